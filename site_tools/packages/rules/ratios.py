"""Sex ratios are females per male, slips of the documents need a note; densities lie within their bounds."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from ..problems import Problem
from ..tables import Packages, Row, Table

# Documents print two decimals and some round down, so half a unit of the last digit is not enough.
TOLERANCE = Decimal("0.0051")


def check(packages: Packages) -> list[Problem]:
    """Ratios in `population/observations`, and the order of density bounds there and in `population/surveys`."""
    tables = packages["population"].tables if "population" in packages else {}
    noted = _noted(tables.get("cell_notes"))
    return [
        problem
        for table in (tables.get("observations"), tables.get("surveys"))
        if table
        for row in table.rows
        for problem in (*_ratio(table, row, noted), *_bounds(table, row))
    ]


def _noted(table: Table | None) -> set[tuple[object, object]]:
    rows = table.rows if table else ()
    return {(row["series_id"], row["year"]) for row in rows if row["field"] == "sex_ratio"}


def _ratio(table: Table, row: Row, noted: set[tuple[object, object]]) -> Iterator[Problem]:
    males, females, printed = (
        row.cells.get("male_independent"),
        row.cells.get("female_independent"),
        row.cells.get("sex_ratio"),
    )
    if not isinstance(males, int) or not isinstance(females, int) or not isinstance(printed, Decimal) or not males:
        return
    computed = Decimal(females) / Decimal(males)
    if abs(computed - printed) > TOLERANCE and (row.cells.get("series_id"), row.cells.get("year")) not in noted:
        yield Problem(
            table.file,
            row.number,
            "sex_ratio",
            str(printed),
            f"{females} females to {males} males do not give this",
            f"{computed:.2f}, or a row in cell_notes.csv if the document prints it so",
        )


def _bounds(table: Table, row: Row) -> Iterator[Problem]:
    names = ("density_lower_per_100km2", "density_per_100km2", "density_upper_per_100km2")
    numbers = [row.cells.get(name) for name in names]
    known = [number for number in numbers if isinstance(number, Decimal)]
    if known != sorted(known):
        yield Problem(
            table.file,
            row.number,
            names[1],
            "" if numbers[1] is None else str(numbers[1]),
            "the density lies outside its bounds",
            "lower ≤ density ≤ upper",
        )
