"""Printed shares match the counts that they are shares of, to the digit that is printed."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from ..problems import Problem
from ..tables import Packages, Row, Table, Value


def check(packages: Packages) -> list[Problem]:
    """`population/shared_animals` and the shares in `population/cell_notes`."""
    population = packages.get("population")
    tables = population.tables if population else {}
    shared, notes = tables.get("shared_animals"), tables.get("cell_notes")
    problems: list[Problem] = []
    for row in shared.rows if shared else ():
        problems += _more_than_all(shared, row) if shared else ()
        problems += _share(shared, row, row.cells.get("shared"), row.cells.get("counted")) if shared else ()
    observed = _observed(tables.get("observations"))
    for row in notes.rows if notes else ():
        whole = observed.get((row.cells.get("series_id"), row.cells.get("year")), {}).get(str(row.cells.get("field")))
        problems += _share(notes, row, row.cells.get("count"), whole) if notes else ()
    return problems


def _observed(table: Table | None) -> dict[tuple[Value, Value], dict[str, Value]]:
    return {(row["series_id"], row["year"]): dict(row.cells) for row in (table.rows if table else ())}


def _more_than_all(table: Table, row: Row) -> Iterator[Problem]:
    shared, counted = row.cells.get("shared"), row.cells.get("counted")
    if isinstance(shared, int) and isinstance(counted, int) and shared > counted:
        wrong = f"more animals on both sides than the {counted} counted"
        yield Problem(table.file, row.number, "shared", str(shared), wrong, f"{counted} or less")


def _share(table: Table, row: Row, part: Value, whole: Value) -> Iterator[Problem]:
    percent = row.cells.get("percent")
    if not isinstance(part, int) or not isinstance(whole, int) or not isinstance(percent, Decimal) or not whole:
        return
    unit = Decimal(1).scaleb(min(int(percent.as_tuple().exponent), 0))
    computed = Decimal(100 * part) / Decimal(whole)
    if abs(computed - percent) > unit / 2:
        wrong = f"{part} of {whole} do not give this share"
        yield Problem(table.file, row.number, "percent", str(percent), wrong, str(computed.quantize(unit)))
