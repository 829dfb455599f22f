"""The whole built site: complete, linked within itself, in the right language, nothing inline, nothing foreign."""

from __future__ import annotations

import base64
import hashlib
import re
from collections import Counter
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from urllib.parse import unquote, urlsplit
from xml.etree import ElementTree as ET

import pytest

from site_tools.locales import DEFAULT_LOCALE, LOCALES
from site_tools.model import Edition
from site_tools.pages.stage import page_address
from site_tools.pages.translations import split

from .page_reader import Element, read
from .projects import DATA, ROOT, read_rows

SITE_URL = "https://paws-across-borders.example/site/"
# The only other places that pages link to: licences, sources of the base map, the offices behind the documents.
KNOWN_HOSTS = {
    "paws-across-borders.example",
    "creativecommons.org",
    "www.un.org",
    "geoservices.un.org",
    "www.naturalearthdata.com",
    "neaspec.org",
    "www.neaspec.org",
    "www.unescap.org",
    "www.cms.int",
}
XHTML = "{http://www.w3.org/1999/xhtml}"
SITEMAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
PROSE = sorted(
    path.relative_to(ROOT / "docs" / DEFAULT_LOCALE).as_posix()
    for path in (ROOT / "docs" / DEFAULT_LOCALE).rglob("*.md")
)


def prefix(locale: str) -> str:
    return "" if locale == DEFAULT_LOCALE else f"{locale}/"


def locale_of(page: str) -> str:
    first = page.partition("/")[0]
    return first if first in LOCALES else DEFAULT_LOCALE


@pytest.fixture(scope="module")
def figures(editions: Mapping[str, Edition]) -> Mapping[str, str]:
    """Kind of every figure."""
    return {figure_id: figure.kind for figure_id, figure in editions["en"].figures.items()}


@pytest.fixture(scope="module")
def pages(built_site: Path) -> Mapping[str, Element]:
    """Every HTML file by its path."""
    return {
        path.relative_to(built_site).as_posix(): read(path.read_text("utf-8"))
        for path in sorted(built_site.rglob("*.html"))
    }


def is_whole(page: str) -> bool:
    """Pages of the site itself; embeds and live maps are small pages for frames."""
    return not page.endswith(("/embed/index.html", "/live/index.html"))


@pytest.fixture(scope="module")
def whole(pages: Mapping[str, Element]) -> Mapping[str, Element]:
    return {name: page for name, page in pages.items() if is_whole(name)}


def promised_by_the_programme() -> set[str]:
    """A page for each region, species and range State, and one that lists them."""
    regions, species, states = (
        read_rows(DATA / "work-programme" / f"{table}.csv") for table in ("sections", "species", "range_states")
    )
    return {
        "programme/places-and-species/",
        *(f"programme/regions/{row['place_id']}/" for row in regions if row["place_id"]),
        *(f"programme/species/{row['id']}/" for row in species),
        *(f"programme/states/{row['country_id'].lower()}/" for row in states),
    }


# ---- complete


def test_the_pages_are_those_that_docs_and_figures_promise(
    pages: Mapping[str, Element], figures: Mapping[str, str]
) -> None:
    promised = {page_address(page) for page in PROSE} | {"figures/", "disagreements/"} | promised_by_the_programme()
    promised |= {f"countries/{name}/" for name in ("china", "mongolia", "russia", "others")}
    for figure_id, kind in figures.items():
        address = f"figures/{figure_id}/"
        promised |= {address, f"{address}embed/"} | ({f"{address}live/"} if kind == "map" else set())
    expected = {f"{prefix(locale)}{address}index.html" for locale in LOCALES for address in promised} | {"404.html"}
    assert set(pages) == expected


def test_nothing_else_is_published(built_site: Path) -> None:
    """No source, no data folder, no hidden file, no second search index."""
    found = [path.relative_to(built_site).as_posix() for path in built_site.rglob("*") if path.is_file()]
    unwanted = [
        name
        for name in found
        if re.search(r"(^|/)\.|\.(md|py|yml|topojson|scss|ts)$|search_index|^data/|__pycache__", name)
    ]
    assert unwanted == []


# ---- links


@cache
def _ids(path: Path) -> frozenset[str]:
    page = read(path.read_text("utf-8"))
    return frozenset(element.get("id") or "" for element in page.walk() if element.get("id"))


ADDRESSES = {"href", "src", "data-spec", "data-live", "data-bundle", "poster", "action"}


def addresses(page: Element) -> Iterator[tuple[Element, str, str]]:
    for element in page.walk():
        for name in ADDRESSES & set(element.attributes):
            yield element, name, element.get(name) or ""
        for part in (element.get("srcset") or "").split(","):
            if part.strip():
                yield element, "srcset", part.split()[0]


