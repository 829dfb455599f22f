from __future__ import annotations

import pytest

from site_tools.packages.problems import Problem
from site_tools.packages.rules.ratios import check

from ..made import number, observations, packages, table


def ratio(males: int | None, females: int | None, printed: str | None, noted: str = "") -> list[Problem]:
    row = {
        "male_independent": males,
        "female_independent": females,
        "sex_ratio": number(printed) if printed else None,
    }
    notes = table("population/cell_notes", "id series_id year field", *([("n", "ru", 2014, noted)] if noted else []))
    return check(packages(observations(row), notes))


@pytest.mark.parametrize(
    ("males", "females", "printed"), [(21, 25, "1.19"), (33, 65, "1.97"), (8, 8, "1"), (11, 8, "0.73")]
)
def test_ratios_that_match_their_counts(males: int, females: int, printed: str) -> None:
    assert ratio(males, females, printed) == []


@pytest.mark.parametrize(("males", "females", "printed"), [(21, 25, "1.20"), (25, 21, "1.19"), (13, 10, "0.78")])
def test_ratios_that_do_not(males: int, females: int, printed: str) -> None:
    (problem,) = ratio(males, females, printed)
    assert problem.wrong == f"{females} females to {males} males do not give this"
    assert problem.right.startswith(f"{females / males:.2f}, or a row in cell_notes.csv")


def test_a_slip_of_the_document_is_let_through_by_its_note() -> None:
    assert ratio(13, 10, "0.78", noted="sex_ratio") == []


def test_a_note_on_another_column_lets_nothing_through() -> None:
    assert len(ratio(13, 10, "0.78", noted="cubs")) == 1


@pytest.mark.parametrize(
    ("males", "females", "printed"), [(None, 25, "9"), (21, None, "9"), (21, 25, None), (0, 25, "9")]
)
def test_blanks_are_not_compared(males: int | None, females: int | None, printed: str | None) -> None:
    assert ratio(males, females, printed) == []


@pytest.mark.parametrize(
    ("lower", "density", "upper", "good"),
    [
        ("1.68", "1.76", "1.84", True),
        (None, "1.76", None, True),
        ("1.76", "1.76", "1.76", True),
        ("1.77", "1.76", "1.84", False),
        ("1.68", "1.85", "1.84", False),
        ("1.84", None, "1.68", False),
    ],
)
def test_a_density_lies_within_its_bounds(
    lower: str | None, density: str | None, upper: str | None, good: bool
) -> None:
    cells = {
        "density_lower_per_100km2": lower,
        "density_per_100km2": density,
        "density_upper_per_100km2": upper,
    }
    row = {name: number(cell) if cell else None for name, cell in cells.items()}
    assert (check(packages(observations(row))) == []) is good


def test_surveys_keep_the_same_order() -> None:
    columns = "id density_per_100km2 density_lower_per_100km2 density_upper_per_100km2"
    good = ("a", None, number("0.15"), number("0.93"))
    bad = ("b", None, number("0.93"), number("0.15"))
    (problem,) = check(packages(table("population/surveys", columns, good, bad)))
    assert (problem.file, problem.row, problem.value) == ("data/population/surveys.csv", 3, "")
