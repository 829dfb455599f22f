"""Animals photographed on both sides of the border, as many of how many."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from ..locales import inside_a_line
from ..packages.tables import Row
from .dataset import Dataset, number_or_none
from .records import Band, Grid, GridCell, GridRow, Key, Mark, Panel
from .signs import field_signs, row_signs
from .words import Words, format_value

TABLE = "population/shared_animals"
# The color of a cat in pictures that show cats; see charts/theme.py.
SPECIES_SLOTS = {"amur-tiger": 1, "amur-leopard": 2, "snow-leopard": 3}
FIELDS = ("counted", "shared", "percent")


def animals(dataset: Dataset, words: Words, options: Mapping[str, Any]) -> tuple[tuple[Panel, ...], Sequence[Row]]:
    """Rows with both counts are drawn, an animal a dot; a share printed without counts stands in the table alone."""
    rows = [dataset.rows(TABLE)[code] for code in options["shared"]]
    drawn = [row for row in rows if row["start_year"] is not None and None not in (row["counted"], row["shared"])]
    keys = tuple(
        Key(code, words(f"species/species.{code}"), SPECIES_SLOTS[code])
        for code in (str(row["species_id"]) for row in drawn)
    )
    marks = tuple(_mark(words, row) for row in drawn)
    lines = [words(f"population/fields.{field}") + words("ui.colon") for field in ("counted", "shared")]
    bands = tuple(
        Band(str(row["species_id"]), f"{lines[0]}{row['counted']}", key.name, f"{lines[1]}{row['shared']}")
        for row, key in zip(drawn, keys, strict=True)
    )
    return (Panel("default", "", keys, marks, _grid(dataset, words, rows), bands),), rows


def _mark(words: Words, row: Row) -> Mark:
    code = str(row["species_id"])
    counts = [
        words(f"population/fields.{field}") + words("ui.colon") + str(row[field]) for field in ("counted", "shared")
    ]
    sentence = words("ui.part_separator").join((words(f"species/species.{code}"), *counts))
    return Mark(code, code, number_or_none(row["shared"]), sentence, upper=number_or_none(row["counted"]))


def _grid(dataset: Dataset, words: Words, rows: Sequence[Row]) -> Grid:
    columns = dataset.table(TABLE).fields
    headers = [words(f"population/fields.{field}") for field in FIELDS]
    return Grid(
        "",
        (words("ui.what"), *headers, words("ui.date")),
        tuple(
            GridRow(
                replace(_text(_what(words, row)), signs=row_signs(dataset, words, TABLE, row, FIELDS)),
                (
                    *(
                        GridCell(
                            format_value(row[name], columns[name], words.locale),
                            row[name],
                            signs=field_signs(dataset, words, TABLE, row, name),
                        )
                        for name in FIELDS
                    ),
                    _years(words, row),
                ),
            )
            for row in rows
        ),
    )


def _what(words: Words, row: Row) -> str:
    """The cat and the document, because two documents speak of the same animals."""
    document = inside_a_line(words(f"sources.{row['source']}.short"))
    return words(f"species/species.{row['species_id']}") + words("ui.list_separator") + document


def _years(words: Words, row: Row) -> GridCell:
    if row["start_year"] is None:
        return GridCell("", None)
    return _text(words("ui.years", first=row["start_year"], last=row["end_year"]))


def _text(words: str) -> GridCell:
    return GridCell(words, words)
