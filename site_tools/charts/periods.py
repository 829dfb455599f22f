"""When work was planned and when it took place: what was only planned is an outline, what is reported is full."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from math import ceil, floor
from typing import Any

import altair as alt

from ..model import Figure, Key, Panel
from . import marks, rows, theme

BAR, BELOW_NAME = 15, 2
LEGEND_LINE, SWATCH, BELOW_LEGEND = 22, 26, 10
INK = "var(--ch-h3)"
# How each state looks: told apart by dashes and filling, not by color.
LOOKS: Mapping[str, Mapping[str, Any]] = {
    "proposed": {"fill": "var(--ch-bg)", "stroke": INK, "strokeWidth": 2, "strokeDash": [4, 3]},
    "approved": {"fill": "var(--ch-h1)", "stroke": INK, "strokeWidth": 2},
    "reported": {"fill": INK, "stroke": INK, "strokeWidth": 2},
}


def draw(figure: Figure, panel: Panel, size: theme.Size) -> alt.LayerChart:
    """The legend on top, then rows in the order of the records; a period ends with its last month or year."""
    head = LEGEND_LINE * len(panel.keys) + BELOW_LEGEND
    layout = rows.lowered(rows.lay_out(panel.bands, size, BAR, rows.MARGIN_OF_YEARS), head)
    layers = [
        *_legend(panel, layout),
        *rows.halos(layout),
        *(_bars(panel, key, layout, size) for key in panel.keys),
        *rows.names(layout),
    ]
    return alt.layer(*layers, width=size.width, height=layout.height + rows.AXIS - 18)


def _bars(panel: Panel, key: Key, layout: rows.Layout, size: theme.Size) -> alt.Chart:
    places = [
        {
            **marks.row(mark),
            "from": mark.lower,
            "to": mark.upper,
            "top": layout.bars[str(mark.x)][0] + BELOW_NAME,
            "foot": layout.bars[str(mark.x)][1],
        }
        for mark in panel.marks
        if mark.series == key.code
    ]
    base = alt.Chart(marks.data(places)).mark_rect(**LOOKS[key.code])
    return base.encode(
        x=_years(panel, size), x2=alt.X2("to:Q"), y=rows.down("top", layout), y2=alt.Y2("foot:Q"), **marks.sentence()
    )


def _years(panel: Panel, size: theme.Size) -> alt.X:
    """Whole years with a line at the beginning of each, every other one where a phone has no room."""
    first = floor(min(mark.lower or 0 for mark in panel.marks))
    last = ceil(max(mark.upper or 0 for mark in panel.marks))
    step = 2 if size.narrow and last - first > 6 else 1
    return alt.X(
        "from:Q",
        axis=alt.Axis(title=None, grid=True, format="d", values=[*range(first, last + 1, step)]),
        scale=alt.Scale(domain=[first, last], nice=False, zero=False),
    )


def _legend(panel: Panel, layout: rows.Layout) -> Iterator[alt.Chart]:
    """A line for each state: a piece of its bar, and its name."""
    for line, key in enumerate(panel.keys):
        top = line * LEGEND_LINE + 2
        place = marks.data([{"top": top, "foot": top + BAR, "middle": top + BAR / 2, "line": key.name}])
        piece = alt.Chart(place).mark_rect(aria=False, **LOOKS[key.code])
        yield piece.encode(x=alt.XValue(2), x2=alt.X2Value(SWATCH), y=rows.down("top", layout), y2=alt.Y2("foot:Q"))
        for halo in ({"stroke": "var(--ch-bg)", "strokeWidth": 4}, {}):
            name = alt.Chart(place).mark_text(align="left", baseline="middle", aria=False, **halo)
            yield name.encode(x=alt.XValue(SWATCH + 8), y=rows.down("middle", layout), text=alt.Text("line:N"))
