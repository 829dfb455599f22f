"""Finished pages, kept while serving: one that is as it was is not put into the theme again."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from pathlib import Path

from mkdocs.structure.nav import Navigation, Section
from mkdocs.structure.pages import Page

TEMPLATE = "kept.html"


class KeptPages:
    """Knows of each address what page the theme made last, and of what."""

    def __init__(self) -> None:
        self._finished: dict[str, tuple[str, str]] = {}
        self._keys: dict[str, str] = {}

    def compare(self, pages: Iterable[Page], around: str) -> None:
        """Gives pages that would come out as before a template that repeats them; `around` is what all pages share."""
        for page in pages:
            self._keys[page.url] = key = _digest(around, *map(repr, _parts(page)))
            if page.url in self._finished and self._finished[page.url][0] == key:
                page.meta["template"] = TEMPLATE

    def finished(self, page: Page) -> str | None:
        """The page as it was made before, if it is to be repeated."""
        return self._finished[page.url][1] if page.meta.get("template") == TEMPLATE else None

    def keep(self, page: Page, output: str) -> None:
        """Keeps `output` as what the theme makes of `page`."""
        self._finished[page.url] = (self._keys[page.url], output)


def around(root: Path, nav: Navigation, more: Iterable[str]) -> str:
    """What all pages of a language share: templates, settings, words, navigation and `more`."""
    files = [*sorted((root / "overrides").rglob("*.*")), root / "mkdocs.yml", root / "data" / "shared" / "labels.csv"]
    contents = (hashlib.sha256(path.read_bytes()).hexdigest() for path in files if path.is_file())
    return _digest(*contents, repr(list(_entries(nav.items))), *more)


def _entries(items: Iterable[object]) -> Iterator[object]:
    for item in items:
        yield getattr(item, "title", None), getattr(item, "url", None)
        if isinstance(item, Section):
            yield list(_entries(item.children))


def _parts(page: Page) -> Iterator[object]:
    """What the theme and our templates read of a page."""
    yield from (page.url, page.title, page.content, sorted(page.meta.items(), key=str))
    yield from (page.canonical_url, page.edit_url)
    for other in (page.previous_page, page.next_page):
        yield (other.title, other.url) if other else None
    yield {locale: file.url for locale, file in getattr(page.file, "alternates", {}).items()}


def _digest(*parts: str) -> str:
    return hashlib.sha256("\0".join(parts).encode()).hexdigest()
