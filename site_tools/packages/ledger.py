"""Which words are translated, by whom, and whether the English has changed since."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator

from ..locales import DEFAULT_LOCALE, LOCALES
from .tables import Packages, Row


def source_hash(english: str) -> str:
    """What the column `source_hash` holds when the translations were made from these English words."""
    return hashlib.sha256(english.encode()).hexdigest()[:12]


def label_states(packages: Packages) -> Iterator[tuple[str, str, str, str]]:
    """Locale, state, file and key of every label: missing, stale, machine, draft or reviewed."""
    for package in packages.values():
        for row in package.tables["labels"].rows if "labels" in package.tables else ():
            for locale in LOCALES:
                if locale != DEFAULT_LOCALE:
                    yield locale, _state(row, locale), package.tables["labels"].file, str(row["key"])


def _state(row: Row, locale: str) -> str:
    if not row[locale]:
        return "missing"
    if row["source_hash"] != source_hash(str(row[DEFAULT_LOCALE])):
        return "stale"
    return str(row[f"status_{locale}"] or "machine")
