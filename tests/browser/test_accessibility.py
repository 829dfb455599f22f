"""The rules of axe on every kind of page, in every language, light and dark."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe  # type: ignore[import-untyped]
from playwright.sync_api import Page, expect

from .page_list import KINDS, LOCALES, ONLY_ONCE, localized
from .reporting import expect_no_faults
from .visiting import go_to
from .witness import OpenPage

pytestmark = pytest.mark.browser
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
OF_COLOR = ["color-contrast", "link-in-text-block"]
OPEN_TAB = (
    "(index) => document.querySelectorAll('.fig').forEach((figure) => {"
    " const tab = figure.querySelectorAll('.fig-tab')[index]; if (tab) tab.open = true; })"
)


def violations(page: Page, rules: Sequence[str] = ()) -> list[str]:
    """One sentence for each rule that is broken and the first place where; of `rules` alone if any are named."""
    asked = {"type": "rule", "values": list(rules)} if rules else {"type": "tag", "values": RULES}
    answer: dict[str, Any] = Axe().run(page, options={"runOnly": asked, "resultTypes": ["violations"]}).response
    version = [int(part) for part in answer["testEngine"]["version"].split(".")]
    assert version >= [4, 10], f"too old a set of rules: {version}"
    return [
        f"{rule['id']}: {rule['help']}, {node['target'][0]} ({node['failureSummary'].splitlines()[-1].strip()})"
        for rule in answer["violations"]
        for node in rule["nodes"][:3]
    ]


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("locale", LOCALES)
def test_no_violation_on_any_kind_of_page(open_page: OpenPage, site_url: str, locale: str, scheme: str) -> None:
    """Each in every language; dark, where only the colors differ, rules not of colors in the languages in turn."""
    page, _ = open_page("about:blank", color_scheme=scheme)
    faults = {}
    kinds = [*KINDS, "figures/places/parks-map/live/", *ONLY_ONCE.get(locale, ())]
    by_every_rule = kinds if scheme == "light" else kinds[LOCALES.index(locale) :: len(LOCALES)]
    for path in kinds:
        go_to(page, site_url + localized(locale, path))
        assert scheme in page.evaluate("getComputedStyle(document.documentElement).colorScheme"), path
        faults[path] = violations(page, () if path in by_every_rule else OF_COLOR)
    expect_no_faults(faults)


def test_a_pale_word_breaks_a_rule_of_color(open_page: OpenPage) -> None:
    page, _ = open_page("data:text/html,<p style='color:silver'>Tigers")
    (sentence,) = violations(page, OF_COLOR)
    assert sentence.startswith("color-contrast: ")


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_no_violation_with_a_tab_open(open_page: OpenPage, site_url: str, scheme: str) -> None:
    page, _ = open_page("about:blank", color_scheme=scheme)
    faults = {}
    for path in ("figures/population/amur-leopard-structure/", "ru/figures/places/parks-map/", "zh/recovery/"):
        page.goto(site_url + path)
        for index in range(5):
            page.evaluate(OPEN_TAB, index)
            faults[f"{path} tab {index + 1}"] = violations(page)
    expect_no_faults(faults)


@pytest.mark.parametrize(("path", "scheme"), [("ru/timeline/", "light"), ("mn/strategy/", "dark")])
def test_no_violation_with_the_table_of_a_list_open(open_page: OpenPage, path: str, scheme: str) -> None:
    page, _ = open_page(path, color_scheme=scheme)
    table = page.locator(".list-table").first
    table.locator("summary").click()
    expect(table.locator("table").first).to_be_visible()
    page.evaluate("scrollTo(0, 0)")  # what stands half below the head of the page would count as too small
    expect_no_faults({path: violations(page)})


@pytest.mark.parametrize("phone", [False, True], ids=["desk", "phone"])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_no_violation_in_the_search_box(open_page: OpenPage, scheme: str, phone: bool) -> None:
    page, _ = open_page("ru/species/amur-leopard/", phone=phone, color_scheme=scheme)
    page.keyboard.press("/")
    page.keyboard.type("леопарда")
    expect(page.locator(".search-results li").first).to_be_visible()
    expect_no_faults({"search": violations(page)})


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_no_violation_in_live_figures(open_page: OpenPage, site_url: str, scheme: str) -> None:
    page, _ = open_page("ru/figures/population/amur-leopard-recovery/", color_scheme=scheme)
    page.locator(".fig-explore").click()
    expect(page.locator(".fig[data-live]")).to_be_visible()
    faults = {"live chart": violations(page)}
    page.goto(site_url + "ru/figures/places/parks-map/live/")
    page.locator(".leaflet-interactive[tabindex]").first.press("Enter")
    expect(page.locator("#map-popup")).to_be_visible()
    faults["live map"] = violations(page)
    expect_no_faults(faults)


@pytest.mark.parametrize("locale", LOCALES)
def test_no_violation_on_a_phone(open_page: OpenPage, site_url: str, locale: str) -> None:
    page, _ = open_page("about:blank", phone=True)
    faults = {}
    for path in ("", "recovery/", "figures/population/amur-leopard-structure/"):
        go_to(page, site_url + localized(locale, path))
        faults[path] = violations(page)
        page.locator(".drawer-open").click()
        expect(page.locator(".md-sidebar--primary")).to_be_visible()
        page.wait_for_timeout(300)  # the drawer slides in
        faults[path + " drawer"] = violations(page)
    expect_no_faults(faults)
