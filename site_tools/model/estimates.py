"""All estimates of a cat that documents give: one row each, grouped by what may be compared."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from ..locales import inside_a_line
from ..packages.tables import Row
from .beside import Signs
from .citations import cite
from .dataset import Dataset, number_or_none
from .printed import OPEN_ENDS, Notes, cell, years
from .records import Grid, GridRow, Key, Mark, Panel
from .signs import field_signs, row_signs, way
from .species import estimate_text
from .words import Words

TABLE = "species/estimates"


def estimate_panels(
    dataset: Dataset, words: Words, options: Mapping[str, Any]
) -> tuple[tuple[Panel, ...], Sequence[Row]]:
    """One view for each variant: estimates of one scale, because a world total hides a count of a park."""
    panels, drawn = [], []
    for variant in options["variants"]:
        rows = estimates_of(dataset, str(options["species"]), variant["scopes"])
        label = words(f"species/variants.{variant['id']}")
        caption = words(f"species/species.{options['species']}") + words("ui.colon") + inside_a_line(label)
        keys = tuple(_key(dataset, words, row) for row in rows)
        marks = tuple(_mark(dataset, words, row) for row in rows)
        panels.append(Panel(str(variant["id"]), label, keys, marks, _grid(dataset, words, rows, caption)))
        drawn += rows
    return tuple(panels), drawn


def estimates_of(dataset: Dataset, species: str, scopes: Iterable[str]) -> list[Row]:
    """Groups in the order of the file; in each the one that the site shows first, then the others."""
    wanted = set(scopes)
    rows = [
        row for row in dataset.rows(TABLE).values() if row["species_id"] == species and str(row["scope_code"]) in wanted
    ]
    groups = list(dict.fromkeys(row["group_code"] for row in rows))
    return sorted(rows, key=lambda row: (groups.index(row["group_code"]), not row["shown_first"]))


def how_chosen(words: Words, rows: Iterable[Row]) -> tuple[tuple[str, str], ...]:
    """The rule by which one estimate of each group comes first, as terms and explanations."""
    firsts = [row for row in rows if row["shown_first"]]
    groups = (
        (words("ui.reading_shown") + words("ui.colon") + _group(words, row), words(f"species/rules.{row['rule_code']}"))
        for row in firsts
    )
    return ((words("ui.how_chosen"), words("species/rules.method")), *groups)


def _group(words: Words, row: Row) -> str:
    return words(f"species/groups.{row['group_code']}")


def _how(words: Words, row: Row) -> tuple[str, str, str]:
    """When, how and which animals were counted."""
    when = years(words, row["start_year"], row["end_year"])
    return when, words(f"windows.{row['window_code']}"), words(f"species/animals.{row['animals_code']}")


def _key(dataset: Dataset, words: Words, row: Row) -> Key:
    slot = list(dataset.rows("species/species")).index(str(row["species_id"])) + 1
    when, *how = _how(words, row) if row["animals_code"] != "not_stated" else _how(words, row)[:2]
    detail = words("ui.detail_separator").join((when, *map(inside_a_line, how)))
    return Key(str(row["id"]), words(f"species/estimates.{row['id']}"), slot, _group(words, row), detail)


def _mark(dataset: Dataset, words: Words, row: Row) -> Mark:
    text = estimate_text(dataset, words, row)
    sentence = words("ui.part_separator").join((words(f"species/estimates.{row['id']}"), text, *_how(words, row)))
    lower, upper = number_or_none(row["value_lower"]), number_or_none(row["value_upper"])
    return Mark(
        str(row["id"]),
        "",
        lower,
        sentence,
        lower if upper is not None else None,
        upper,
        text,
        state="first" if row["shown_first"] else "other",
        open_end=OPEN_ENDS.get(str(row["qualifier_code"]), ""),
    )


def _grid(dataset: Dataset, words: Words, rows: Sequence[Row], caption: str) -> Grid:
    notes = Notes()
    columns = ("ui.estimate", "ui.number", "species/fields.animals_code", "ui.when", "fields.window_code", "ui.source")
    grid_rows = tuple(_grid_row(dataset, words, row, notes) for row in rows)
    return Grid(caption, tuple(words(column) for column in columns), grid_rows, notes.texts, numeric=False)


def _grid_row(dataset: Dataset, words: Words, row: Row, notes: Notes) -> GridRow:
    when, window, animals = _how(words, row)
    name = words(f"species/estimates.{row['id']}")
    numbers = notes.number(_notes(words, row))
    marks = field_signs(dataset, words, TABLE, row, "value_lower", "value_upper")
    cells = (
        cell(estimate_text(dataset, words, row), notes=numbers, signs=marks),
        cell(animals),
        cell(when),
        cell(window, signs=Signs((way(words, str(row["window_code"])),))),
        cell(cite(dataset, words, row)),
    )
    return GridRow(cell(name, signs=row_signs(dataset, words, TABLE, row)), cells)


def _notes(words: Words, row: Row) -> Iterable[str]:
    if row["shown_first"]:
        yield words("ui.reading_shown") + words("ui.colon") + inside_a_line(words(f"species/rules.{row['rule_code']}"))
    if (key := f"species/estimates.{row['id']}.note") in words:
        yield words(key)
