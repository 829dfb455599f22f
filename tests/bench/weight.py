"""What a browser loads on a first visit, against the same pages with Altair's and Folium's own HTML."""

from __future__ import annotations

import gzip
import mimetypes
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import urlsplit

from playwright.sync_api import Browser, Page, Request, Route, ViewportSize, sync_playwright

from site_tools.model import Edition, build, localize
from site_tools.packages import load
from tests.browser.site_server import SiteServer

from . import builds, naive
from .report import Table

FLAGS = (
    "--disable-background-networking", "--disable-component-update", "--disable-gpu", "--disable-quic",
    "--disable-sync", "--no-first-run", "--no-sandbox",
)  # fmt: skip
DESK: ViewportSize = {"width": 1280, "height": 900}
KINDS = {
    "home": "",
    "species page": "species/amur-tiger/",
    "recovery": "recovery/",
    "map": "map/",
    "figure page": "figures/population/amur-leopard-recovery/",
    "list of disagreements": "disagreements/",
    "list of figures": "figures/",
    "embedded figure": "figures/population/amur-leopard-recovery/embed/",
    "live map": "figures/places/parks-map/live/",
}
CHART_PAGES = ("home", "species page", "recovery", "figure page")
MOST_KILOBYTES = 100
COMPRESSED = (".html", ".css", ".js", ".json", ".svg", ".csv", ".xml", ".txt")
# Of what Folium asks others for, these we have, in the release that the site uses.
LEAFLET = {"leaflet.js": "assets/vendor/leaflet.js", "leaflet.css": "assets/vendor/leaflet.css"}


@dataclass
class Weight:
    """Bytes of one page as sent; `unweighed` are addresses of other hosts whose files are not here."""

    sent: int = 0
    requests: int = 0
    unweighed: list[str] = field(default_factory=list)

    def add(self, path: Path) -> None:
        self.sent += sent(path)
        self.requests += 1

    @property
    def kilobytes(self) -> float:
        return self.sent / 1000


def sent(path: Path) -> int:
    """Bytes of a file as a server sends it: text with gzip -9."""
    content = path.read_bytes()
    return len(gzip.compress(content, 9, mtime=0)) if path.suffix in COMPRESSED else len(content)


def measure(folder: Path) -> Table:
    """One cold visit to each page kind of both sites."""
    project = builds.project_with_pictures(folder / "project")
    plain = _naive_site(project, folder / "naive")
    with _chromium() as browser:
        ours = _visits(browser, project / "site")
        theirs = _visits(browser, plain)
    return _table(ours, theirs)


def _naive_site(project: Path, folder: Path) -> Path:
    """A copy of the built site in which the measured pages are the naive ones."""
    shutil.copytree(project / "site", folder)
    naive.write_bundle(folder)
    edition = localize(build(load(project / "data")), "en")
    for path in KINDS.values():
        page = folder / path / "index.html"
        page.write_text(_naive_page(page.read_text("utf-8"), path, edition), "utf-8")
    return folder


def _naive_page(html: str, path: str, edition: Edition) -> str:
    if path.endswith("/live/"):
        return naive.live_map(edition.figures[path.removeprefix("figures/").removesuffix("/live/")])
    return naive.page(html, "../" * path.count("/"), edition)


@contextmanager
def _chromium() -> Iterator[Browser]:
    program = shutil.which("chromium")
    if program is None:
        raise SystemExit("Chromium is needed to weigh pages. On Debian: apt-get install chromium")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=program, args=list(FLAGS))
        yield browser
        browser.close()


def _visits(browser: Browser, site: Path) -> dict[str, Weight]:
    with SiteServer(site) as server:
        return {kind: _visit(browser, server, path) for kind, path in KINDS.items()}


