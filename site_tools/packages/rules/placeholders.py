"""Numbers inside words come from the data: each placeholder leads to a cell and stands in all four languages."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from ...locales import DEFAULT_LOCALE, LOCALES
from ..paths import Paths, UnknownPath, parse, placeholders
from ..problems import Problem
from ..tables import Packages, Row, Table, label_rows


def check(packages: Packages) -> list[Problem]:
    """Placeholders in `labels` of every package; those of the interface are names that the program fills."""
    paths = Paths(packages)
    nouns = _keys(packages, "shared", "plurals.")
    return [
        problem
        for table, row in label_rows(packages)
        for problem in (*_unequal(table, row), *_unknown(table, row, paths), *_unknown_nouns(table, row, nouns))
    ]


def _keys(packages: Packages, package: str, prefix: str) -> set[str]:
    table = packages[package].tables.get("labels") if package in packages else None
    return {
        str(row["key"]).removeprefix(prefix)
        for row in (table.rows if table else ())
        if str(row["key"]).startswith(prefix)
    }


def _unequal(table: Table, row: Row) -> Iterator[Problem]:
    english = Counter(parse(text).path for text in placeholders(str(row[DEFAULT_LOCALE] or "")))
    for locale in LOCALES:
        words = row[locale]
        found = Counter(parse(text).path for text in placeholders(str(words or "")))
        if words and found != english:
            wanted = ", ".join(f"{{{path}}}" for path in sorted((english - found) or english)) or "no placeholder"
            yield Problem(table.file, row.number, locale, str(words), "other placeholders than in English", wanted)


def _all_placeholders(row: Row) -> Iterator[tuple[str, str]]:
    for locale in LOCALES:
        for text in placeholders(str(row[locale] or "")):
            yield locale, text


def _unknown(table: Table, row: Row, paths: Paths) -> Iterator[Problem]:
    if str(row["key"] or "").startswith("ui."):
        return
    example = "population/observations/amur-tiger-ru-survey-period/2021/total"
    for text in placeholders(str(row[DEFAULT_LOCALE] or "")):
        try:
            wrong = "the cell it points at is blank" if paths.cell(parse(text).path).value is None else ""
        except UnknownPath as error:
            wrong = str(error)
        if wrong:
            yield Problem(table.file, row.number, DEFAULT_LOCALE, text, wrong, example)


def _unknown_nouns(table: Table, row: Row, nouns: set[str]) -> Iterator[Problem]:
    for locale in LOCALES:
        for text in placeholders(str(row[locale] or "")):
            noun = parse(text).noun
            if noun and noun not in nouns:
                wrong = f"there is no label plurals.{noun} in shared"
                yield Problem(table.file, row.number, locale, text, wrong, f"one of {', '.join(sorted(nouns))}")
