from __future__ import annotations

from typing import Any

import pytest

from site_tools.packages.problems import Problem
from site_tools.packages.rules.views import check

from ..made import packages, table

ESTIMATES = table(
    "species/estimates",
    "id species_id scope_code",
    ("world", "amur-tiger", "world"),
    ("park", "amur-tiger", "park"),
    ("russia", "snow-leopard", "country"),
)


def found(**figure: Any) -> list[Problem]:
    return check(packages(ESTIMATES, figures={"species": [{"id": "f", **figure}]}))


def estimates(*scopes: Any) -> list[tuple[str, str]]:
    variants = [{"id": f"v{index}", "scopes": listed} for index, listed in enumerate(scopes)]
    problems = found(kind="estimates", species="amur-tiger", variants=variants)
    return [(str(problem.value), problem.wrong) for problem in problems]


def test_every_estimate_in_one_view_is_right() -> None:
    assert estimates(["world"], ["park"]) == []


def test_an_estimate_in_no_view_is_told() -> None:
    assert estimates(["world"]) == [("park", "no view shows the estimates of this scope")]


def test_an_estimate_in_two_views_is_told() -> None:
    assert estimates(["world", "park"], ["park"]) == [("park", "more than one view shows the estimates of this scope")]


def test_a_scope_without_estimates_is_told() -> None:
    assert estimates(["world", "park"], ["country"]) == [("country", "no estimate of this cat has this scope")]


@pytest.mark.parametrize("scopes", [None, [], "world", {"world": 1}])
def test_a_view_needs_scopes(scopes: Any) -> None:
    assert ("v1", "this view needs them") in estimates(["world", "park"], scopes)


@pytest.mark.parametrize("years", [[2013], 2013, "2013", ["2013", "2021"], [2013, 2020, 2021], [True, False]])
def test_years_are_a_first_and_a_last(years: Any) -> None:
    assert [problem.wrong for problem in found(kind="coverage", years=years)] == ["not a first and a last year"]


@pytest.mark.parametrize("years", [[2021, 2013], [2013, 2013], [0, 9999]])
def test_years_run_forward(years: list[int]) -> None:
    assert [problem.wrong for problem in found(kind="coverage", years=years)] == [
        "the first year is not before the last"
    ]


def test_a_view_of_coverage_needs_a_cat() -> None:
    problems = found(kind="coverage", years=[2013, 2021], variants=[{"id": "a", "species": "amur-tiger"}, {"id": "b"}])
    assert [(problem.value, problem.wrong) for problem in problems] == [("b", "this view needs it")]


def test_a_figure_of_surveys_draws_animals_or_density() -> None:
    assert found(kind="surveys", field="individuals") == []
    assert [problem.value for problem in found(kind="surveys", field="area_km2")] == ["area_km2"]


@pytest.mark.parametrize("variants", [None, "a", ["a"], {"a": 1}, [None]])
def test_views_of_any_shape_are_no_error_here(variants: Any) -> None:
    found(kind="estimates", species="amur-tiger", variants=variants)
    found(kind="coverage", years=[2013, 2021], variants=variants)
