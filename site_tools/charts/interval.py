"""Estimates with their uncertainty: a point a year, whiskers where the document gives a margin."""

from __future__ import annotations

import altair as alt

from ..model import Figure, Mark, Panel
from . import marks, theme


def draw(figure: Figure, panel: Panel, size: theme.Size) -> alt.LayerChart:
    """Points joined only between neighboring years; a whisker from lower to upper."""
    slot = panel.keys[0].slot
    base = alt.Chart(marks.values(panel.marks)).encode(
        x=marks.years(panel.marks, size),
        y=marks.amounts(figure.axis, numbers=".1f"),
        color=alt.ColorValue(theme.color(slot)),
    )
    known = base.transform_filter("isValid(datum.value)")
    line = base.mark_line(strokeWidth=2, invalid="break-paths-filter-domains")
    whisker = base.transform_filter("isValid(datum.lower)").mark_rule(strokeWidth=2.5, aria=False)
    ends = base.transform_filter("isValid(datum.lower)").mark_tick(
        orient="horizontal", size=14, thickness=2.5, aria=False
    )
    points = known.mark_point(filled=True, size=70, opacity=1, shape=theme.shape(slot)).encode(**marks.sentence())
    labelled = _labelled(panel, size)
    labels = (
        alt.Chart(marks.values(labelled))
        .transform_calculate(top="isValid(datum.upper) ? datum.upper : datum.value")
        .mark_text(dy=-13, fontWeight="bold", aria=False)
        .encode(x=alt.X("x:O"), y=alt.Y("top:Q"), text=alt.Text("text:N"))
    )
    padding = {"left": 2, "top": 26, "right": 12, "bottom": 2}
    return alt.layer(
        line,
        whisker.encode(y=alt.Y("lower:Q"), y2=alt.Y2("upper")),
        ends.encode(y=alt.Y("lower:Q")),
        ends.encode(y=alt.Y("upper:Q")),
        points,
        labels,
        width=size.width,
        height=size.height,
        padding=padding,
    )


def _labelled(panel: Panel, size: theme.Size) -> list[Mark]:
    """Every known value; on a phone the first and the last."""
    known = [mark for mark in panel.marks if mark.value is not None]
    return [known[0], known[-1]] if size.narrow else known
