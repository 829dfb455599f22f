"""Lengths of different things, one below the other on one scale: compared, never joined."""

from __future__ import annotations

import altair as alt

from ..model import Band, Figure, Panel
from . import marks, rows, theme

BAR = 14
# Each thing has a dash of its own; the third, which is no border, has a color of its own as well.
DASHES = {1: [1, 0], 2: [10, 4], 3: [3, 4]}
COLORS = {1: "var(--ch-fg)", 2: "var(--ch-fg)", 3: "var(--ch-h3)"}


def draw(figure: Figure, panel: Panel, size: theme.Size) -> alt.LayerChart:
    """A line from zero with an end at each side, its name and length above it."""
    layout = rows.lay_out([Band(band.code, band.text, heading=band.name) for band in panel.bands], size, BAR)
    spans = {(mark.series, mark.x): (0.0, mark.value or 0.0) for mark in panel.marks}
    across = alt.X(
        "from:Q",
        axis=alt.Axis(title=figure.axis, titleAnchor="start", grid=False, format=",d", tickCount=5),
        scale=alt.Scale(zero=True, nice=True),
    )
    base = alt.Chart(rows.values(panel.marks, layout, spans)).transform_calculate(middle="(datum.top + datum.foot) / 2")
    line = base.mark_rule(strokeWidth=5).encode(
        x=across,
        x2=alt.X2("to:Q"),
        y=rows.down("middle", layout),
        color=marks.by_series(panel.keys, alt.Color, COLORS.get, None),
        strokeDash=marks.by_series(panel.keys, alt.StrokeDash, DASHES.get, None),
        **marks.sentence(),
    )
    ends = [
        base.mark_rule(strokeWidth=2, color="var(--ch-fg)", aria=False).encode(
            x=alt.X(f"{end}:Q"), y=rows.down("top", layout), y2=alt.Y2("foot:Q")
        )
        for end in ("from", "to")
    ]
    return alt.layer(line, *ends, *rows.names(layout), width=size.width, height=layout.height + rows.AXIS)
