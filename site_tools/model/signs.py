"""The small signs beside a number: how it was counted, and where the documents disagree about it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from ..packages.tables import Row
from .beside import Dispute, Signs, Way
from .citations import cite
from .dataset import Dataset
from .words import Words

DENSITIES = ("density_per_100km2", "density_lower_per_100km2", "density_upper_per_100km2")
# Fields that count animals, in tables whose rows say how.
COUNTED: Mapping[str, tuple[str, ...]] = {
    "population/surveys": ("individuals", "individuals_upper", "cubs", *DENSITIES),
    "population/shared_animals": ("counted", "shared", "percent"),
    "species/estimates": ("value_lower", "value_upper"),
    "species/facts": ("value_lower", "value_upper"),
    "editorial/readings": ("value", "value_upper"),
}
# Fields that count animals of which no document tells how they were counted.
COUNTED_SOMEHOW = (("population/individuals", "cubs"), ("places/crossings", "individuals"))
# Fields that count animals, in tables whose rows name a series.
COUNTED_IN_SERIES: Mapping[str, tuple[str, ...]] = {
    "population/changes": ("start_total", "end_total", "ratio"),
    "population/cell_notes": ("count",),
}


def way(words: Words, code: str) -> Way:
    """The way of counting with the code `code`."""
    return Way(code, words(f"windows.{code}"), words(f"windows.{code}.explained"), words(f"windows.{code}.dates"))


def ways_of_counting(dataset: Dataset, words: Words) -> tuple[tuple[Way, str, Signs], ...]:
    """Every way with the document it is from and the disagreements about it."""
    return tuple(
        (
            way(words, code),
            cite(dataset, words, row),
            Signs(marks=disputes(words, dataset.subjects.of_row("shared/windows", code))),
        )
        for code, row in dataset.rows("shared/windows").items()
    )


def disputes(words: Words, ids: Iterable[str]) -> tuple[Dispute, ...]:
    """Marks for the disagreements `ids`."""
    return tuple(Dispute(key, words(f"editorial/discrepancies.{key}.title")) for key in ids)


def way_code(dataset: Dataset, table: str, row: Row, field: str) -> str:
    """How the number in `field` was counted; empty where it counts no animals."""
    if field in COUNTED.get(table, ()):
        series = row.cells.get("series_id")
        return str(row["window_code"] or "") or (series_way_code(dataset, str(series)) if series else "")
    if table == "population/observations" and field in dataset.rows("shared/measures"):
        return series_way_code(dataset, str(row["series_id"]))
    if field in COUNTED_IN_SERIES.get(table, ()):
        return series_way_code(dataset, str(row["series_id"]))
    if (table, field) in COUNTED_SOMEHOW:
        return "not_stated"
    if table == "population/signs_and_effort" and field.startswith("value"):
        counts_signs = dataset.rows("shared/measures")[str(row["measure_code"])]["kind_code"] == "count"
        return "signs" if counts_signs else ""
    return ""


def series_way_code(dataset: Dataset, series: str) -> str:
    """How the animals of `series` were counted."""
    return str(dataset.rows("population/series")[series]["window_code"])


def cell_signs(dataset: Dataset, words: Words, path: str) -> Signs:
    """The signs of the cell at `path`. Raises UnknownPath."""
    cell = words.cell(path)
    table, key = f"{cell.table.package}/{cell.table.name}", cell.table.row_key(cell.row)
    code = way_code(dataset, table, cell.row, cell.field.name)
    ids = dataset.subjects.of_cell(table, key, cell.field.name)
    return Signs((way(words, code),) if code else (), disputes(words, ids))


def field_signs(dataset: Dataset, words: Words, table: str, row: Row, *fields: str) -> Signs:
    """The marks of a cell of a table that shows `fields` together."""
    key = dataset.table(table).row_key(row)
    ids = {code for field in fields for code in dataset.subjects.of_field(table, key, field)}
    return Signs(marks=disputes(words, dataset.subjects.ordered(ids)))


def row_signs(dataset: Dataset, words: Words, table: str, row: Row, fields: Iterable[str] = ()) -> Signs:
    """How `fields` of the row were counted, and the marks of the row as a whole, for its head."""
    codes = dict.fromkeys(way_code(dataset, table, row, field) for field in fields if row[field] is not None)
    ids = dataset.subjects.of_row(table, dataset.table(table).row_key(row))
    return Signs(tuple(way(words, code) for code in codes if code), disputes(words, ids))


def text_signs(dataset: Dataset, words: Words, label: str, table: str, row: Row) -> Signs:
    """The signs of a sentence that stands for `row`: of the row, and of every cell that its words name."""
    found = [cell_signs(dataset, words, path) for path in words.references(label)]
    ways = {item.code: item for signs in found for item in signs.ways}
    ids = {item.id for signs in found for item in signs.marks}
    ids.update(dataset.subjects.anywhere(table, dataset.table(table).row_key(row)))
    return Signs(tuple(ways.values()), disputes(words, dataset.subjects.ordered(ids)))


def series_signs(dataset: Dataset, words: Words, series: str) -> Signs:
    """The signs of a series as a whole, for the head of its column."""
    ids = dataset.subjects.of_row("population/series", series)
    return Signs((way(words, series_way_code(dataset, series)),), disputes(words, ids))
