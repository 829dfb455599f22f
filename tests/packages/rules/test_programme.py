from __future__ import annotations

import pytest

from site_tools.packages.problems import Problem
from site_tools.packages.rules.programme import check
from site_tools.packages.tables import Value

from ..made import packages, table

GOOD = (("1.1", 1, 1), ("1.2", 1, 2), ("2.1", 2, 1))
REPORTED = ("1.1", "done", "2027-06-30", "https://example.org/report")
SILENT = (("1.1", "not_reported", None, None), ("1.2", "not_reported", None, None), ("2.1", "not_reported", None, None))
DATE = ("1.1", 1, 2028, 2029)
Rows = tuple[tuple[Value, ...], ...]


def found(activities: Rows = GOOD, statuses: Rows = SILENT, dates: Rows = (DATE,), named: Rows = ()) -> list[Problem]:
    return check(
        packages(
            table("work-programme/activities", "id section_number number_in_section", *activities),
            table(
                "work-programme/statuses",
                "activity_id status_code reported_on evidence_url",
                *statuses,
                key="activity_id",
            ),
            table("work-programme/deadlines", "activity_id order start_year end_year", *dates, key="activity_id order"),
            table("editorial/subjects", "package table row_key", *named, key="package table row_key"),
        )
    )


def test_activities_in_order_with_statuses() -> None:
    assert found() == []
    assert found(statuses=(REPORTED, *SILENT[1:])) == []


@pytest.mark.parametrize(
    ("activities", "field", "right"),
    [
        ((("1.1", 1, 1), ("1.3", 1, 2), ("2.1", 2, 1)), "id", "1.2"),
        ((("1.1", 1, 1), ("1.3", 1, 3), ("2.1", 2, 1)), "number_in_section", "2"),
    ],
)
def test_a_number_out_of_order(activities: Rows, field: str, right: str) -> None:
    problems = [problem for problem in found(activities) if problem.field == field]
    assert problems and problems[0].right == right
    assert problems[0].row == 3


def test_an_activity_without_status() -> None:
    (problem,) = found(statuses=SILENT[1:])
    assert (problem.value, problem.wrong) == ("1.1", "the activity has no row in data/work-programme/statuses.csv")


@pytest.mark.parametrize(
    ("status", "field"),
    [
        (("1.1", "done", "2027-06-30", None), "evidence_url"),
        (("1.1", "planned", None, "https://example.org"), "reported_on"),
        (("1.1", "not_reported", None, "https://example.org"), "status_code"),
    ],
)
def test_status_and_evidence_go_together(status: tuple[Value, ...], field: str) -> None:
    (problem,) = found(statuses=(status, *SILENT[1:]))
    assert (problem.row, problem.field) == (2, field)


@pytest.mark.parametrize(
    ("date", "field"),
    [
        (("1.1", 1, 2024, 2028), "start_year"),
        (("1.1", 1, 2028, 2033), "end_year"),
        (("1.1", 1, 2029, 2028), "end_year"),
    ],
)
def test_a_date_outside_the_term(date: tuple[Value, ...], field: str) -> None:
    (problem,) = found(dates=(date,))
    assert problem.field == field


def test_a_date_that_a_disagreement_names_stays_as_printed() -> None:
    assert found(dates=(("1.1", 1, 2024, 2024),), named=(("work-programme", "deadlines", "1.1/1"),)) == []
