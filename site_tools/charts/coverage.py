"""What is known of each place in each year: a matrix whose states are told by their shape, not by color."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import altair as alt

from ..measure import ems
from ..model import Figure, Key, Panel
from . import marks, pixels, theme

SHAPES: Mapping[str, str] = {
    "surveyed": pixels.SQUARE,
    "partial": pixels.HALF_SQUARE,
    "pending": pixels.CLOCK,
    "not_published": pixels.EMPTY_SQUARE,
    "not_surveyed": pixels.CROSS,
    "no_document": pixels.DOT,
}
NAMES_WIDTH = 220  # of the names at the left of a wide picture
UNDATED_WIDTH = 66  # of the last column, which has no year
SYMBOL, SYMBOL_WIDTH = 230, 24
LEGEND_LINE, HEAD, ROW, NAME = 23, 26, 32, 20


@dataclass(frozen=True)
class Frame:
    """Where years and places stand, in pixels."""

    columns: Mapping[int | str, float]
    rows: Mapping[str, float]
    legend: Sequence[tuple[Key, float, float]]
    head: float
    height: float


def draw(figure: Figure, panel: Panel, size: theme.Size) -> alt.LayerChart:
    """The legend on top, then years across and places down; on a phone a name stands above its row."""
    frame = _frame(panel, size)
    squares = [
        marks.row(mark) | {"px": frame.columns[mark.x], "y": frame.rows[mark.series], "state": mark.state}
        for mark in panel.marks
    ]
    layers = [
        *_legend(frame, size),
        *_lines(frame, size),
        *_words(figure, panel, frame, size),
        _symbols(squares, frame.height, size).encode(**marks.sentence()),
    ]
    padding = {"left": 2, "top": 2, "right": 2, "bottom": 2}
    return alt.layer(*layers, width=size.width, height=frame.height + 4, padding=padding)


def _frame(panel: Panel, size: theme.Size) -> Frame:
    legend = tuple(_entries(panel.legend, size))
    head = legend[-1][2] + LEGEND_LINE + HEAD / 2
    step, above = (ROW + NAME, NAME) if size.narrow else (ROW, 0)
    top = head + HEAD / 2
    rows = {key.code: top + index * step + above + ROW / 2 for index, key in enumerate(panel.keys)}
    columns = list(dict.fromkeys(mark.x for mark in panel.marks))
    return Frame(_places(columns, size), rows, legend, head, max(rows.values()) + ROW / 2)


def _places(columns: Sequence[int | str], size: theme.Size) -> dict[int | str, float]:
    """The middle of each column; what has no year stands apart, in the last one."""
    left = 0 if size.narrow else NAMES_WIDTH
    years = [column for column in columns if isinstance(column, int)]
    width = (size.width - 4 - UNDATED_WIDTH - left) / len(years)
    places: dict[int | str, float] = {year: left + (index + 0.5) * width for index, year in enumerate(years)}
    return places | {column: size.width - UNDATED_WIDTH / 2 for column in columns if column not in years}


def _entries(legend: Sequence[Key], size: theme.Size) -> Iterator[tuple[Key, float, float]]:
    """Each state with its place, in as many columns as the words leave room for."""
    longest = max(ems(key.name) for key in legend) * size.font + SYMBOL_WIDTH + 16
    count = max(1, min(len(legend), int(size.width / longest)))
    for index, key in enumerate(legend):
        yield key, (index % count) * longest, 12 + (index // count) * LEGEND_LINE


def _legend(frame: Frame, size: theme.Size) -> Iterator[alt.Chart]:
    rows = [{"px": x + 10, "y": y, "state": key.code} for key, x, y in frame.legend]
    lines = [{"px": x + SYMBOL_WIDTH, "y": y, "line": key.name} for key, x, y in frame.legend]
    yield _symbols(rows, frame.height, size)
    yield pixels.words(lines, frame.height, pixels.across("px", size.width))


def _symbols(rows: Sequence[Mapping[str, Any]], height: float, size: theme.Size) -> alt.Chart:
    states = list(SHAPES)
    quiet = ["var(--ch-muted)" if state == "no_document" else "var(--ch-fg)" for state in states]
    return (
        alt.Chart(marks.data(rows))
        .mark_point(filled=True, size=SYMBOL, opacity=1, strokeWidth=0)
        .encode(
            x=pixels.across("px", size.width),
            y=pixels.down("y", height),
            shape=alt.Shape("state:N", scale=alt.Scale(domain=states, range=list(SHAPES.values())), legend=None),
            color=alt.Color("state:N", scale=alt.Scale(domain=states, range=quiet), legend=None),
        )
    )


def _lines(frame: Frame, size: theme.Size) -> Iterator[alt.Chart]:
    """A hairline above each place."""
    step = ROW / 2 + (NAME if size.narrow else 0)
    edges = [{"y": y - step} for y in frame.rows.values()]
    yield (
        alt.Chart(marks.data(edges))
        .mark_rule(color="var(--ch-grid)", strokeWidth=1, aria=False)
        .encode(x=alt.XValue(0), x2=alt.X2Value(size.width - 4), y=pixels.down("y", frame.height))
    )


def _words(figure: Figure, panel: Panel, frame: Frame, size: theme.Size) -> Iterator[alt.Chart]:
    """Years, every other one on a phone; the column without a year; the places."""
    years = [column for column in frame.columns if isinstance(column, int)]
    shown = years[(len(years) - 1) % 2 :: 2] if size.narrow else years
    heads = [{"px": frame.columns[year], "y": frame.head, "line": str(year)} for year in shown]
    heads += [
        {"px": x, "y": frame.head, "line": figure.axis} for column, x in frame.columns.items() if column not in years
    ]
    yield pixels.words(heads, frame.height, pixels.across("px", size.width), align="center", color="var(--ch-muted)")
    raised = ROW / 2 + NAME / 2 - 4 if size.narrow else 0
    names = [{"y": frame.rows[key.code] - raised, "line": key.name} for key in panel.keys]
    yield pixels.words(names, frame.height, alt.XValue(0))
