"""Chips and marks beside numbers: links without scripts, small boxes with them."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from .page_list import LOCALES, Words, localized
from .reporting import expect_no_faults
from .test_accessibility import violations
from .witness import OpenPage

pytestmark = pytest.mark.browser
CHIP = "li a.way"
SEVERAL = "a.dispute[data-note]"


def is_inside(page: Page, selector: str) -> bool:
    """Whether the whole element is in the window."""
    box, size = page.locator(selector).bounding_box(), page.viewport_size
    assert box and size
    return box["x"] >= 0 and box["x"] + box["width"] <= size["width"] and box["y"] >= 0


@pytest.mark.parametrize("locale", LOCALES)
def test_a_chip_opens_its_explanation_by_key_and_gives_focus_back(
    open_page: OpenPage, words: Words, locale: str
) -> None:
    page, _ = open_page(localized(locale, "recovery/"), phone=True)
    chip = page.locator(CHIP).first
    height = page.evaluate("document.documentElement.scrollHeight")
    expect(chip).to_have_attribute("aria-expanded", "false")
    chip.press("Enter")
    box = page.locator(".sign-note:popover-open")
    expect(box).to_contain_text(words("windows.survey_period", locale))
    expect(chip).to_have_attribute("aria-expanded", "true")
    assert is_inside(page, ".sign-note:popover-open")
    assert page.evaluate("document.documentElement.scrollHeight") == height
    page.keyboard.press("Escape")
    expect(box).to_have_count(0)
    expect(chip).to_be_focused()
    expect(chip).to_have_attribute("aria-expanded", "false")


def test_a_chip_leads_to_the_list_of_ways_without_scripts(open_page: OpenPage, words: Words) -> None:
    page, _ = open_page("ru/recovery/", java_script_enabled=False)
    page.locator(CHIP).first.click()
    page.wait_for_url("**/ru/reading-the-numbers/#counted-survey-period")
    expect(page.locator("#counted-survey-period")).to_be_in_viewport()
    expect(page.locator("#counted-survey-period dt")).to_contain_text(words("windows.survey_period", "ru"))


def test_a_mark_lists_its_disagreements_and_leads_to_one(open_page: OpenPage) -> None:
    page, _ = open_page("species/amur-leopard/")
    page.locator(f"li > {SEVERAL}, li {SEVERAL}").first.click()
    links = page.locator(".sign-note:popover-open a")
    assert links.count() >= 2
    wanted = (links.nth(1).get_attribute("href") or "").rpartition("#")[2]
    links.nth(1).click()
    page.wait_for_url(f"**/disagreements/#{wanted}")
    expect(page.locator(f"#{wanted}")).to_have_attribute("open", "")


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_no_violation_with_a_box_open(open_page: OpenPage, scheme: str) -> None:
    page, _ = open_page("zh/recovery/", phone=True, color_scheme=scheme)
    page.locator(CHIP).first.click()
    expect(page.locator(".sign-note:popover-open")).to_be_visible()
    faults = {"chip": violations(page)}
    page.keyboard.press("Escape")
    page.locator(SEVERAL).first.click()
    expect(page.locator(".sign-note:popover-open")).to_be_visible()
    faults["mark"] = violations(page)
    expect_no_faults(faults)
