"""Every word has an English original, and every plural as many forms as its language needs."""

from __future__ import annotations

from collections.abc import Iterator

from ...locales import LOCALES, plural_classes
from ..problems import Problem
from ..tables import Packages, Row, Table, label_rows


def check(packages: Packages) -> list[Problem]:
    """`labels` of every package."""
    return [
        problem for table, row in label_rows(packages) for problem in (*_english(table, row), *_plurals(table, row))
    ]


def _english(table: Table, row: Row) -> Iterator[Problem]:
    if not row["en"]:
        yield Problem(
            table.file, row.number, "en", str(row["key"] or ""), "the English words are missing", "the English words"
        )


def _plurals(table: Table, row: Row) -> Iterator[Problem]:
    if not str(row["key"] or "").startswith("plurals."):
        return
    for locale in LOCALES:
        forms = str(row[locale] or "")
        classes = plural_classes(locale)
        if forms and forms.count("|") + 1 != len(classes):
            yield Problem(
                table.file, row.number, locale, forms, f"{forms.count('|') + 1} plural forms", "|".join(classes)
            )
