"""What is known and what is not: for each cat and place, year by year, what the documents say."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from ..packages.tables import Row
from .beside import Signs
from .citations import cite
from .dataset import Dataset
from .printed import cell, years
from .records import Grid, GridRow, Key, Mark, Panel
from .signs import disputes
from .words import Words

TABLE = "population/coverage"
STATES = ("surveyed", "partial", "pending", "not_published", "not_surveyed", "no_document")
# The state of a survey, as the state of its year.
SURVEY_STATES: Mapping[str, str] = {"published": "surveyed", "partial": "partial", "pending": "pending"}
UNDATED = "undated"

Place = tuple[str, str]
Column = int | str


@dataclass(frozen=True)
class Square:
    """What is known of a place in a year, and the row that says so; without a row no document tells."""

    state: str
    reason: str = ""
    row: Row | None = None


def coverage_panels(
    dataset: Dataset, words: Words, options: Mapping[str, Any]
) -> tuple[tuple[Panel, ...], Sequence[Row]]:
    """One view for each cat."""
    columns = columns_of(options)
    panels: list[Panel] = []
    rows: list[Row] = []
    for variant in options["variants"]:
        squares = known(dataset, str(variant["species"]))
        panels.append(_panel(dataset, words, variant, squares, columns))
        rows += [square.row for found in squares.values() for square in found.values() if square.row]
    return tuple(panels), rows


def columns_of(options: Mapping[str, Any]) -> tuple[Column, ...]:
    """The years that are drawn, and last what has no year."""
    first, last = options["years"]
    return (*range(int(first), int(last) + 1), UNDATED)


def known(dataset: Dataset, species: str) -> dict[Place, dict[Column, Square]]:
    """By place and side of the border, then by year: `coverage` first, then counts, then surveys with a year."""
    counted = list(_counted(dataset))
    found: dict[Place, dict[Column, Square]] = {}
    for place, column, square in (*_told(dataset), *counted, *_surveyed(dataset)):
        if square.row is not None and _species(dataset, square.row) == species:
            found.setdefault(place, {}).setdefault(column, square)
    # Places with yearly counts come first.
    first = [place for place, _, _ in counted if place in found]
    return {place: found[place] for place in dict.fromkeys((*first, *found))}


def windows(dataset: Dataset, options: Mapping[str, Any]) -> Iterator[str]:
    """How was counted in all years that are drawn as surveyed."""
    species = {str(variant["species"]) for variant in options["variants"]}
    for table in ("population/series", "population/surveys"):
        for row in dataset.rows(table).values():
            dated = "start_year" not in row.cells or row["start_year"] is not None
            if row["species_id"] in species and dated and row["window_code"] != "not_stated":
                yield str(row["window_code"])


def states_explained(words: Words) -> tuple[tuple[str, str], ...]:
    return tuple((words(f"states.{state}"), words(f"states.{state}.explained")) for state in STATES)


def _species(dataset: Dataset, row: Row) -> str:
    series = dataset.rows("population/series")
    return str(row["species_id"] if "species_id" in row.cells else series[str(row["series_id"])]["species_id"])


def _told(dataset: Dataset) -> Iterator[tuple[Place, Column, Square]]:
    for row in dataset.rows(TABLE).values():
        place = str(row["place_id"]), str(row["country_code"] or "")
        column = UNDATED if row["year"] is None else int(str(row["year"]))
        yield place, column, Square(str(row["state_code"]), str(row["reason_code"] or ""), row)


def _counted(dataset: Dataset) -> Iterator[tuple[Place, Column, Square]]:
    series = dataset.rows("population/series")
    for row in dataset.rows("population/observations").values():
        place = str(series[str(row["series_id"])]["place_id"]), ""
        yield place, int(str(row["year"])), Square("surveyed", row=row)


def _surveyed(dataset: Dataset) -> Iterator[tuple[Place, Column, Square]]:
    for row in dataset.rows("population/surveys").values():
        if row["start_year"] is not None:
            start = int(str(row["start_year"]))
            for year in range(start, int(str(row["end_year"] or start)) + 1):
                yield (str(row["place_id"]), ""), year, Square(SURVEY_STATES[str(row["state_code"])], row=row)


def _panel(
    dataset: Dataset,
    words: Words,
    variant: Mapping[str, Any],
    squares: Mapping[Place, Mapping[Column, Square]],
    columns: Sequence[Column],
) -> Panel:
    name = words(f"species/species.{variant['species']}")
    slot = list(dataset.rows("species/species")).index(str(variant["species"])) + 1
    keys = tuple(Key(_code(place), _name(words, place), slot) for place in squares)
    marks = tuple(
        _mark(words, place, column, square)
        for place, found in squares.items()
        for column, square in _filled(found, columns)
    )
    drawn = {mark.state for mark in marks}
    legend = tuple(
        Key(state, words(f"states.{state}"), number) for number, state in enumerate(STATES, 1) if state in drawn
    )
    grid = _grid(dataset, words, name, squares, columns)
    return Panel(str(variant["id"]), name, keys, marks, grid, legend=legend)


def _filled(found: Mapping[Column, Square], columns: Sequence[Column]) -> Iterator[tuple[Column, Square]]:
    """Every year has a square; what has no year only where a document tells something."""
    for column in columns:
        if column in found or column != UNDATED:
            yield column, found.get(column, Square("no_document"))


def _code(place: Place) -> str:
    return "-".join(filter(None, place)).lower()


def _name(words: Words, place: Place) -> str:
    name, country = words(f"places/places.{place[0]}.short"), place[1]
    return words("ui.list_separator").join((name, words(f"countries.{country}.short"))) if country else name


def _when(words: Words, first: Column, last: Column) -> str:
    if first == UNDATED:
        return words("ui.year_not_stated")
    return years(words, int(first), int(last))


def _mark(words: Words, place: Place, column: Column, square: Square) -> Mark:
    parts = [_name(words, place), _when(words, column, column), words(f"states.{square.state}")]
    if square.reason:
        parts.append(words(f"population/reasons.{square.reason}"))
    return Mark(_code(place), column, None, words("ui.part_separator").join(parts), state=square.state)


def _grid(
    dataset: Dataset,
    words: Words,
    caption: str,
    squares: Mapping[Place, Mapping[Column, Square]],
    columns: Sequence[Column],
) -> Grid:
    """Years in which the same is known stand together in one row."""
    rows = []
    for place, found in squares.items():
        told = _filled(found, columns)
        for _, group in groupby(told, key=lambda item: (item[0] == UNDATED, _source(dataset, words, item[1]))):
            rows.append(_grid_row(dataset, words, place, list(group)))
    heads = ("ui.place", "ui.when", "ui.state", "population/fields.reason_code", "ui.source")
    return Grid(caption, tuple(words(head) for head in heads), tuple(rows), numeric=False)


def _source(dataset: Dataset, words: Words, square: Square) -> tuple[str, str, str]:
    return square.state, square.reason, cite(dataset, words, square.row) if square.row else ""


def _grid_row(dataset: Dataset, words: Words, place: Place, group: Sequence[tuple[Column, Square]]) -> GridRow:
    state, reason, source = _source(dataset, words, group[0][1])
    cells = (
        cell(_when(words, group[0][0], group[-1][0])),
        cell(words(f"states.{state}"), signs=_disputed(dataset, words, group)),
        cell(words(f"population/reasons.{reason}") if reason else ""),
        cell(source),
    )
    return GridRow(cell(_name(words, place)), cells)


def _disputed(dataset: Dataset, words: Words, group: Sequence[tuple[Column, Square]]) -> Signs:
    """The marks of the rows that give a reason: those of `coverage`."""
    keys = [str(square.row["id"]) for _, square in group if square.row and square.reason]
    ids = {code for key in keys for code in dataset.subjects.anywhere(TABLE, key)}
    return Signs(marks=disputes(words, dataset.subjects.ordered(ids)))
