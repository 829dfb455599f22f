"""The tables behind figures: the same numbers as drawn, with notes on cells and blanks kept blank."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from ..packages.tables import Row
from .beside import Signs
from .dataset import Dataset
from .records import Grid, GridCell, GridRow, MapPlace
from .signs import disputes, field_signs, row_signs, series_signs
from .words import Words, format_value


class _Notes:
    """Collects the notes of one grid, in reading order, each once."""

    def __init__(self, dataset: Dataset, words: Words) -> None:
        self._words = words
        self._keys: dict[tuple[str, int, str], list[str]] = {}
        for row in dataset.rows("population/cell_notes").values():
            place = (str(row["series_id"]), int(str(row["year"])), str(row["field"]))
            self._keys.setdefault(place, []).append(str(row["id"]))
        self.texts: list[str] = []

    def of(self, series: str, year: int, field: str) -> tuple[int, ...]:
        numbers = []
        for key in self._keys.get((series, year, field), ()):
            text = self._words(f"population/cell_notes.{key}")
            if text not in self.texts:
                self.texts.append(text)
            numbers.append(self.texts.index(text))
        return tuple(numbers)


def by_year(
    dataset: Dataset, words: Words, series: Sequence[str], fields: Sequence[str], names: Mapping[str, str]
) -> Grid:
    """One row a year; a column for each series, or for each field where there is one series."""
    notes = _Notes(dataset, words)
    observations = dataset.rows("population/observations")
    columns = [(code, field) for code in series for field in fields]
    years = sorted({int(str(row["year"])) for row in observations.values() if row["series_id"] in series})
    rows = [
        GridRow(_year(year), tuple(_observed(dataset, words, notes, code, year, field) for code, field in columns))
        for year in years
    ]
    headers = [words(f"population/fields.{field}") if len(series) == 1 else names[code] for code, field in columns]
    signs = {code: series_signs(dataset, words, code) for code in series}
    heads = (Signs(), *(signs[code] for code, _ in columns)) if len(series) > 1 else ()
    whole = Signs() if heads else signs[series[0]]
    return Grid("", (words("ui.year"), *headers), tuple(rows), tuple(notes.texts), heads=heads, signs=whole)


def one_series(dataset: Dataset, words: Words, series: str, fields: Sequence[str]) -> Grid:
    """One row a year, a column for each field of one series."""
    grid = by_year(dataset, words, [series], fields, {})
    return replace(grid, caption=words(f"population/series.{series}.full"))


def _observed(dataset: Dataset, words: Words, notes: _Notes, series: str, year: int, field: str) -> GridCell:
    row = dataset.rows("population/observations").get(f"{series}/{year}")
    if row is None:
        return GridCell("", None)
    column = dataset.table("population/observations").fields[field]
    ids = dataset.subjects.of_cell("population/observations", f"{series}/{year}", field)
    signs = Signs(marks=disputes(words, ids))
    return GridCell(format_value(row[field], column, words.locale), row[field], notes.of(series, year, field), signs)


def _year(year: int) -> GridCell:
    return GridCell(str(year), year)


def of_table(
    dataset: Dataset, words: Words, table: str, rows: Sequence[Row], fields: Sequence[str], caption: str = ""
) -> Grid:
    """Rows of one table as they are; the first column is the name of the row."""
    package, _, name = table.partition("/")
    signs = [row_signs(dataset, words, table, row, fields) for row in rows]
    # A way that all rows share stands once, beside the caption.
    shared = signs[0].ways if len({item.ways for item in signs}) == 1 else ()
    grid_rows = [
        GridRow(
            GridCell(
                words(f"{package}/{name}.{row['id']}"),
                row["id"],
                signs=Signs(() if shared else own.ways, own.marks),
            ),
            tuple(_table_cell(dataset, words, table, row, field) for field in fields),
        )
        for row, own in zip(rows, signs, strict=True)
    ]
    headers = [words(f"{package}/fields.{field}") for field in fields]
    return Grid(caption, (words("ui.what"), *headers), tuple(grid_rows), signs=Signs(shared))


def _table_cell(dataset: Dataset, words: Words, table: str, row: Row, field: str) -> GridCell:
    text = format_value(row[field], dataset.table(table).fields[field], words.locale)
    return GridCell(text, row[field], signs=field_signs(dataset, words, table, row, field))


def of_places(words: Words, places: Sequence[MapPlace]) -> Grid:
    """The places of a map as a list: name, kind and what its popup says."""
    rows = [
        GridRow(
            GridCell(_marked(place), _marked(place), signs=Signs(marks=place.marks)),
            (_text(place.kind), _text(_known(words, place))),
        )
        for place in places
    ]
    return Grid("", (words("ui.place"), words("ui.kind"), words("ui.known_about_it")), tuple(rows), numeric=False)


def _marked(place: MapPlace) -> str:
    """The name behind the number that the picture shows in its place."""
    return f"{place.mark} {place.name}".strip()


def _known(words: Words, place: MapPlace) -> str:
    return words("ui.part_separator").join((*place.lines, *([place.note] if place.note else [])))


def _text(words: str) -> GridCell:
    return GridCell(words, words)
