"""Coordinates are plausible, and never finer than is safe where animals live."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from ..problems import Problem
from ..tables import Packages, Row, Table

# Between the Caspian Sea and the Pacific, south of the tundra: a swapped or mistyped pair falls outside.
BOUNDS = {"latitude": (Decimal(20), Decimal(66)), "longitude": (Decimal(50), Decimal(150))}
FINEST_KM = 10
FINEST_DECIMALS = 1
# Towns are on every road map; their coordinates give no animal away.
PUBLIC_KINDS = {"city", "settlement"}


def check(packages: Packages) -> list[Problem]:
    """Bounds, precision and number of decimals in `places/places`."""
    places = packages.get("places")
    table = places.tables.get("places") if places else None
    return (
        [problem for row in table.rows for problem in (*_outside(table, row), *_too_fine(table, row))] if table else []
    )


def _outside(table: Table, row: Row) -> Iterator[Problem]:
    for field, (low, high) in BOUNDS.items():
        value = row[field]
        if isinstance(value, Decimal) and not low <= value <= high:
            yield Problem(
                table.file,
                row.number,
                field,
                str(value),
                "outside North and Central Asia",
                f"between {low} and {high} degrees",
            )


def _too_fine(table: Table, row: Row) -> Iterator[Problem]:
    if row["kind_code"] in PUBLIC_KINDS:
        return
    precision = row["precision_km"]
    if isinstance(precision, int | Decimal) and precision < FINEST_KM:
        yield Problem(
            table.file,
            row.number,
            "precision_km",
            str(precision),
            "finer than is safe for the animals",
            f"{FINEST_KM} or more",
        )
    for field in BOUNDS:
        value = row[field]
        if isinstance(value, Decimal) and -int(value.normalize().as_tuple().exponent) > FINEST_DECIMALS:
            yield Problem(
                table.file,
                row.number,
                field,
                str(value),
                "finer than is safe for the animals",
                f"{value:.{FINEST_DECIMALS}f} (at most {FINEST_DECIMALS} decimal)",
            )
