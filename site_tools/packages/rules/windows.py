"""A fact that counts animals says how they were counted, so that the way can stand beside the number."""

from __future__ import annotations

from collections.abc import Iterator

from ..problems import Problem
from ..tables import Packages, Row, Table

ANIMALS = ("individual", "individuals_per_100km2")


def check(packages: Packages) -> list[Problem]:
    """Rows of `species/facts`."""
    table = packages["species"].tables.get("facts") if "species" in packages else None
    return [problem for row in table.rows for problem in _way(table, row)] if table else []


def _way(table: Table, row: Row) -> Iterator[Problem]:
    unit, window = row.cells.get("unit_code"), row.cells.get("window_code")
    if unit in ANIMALS and not window:
        yield Problem(
            table.file,
            row.number,
            "window_code",
            wrong=f"a number in the unit {unit} says how the animals were counted",
            right="a code of data/shared/windows.csv, not_stated if the document does not tell",
        )
    if window and row.cells.get("value_lower") is None:
        wrong = "there is no number here that was counted"
        yield Problem(table.file, row.number, "window_code", str(window), wrong, "an empty cell")
