"""Numbers inside words come from the data: each placeholder leads to a cell and stands in all four languages."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from ...locales import DEFAULT_LOCALE, LOCALES
from ..paths import Paths, UnknownPath, parse, placeholders
from ..problems import Problem
from ..tables import Packages, Row, Table


def check(packages: Packages) -> list[Problem]:
    """Placeholders in `labels` of every package; those of the interface are names that the program fills."""
    paths = Paths(packages)
    nouns = _keys(packages, "shared", "plurals.")
    return [
        problem
        for package in packages.values()
        if "labels" in package.tables
        for row in package.tables["labels"].rows
        for problem in (
            *_unequal(package.tables["labels"], row),
            *_unknown(package.tables["labels"], row, paths, nouns),
        )
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


def _unknown(table: Table, row: Row, paths: Paths, nouns: set[str]) -> Iterator[Problem]:
    if str(row["key"] or "").startswith("ui."):
        return
    for locale, text in _all_placeholders(row):
        reference = parse(text)
        if locale != DEFAULT_LOCALE and (not reference.noun or reference.noun in nouns):
            continue  # that paths are the same in every language is checked above
        try:
            blank = paths.cell(reference.path).value is None
            wrong = "the cell it points at is blank" if blank else ""
        except UnknownPath as error:
            wrong = str(error)
        if reference.noun and reference.noun not in nouns:
            wrong = f"there is no label plurals.{reference.noun} in shared"
        if wrong:
            yield Problem(
                table.file,
                row.number,
                locale,
                text,
                wrong,
                "population/observations/amur-tiger-ru-survey-period/2021/total",
            )
