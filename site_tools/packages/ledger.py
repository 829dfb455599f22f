"""Which words are translated, by whom, and whether the English has changed since."""

from __future__ import annotations

import csv
import hashlib
from collections.abc import Iterator
from pathlib import Path

from ..locales import DEFAULT_LOCALE, LOCALES
from .tables import Packages, Row, label_rows


def source_hash(english: str) -> str:
    """What the column `source_hash` holds when the translations were made from these English words."""
    return hashlib.sha256(english.encode()).hexdigest()[:12]


def label_states(packages: Packages) -> Iterator[tuple[str, str, str, str]]:
    """Locale, state, file and key of every label: missing, stale, machine, draft or reviewed."""
    for table, row in label_rows(packages):
        for locale in LOCALES:
            if locale != DEFAULT_LOCALE:
                yield locale, _state(row, locale), table.file, str(row["key"])


def _state(row: Row, locale: str) -> str:
    if not row[locale]:
        return "missing"
    if row["source_hash"] != source_hash(str(row[DEFAULT_LOCALE])):
        return "stale"
    return str(row[f"status_{locale}"] or "machine")


def stamp_label(data: Path, package: str, key: str) -> bool:
    """Records that the translations of a label fit its English of now; False where there is no such label."""
    path = data / package / "labels.csv"
    if not path.is_file():
        return False
    with path.open(encoding="utf-8", newline="") as lines:
        header, *rows = list(csv.reader(lines))
    hash_column, english = header.index("source_hash"), header.index(DEFAULT_LOCALE)
    found = [row for row in rows if row[header.index("key")] == key]
    for row in found:
        row[hash_column] = source_hash(row[english])
    with path.open("w", encoding="utf-8", newline="") as lines:
        csv.writer(lines, lineterminator="\n").writerows([header, *rows])
    return bool(found)
