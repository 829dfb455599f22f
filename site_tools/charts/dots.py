"""So many of so many: a dot an animal, filled where it was recorded on both sides of the border."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import altair as alt

from ..model import Figure, Mark, Panel
from . import marks, theme
from .canvas import Canvas, room

COLUMNS = 10
STEP, LINE, GAP = 26, 18, 22
WORDS = 3 * LINE + 6
COLORS = {1: "var(--tiger)", 2: "var(--leopard)", 3: "var(--snow)"}


def draw(figure: Figure, panel: Panel, size: theme.Size) -> alt.LayerChart:
    """Ten dots to a line, so that they can be counted; the groups beside each other where there is room, else below."""
    corners = list(_corners(panel, size))
    canvas = Canvas(size, max(top + _deep(mark) for mark, (_, top) in zip(panel.marks, corners, strict=True)))
    dots = [dot for mark, corner in zip(panel.marks, corners, strict=True) for dot in _dots(mark, *corner)]
    heads = [
        {"left": left, "foot": top + LINE - 4, "line": band.heading}
        for band, (left, top) in zip(panel.bands, corners, strict=True)
    ]
    counts = [
        {"left": left + shift, "foot": top + LINE * line - 4, "line": words}
        for band, (left, top) in zip(panel.bands, corners, strict=True)
        for line, shift, words in ((2, 0, band.name), (3, 20, band.text))
    ]
    # What a reader points at is the group: a sentence at every animal would say nothing more.
    groups = [
        {**marks.row(mark), "left": left, "right": left + STEP * COLUMNS, "top": top + WORDS, "foot": top + _deep(mark)}
        for mark, (left, top) in zip(panel.marks, corners, strict=True)
    ]
    return canvas.chart(
        canvas.boxes(groups, fill="transparent"),
        *_circles(canvas, panel, dots),
        canvas.lines(heads, bold=True),
        canvas.lines(counts),
    )


def _circles(canvas: Canvas, panel: Panel, dots: list[dict[str, Any]]) -> Iterator[alt.Chart]:
    color = marks.by_series(panel.keys, alt.Color, COLORS.get, None)
    base = alt.Chart(marks.data(dots)).encode(x=canvas.across("left"), y=canvas.down("top"), color=color)
    looks: dict[str, dict[str, Any]] = {
        "!datum.filled": {"size": 170, "strokeWidth": 1.5},
        "datum.filled": {"size": 220, "filled": True},
    }
    for condition, look in looks.items():
        yield base.transform_filter(condition).mark_point(opacity=1, aria=False, **look)


def _corners(panel: Panel, size: theme.Size) -> Iterator[tuple[float, int]]:
    """Left and top of each group."""
    left, top = 0.0, 0
    for mark in panel.marks:
        yield left, top
        left, top = (left, top + _deep(mark) + GAP) if size.narrow else (left + room(size) / len(panel.marks), top)


def _deep(mark: Mark) -> int:
    return WORDS + -(-int(mark.upper or 0) // COLUMNS) * STEP


def _dots(mark: Mark, left: float, top: int) -> Iterator[dict[str, Any]]:
    """A filled one beside the words that explain it, then one for each animal counted, the shared ones first."""
    yield {"series": mark.series, "left": left + 7, "top": top + LINE * 3 - 8, "filled": True}
    for index in range(int(mark.upper or 0)):
        yield {
            "series": mark.series,
            "left": left + STEP * (index % COLUMNS + 0.5),
            "top": top + WORDS + STEP * (index // COLUMNS + 0.5),
            "filled": index < (mark.value or 0),
        }
