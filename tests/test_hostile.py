"""Words that would run if taken for code, in every text cell, through to the finished site: they stay words."""

from __future__ import annotations

import base64
import csv
import hashlib
import io
import json
import re
from collections.abc import Mapping
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from site_tools.mkdocs_plugin.build import build_into
from site_tools.packages import Kept, check

from .page_reader import Element, read
from .projects import change_rows, copy_project

HOSTILE = (
    "</script></title></textarea></svg><img src=x onerror=alert(1)>\"' <script>alert(1)</script> \"double\" 'single' "
    "`code` [x](javascript:alert(1)) ![i](https://evil.example/i.png) <!-- figure: places/parks-map --> &lt;b&gt; "
    "var(--nope) _a_ **b** # 1. \\ $1"
)
# Braces mark numbers that the data fill in, so `check` lets none of these into words; see below.
BRACES = ("{{7*7}}", "${1}", "{%x%}")
LOCALES = ("en", "ru", "zh", "mn")


def spoil(data: Path) -> None:
    """Puts the hostile text behind the words of every label and behind every place in a document."""

    def words(row: dict[str, str]) -> None:
        plural = row["key"].startswith("plurals.")
        for locale in LOCALES:
            if row[locale] and not row["key"].startswith("sources."):
                forms = row[locale].split("|") if plural else [row[locale]]
                row[locale] = "|".join(f"{form} {HOSTILE}" for form in forms)
        if row["key"].startswith("sources."):
            row["en"] += " " + HOSTILE

    def places(row: dict[str, str]) -> None:
        for field in ("locator", "area_locator"):
            if row.get(field):
                row[field] += " " + HOSTILE

    for path in sorted(data.glob("*/*.csv")):
        change_rows(path, words if path.name == "labels.csv" else places)


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """English alone; the other languages take the same way."""
    project = copy_project(tmp_path_factory.mktemp("hostile") / "project")
    spoil(project / "data")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("LOCALE", "en")
        build_into(project, project / "site", lambda _: None)
    return project


@pytest.fixture(scope="module")
def pages(project: Path) -> Mapping[str, Element]:
    return {
        path.relative_to(project / "site").as_posix(): read(path.read_text("utf-8"))
        for path in sorted((project / "site").rglob("*.html"))
    }


def test_hostile_words_are_no_problem_of_the_data(project: Path) -> None:
    assert [str(problem) for problem in check(project / "data")[1]] == []


@pytest.mark.parametrize("braces", BRACES)
@pytest.mark.parametrize("file", ["population", "species", "places", "editorial"])
def test_braces_never_get_into_words(braces: str, file: str, base_data: Path) -> None:
    change_rows(base_data / file / "labels.csv", lambda row: row.update(en=f"{row['en']} {braces}"))
    assert any(
        braces[1:-1].strip("{}") in problem.value for problem in check(base_data, Kept.of_project(base_data.parent))[1]
    )


def test_every_page_shows_them_as_words(pages: Mapping[str, Element]) -> None:
    assert len(pages) > 25
    for name, page in pages.items():
        if name != "404.html":
            assert "<img src=x onerror=alert(1)>" in page.text, name


def test_they_are_no_element_no_handler_no_address(pages: Mapping[str, Element]) -> None:
    for name, page in pages.items():
        for element in page.walk():
            is_ours = element.tag != "img" or re.fullmatch(r"[\w./-]+\.svg", element.get("src") or "")
            assert is_ours and element.tag != "b", (name, element.tag, element.get("src"))
            assert not [attribute for attribute in element.attributes if attribute.startswith("on")], name
            address = (element.get("href") or element.get("src") or "").lower()
            assert "javascript:" not in address and "evil.example" not in address, (name, address)


def test_no_script_is_there_that_was_not_before(pages: Mapping[str, Element]) -> None:
    for name, page in pages.items():
        (policy,) = [item for item in page.all("meta") if item.get("http-equiv") == "Content-Security-Policy"]
        for script in (script for script in page.all("script") if script.get("type") != "application/json"):
            digest = base64.b64encode(hashlib.sha256(script.text.encode()).digest()).decode()
            assert script.get("src") or f"'sha256-{digest}'" in (policy.get("content") or ""), name


