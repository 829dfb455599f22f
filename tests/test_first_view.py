"""What every page of the built site makes a browser fetch at first: little, once, and only what it uses."""

from __future__ import annotations

import gzip
import re
from collections.abc import Mapping
from pathlib import Path

import pytest

from site_tools.locales import LOCALES

from .page_reader import Element, read

MOST = 100_000  # bytes, as sent with gzip
MOST_FOR_A_FIGURE = 60_000
COMPRESSED = (".html", ".css", ".js", ".svg")
FIGURE_PAGE = re.compile(rf"^((?:{'|'.join(LOCALES)})/)?figures/[\w-]+/[\w-]+/(?:embed/)?index.html$")


@pytest.fixture(scope="module")
def pages(built_site: Path) -> Mapping[str, Element]:
    return {
        path.relative_to(built_site).as_posix(): read(path.read_text("utf-8"))
        for path in sorted(built_site.rglob("*.html"))
        if path.parent.name != "live"  # asked for by a press of a button
    }


def loaded(page: Element) -> list[str]:
    """The addresses of what comes along with a page: styles, scripts, icon, pictures."""
    links = [link for link in page.all("link") if link.get("rel") in ("stylesheet", "icon")]
    sources = [element for element in page.all("script", "img", "iframe") if element.get("src")]
    return [link.get("href") or "" for link in links] + [element.get("src") or "" for element in sources]


def sent(path: Path) -> int:
    content = path.read_bytes()
    return len(gzip.compress(content, 9, mtime=0)) if path.suffix in COMPRESSED else len(content)


def found(site: Path, name: str, address: str) -> Path:
    """The 404 page alone has addresses from the root of the host."""
    folder = site if name == "404.html" else (site / name).parent
    return folder / (address.removeprefix("/site/") if name == "404.html" else address)


def test_a_first_view_is_light(pages: Mapping[str, Element], built_site: Path) -> None:
    heavy = {}
    for name, page in pages.items():
        files = [built_site / name, *(found(built_site, name, address) for address in loaded(page))]
        size = sum(map(sent, files))
        if size > (MOST_FOR_A_FIGURE if FIGURE_PAGE.match(name) else MOST):
            heavy[name] = size
    assert heavy == {}


def test_the_limits_are_looked_for_on_every_kind_of_page(pages: Mapping[str, Element]) -> None:
    figures = [name for name in pages if FIGURE_PAGE.match(name)]
    assert len(pages) > len(figures) >= 2 * 10 * len(LOCALES)


def test_nothing_is_fetched_twice(pages: Mapping[str, Element]) -> None:
    twice = {name: loaded(page) for name, page in pages.items() if len(set(loaded(page))) < len(loaded(page))}
    assert twice == {}


def test_the_script_of_figures_comes_with_figures_only(pages: Mapping[str, Element]) -> None:
    for name, page in pages.items():
        with_figure = any(css_class in ("fig", "fig-copy") for element in page.walk() for css_class in element.classes)
        scripts = [address.rpartition("/")[2] for address in loaded(page) if address.endswith(".js")]
        assert ("figure.js" in scripts) is with_figure, name
        assert "search.js" not in scripts, name


def test_of_the_theme_only_what_is_used_is_published(built_site: Path) -> None:
    names = {path.name for path in (built_site / "assets").iterdir()}
    assert not names & {"javascripts", "stylesheets"}
    sheet = (built_site / "assets" / "css" / "theme.css").read_text("utf-8")
    for used in (
        ".md-header",
        "[data-md-toggle=drawer]:checked",
        "[dir=ltr]",
        "=slate]",
        "@media print",
        ":focus-visible",
    ):
        assert used in sheet, used
    for unused in ("[dir=rtl]", ".highlight", "=indigo]", ".md-search__", ".tabbed-set"):
        assert unused not in sheet, unused


def test_pages_have_no_blank_lines(built_site: Path, pages: Mapping[str, Element]) -> None:
    for name in pages:
        text = re.sub(r"<(script|textarea|pre)\b.*?</\1>", "-", (built_site / name).read_text("utf-8"), flags=re.S)
        assert not re.search(r"\n\s*\n", text), name
