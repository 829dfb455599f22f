"""A reader who changes the language stays on the page, with and without scripts."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from .page_list import localized
from .witness import OpenPage

pytestmark = pytest.mark.browser
NAMES = {"en": "English", "ru": "Русский", "zh": "中文", "mn": "Монгол"}


@pytest.mark.parametrize("scripts", [True, False], ids=["scripts", "no-scripts"])
@pytest.mark.parametrize("path", ["recovery/", "figures/population/amur-leopard-structure/"])
def test_language_switch_keeps_the_page(open_page: OpenPage, site_url: str, path: str, scripts: bool) -> None:
    page, _ = open_page(localized("ru", path), java_script_enabled=scripts)
    for locale in ("zh", "mn", "en", "ru"):
        page.locator(".languages summary").click()
        page.locator(".languages").get_by_role("link", name=NAMES[locale], exact=True).click()
        page.wait_for_url(site_url + localized(locale, path))
        expect(page.locator("html")).to_have_attribute("lang", locale)
        expect(page.locator(".languages [aria-current=true]")).to_have_text(NAMES[locale])
        expect(page.locator(".languages summary")).to_contain_text(NAMES[locale])
        expect(page.locator("article h1")).to_be_visible()


def test_language_switch_on_a_phone(open_page: OpenPage, site_url: str) -> None:
    page, _ = open_page("zh/map/", phone=True)
    page.locator(".languages summary").focus()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    expect(page.locator(".languages :focus")).to_have_text(NAMES["ru"])
    page.keyboard.press("Enter")
    page.wait_for_url(site_url + "ru/map/")


def test_the_missing_page_speaks_four_languages(open_page: OpenPage, site_url: str) -> None:
    page, witness = open_page("about:blank")
    witness.missing = frozenset({site_url + "ru/no/such/page/"})
    for locale, name in NAMES.items():
        page.goto(site_url + "ru/no/such/page/")
        page.locator(".not-found").get_by_role("link", name=name, exact=True).click()
        page.wait_for_url(site_url + localized(locale, ""))
        expect(page.locator("html")).to_have_attribute("lang", locale)
