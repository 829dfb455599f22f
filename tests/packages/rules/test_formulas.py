from __future__ import annotations

import pytest

from site_tools.packages.rules.formulas import check

from ..made import labels, number, packages, table


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@SUM(A1)", "\tx", "\r=x", "=cmd|' /C calc'!A0"])
def test_text_that_a_spreadsheet_would_run_is_refused(text: str) -> None:
    (problem,) = check(packages(labels("shared", ("ui.a", "English", text))))
    assert (problem.field, problem.row, problem.value) == ("ru", 2, text)


@pytest.mark.parametrize("text", ["a=b", "1 - 2", "–", "—", "«=»", "a@b", ""])
def test_signs_inside_text_are_fine(text: str) -> None:
    assert check(packages(labels("shared", ("ui.a", text)))) == []


def test_numbers_may_be_negative() -> None:
    assert check(packages(table("places/places", "id longitude", ("a", number("-5"))))) == []
