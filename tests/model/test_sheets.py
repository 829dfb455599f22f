from __future__ import annotations

import pytest

from site_tools.model import Block, Sheet

SHEET = Sheet("countries/x", "X", "About X", "What X is.", (), (Block("one", "One"), Block("two", "Two")))


def test_a_list_by_its_name() -> None:
    assert SHEET.block("two").heading == "Two"


def test_a_list_that_is_not_there() -> None:
    with pytest.raises(LookupError, match="has no list “three”"):
        SHEET.block("three")
