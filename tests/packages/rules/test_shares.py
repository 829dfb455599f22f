from __future__ import annotations

import pytest

from site_tools.packages.problems import Problem
from site_tools.packages.rules.shares import check
from site_tools.packages.tables import Value

from ..made import number, observations, packages, table

COLUMNS = "id counted shared percent"


def animals(counted: Value, shared: Value, percent: str | None) -> list[Problem]:
    row = ("a", counted, shared, number(percent) if percent else None)
    return check(packages(table("population/shared_animals", COLUMNS, row)))


def litters(percent: str, count: Value = 4, females: Value = 49) -> list[Problem]:
    note = ("n", "ru", 2021, "female_independent", count, number(percent))
    notes = table("population/cell_notes", "id series_id year field count percent", note)
    return check(packages(observations({"year": 2021, "female_independent": females}), notes))


@pytest.mark.parametrize("percent", ["17", "16.9", "16.85", None])
def test_shares_that_match_their_counts(percent: str | None) -> None:
    assert animals(89, 15, percent) == []


@pytest.mark.parametrize(("percent", "right"), [("20", "17"), ("16", "17"), ("16.8", "16.9"), ("16.86", "16.85")])
def test_shares_that_do_not(percent: str, right: str) -> None:
    (problem,) = animals(89, 15, percent)
    assert (problem.field, problem.wrong, problem.right) == ("percent", "15 of 89 do not give this share", right)


@pytest.mark.parametrize(("counted", "shared"), [(None, 15), (89, None), (None, None), (0, 0)])
def test_a_share_without_counts_passes(counted: Value, shared: Value) -> None:
    assert animals(counted, shared, "20") == []


def test_more_on_both_sides_than_were_counted() -> None:
    (problem,) = animals(15, 89, None)
    assert (problem.field, problem.value, problem.right) == ("shared", "89", "15 or less")


def test_shares_in_notes_are_of_the_cell_they_stand_at() -> None:
    """4 of 49 females had litters: 8.2 per cent."""
    assert litters("8.2") == []
    assert [problem.right for problem in litters("8.3")] == ["8.2"]


def test_a_note_on_a_blank_cell_or_without_a_count_passes() -> None:
    assert litters("8.3", females=None) == []
    assert litters("8.3", count=None) == []


def test_no_tables_no_problems() -> None:
    assert check(packages(table("population/series", "id"))) == []
    assert check({}) == []
