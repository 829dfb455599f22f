"""No text cell can run as a formula when somebody opens the download in a spreadsheet."""

from __future__ import annotations

from ..problems import Problem
from ..tables import Packages

STARTS = ("=", "+", "-", "@", "\t", "\r")


def check(packages: Packages) -> list[Problem]:
    """Text cells do not begin with a sign that spreadsheets take for a formula."""
    return [
        Problem(
            table.file,
            row.number,
            field,
            cell,
            "a spreadsheet would run this as a formula",
            f"begin with a letter, not “{cell[0]}”",
        )
        for package in packages.values()
        for table in package.tables.values()
        for row in table.rows
        for field, cell in row.cells.items()
        if isinstance(cell, str) and cell.startswith(STARTS)
    ]
