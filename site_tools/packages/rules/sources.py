"""Every row of facts cites a document and the place in it."""

from __future__ import annotations

from collections.abc import Iterator

from ..problems import Problem
from ..tables import Packages, Table

# Code lists, words and the list of documents itself state no facts of a document.
UNCITED = {
    "shared": {"sources", "countries", "windows", "measures", "labels"},
    "editorial": {"discrepancies", "subjects"},
}


def check(packages: Packages) -> list[Problem]:
    """Tables of facts have the columns `source` and `locator`, filled in every row."""
    return [
        problem
        for package in packages.values()
        for table in package.tables.values()
        if table.name != "labels" and table.name not in UNCITED.get(package.name, set())
        for problem in _uncited(table)
    ]


def _uncited(table: Table) -> Iterator[Problem]:
    for field, example in (("source", "neaspec-summary-report-2026"), ("locator", "Table 2")):
        if field not in table.fields:
            yield Problem(table.file, 1, field, wrong="a table of facts needs this column", right=example)
            continue
        for row in table.rows:
            if not str(row[field] or "").strip():
                yield Problem(
                    table.file, row.number, field, wrong="the row does not say where it comes from", right=example
                )
