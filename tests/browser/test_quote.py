"""Sentences to quote are copied with their source; without scripts both simply stand there."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from .page_list import Words
from .witness import OpenPage

pytestmark = pytest.mark.browser


def test_a_sentence_is_copied_with_its_source(open_page: OpenPage, words: Words) -> None:
    page, _ = open_page("ru/press/")
    page.evaluate("navigator.clipboard.writeText = async (text) => { window.copied = text; }")
    quote = page.locator(".quote").first
    button = quote.locator("button")
    expect(button).to_have_text(words("ui.copy_quote", "ru"))
    button.click()
    expect(button).to_have_text(words("ui.copied", "ru"))
    sentence, source, address = page.evaluate("window.copied").split("\n")
    assert sentence.endswith(".") and "≠" not in sentence
    assert source == " ".join((quote.locator("small").text_content() or "").split())
    assert address.endswith("/ru/press/")


def test_every_sentence_has_its_button(open_page: OpenPage) -> None:
    page, _ = open_page("press/")
    expect(page.locator(".quote-copy")).to_have_count(page.locator(".quote").count())
