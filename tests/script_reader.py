"""Which words of a page are in which script: finds what was left in another language."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from .page_reader import Element
from .projects import DATA, read_rows

LATIN_WORDS = Path(__file__).parent / "expected" / "latin_words.txt"
# Read aloud or shown when something happens, so they are words of the page like its text.
SPOKEN = ("alt", "title", "aria-label", "aria-description", "placeholder")
SHOWN_LATER = (
    "data-back", "data-copied", "data-error", "data-found", "data-loading", "data-none", "data-title",
)  # fmt: skip
PLACEHOLDER = re.compile(r"\{[^}]*\}")
# Code to copy and names of files are the same in every language.
NO_WORDS = ("script", "style", "template", "textarea", "code", "pre")
ADDRESS = re.compile(r"https?://[\w./%#?=&~+-]+|[\w.+-]+@[\w.-]+")
LATIN_LETTER = r"[A-Za-z\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f]"  # without × and ÷, which stand among them
LATIN = re.compile(rf"{LATIN_LETTER}+(?:[-'’]{LATIN_LETTER}+)*")
# Letters that a language does not have at all.
FOREIGN = {
    "en": re.compile(r"[\u0400-\u04ff\u3400-\u9fff]+"),
    "ru": re.compile(r"\w*[ӨөҮүІіЇїЄєҒғҚқ\u3400-\u9fff]\w*"),
    "zh": re.compile(r"[\u0400-\u04ff]+"),
    "mn": re.compile(r"[\u3400-\u9fff]+|\w*[ІіЇїЄєҒғҚқ]\w*"),
}


def latin_words() -> dict[str, str]:
    """What may stand in Latin letters, with the reason."""
    found, reason = {}, ""
    for line in LATIN_WORDS.read_text("utf-8").splitlines():
        if line.startswith("## "):
            reason = line[3:]
        elif line and not line.startswith("# "):
            found[line] = reason
    return found


def allowed_pattern(words: dict[str, str]) -> re.Pattern[str]:
    """The allowed words and phrases as a pattern, the longest first, never a part of a longer Latin word."""
    listed = "|".join(re.escape(word) for word in sorted(words, key=lambda word: (-len(word), word)))
    return re.compile(rf"(?<!{LATIN_LETTER})(?:{listed})(?!{LATIN_LETTER})")


def printed_names() -> dict[str, str]:
    """Names of people and organizations as the documents print them; nobody has written them in other letters."""
    tables = (read_rows(DATA / "projects" / f"{name}.csv") for name in ("contributors", "participants"))
    names = [row.get(field) for table in tables for row in table for field in ("name", "name_printed")]
    return dict.fromkeys(filter(None, names), "a name as printed")


ALLOWED = allowed_pattern(latin_words() | printed_names())


def strays(words: str, locale: str, allowed: re.Pattern[str] = ALLOWED) -> list[str]:
    """Words that are not in the script of `locale`."""
    words = PLACEHOLDER.sub(" ", ADDRESS.sub(" ", words))
    found = FOREIGN[locale].findall(words)
    if locale != "en":
        found += LATIN.findall(allowed.sub(" ", words))
    return found


def texts(element: Element, locale: str = "") -> Iterator[tuple[str, str]]:
    """Every text and every spoken attribute inside `element`, with the language it is marked with."""
    if element.tag in NO_WORDS:
        return
    own = element.get("lang") or locale
    for name in (*SPOKEN, *SHOWN_LATER):
        if element.get(name):
            yield own, element.get(name) or ""
    if element.tag == "meta" and element.get("name") == "description":
        yield own, element.get("content") or ""
    for child in element.children:
        if isinstance(child, str):
            yield own, child
        else:
            yield from texts(child, own)


def page_strays(page: Element, locale: str) -> list[str]:
    """Words of a whole page that are in no script of its language and not marked as another language."""
    return [word for own, words in texts(page) if own == locale for word in strays(words, locale)]
