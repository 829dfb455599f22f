"""Maps: a picture without scripts; the live map on demand, by keyboard, in the reader's language."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Frame, Page, Route, expect

from .page_list import LOCALES, Words, localized
from .witness import OpenPage

pytestmark = pytest.mark.browser
MAPS = ("places/parks-map", "places/region-map", "places/priority-regions-map")
HOSTILE = "<img src=x onerror=alert(1)><b>&amp;"


def open_live(page: Page) -> Frame:
    """Opens the live map by keyboard and waits until it is drawn."""
    page.locator(".fig-explore").focus()
    page.keyboard.press("Enter")
    page.frame_locator("iframe.fig-live-view").locator(".leaflet-interactive[tabindex]").first.wait_for(
        state="attached"
    )
    return next(frame for frame in page.frames if "/live/" in frame.url)


def find(frame: Frame, text: str) -> None:
    """Types a name into the search and takes the first place found."""
    field = frame.locator("#map-search")
    field.focus()
    field.fill(text)
    expect(frame.locator("#map-results li").first).to_be_visible()
    field.press("Enter")
    expect(frame.locator("#map-popup")).to_be_visible()


def markers(frame: Frame) -> int:
    return frame.locator(".map-place[tabindex]").count()


def tab_to_marker(page: Page, frame: Frame, most: int = 20) -> str:
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
    assert not witness.asked_for("basemap-")


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
    assert before and after and before["height"] <= after["height"] <= before["height"] + 400
    assert frame.evaluate("document.documentElement.lang") == locale
    expect(page.locator("iframe.fig-live-view")).to_have_attribute("title", re.compile(r"\S"))

    name = tab_to_marker(page, frame)
    page.keyboard.press("Enter")
    popup = frame.locator("#map-popup")
    expect(popup).to_be_visible()
    title = popup.locator("h2").text_content() or ""
    assert title and name.startswith(title)
    around, behind = words("ui.approximate", locale).split("{n}")
    expect(popup).to_contain_text(re.compile(re.escape(around) + r"[\d\s.,]+" + re.escape(behind)))
    expect(popup).to_contain_text(words("ui.source", locale))
    expect(popup.locator("button")).to_have_attribute("aria-label", words("ui.close", locale))
    page.keyboard.press("Escape")
    expect(popup).to_be_hidden()
    assert frame.evaluate("document.activeElement.getAttribute('aria-label')") == name, "the focus is lost"
    assert tab_to_marker(page, frame, most=3) != name


@pytest.mark.parametrize("figure", MAPS[1:])
def test_every_place_is_named_and_reached(open_page: OpenPage, figure: str) -> None:
    page, _ = open_page(f"ru/figures/{figure}/")
    frame = open_live(page)
    marked = frame.locator(".map-layers input:checked").count()
    places = frame.evaluate(
        "[...document.querySelectorAll('.leaflet-interactive[tabindex=\"0\"]')].map((place) => "
        "[place.getAttribute('role'), place.getAttribute('aria-label')])"
    )
    assert len(places) >= marked > 0
    assert all(role == "button" and re.search("[а-я]", label) for role, label in places)
    assert len({label for _, label in places}) == len(places), "two places have one name"
    reached = {tab_to_marker(page, frame) for _ in places}
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
    for _ in range(4):
        page.keyboard.press("ArrowLeft")
        page.wait_for_timeout(300)
    sea, center = page.evaluate(
        "(() => { const { left, right, top, bottom } = document.querySelector('.map-sea').getBoundingClientRect();"
        " const view = document.querySelector('.map-view').getBoundingClientRect();"
        " return [[left - view.left, view.right - right, top - view.top, view.bottom - bottom],"
        " map_region_map_1.getCenter().lng]; })()"
    )
    assert abs(center - 113) < 2, "the map has left its region"
    assert min(abs(gap) for gap in sea) < 3, f"the region does not fill the view: {sea}"


def test_layers_switch_places_and_cats(open_page: OpenPage) -> None:
    page, _ = open_page("figures/places/region-map/")
    frame = open_live(page)
    at_first = markers(frame)
    for key in ("amur-tiger", "amur-leopard", "snow-leopard", "towns"):
        frame.locator(f".map-layers input[value={key}]").uncheck()
    assert markers(frame) == 0 and frame.locator(".map-cat.leaflet-interactive").count() == 0
    frame.locator(".map-layers input[value=snow-leopard]").check()
    cats = frame.locator("path.map-snow.leaflet-interactive")
    assert 0 < markers(frame) == cats.count() < at_first
    assert {"map-confirmed", "map-possible", "map-planned"} <= {
        name for item in cats.all() for name in (item.get_attribute("class") or "").split()
    }
    dash = "getComputedStyle(document.querySelector('path.map-possible.leaflet-interactive')).strokeDasharray"
    assert frame.evaluate(dash) != "none"
    frame.locator(".map-layers input[value=areas]").check()
    assert frame.locator("path.map-snow.leaflet-interactive").count() > cats.count() - 1
    frame.locator(".map-layers input[value=crossings]").check()
    lines = frame.locator(".map-crossing[tabindex]")
    assert lines.count() >= 5 and "marker-end" in (lines.first.evaluate("line => line.outerHTML"))


@pytest.mark.parametrize(
    ("locale", "typed", "named"),
    [
        ("en", "ХОВСГОЛ", "Khuvsgul"), ("mn", "Khuvsgul lake", "Хөвсгөл"), ("ru", "豹之乡", "«Земля леопарда»"),
        ("zh", "Кедровая", "雪松溪谷"), ("en", "seme", None),
    ],
)  # fmt: skip
def test_a_place_is_found_in_any_language(open_page: OpenPage, locale: str, typed: str, named: str | None) -> None:
    page, _ = open_page(localized(locale, "figures/places/region-map/"))
    frame = open_live(page)
    field = frame.locator("#map-search")
    field.focus()
    field.fill(typed)
    if named is None:
        expect(frame.locator("#map-found")).to_contain_text("No place on this map")
        expect(frame.locator("#map-results")).to_be_hidden()
        return
    expect(frame.locator("#map-results")).to_contain_text(named)
    field.press("ArrowDown")
    expect(field).to_have_attribute("aria-activedescendant", "map-result-0")
    field.press("Enter")
    expect(frame.locator("#map-popup")).to_contain_text(named)
    expect(frame.locator(".map-chosen")).to_have_count(1)
    expect(frame.locator(".map-precision")).to_have_count(1)
    assert frame.evaluate("document.activeElement.id") == "map-popup"
    page.keyboard.press("Escape")
    expect(frame.locator("#map-popup")).to_be_hidden()
    assert frame.evaluate("document.activeElement.id") == "map-search"


def test_a_link_shows_the_same_view_again(open_page: OpenPage) -> None:
    page, _ = open_page("ru/map/")
    figure = page.locator("[data-figure='places/region-map']")
    figure.locator(".fig-explore").click()
    frame = next_frame(page)
    frame.locator(".map-layers input[value=protected]").check()
    frame.locator(".map-layers input[value=amur-tiger]").uncheck()
    find(frame, "Тайпингоу")
    link = figure.locator(".fig-link")
    expect(link).to_have_value(
        re.compile(r"/ru/map/#map=places/region-map&layers=[\w,-]+&at=[\d.,]+&place=taipinggou-nnr$")
    )
    expect(page).to_have_url(link.input_value())
    state = "[map_region_map_1.getZoom(), map_region_map_1.getCenter().lat, map_region_map_1.getCenter().lng]"
    shown = frame.evaluate(state)

    other, _ = open_page(link.input_value())
    frame = next_frame(other)
    expect(frame.locator("#map-popup")).to_contain_text("Тайпингоу")
    boxes = "[...document.querySelectorAll('.map-layers input:checked')].map((box) => box.value)"
    assert frame.evaluate(boxes) == ["amur-leopard", "snow-leopard", "protected", "towns"]
    assert frame.evaluate(state) == pytest.approx(shown, abs=0.02)
    expect(other.locator(".fig-copy:visible")).to_have_count(1)
    other.locator("[data-figure='places/region-map'] .fig-explore").click()
    expect(other).to_have_url(re.compile(r"/ru/map/$"))


def next_frame(page: Page) -> Frame:
    page.frame_locator("iframe.fig-live-view").locator(".leaflet-interactive[tabindex]").first.wait_for(
        state="attached"
    )
    return next(frame for frame in page.frames if "/live/" in frame.url)


def test_on_a_phone_the_layers_open_over_the_map(open_page: OpenPage) -> None:
    page, _ = open_page("mn/figures/places/region-map/", phone=True)
    frame = open_live(page)
    boxes = frame.locator(".map-layers fieldset")
    expect(boxes).to_be_hidden()
    frame.locator(".map-layers summary").click()
    expect(boxes).to_be_visible()
    box, view = boxes.bounding_box(), page.locator("iframe.fig-live-view").bounding_box()
    assert box and view
    assert view["x"] <= box["x"] and box["x"] + box["width"] <= view["x"] + view["width"]
    assert box["y"] + box["height"] <= view["y"] + view["height"]
    assert frame.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_an_area_is_drawn_to_scale(open_page: OpenPage, words: Words) -> None:
    page, _ = open_page("zh/figures/places/parks-map/")
    frame = open_live(page)
    find(frame, "豹之乡")
    expect(frame.locator(".map-area")).to_have_count(1)
    expect(frame.locator("#map-popup")).to_contain_text(words("ui.area_to_scale", "zh"))


def test_no_cell_of_the_data_runs(open_page: OpenPage) -> None:
    """Every text that the scripts bring becomes markup; the page must show it as text, in popup, search and tooltip."""
    page, _ = open_page("figures/places/region-map/")

    def spoil(route: Route) -> None:
        texts = r'("(?:name|note|source|short)": ?"|"(?:lines|names)": ?\["|, "(?=[^"]*"[],]))(?!Feature)'
        body = re.sub(texts, lambda match: match[1] + HOSTILE.replace('"', '\\"'), route.fetch().text())
        route.fulfill(body=body, content_type="text/javascript")

    page.route("**/live/map.js", spoil)
    page.route("**/places-en.js", spoil)
    frame = open_live(page)
    frame.locator(".map-layers input[value=crossings]").check()
    find(frame, "Kedrovaya")
    popup = frame.locator("#map-popup")
    for part in ("h2", "p >> nth=0", ".map-source"):
        expect(popup.locator(part)).to_contain_text(HOSTILE)
    frame.locator(".map-crossing[tabindex]").first.dispatch_event("click")
    expect(popup.locator(".map-note")).to_contain_text(HOSTILE)
    frame.locator(".map-crossing[tabindex]").first.dispatch_event("mouseover")
    expect(frame.locator(".leaflet-tooltip:not(.map-name)").first).to_contain_text(HOSTILE)
    frame.locator("#map-search").fill("Vladivostok")
    expect(frame.locator("#map-results li").first).to_contain_text(HOSTILE)
    assert frame.locator("img, b").count() == 0
