"""A number of animals says how they were counted, so that the way can stand beside it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from ..problems import Problem
from ..tables import Packages, Row, Table

ANIMALS = ("individual", "individuals_per_100km2")
# Tables with numbers of many kinds, and the column of each that holds the number.
NUMBERS: Mapping[str, str] = {"species/facts": "value_lower", "editorial/readings": "value"}


def check(packages: Packages) -> list[Problem]:
    """Rows of `species/facts` and of `editorial/readings`."""
    found = []
    for name, number in NUMBERS.items():
        package, _, table_name = name.partition("/")
        table = packages[package].tables.get(table_name) if package in packages else None
        found += [problem for row in table.rows for problem in _way(table, row, number)] if table else []
    return found


def _way(table: Table, row: Row, number: str) -> Iterator[Problem]:
    unit, window, series = (row.cells.get(name) for name in ("unit_code", "window_code", "series_id"))
    if unit in ANIMALS and not window and not series:
        yield Problem(
            table.file,
            row.number,
            "window_code",
            wrong=f"a number in the unit {unit} says how the animals were counted",
            right="a code of data/shared/windows.csv, not_stated if the document does not tell",
        )
    if window and (series or row.cells.get(number) is None):
        wrong = f"the series {series} says so already" if series else "there is no number here that was counted"
        yield Problem(table.file, row.number, "window_code", str(window), wrong, "an empty cell")