def target(site: Path, page: str, address: str) -> Path | None:
    """The file that an address leads to; None for addresses of other hosts."""
    parts = urlsplit(address)
    if parts.scheme or parts.netloc:
        return None
    scope = urlsplit(SITE_URL).path
    path = site / page
    if parts.path.startswith(scope):
        path = site / unquote(parts.path.removeprefix(scope))
    elif parts.path:
        path = path.parent / unquote(parts.path)
    return path / "index.html" if path.is_dir() else path


def test_addresses_are_relative(pages: Mapping[str, Element]) -> None:
    """So that the site works at any address, below any path; the 404 page alone is served at every depth."""
    absolute = sorted(
        f"{name}: {address}"
        for name, page in pages.items()
        for _, _, address in addresses(page)
        if address.startswith("/") and name != "404.html"
    )
    assert absolute == []


def test_every_address_leads_to_a_file(built_site: Path, pages: Mapping[str, Element]) -> None:
    broken = [
        f"{name}: {address}"
        for name, page in pages.items()
        for _, attribute, address in addresses(page)
        if attribute != "data-bundle"
        and (path := target(built_site, name, address)) is not None
        and not path.resolve().is_file()
    ]
    assert broken == []


def test_every_anchor_exists(built_site: Path, pages: Mapping[str, Element]) -> None:
    """`#map=…` names a view of a live map, no element."""
    broken = []
    for name, page in pages.items():
        for _, _, address in addresses(page):
            fragment = unquote(urlsplit(address).fragment)
            path = target(built_site, name, address)
            if fragment.startswith("map="):
                continue
            if fragment and path is not None and path.suffix == ".html" and fragment not in _ids(path.resolve()):
                broken.append(f"{name}: {address}")
    assert broken == []


def test_links_stay_in_their_language(whole: Mapping[str, Element], built_site: Path) -> None:
    """Only the language switch and "read the English page", which say so by hreflang, lead to another language."""
    strays = []
    for name, page in whole.items():
        for element, _, address in addresses(page):
            path = target(built_site, name, address)
            if element.tag != "a" or path is None or name == "404.html":
                continue
            other = locale_of(path.resolve().relative_to(built_site.resolve()).as_posix())
            if other != locale_of(name) and element.get("hreflang") not in (other, LOCALES[other].hreflang):
                strays.append(f"{name}: {address}")
    assert strays == []


def test_no_page_loads_from_another_host(pages: Mapping[str, Element]) -> None:
    loaded = []
    for name, page in pages.items():
        for element, attribute, address in addresses(page):
            is_link = element.tag == "a" or (element.tag == "link" and element.get("rel") == "canonical")
            if urlsplit(address).netloc and not is_link:
                loaded.append(f"{name}: <{element.tag} {attribute}={address}>")
    assert loaded == []


def test_links_to_other_hosts_are_known(pages: Mapping[str, Element]) -> None:
    hosts = {
        urlsplit(address).netloc
        for page in pages.values()
        for element, _, address in addresses(page)
        if element.tag == "a" and urlsplit(address).netloc
    }
    assert hosts - KNOWN_HOSTS == set()


def test_no_address_runs_a_script(pages: Mapping[str, Element]) -> None:
    schemes = {urlsplit(address).scheme for page in pages.values() for _, _, address in addresses(page)}
    assert schemes <= {"", "https", "mailto"}


def test_style_sheets_and_scripts_of_ours_name_no_other_host(built_site: Path) -> None:
    for path in sorted((built_site / "assets").rglob("*.css")) + sorted((built_site / "assets" / "js").glob("*.js")):
        text = re.sub(r"/\*.*?\*/", "", path.read_text("utf-8"), flags=re.S)
        assert not re.search(r"(?:url\(|@import|fetch\(|import\()\s*[\"']?(?:https?:)?//", text), path.name


# ---- nothing inline


def policy(page: Element) -> dict[str, list[str]]:
    (meta,) = [item for item in page.all("meta") if item.get("http-equiv") == "Content-Security-Policy"]
    rules = (rule.split() for rule in (meta.get("content") or "").split(";"))
    return {name: sources for name, *sources in rules}


def test_every_page_has_a_strict_policy(pages: Mapping[str, Element]) -> None:
    for name, page in pages.items():
        rules = policy(page)
        assert rules["default-src"] == ["'none'"], name
        assert rules["style-src"] == ["'self'"] and rules["base-uri"] == ["'none'"], name
        for source in (source for sources in rules.values() for source in sources):
            assert source in ("'none'", "'self'", "data:", "'wasm-unsafe-eval'") or source.startswith("'sha256-"), name
        assert "data:" not in rules["script-src"]


def test_the_policy_comes_before_what_it_rules(pages: Mapping[str, Element]) -> None:
    """A policy in a meta element holds for what follows it, so only text that its hashes allow may stand before."""
    for name, page in pages.items():
        order = [element for element in page.walk() if element.tag in ("meta", "script")]
        at = next(
            index for index, element in enumerate(order) if element.get("http-equiv") == "Content-Security-Policy"
        )
        assert not [element for element in order[:at] if element.get("src")], name


