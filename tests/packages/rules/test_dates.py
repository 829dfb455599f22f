from __future__ import annotations

import pytest

from site_tools.packages.rules.dates import check
from site_tools.packages.tables import Value

from ..made import packages, table

COLUMNS = "id start_year start_month start_day"


@pytest.mark.parametrize("row", [(2021, 5, 16), (2021, 5, None), (2021, None, None), (None, None, None)])
def test_dates_as_exact_as_the_document(row: tuple[Value, ...]) -> None:
    assert check(packages(table("strategy/events", COLUMNS, ("a", *row)))) == []


@pytest.mark.parametrize(
    ("row", "field"),
    [((None, 5, None), "start_year"), ((2021, None, 16), "start_month"), ((None, 5, 16), "start_year")],
)
def test_half_a_date(row: tuple[Value, ...], field: str) -> None:
    (problem,) = check(packages(table("strategy/events", COLUMNS, ("a", *row))))
    assert (problem.row, problem.field) == (2, field)


def test_a_month_of_no_year_at_all_is_left_alone() -> None:
    assert check(packages(table("shared/windows", "id start_month", ("a", 11)))) == []
