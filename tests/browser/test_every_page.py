"""Every page of the site is opened once on a phone; each test looks at one thing that was noted there."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser

from .page_list import LOCALES, every_page, locale_of, localized, unlocalized
from .reporting import expect_no_faults
from .site_server import SiteServer
from .visiting import go_to
from .witness import Witness

pytestmark = pytest.mark.browser
MISSING = "no/such/page/"
LEAST_TEXT = 12  # pixels
KNOWN_SOURCES = ("'none'", "'self'", "data:", "'wasm-unsafe-eval'")
NOTES = """async (least) => {
  await new Promise((done) => requestAnimationFrame(() => requestIdleCallback(done, { timeout: 500 })));
  scrollTo(0, document.body.scrollHeight);
  await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
  const policy = document.querySelector('meta[http-equiv=Content-Security-Policy]');
  const loading = 'script[src], img[src], iframe[src], link[href]:not([rel=canonical])';
  return {
    language: document.documentElement.lang,
    policy: policy && policy.content,
    violations: policyViolations,
    inlineStyles: document.querySelectorAll('[style]:not(.leaflet-container, .leaflet-container *), style').length,
    loaded: [...document.querySelectorAll(loading)].map((element) => element.src || element.href),
    alternates: [...document.querySelectorAll('.language-list a')].map((link) => [link.lang, link.href]),
    headHreflang: document.querySelectorAll('head [hreflang]').length,
    cookie: document.cookie,
    overflow: measures.throughTabs(measures.overflow),
    small: measures.throughTabs((state) => measures.small(state, least)),
  };
}"""


@dataclass(frozen=True)
class Visit:
    """What one page did and looked like."""

    path: str
    status: int
    requests: tuple[str, ...]
    problems: tuple[str, ...]
    notes: dict[str, Any]


@pytest.fixture(scope="module")
def visits(browser: Browser, site: SiteServer) -> Iterator[dict[str, Visit]]:
    """All pages, one after the other in one tab 360 px wide, without the browser's cache."""
    context = browser.new_context(viewport={"width": 360, "height": 740})
    context.add_init_script(path=Path(__file__).with_name("measures.js"))
    witness = Witness(context, origin=site.origin, missing=frozenset({site.url(MISSING)}))
    page = context.new_page()
    found = {}
    for path in [*every_page(site.folder), MISSING]:
        witness.requests.clear()
        witness.problems.clear()
        response = go_to(page, site.url(path))
        notes = page.evaluate(NOTES, LEAST_TEXT)
        status = response.status if response else 0
        found[path] = Visit(path, status, tuple(witness.requests), tuple(witness.problems), notes)
    yield found
    context.close()


def test_the_list_of_pages_is_whole(visits: dict[str, Visit], site: SiteServer) -> None:
    sitemap = (site.folder / "sitemap.xml").read_text("utf-8")
    paths = {address.split("/site/", 1)[1] for address in re.findall(r"<loc>(.*?)</loc>", sitemap)}
    assert paths, "the sitemap is empty"
    assert paths <= visits.keys()
    for part, least in (("/embed/", 10), ("/live/", 2)):
        for locale in LOCALES:
            count = sum(part in path and locale_of(path) == locale for path in visits)
            assert count >= least, f"{locale}: {count} pages with {part}"
    sizes = {locale: sum(locale_of(path) == locale for path in visits if path != MISSING) for locale in LOCALES}
    assert len(set(sizes.values())) == 1, f"languages have different numbers of pages: {sizes}"


def test_every_page_answers(visits: dict[str, Visit]) -> None:
    wrong = {path: visit.status for path, visit in visits.items() if visit.status != (404 if path == MISSING else 200)}
    assert not wrong


def test_nothing_is_asked_of_others_and_nothing_fails(visits: dict[str, Visit]) -> None:
    faults = {path: [*visit.problems, *visit.notes["violations"]] for path, visit in visits.items()}
    expect_no_faults(faults)
    assert all(visit.requests for visit in visits.values()), "requests were not recorded"


def test_the_server_missed_nothing(visits: dict[str, Visit], site: SiteServer) -> None:
    answers = {answer for answer in site.answers if answer.status != 200}
    assert {answer.path for answer in answers} <= {site.prefix + MISSING}


def test_pages_name_no_other_host(visits: dict[str, Visit], site: SiteServer) -> None:
    faults = {
        path: [url for url in visit.notes["loaded"] if not url.startswith((site.url(), "data:"))]
        for path, visit in visits.items()
    }
    expect_no_faults(faults)


def test_every_page_has_a_strict_policy(visits: dict[str, Visit]) -> None:
    faults: dict[str, list[str]] = {path: [] for path in visits}
    for path, visit in visits.items():
        policy = visit.notes["policy"]
        if not policy:
            faults[path].append("has no policy")
            continue
        rules = dict((rule.split(" ", 1) + [""])[:2] for rule in (part.strip() for part in policy.split(";")) if rule)
        if rules.get("default-src") != "'none'":
            faults[path].append("does not begin with nothing allowed")
        for name, sources in rules.items():
            for source in sources.split():
                is_known = source in KNOWN_SOURCES or source.startswith("'sha256-")
                if not is_known or (source == "data:" and name != "img-src"):
                    faults[path].append(f"allows {source} in {name}")
        for name in ("script-src", "style-src", "base-uri", "form-action"):
            if name not in rules:
                faults[path].append(f"says nothing of {name}")
    expect_no_faults(faults)


def test_no_inline_styles(visits: dict[str, Visit]) -> None:
    faults = {path: visit.notes["inlineStyles"] for path, visit in visits.items() if visit.notes["inlineStyles"]}
    assert not faults


def test_no_cookies(visits: dict[str, Visit]) -> None:
    assert not {path for path, visit in visits.items() if visit.notes["cookie"]}


def test_pages_say_their_language(visits: dict[str, Visit]) -> None:
    said = {path: visit.notes["language"] for path, visit in visits.items()}
    assert said == {path: locale_of(path) for path in visits}


def test_language_links_lead_to_the_same_page(visits: dict[str, Visit], site: SiteServer) -> None:
    faults: dict[str, list[str]] = {}
    for path, visit in visits.items():
        if "/embed/" in path or "/live/" in path:
            continue
        own = "" if path == MISSING else unlocalized(path)
        expected = {locale: site.url(localized(locale, own)) for locale in LOCALES}
        links = visit.notes["alternates"]
        wrong = [f"{code} leads to {url}" for code, url in links if url != expected.get(code)]
        missing = [f"no link to {code}" for code in LOCALES if code not in dict(links)]
        faults[path] = [*wrong, *missing]
    expect_no_faults(faults)


def test_alternates_stand_in_the_sitemap_only(visits: dict[str, Visit]) -> None:
    assert not {path for path, visit in visits.items() if visit.notes["headHreflang"]}


def test_nothing_is_wider_than_a_phone(visits: dict[str, Visit]) -> None:
    faults = {path: visit.notes["overflow"] for path, visit in visits.items()}
    expect_no_faults(faults)


def test_no_text_is_too_small(visits: dict[str, Visit]) -> None:
    faults = {path: visit.notes["small"] for path, visit in visits.items()}
    expect_no_faults(faults)
