"""A month stands beside its year, a day beside its month."""

from __future__ import annotations

from collections.abc import Iterator

from ..problems import Problem
from ..tables import Packages, Table

# What each part of a date needs, by the end of the name of its column.
NEEDS = {"_month": "_year", "_day": "_month"}


def check(packages: Packages) -> list[Problem]:
    """Every pair of columns such as `start_month` and `start_year`, in every table."""
    return [problem for package in packages.values() for table in package.tables.values() for problem in _halves(table)]


def _halves(table: Table) -> Iterator[Problem]:
    pairs = [
        (name, name.removesuffix(part) + needed)
        for name in table.fields
        for part, needed in NEEDS.items()
        if name.endswith(part) and name.removesuffix(part) + needed in table.fields
    ]
    for row in table.rows:
        for part, needed in pairs:
            if row.cells.get(part) is not None and row.cells.get(needed) is None:
                wrong = f"the cell is blank, but {part} says {row.cells[part]}"
                yield Problem(table.file, row.number, needed, wrong=wrong, right=f"both filled, or {part} blank too")
