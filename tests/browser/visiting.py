"""Going to a page and waiting until it is what its reader has."""

from __future__ import annotations

from playwright.sync_api import Page, Response, expect

# The explorer fetches its numbers after the page has loaded; only then does it take the place of its static pictures.
UNSETTLED = ".explorer:not([data-failed]) .explorer-static"


def go_to(page: Page, address: str) -> Response | None:
    """Opens `address` with scripts, so that no test counts what a script is about to replace."""
    response = page.goto(address)
    expect(page.locator(UNSETTLED)).to_have_count(0)
    return response
