from __future__ import annotations

from collections.abc import Mapping

import pytest

from site_tools.charts import theme
from site_tools.charts.ranges import Scale, _extent, _look, _place, _rows, _scale, _ticks
from site_tools.measure import ems
from site_tools.model import Edition, Mark

from .specs import charts, specs, walk

KINDS = ("estimates", "surveys")


@pytest.mark.parametrize(
    ("highest", "most", "ticks"),
    [
        (800, 4, (0, 200, 400, 600, 800)),
        (8000, 5, (0, 2000, 4000, 6000, 8000)),
        (158, 4, (0, 50, 100, 150, 200)),
        (12, 5, (0, 5, 10, 15)),
        (0.93, 5, (0, 0.2, 0.4, 0.6, 0.8, 1.0)),
        (1, 4, (0, 0.5, 1)),
        (3, 4, (0, 1, 2, 3)),
    ],
)
def test_ticks_are_round_and_reach_beyond_the_highest(highest: float, most: int, ticks: tuple[float, ...]) -> None:
    assert _ticks(highest, most) == ticks


def test_zero_is_where_the_axis_begins(editions: Mapping[str, Edition]) -> None:
    for _, panel in charts(editions, *KINDS):
        for size in theme.SIZES:
            scale = _scale(panel, size)
            assert scale.ticks[0] == 0 and scale.pixel(0) == scale.left
            assert scale.pixel(scale.ticks[-1]) == scale.right < size.width


def test_a_dot_lies_where_its_number_is_on_the_axis(editions: Mapping[str, Edition]) -> None:
    for _, panel, size, spec in specs(editions, *KINDS):
        scale = _scale(panel, size)
        for row in (part for part in walk(spec) if isinstance(part, dict) and "look" in part):
            assert row["px"] == (None if row["value"] is None else scale.pixel(row["value"]))
            assert row["low"] == (None if row["lower"] is None else scale.pixel(row["lower"]))
            assert row["high"] == (None if row["upper"] is None else scale.pixel(row["upper"]))


def mark(**parts: object) -> Mark:
    return Mark(**{"series": "a", "x": "", "value": 5.0, "sentence": "s", **parts})  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("made", "look"),
    [
        (mark(state="first"), "full dot"),
        (mark(state="published"), "full dot"),
        (mark(state="other"), "hollow dot"),
        (mark(state="partial"), "hollow dot"),
        (mark(state="first", lower=5.0, upper=6.0), "full span"),
        (mark(state="partial", lower=5.0, upper=6.0), "hollow span"),
        (mark(state="partial", lower=4.0, upper=6.0), "hollow dot"),
        (mark(state="pending", value=None), "pending"),
    ],
)
def test_the_look_tells_what_is_known(made: Mark, look: str) -> None:
    assert _look(made) == look


def test_an_open_end_reaches_to_its_side() -> None:
    scale = Scale((0, 10), 0, 100)
    closed, left, right = (_extent(mark(open_end=side), scale) for side in ("", "left", "right"))
    assert left[0] < closed[0] and left[1] == closed[1]
    assert right[1] > closed[1] and right[0] == closed[0]


def test_numbers_stay_inside_the_picture(editions: Mapping[str, Edition]) -> None:
    for figure, panel in charts(editions, *KINDS):
        for size in theme.SIZES:
            scale = _scale(panel, size)
            for one in panel.marks:
                low, high = _extent(one, scale)
                needed = ems(one.text) * size.font
                place = _place(one, scale, size)
                assert low >= 0 and high <= size.width, (figure.id, one.series)
                assert {"right": high, "left": low - needed, "above": low}[place] >= 0
                assert {"right": high + needed, "left": low, "above": low + needed}[place] <= size.width


def test_words_fit_and_rows_never_overlap(editions: Mapping[str, Edition]) -> None:
    for figure, panel in charts(editions, *KINDS):
        for size in theme.SIZES:
            rows = list(_rows(panel, size, _scale(panel, size)))
            assert [row.key for row in rows] == list(panel.keys)
            heights = [y for row in rows for _, _, y in row.words]
            assert heights == sorted(heights)
            assert all(after - before >= 14 for before, after in zip(heights, heights[1:], strict=False)), figure.id
            for row in rows:
                assert all(y < row.bottom for _, _, y in row.words) and row.middle < row.bottom
                if size.narrow:
                    assert all(y + 8 <= row.middle - 6 for _, _, y in row.words)
                for kind, line, _ in row.words:
                    assert ems(line) * (12.5 if kind == "detail" else size.font) <= size.width


def test_each_group_has_one_heading(editions: Mapping[str, Edition]) -> None:
    for _, panel in charts(editions, *KINDS):
        rows = list(_rows(panel, theme.WIDE, _scale(panel, theme.WIDE)))
        headings = [line for row in rows for kind, line, _ in row.words if kind == "heading"]
        assert headings == list(dict.fromkeys(key.group for key in panel.keys))