def _visit(browser: Browser, server: SiteServer, path: str) -> Weight:
    """One page in a context of its own, so that nothing is cached."""
    weight = Weight()
    own = server.url()

    def foreign(route: Route, request: Request) -> None:
        name = LEAFLET.get(urlsplit(request.url).path.rpartition("/")[2])
        if name:
            weight.add(server.folder / name)
            route.fulfill(path=server.folder / name, content_type=mimetypes.guess_type(name)[0])
        else:
            weight.requests += 1
            weight.unweighed.append(request.url)
            route.abort()

    context = browser.new_context(viewport=DESK)
    context.route(lambda url: url.startswith("http") and not url.startswith(own), foreign)
    first = len(server.answers)
    page = context.new_page()
    page.goto(server.url(path), wait_until="networkidle")
    _expect_drawings(page)
    _expect_icon(page, server, first)
    context.close()
    for answer in server.answers[first:]:
        if answer.status != 200:
            raise SystemExit(f"{answer.path} answered {answer.status}")
        weight.add(_file(server.folder, answer.path.removeprefix(server.prefix)))
    return weight


def _expect_drawings(page: Page) -> None:
    """A naive page whose scripts failed would weigh too little."""
    page.wait_for_load_state()  # where many charts are drawn, the network is idle long before the page is whole
    for _ in range(100):
        charts, drawn = page.locator("[id^=vis-]").count(), page.locator("[id^=vis-]:has(.marks)").count()
        maps = sum(frame.locator(".folium-map").count() for frame in page.frames)
        running = sum(frame.locator(".leaflet-container").count() for frame in page.frames)
        if charts == drawn and maps == running:
            return
        page.wait_for_timeout(100)
    raise SystemExit(f"{page.url}: {drawn} of {charts} charts and {running} of {maps} maps were drawn")


def _expect_icon(page: Page, server: SiteServer, first: int) -> None:
    """The browser asks for the icon of a page last, when the network has been idle already."""
    if not page.locator("link[rel=icon]").count():
        return
    for _ in range(40):
        if any("favicon" in answer.path for answer in server.answers[first:]):
            return
        page.wait_for_timeout(50)


def _file(site: Path, address: str) -> Path:
    path = site / address.partition("?")[0]
    return path / "index.html" if path.is_dir() else path


def _table(ours: dict[str, Weight], theirs: dict[str, Weight]) -> Table:
    table = Table(
        "First visit, everything the browser loads (kB after gzip -9) against Altair's and Folium's own HTML",
        ("page", "kB", "requests", "naive kB", "requests", "kB ratio"),
    )
    for kind, own in ours.items():
        plain = theirs[kind]
        least = ">=" if plain.unweighed else ""
        most = "<=" if plain.unweighed else ""
        table.add(
            kind, f"{own.kilobytes:.1f}", str(own.requests), f"{least} {plain.kilobytes:.1f}".strip(),
            str(plain.requests), f"{most} {own.sent / plain.sent:.2f}".strip(),
        )  # fmt: skip
    table.notes += _notes(theirs)
    for kind in CHART_PAGES:
        table.judge(f"first view, {kind} <= {MOST_KILOBYTES} kB", ours[kind].kilobytes, MOST_KILOBYTES, " kB")
    return table


def _notes(theirs: dict[str, Weight]) -> list[str]:
    """What the naive numbers leave out."""
    addresses = [url for weight in theirs.values() for url in weight.unweighed]
    tiles = {kind: sum("tile" in url for url in weight.unweighed) for kind, weight in theirs.items()}
    files = {url for url in addresses if "tile" not in url}
    if not addresses:
        return []
    counted = ", ".join(f"{kind} {count}" for kind, count in tiles.items() if count)
    return [
        f">= leaves out what Folium asks of other hosts and is not here to be weighed: {len(files)} files (jQuery, "
        f"Bootstrap, icons …) on every page with a map, and map tiles ({counted}). So those ratios are upper bounds.",
        "Weighed on the naive side: Altair's scripts as one file, Leaflet in the release that the site uses itself.",
    ]
