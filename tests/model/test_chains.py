"""No link in a chain stands without saying who makes it."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from site_tools.locales import LOCALES
from site_tools.model import Edition

from ..projects import DATA, read_rows


@pytest.fixture(params=LOCALES)
def edition(request: pytest.FixtureRequest, editions: Mapping[str, Edition]) -> Edition:
    return editions[request.param]


def test_each_step_says_who_makes_its_links(edition: Edition) -> None:
    assert edition.strategy
    ours = {row["basis_code"] for row in read_rows(DATA / "strategy" / "goal_links.csv")}
    for goal in edition.strategy.goals:
        approaches, projects, *_ = goal.steps
        assert approaches.basis == "stated" and {projects.basis} == ours
    assert [code for code, _, _ in edition.strategy.bases] == ["stated", "ours"]
