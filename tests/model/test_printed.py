from __future__ import annotations

import pytest

from site_tools.model import Dataset
from site_tools.model.printed import Notes, amount, cell, years


@pytest.mark.parametrize(
    ("qualifier", "low", "high", "text"),
    [
        (None, "60", "", "60"),
        ("about", "800", "", "about\u00a0800"),
        ("less_than", "100", "", "less\u00a0than\u00a0100"),
        (None, "4,000", "8,000", "4,000–8,000"),
        ("at_least", "20", "", "at\u00a0least\u00a020"),
    ],
)
def test_a_number_keeps_the_word_of_its_document(
    dataset: Dataset, qualifier: str | None, low: str, high: str, text: str
) -> None:
    assert amount(dataset.words("en"), qualifier, low, high) == text


@pytest.mark.parametrize(
    ("locale", "start", "end", "text"),
    [
        ("en", 2021, 2021, "2021"),
        ("en", 2013, 2015, "2013–2015"),
        ("en", 2014, None, "since 2014"),
        ("en", None, None, "Year not stated"),
        ("ru", 2021, 2021, "2021\u00a0год"),
        ("zh", 2013, 2015, "2013—2015年"),
        ("mn", 2014, None, "2014 оноос"),
    ],
)
def test_a_time_is_told_as_far_as_it_is_known(
    dataset: Dataset, locale: str, start: int | None, end: int | None, text: str
) -> None:
    assert years(dataset.words(locale), start, end) == text


def test_a_note_stands_once() -> None:
    notes = Notes()
    assert notes.number(["a", "b"]) == (0, 1)
    assert notes.number(["b", "c"]) == (1, 2)
    assert notes.texts == ("a", "b", "c")


def test_a_cell_of_a_number_stays_a_number() -> None:
    assert cell("7", 7).raw == 7
    assert (cell("seven").raw, cell("").raw) == ("seven", None)
