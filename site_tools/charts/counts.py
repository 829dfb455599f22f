"""How many of one kind: a row each, its name before the bar and its number behind it."""

from __future__ import annotations

import altair as alt

from ..model import Figure, Panel
from . import marks, rows, theme

ROW_HEIGHT, BESIDES = 28, 16
# Between name, bar and number.
SPACE = 8


def draw(figure: Figure, panel: Panel, size: theme.Size) -> alt.LayerChart:
    """Bars from zero; each says its number, so there is no axis of amounts."""
    names = {band.code: band.name for band in panel.bands}
    highest = max(mark.value or 0 for mark in panel.marks)
    longest = max(rows.width(name, size) for name in names.values()) + SPACE
    number = rows.width(str(highest), size) + 2 * SPACE
    room = size.width - longest - number - 2 * SPACE
    row = alt.Y(
        "x:N",
        sort=list(names),
        axis=alt.Axis(title=None, ticks=False, labelPadding=SPACE, labelLimit=0, labelExpr=marks.named(names)),
        scale=alt.Scale(domain=list(names), paddingInner=0.3),
    )
    across = alt.X("from:Q", axis=None, scale=alt.Scale(domain=[0, highest * (1 + number / room)], nice=False))
    values = [{**marks.row(mark), "from": 0, "to": mark.value} for mark in panel.marks]
    base = alt.Chart(marks.data(values)).encode(y=row)
    bars = base.mark_rect(color="var(--ch-h3)").encode(x=across, x2=alt.X2("to:Q"), **marks.sentence())
    numbers = base.mark_text(align="left", baseline="middle", dx=SPACE, aria=False).encode(
        x=alt.X("to:Q"), text=alt.Text("text:N")
    )
    height = len(names) * ROW_HEIGHT + BESIDES
    return alt.layer(bars, numbers, width=size.width, height=height)
