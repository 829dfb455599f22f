"""Pictures made of rows: a heading, a name that may take several lines, and below it room for a bar or a line."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

import altair as alt

from ..measure import ems
from ..model import Band, Mark
from . import marks, theme
from .sheet import wrap

HEADING, NAME, GAP = 20, 20, 10
# What padding and half a label of the axis take from the width; labels of years reach out at both sides.
MARGIN, MARGIN_OF_YEARS = 40, 50
# What the axis of a picture of rows and a line of its legend take.
AXIS, LEGEND = 52, 22


@dataclass(frozen=True)
class Layout:
    """Where everything stands, in pixels from the top: bars from `bars[code]`, words at the foot of their line."""

    height: int
    bars: Mapping[str, tuple[int, int]]
    texts: tuple[Mapping[str, Any], ...]


def lay_out(bands: Iterable[Band], size: theme.Size, bar: int = 22, margin: int = MARGIN) -> Layout:
    """Rows from top to bottom; a heading stands once above the rows that share it."""
    top, heading = 0, ""
    bars: dict[str, tuple[int, int]] = {}
    texts: list[Mapping[str, Any]] = []
    for band in bands:
        if band.heading and band.heading != heading:
            top += GAP if bars else 0
            for line in lines(band.heading, size, margin, bold=True):
                top += HEADING
                texts.append({"line": line, "foot": top - 5, "bold": True})
        heading = band.heading
        for line in lines(band.name, size, margin):
            top += NAME
            texts.append({"line": line, "foot": top - 6, "bold": False})
        bars[band.code] = (top, top + bar)
        top += bar + GAP
    return Layout(top, bars, tuple(texts))


def lowered(layout: Layout, by: int) -> Layout:
    """The same rows `by` pixels farther down, to leave room above them."""
    return Layout(
        layout.height + by,
        {code: (top + by, foot + by) for code, (top, foot) in layout.bars.items()},
        tuple({**text, "foot": text["foot"] + by} for text in layout.texts),
    )


def lines(words: str, size: theme.Size, margin: int, bold: bool = False) -> list[str]:
    """`words` in lines as wide as the picture without its margin."""
    return wrap(words, (size.width - margin) / size.font * (0.88 if bold else 1))


def width(words: str, size: theme.Size) -> float:
    """Pixels that `words` take."""
    return ems(words) * size.font


def down(field: str, layout: Layout) -> alt.Y:
    """The way down the picture, from the top."""
    return alt.Y(f"{field}:Q", axis=None, scale=alt.Scale(domain=[0, layout.height], reverse=True, nice=False))


def values(
    found: Iterable[Mark], layout: Layout, spans: Mapping[tuple[str, int | str], tuple[float, float]]
) -> alt.Data:
    """Marks as inline data, each with its row and the span of the axis that it takes, by series and row."""
    return marks.data(
        [
            {
                **marks.row(mark),
                "top": layout.bars[str(mark.x)][0],
                "foot": layout.bars[str(mark.x)][1],
                "from": spans[mark.series, mark.x][0],
                "to": spans[mark.series, mark.x][1],
            }
            for mark in found
        ]
    )


def names(layout: Layout, **look: Any) -> list[alt.Chart]:
    """Headings and names at the left edge."""
    return [
        alt.Chart(marks.data(texts))
        .mark_text(align="left", baseline="alphabetic", fontWeight="bold" if bold else "normal", aria=False, **look)
        .encode(y=down("foot", layout), x=alt.XValue(0), text=alt.Text("line:N"))
        for bold in (True, False)
        if (texts := [text for text in layout.texts if text["bold"] is bold])
    ]


def halos(layout: Layout) -> list[alt.Chart]:
    """To be drawn before the bars, so that lines of a grid do not cross the names."""
    return names(layout, stroke="var(--ch-bg)", strokeWidth=4)
