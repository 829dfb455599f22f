"""One server and one browser for all browser tests; every page opened by a test is watched."""

from __future__ import annotations

import csv
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect, sync_playwright

from .page_list import Words, read_words
from .site_server import SiteServer
from .visiting import go_to
from .witness import DESK, PHONE, OpenPage, Witness

FLAGS = [
    "--disable-background-networking", "--disable-component-update", "--disable-gpu", "--disable-quic",
    "--disable-sync", "--no-first-run", "--no-sandbox",
]  # fmt: skip
PATIENCE = 15_000  # milliseconds until what is waited for is missing


@pytest.fixture(scope="session")
def site(built_site: Path) -> Iterator[SiteServer]:
    """The built site below a sub-path of a server of our own."""
    with SiteServer(built_site) as server:
        yield server


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Debian's Chromium, one for the whole run."""
    program = shutil.which("chromium")
    if program is None:
        pytest.fail("Chromium is not installed; the browser tests need it. On Debian: apt-get install chromium")
    expect.set_options(timeout=PATIENCE)
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=program, args=FLAGS)
        yield chromium
        chromium.close()


@pytest.fixture(scope="session")
def site_url(site: SiteServer) -> str:
    """The address of the English home page."""
    return site.url()


@pytest.fixture
def open_page(browser: Browser, site: SiteServer) -> Iterator[OpenPage]:
    """Opens a page of the site in a context of its own: `open_page("ru/recovery/", phone=True)`.

    Other options go to the context. Whatever a test does, at its end nothing may have gone wrong behind the page.
    """
    opened: list[Witness] = []

    def open_one(path: str, phone: bool = False, **options: Any) -> tuple[Page, Witness]:
        context = browser.new_context(viewport=PHONE if phone else DESK, **options)
        witness = Witness(context)
        opened.append(witness)
        page = context.new_page()
        page.set_default_timeout(PATIENCE)
        address = path if ":" in path else site.url(path)
        if options.get("java_script_enabled", True):
            go_to(page, address)
        else:
            page.goto(address)
        return page, witness

    yield open_one
    problems = [problem for witness in opened for problem in witness.problems]
    for witness in opened:
        witness.context.close()
    assert not problems, "\n".join(problems)


@pytest.fixture(scope="session")
def observations(built_site: Path) -> list[dict[str, str]]:
    """The counts as the data have them from which the site was built, read without the code under test."""
    with (built_site.parent / "data/population/observations.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


@pytest.fixture(scope="session")
def words(built_site: Path) -> Words:
    """`words("ui.approximate", "ru")`: a label of the shared package, English where a translation is missing."""
    return read_words(built_site.parent / "data/shared/labels.csv")
