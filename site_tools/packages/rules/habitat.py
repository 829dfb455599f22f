"""Habitat classes make the total of their row, and the parks of one cat its printed total row."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ..problems import Problem
from ..tables import Packages, Row, Table

TOTAL = "total_km2"
CLASSES = ("not_suitable_km2", "minimum_km2", "medium_km2", "maximum_km2")
PRINTED_TOTAL = "printed_total"


def check(packages: Packages) -> list[Problem]:
    """Rows and columns of `population/habitat_suitability`."""
    population = packages.get("population")
    table = population.tables.get("habitat_suitability") if population else None
    if not table:
        return []
    rows = [problem for row in table.rows for problem in _row_problems(table, row)]
    totals = [row for row in table.rows if row.cells.get("kind_code") == PRINTED_TOTAL]
    return rows + [problem for total in totals for problem in _total_problems(table, total)]


def _row_problems(table: Table, row: Row) -> Iterator[Problem]:
    parts = [(name, row.cells.get(name)) for name in CLASSES]
    shown = " + ".join(f"{name} {value}" for name, value in parts)
    yield from _difference(table, row, TOTAL, [value for _, value in parts], f"not the sum of its classes: {shown}")


def _total_problems(table: Table, total: Row) -> Iterator[Problem]:
    species = total.cells.get("species_id")
    parks = [
        row
        for row in table.rows
        if row.cells.get("species_id") == species and row.cells.get("kind_code") != PRINTED_TOTAL
    ]
    for name in (TOTAL, *CLASSES):
        shown = " + ".join(f"{row.cells.get(name)} (row {row.number})" for row in parks)
        yield from _difference(
            table, total, name, [row.cells.get(name) for row in parks], f"not the sum of the parks: {shown}"
        )


def _difference(table: Table, row: Row, field: str, parts: Sequence[object], wrong: str) -> Iterator[Problem]:
    """A blank makes no sum."""
    numbers = [part for part in parts if isinstance(part, int)]
    found = row.cells.get(field)
    if isinstance(found, int) and parts and len(numbers) == len(parts) and found != sum(numbers):
        yield Problem(table.file, row.number, field, str(found), wrong, str(sum(numbers)))
