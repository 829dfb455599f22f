"""From the first count to the last: one row each, never added up."""

from __future__ import annotations

import altair as alt

from ..model import Figure, Panel
from . import marks, theme

ROW_HEIGHT = 74


def draw(figure: Figure, panel: Panel, size: theme.Size) -> alt.LayerChart:
    """A hollow point for the first year, a full one for the last, both labelled; the axis starts at zero."""
    order = [key.code for key in panel.keys]
    row = alt.Y("series:N", sort=order, axis=None, scale=alt.Scale(domain=order, paddingInner=0.2))
    across = alt.X(
        "value:Q",
        axis=alt.Axis(title=figure.axis, titleAnchor="start", grid=True, format=",d", tickCount=5),
        scale=alt.Scale(zero=True, nice=True),
    )
    color = marks.by_series(panel.keys, alt.Color, theme.color, None)
    base = alt.Chart(marks.values(panel.marks)).encode(y=row, x=across, color=color)
    first, last = base.transform_filter("datum.x === 'start'"), base.transform_filter("datum.x === 'end'")
    span = base.mark_line(strokeWidth=3, aria=False).encode(detail=alt.Detail("series:N"))
    hollow = first.mark_point(filled=False, fill="var(--ch-bg)", size=110, strokeWidth=2.5, opacity=1).encode(
        **marks.sentence()
    )
    full = last.mark_point(filled=True, size=130, opacity=1).encode(**marks.sentence())
    names = (
        alt.Chart(marks.data([{"series": key.code, "name": key.name} for key in panel.keys]))
        .mark_text(align="left", baseline="bottom", dy=-11, fontWeight="bold", aria=False)
        .encode(y=row, x=alt.XValue(2), text=alt.Text("name:N"))
    )
    return alt.layer(
        span, hollow, full, *_amounts(base, panel), names, width=size.width, height=len(order) * ROW_HEIGHT + 50
    )


def _amounts(base: alt.Chart, panel: Panel) -> list[alt.Chart]:
    """The counts below their points, the first reaching left and the last right, unless the edge is near."""
    most = max(mark.value or 0 for mark in panel.marks)
    reaching_left = f"datum.x === 'start' ? datum.value > {0.25 * most} : datum.value > {0.75 * most}"
    return [
        base.transform_filter(condition)
        .mark_text(align=align, baseline="top", dx=shift, dy=10, aria=False)
        .encode(text=alt.Text("text:N"), color=alt.ColorValue("var(--ch-fg)"))
        for condition, align, shift in ((reaching_left, "right", 8), (f"!({reaching_left})", "left", -8))
    ]
