"""Rival estimates: bounds in order, one of each group shown first and why, numbers as the counts have them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from ..paths import Paths, UnknownPath
from ..problems import Problem
from ..tables import Packages, Row, Table

# Where an estimate may stand among the counts: the column that names its row there, and the cells that it repeats.
COUNTED: Mapping[str, tuple[str, str, str | None]] = {
    "survey_id": ("surveys", "individuals", "individuals_upper"),
    "shared_animals_id": ("shared_animals", "counted", None),
}


def check(packages: Packages) -> list[Problem]:
    """Rows of `species/estimates`."""
    table = _tables(packages, "species").get("estimates")
    if table is None:
        return []
    population = _tables(packages, "population")
    paths = Paths(packages) if "observations" in population else None
    problems = [
        problem
        for row in table.rows
        for problem in (*_bounds(table, row), *_reason(table, row), *_total(table, row, paths))
    ]
    for column, (name, lower, upper) in COUNTED.items():
        if name in population:
            problems += _repeated(table, column, population[name], {"value_lower": lower, "value_upper": upper})
    return problems + list(_firsts(table))


def _tables(packages: Packages, name: str) -> Mapping[str, Table]:
    return packages[name].tables if name in packages else {}


def _bounds(table: Table, row: Row) -> Iterator[Problem]:
    lower, upper = row.cells.get("value_lower"), row.cells.get("value_upper")
    if isinstance(lower, int) and isinstance(upper, int) and upper < lower:
        yield Problem(
            table.file,
            row.number,
            "value_upper",
            str(upper),
            f"less than value_lower, {lower}",
            "the larger number here",
        )


def _reason(table: Table, row: Row) -> Iterator[Problem]:
    """The rule by which an estimate is shown first stands beside it, and beside no other."""
    first, rule = row.cells.get("shown_first"), row.cells.get("rule_code")
    if first and not rule:
        yield Problem(table.file, row.number, "rule_code", wrong="nothing says why this one is first", right="latest")
    if rule and first is False:
        yield Problem(
            table.file, row.number, "rule_code", str(rule), "this estimate is not shown first", "an empty cell"
        )


def _firsts(table: Table) -> Iterator[Problem]:
    groups: dict[tuple[object, object], list[Row]] = {}
    for row in table.rows:
        groups.setdefault((row.cells.get("species_id"), row.cells.get("group_code")), []).append(row)
    for (species, group), rows in groups.items():
        firsts = [row for row in rows if row.cells.get("shown_first")]
        name, right = f"{group} of {species}", "true in one row of the group, false in the others"
        if not firsts:
            yield Problem(table.file, rows[0].number, "shown_first", "false", f"no estimate of {name} is first", right)
        for row in firsts[1:]:
            wrong = f"row {firsts[0].number} is the first of {name} already"
            yield Problem(table.file, row.number, "shown_first", "true", wrong, right)


def _total(table: Table, row: Row, paths: Paths | None) -> Iterator[Problem]:
    """Where the counts themselves cannot be read, that alone is told."""
    series, year = row.cells.get("series_id"), row.cells.get("year")
    if paths is None or (not series and not year):
        return
    if not series or not year:
        field = "year" if series else "series_id"
        yield Problem(table.file, row.number, field, wrong="series_id and year go together", right="both or neither")
        return
    try:
        cell = paths.cell(f"population/observations/{series}/{year}/total")
    except UnknownPath:
        yield Problem(table.file, row.number, "year", str(year), f"{series} has no such year", "a year of the series")
        return
    found = row.cells.get("value_lower")
    if row.cells.get("value_upper") is not None:
        yield Problem(
            table.file,
            row.number,
            "value_upper",
            str(row["value_upper"]),
            "the total of a series is one number",
            "an empty cell",
        )
    if found != cell.value:
        yield Problem(
            table.file,
            row.number,
            "value_lower",
            str(found),
            f"{series} has another total for {year} (row {cell.row.number} of {cell.table.file})",
            "nothing, because the total is blank" if cell.value is None else str(cell.value),
        )


def _repeated(table: Table, column: str, counts: Table, cells: Mapping[str, str | None]) -> Iterator[Problem]:
    """A code that is unknown is told by another rule; a row that is known has the same numbers."""
    rows = {str(row["id"]): row for row in counts.rows}
    for row in table.rows:
        count = rows.get(str(row.cells.get(column)))
        for field, counted in cells.items() if count else ():
            right = count.cells.get(counted) if count and counted else None
            if count and row.cells.get(field) != right:
                found = row.cells.get(field)
                wrong = f"{row.cells.get(column)} has another number (row {count.number} of {counts.file})"
                yield Problem(
                    table.file,
                    row.number,
                    field,
                    "" if found is None else str(found),
                    wrong,
                    "an empty cell" if right is None else str(right),
                )
