"""Paths such as `population/observations/amur-leopard-ru-survey-period/2021/total`: how words point at one cell."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from .tables import Field, Packages, Row, Table, Value

PLACEHOLDER = re.compile(r"\{([^{}]*)\}")


@dataclass(frozen=True)
class Reference:
    """A path and, if a noun goes with the number, the key of its plural forms."""

    path: str
    noun: str = ""


@dataclass(frozen=True)
class Cell:
    """What a path points at."""

    table: Table
    row: Row
    field: Field

    @property
    def value(self) -> Value:
        return self.row[self.field.name]


def parse(text: str) -> Reference:
    """`path` or `path as noun`."""
    path, _, noun = text.strip().partition(" as ")
    return Reference(path.strip(), noun.strip())


def placeholders(words: str) -> Iterator[str]:
    """What stands in braces in `words`."""
    for match in PLACEHOLDER.finditer(words):
        yield match.group(1)


class UnknownPath(LookupError):
    """A path that leads nowhere; the message says where it breaks off."""


class Paths:
    """Finds cells by path; keeps an index of the rows it was asked for."""

    def __init__(self, packages: Packages) -> None:
        self._packages = packages
        self._rows: dict[tuple[str, str], dict[str, Row]] = {}

    def cell(self, path: str) -> Cell:
        """The cell at `package/table/key…/field`. Raises UnknownPath."""
        parts = path.split("/")
        if len(parts) < 4:
            raise UnknownPath(f"“{path}” is not of the form package/table/key/field")
        package, table = self._packages.get(parts[0]), None
        if package:
            table = package.tables.get(parts[1])
        if table is None:
            raise UnknownPath(f"there is no table {parts[0]}/{parts[1]}")
        row = self._index(table).get("/".join(parts[2:-1]))
        if row is None:
            raise UnknownPath(f"the table {parts[0]}/{parts[1]} has no row {'/'.join(parts[2:-1])}")
        if parts[-1] not in table.fields:
            raise UnknownPath(f"the table {parts[0]}/{parts[1]} has no column {parts[-1]}")
        return Cell(table, row, table.fields[parts[-1]])

    def _index(self, table: Table) -> dict[str, Row]:
        name = (table.package, table.name)
        if name not in self._rows:
            self._rows[name] = {table.row_key(row): row for row in table.rows}
        return self._rows[name]
