"""Documents and places in them, as each language writes them."""

from __future__ import annotations

import re
from collections.abc import Iterable

from ..packages.tables import Row
from .dataset import Dataset
from .records import Citation
from .words import Words

# A number, a Roman number or note stars: what changes between places of one kind.
VARIABLE = re.compile(r"\b(?:\d[\d.]*|[IVX]+)\b|\*+")


def cite(dataset: Dataset, words: Words, row: Row) -> str:
    """`NEASPEC summary report 2026, Table 2` in the language of `words`."""
    return cited(words, str(row["source"]), str(row["locator"]))


def cited(words: Words, source: str, place: str) -> str:
    """A document and a place in it."""
    return words(f"sources.{source}.short") + words("ui.list_separator") + locator(place, words)


def cite_all(dataset: Dataset, words: Words, rows: Iterable[Row]) -> str:
    """The documents of an entry that several rows tell of, each once with all places in it."""
    found = citations(dataset, words, rows)
    return " · ".join(item.short + words("ui.list_separator") + item.locators for item in found)


def citations(dataset: Dataset, words: Words, rows: Iterable[Row]) -> tuple[Citation, ...]:
    """The documents that `rows` cite, each once, with all places in it, in the order of first mention."""
    places: dict[str, dict[str, None]] = {}
    for row in rows:
        found = places.setdefault(str(row["source"]), {})
        found.update(dict.fromkeys(part.strip() for part in str(row["locator"]).split(";")))
    return tuple(_citation(dataset, words, source, locators) for source, locators in places.items())


def _citation(dataset: Dataset, words: Words, source: str, locators: Iterable[str]) -> Citation:
    row = dataset.rows("shared/sources")[source]
    return Citation(
        source,
        words(f"sources.{source}.title"),
        words(f"sources.{source}.short"),
        words("ui.part_separator").join(locator(text, words) for text in locators),
        words(f"publishers.{row['publisher_code']}"),
        str(row["published_year"] or ""),
    )


def locator(text: str, words: Words) -> str:
    """`Section 1.2; Table 1` as the language of `words` says it."""
    return words("ui.list_separator").join(_part(part.strip(), words) for part in re.split(r"[;,]", text))


def locator_key(part: str) -> str:
    """The label of a part of a locator, its numbers left out: `Tables 2 and 4` has `locators.tables_and`."""
    return "locators." + re.sub(r"\W+", "_", VARIABLE.sub("#", part).lower()).strip("_")


def _part(part: str, words: Words) -> str:
    """A kind of place that labels.csv does not know yet is shown as the data have it."""
    key = locator_key(part)
    if key not in words:
        return part
    numbers = iter(VARIABLE.findall(part))
    return re.sub("#", lambda _: next(numbers, ""), words(key))
