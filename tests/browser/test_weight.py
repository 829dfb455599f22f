"""How much a reader on a bad connection has to fetch, cold and compressed."""

from __future__ import annotations

import gzip
import re

import pytest
from playwright.sync_api import expect

from .page_list import LOCALES, localized
from .site_server import SiteServer
from .witness import OpenPage

pytestmark = pytest.mark.browser
KILOBYTE = 1024
# The most that a first visit may fetch: kilobytes and requests.
LIMITS = {
    "": (90, 12),
    "recovery/": (90, 12),
    "ru/recovery/": (90, 12),
    "ru/species/snow-leopard/": (90, 12),
    "habitat/": (90, 12),
    "map/": (90, 12),
    "disagreements/": (90, 12),
    "ru/disagreements/": (90, 12),
    "explore/": (90, 14),
    "ru/explore/": (90, 14),
    "figures/population/amur-leopard-recovery/": (50, 12),
    "ru/figures/population/amur-leopard-structure/": (50, 12),
    "figures/places/parks-map/": (50, 12),
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
    page.frame_locator("iframe").locator(".leaflet-interactive[tabindex]").first.wait_for(state="attached")
    kilobytes, _, map_listing = fetched(site, start)
    with capsys.disabled():
        print(f"\n  live chart: {chart:.1f} KB; live map: {kilobytes:.1f} KB")
    assert chart <= 180, listing
    assert kilobytes <= 66, map_listing


@pytest.mark.parametrize("locale", LOCALES)
@pytest.mark.parametrize("figure", ["parks-map", "region-map", "priority-regions-map"])
def test_live_map_is_small(site: SiteServer, locale: str, figure: str, capsys: pytest.CaptureFixture[str]) -> None:
    """All that the click on a live map fetches, in every language, as gzip -9 makes it."""
    folder = site.folder / localized(locale, f"figures/places/{figure}/live")
    scripts = re.findall(r'<script src="([^"]+)"', (folder / "index.html").read_text("utf-8"))
    paths = [(folder / source).resolve() for source in scripts]
    paths += [site.folder / "assets/js" / name for name in ("figure-live.js", "live-map.js")]
    script = sum(len(gzip.compress(path.read_bytes(), 9, mtime=0)) for path in paths)
    others = (folder / "index.html", site.folder / "assets/css/map.css")
    whole = script + sum(len(gzip.compress(path.read_bytes(), 9, mtime=0)) for path in others)
    with capsys.disabled():
        print(
            f"\n  live map {figure} {locale}: {script / 1000:.1f} kB of script and data, {whole / 1000:.1f} kB in all"
        )
    assert script <= 63_000
    assert whole <= 65 * KILOBYTE
