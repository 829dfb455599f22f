from __future__ import annotations

from site_tools.packages import Field
from site_tools.packages.rules.codes import check

from ..made import packages, table

PLACES = table("places/places", "id", ("primorye",), ("laoyeling",))
ONE = {"place_id": Field("place_id", "string", references="places/places")}
LIST = {"places": Field("places", "string", references="places/places", separator=";")}


def test_known_and_blank_codes_pass() -> None:
    series = table("population/series", "id place_id", ("a", "primorye"), ("b", None), ("c", ""), **ONE)
    assert check(packages(PLACES, series)) == []


def test_unknown_code_names_the_table_and_the_known_codes() -> None:
    series = table("population/series", "id place_id", ("a", "primorye"), ("b", "atlantis"), **ONE)
    (problem,) = check(packages(PLACES, series))
    assert str(problem) == (
        "data/population/series.csv, row 3, field place_id, value “atlantis”: no such code in data/places/places.csv. "
        "Right: one of laoyeling, primorye"
    )


def test_each_code_of_a_list_is_looked_up() -> None:
    series = table("population/series", "id places", ("a", "primorye;mu;laoyeling;lemuria"), **LIST)
    assert [problem.value for problem in check(packages(PLACES, series))] == ["mu", "lemuria"]


def test_a_missing_table_is_one_problem_and_not_one_per_row() -> None:
    series = table("population/series", "id place_id", ("a", "primorye"), ("b", "laoyeling"), **ONE)
    (problem,) = check(packages(series))
    assert (problem.row, problem.wrong) == (1, "the table places/places cannot be read")


def test_many_known_codes_are_cut_short() -> None:
    many = table("places/places", "id", *((f"place-{index:02}",) for index in range(30)))
    series = table("population/series", "id place_id", ("a", "x"), **ONE)
    (problem,) = check(packages(many, series))
    assert problem.right.endswith("place-07 …")
