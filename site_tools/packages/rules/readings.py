"""A reading that names a series and a year says what that row of the counts says."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from decimal import Decimal

from ..problems import Problem
from ..tables import Packages, Row, Table, Value

# What a document does not print but the editors worked out says so in its locator.
COMPUTED = "computed"
BOUNDS = ("density_lower_per_100km2", "density_per_100km2", "density_upper_per_100km2")


def check(packages: Packages) -> list[Problem]:
    """`editorial/readings` against `population/observations` and the notes on its cells."""
    editorial, population = packages.get("editorial"), packages.get("population")
    readings = editorial.tables.get("readings") if editorial else None
    counts = population.tables.get("observations") if population else None
    if not readings or not population or not counts:
        return []
    observed = {(row["series_id"], row["year"]): row for row in counts.rows}
    notes, units = population.tables.get("cell_notes"), _units(packages)
    return [
        problem
        for row in readings.rows
        if _names_a_count(row)
        for problem in _differences(readings, row, counts, observed, notes, units)
    ]


def _names_a_count(row: Row) -> bool:
    named = all(row.cells.get(name) is not None for name in ("value", "series_id", "year"))
    return named and COMPUTED not in str(row.cells.get("locator"))


def _units(packages: Packages) -> Mapping[str, Value]:
    """Unit of each column of the counts."""
    measures = packages["shared"].tables.get("measures") if "shared" in packages else None
    return {str(row["id"]): row.cells.get("unit_code") for row in (measures.rows if measures else ())}


def _differences(
    readings: Table,
    row: Row,
    counts: Table,
    observed: Mapping[tuple[Value, Value], Row],
    notes: Table | None,
    units: Mapping[str, Value],
) -> Iterator[Problem]:
    series, year, value = row["series_id"], row["year"], row["value"]
    count = observed.get((series, year))
    if count is None:
        yield Problem(
            readings.file, row.number, "year", str(year), f"{series} has no such year", "a year of the series"
        )
        return
    printed = {name: count[name] for name in counts.fields if units.get(name) == row.cells.get("unit_code")}
    if value in {*printed.values(), *_margins(count), *_noted(notes, row)}:
        return
    # Of several numbers in one unit the total is the one that readings are about.
    main = (
        "total"
        if printed.get("total") is not None
        else next((name for name in printed if printed[name] is not None), "")
    )
    said = f"{main} {printed[main]}" if main else "no number in this unit"
    wrong = f"{series} says {said} for {year} (row {count.number} of {counts.file})"
    yield Problem(
        readings.file, row.number, "value", str(value), wrong, str(printed[main]) if main else "the unit of the count"
    )


def _margins(count: Row) -> Iterator[Decimal]:
    """1.76+/-0.08 stands in the counts as 1.68, 1.76 and 1.84."""
    lower, middle, upper = (count.cells.get(name) for name in BOUNDS)
    if isinstance(lower, Decimal) and isinstance(middle, Decimal) and isinstance(upper, Decimal):
        yield from (middle - lower, upper - middle)


def _noted(notes: Table | None, row: Row) -> Iterator[Value]:
    """Second numbers, such as the 24 of `18 (24)`."""
    for note in notes.rows if notes else ():
        if (note["series_id"], note["year"]) == (row["series_id"], row["year"]):
            yield from (note.cells.get("count"), note.cells.get("percent"))
