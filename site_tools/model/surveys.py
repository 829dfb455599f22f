"""Survey results that are no yearly series: what was found in each place, complete, incomplete or pending."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Any

from ..locales import format_date, inside_a_line
from ..packages.tables import Row
from .beside import Signs
from .citations import cite
from .dataset import Dataset, number_or_none
from .printed import OPEN_ENDS, Notes, amount, cell, years
from .records import Grid, GridCell, GridRow, Key, Mark, Panel
from .signs import field_signs, row_signs, way
from .words import Words, format_value

TABLE = "population/surveys"
# The columns behind a drawn one: value, lower, upper.
COLUMNS: Mapping[str, tuple[str, str, str]] = {
    "individuals": ("individuals", "individuals", "individuals_upper"),
    "density_per_100km2": ("density_per_100km2", "density_lower_per_100km2", "density_upper_per_100km2"),
}
# What the table shows besides the number.
BESIDES: Mapping[str, tuple[str, ...]] = {"individuals": ("cubs", "camera_traps")}


def survey_panels(
    dataset: Dataset, words: Words, options: Mapping[str, Any]
) -> tuple[tuple[Panel, ...], Sequence[Row]]:
    """One view: a row for each survey, in the order of `surveys`."""
    field = str(options["field"])
    rows = [dataset.rows(TABLE)[str(code)] for code in options["surveys"]]
    keys = tuple(_key(dataset, words, row) for row in rows)
    marks = tuple(_mark(dataset, words, row, field) for row in rows)
    return (Panel("default", "", keys, marks, _grid(dataset, words, rows, field)),), rows


def _values(row: Row, field: str) -> tuple[float | None, float | None, float | None]:
    """Value, lower and upper; a range without a middle has its lower end as value."""
    value, lower, upper = (number_or_none(row[name]) for name in COLUMNS[field])
    return (lower if value is None else value), (lower if upper is not None else None), upper


def _number(dataset: Dataset, words: Words, row: Row, field: str) -> str:
    fields = dataset.table(TABLE).fields
    middle, low, high = (format_value(row[name], fields[name], words.locale) for name in COLUMNS[field])
    if middle and high and field != "individuals":
        return words("ui.with_margin", number=middle, margin=words("ui.range", low=low, high=high))
    return amount(words, row["qualifier_code"], low or middle, high) if low or middle else ""


def _with_cubs(words: Words, row: Row, field: str, number: str) -> str:
    """Cubs that are printed beside the number stay beside it."""
    if field != "individuals" or row["cubs"] is None:
        return number
    return words("ui.and_cubs", number=number, cubs=words.number(f"{TABLE}/{row['id']}/cubs as cubs"))


def _when(words: Words, row: Row) -> str:
    start, end = row["start_date"], row["end_date"]
    if isinstance(start, date) and isinstance(end, date):
        return words("ui.dates", first=format_date(start, words.locale), last=format_date(end, words.locale))
    return years(words, row["start_year"], row["end_year"])


def _place(words: Words, row: Row) -> str:
    return words(f"places/places.{row['place_id']}.short")


def _state(words: Words, row: Row) -> str:
    return words(f"states.{row['state_code']}")


def _key(dataset: Dataset, words: Words, row: Row) -> Key:
    slot = list(dataset.rows("species/species")).index(str(row["species_id"])) + 1
    parts = [_when(words, row), inside_a_line(words(f"windows.{row['window_code']}"))]
    if row["state_code"] == "partial":
        parts.append(inside_a_line(_state(words, row)))
    detail = words("ui.detail_separator").join(parts)
    return Key(str(row["id"]), words(f"{TABLE}.{row['id']}"), slot, _place(words, row), detail)


def told(dataset: Dataset, words: Words, row: Row) -> tuple[str, ...]:
    """What a survey found and when, the number behind the name of its cat; its state says why a number is missing."""
    cat = words(f"species/species.{row['species_id']}")
    found = _with_cubs(words, row, "individuals", _number(dataset, words, row, "individuals"))
    density = _number(dataset, words, row, "density_per_100km2")
    numbers = ((cat, found), (words("ui.axis_density"), density))
    named = (name + words("ui.colon") + number for name, number in numbers if number)
    return (*named, _when(words, row), _state(words, row))


def _mark(dataset: Dataset, words: Words, row: Row, field: str) -> Mark:
    value, lower, upper = _values(row, field)
    found = _with_cubs(words, row, field, _number(dataset, words, row, field))
    text = found or _state(words, row)
    parts = [words(f"{TABLE}.{row['id']}"), text, _when(words, row), words(f"windows.{row['window_code']}")]
    if found:
        parts.append(_state(words, row))
    return Mark(
        str(row["id"]),
        "",
        value,
        words("ui.part_separator").join(parts),
        lower,
        upper,
        text,
        state=str(row["state_code"]),
        open_end=OPEN_ENDS.get(str(row["qualifier_code"]), ""),
    )


def _grid(dataset: Dataset, words: Words, rows: Sequence[Row], field: str) -> Grid:
    notes = Notes()
    besides = BESIDES.get(field, ())
    columns = (
        words("population/fields.survey_id"),
        words("ui.number" if besides else f"population/fields.{field}"),
        *(words(f"population/fields.{name}") for name in besides),
        *(words(key) for key in ("ui.when", "fields.window_code", "ui.state", "ui.source")),
    )
    grid_rows = tuple(_grid_row(dataset, words, row, field, notes) for row in rows)
    return Grid("", columns, grid_rows, notes.texts, numeric=False)


def _grid_row(dataset: Dataset, words: Words, row: Row, field: str, notes: Notes) -> GridRow:
    numbers = notes.number(_notes(words, row))
    cells = (
        cell(_number(dataset, words, row, field), signs=field_signs(dataset, words, TABLE, row, *COLUMNS[field])),
        *(_besides(dataset, words, row, name) for name in BESIDES.get(field, ())),
        cell(_when(words, row)),
        cell(words(f"windows.{row['window_code']}"), signs=Signs((way(words, str(row["window_code"])),))),
        cell(_state(words, row), notes=numbers, signs=field_signs(dataset, words, TABLE, row, "state_code")),
        cell(cite(dataset, words, row)),
    )
    return GridRow(cell(words(f"{TABLE}.{row['id']}"), signs=row_signs(dataset, words, TABLE, row)), cells)


def _besides(dataset: Dataset, words: Words, row: Row, name: str) -> GridCell:
    text = format_value(row[name], dataset.table(TABLE).fields[name], words.locale)
    return cell(text, row[name], signs=field_signs(dataset, words, TABLE, row, name))


def _notes(words: Words, row: Row) -> Iterable[str]:
    if (key := f"{TABLE}.{row['id']}.note") in words:
        yield words(key)
