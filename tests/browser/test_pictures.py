"""The static pictures of every figure, wide and narrow: readable letters, all inside, none over another."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import quote

import pytest
from playwright.sync_api import Page, ViewportSize

from .page_list import LOCALES, every_figure, localized
from .reporting import expect_no_faults
from .site_server import SiteServer
from .witness import DESK, PHONE, OpenPage

pytestmark = pytest.mark.browser
LEAST_TEXT = 12  # pixels
LEAST_CONTRAST = 4.5
LEAST_FIGURES = 10
MEASURES = Path(__file__).with_name("measures.js")
SHOWN = "[...document.querySelectorAll('.fig-svg')].filter((svg) => svg.getClientRects().length)"
TROUBLE = f"(least) => {SHOWN}.flatMap((svg) => measures.pictureProblems(svg, least))"
PALE = "(least) => measures.paleTexts(document.querySelector('.fig'), least)"
WIDTHS = f"{SHOWN}.map((svg) => svg.classList.contains('fig-narrow') ? 'narrow' : 'wide')"


def open_measured(open_page: OpenPage, size: ViewportSize, **options: str) -> Page:
    """A tab with the measures in every page it opens."""
    page, _ = open_page("about:blank", **options)
    page.context.add_init_script(path=MEASURES)
    page.set_viewport_size(size)
    return page


def views(page: Page, trouble: str = TROUBLE, least: float = LEAST_TEXT) -> list[str]:
    """What is wrong with the pictures of the open page, in each view that the reader can choose."""
    problems = []
    choices = page.locator(".fig-variants input")
    for view in range(max(1, choices.count())):
        if choices.count():
            choices.nth(view).check()
        problems += [f"view {view + 1}: {sentence}" for sentence in page.evaluate(trouble, least)]
    return problems


@pytest.mark.parametrize("locale", LOCALES)
def test_words_of_pictures(open_page: OpenPage, site: SiteServer, locale: str) -> None:
    """Each page is opened once on a phone and then widened to a desk."""
    figures = every_figure(site.folder)
    assert len(figures) >= LEAST_FIGURES
    page = open_measured(open_page, PHONE)
    faults = {}
    for figure in figures:
        page.set_viewport_size(PHONE)
        page.goto(site.url(localized(locale, f"figures/{figure}/")))
        for width, size in (("narrow", PHONE), ("wide", DESK)):
            page.set_viewport_size(size)
            shown = page.evaluate(WIDTHS)
            faults[f"{figure}, {width}"] = views(page)
            if shown != [width]:
                faults[f"{figure}, {width}"].append(f"shows {shown} instead of one {width} picture")
    expect_no_faults(faults)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_words_of_pictures_stand_out(open_page: OpenPage, site: SiteServer, scheme: str) -> None:
    page = open_measured(open_page, DESK, color_scheme=scheme)
    faults = {}
    for figure in every_figure(site.folder):
        page.goto(site.url(f"figures/{figure}/"))
        ground = page.evaluate("getComputedStyle(document.body).colorScheme")
        assert scheme in ground, f"the page is {ground} in a browser that wants {scheme}"
        faults[figure] = views(page, PALE, LEAST_CONTRAST)
    expect_no_faults(faults)


# ---- what must be found

GOOD = '<text x="10" y="40">Tigers</text><text x="10" y="80">Leopards</text>'
SPOILED = {
    "small": (GOOD + '<text x="150" y="60" font-size="9">2014</text>', "words are small"),
    "clipped": (GOOD + '<text x="270" y="60">Snow leopards</text>', "outside the picture"),
    "overlapping": (GOOD + '<text x="40" y="46">2021</text>', "overlap by"),
    "without words": ("<path d='M0 0h9v9H0z'/>", "has no words at all"),
    "wider than the window": (GOOD, "outside the window"),
}


@pytest.mark.parametrize("name", ["nothing", *SPOILED])
def test_a_spoiled_picture_is_found(open_page: OpenPage, name: str) -> None:
    inside, sentence = SPOILED.get(name, (GOOD, ""))
    width = 500 if name == "wider than the window" else 300
    page = open_measured(open_page, PHONE)
    drawn = f'<svg class="fig-svg" width="{width}" height="100" viewBox="0 0 {width} 100" font-size="14">{inside}</svg>'
    page.goto("data:text/html;charset=utf-8," + quote(f"<!doctype html><body style='margin:0'>{drawn}"))
    problems = page.evaluate(TROUBLE, LEAST_TEXT)
    assert len(problems) == (1 if sentence else 0)
    assert all(sentence in problem for problem in problems)
