"""Totals equal their parts: sexes make the independents, independents and cubs the total, Table I its series."""

from __future__ import annotations

from collections.abc import Iterator

from ..paths import Paths, UnknownPath
from ..problems import Problem
from ..tables import Packages, Row, Table

SUMS = {
    "independents": ("male_independent", "female_independent", "unknown_sex_independent"),
    "total": ("independents", "cubs"),
}


def check(packages: Packages) -> list[Problem]:
    """Sums in `population/observations` and the ends of `population/changes`."""
    population = packages.get("population")
    if not population:
        return []
    problems: list[Problem] = []
    observations = population.tables.get("observations")
    changes = population.tables.get("changes")
    for row in observations.rows if observations else ():
        problems += _sum_problems(observations, row) if observations else ()
    for row in changes.rows if changes and observations else ():
        problems += _change_problems(changes, row, Paths(packages)) if changes else ()
    return problems


def _sum_problems(table: Table, row: Row) -> Iterator[Problem]:
    for total, parts in SUMS.items():
        numbers = [row.cells.get(part) for part in parts]
        found = row.cells.get(total)
        if not isinstance(found, int) or not all(isinstance(number, int) for number in numbers):
            continue
        expected = sum(number for number in numbers if isinstance(number, int))
        if found != expected:
            parts_shown = " + ".join(f"{part} {number}" for part, number in zip(parts, numbers, strict=True))
            yield Problem(
                table.file, row.number, total, str(found), f"not the sum of its parts: {parts_shown}", str(expected)
            )


def _change_problems(table: Table, row: Row, paths: Paths) -> Iterator[Problem]:
    for end in ("start", "end"):
        found, year = row.cells.get(f"{end}_total"), row.cells.get(f"{end}_year")
        try:
            cell = paths.cell(f"population/observations/{row['series_id']}/{year}/total")
        except UnknownPath:
            yield Problem(
                table.file, row.number, f"{end}_year", str(year), "the series has no such year", "a year of the series"
            )
            continue
        if found != cell.value:
            said = "nothing" if cell.value is None else str(cell.value)
            yield Problem(
                table.file,
                row.number,
                f"{end}_total",
                "" if found is None else str(found),
                f"{row['series_id']} says {said} for {year} (row {cell.row.number} of {cell.table.file})",
                "the same count in both files" if cell.value is None else said,
            )
