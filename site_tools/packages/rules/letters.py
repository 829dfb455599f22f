"""Letters that look right and are wrong: searching and reading aloud fail on them."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from ..problems import Problem
from ..tables import Packages, Row, Table, label_rows

CYRILLIC = r"[\u0400-\u04ff]"
LATIN_INSIDE_CYRILLIC = re.compile(rf"{CYRILLIC}[A-Za-z]+{CYRILLIC}")
LOOKALIKES = {"mn": {"ѳ": "ө", "Ѳ": "Ө", "ї": "ү", "Ї": "Ү", "є": "ө", "Є": "Ө"}}
HALF_WIDTH_AFTER_CHINESE = re.compile(r"[\u4e00-\u9fff][,;:?!]")


def check(packages: Packages) -> list[Problem]:
    """Words in Russian, Chinese and Mongolian."""
    return [problem for table, row in label_rows(packages) for problem in _wrong_letters(table, row)]


def _wrong_letters(table: Table, row: Row) -> Iterator[Problem]:
    for locale in ("ru", "mn"):
        match = LATIN_INSIDE_CYRILLIC.search(str(row[locale] or ""))
        if match:
            yield Problem(
                table.file,
                row.number,
                locale,
                match.group(),
                "a Latin letter inside a Cyrillic word",
                "Cyrillic letters only",
            )
    for locale, pairs in LOOKALIKES.items():
        for wrong, right in pairs.items():
            if wrong in str(row[locale] or ""):
                yield Problem(table.file, row.number, locale, wrong, "not a letter of this language", right)
    match = HALF_WIDTH_AFTER_CHINESE.search(str(row["zh"] or ""))
    if match:
        yield Problem(table.file, row.number, "zh", match.group(), "half-width punctuation after Chinese", "，；：？！")
    for locale in ("ru", "zh", "mn"):
        words = str(row[locale] or "")
        if unicodedata.normalize("NFC", words) != words:
            yield Problem(
                table.file, row.number, locale, words, "letters in a decomposed form", "composed letters (NFC)"
            )
