"""Published numbers below each other: a row each, its words at the left or above, its dot or range on one axis."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import groupby
from math import ceil, floor, log10
from typing import Any

import altair as alt

from ..locales import format_number
from ..measure import ems
from ..model import Figure, Key, Mark, Panel
from . import marks, pixels, theme
from .sheet import wrap

# The accent of each cat, in the order of the cats in the data.
ACCENTS = ("tiger", "leopard", "snow")
WORDS_WIDTH = 300  # of the words at the left of a wide picture
END = 26  # kept free at the right for the last number of the axis
LINE, DETAIL_LINE, HEADING = 18, 16, 32
DETAIL_SIZE = 12.5  # in a wide picture on a page the letters come out a little smaller
ARROW = 26
TITLE, NUMBERS = 10, 30  # of the axis, in pixels from the top
FULL = ("first", "published")


@dataclass(frozen=True)
class Scale:
    """The axis: its numbers, and the pixels between which it lies."""

    ticks: tuple[float, ...]
    left: float
    right: float

    def pixel(self, value: float) -> float:
        return self.left + value / self.ticks[-1] * (self.right - self.left)


@dataclass(frozen=True)
class Row:
    """Where a row stands: its words by their kind, the height of its dot, where its number is written."""

    key: Key
    mark: Mark
    words: tuple[tuple[str, str, float], ...]
    middle: float
    bottom: float


def draw(figure: Figure, panel: Panel, size: theme.Size) -> alt.LayerChart:
    """The axis stands on top and starts at zero; every number is written beside its dot."""
    scale = _scale(panel, size)
    rows = tuple(_rows(panel, size, scale))
    height, width = rows[-1].bottom, size.width - 4
    layers = [
        *_words(rows, height, width),
        *_axis(figure, rows, scale, height, width),
        *_ranges(rows, scale, height, width),
        *_arrows(rows, scale, height, width),
        *_dots(rows, scale, height, width),
        *_amounts(rows, scale, height, size),
    ]
    padding = {"left": 2, "top": 2, "right": 2, "bottom": 2}
    return alt.layer(*layers, width=size.width, height=height + 4, padding=padding)


def _scale(panel: Panel, size: theme.Size) -> Scale:
    highest = max((mark.upper or mark.value or 0 for mark in panel.marks), default=0) or 1
    left = 8 if size.narrow else WORDS_WIDTH + 26
    return Scale(_ticks(highest, 4 if size.narrow else 5), left, size.width - 4 - END)


def _ticks(highest: float, most: int) -> tuple[float, ...]:
    """From zero to beyond `highest` in at most `most` round steps."""
    power = 10.0 ** floor(log10(highest / most))
    steps = (power * factor for factor in (1, 2, 5, 10))
    step = next(step for step in steps if ceil(round(highest / step, 6)) <= most)
    return tuple(round(index * step, 6) for index in range(ceil(round(highest / step, 6)) + 1))


def _rows(panel: Panel, size: theme.Size, scale: Scale) -> Iterator[Row]:
    """Rows below each other; a heading before each group."""
    of = {mark.series: mark for mark in panel.marks}
    top = float(NUMBERS + 12)
    for group, keys in groupby(panel.keys, key=lambda key: key.group):
        lines = wrap(group, size.width / size.font * 0.85)
        heading = [("heading", line, top + HEADING / 2 + 2 + index * LINE) for index, line in enumerate(lines)]
        top += HEADING + LINE * (len(lines) - 1)
        for key in keys:
            row = _row(key, of[key.code], heading, top, size, scale)
            yield row
            heading, top = [], row.bottom


def _row(
    key: Key, mark: Mark, heading: list[tuple[str, str, float]], top: float, size: theme.Size, scale: Scale
) -> Row:
    # Narrower than the picture: the fonts of a reader may be wider than ours.
    width = size.width * 0.9 if size.narrow else WORDS_WIDTH
    names = [] if key.name == key.group else wrap(key.name, width / size.font)
    details = wrap(key.detail, width / DETAIL_SIZE)
    words = list(heading)
    end = top + 2
    for kind, lines, line_height in (("name", names, LINE), ("detail", details, DETAIL_LINE)):
        for line in lines:
            words.append((kind, line, end + line_height / 2))
            end += line_height
    raised = 16 if _place(mark, scale, size) == "above" else 0
    if size.narrow:
        return Row(key, mark, tuple(words), end + raised + 14, end + raised + 32)
    middle = max((top + 2 + end) / 2, top + 14 + raised)
    return Row(key, mark, tuple(words), middle, max(end, middle + 12) + 8)


def _words(rows: tuple[Row, ...], height: float, width: float) -> Iterator[alt.Chart]:
    """Headings with a line above them, names, details."""
    styles: Mapping[str, dict[str, Any]] = {
        "heading": {"fontWeight": "bold"},
        "name": {},
        "detail": {"fontSize": DETAIL_SIZE, "color": "var(--ch-muted)"},
    }
    lines = [{"kind": kind, "line": line, "y": y} for row in rows for kind, line, y in row.words]
    edges = [{"y": row.words[0][2] - HEADING / 2 + 1} for row in rows if row.words[0][0] == "heading"]
    yield (
        alt.Chart(marks.data(edges))
        .mark_rule(color="var(--ch-muted)", strokeWidth=0.5, aria=False)
        .encode(x=alt.XValue(0), x2=alt.X2Value(width), y=pixels.down("y", height))
    )
    for kind, style in styles.items():
        if chosen := [line for line in lines if line["kind"] == kind]:
            yield pixels.words(chosen, height, alt.XValue(0), **style)


def _axis(figure: Figure, rows: tuple[Row, ...], scale: Scale, height: float, width: float) -> Iterator[alt.Chart]:
    """Title and numbers on top, and a short rung of the grid at each row, so that no line runs through words."""
    decimals = next(digits for digits in range(4) if round(scale.ticks[1], digits) == scale.ticks[1])
    numbers = [
        {"px": scale.pixel(tick), "y": NUMBERS, "line": format_number(tick, figure.locale, decimals)}
        for tick in scale.ticks
    ]
    quiet = {"color": "var(--ch-muted)"}
    yield pixels.words([{"y": TITLE, "line": figure.axis}], height, alt.XValue(scale.left), **quiet)
    yield pixels.words(numbers, height, pixels.across("px", width), align="center", **quiet)
    rungs = [
        {"px": scale.pixel(tick), "y": row.middle - 10, "end": row.middle + 10} for row in rows for tick in scale.ticks
    ]
    yield (
        alt.Chart(marks.data(rungs))
        .mark_rule(color="var(--ch-grid)", strokeWidth=1, aria=False)
        .encode(x=pixels.across("px", width), y=pixels.down("y", height), y2=alt.Y2("end:Q"))
    )


def _color(rows: tuple[Row, ...]) -> str:
    return f"var(--{ACCENTS[rows[0].key.slot - 1]})"


def _drawn(rows: tuple[Row, ...], scale: Scale) -> alt.Data:
    """The marks as data, with where they stand and what they look like."""
    return marks.data(
        [marks.row(row.mark) | {"y": row.middle, "look": _look(row.mark), **_pixels(row.mark, scale)} for row in rows]
    )


def _pixels(mark: Mark, scale: Scale) -> dict[str, float | None]:
    values = {"px": mark.value, "low": mark.lower, "high": mark.upper}
    return {name: None if value is None else scale.pixel(value) for name, value in values.items()}


def _look(mark: Mark) -> str:
    """`pending`, a `span` without a middle, or a `dot`; full or hollow."""
    if mark.value is None:
        return "pending"
    kind = "span" if mark.upper is not None and mark.value == mark.lower else "dot"
    return f"full {kind}" if mark.state in FULL else f"hollow {kind}"


def _ranges(rows: tuple[Row, ...], scale: Scale, height: float, width: float) -> Iterator[alt.Chart]:
    """Spans as bars from end to end, margins as whiskers."""
    color = _color(rows)
    base = alt.Chart(_drawn(rows, scale)).encode(
        x=pixels.across("low", width), x2=alt.X2("high:Q"), y=pixels.down("y", height)
    )
    spans = base.transform_filter("datum.look === 'full span' || datum.look === 'hollow span'")
    yield spans.mark_rule(strokeWidth=10, color=color).encode(**marks.sentence())
    inner = base.transform_filter("datum.look === 'hollow span'").transform_calculate(
        low="datum.low + 2", high="datum.high - 2"
    )
    yield inner.mark_rule(strokeWidth=6, color="var(--ch-bg)", aria=False)
    whiskers = base.transform_filter("isValid(datum.high) && datum.px !== datum.low")
    yield whiskers.mark_rule(strokeWidth=2.5, color=color, aria=False)
    for end in ("low", "high"):
        tick = whiskers.mark_tick(orient="vertical", size=18, thickness=2, color=color, aria=False)
        yield tick.encode(x=pixels.across(end, width), x2=alt.Undefined)


def _arrows(rows: tuple[Row, ...], scale: Scale, height: float, width: float) -> Iterator[alt.Chart]:
    """Numbers with an open end: a line that points to where the others may lie."""
    arrows = []
    for row in rows:
        if row.mark.open_end and row.mark.value is not None:
            step = ARROW if row.mark.open_end == "right" else -ARROW
            start = scale.pixel(row.mark.upper or row.mark.value)
            arrows.append({"px": start, "end": start + step, "y": row.middle, "side": row.mark.open_end})
    color = _color(rows)
    base = alt.Chart(marks.data(arrows)).encode(y=pixels.down("y", height))
    line = base.mark_rule(strokeWidth=2, color=color, aria=False)
    yield line.encode(x=pixels.across("px", width), x2=alt.X2("end:Q"))
    for side in ("left", "right"):
        head = base.transform_filter(f"datum.side === '{side}'").mark_point(
            shape=f"triangle-{side}", filled=True, size=60, color=color, opacity=1, aria=False
        )
        yield head.encode(x=pixels.across("end", width))


def _dots(rows: tuple[Row, ...], scale: Scale, height: float, width: float) -> Iterator[alt.Chart]:
    """Full where the site shows it first or the result is complete, hollow for the others, a clock for none yet."""
    color = _color(rows)
    base = alt.Chart(_drawn(rows, scale)).encode(
        x=pixels.across("px", width), y=pixels.down("y", height), **marks.sentence()
    )
    full = base.transform_filter("datum.look === 'full dot'")
    yield full.mark_point(filled=True, size=150, opacity=1, color=color)
    hollow = base.transform_filter("datum.look === 'hollow dot'")
    yield hollow.mark_point(filled=False, fill="var(--ch-bg)", size=90, strokeWidth=2, opacity=1, color=color)
    pending = base.transform_filter("datum.look === 'pending'")
    clock = pending.mark_point(shape=pixels.CLOCK, filled=True, size=240, opacity=1, color="var(--ch-muted)")
    yield clock.encode(x=alt.XValue(scale.left + 8))


def _extent(mark: Mark, scale: Scale) -> tuple[float, float]:
    """From where to where a mark reaches, in pixels."""
    if mark.value is None:
        return scale.left, scale.left + 18
    low, high = scale.pixel(mark.lower or mark.value), scale.pixel(mark.upper or mark.value)
    arrow = ARROW + 4
    return (
        low - max(8, arrow if mark.open_end == "left" else 0),
        high + max(8, arrow if mark.open_end == "right" else 0),
    )


def _place(mark: Mark, scale: Scale, size: theme.Size) -> str:
    """Where the number is written: at the right of its mark, else at the left, else above."""
    low, high = _extent(mark, scale)
    needed = ems(mark.text) * size.font * 1.12 + 6
    if high + needed <= size.width - 4:
        return "right"
    return "left" if low - needed >= scale.left else "above"


def _amounts(rows: tuple[Row, ...], scale: Scale, height: float, size: theme.Size) -> Iterator[alt.Chart]:
    places: dict[str, list[dict[str, Any]]] = {}
    for row in rows:
        low, high = _extent(row.mark, scale)
        place = _place(row.mark, scale, size)
        x = high + 5 if place == "right" else low - 5 if place == "left" else low + 8
        y = row.middle - 16 if place == "above" else row.middle
        places.setdefault(place, []).append({"line": row.mark.text, "px": x, "y": y})
    for place, lines in places.items():
        align = "right" if place == "left" else "left"
        yield pixels.words(lines, height, pixels.across("px", size.width - 4), fontWeight="bold", align=align)
