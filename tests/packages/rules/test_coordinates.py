from __future__ import annotations

import pytest

from site_tools.packages.problems import Problem
from site_tools.packages.rules.coordinates import check

from ..made import number, packages, table


def found(kind: str, latitude: str, longitude: str, precision: int = 50) -> list[Problem]:
    row = ("a", kind, number(latitude), number(longitude), precision)
    return check(packages(table("places/places", "id kind_code latitude longitude precision_km", row)))


def test_coarse_coordinates_in_the_region_pass() -> None:
    assert found("park", "43.1", "131.3", 10) == []


@pytest.mark.parametrize(("latitude", "longitude"), [("42.8", "54.3"), ("28.0", "88.9")])
def test_central_asia_from_the_caspian_to_the_himalaya_is_inside(latitude: str, longitude: str) -> None:
    assert found("reserve", latitude, longitude) == []


def test_trailing_zeros_are_no_precision() -> None:
    assert found("park", "43.100", "131.30") == []


@pytest.mark.parametrize(
    ("latitude", "longitude"), [("131.3", "43.1"), ("-43.1", "131.3"), ("43.1", "-131.3"), ("0", "0")]
)
def test_swapped_or_mistyped_coordinates_fall_outside(latitude: str, longitude: str) -> None:
    assert {problem.wrong for problem in found("park", latitude, longitude)} == {"outside North and Central Asia"}


@pytest.mark.parametrize("kind", ["park", "reserve", "landscape", "ridge", "river"])
def test_nothing_finer_than_is_safe_where_animals_live(kind: str) -> None:
    assert [problem.field for problem in found(kind, "43.12", "131.25", 9)] == ["precision_km", "latitude", "longitude"]


def test_towns_may_be_exact() -> None:
    assert found("city", "43.1056", "131.8735", 5) == []


def test_towns_may_not_lie_elsewhere() -> None:
    assert len(found("city", "131.8735", "43.1056", 5)) == 2


def test_no_table_of_places_is_not_our_problem() -> None:
    assert check({}) == []
