from __future__ import annotations

import re

import pytest

from site_tools.charts import letters, theme

LATIN, CHINESE = theme.font("en"), theme.font("zh")


def span(path: str) -> tuple[float, float]:
    """The leftmost and the rightmost point that a path names."""
    x = start = 0.0
    places: list[float] = []
    for command, numbers in re.findall(r"([Mmlqcz])([^Mmlqcz]*)", path):
        pairs = list(map(float, numbers.split()))[::2]
        if command == "M":
            x = pairs[0]
        elif command != "z":
            places += [x + step for step in pairs]
            x += pairs[-1]
            start = x if command == "m" else start
        else:
            x = start
    return min(places), max(places)


def test_letters_are_as_wide_as_the_font_says() -> None:
    regular, bold = letters.widths(LATIN, False), letters.widths(LATIN, True)
    assert regular["i"] < regular["n"] < regular["W"]
    assert regular["ө"] < bold["ө"]
    assert letters.widths(CHINESE, False)["豹"] == regular["豹"] == 1


@pytest.mark.parametrize(("words", "family"), [("Амурский тигр: 60", LATIN), ("远东豹60只", CHINESE), ("Үлгэр", LATIN)])
def test_a_line_is_as_wide_as_its_letters(words: str, family: str) -> None:
    path, width = letters.outline(words, family, False)
    ems = sum(letters.widths(family, False)[letter] for letter in words)
    assert width / letters.UNITS == pytest.approx(ems, rel=0.03)  # kerning apart
    left, right = span(path)
    assert -20 < left < 120 and width - 120 < right < width + 20


def test_letters_stand_closer_where_the_font_says_so() -> None:
    apart = sum(letters.outline(letter, LATIN, False)[1] for letter in "AV")
    assert letters.outline("AV", LATIN, False)[1] < apart


def test_what_a_family_lacks_comes_from_the_other() -> None:
    path, width = letters.outline("a 豹", LATIN, True)
    assert width > letters.outline("a ", LATIN, True)[1] + 900
    assert path.count("M") == 2, "a space has no outline"


def test_an_accent_stands_above_its_letter() -> None:
    bare, width = letters.outline("о", LATIN, False)
    accented, same_width = letters.outline("о\u0301", LATIN, False)
    assert accented.startswith(bare) and same_width == width
    left, right = span(accented[len(bare) :])
    assert 0 < left < right < width


def test_a_letter_that_no_font_has_is_named() -> None:
    with pytest.raises(letters.MissingLetter, match=r"no letter '🐯' \(U\+1F42F\)"):
        letters.outline("🐯", LATIN, False)
