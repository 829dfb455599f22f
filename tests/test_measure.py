from __future__ import annotations

import pytest

from site_tools.measure import ems


@pytest.mark.parametrize(
    ("narrow", "wide"), [("iiii", "mmmm"), ("aaaa", "东北虎豹"), ("нннн", "шшшш"), ("aaaa", "AAAA")]
)
def test_wide_letters_are_wider(narrow: str, wide: str) -> None:
    assert ems(narrow) < ems(wide)


def test_chinese_is_an_em_each() -> None:
    assert ems("东北豹，") == 4


def test_nothing_is_nothing_and_words_add_up() -> None:
    assert ems("") == 0
    assert ems("Amur") + ems(" tiger") == pytest.approx(ems("Amur tiger"))
