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


def in_readings(*cells: Value) -> list[str]:
    readings = table("editorial/readings", "id value unit_code series_id window_code", ("D001", *cells))
    return [str(problem) for problem in check(packages(readings))]


def test_a_reading_has_the_way_of_its_series_or_one_of_its_own() -> None:
    assert in_readings(150, "individual", None, "expert_estimate") == []
    assert in_readings(111, "individual", "leopard-ru", None) == []
    assert in_readings(262, "km2", None, None) == []
    assert [problem.partition(":")[0] for problem in in_readings(150, "individual", None, None)] == [
        "data/editorial/readings.csv, row 2, field window_code"
    ]
    assert in_readings(111, "individual", "leopard-ru", "signs") == [
        "data/editorial/readings.csv, row 2, field window_code, value “signs”: the series leopard-ru says so already. "
        "Right: an empty cell"
    ]
