"""How much a reader on a bad connection has to fetch, cold and compressed."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from .site_server import SiteServer
from .witness import OpenPage

pytestmark = pytest.mark.browser
KILOBYTE = 1024
# The most that a first visit may fetch: kilobytes and requests.
LIMITS = {
    "": (90, 10),
    "recovery/": (90, 10),
    "ru/recovery/": (90, 10),
    "map/": (90, 10),
    "figures/population/amur-leopard-recovery/": (50, 10),
    "ru/figures/population/amur-leopard-structure/": (50, 10),
    "figures/places/parks-map/": (50, 10),
    "figures/population/amur-leopard-recovery/embed/": (20, 6),
}


def fetched(site: SiteServer, start: int) -> tuple[float, int, str]:
    """Kilobytes and number of the answers since `start`, and the list for people."""
    answers = site.answers[start:]
    lines = [f"  {answer.sent:7d}  {answer.path}" for answer in answers]
    return sum(answer.sent for answer in answers) / KILOBYTE, len(answers), "\n".join(lines)


@pytest.mark.parametrize("path", LIMITS, ids=lambda path: path.strip("/").replace("/", "-") or "home")
def test_first_visit(open_page: OpenPage, site: SiteServer, capsys: pytest.CaptureFixture[str], path: str) -> None:
    start = len(site.answers)
    page, _ = open_page(path)
    page.mouse.move(600, 400)
    page.wait_for_timeout(300)  # what asks late is counted too
    kilobytes, requests, listing = fetched(site, start)
    with capsys.disabled():
        print(f"\n  first visit of /{path}: {kilobytes:.1f} KB in {requests} requests")
    assert kilobytes > 5, "nothing was counted"
    most_kilobytes, most_requests = LIMITS[path]
    assert kilobytes <= most_kilobytes, listing
    assert requests <= most_requests, listing


def test_second_page_is_light(open_page: OpenPage, site: SiteServer, capsys: pytest.CaptureFixture[str]) -> None:
    page, _ = open_page("ru/")
    page.wait_for_timeout(300)
    start = len(site.answers)
    page.goto(site.url("ru/figures/population/amur-leopard-structure/"))
    page.wait_for_timeout(300)
    kilobytes, requests, listing = fetched(site, start)
    with capsys.disabled():
        print(f"\n  second page: {kilobytes:.1f} KB in {requests} requests")
    assert kilobytes <= 25, listing
    assert requests <= 2, listing


def test_live_chart_and_map_on_demand(
    open_page: OpenPage, site: SiteServer, capsys: pytest.CaptureFixture[str]
) -> None:
    page, _ = open_page("figures/population/amur-leopard-recovery/")
    start = len(site.answers)
    page.locator(".fig-explore").click()
    expect(page.locator(".fig[data-live]")).to_be_visible()
    chart, _, listing = fetched(site, start)
    page.goto(site.url("figures/places/region-map/"))
    start = len(site.answers)
    page.locator(".fig-explore").click()
    page.frame_locator("iframe").locator(".leaflet-interactive").first.wait_for()
    kilobytes, _, map_listing = fetched(site, start)
    with capsys.disabled():
        print(f"\n  live chart: {chart:.1f} KB; live map: {kilobytes:.1f} KB")
    assert chart <= 180, listing
    assert kilobytes <= 120, map_listing
