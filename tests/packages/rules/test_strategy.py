from __future__ import annotations

import pytest

from site_tools.packages.problems import Problem
from site_tools.packages.rules.strategy import check
from site_tools.packages.tables import Value

from ..made import labels, packages, table

Rows = tuple[tuple[Value, ...], ...]
SUBJECT = ("funding", "2.2", "3.2")
GOOD = (("no-money", "2.2", 1, "funding"), ("no-staff", "2.2", 2, "funding"))
WORDS = tuple(f"challenges.{id}.{part}" for id in ("no-money", "no-staff") for part in ("title", "text"))
LINK = ("a", "g1", None, None)


def found(
    challenges: Rows = GOOD, words: tuple[str, ...] = WORDS, link: tuple[Value, ...] = LINK, made: Rows = ()
) -> list[Problem]:
    return check(
        packages(
            table("strategy/sections", "id challenge_section recommendation_section", SUBJECT),
            table("strategy/challenges", "id section order section_code", *challenges),
            table("strategy/framework_links", "id goal_id approach_id project_id", link),
            table("strategy/achievements", "id project_id component_id", *made),
            labels("strategy", *((key, "words") for key in words)),
            table("projects/components", "id project_id", ("c1", "p1")),
        )
    )


def test_rows_that_fit_together() -> None:
    assert found() == []


@pytest.mark.parametrize(
    ("challenges", "field", "right"),
    [
        ((GOOD[0], ("no-staff", "2.3", 1, "funding")), "section", "2.2"),
        ((GOOD[0], ("no-staff", "2.2", 3, "funding")), "order", "2"),
        ((GOOD[0], ("no-staff", "2.2", 1, "funding")), "order", "2"),
    ],
)
def test_a_challenge_out_of_place(challenges: Rows, field: str, right: str) -> None:
    (problem,) = found(challenges)
    assert (problem.row, problem.field, problem.right) == (3, field, right)


def test_a_row_without_words() -> None:
    (problem,) = found(words=WORDS[:-1])
    assert (problem.value, problem.right) == ("no-staff", "a row challenges.no-staff.text in labels.csv")


@pytest.mark.parametrize(
    ("link", "wrong"),
    [
        (("a", None, None, None), "the link starts nowhere"),
        (("a", "g1", None, "p1"), "the link starts at goal_id and project_id"),
    ],
)
def test_a_link_starts_at_one_thing(link: tuple[Value, ...], wrong: str) -> None:
    (problem,) = found(link=link)
    assert problem.wrong == wrong


def test_a_component_of_another_project() -> None:
    words = (*WORDS, "achievements.a.title", "achievements.a.text")
    assert found(words=words, made=(("a", "p1", "c1"),)) == []
    (problem,) = found(words=words, made=(("a", "p2", "c1"),))
    assert (problem.field, problem.right) == ("project_id", "p1")
