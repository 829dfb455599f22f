"""Numbers and times as their documents print them: with the word of exactness, as a range, without a year."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from ..packages.tables import Value
from .beside import Signs
from .records import GridCell
from .words import Words

NO_SIGNS = Signs()
# To which side a number with this word is open.
OPEN_ENDS: Mapping[str, str] = {"less_than": "left", "up_to": "left", "at_least": "right", "more_than": "right"}


def amount(words: Words, qualifier: Value, low: str, high: str = "") -> str:
    """`about 150`, `4,000–8,000`, `at least 20`, never broken over two lines."""
    number = words("ui.range", low=low, high=high) if high else low
    return words(f"ui.qualifier_{qualifier or 'exact'}", number=number).replace(" ", "\u00a0")


def years(words: Words, start: Value, end: Value) -> str:
    """`2021`, `2013–2015`, `since 2014`, or that no year is stated."""
    if start is None:
        return words("ui.year_not_stated")
    if end is None:
        return words("ui.since_year", year=start)
    return words("ui.one_year", year=start) if start == end else words("ui.years", first=start, last=end)


class Notes:
    """The notes of one table, in reading order, each once."""

    def __init__(self) -> None:
        self._numbers: dict[str, int] = {}

    def number(self, texts: Iterable[str]) -> tuple[int, ...]:
        return tuple(self._numbers.setdefault(text, len(self._numbers)) for text in texts)

    @property
    def texts(self) -> tuple[str, ...]:
        return tuple(self._numbers)


def cell(text: str, raw: Value = None, notes: tuple[int, ...] = (), signs: Signs = NO_SIGNS) -> GridCell:
    """A cell of words, or of a number that downloads keep as a number."""
    return GridCell(text, (text or None) if raw is None else raw, notes, signs)
