from __future__ import annotations

from collections.abc import Mapping

from site_tools.charts import theme
from site_tools.charts.periods import LOOKS
from site_tools.measure import ems
from site_tools.model import Edition
from site_tools.model.periods import ORDER

from .specs import charts, encodings, inline_rows, specs, walk


def test_states_differ_in_more_than_color() -> None:
    """Dashes tell what was proposed; of the two others one is filled with the color of its edge."""
    assert set(LOOKS) == set(ORDER)
    looks = {("strokeDash" in look, look["fill"] == look["stroke"]) for look in LOOKS.values()}
    assert len(looks) == len(LOOKS)


def test_bars_are_the_periods_of_the_records(editions: Mapping[str, Edition]) -> None:
    for _, panel, _, spec in specs(editions, "periods"):
        drawn = sorted((row["x"], row["from"], row["to"]) for row in inline_rows(spec))
        assert drawn == sorted((mark.x, mark.lower, mark.upper) for mark in panel.marks)


def test_every_bar_looks_like_its_state(editions: Mapping[str, Edition]) -> None:
    for _, _, _, spec in specs(editions, "periods"):
        for layer in walk(spec):
            if isinstance(layer, dict) and layer.get("mark", {}).get("type") == "rect" and "x2" in layer["encoding"]:
                states = {row["series"] for row in inline_rows(layer)}
                assert len(states) <= 1
                for state in states:
                    assert layer["mark"].get("strokeDash") == LOOKS[state].get("strokeDash")
                    assert layer["mark"]["fill"] == LOOKS[state]["fill"]


def test_no_bar_lies_on_another_row_or_on_the_legend(editions: Mapping[str, Edition]) -> None:
    for _, panel, _, spec in specs(editions, "periods"):
        rows = sorted({(row["top"], row["foot"]) for row in inline_rows(spec)})
        assert rows[0][0] > 22 * len(panel.keys)
        assert all(foot < top for (_, foot), (top, _) in zip(rows, rows[1:], strict=False))


def test_years_have_room(editions: Mapping[str, Edition]) -> None:
    for _, panel, size, spec in specs(editions, "periods"):
        (values,) = {
            tuple(axis["values"]) for axis in (channel.get("axis") for channel in encodings(spec, "x")) if axis
        }
        assert len(values) * ems("2020 ") * size.font < size.width
        assert values[0] <= min(mark.lower or 0 for mark in panel.marks)


def test_the_legend_fits(editions: Mapping[str, Edition]) -> None:
    for _, panel in charts(editions, "periods"):
        for size in theme.SIZES:
            assert all(40 + ems(key.name) * size.font < size.width for key in panel.keys)
