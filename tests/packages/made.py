"""Packages made in memory, for tests of rules and paths."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from site_tools.packages import Field, Package, Packages, Row, Table
from site_tools.packages.tables import Value

LABELS = ("key", "en", "ru", "zh", "mn")


def table(path: str, columns: str, *rows: tuple[Value, ...], key: str = "id", **fields: Field) -> Table:
    """`table("population/series", "id place_id", ("a", "b"))`; a column is text unless given as a Field."""
    package, _, name = path.partition("/")
    names = columns.split()
    made = {column: fields.get(column, Field(column, "string")) for column in names}
    listed = tuple(Row(number, dict(zip(names, row, strict=True))) for number, row in enumerate(rows, 2))
    return Table(package, name, f"data/{path}.csv", made, tuple(key.split()), listed)


def labels(package: str, *rows: tuple[str | None, ...]) -> Table:
    """Rows of key, English, Russian, Chinese, Mongolian; what is left out is blank."""
    return table(f"{package}/labels", " ".join(LABELS), *((*row, *[None] * (5 - len(row))) for row in rows), key="key")


def packages(*tables: Table, figures: Mapping[str, list[dict[str, Any]]] | None = None) -> Packages:
    """The packages that hold `tables` and `figures`."""
    names = dict.fromkeys([*(item.package for item in tables), *(figures or {})])
    return {
        name: Package(
            name,
            f"data/{name}",
            {},
            {item.name: item for item in tables if item.package == name},
            tuple((figures or {}).get(name, ())),
        )
        for name in names
    }


OBSERVED = (
    "series_id year male_independent female_independent unknown_sex_independent independents cubs total sex_ratio "
    "density_per_100km2 density_lower_per_100km2 density_upper_per_100km2 source locator"
)


def observations(*rows: Mapping[str, Value]) -> Table:
    """Rows of population/observations; what is left out is blank."""
    columns = OBSERVED.split()
    filled = [{"series_id": "ru", "year": 2014, "source": "report", "locator": "Table 2", **row} for row in rows]
    return table(
        "population/observations",
        OBSERVED,
        *(tuple(row.get(column) for column in columns) for row in filled),
        key="series_id year",
        total=Field("total", "integer"),
        sex_ratio=Field("sex_ratio", "number", decimals=2),
    )


def number(text: str) -> Decimal:
    return Decimal(text)
