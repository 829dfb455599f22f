"""Search in four languages, by keyboard alone."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from .page_list import locale_of, localized
from .witness import OpenPage

pytestmark = pytest.mark.browser
HOMES = [("en", "leopard"), ("ru", "леопарда"), ("zh", "雪豹"), ("mn", "ирвэсийн"), ("mn", "ирвэс")]
HOLDS = {"leopard": "leopard", "леопарда": "леопард", "雪豹": "雪豹", "ирвэсийн": "ирвэс", "ирвэс": "ирвэс"}
# Pagefind itself takes a shorter word for what it does not know and finds pages for all of these but the English one.
NONSENSE = {"en": "qxzvvk", "ru": "сщщщщ", "zh": "虎龘靐", "mn": "бъъъъъ"}


def search_for(page: Page, query: str) -> None:
    """Opens the box with `/`, types and waits for the answer."""
    page.keyboard.press("/")
    expect(page.locator("dialog.search")).to_be_visible()
    page.keyboard.type(query)
    dialog = page.locator("dialog.search")
    found = (dialog.get_attribute("data-found") or "").split("{n}")[0]
    none = dialog.get_attribute("data-none") or ""
    page.wait_for_function(
        "([found, none]) => { const text = document.querySelector('.search-status').textContent;"
        " return text && (text.startsWith(found) || text === none); }",
        arg=[found, none],
    )


@pytest.mark.parametrize(("locale", "query"), HOMES, ids=["en", "ru", "zh", "mn-case", "mn"])
def test_a_word_leads_to_a_page(open_page: OpenPage, site_url: str, locale: str, query: str) -> None:
    page, witness = open_page(localized(locale, "about/"))
    assert not witness.asked_for("pagefind"), "the index is fetched before anybody searches"
    search_for(page, query)
    links = page.locator(".search-results .search-title")
    assert links.count() > 0, page.locator(".search-status").text_content()
    status = page.locator(".search-status").text_content() or ""
    assert str(links.count()) in status
    for link in links.all():
        path = (link.evaluate("link => link.href")).removeprefix(site_url)
        assert locale_of(path) == locale, path
        assert "/live/" not in path and "/embed/" not in path, path
    page.keyboard.press("ArrowDown")
    assert page.evaluate("document.activeElement.matches('.search-title')")
    page.keyboard.press("Enter")
    page.wait_for_url(lambda url: "/about/" not in url)
    expect(page.locator("html")).to_have_attribute("lang", locale)
    assert HOLDS[query] in (page.locator("article").text_content() or "").lower()


@pytest.mark.parametrize("locale", NONSENSE)
def test_nonsense_finds_nothing(open_page: OpenPage, locale: str) -> None:
    page, _ = open_page(localized(locale, "recovery/"))
    search_for(page, NONSENSE[locale])
    none = page.locator("dialog.search").get_attribute("data-none") or ""
    expect(page.locator(".search-status")).to_have_text(none)
    expect(page.locator(".search-results li")).to_have_count(0)


def test_keyboard_opens_and_closes(open_page: OpenPage) -> None:
    page, _ = open_page("ru/")
    dialog = page.locator("dialog.search")
    expect(dialog).to_be_hidden()
    link = page.locator(".site-name")
    link.focus()
    page.keyboard.press("/")
    expect(dialog).to_be_visible()
    expect(page.locator(".search-input")).to_be_focused()
    page.keyboard.type("1/2")
    expect(page.locator(".search-input")).to_have_value("1/2")
    page.keyboard.press("Escape")
    expect(dialog).to_be_hidden()
    expect(link).to_be_focused()

    button = page.locator(".search-open:visible").first
    button.focus()
    page.keyboard.press("Enter")
    expect(dialog).to_be_visible()
    page.keyboard.press("Escape")
    expect(dialog).to_be_hidden()
    expect(button).to_be_focused()


def test_arrows_walk_through_results(open_page: OpenPage) -> None:
    page, _ = open_page("about/")
    search_for(page, "tiger")
    links = page.locator(".search-results a")
    assert links.count() >= 2
    page.keyboard.press("ArrowDown")
    expect(links.nth(0)).to_be_focused()
    page.keyboard.press("ArrowDown")
    expect(links.nth(1)).to_be_focused()
    page.keyboard.press("ArrowUp")
    page.keyboard.press("ArrowUp")
    expect(page.locator(".search-input")).to_be_focused()


def test_results_change_with_the_words(open_page: OpenPage) -> None:
    page, _ = open_page("about/")
    search_for(page, "qxzvvk")
    page.locator(".search-input").fill("leopard")
    expect(page.locator(".search-results li").first).to_be_visible()
    page.locator(".search-input").fill("")
    expect(page.locator(".search-results li")).to_have_count(0)
    expect(page.locator(".search-status")).to_have_text("")


def test_a_missing_index_is_told(open_page: OpenPage) -> None:
    page, witness = open_page("about/")
    page.route("**/pagefind/pagefind.js", lambda route: route.fulfill(status=404, body=""))
    page.keyboard.press("/")
    expect(page.locator(".search-status")).to_have_text(page.locator("dialog.search").get_attribute("data-error") or "")
    assert witness.problems
    witness.problems.clear()
