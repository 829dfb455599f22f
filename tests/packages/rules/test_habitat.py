from __future__ import annotations

import pytest

from site_tools.packages.problems import Problem
from site_tools.packages.rules.habitat import check
from site_tools.packages.tables import Value

from ..made import packages, table

COLUMNS = "id species_id kind_code total_km2 not_suitable_km2 minimum_km2 medium_km2 maximum_km2"
# Table 8 of the report.
RUSSIAN = ("ru", "leopard", "part", 3705, 129, 619, 1532, 1425)
CHINESE = ("cn", "leopard", "part", 14838, 1175, 5051, 5923, 2689)
BOTH = ("both", "leopard", "printed_total", 18543, 1304, 5670, 7455, 4114)


def found(*rows: tuple[Value, ...]) -> list[Problem]:
    return check(packages(table("population/habitat_suitability", COLUMNS, *rows)))


def places(problems: list[Problem]) -> list[tuple[int | None, str, str]]:
    return [(problem.row, problem.field, problem.right) for problem in problems]


def test_the_printed_table_is_in_order() -> None:
    assert found(RUSSIAN, CHINESE, BOTH) == []


def test_classes_that_do_not_make_their_row() -> None:
    (problem,) = found((*RUSSIAN[:3], 3706, *RUSSIAN[4:]))
    assert places([problem]) == [(2, "total_km2", "3705")]
    assert problem.wrong.endswith("not_suitable_km2 129 + minimum_km2 619 + medium_km2 1532 + maximum_km2 1425")


def test_parks_that_do_not_make_the_printed_total() -> None:
    assert places(found(RUSSIAN, CHINESE, (*BOTH[:3], 18543, 1303, 5671, 7455, 4114))) == [
        (4, "not_suitable_km2", "1304"),
        (4, "minimum_km2", "5670"),
    ]


def test_another_cat_is_another_sum() -> None:
    tiger = ("tiger", "tiger", "part", 126, 0, 0, 0, 126)
    assert found(RUSSIAN, CHINESE, BOTH, tiger) == []


@pytest.mark.parametrize("column", range(3, 8))
def test_a_blank_makes_no_sum(column: int) -> None:
    def blanked(row: tuple[Value, ...]) -> tuple[Value, ...]:
        return (*row[:column], None, *row[column + 1 :])

    assert found(blanked(RUSSIAN), CHINESE, BOTH) == []
    assert found(RUSSIAN, CHINESE, blanked(BOTH)) == []


def test_a_total_without_parks_and_no_table_pass() -> None:
    assert found(BOTH) == []
    assert check(packages(table("population/series", "id"))) == []
    assert check({}) == []
