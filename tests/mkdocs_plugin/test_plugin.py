"""A site in another state than the published one: pages missing, stale, reviewed; words missing; another address."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from site_tools.mkdocs_plugin.build import build_into
from site_tools.pages.translations import stamp

from ..page_reader import Element, read
from ..projects import change_rows, copy_drawn

ADDRESS = "https://other.example/a/deep/er/place/"
SITEMAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
XHTML = "{http://www.w3.org/1999/xhtml}"


@pytest.fixture(scope="module")
def project(built_project: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    project = copy_drawn(built_project, tmp_path_factory.mktemp("other") / "project")
    (project / "docs" / "ru" / "about.md").unlink()
    english = project / "docs" / "en" / "map.md"
    english.write_text(english.read_text("utf-8") + "\nOne sentence more.\n", "utf-8")
    stamp(project / "docs", "zh", "recovery.md", "reviewed")
    change_rows(
        project / "data" / "species" / "labels.csv",
        lambda row: row.update(mn="") if row["key"] == "facts.amur-tiger-prey" else None,
    )
    config = project / "mkdocs.yml"
    text = config.read_text("utf-8").replace("https://paws-across-borders.example/site/", ADDRESS)
    config.write_text(text, "utf-8")
    build_into(project, project / "site", lambda _: None)
    return project


@pytest.fixture(scope="module")
def pages(project: Path) -> Mapping[str, Element]:
    return {
        path.relative_to(project / "site").as_posix(): read(path.read_text("utf-8"))
        for path in sorted((project / "site").rglob("*.html"))
    }


def banner(page: Element) -> list[str]:
    return [name for item in page.all("aside", css_class="banner") for name in item.classes if name != "banner"]


def test_a_missing_page_is_shown_in_english_with_a_banner(pages: Mapping[str, Element]) -> None:
    page = pages["ru/about/index.html"]
    assert banner(page) == ["banner-fallback"]
    (html,) = page.all("html")
    assert html.get("lang") == "ru"
    (article,) = page.all("article")
    (english,) = [item for item in article.all("div") if item.get("lang") == "en" and item.all("h1")]
    assert english.all("h1")[0].text.startswith(pages["about/index.html"].all("h1")[0].text.rstrip("¶"))


def test_the_english_page_stays_the_one_that_search_engines_read(pages: Mapping[str, Element], project: Path) -> None:
    (canonical,) = [link for link in pages["ru/about/index.html"].all("link") if link.get("rel") == "canonical"]
    assert canonical.get("href") == f"{ADDRESS}about/"
    root = ET.fromstring((project / "site" / "sitemap.xml").read_text("utf-8"))
    entries = {url.findtext(f"{SITEMAP}loc"): url for url in root.iter(f"{SITEMAP}url")}
    assert f"{ADDRESS}ru/about/" not in entries
    alternates = {link.get("hreflang") for link in entries[f"{ADDRESS}about/"].iter(f"{XHTML}link")}
    assert alternates == {"en", "zh-Hans", "mn", "x-default"}


def test_a_stale_page_says_so(pages: Mapping[str, Element]) -> None:
    for locale in ("ru", "zh", "mn"):
        assert banner(pages[f"{locale}/map/index.html"]) == ["banner-stale"]


def test_a_reviewed_page_says_nothing(pages: Mapping[str, Element]) -> None:
    assert banner(pages["zh/recovery/index.html"]) == []
    assert banner(pages["recovery/index.html"]) == []


def test_the_others_say_that_a_machine_translated_them(pages: Mapping[str, Element]) -> None:
    for name in ("ru/recovery/index.html", "mn/index.html", "zh/figures/index.html", "mn/disagreements/index.html"):
        assert banner(pages[name]) == ["banner-machine"], name


def test_missing_words_are_english_and_marked(pages: Mapping[str, Element]) -> None:
    marked = pages["mn/species/amur-tiger/index.html"].all("span", css_class="untranslated")
    assert [span.get("lang") for span in marked] == ["en"]
    assert marked[0].text.startswith("Hoofed animals")
    assert not pages["ru/species/amur-tiger/index.html"].all(css_class="untranslated")


def test_the_address_stands_everywhere(project: Path, pages: Mapping[str, Element]) -> None:
    for path in sorted((project / "site").rglob("*")):
        if path.suffix in (".html", ".xml", ".svg", ".csv", ".json"):
            assert "paws-across-borders.example" not in path.read_text("utf-8"), path
    for name, page in pages.items():
        for link in (link for link in page.all("link") if link.get("rel") == "canonical"):
            assert (link.get("href") or "").startswith(ADDRESS), name
    scripts = [script.text for script in pages["index.html"].all("script") if not script.get("src")]
    assert any('new URL("/a/deep/er/place/"' in script for script in scripts)


def test_nothing_of_the_project_is_written(project: Path) -> None:
    assert not (project / "docs" / "en" / "figures").exists()
    assert not list((project / "data").rglob("*.html"))
    assert not re.search("One sentence more", (project / "docs" / "ru" / "map.md").read_text("utf-8"))
