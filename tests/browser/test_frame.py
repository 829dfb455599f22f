"""The frame of a page: drawer, lists of pages and of contents, ways into what is closed, styles of the theme."""

from __future__ import annotations

from pathlib import Path

import material
import pytest
from playwright.sync_api import Route, expect

from .keys import reach_by_tab
from .witness import OpenPage

pytestmark = pytest.mark.browser
FIGURE = "figures/population/amur-leopard-structure/"
# How each kind of element in each kind of place looks, and what stands before and after it.
LOOKS = """() => {
  const properties = [...getComputedStyle(document.body)].filter((property) => !property.startsWith('--'));
  const name = (element) => [element.localName, ...element.classList].join('.');
  const place = (element, depth) =>
    (depth && element ? `${place(element.parentElement, depth - 1)} ${name(element)}` : '');
  const kinds = new Map([...document.querySelectorAll('body *:not(svg *)')].map((one) => [place(one, 5), one]));
  return [...kinds].flatMap(([kind, element]) => [null, '::before', '::after'].map((part) => {
    const style = getComputedStyle(element, part);
    const isThere = !part || style.content !== 'none';
    const values = isThere ? properties.map((property) => style.getPropertyValue(property)) : [];
    return [kind + (part || ''), ...values].join();
  }));
}"""

# Waits until nothing moves any more: styles are read as they stay, however busy the machine is.
ARRIVED = """async () => {
  let moving = [];
  do {
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
    moving = document.getAnimations().filter((one) => one.playState !== 'finished');
    await Promise.allSettled(moving.map((one) => one.finished));
  } while (moving.length);
}"""


def test_the_drawer_answers_to_the_keyboard(open_page: OpenPage) -> None:
    page, _ = open_page("ru/map/", phone=True)
    drawer = page.locator(".md-sidebar--primary")
    reach_by_tab(page, ".drawer-open")
    page.keyboard.press("Enter")
    expect(drawer).to_be_visible()
    level = drawer.locator("nav[aria-expanded]").first
    expect(level).to_have_attribute("aria-expanded", "false")
    drawer.locator("label[tabindex]").first.focus()
    page.keyboard.press("Enter")
    expect(level).to_have_attribute("aria-expanded", "true")
    page.keyboard.press("Escape")
    expect(drawer).to_be_hidden()


def test_the_drawer_closes_behind_who_goes_to_a_heading(open_page: OpenPage) -> None:
    page, _ = open_page("recovery/", phone=True)
    page.locator(".drawer-open").click()
    page.locator(".md-nav--primary label[for=__toc]").first.click()
    link = page.locator(".md-nav--primary [data-md-component=toc] a").nth(3)
    heading = page.locator(f"h2{link.get_attribute('href')}")
    link.click()
    expect(page.locator(".md-sidebar--primary")).to_be_hidden()
    expect(heading).to_be_in_viewport()


def test_the_list_of_contents_follows_the_reader(open_page: OpenPage) -> None:
    page, _ = open_page("zh/recovery/")
    links = page.locator(".md-sidebar--secondary [data-md-component=toc] a")
    active = page.locator(".md-sidebar--secondary a.md-nav__link--active")
    header = page.locator(".md-header")
    expect(active).to_have_count(0)
    expect(header).not_to_have_class("md-header md-header--shadow")
    links.nth(4).click()
    expect(active).to_have_count(1)
    assert active.get_attribute("href") == links.nth(4).get_attribute("href")
    expect(page.locator(".md-sidebar--secondary a.md-nav__link--passed")).to_have_count(5)
    expect(header).to_have_class("md-header md-header--shadow")
    page.evaluate("scrollTo(0, document.body.scrollHeight)")
    expect(links.last).to_have_class("md-nav__link md-nav__link--passed md-nav__link--active")
    for side in (".md-sidebar--secondary", ".md-tabs"):
        assert page.locator(side).is_visible(), side
    expect(links.first).to_be_in_viewport()


def test_a_long_list_of_pages_is_never_cut(open_page: OpenPage) -> None:
    """It scrolls with the page: at the edge of a box of its own a link would be half covered."""
    page, _ = open_page("mn/figures/places/region-map/")
    page.set_viewport_size({"width": 1280, "height": 420})
    page.reload()
    own_list = page.locator(".md-sidebar--primary .md-sidebar__scrollwrap")
    assert own_list.evaluate("list => list.scrollHeight <= list.clientHeight")
    expect(page.locator(".md-sidebar--primary a.md-nav__link--active")).to_be_visible()


def test_an_address_leads_into_what_is_closed(open_page: OpenPage, site_url: str) -> None:
    page, _ = open_page("about:blank")
    page.goto(site_url + FIGURE)
    note = page.locator(".fig-tab [id*=-note-]").first
    expect(note).to_be_hidden()
    page.goto(f"{site_url}{FIGURE}#{note.get_attribute('id')}")
    expect(note).to_be_visible()
    expect(note).to_be_in_viewport()


def test_escape_does_not_wait_for_the_search(open_page: OpenPage) -> None:
    page, _ = open_page("about/")
    waiting: list[Route] = []
    page.route("**/assets/js/search.js", lambda route: waiting.append(route))
    with page.expect_request("**/assets/js/search.js"):
        page.keyboard.press("/")
    page.keyboard.type("leopard")
    page.keyboard.press("Escape")
    expect(page.locator("dialog.search")).to_be_hidden()
    waiting[0].continue_()


def test_enter_waits_for_the_search(open_page: OpenPage) -> None:
    page, _ = open_page("about/")
    waiting: list[Route] = []
    page.route("**/assets/js/search.js", lambda route: waiting.append(route))
    page.keyboard.press("/")
    page.keyboard.type("leopard")
    page.keyboard.press("Enter")
    expect(page.locator("dialog.search")).to_be_visible()
    expect(page.locator(".search-input")).to_have_value("leopard")
    waiting[0].continue_()
    expect(page.locator(".search-results li").first).to_be_visible()


@pytest.mark.parametrize("path", ["", "ru/species/amur-leopard/", FIGURE])
def test_no_rule_of_the_theme_is_missed(open_page: OpenPage, path: str) -> None:
    """With the theme's whole style sheets every element looks the same, narrow and wide, light, dark and printed."""
    folder = Path(material.__file__).parent / "templates" / "assets" / "stylesheets"
    whole = "".join(path.read_text("utf-8") for path in sorted(folder.glob("*.css")))
    own, other = open_page(path)[0], open_page("about:blank")[0]
    other.route("**/theme.css", lambda route: route.fulfill(body=whole, content_type="text/css"))
    other.goto(own.url)
    for width, media, scheme in ((360, "screen", "light"), (1280, "screen", "dark"), (800, "print", "light")):
        looks = []
        for page in (own, other):
            page.set_viewport_size({"width": width, "height": 800})
            page.emulate_media(media=media, color_scheme=scheme)  # type: ignore[arg-type]
            page.evaluate("document.querySelectorAll('input[type=checkbox]').forEach((box) => { box.checked = true; })")
            page.evaluate(ARRIVED)
            looks.append(page.evaluate(LOOKS))
        assert len(looks[0]) > 200
        assert [one[:200] for one, other in zip(*looks, strict=True) if one != other] == [], (width, media, scheme)
