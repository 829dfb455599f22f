"""Budget lines make the totals that the proposal prints, unless a disagreement names the total."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ..problems import Problem
from ..tables import Packages, Row, Table
from .subjects import named_rows

AMOUNT = "amount_usd"
TOTALS = "budget_totals"


def check(packages: Packages) -> list[Problem]:
    """`projects/budget_totals` against the lines and steps it adds up, and `projects/projects` against it."""
    projects = packages.get("projects")
    totals = projects.tables.get(TOTALS) if projects else None
    if projects is None or totals is None:
        return []
    lines, asked = projects.tables.get("budget_lines"), projects.tables.get("projects")
    # Totals that a disagreement says do not add up.
    named = named_rows(packages, "projects", TOTALS)
    problems: list[Problem] = []
    for total in totals.rows:
        if totals.row_key(total) not in named:
            problems += _sum_problems(totals, total, "budget lines", _lines(lines, total))
            problems += _sum_problems(totals, total, "steps", _steps(totals, total))
        if asked:
            problems += _asked_problems(asked, totals, total)
    return problems


def _lines(lines: Table | None, total: Row) -> list[Row]:
    """The lines of a step, or of the whole project."""
    return [
        row
        for row in (lines.rows if lines else ())
        if row["project_id"] == total["project_id"] and total["step_id"] in (None, row["step_id"])
    ]


def _steps(totals: Table, total: Row) -> list[Row]:
    """The totals of steps below the total of a project."""
    return [
        row
        for row in totals.rows
        if total["step_id"] is None and row["step_id"] is not None and row["project_id"] == total["project_id"]
    ]


def _sum_problems(table: Table, total: Row, parts_name: str, parts: Sequence[Row]) -> Iterator[Problem]:
    """A blank makes no sum."""
    numbers = [amount for row in parts if isinstance(amount := row[AMOUNT], int)]
    found = total[AMOUNT]
    if isinstance(found, int) and parts and len(numbers) == len(parts) and found != sum(numbers):
        yield Problem(
            table.file,
            total.number,
            AMOUNT,
            str(found),
            f"not the sum of its {parts_name}: {' + '.join(map(str, numbers))}",
            f"{sum(numbers)}, or a row in editorial/subjects.csv if the document prints it so",
        )


def _asked_problems(asked: Table, totals: Table, total: Row) -> Iterator[Problem]:
    printed = total[AMOUNT]
    for row in asked.rows if total["step_id"] is None and printed is not None else ():
        found = row["budget_usd"]
        if row["id"] == total["project_id"] and found not in (None, printed):
            wrong = f"the proposal prints another total (row {total.number} of {totals.file})"
            yield Problem(asked.file, row.number, "budget_usd", str(found), wrong, str(printed))
