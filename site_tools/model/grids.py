"""The tables behind figures: the same numbers as drawn, with notes on cells and blanks kept blank."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from ..packages.tables import Row
from .dataset import Dataset
from .records import Grid, GridCell, GridRow, MapPlace
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
    return Grid("", (words("ui.year"), *headers), tuple(rows), tuple(notes.texts))


def one_series(dataset: Dataset, words: Words, series: str, fields: Sequence[str]) -> Grid:
    """One row a year, a column for each field of one series."""
    grid = by_year(dataset, words, [series], fields, {})
    return Grid(words(f"population/series.{series}.full"), grid.columns, grid.rows, grid.notes)


def _observed(dataset: Dataset, words: Words, notes: _Notes, series: str, year: int, field: str) -> GridCell:
    row = dataset.rows("population/observations").get(f"{series}/{year}")
    if row is None:
        return GridCell("", None)
    column = dataset.table("population/observations").fields[field]
    return GridCell(format_value(row[field], column, words.locale), row[field], notes.of(series, year, field))


def _year(year: int) -> GridCell:
    return GridCell(str(year), year)


def of_table(
    dataset: Dataset, words: Words, table: str, rows: Sequence[Row], fields: Sequence[str], caption: str = ""
) -> Grid:
    """Rows of one table as they are; the first column is the name of the row."""
    package, _, name = table.partition("/")
    columns = dataset.table(table).fields
    grid_rows = [
        GridRow(
            GridCell(words(f"{package}/{name}.{row['id']}"), row["id"]),
            tuple(GridCell(format_value(row[field], columns[field], words.locale), row[field]) for field in fields),
        )
        for row in rows
    ]
    headers = [words(f"{package}/fields.{field}") for field in fields]
    return Grid(caption, (words("ui.what"), *headers), tuple(grid_rows))


def of_places(words: Words, places: Sequence[MapPlace]) -> Grid:
    """The places of a map as a list: name, kind and what its popup says."""
    rows = [
        GridRow(_text(place.name), (_text(place.kind), _text(words("ui.part_separator").join(place.lines))))
        for place in places
    ]
    return Grid("", (words("ui.place"), words("ui.kind"), words("ui.known_about_it")), tuple(rows), numeric=False)


def _text(words: str) -> GridCell:
    return GridCell(words, words)
