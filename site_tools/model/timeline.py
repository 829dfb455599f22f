"""Dated statements in a row: spans as exact as the document dates them, statements without a year in the table."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from ..packages.tables import Row
from .dataset import Dataset, number_or_none
from .records import Band, Grid, GridCell, GridRow, Key, Mark, Panel
from .signs import text_signs
from .words import Words

TABLE = "population/releases"
PRECISIONS = ("decade", "year")


def events(dataset: Dataset, words: Words, options: Mapping[str, Any]) -> tuple[tuple[Panel, ...], Sequence[Row]]:
    """A row for each of `events` in their order; the table has every statement, those without a year last."""
    drawn = [dataset.rows(TABLE)[code] for code in options["events"]]
    rows = sorted(dataset.rows(TABLE).values(), key=lambda row: int(str(row["start_year"] or 9999)))
    keys = tuple(
        Key(code, words(f"population/precisions.{code}.dated"), slot) for slot, code in enumerate(PRECISIONS, 1)
    )
    marks = tuple(_mark(words, row) for row in drawn)
    bands = tuple(Band(str(row["id"]), words(f"{TABLE}.{row['id']}")) for row in drawn)
    return (Panel("default", "", keys, marks, _grid(dataset, words, rows), bands),), rows


def _mark(words: Words, row: Row) -> Mark:
    """`upper` is blank where it goes on."""
    sentence = words("ui.part_separator").join((when(words, row), words(f"{TABLE}.{row['id']}")))
    start, end = number_or_none(row["start_year"]), number_or_none(row["end_year"])
    return Mark(str(row["precision_code"]), str(row["id"]), start, sentence, start, end, when(words, row))


def when(words: Words, row: Row) -> str:
    """`1963–1967`, `1960s–1970s`, `since 2014`: no more exact than the document."""
    start, end = row["start_year"], row["end_year"]
    if start is None:
        return words("ui.date_none")
    if row["precision_code"] == "decade":
        if end is None:
            return words("ui.date_since_decade", year=start)
        last = int(str(end)) // 10 * 10
        return (
            words("ui.date_decade", year=start) if last == start else words("ui.date_decades", first=start, last=last)
        )
    if end is None:
        return words("ui.date_since", year=start)
    return words("ui.date_year", year=start) if start == end else words("ui.years", first=start, last=end)


def _grid(dataset: Dataset, words: Words, rows: Sequence[Row]) -> Grid:
    return Grid(
        "",
        (words("ui.date"), words("population/fields.event_code"), words("ui.statement")),
        tuple(
            GridRow(
                _text(when(words, row)),
                (_text(words(f"population/events.{row['event_code']}")), _statement(dataset, words, row)),
            )
            for row in rows
        ),
        numeric=False,
    )


def _statement(dataset: Dataset, words: Words, row: Row) -> GridCell:
    label = f"{TABLE}.{row['id']}"
    return replace(_text(words(label)), signs=text_signs(dataset, words, label, TABLE, row))


def _text(words: str) -> GridCell:
    return GridCell(words, words)