def test_inline_scripts_are_those_of_the_policy(pages: Mapping[str, Element]) -> None:
    for name, page in pages.items():
        allowed = policy(page)["script-src"]
        for script in page.all("script"):
            if not script.get("src") and script.get("type") in (None, "text/javascript", "module"):
                digest = base64.b64encode(hashlib.sha256(script.text.encode()).digest()).decode()
                assert f"'sha256-{digest}'" in allowed, name


def test_no_inline_style_no_handler(pages: Mapping[str, Element]) -> None:
    found = []
    for name, page in pages.items():
        found += [f"{name}: <style>" for _ in page.all("style")]
        for element in page.walk():
            found += [
                f"{name}: <{element.tag} {attribute}>"
                for attribute in element.attributes
                if attribute == "style" or attribute.startswith("on")
            ]
    assert found == []


# ---- language


def test_each_page_says_its_language(pages: Mapping[str, Element]) -> None:
    for name, page in pages.items():
        (html,) = page.all("html")
        assert html.get("lang") == locale_of(name), name


def test_nothing_is_left_untranslated(whole: Mapping[str, Element]) -> None:
    left = {
        name: [span.text for span in page.all(css_class="untranslated")]
        for name, page in whole.items()
        if page.all(css_class="untranslated")
    }
    assert left == {}


@pytest.mark.parametrize("locale", LOCALES)
def test_words_of_every_language_are_complete(locale: str, editions: Mapping[str, Edition]) -> None:
    words = editions[locale].words
    assert [key for key in words._labels if words(key).locale != locale] == []


def test_translations_say_who_made_them(whole: Mapping[str, Element]) -> None:
    for name, page in whole.items():
        if name == "404.html":
            continue
        banners = [banner for banner in page.all("aside") if "banner" in banner.classes]
        locale = locale_of(name)
        source = ROOT / "docs" / locale / name.removeprefix(prefix(locale)).replace("/index.html", ".md")
        source = source if source.exists() else ROOT / "docs" / locale / "index.md"
        reviewed = locale == DEFAULT_LOCALE
        if source.exists() and not reviewed and "figures/" not in name and "disagreements" not in name:
            reviewed = split(source.read_text("utf-8"))[0]["translation"]["status"] == "reviewed"
        assert bool(banners) is not reviewed, name


def test_the_language_switch_leads_to_the_same_page(whole: Mapping[str, Element], built_site: Path) -> None:
    for name, page in whole.items():
        if name == "404.html":
            continue
        own = name.removeprefix(prefix(locale_of(name)))
        for switch in page.all("ul", css_class="language-list"):
            links = {link.get("lang"): link for link in switch.all("a")}
            assert list(links) == list(LOCALES), name
            for locale, link in links.items():
                path = target(built_site, name, link.get("href") or "")
                assert path is not None
                assert path.resolve() == (built_site / prefix(locale or "") / own).resolve(), name
                assert (link.get("aria-current") == "true") is (locale == locale_of(name))


def test_the_page_for_lost_readers(pages: Mapping[str, Element], built_site: Path) -> None:
    page = pages["404.html"]
    (heading,) = page.all("h1")
    assert heading.text == "Page not found"
    (listing,) = page.all("ul", css_class="not-found")
    links = listing.all("a")
    assert [link.get("lang") for link in links] == list(LOCALES)
    homes = [target(built_site, "404.html", link.get("href") or "") for link in links]
    assert [path and path.resolve() for path in homes] == [
        (built_site / prefix(locale) / "index.html").resolve() for locale in LOCALES
    ]


# ---- search engines


@pytest.fixture(scope="module")
def sitemap(built_site: Path) -> Mapping[str, Mapping[str, str]]:
    """Alternates by hreflang of every address."""
    root = ET.fromstring((built_site / "sitemap.xml").read_text("utf-8"))
    return {
        url.findtext(f"{SITEMAP}loc", ""): {
            link.get("hreflang", ""): link.get("href", "") for link in url.iter(f"{XHTML}link")
        }
        for url in root.iter(f"{SITEMAP}url")
    }


def test_the_sitemap_lists_every_page(sitemap: Mapping[str, object], whole: Mapping[str, Element]) -> None:
    expected = {SITE_URL + name.removesuffix("index.html") for name in whole if name != "404.html"}
    assert set(sitemap) == expected


def test_alternates_are_complete_and_reciprocal(sitemap: Mapping[str, Mapping[str, str]]) -> None:
    wanted = {"x-default", *(locale.hreflang for locale in LOCALES.values())}
    for address, alternates in sitemap.items():
        assert set(alternates) == wanted, address
        assert alternates["x-default"] == alternates["en"]
        assert address in alternates.values()
        for other in alternates.values():
            assert sitemap[other] == alternates


