"""What a reader without JavaScript has: headings, pictures, tables, navigation, in every language."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect

from .page_list import KINDS, LOCALES, ONLY_ONCE, localized
from .reporting import expect_no_faults
from .witness import OpenPage

pytestmark = pytest.mark.browser


def faults_of(page: Page, path: str) -> list[str]:
    """What is missing on the page that is open."""
    faults = []
    embedded = "/embed/" in path
    if not embedded:
        heading = page.locator("h1")
        if heading.count() != 1 or not heading.first.is_visible() or not (heading.first.text_content() or "").strip():
            faults.append("has no heading to be seen")
        links = page.locator(".md-tabs a:visible").count()
        if links < 6:
            faults.append(f"shows {links} navigation links")
        if not page.locator(".site-footer a:visible").count():
            faults.append("shows no links at its foot")
    figures = page.locator(".fig")
    if not figures.count() and (embedded or path in ("", "recovery/", "map/") or path.startswith("figures/p")):
        faults.append("has no figure")
    for figure in figures.all():
        name = figure.get_attribute("data-figure")
        if figure.locator(".fig-svg:visible").count() != 1:
            faults.append(f"{name} shows {figure.locator('.fig-svg:visible').count()} pictures")
        tab = figure.locator(".fig-tab").first
        tab.locator("summary").click()
        cells = tab.locator("table.data td:visible")
        if not cells.count() or not re.search(r"\w", cells.last.text_content() or ""):
            faults.append(f"{name} shows no table")
    idle = page.locator(".fig-explore:visible, .fig-copy:visible, .search-open:visible")
    if idle.count():
        faults.append(f"shows {idle.count()} buttons that do nothing")
    return faults


@pytest.mark.parametrize("locale", LOCALES)
def test_everything_is_there_without_scripts(open_page: OpenPage, site_url: str, locale: str) -> None:
    page, witness = open_page("about:blank", java_script_enabled=False)
    faults = {}
    for path in (*KINDS, *ONLY_ONCE.get(locale, ())):
        page.goto(site_url + localized(locale, path))
        faults[path] = faults_of(page, path)
    assert not witness.asked_for("vega")
    expect_no_faults(faults)


@pytest.mark.parametrize("locale", LOCALES)
def test_navigation_on_a_phone_without_scripts(open_page: OpenPage, site_url: str, locale: str) -> None:
    page, _ = open_page(localized(locale, "about/"), phone=True, java_script_enabled=False)
    page.locator(".drawer-open").click()
    # Up from its section.
    page.locator('.md-sidebar--primary .md-nav__item--active > nav[data-md-level="1"] > label').click()
    link = page.locator('.md-sidebar--primary a[href="../map/"]:visible')
    expect(link).to_have_count(1)
    link.click()
    page.wait_for_url(site_url + localized(locale, "map/"))
    expect(page.locator("h1")).to_be_visible()
    expect(page.locator(".fig-svg.fig-narrow").first).to_be_visible()


def test_tables_have_headers_and_captions(open_page: OpenPage) -> None:
    page, _ = open_page("ru/figures/population/amur-leopard-structure/", java_script_enabled=False)
    page.locator(".fig-tab summary").first.click()
    tables = page.locator(".fig-tab table.data:visible")
    assert tables.count() >= 3
    for table in tables.all():
        expect(table.locator("caption")).to_have_count(1)
        rows = table.locator("tbody tr").count()
        assert rows == table.locator("tbody th[scope=row]").count() > 5
        assert table.locator("thead th[scope=col]").count() == table.locator("thead th").count() > 3
