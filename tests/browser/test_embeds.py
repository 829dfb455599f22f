"""A page of somebody else embeds a figure with the printed code."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, FrameLocator, Page, expect

from .page_list import LOCALES, localized
from .site_server import SiteServer
from .witness import PHONE, OpenPage

pytestmark = pytest.mark.browser
PUBLISHED = "https://paws-across-borders.example/site/"
FIGURES = ("population/amur-leopard-structure", "places/parks-map")
INNER = "() => Math.ceil(document.documentElement.getBoundingClientRect().height)"


@pytest.fixture(scope="module")
def host(tmp_path_factory: pytest.TempPathFactory) -> Iterator[SiteServer]:
    """A site of somebody else: another port is another origin."""
    with SiteServer(tmp_path_factory.mktemp("host"), prefix="/") as server:
        yield server


def printed_code(open_page: OpenPage, site_url: str, path: str) -> str:
    """The embed code that a reader copies, with the address of the test's own server."""
    page, _ = open_page(path)
    code = page.locator(".fig-code").input_value()
    assert code.count(PUBLISHED) == 2, code
    return code.replace(PUBLISHED, site_url)


def write_page(host: SiteServer, code: str) -> str:
    (host.folder / "index.html").write_text(
        f"<!doctype html><title>Host</title><link rel=icon href=data:,><h1>Host</h1>{code}<p>After</p>", "utf-8"
    )
    return host.url()


def expect_fitting(page: Page, frame: FrameLocator) -> float:
    """Waits until the frame is as high as what it holds; returns that height."""
    page.wait_for_function(
        "(inner) => Math.abs(document.querySelector('iframe').clientHeight - inner) <= 1",
        arg=frame.locator(":root").evaluate(INNER),
    )
    box = page.locator("iframe").bounding_box()
    assert box
    return box["height"]


@pytest.mark.parametrize("figure", FIGURES)
@pytest.mark.parametrize("locale", LOCALES)
def test_embedded_figure_fits(
    browser: Browser, open_page: OpenPage, host: SiteServer, site_url: str, locale: str, figure: str
) -> None:
    code = printed_code(open_page, site_url, localized(locale, f"figures/{figure}/"))
    page, witness = open_page(write_page(host, code))
    frame = page.frame_locator("iframe")
    expect(frame.locator(".fig-svg:visible")).to_have_count(1)
    closed = expect_fitting(page, frame)
    frame.locator(".fig-tab summary").first.click()
    expect(frame.locator("table.data td").first).to_be_visible()
    page.wait_for_function("(old) => document.querySelector('iframe').clientHeight > old + 40", arg=closed)
    opened = expect_fitting(page, frame)
    frame.locator(".fig-tab summary").first.click()
    page.wait_for_function("(old) => document.querySelector('iframe').clientHeight < old - 40", arg=opened)
    page.set_viewport_size(PHONE)
    expect(frame.locator(".fig-svg.fig-narrow:visible")).to_have_count(1)
    expect_fitting(page, frame)
    assert {url.split("/")[2] for url in witness.requests if not url.startswith("data:")} == {
        host.origin.split("/")[2], site_url.split("/")[2],
    }  # fmt: skip


def test_embedded_figure_answers(open_page: OpenPage, host: SiteServer, site_url: str) -> None:
    code = printed_code(open_page, site_url, "ru/figures/population/amur-leopard-recovery/")
    page, _ = open_page(write_page(host, code))
    frame = page.frame_locator("iframe")
    frame.locator(".fig-svg:visible .d").first.hover()
    expect(frame.locator(".fig-tip")).to_be_visible()
    frame.locator(".fig-svg:visible").focus()
    page.keyboard.press("End")
    assert "2021" in (frame.locator(".fig-live").text_content() or "")


def test_embedded_figure_without_its_script_has_room(open_page: OpenPage, host: SiteServer, site_url: str) -> None:
    code = printed_code(open_page, site_url, "figures/population/amur-leopard-recovery/").split("<script")[0]
    page, _ = open_page(write_page(host, code))
    frame = page.frame_locator("iframe")
    expect(frame.locator(".fig-svg:visible")).to_have_count(1)
    assert frame.locator(":root").evaluate(INNER) <= page.locator("iframe").evaluate("frame => frame.clientHeight")


def test_embedded_figure_hides_nothing_of_the_host(open_page: OpenPage, host: SiteServer, site_url: str) -> None:
    """The message is believed from frames of ours alone, and only a sensible height."""
    code = printed_code(open_page, site_url, "figures/population/amur-leopard-recovery/")
    page, _ = open_page(write_page(host, code))
    frame = page.frame_locator("iframe")
    height = expect_fitting(page, frame)
    page.evaluate("postMessage({ type: 'paws-embed-height', height: 4000 }, '*')")
    frame.locator(":root").evaluate(
        "() => [-5, 1e6, '<b>', null]"
        ".forEach((height) => parent.postMessage({ type: 'paws-embed-height', height }, '*'))"
    )
    page.wait_for_timeout(200)
    assert expect_fitting(page, frame) == height


def test_a_dark_embed_on_wish(open_page: OpenPage, site_url: str) -> None:
    page, _ = open_page("figures/population/amur-leopard-recovery/embed/?theme=slate")
    assert "dark" in page.evaluate("getComputedStyle(document.documentElement).colorScheme")
