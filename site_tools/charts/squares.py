"""Areas as squares of their true size on one scale, side by side."""

from __future__ import annotations

from math import sqrt
from typing import Any

import altair as alt

from ..model import Figure, Panel
from . import marks, theme
from .canvas import Canvas, room
from .sheet import wrap

LINE, GAP = 18, 26
LARGEST = 300
# The part of the width that the name of a small square takes at least.
COLUMN = 0.28


def draw(figure: Figure, panel: Panel, size: theme.Size) -> alt.LayerChart:
    """Squares on one ground line, above each its name and, in bold, its area."""
    edges = _edges(panel, size)
    names = {band.code: wrap(band.name, _column(edges[band.code], size) / size.font) for band in panel.bands}
    ground = round(max(edges.values())) + LINE * (1 + max(map(len, names.values()))) + 6
    canvas = Canvas(size, ground)
    places, left = [], 0.0
    for mark in panel.marks:
        edge = edges[mark.series]
        places.append({**marks.row(mark), "left": left, "right": left + edge, "top": ground - edge, "foot": ground})
        left += _column(edge, size) + GAP
    amounts = [_line(place, place["text"], 0) for place in places]
    above = [
        _line(place, line, up) for place in places for up, line in enumerate(reversed(names[place["series"]]), start=1)
    ]
    return canvas.chart(
        canvas.boxes(places, color="var(--ch-h3)"), canvas.lines(amounts, bold=True), canvas.lines(above)
    )


def _edges(panel: Panel, size: theme.Size) -> dict[str, float]:
    """The edge of each square in pixels: areas compare as the numbers do, so edges as their roots."""
    roots = {mark.series: sqrt(mark.value or 0) for mark in panel.marks}
    others = len(roots) - 1
    beside_names = room(size) - others * (GAP + room(size) * COLUMN)
    beside_squares = (room(size) - others * GAP) / sum(roots.values()) * max(roots.values())
    scale = min(LARGEST, beside_names, beside_squares) / max(roots.values())
    return {code: root * scale for code, root in roots.items()}


def _column(edge: float, size: theme.Size) -> float:
    """A small square still leaves its name room."""
    return max(edge, room(size) * COLUMN)


def _line(place: dict[str, Any], line: str, up: int) -> dict[str, Any]:
    return {"left": place["left"], "foot": place["top"] - 8 - LINE * up, "line": line}
