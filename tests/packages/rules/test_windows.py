from __future__ import annotations

import pytest

from site_tools.packages.problems import Problem
from site_tools.packages.rules.windows import check
from site_tools.packages.tables import Value

from ..made import packages, table


def found(*cells: Value) -> list[Problem]:
    return check(packages(table("species/facts", "id value_lower unit_code window_code", ("total", *cells))))


@pytest.mark.parametrize(
    "cells",
    [(150, "individual", "not_stated"), (20, "percent", "camera_trap"), (5300, "km2", None), (None, None, None)],
)
def test_what_is_in_order(cells: tuple[Value, ...]) -> None:
    assert found(*cells) == []


@pytest.mark.parametrize("unit", ["individual", "individuals_per_100km2"])
def test_animals_without_a_way_of_counting(unit: str) -> None:
    (problem,) = found(150, unit, None)
    assert str(problem) == (
        f"data/species/facts.csv, row 2, field window_code: a number in the unit {unit} says how the animals were "
        "counted. Right: a code of data/shared/windows.csv, not_stated if the document does not tell"
    )


def test_a_way_of_counting_without_a_number() -> None:
    assert [problem.field for problem in found(None, None, "signs")] == ["window_code"]
