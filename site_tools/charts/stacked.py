"""Who the animals counted were: one bar a year, stacked from its parts, the total on top."""

from __future__ import annotations

import altair as alt

from ..model import Figure, Panel
from . import marks, theme


def draw(figure: Figure, panel: Panel, size: theme.Size) -> alt.LayerChart:
    """Bars from zero. All panels of a figure share one axis, so that switching does not change the scale."""
    pointed = marks.hover()
    order = {key.code: index for index, key in enumerate(panel.keys)}
    drawn = [mark for mark in panel.marks if mark.value]
    expression = "".join(f"datum.series === {code!r} ? {index} : " for code, index in order.items()) + "99"
    base = alt.Chart(marks.values(drawn)).transform_calculate(position=expression)
    bars = base.mark_bar(stroke="var(--ch-bg)", strokeWidth=1).encode(
        x=marks.years(panel.marks, size),
        y=marks.amounts(figure.axis, highest=figure.highest),
        color=marks.by_series(panel.keys, alt.Color, theme.color, marks.legend(panel.keys, size, symbolType="square")),
        order=alt.Order("position:Q"),
        opacity=marks.dimmed(pointed),
        **marks.sentence(),
    )
    totals = (
        alt.Chart(marks.data(_totals(panel)))
        .mark_text(dy=-8, fontWeight="bold", aria=False)
        .encode(x=alt.X("x:O"), y=alt.Y("total:Q"), text=alt.Text("total:Q"))
    )
    padding = {"left": 2, "top": 8, "right": 8, "bottom": 2}
    return alt.layer(bars.add_params(pointed), totals, width=size.width, height=size.height, padding=padding)


def _totals(panel: Panel) -> list[dict[str, float]]:
    years = sorted({int(mark.x) for mark in panel.marks})
    return [{"x": year, "total": sum(mark.value or 0 for mark in panel.marks if mark.x == year)} for year in years]
