"""Codes that another package defines exist there; Frictionless sees only keys inside one package."""

from __future__ import annotations

from collections.abc import Iterator

from ..problems import Problem
from ..tables import Field, Packages, Table


def check(packages: Packages) -> list[Problem]:
    """Every column with `references` (in datapackage.json) holds keys of that table, or is blank."""
    return [
        problem
        for package in packages.values()
        for table in package.tables.values()
        for field in table.fields.values()
        if field.references
        for problem in _unknown_codes(packages, table, field)
    ]


def _unknown_codes(packages: Packages, table: Table, field: Field) -> Iterator[Problem]:
    package, _, name = field.references.partition("/")
    target = packages[package].tables.get(name) if package in packages else None
    if target is None:
        yield Problem(
            table.file,
            1,
            field.name,
            wrong=f"the table {field.references} cannot be read",
            right="mend that table first",
        )
        return
    known = {target.row_key(row) for row in target.rows}
    for row in table.rows:
        cell = row[field.name]
        codes = str(cell).split(field.separator) if field.separator else [str(cell)]
        for code in codes if cell not in (None, "") else ():
            if code not in known:
                yield Problem(
                    table.file, row.number, field.name, code, f"no such code in {target.file}", f"one of {_some(known)}"
                )


def _some(known: set[str], most: int = 8) -> str:
    names = sorted(known)
    return ", ".join(names[:most]) + (" …" if len(names) > most else "")
