from __future__ import annotations

from decimal import Decimal

import pytest

from site_tools.packages.derived import with_derived
from site_tools.packages.tables import Value

from .made import packages, table


def derived(start_year: Value, start: Value, end_year: Value, end: Value) -> tuple[Value, Value]:
    changes = table(
        "population/changes", "id start_year start_total end_year end_total", ("a", start_year, start, end_year, end)
    )
    found = with_derived(packages(changes)["population"]).tables["changes"]
    assert {"ratio", "years"} <= set(found.fields)
    return found.rows[0]["ratio"], found.rows[0]["years"]


@pytest.mark.parametrize(
    ("start", "end", "ratio"), [(53, 111, "2.1"), (7, 50, "7.1"), (30, 60, "2.0"), (20, 45, "2.3"), (20, 43, "2.2")]
)
def test_ratio_and_years(start: int, end: int, ratio: str) -> None:
    """45 / 20 = 2.25 and 43 / 20 = 2.15: halves go up."""
    assert derived(2014, start, 2021, end) == (Decimal(ratio), 7)


@pytest.mark.parametrize(("start", "end"), [(0, 5), (None, 5), (5, None)])
def test_nothing_is_worked_out_of_blanks_or_zero(start: Value, end: Value) -> None:
    assert derived(2014, start, None, end) == (None, None)


def test_other_tables_stay_as_they_are() -> None:
    package = packages(table("population/series", "id", ("a",)))["population"]
    assert with_derived(package) == package


@pytest.mark.parametrize(
    ("part", "total", "percent"),
    [(1425, 3705, "38.5"), (126, 3706, "3.4"), (1, 8, "12.5"), (1, 2000, "0.1"), (0, 5, "0.0"), (3, 0, None)],
)
def test_shares_of_habitat(part: int, total: int, percent: str | None) -> None:
    rows = table("population/habitat_suitability", "id total_km2 maximum_km2", ("a", total, part))
    (row,) = with_derived(packages(rows)["population"]).tables["habitat_suitability"].rows
    assert row["maximum_percent"] == (None if percent is None else Decimal(percent))
    assert row["minimum_percent"] is None
