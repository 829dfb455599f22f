from __future__ import annotations

import pytest

from site_tools.packages.problems import Problem
from site_tools.packages.rules.readings import check
from site_tools.packages.tables import Table, Value

from ..made import number, observations, packages, table

COLUMNS = "discrepancy_id reading value unit_code series_id year locator"
MEASURES = (
    ("independents", "individual"),
    ("total", "individual"),
    ("sex_ratio", "females_per_male"),
    ("density_per_100km2", "individuals_per_100km2"),
)
COUNT: dict[str, Value] = {
    "year": 2021,
    "independents": 62,
    "total": 80,
    "sex_ratio": number("1.50"),
    "density_per_100km2": number("1.76"),
    "density_lower_per_100km2": number("1.68"),
    "density_upper_per_100km2": number("1.84"),
}


def found(
    value: str | None,
    unit: str = "individual",
    series: str | None = "ru",
    year: int | None = 2021,
    locator: str = "Table 4",
    count: dict[str, Value] | None = None,
) -> list[Problem]:
    row = ("D001", "A", number(value) if value else None, unit, series, year, locator)
    notes = table("population/cell_notes", "id series_id year field count percent", ("n", "ru", 2021, "cubs", 24, None))
    return check(packages(*tables(row), observations(COUNT if count is None else count), notes))


def tables(row: tuple[Value, ...]) -> tuple[Table, Table]:
    return (
        table("editorial/readings", COLUMNS, row, key="discrepancy_id reading"),
        table("shared/measures", "id unit_code", *MEASURES),
    )


@pytest.mark.parametrize(
    ("value", "unit"),
    [
        ("80", "individual"),
        ("62", "individual"),
        ("24", "individual"),
        ("1.5", "females_per_male"),
        ("1.76", "individuals_per_100km2"),
        ("0.08", "individuals_per_100km2"),
    ],
)
def test_a_reading_may_be_any_number_of_the_count_or_of_its_notes(value: str, unit: str) -> None:
    assert found(value, unit) == []


def test_a_reading_that_no_longer_matches_its_count() -> None:
    (problem,) = found("79")
    assert (problem.file, problem.row, problem.field) == ("data/editorial/readings.csv", 2, "value")
    assert problem.wrong == "ru says total 80 for 2021 (row 2 of data/population/observations.csv)"
    assert problem.right == "80"


def test_the_number_of_the_same_unit_is_named() -> None:
    (problem,) = found("1.49", "females_per_male")
    assert problem.wrong.startswith("ru says sex_ratio 1.50") and problem.right == "1.50"


@pytest.mark.parametrize("unit", ["km2", "females_per_male"])
def test_a_unit_in_which_the_count_says_nothing(unit: str) -> None:
    (problem,) = found("5", unit, count={"year": 2021, "total": 80})
    assert problem.wrong.startswith("ru says no number in this unit for 2021")


def test_a_year_that_the_series_has_not() -> None:
    (problem,) = found("80", year=2022)
    assert (problem.field, problem.value, problem.right) == ("year", "2022", "a year of the series")


@pytest.mark.parametrize(
    ("value", "series", "year", "locator"),
    [
        (None, "ru", 2021, "Table 4"),
        ("5", None, 2021, "Table 4"),
        ("5", "ru", None, "Table 4"),
        ("0.77", "ru", 2021, "Table 3, computed from the counts of 2016"),
    ],
)
def test_readings_that_name_no_count(value: str | None, series: str | None, year: int | None, locator: str) -> None:
    assert found(value, series=series, year=year, locator=locator) == []


def test_no_tables_no_problems() -> None:
    assert check(packages(observations(COUNT))) == []
    assert check({}) == []