def test_titles_and_descriptions(pages: Mapping[str, Element]) -> None:
    for name, page in pages.items():
        (head,) = page.all("head")
        assert {element.tag for element in head.walk()} <= {"head", "meta", "link", "script", "title"}, name
        assert len(head.all("title")) == 1, name
        if "figures/" in name and name != "figures/index.html":
            assert "<img src=x onerror=alert(1)>" in head.all("title")[0].text, name


def test_comments_in_words_fill_in_no_figure(pages: Mapping[str, Element]) -> None:
    assert not pages["disagreements/index.html"].all("figure")
    assert len(pages["figures/population/amur-leopard-density/index.html"].all("figure")) == 1


def test_pictures_are_still_pictures(project: Path) -> None:
    found = sorted((project / "site" / "figures").rglob("*.svg"))
    assert len(found) >= 10
    for path in found:
        root = ET.fromstring(path.read_text("utf-8"))
        tags = {element.tag.rpartition("}")[2] for element in root.iter()}
        assert tags <= {"svg", "g", "path", "text", "title", "desc", "rect", "circle", "line", "tspan"}, path.name
        names = {name for element in root.iter() for name in element.attrib}
        assert not [name for name in names if name.startswith("on") or name.endswith("href") or name == "style"]
        assert path.with_suffix(".png").stat().st_size > 10_000


def test_live_specifications_are_still_json(project: Path) -> None:
    for path in sorted((project / "site" / "figures").rglob("*.vega.json")):
        specs = json.loads(path.read_text("utf-8"))["specs"]
        assert "<img src=x onerror=alert(1)>" in json.dumps(specs)
        for expression in re.findall(r'"(?:signal|expr|update|test)": "((?:[^"\\]|\\.)*)"', json.dumps(specs)):
            code = re.sub(r'\\"(?:[^"\\]|\\\\.)*?\\"', "", expression)
            assert "alert(1)" not in code or "'" in code or '"' in json.loads(f'"{expression}"'), expression


def test_live_maps_are_still_data(project: Path) -> None:
    for path in sorted((project / "site" / "figures").rglob("map.js")):
        script = path.read_text("utf-8")
        assert "onerror=alert(1)" in script.replace("\\u003d", "=")
        code = re.sub(r'"(?:[^"\\]|\\.)*"', '""', script)
        for part in ("alert", "onerror", "<script", "evil"):
            assert part not in code


def test_what_popups_ask_for_is_still_data(project: Path) -> None:
    """Every text that a popup of a live map shows arrives as JSON and nothing else."""
    scripts = [*(project / "site" / "assets").glob("places-*.js"), *(project / "site" / "assets").glob("basemap-*.js")]
    assert len(scripts) == 3
    for path in scripts:
        name, _, content = path.read_text("utf-8").partition("=")
        assert name in ("SITE_PLACES", "SITE_BASEMAP") and content.endswith(";")
        told = json.loads(content[:-1])
        if name == "SITE_PLACES":
            assert all("onerror=alert(1)" in more["source"] for more in told.values())
            notes = [more["note"] for more in told.values() if "note" in more]
            assert notes and all("onerror=alert(1)" in note for note in notes)


def test_the_lists_below_the_maps_are_still_words(pages: Mapping[str, Element]) -> None:
    page = pages["map/index.html"]
    lists = page.all("div", css_class="gazetteer")
    assert len(lists) == 2
    for found in lists:
        assert {element.tag for element in found.walk()} <= {
            "div", "details", "summary", "h3", "ul", "li", "strong", "span", "small", "sup", "a",
        }  # fmt: skip
        assert all(
            re.match(r"\.\./(?:disagreements|reading-the-numbers)/#", link.get("href") or "") for link in found.all("a")
        )
        assert all("<img src=x onerror=alert(1)>" in item.text for item in found.all("li"))


def test_tables_to_download_are_still_tables(project: Path) -> None:
    for path in sorted((project / "site" / "figures").rglob("*.csv")):
        rows = list(csv.reader(io.StringIO(path.read_text("utf-8-sig"), newline="")))
        assert len({len(row) for row in rows}) == 1
        assert any("onerror" in cell for row in rows for cell in row)
