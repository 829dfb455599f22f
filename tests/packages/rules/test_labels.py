from __future__ import annotations

import pytest

from site_tools.packages.rules.labels import check

from ..made import labels, packages


def test_translations_may_be_missing() -> None:
    assert check(packages(labels("shared", ("ui.a", "English")))) == []


@pytest.mark.parametrize("english", ["", None])
def test_english_may_not(english: str | None) -> None:
    (problem,) = check(packages(labels("shared", ("ui.a", english, "Русский"))))
    assert (problem.field, problem.value, problem.wrong) == ("en", "ui.a", "the English words are missing")


GOOD = ("plurals.days", "day|days", "день|дня|дней|дня", "天", "өдөр|өдөр")


def test_plurals_have_as_many_forms_as_the_language() -> None:
    assert check(packages(labels("shared", GOOD))) == []


@pytest.mark.parametrize(
    ("column", "forms", "right"),
    [
        (1, "day", "one|other"),
        (2, "день|дня|дней", "one|few|many|other"),
        (3, "天|天", "other"),
        (4, "өдөр", "one|other"),
    ],
)
def test_wrong_number_of_forms(column: int, forms: str, right: str) -> None:
    row = tuple(forms if index == column else cell for index, cell in enumerate(GOOD))
    (problem,) = check(packages(labels("shared", row)))
    assert (problem.field, problem.value, problem.right) == (("key", "en", "ru", "zh", "mn")[column], forms, right)


def test_only_plurals_are_counted() -> None:
    assert check(packages(labels("shared", ("ui.a", "a|b|c", "г|д")))) == []
