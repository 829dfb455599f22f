"""Every result that the documents name is listed, with its goals and its state."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from site_tools.locales import LOCALES
from site_tools.model import Edition

from ..projects import DATA, read_rows


@pytest.fixture(params=LOCALES)
def edition(request: pytest.FixtureRequest, editions: Mapping[str, Edition]) -> Edition:
    return editions[request.param]


def test_every_result_is_listed(edition: Edition) -> None:
    listing = edition.listings["achievements"]
    rows = read_rows(DATA / "strategy" / "achievements.csv")
    assert [entry.id for entry in listing.entries] == [f"result-{row['id']}" for row in rows]
    waiting = edition.words("strategy/states.in_preparation")
    for entry, row in zip(listing.entries, rows, strict=True):
        assert (waiting in entry.tags) is (row["state_code"] == "in_preparation")
        assert entry.codes["goal"] == tuple(row["goal_ids"].split(";")) and entry.source
