"""Maps: a picture without scripts; the live map on demand, by keyboard, in the reader's language."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Frame, Page, expect

from .page_list import LOCALES, Words, localized
from .witness import OpenPage

pytestmark = pytest.mark.browser
MAPS = ("places/parks-map", "places/region-map")


def open_live(page: Page) -> Frame:
    """Opens the live map by keyboard and waits until it is drawn."""
    page.locator(".fig-explore").focus()
    page.keyboard.press("Enter")
    page.frame_locator("iframe.fig-live-view").locator(".leaflet-interactive[tabindex]").first.wait_for()
    return next(frame for frame in page.frames if "/live/" in frame.url)


def tab_to_marker(page: Page, frame: Frame, most: int = 12) -> str:
    """Presses Tab until a place has the focus; returns its name for screen readers."""
    for _ in range(most):
        page.keyboard.press("Tab")
        if frame.evaluate("document.activeElement.matches('.leaflet-interactive')"):
            return str(frame.evaluate("document.activeElement.getAttribute('aria-label')"))
    pytest.fail(f"no place is reached by {most} presses of Tab")


@pytest.mark.parametrize("figure", MAPS)
@pytest.mark.parametrize("locale", LOCALES)
def test_map_is_a_picture_without_scripts(open_page: OpenPage, words: Words, locale: str, figure: str) -> None:
    page, witness = open_page(localized(locale, f"figures/{figure}/"), java_script_enabled=False)
    picture = page.locator(".fig-map .fig-svg:visible")
    expect(picture).to_have_count(1)
    assert picture.locator("text").count() > 3
    assert words("ui.disclaimer", locale) in (page.locator(".fig").text_content() or "")
    expect(page.locator(".fig-explore")).to_be_hidden()
    assert not witness.asked_for("leaflet")
    assert not witness.asked_for("basemap.js")


@pytest.mark.parametrize("figure", MAPS)
@pytest.mark.parametrize("locale", LOCALES)
def test_live_map_by_keyboard(open_page: OpenPage, words: Words, locale: str, figure: str) -> None:
    page, witness = open_page(localized(locale, f"figures/{figure}/"))
    before = page.locator(".fig-box").bounding_box()
    assert not witness.asked_for("leaflet")
    frame = open_live(page)
    assert witness.asked_for("leaflet.js") and witness.asked_for("/live/map.js")
    assert all(url.startswith("data:") or "127.0.0.1" in url for url in witness.requests)
    after = page.locator(".fig-box").bounding_box()
    assert before and after and abs(before["height"] - after["height"]) <= 2
    assert frame.evaluate("document.documentElement.lang") == locale
    expect(page.locator("iframe.fig-live-view")).to_have_attribute("title", re.compile(r"\S"))

    name = tab_to_marker(page, frame)
    page.keyboard.press("Enter")
    popup = page.frame_locator("iframe.fig-live-view").locator(".leaflet-popup-content")
    expect(popup).to_be_visible()
    title = popup.locator("strong").text_content() or ""
    assert title and name.startswith(title)
    around, behind = words("ui.approximate", locale).split("{n}")
    expect(popup).to_contain_text(re.compile(re.escape(around) + r"[\d\s.,]+" + re.escape(behind)))
    close = page.frame_locator("iframe.fig-live-view").locator(".leaflet-popup-close-button")
    expect(close).to_have_attribute("aria-label", words("ui.close", locale))
    page.keyboard.press("Escape")
    expect(popup).to_have_count(0)
    assert frame.evaluate("document.activeElement.getAttribute('aria-label')") == name, "the focus is lost"
    assert tab_to_marker(page, frame, most=3) != name


@pytest.mark.parametrize("figure", MAPS)
def test_every_place_is_named_and_reached(open_page: OpenPage, figure: str) -> None:
    page, _ = open_page(f"ru/figures/{figure}/")
    marked = page.locator(".fig-svg.fig-wide .d").count()
    frame = open_live(page)
    places = frame.evaluate(
        "[...document.querySelectorAll('.leaflet-interactive[tabindex=\"0\"]')].map((place) => "
        "[place.getAttribute('role'), place.getAttribute('aria-label')])"
    )
    assert len(places) >= marked > 3
    assert all(role == "button" and re.search("[а-я]", label) for role, label in places)
    assert len({label for _, label in places}) == len(places), "two places have one name"
    reached = {tab_to_marker(page, frame, most=4) for _ in places}
    assert reached == {label for _, label in places}


def test_live_map_closes_again(open_page: OpenPage) -> None:
    page, _ = open_page("ru/map/")
    figure = page.locator(".fig-map").first
    button = figure.locator(".fig-explore")
    invitation = button.text_content() or ""
    button.click()
    expect(figure.locator("iframe")).to_have_count(1)
    expect(button).not_to_have_text(invitation)
    button.click()
    expect(figure.locator("iframe")).to_have_count(0)
    expect(button).to_have_text(invitation)
    expect(figure.locator(".fig-svg:visible")).to_have_count(1)


def test_live_map_stays_inside_its_region(open_page: OpenPage) -> None:
    page, _ = open_page("figures/places/region-map/live/")
    page.locator(".leaflet-container").focus()
    for _ in range(6):
        page.keyboard.press("-")
    bounds = page.evaluate(
        "(() => { const map = map_region_map_1; const view = map.getBounds(); const most = map.options.maxBounds;"
        " return [view.getWest() - most.getWest(), most.getEast() - view.getEast(),"
        " view.getSouth() - most.getSouth(), most.getNorth() - view.getNorth()]; })()"
    )
    assert min(bounds) > -0.6, f"degrees left to the edge: {bounds}"
