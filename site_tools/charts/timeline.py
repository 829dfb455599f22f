"""Dated statements: full bars for years, dashed outlines for decades, a tip where something goes on."""

from __future__ import annotations

import altair as alt

from ..model import Figure, Mark, Panel
from . import marks, rows, theme

BAR = 12
DECADE = 10
# How far the axis runs beyond the last year named.
BEYOND = 4


def draw(figure: Figure, panel: Panel, size: theme.Size) -> alt.LayerChart:
    """Rows in the order of the records. A span ends with its last year, so that one year is one year wide."""
    layout = rows.lay_out(panel.bands, size, BAR, rows.MARGIN_OF_YEARS)
    years = [year for mark in panel.marks for year in (mark.lower, mark.upper) if year is not None]
    first, last = min(years) // DECADE * DECADE, max(years) + BEYOND
    spans = {(mark.series, mark.x): (mark.lower or first, _end(mark, last)) for mark in panel.marks}
    across = alt.X(
        "from:Q",
        axis=alt.Axis(
            title=None, grid=True, format="d", values=[*range(int(first), int(last), 20 if size.narrow else DECADE)]
        ),
        scale=alt.Scale(domain=[first, last], nice=False, zero=False),
    )
    data = alt.Chart(rows.values(panel.marks, layout, spans))
    base = data.encode(x=across, x2=alt.X2("to:Q"), y=rows.down("top", layout), y2=alt.Y2("foot:Q"))
    color = marks.by_series(panel.keys, alt.Color, lambda slot: "var(--ch-h3)", None)
    exact = base.transform_filter("datum.series === 'year'").mark_rect().encode(color=color, **marks.sentence())
    rough = (
        base.transform_filter("datum.series === 'decade'")
        .mark_rect(fill="var(--ch-bg)", strokeWidth=2, strokeDash=[4, 3])
        .encode(stroke=alt.StrokeValue("var(--ch-h3)"), **marks.sentence())
    )
    tips = (
        data.transform_filter("!isValid(datum.upper)")
        .transform_calculate(middle="(datum.top + datum.foot) / 2")
        .mark_point(shape="triangle-right", filled=True, size=150, opacity=1, color="var(--ch-h3)", aria=False)
        .encode(x=alt.X("to:Q"), y=rows.down("middle", layout))
    )
    layers = [*rows.halos(layout), exact, rough, tips, *rows.names(layout)]
    return alt.layer(*layers, width=size.width, height=layout.height + rows.AXIS - 18)


def _end(mark: Mark, last: float) -> float:
    return last if mark.upper is None else mark.upper + 1
