"""On paper, and in the dark."""

from __future__ import annotations

import pytest
from playwright.sync_api import ViewportSize, expect

from .keys import reach_by_tab
from .page_list import KINDS, LOCALES, localized
from .reporting import expect_no_faults
from .visiting import go_to
from .witness import OpenPage

pytestmark = pytest.mark.browser
PAPER: ViewportSize = {"width": 700, "height": 990}


@pytest.mark.parametrize("locale", LOCALES)
def test_pages_print(open_page: OpenPage, site_url: str, locale: str) -> None:
    page, _ = open_page("about:blank", color_scheme="dark")
    page.set_viewport_size(PAPER)
    page.emulate_media(media="print", color_scheme="dark")
    faults = {}
    for path in KINDS:
        go_to(page, site_url + localized(locale, path))
        sentences = []
        if page.locator(".fig-explore:visible, .fig-copy:visible, .fig-tab summary:visible").count():
            sentences.append("prints buttons")
        # The explorer, which is none of them, prints the view that was chosen.
        for figure in page.locator(".fig[data-figure]").all():
            name = figure.get_attribute("data-figure")
            if figure.locator(".fig-svg:visible").count() != 1:
                sentences.append(f"{name} prints {figure.locator('.fig-svg:visible').count()} pictures")
            if not figure.locator(".fig-tab table.data td:visible").count():
                sentences.append(f"{name} prints no table")
        background = page.evaluate("getComputedStyle(document.body).backgroundColor")
        if background not in ("rgb(255, 255, 255)", "rgba(0, 0, 0, 0)"):
            sentences.append(f"prints on {background}")
        faults[path] = sentences
    expect_no_faults(faults)


def test_a_figure_page_becomes_a_document(open_page: OpenPage) -> None:
    page, _ = open_page("ru/figures/population/amur-leopard-structure/")
    document = page.pdf(format="A4")
    assert document.startswith(b"%PDF")
    assert 1 <= document.count(b"/Type /Page\n") + document.count(b"/Type /Page ") <= 8


def test_the_chosen_view_is_the_printed_one(open_page: OpenPage) -> None:
    page, _ = open_page("figures/population/amur-leopard-structure/")
    page.locator(".fig-variants input").nth(1).check()
    page.emulate_media(media="print")
    expect(page.locator(".fig-panel-2")).to_be_visible()
    expect(page.locator(".fig-panel-1")).to_be_hidden()
    expect(page.locator(".fig-variants label:visible")).to_have_count(1)


def test_the_theme_is_switched_by_keyboard_and_kept(open_page: OpenPage, site_url: str) -> None:
    page, _ = open_page("ru/figures/places/parks-map/", color_scheme="light")
    scheme = "getComputedStyle(document.body).colorScheme"
    assert "light" in page.evaluate(scheme)
    reach_by_tab(page, ".palette input")
    page.keyboard.press("Enter")
    page.wait_for_function(f"{scheme}.includes('dark')")
    page.goto(site_url + "zh/recovery/")
    page.wait_for_function(f"{scheme}.includes('dark')")
    page.goto(site_url + "ru/figures/places/parks-map/")
    page.locator(".fig-explore").click()
    frame = page.frame_locator("iframe.fig-live-view")
    expect(frame.locator("html")).to_have_attribute("data-md-color-scheme", "slate")
    page.locator(".palette label:visible").click()
    expect(frame.locator("html")).to_have_attribute("data-md-color-scheme", "default")
