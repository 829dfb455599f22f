"""Land in classes: a bar for each cat and park, cut where one class ends and the next begins."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

import altair as alt

from ..model import Band, Figure, Mark, Panel
from . import marks, rows, theme

WHOLE = 100
SPACE = 8
LEGEND = {"symbolType": "square", "symbolStrokeColor": "var(--ch-muted)", "symbolStrokeWidth": 1, "offset": 8}


@dataclass(frozen=True)
class Bars:
    """Where bars stand and how far their parts reach; `scale` is roughly the pixels of one unit."""

    layout: rows.Layout
    spans: Mapping[tuple[str, int | str], tuple[float, float]]
    across: alt.X
    farthest: float
    scale: float

    def end(self, code: str) -> float:
        return max(end for (_, row), (_, end) in self.spans.items() if row == code)

    def middle(self, code: str) -> float:
        return sum(self.layout.bars[code]) / 2


def draw(figure: Figure, panel: Panel, size: theme.Size) -> alt.LayerChart:
    """Bars from zero on one axis. A bar says its numbers inside its parts, or at its end where it is short."""
    bars = _bars(figure, panel, size)
    beside = [band for band in panel.bands if _fits_beside(band, bars, size)]
    inside = [
        mark
        for mark in panel.marks
        if mark.x not in {band.code for band in beside}
        and rows.width(mark.text, size) + SPACE < (mark.value or 0) * bars.scale
    ]
    layers = [_parts(panel, bars, size), _frames(panel, bars), *_inside(panel, inside, bars), *_beside(beside, bars)]
    legend_lines = 0 if len(panel.keys) == 1 else 2 if size.narrow else 1
    height = bars.layout.height + rows.AXIS + rows.LEGEND * legend_lines
    return alt.layer(*layers, *rows.names(bars.layout), width=size.width, height=height)


def _bars(figure: Figure, panel: Panel, size: theme.Size) -> Bars:
    """Shares reach to a hundred, so that what is missing to the whole is seen; areas to the largest park."""
    spans = {place: span for band in panel.bands for place, span in _cut(panel.marks, band)}
    in_percent = figure.kind == "shares" or bool(panel.axis)
    farthest = WHOLE if in_percent else max(end for _, end in spans.values())
    axis = alt.Axis(title=panel.axis or figure.axis, titleAnchor="start", grid=False, format=",d", tickCount=4)
    across = alt.X("from:Q", axis=axis, scale=alt.Scale(domain=[0, farthest], nice=False))
    return Bars(rows.lay_out(panel.bands, size), spans, across, farthest, (size.width - 12) / farthest)


def _cut(found: Iterable[Mark], band: Band) -> Iterator[tuple[tuple[str, int | str], tuple[float, float]]]:
    """From where to where each part of a bar reaches, in the order of the classes."""
    start = 0.0
    for mark in found:
        if mark.x == band.code:
            yield (mark.series, mark.x), (start, start + (mark.value or 0))
            start += mark.value or 0


def _fits_beside(band: Band, bars: Bars, size: theme.Size) -> bool:
    room = (bars.farthest - bars.end(band.code)) * bars.scale
    return bool(band.text) and rows.width(band.text, size) + SPACE < room


def _parts(panel: Panel, bars: Bars, size: theme.Size) -> alt.Chart:
    legend = marks.legend(panel.keys, size, **LEGEND) if len(panel.keys) > 1 else None
    return (
        alt.Chart(rows.values(panel.marks, bars.layout, bars.spans))
        .mark_rect(stroke="var(--ch-bg)", strokeWidth=1)
        .encode(
            x=bars.across,
            x2=alt.X2("to:Q"),
            y=rows.down("top", bars.layout),
            y2=alt.Y2("foot:Q"),
            color=marks.by_series(panel.keys, alt.Color, theme.step, legend),
            **marks.sentence(),
        )
    )


def _frames(panel: Panel, bars: Bars) -> alt.Chart:
    """A frame around each bar, because the palest class hardly stands out from paper."""
    frames = [
        {"from": 0, "to": bars.end(code), "top": top, "foot": foot} for code, (top, foot) in bars.layout.bars.items()
    ]
    return (
        alt.Chart(marks.data(frames))
        .mark_rect(filled=False, stroke="var(--ch-muted)", strokeWidth=1, aria=False)
        .encode(x=bars.across, x2=alt.X2("to:Q"), y=rows.down("top", bars.layout), y2=alt.Y2("foot:Q"))
    )


def _inside(panel: Panel, found: list[Mark], bars: Bars) -> Iterator[alt.Chart]:
    """Numbers in the middle of their parts, dark on pale classes and pale on dark ones."""
    inks = {key.code: theme.on_step(key.slot) for key in panel.keys}
    for ink in dict.fromkeys(inks.values()):
        places = [
            {"from": sum(bars.spans[mark.series, mark.x]) / 2, "line": mark.text, "foot": bars.middle(str(mark.x))}
            for mark in found
            if inks[mark.series] == ink
        ]
        yield _numbers(places, bars).mark_text(baseline="middle", color=ink, aria=False)


def _beside(bands: list[Band], bars: Bars) -> Iterator[alt.Chart]:
    places = [{"from": bars.end(band.code), "line": band.text, "foot": bars.middle(band.code)} for band in bands]
    if places:
        yield _numbers(places, bars).mark_text(align="left", baseline="middle", dx=SPACE - 2, aria=False)


def _numbers(places: Iterable[Mapping[str, object]], bars: Bars) -> alt.Chart:
    base = alt.Chart(marks.data(places))
    return base.encode(x=bars.across, y=rows.down("foot", bars.layout), text=alt.Text("line:N"))
