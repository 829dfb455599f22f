from __future__ import annotations

import unicodedata

import pytest

from site_tools.packages.problems import Problem
from site_tools.packages.rules.letters import check

from ..made import labels, packages


def found(ru: str = "", zh: str = "", mn: str = "") -> list[Problem]:
    return check(packages(labels("shared", ("ui.a", "English, with: marks!", ru, zh, mn))))


def test_right_letters_pass() -> None:
    assert found("Учёт НЕАСПЕК по NEASPEC, км²", "东北豹，NEASPEC: 2021", "Өөрчлөлт, үзүүлэлт, GPS") == []


@pytest.mark.parametrize("words", ["Учтeно", "зaповедник", "леопаpд"])
def test_latin_letter_inside_a_cyrillic_word(words: str) -> None:
    assert [problem.wrong for problem in found(ru=words)] == ["a Latin letter inside a Cyrillic word"]
    assert [problem.wrong for problem in found(mn=words)] == ["a Latin letter inside a Cyrillic word"]


@pytest.mark.parametrize(("letter", "right"), [("ѳ", "ө"), ("Ѳ", "Ө"), ("ї", "ү"), ("Ї", "Ү"), ("є", "ө"), ("Є", "Ө")])
def test_lookalikes_of_mongolian_letters(letter: str, right: str) -> None:
    assert [(problem.value, problem.right) for problem in found(mn=f"{letter}нгө")] == [(letter, right)]
    assert found(ru=f"{letter}нга") == []


@pytest.mark.parametrize("mark", [",", ";", ":", "?", "!"])
def test_half_width_marks_after_chinese(mark: str) -> None:
    assert [problem.value for problem in found(zh=f"东北豹{mark}东北虎")] == [f"豹{mark}"]


def test_decomposed_letters() -> None:
    words = unicodedata.normalize("NFD", "учёный")
    assert [problem.wrong for problem in found(ru=words)] == ["letters in a decomposed form"]
    assert [problem.wrong for problem in found(mn=words)] == ["letters in a decomposed form"]
