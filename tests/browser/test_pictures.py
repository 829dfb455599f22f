"""The static pictures of every figure, wide and narrow: readable letters, all inside, none over another."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Page, ViewportSize

from .page_list import FIGURES, LOCALES, localized
from .reporting import expect_no_faults
from .witness import DESK, PHONE, OpenPage

pytestmark = pytest.mark.browser
LEAST_TEXT = 12  # pixels
LEAST_CONTRAST = 4.5
MEASURES = Path(__file__).with_name("measures.js")
SHOWN = "[...document.querySelectorAll('.fig-svg')].filter((svg) => svg.getClientRects().length)"
TROUBLE = f"(least) => {SHOWN}.flatMap((svg) => measures.pictureProblems(svg, least))"


def open_measured(open_page: OpenPage, size: ViewportSize, **options: str) -> Page:
    """A tab with the measures in every page it opens."""
    page, _ = open_page("about:blank", **options)
    page.context.add_init_script(path=MEASURES)
    page.set_viewport_size(size)
    return page


@pytest.mark.parametrize("locale", LOCALES)
@pytest.mark.parametrize("width", ["wide", "narrow"])
def test_words_of_pictures(open_page: OpenPage, site_url: str, locale: str, width: str) -> None:
    page = open_measured(open_page, PHONE if width == "narrow" else DESK)
    faults = {}
    for figure in FIGURES:
        page.goto(site_url + localized(locale, f"figures/{figure}/"))
        views = page.locator(".fig-variants input")
        for view in range(max(1, views.count())):
            if views.count():
                views.nth(view).check()
            shown = page.evaluate(f"{SHOWN}.map((svg) => svg.classList.contains('fig-narrow') ? 'narrow' : 'wide')")
            sentences = page.evaluate(TROUBLE, LEAST_TEXT)
            if shown != [width]:
                sentences.append(f"shows {shown} instead of one {width} picture")
            faults[f"{figure} view {view + 1}"] = sentences
    expect_no_faults(faults)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_words_of_pictures_stand_out(open_page: OpenPage, site_url: str, scheme: str) -> None:
    page = open_measured(open_page, DESK, color_scheme=scheme)
    faults = {}
    for figure in FIGURES:
        page.goto(site_url + f"figures/{figure}/")
        ground = page.evaluate("getComputedStyle(document.body).colorScheme")
        assert scheme in ground, f"the page is {ground} in a browser that wants {scheme}"
        faults[figure] = page.evaluate(
            "(least) => measures.paleTexts(document.querySelector('.fig'), least)", LEAST_CONTRAST
        )
    expect_no_faults(faults)
