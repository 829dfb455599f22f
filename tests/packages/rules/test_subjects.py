from __future__ import annotations

import pytest

from site_tools.packages.problems import Problem
from site_tools.packages.rules.subjects import check

from ..made import observations, packages, table

FACTS = table("species/facts", "id value_lower", ("total", 150), ("status", None))
COUNTS = observations({"series_id": "ru", "year": 2014, "total": 53})
COLUMNS = "discrepancy_id package table row_key field"


def found(*subject: str | None) -> list[Problem]:
    subjects = table("editorial/subjects", COLUMNS, ("D001", *subject), key=COLUMNS)
    return check(packages(FACTS, COUNTS, subjects))


@pytest.mark.parametrize(
    "subject",
    [
        ("species", "facts", "total", "value_lower"),
        ("species", "facts", "status", "value_lower"),
        ("species", "facts", "status", "id"),
        ("population", "observations", "ru/2014", "total"),
    ],
)
def test_a_cell_that_exists_passes_even_if_blank(subject: tuple[str, ...]) -> None:
    assert found(*subject) == []


def test_id_means_the_whole_row_also_where_no_column_has_that_name() -> None:
    assert found("population", "observations", "ru/2014", "id") == []


@pytest.mark.parametrize(
    ("subject", "field", "value"),
    [
        (("projects", "budget", "fee", "amount"), "table", ""),
        (("species", "estimates", "total", "id"), "table", ""),
        (("species", "facts", "totall", "id"), "row_key", "totall"),
        (("population", "observations", "ru/2013", "total"), "row_key", "ru/2013"),
        (("species", "facts", "total", "value"), "field", "value"),
    ],
)
def test_what_leads_nowhere(subject: tuple[str, ...], field: str, value: str) -> None:
    assert [(problem.row, problem.field, problem.value) for problem in found(*subject)] == [(2, field, value)]


def test_the_message_says_what_a_right_one_looks_like() -> None:
    (problem,) = found("population", "observations", "ru-2014", "total")
    assert str(problem) == (
        "data/editorial/subjects.csv, row 2, field row_key, value “ru-2014”: the table population/observations has no "
        "row ru-2014. Right: a row of data/population/observations.csv, its key written as series_id/year"
    )


def test_blank_parts_are_left_to_the_schema() -> None:
    assert found("species", "facts", None, "id") == []


def test_without_subjects_there_is_nothing_to_say() -> None:
    assert check(packages(FACTS)) == [] == check({})
