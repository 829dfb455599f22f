from __future__ import annotations

import pytest

from site_tools.packages.problems import Problem
from site_tools.packages.rules.estimates import check
from site_tools.packages.tables import Value

from ..made import observations, packages, table

COLUMNS = (
    "id species_id group_code value_lower value_upper series_id year shown_first rule_code survey_id shared_animals_id"
)
GOOD: dict[str, Value] = {
    "id": "world",
    "species_id": "leopard",
    "group_code": "world",
    "value_lower": 150,
    "shown_first": True,
    "rule_code": "only_one",
}
RIVAL: dict[str, Value] = {**GOOD, "id": "earlier", "shown_first": False, "rule_code": None}


def found(*rows: dict[str, Value]) -> list[Problem]:
    estimates = table("species/estimates", COLUMNS, *(tuple(row.get(name) for name in COLUMNS.split()) for row in rows))
    return check(packages(estimates, observations({"total": 53}, {"year": 2015})))


def fields(*rows: dict[str, Value]) -> list[tuple[int | None, str]]:
    return [(problem.row, problem.field) for problem in found(*rows)]


def test_packages_without_estimates_pass() -> None:
    assert check(packages(observations({}))) == []


def test_counts_that_cannot_be_read_are_not_looked_at() -> None:
    row = {**GOOD, "series_id": "ru", "year": 2014}
    estimates = table("species/estimates", COLUMNS, tuple(row.get(name) for name in COLUMNS.split()))
    assert check(packages(estimates)) == []


def test_one_of_a_group_is_first() -> None:
    assert found(GOOD, RIVAL, {**GOOD, "species_id": "tiger"}, {**GOOD, "group_code": "russia"}) == []


def test_two_of_a_group_are_first() -> None:
    (problem,) = found(GOOD, RIVAL, GOOD)
    assert (problem.row, problem.field) == (4, "shown_first")
    assert problem.wrong == "row 2 is the first of world of leopard already"


def test_none_of_a_group_is_first() -> None:
    assert fields(RIVAL, RIVAL) == [(2, "shown_first")]


def test_the_first_says_why_and_the_others_do_not() -> None:
    assert fields({**GOOD, "rule_code": None}) == [(2, "rule_code")]
    assert fields(GOOD, {**RIVAL, "rule_code": "latest"}) == [(3, "rule_code")]


@pytest.mark.parametrize(("upper", "wrong"), [(None, 0), (150, 0), (200, 0), (149, 1)])
def test_bounds(upper: int | None, wrong: int) -> None:
    assert fields({**GOOD, "value_upper": upper}) == [(2, "value_upper")] * wrong


def test_a_total_of_a_series() -> None:
    total: dict[str, Value] = {**GOOD, "value_lower": 53, "series_id": "ru", "year": 2014}
    assert found(total) == []
    (problem,) = found({**total, "value_lower": 54})
    assert (problem.field, problem.right) == ("value_lower", "53")
    assert fields({**total, "value_upper": 60}) == [(2, "value_upper")]


@pytest.mark.parametrize(
    ("series", "year", "field"),
    [("ru", None, "year"), (None, 2014, "series_id"), ("ru", 2013, "year"), ("cn", 2014, "year")],
)
def test_series_and_year_lead_to_a_count(series: str | None, year: int | None, field: str) -> None:
    assert fields({**GOOD, "series_id": series, "year": year}) == [(2, field)]


def test_a_blank_total_is_told_in_words() -> None:
    (problem,) = found({**GOOD, "series_id": "ru", "year": 2015})
    assert problem.right == "nothing, because the total is blank"


# ---- numbers of surveys

SURVEYS = table(
    "population/surveys",
    "id individuals individuals_upper",
    ("sayan", 5, 6),
    ("siilkhem", 7, None),
    ("taiga", None, None),
)
SHARED = table("population/shared_animals", "id counted shared", ("parks", 45, 19))


def counted(**cells: Value) -> list[Problem]:
    row = {**GOOD, **cells}
    estimates = table("species/estimates", COLUMNS, tuple(row.get(name) for name in COLUMNS.split()))
    return check(packages(estimates, SURVEYS, SHARED))


@pytest.mark.parametrize(
    ("survey", "lower", "upper", "fields"),
    [
        ("sayan", 5, 6, []),
        ("siilkhem", 7, None, []),
        ("taiga", None, None, []),
        ("sayan", 5, None, ["value_upper"]),
        ("sayan", 4, 6, ["value_lower"]),
        ("siilkhem", 7, 8, ["value_upper"]),
        ("siilkhem", None, None, ["value_lower"]),
        ("taiga", 1, None, ["value_lower"]),
        ("unknown, as another rule tells", 1, None, []),
    ],
)
def test_a_number_of_a_survey(survey: str, lower: int | None, upper: int | None, fields: list[str]) -> None:
    found = counted(survey_id=survey, value_lower=lower, value_upper=upper)
    assert [problem.field for problem in found] == fields


def test_what_the_survey_says_is_told() -> None:
    (problem,) = counted(survey_id="siilkhem", value_lower=8)
    assert (problem.value, problem.right) == ("8", "7")
    assert problem.wrong == "siilkhem has another number (row 3 of data/population/surveys.csv)"


def test_animals_counted_on_both_sides() -> None:
    assert counted(shared_animals_id="parks", value_lower=45) == []
    (problem,) = counted(shared_animals_id="parks", value_lower=19)
    assert (problem.field, problem.right) == ("value_lower", "45")
