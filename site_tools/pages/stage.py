"""Every finished page as plain Markdown, so that another generator can take over from here."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from ..locales import DEFAULT_LOCALE
from .directives import fill_paragraphs
from .generate import generate
from .render import PageRenderer
from .translations import split


def stage(renderer: PageRenderer, docs: Path, out: Path) -> Iterator[Path]:
    """Writes the pages of one language below `out` with every directive filled in; a missing one stays English."""
    locale = renderer.edition.locale
    written = {
        path.relative_to(docs / code).as_posix(): path
        for code in (DEFAULT_LOCALE, locale)
        for path in _pages(docs / code)
    }
    texts = {page: path.read_text("utf-8") for page, path in written.items()} | generate(renderer)
    for page, text in texts.items():
        target = out / locale / page
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(_finished(renderer, page, text), encoding="utf-8")
        yield target


def _pages(folder: Path) -> list[Path]:
    return sorted(folder.rglob("*.md"))


def _finished(renderer: PageRenderer, page: str, text: str) -> str:
    url = renderer.addresses.page(renderer.edition.locale, page_address(page))
    own = str(split(text)[0].get("figure", ""))
    blocks = renderer.block_fillers(url, own)
    place = f"{renderer.edition.locale}/{page}"
    filled = fill_paragraphs(text, lambda: renderer.inline_fillers(url) | blocks, place)
    return filled + renderer.notes(filled, url)


def page_address(page: str) -> str:
    """`species/amur-tiger.md` is published at `species/amur-tiger/`."""
    return page.removesuffix("index.md") if page.endswith("index.md") else page.removesuffix(".md") + "/"
