from __future__ import annotations

from collections.abc import Mapping

from site_tools.charts import theme
from site_tools.charts.coverage import SHAPES, _frame
from site_tools.measure import ems
from site_tools.model import Edition
from site_tools.model.coverage import STATES

from .specs import charts, encodings, specs


def test_every_state_has_a_shape_of_its_own() -> None:
    assert list(SHAPES) == list(STATES)
    assert len(set(SHAPES.values())) == len(SHAPES)


def test_shape_tells_what_color_does_not(editions: Mapping[str, Edition]) -> None:
    for _, _, _, spec in specs(editions, "coverage"):
        for shape in encodings(spec, "shape"):
            assert shape["scale"]["domain"] == list(SHAPES) and shape["scale"]["range"] == list(SHAPES.values())


def test_nothing_lies_on_anything_else(editions: Mapping[str, Edition]) -> None:
    for _, panel in charts(editions, "coverage"):
        for size in theme.SIZES:
            frame = _frame(panel, size)
            columns, rows = list(frame.columns.values()), list(frame.rows.values())
            assert all(after - before >= 24 for before, after in zip(columns, columns[1:], strict=False))
            assert all(after - before >= 24 for before, after in zip(rows, rows[1:], strict=False))
            assert columns[-1] <= size.width - 16 and rows[-1] <= frame.height
            for key, x, y in frame.legend:
                assert x + 24 + ems(key.name) * size.font <= size.width and y < frame.head


def test_names_end_before_the_first_year(editions: Mapping[str, Edition]) -> None:
    for _, panel in charts(editions, "coverage"):
        first = min(_frame(panel, theme.WIDE).columns.values())
        assert all(ems(key.name) * theme.WIDE.font < first - 12 for key in panel.keys)
        assert all(ems(key.name) * theme.NARROW.font < theme.NARROW.width for key in panel.keys)
