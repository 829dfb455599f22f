"""Columns that are worked out of others, so that words can point at them like at any cell."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from decimal import ROUND_HALF_UP, Decimal

from .tables import Field, Package, Row, Table, Value

Derivation = Callable[[Row], Value]


def _ratio(row: Row) -> Decimal | None:
    """How many times the first count the last one is; one decimal, halves up."""
    start, end = row.cells.get("start_total"), row.cells.get("end_total")
    if not isinstance(start, int) or not isinstance(end, int) or start == 0:
        return None
    return (Decimal(end) / Decimal(start)).quantize(Decimal("0.1"), ROUND_HALF_UP)


def _years(row: Row) -> int | None:
    start, end = row.cells.get("start_year"), row.cells.get("end_year")
    return end - start if isinstance(start, int) and isinstance(end, int) else None


def _percent_of_total(name: str) -> Derivation:
    """The share of a class in the total of its row, in per cent; one decimal, halves up."""

    def derive(row: Row) -> Decimal | None:
        part, total = row.cells.get(f"{name}_km2"), row.cells.get("total_km2")
        if not isinstance(part, int) or not isinstance(total, int) or total == 0:
            return None
        return (100 * Decimal(part) / Decimal(total)).quantize(Decimal("0.1"), ROUND_HALF_UP)

    return derive


DERIVED: Mapping[tuple[str, str], Mapping[str, tuple[Field, Derivation]]] = {
    ("population", "changes"): {
        "ratio": (Field("ratio", "number", decimals=1), _ratio),
        "years": (Field("years", "integer"), _years),
    },
    ("population", "habitat_suitability"): {
        f"{name}_percent": (Field(f"{name}_percent", "number", decimals=1), _percent_of_total(name))
        for name in ("not_suitable", "minimum", "medium", "maximum")
    },
}


def with_derived(package: Package) -> Package:
    """`package` with the derived columns of its tables filled in."""
    tables = {name: _with_derived(table) for name, table in package.tables.items()}
    return replace(package, tables=tables)


def _with_derived(table: Table) -> Table:
    columns = DERIVED.get((table.package, table.name))
    if not columns:
        return table
    rows = tuple(
        replace(row, cells={**row.cells, **{name: derive(row) for name, (_, derive) in columns.items()}})
        for row in table.rows
    )
    return replace(table, fields={**table.fields, **{name: field for name, (field, _) in columns.items()}}, rows=rows)
