from __future__ import annotations

import pytest

from site_tools.packages.problems import Problem
from site_tools.packages.rules.totals import check
from site_tools.packages.tables import Value

from ..made import observations, packages, table

GOOD: dict[str, Value] = {
    "male_independent": 21,
    "female_independent": 25,
    "unknown_sex_independent": 0,
    "independents": 46,
    "cubs": 7,
    "total": 53,
}
CHANGES = "id series_id start_year start_total end_year end_total"


def found(**cells: Value) -> list[Problem]:
    return check(packages(observations({**GOOD, **cells})))


def changed(start_year: int, start: Value, end_year: int, end: Value) -> list[Problem]:
    rows = ({**GOOD, "total": 53}, {**GOOD, "year": 2015, "male_independent": 20, "independents": 45, "total": 52})
    changes = table("population/changes", CHANGES, ("c", "ru", start_year, start, end_year, end))
    return check(packages(observations(*rows), changes))


def test_sums_that_are_right() -> None:
    assert found() == []


@pytest.mark.parametrize(
    ("field", "value", "right"), [("total", 54, "53"), ("cubs", 8, "54"), ("independents", 47, "46")]
)
def test_sums_that_are_wrong(field: str, value: int, right: str) -> None:
    assert right in [problem.right for problem in found(**{field: value})]


@pytest.mark.parametrize("field", ["male_independent", "cubs", "independents"])
def test_a_blank_part_makes_no_sum(field: str) -> None:
    assert [problem for problem in found(**{field: None}) if problem.field == field] == []


def test_parts_without_total_and_total_without_parts_pass() -> None:
    assert check(packages(observations({"total": 53}, {**GOOD, "total": None}))) == []


def test_table_one_agrees_with_its_series() -> None:
    assert changed(2014, 53, 2015, 52) == []


def test_table_one_differs_from_its_series() -> None:
    problems = changed(2014, 54, 2015, 51)
    assert [(problem.field, problem.right) for problem in problems] == [("start_total", "53"), ("end_total", "52")]


def test_table_one_names_a_year_that_the_series_has_not() -> None:
    assert [(problem.field, problem.value) for problem in changed(2013, 53, 2015, 52)] == [("start_year", "2013")]


def test_a_blank_in_the_series_is_told_in_words() -> None:
    changes = table("population/changes", CHANGES, ("c", "ru", 2014, 53, 2014, 53))
    (problem, _) = check(packages(observations({}), changes))
    assert problem.wrong.startswith("ru says nothing for 2014") and problem.right == "the same count in both files"
