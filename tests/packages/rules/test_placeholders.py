from __future__ import annotations

import pytest

from site_tools.packages.problems import Problem
from site_tools.packages.rules.placeholders import check

from ..made import labels, observations, packages

CELL = "population/observations/ru/2014/total"
OBSERVATIONS = observations({"total": 53})
NOUNS = labels("shared", ("plurals.leopards", "leopard|leopards"), ("ui.area", "{n} km²", "{n} км²"))


def found(*words: str) -> list[Problem]:
    return check(packages(OBSERVATIONS, NOUNS, labels("population", ("figures.f.note", *words))))


def test_equal_placeholders_pass() -> None:
    assert found(f"{{{CELL}}} seen", f"Учтено: {{{CELL}}}", f"{{{CELL}}}只", f"{{ {CELL} }}") == []


def test_a_missing_translation_is_no_missing_placeholder() -> None:
    assert found(f"{{{CELL}}} seen") == []


def test_the_noun_may_differ_between_languages() -> None:
    assert found(f"{{{CELL} as leopards}}", f"Леопарды: {{{CELL}}}") == []


@pytest.mark.parametrize("words", ["53", "{}", f"{{{CELL}}} {{{CELL}}}", "{population/observations/ru/2014/cubs}"])
def test_other_placeholders_than_in_english(words: str) -> None:
    problems = found(f"{{{CELL}}} seen", words)
    assert [(problem.field, problem.wrong) for problem in problems] == [("ru", "other placeholders than in English")]


def test_a_placeholder_only_in_the_translation() -> None:
    assert [problem.right for problem in found("seen", f"{{{CELL}}}")] == ["no placeholder"]


@pytest.mark.parametrize(
    ("path", "wrong"),
    [
        ("population/observations/ru/2015/total", "the table population/observations has no row ru/2015"),
        ("population/observations/ru/2014/totals", "the table population/observations has no column totals"),
        ("population/observation/ru/2014/total", "there is no table population/observation"),
        ("peoples/observations/ru/2014/total", "there is no table peoples/observations"),
        ("total", "“total” is not of the form package/table/key/field"),
        ("population/observations/ru/2014/cubs", "the cell it points at is blank"),
        (f"{CELL} as lynxes", "there is no label plurals.lynxes in shared"),
    ],
)
def test_a_placeholder_that_leads_nowhere(path: str, wrong: str) -> None:
    assert [problem.wrong for problem in found(f"{{{path}}}")] == [wrong]


@pytest.mark.parametrize(("column", "locale"), [(0, "ru"), (1, "zh"), (2, "mn")])
def test_an_unknown_noun_in_a_translation(column: int, locale: str) -> None:
    words = [f"{{{CELL} as leopards}}"] * 3
    words[column] = f"{{{CELL} as lynxes}}"
    problems = found(f"{{{CELL} as leopards}}", *words)
    assert [(problem.field, problem.wrong) for problem in problems] == [
        (locale, "there is no label plurals.lynxes in shared")
    ]


def test_names_in_interface_words_are_filled_by_the_program() -> None:
    assert check(packages(NOUNS)) == []


def test_they_too_must_be_equal() -> None:
    table = labels("shared", ("ui.area", "{n} km²", "км²"))
    assert [problem.field for problem in check(packages(table))] == ["ru"]
