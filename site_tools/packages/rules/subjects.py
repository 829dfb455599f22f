"""Every subject of a disagreement is a cell that exists, so that a mark can stand beside it."""

from __future__ import annotations

from collections.abc import Iterator

from ..paths import Paths, UnknownPath
from ..problems import Problem
from ..tables import Packages, Row, Table

PARTS = ("package", "table", "row_key", "field")
WHOLE_ROW = "id"


def check(packages: Packages) -> list[Problem]:
    """`editorial/subjects` against every table it names."""
    editorial = packages.get("editorial")
    table = editorial.tables.get("subjects") if editorial else None
    if table is None:
        return []
    paths = Paths(packages)
    return [problem for row in table.rows if _filled(row) for problem in _nowhere(packages, paths, table, row)]


def named_rows(packages: Packages, package: str, table: str) -> set[str]:
    """Keys of the rows of a table that a disagreement names; what they hold is as the document prints it."""
    editorial = packages.get("editorial")
    subjects = editorial.tables.get("subjects") if editorial else None
    return {
        str(row.cells.get("row_key"))
        for row in (subjects.rows if subjects else ())
        if (row.cells.get("package"), row.cells.get("table")) == (package, table)
    }


def _filled(row: Row) -> bool:
    return None not in [row.cells.get(part) for part in PARTS]


def _nowhere(packages: Packages, paths: Paths, table: Table, row: Row) -> Iterator[Problem]:
    package, name, key, field = (str(row[part]) for part in PARTS)
    target = packages[package].tables.get(name) if package in packages else None
    # A table whose key has several parts has no column id; the name still means the whole row.
    column = target.key[0] if target and field == WHOLE_ROW else field
    try:
        paths.cell("/".join((package, name, key, column)))
    except UnknownPath as error:
        yield Problem(table.file, row.number, *_place(target, key, field), str(error), _right(target, key))


def _place(target: Table | None, key: str, field: str) -> tuple[str, str]:
    """The column of subjects.csv that is wrong, and what it holds."""
    if target is None:
        return "table", ""
    return ("field", field) if _has(target, key) else ("row_key", key)


def _right(target: Table | None, key: str) -> str:
    if target is None:
        return "a table of data/, such as species/facts"
    if _has(target, key):
        return f"{WHOLE_ROW} for the whole row, or one of {', '.join(target.fields)}"
    return f"a row of {target.file}, its key written as {'/'.join(target.key)}"


def _has(target: Table, key: str) -> bool:
    return any(target.row_key(row) == key for row in target.rows)
