"""Which translated pages still match the English text they were made from. Hashes of content: no history is needed."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import yaml

from ..locales import DEFAULT_LOCALE, LOCALES

FRONT_MATTER = re.compile(r"\A---\n(.*?)\n---\n", re.S)
STATES = ("machine", "draft", "reviewed")


def split(text: str) -> tuple[dict[str, Any], str]:
    """Front matter and body of a page."""
    match = FRONT_MATTER.match(text)
    return (yaml.safe_load(match[1]) or {}, text[match.end() :]) if match else ({}, text)


def source_hash(english: Path) -> str:
    """The git blob hash of the English body, line ends as LF; what a translation is stamped with."""
    body = split(_read(english))[1].strip().encode()
    return hashlib.sha1(b"blob %d\0" % len(body) + body, usedforsecurity=False).hexdigest()[:12]


def translation_state(english: Path, translation: Path) -> str:
    """`missing`, `stale` (the English has changed since), or what the stamp says: machine, draft, reviewed."""
    if not translation.exists():
        return "missing"
    stamp = split(_read(translation))[0].get("translation") or {}
    if stamp.get("source") != source_hash(english):
        return "stale"
    return str(stamp.get("status"))


def ledger(docs: Path) -> Iterator[tuple[str, str, str]]:
    """Locale, page and state of every page that English has."""
    for english in sorted((docs / DEFAULT_LOCALE).rglob("*.md")):
        page = english.relative_to(docs / DEFAULT_LOCALE).as_posix()
        for locale in LOCALES:
            if locale != DEFAULT_LOCALE:
                yield locale, page, translation_state(english, docs / locale / page)


def stamp(docs: Path, locale: str, page: str, status: str) -> None:
    """Records in the front matter of a translation that it matches the English of now."""
    path = docs / locale / page
    text = _read(path)
    meta, body = split(text)
    made = {**(meta.get("translation") or {}), "source": source_hash(docs / DEFAULT_LOCALE / page), "status": status}
    meta["translation"] = made
    front = yaml.safe_dump(meta, allow_unicode=True, sort_keys=False, width=1000)
    path.write_text(f"---\n{front}---\n{body}", encoding="utf-8")


def _read(path: Path) -> str:
    return path.read_text(encoding="utf-8").replace("\r\n", "\n")
