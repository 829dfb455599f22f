"""Typed tables: what the rest of the program gets of a data package."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from dataclasses import field as dataclass_field
from datetime import date
from decimal import Decimal
from typing import Any

Value = int | Decimal | str | date | bool | None


@dataclass(frozen=True)
class Field:
    """One column. `references` names the table of another package whose codes it holds; `decimals` are shown."""

    name: str
    type: str
    references: str = ""
    separator: str = ""
    decimals: int | None = None


@dataclass(frozen=True)
class Row:
    """One line of a CSV file; `number` is its line in the file as a spreadsheet counts it (the header is 1)."""

    number: int
    cells: Mapping[str, Value]

    def __getitem__(self, field: str) -> Value:
        return self.cells[field]


@dataclass(frozen=True)
class Table:
    """One CSV resource. `file` is its path as the reader of a message knows it."""

    package: str
    name: str
    file: str
    fields: Mapping[str, Field]
    key: tuple[str, ...]
    rows: tuple[Row, ...]

    def row_key(self, row: Row) -> str:
        """The primary key of `row` as it stands in paths: parts joined by `/`."""
        return "/".join(str(row[part]) for part in self.key)


@dataclass(frozen=True)
class Package:
    """One folder of `data/`. `documents` are its JSON resources that are no tables, such as the base map."""

    name: str
    folder: str
    descriptor: Mapping[str, Any]
    tables: Mapping[str, Table]
    figures: tuple[Mapping[str, Any], ...] = ()
    documents: Mapping[str, Mapping[str, Any]] = dataclass_field(default_factory=dict)


Packages = Mapping[str, Package]


def label_rows(packages: Packages) -> Iterator[tuple[Table, Row]]:
    """Every row of words of every package, with the table it stands in."""
    for package in packages.values():
        if "labels" in package.tables:
            for row in package.tables["labels"].rows:
                yield package.tables["labels"], row