def test_hreflang_stands_in_the_sitemap_alone(whole: Mapping[str, Element]) -> None:
    """In page heads the theme would ask for a sitemap per language on every page."""
    for name, page in whole.items():
        assert not [link for link in page.all("link") if link.get("hreflang")], name


def test_every_page_names_its_one_address(pages: Mapping[str, Element]) -> None:
    for name, page in pages.items():
        canonical = [link.get("href") for link in page.all("link") if link.get("rel") == "canonical"]
        if name.endswith("/embed/index.html"):
            assert canonical == [SITE_URL + name.removesuffix("embed/index.html")]
        elif name != "404.html" and is_whole(name):
            assert canonical == [SITE_URL + name.removesuffix("index.html")]


# ---- every page


def test_one_first_heading(pages: Mapping[str, Element]) -> None:
    for name, page in pages.items():
        if not name.endswith("/embed/index.html"):
            assert len(page.all("h1")) == 1, name


def test_headings_leave_out_no_level(whole: Mapping[str, Element]) -> None:
    for name, page in whole.items():
        levels = [int(heading.tag[1]) for heading in page.all("h1", "h2", "h3", "h4", "h5", "h6")]
        assert all(later <= earlier + 1 for earlier, later in zip(levels, levels[1:], strict=False)), (name, levels)


def test_ids_are_unique(pages: Mapping[str, Element]) -> None:
    for name, page in pages.items():
        counts = Counter(element.get("id") for element in page.walk() if element.get("id"))
        assert [key for key, count in counts.items() if count > 1] == [], name


def test_what_names_an_element_by_id_finds_it(pages: Mapping[str, Element]) -> None:
    for name, page in pages.items():
        ids = {element.get("id") for element in page.walk()}
        for element in page.walk():
            for attribute in ("aria-labelledby", "aria-describedby", "aria-controls", "for"):
                for key in (element.get(attribute) or "").split():
                    assert key in ids, (name, attribute, key)


def test_titles_and_descriptions(whole: Mapping[str, Element]) -> None:
    titles: dict[str, list[str]] = {}
    for name, page in whole.items():
        (title,) = page.all("head")[0].all("title")
        assert title.text.strip(), name
        titles.setdefault(locale_of(name), []).append(title.text)
        (description,) = [meta for meta in page.all("meta") if meta.get("name") == "description"]
        assert 0 < len(description.get("content") or "") <= 155, name
    for locale, found in titles.items():
        assert len(found) == len(set(found)), locale


def test_words_are_filled_in_and_escaped_once(pages: Mapping[str, Element]) -> None:
    for name, page in pages.items():
        seen = "".join(
            child for element in page.walk() if element.tag not in ("script", "textarea") for child in element.children
            if isinstance(child, str)
        )  # fmt: skip
        for sign in ("{{", "}}", "{%", "&lt;", "&amp;", "&quot;", "&#", "{population", "{places", "{species", "<!--"):
            assert sign not in seen, (name, sign)


def test_no_directive_is_left(built_site: Path, pages: Mapping[str, Element]) -> None:
    for name in pages:
        text = (built_site / name).read_text("utf-8")
        assert not re.search(r"<!--\s*(?:figure|value|facts|cards|number|discrepancy|gallery):", text), name


def test_figures_are_there_before_any_script_has_run(whole: Mapping[str, Element]) -> None:
    seen = 0
    for name, page in whole.items():
        # The explorer's own figure is drawn by its script; the views it begins with stand below it as figures.
        for figure in (item for item in page.all("figure", css_class="fig") if "explorer-figure" not in item.classes):
            svgs = [svg for svg in figure.all("svg") if "fig-svg" in svg.classes]
            assert svgs and all(svg.all("path", "circle", "rect", "line") for svg in svgs), name
            assert figure.all("table", css_class="data"), name
            seen += 1
    assert seen >= 4 * 10


def test_images_have_words(pages: Mapping[str, Element]) -> None:
    for name, page in pages.items():
        for image in page.all("img"):
            assert image.get("alt") is not None, (name, image.get("src"))


def test_search_reads_the_text_and_not_the_frame(whole: Mapping[str, Element]) -> None:
    for name, page in whole.items():
        if name != "404.html":
            bodies = [element for element in page.walk() if "data-pagefind-body" in element.attributes]
            assert len(bodies) == 1, name
            assert bodies[0].all("h1") and not bodies[0].all("header", "footer"), name


def test_the_index_of_the_search_covers_every_language(built_site: Path) -> None:
    names = {path.name.partition(".")[2][:2] for path in (built_site / "pagefind").glob("pagefind.*.pf_meta")}
    assert names == set(LOCALES)
