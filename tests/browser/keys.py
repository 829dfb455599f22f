"""Getting about by keyboard."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page


def reach_by_tab(page: Page, selector: str, most: int = 80) -> None:
    """Presses Tab until what `selector` names has the focus."""
    for _ in range(most):
        page.keyboard.press("Tab")
        if page.evaluate("(selector) => document.activeElement.matches(selector)", selector):
            return
    pytest.fail(f"{selector} is not reached by {most} presses of Tab")
