from __future__ import annotations

import pytest

from site_tools.packages.problems import Problem
from site_tools.packages.rules.budgets import check
from site_tools.packages.tables import Value

from ..made import packages, table

LINES = "id project_id step_id amount_usd"
TOTALS = "id project_id step_id amount_usd"
SUBJECTS = "discrepancy_id package table row_key field"
# Proposal 2 of the annex, its items in one line: they make 65,000, and the fee 9,000.
PLAIN = (("items", "p2", None, 65000), ("fee", "p2", None, 9000))
PLAIN_TOTAL = ("p2", "p2", None, 74000)
STEPS = (("a", "p1", "s1", 20000), ("b", "p1", "s1", 14000), ("c", "p1", "s2", 60000))
STEP_TOTALS = (("s1", "p1", "s1", 34000), ("s2", "p1", "s2", 60000), ("p1", "p1", None, 94000))


def found(
    lines: tuple[tuple[Value, ...], ...],
    totals: tuple[tuple[Value, ...], ...],
    *named: tuple[Value, ...],
    asked: tuple[tuple[Value, ...], ...] = (),
) -> list[Problem]:
    return check(
        packages(
            table("projects/budget_lines", LINES, *lines),
            table("projects/budget_totals", TOTALS, *totals),
            table("projects/projects", "id budget_usd", *asked),
            table("editorial/subjects", SUBJECTS, *named, key=SUBJECTS),
        )
    )


def test_totals_that_are_sums() -> None:
    assert found((*PLAIN, *STEPS), (PLAIN_TOTAL, *STEP_TOTALS), asked=(("p2", 74000), ("p1", 94000))) == []


def test_a_total_that_is_no_sum() -> None:
    (problem,) = found(PLAIN, (("p2", "p2", None, 73125),))
    assert (problem.row, problem.field, problem.value) == (2, "amount_usd", "73125")
    assert problem.wrong == "not the sum of its budget lines: 65000 + 9000"
    assert problem.right.startswith("74000, or a row in editorial/subjects.csv")


def test_a_step_that_is_no_sum() -> None:
    problems = found(STEPS, (("s1", "p1", "s1", 35000), *STEP_TOTALS[1:]))
    assert [(problem.row, problem.wrong.partition(":")[0]) for problem in problems] == [
        (2, "not the sum of its budget lines"),
        (4, "not the sum of its steps"),
    ]


def test_a_disagreement_excuses_the_total_it_names_and_no_other() -> None:
    totals = (("s1", "p1", "s1", 35000), ("s2", "p1", "s2", 61000))
    named = ("D071", "projects", "budget_totals", "s1", "amount_usd")
    assert [problem.row for problem in found(STEPS, totals, named)] == [3]


@pytest.mark.parametrize(
    "named",
    [
        ("D072", "projects", "budget_lines", "p2", "amount_usd"),
        ("D072", "population", "budget_totals", "p2", "amount_usd"),
        ("D072", "projects", "budget_totals", "p1", "amount_usd"),
    ],
)
def test_a_disagreement_about_something_else_excuses_nothing(named: tuple[str, ...]) -> None:
    assert len(found(PLAIN, (("p2", "p2", None, 75000),), named)) == 1


def test_the_money_asked_for_is_the_total() -> None:
    (problem,) = found(PLAIN, (PLAIN_TOTAL,), asked=(("p1", 1), ("p2", 75000)))
    assert (problem.file, problem.row, problem.right) == ("data/projects/projects.csv", 3, "74000")


def test_a_blank_makes_no_sum() -> None:
    assert found((PLAIN[0], ("fee", "p2", None, None)), (PLAIN_TOTAL,)) == []
    assert found(PLAIN, (("p2", "p2", None, None),), asked=(("p2", 74000),)) == []
    assert found(PLAIN, (PLAIN_TOTAL,), asked=(("p2", None),)) == []


def test_a_total_without_lines_and_missing_tables_pass() -> None:
    assert found((), (PLAIN_TOTAL,)) == []
    assert check(packages(table("projects/budget_totals", TOTALS, PLAIN_TOTAL))) == []
    assert check(packages(table("projects/steps", "id"))) == []
    assert check({}) == []
