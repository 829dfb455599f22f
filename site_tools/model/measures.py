"""Areas and lengths as squares and lines: each an object of its own, with the words that say how exact it is."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from ..packages.tables import Row
from .dataset import Dataset, number_or_none
from .records import Band, Grid, GridCell, GridRow, Key, Mark, Panel
from .signs import field_signs, row_signs
from .words import Words, format_value

TABLE = "population/areas_and_lengths"
UNITS = {"km2": "ui.square_kilometers", "km": "ui.kilometers"}
Content = tuple[tuple[Panel, ...], Sequence[Row]]


def squares(dataset: Dataset, words: Words, options: Mapping[str, Any]) -> Content:
    """Areas, the earlier one first."""
    return _measured(dataset, words, options, words("ui.axis_area"))


def lengths(dataset: Dataset, words: Words, options: Mapping[str, Any]) -> Content:
    """Lengths of different things, never merged."""
    return _measured(dataset, words, options, words("ui.axis_length"))


def _measured(dataset: Dataset, words: Words, options: Mapping[str, Any], unit: str) -> Content:
    rows = [dataset.rows(TABLE)[code] for code in options["measured"]]
    names = {str(row["id"]): _name(words, row) for row in rows}
    marks = tuple(_mark(dataset, words, row) for row in rows)
    keys = tuple(Key(code, name, slot) for slot, (code, name) in enumerate(names.items(), 1))
    bands = tuple(Band(mark.series, names[mark.series], text=mark.text) for mark in marks)
    return (Panel("default", "", keys, marks, _grid(dataset, words, rows, unit), bands),), rows


def _name(words: Words, row: Row) -> str:
    """The short name where there is one."""
    key = f"{TABLE}.{row['id']}"
    return words(f"{key}.short" if f"{key}.short" in words else key)


def _mark(dataset: Dataset, words: Words, row: Row) -> Mark:
    code, text = str(row["id"]), qualified(dataset, words, row)
    sentence = words("ui.part_separator").join((_name(words, row), text))
    return Mark(code, code, number_or_none(row["value"]), sentence, text=text)


def qualified(dataset: Dataset, words: Words, row: Row) -> str:
    """`more than 240 km`, as exact as the document says."""
    number = format_value(row["value"], dataset.table(TABLE).fields["value"], words.locale)
    return words(
        f"ui.qualifier_{row['qualifier_code'] or 'exact'}", number=words(UNITS[str(row["unit_code"])], n=number)
    )


def _grid(dataset: Dataset, words: Words, rows: Sequence[Row], unit: str) -> Grid:
    fields = dataset.table(TABLE).fields
    return Grid(
        "",
        (words("population/fields.object_code"), unit, words("ui.as_printed"), words("ui.year")),
        tuple(
            GridRow(
                GridCell(words(f"{TABLE}.{row['id']}"), row["id"], signs=row_signs(dataset, words, TABLE, row)),
                (
                    GridCell(
                        format_value(row["value"], fields["value"], words.locale),
                        row["value"],
                        signs=field_signs(dataset, words, TABLE, row, "value", "value_upper", "value_km2"),
                    ),
                    _text(qualified(dataset, words, row)),
                    GridCell(format_value(row["year"], fields["year"], words.locale), row["year"]),
                ),
            )
            for row in rows
        ),
    )


def _text(words: str) -> GridCell:
    return GridCell(words, words)
