"""Counts or ratios over years: one line a series, a gap where nothing was reported."""

from __future__ import annotations

from dataclasses import replace

import altair as alt

from ..model import Figure, Key, Mark, Panel
from . import marks, theme

NEEDED_BETWEEN_LABELS = 46


def draw(figure: Figure, panel: Panel, size: theme.Size) -> alt.LayerChart:
    """Lines with points. Where ends lie apart the lines are named there, else in a legend."""
    named_at_end = not size.narrow and _ends_apart(panel, size)
    pointed = marks.hover()
    in_legend = not named_at_end and len(panel.keys) > 1
    legend = (
        marks.legend(panel.keys, size, symbolStrokeWidth=0, labelFontSize=12 if size.narrow else size.font)
        if in_legend
        else None
    )
    color = marks.by_series(panel.keys, alt.Color, theme.color, legend)
    base = alt.Chart(marks.values(panel.marks)).encode(
        x=marks.years(panel.marks, size),
        y=marks.amounts(figure.axis, numbers=",d" if figure.kind == "lines" else ".1f"),
        color=color,
    )
    known = base.transform_filter("isValid(datum.value)")
    line = base.mark_line(strokeWidth=2.5, invalid="break-paths-filter-domains").encode(
        strokeDash=marks.by_series(panel.keys, alt.StrokeDash, theme.dash, None),
        opacity=marks.dimmed(pointed),
    )
    points = known.mark_point(filled=True, size=64, opacity=1).encode(
        shape=marks.by_series(panel.keys, alt.Shape, theme.shape, legend), **marks.sentence()
    )
    layers = [line, points.add_params(pointed)]
    layers = [_even_line(), *layers] if figure.kind == "ratio" else [*layers, *_value_labels(panel)]
    if named_at_end:
        layers += [_name_label(panel, key) for key in panel.keys]
    padding = {"left": 2, "top": 26, "right": 12, "bottom": 2}
    return alt.layer(*layers, width=size.width, height=size.height, padding=padding)


def _last_values(panel: Panel) -> dict[str, float]:
    return {mark.series: mark.value for mark in panel.marks if mark.value is not None}


def _ends_apart(panel: Panel, size: theme.Size) -> bool:
    """Whether names of two lines each fit beside the ends of the lines."""
    highest = max((mark.value for mark in panel.marks if mark.value is not None), default=1) or 1
    ends = sorted(value / highest * (size.height - 80) for value in _last_values(panel).values())
    return all(upper - lower >= NEEDED_BETWEEN_LABELS for lower, upper in zip(ends, ends[1:], strict=False))


def _known(panel: Panel, key: Key) -> list[Mark]:
    return [mark for mark in panel.marks if mark.series == key.code and mark.value is not None]


def _name_label(panel: Panel, key: Key) -> alt.Chart:
    """Beside the plot at the height of the last value, even where a line ends a year early."""
    last_year = max(int(mark.x) for mark in panel.marks)
    place = replace(_known(panel, key)[-1], x=last_year)
    name = key.name.replace(": ", ":\n", 1).replace("：", "：\n", 1)
    return (
        alt.Chart(marks.values([place]))
        .mark_text(align="left", baseline="middle", dx=16, lineBreak="\n", lineHeight=17, text=name, aria=False)
        .encode(x=alt.X("x:O"), y=alt.Y("value:Q"))
    )


def _value_labels(panel: Panel) -> list[alt.Chart]:
    """The first and the last value of each line at its point: above the highest line, below the others."""
    above: list[Mark] = []
    below: list[Mark] = []
    for key in panel.keys:
        for end in (_known(panel, key)[0], _known(panel, key)[-1]):
            rivals = [mark.value or 0 for mark in panel.marks if mark.x == end.x and mark.series != key.code]
            (below if any(rival > (end.value or 0) for rival in rivals) else above).append(end)
    return [*_labels(above, -13), *_labels(below, 17)]


def _labels(ends: list[Mark], offset: int) -> list[alt.Chart]:
    """Numbers with a halo, so that a line behind them does not cross them."""
    base = alt.Chart(marks.values(ends)).encode(x=alt.X("x:O"), y=alt.Y("value:Q"), text=alt.Text("text:N"))
    halo = base.mark_text(dy=offset, fontWeight="bold", stroke="var(--ch-bg)", strokeWidth=4, aria=False)
    return [halo, base.mark_text(dy=offset, fontWeight="bold", aria=False)]


def _even_line() -> alt.Chart:
    """As many females as males."""
    return (
        alt.Chart(marks.data([{"value": 1}]))
        .mark_rule(color="var(--ch-muted)", strokeDash=[2, 3], aria=False)
        .encode(y=alt.Y("value:Q"))
    )
