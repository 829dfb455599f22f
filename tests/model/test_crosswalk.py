"""Which recommendation answers which challenge: read beside the tables, in every language."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping

import pytest

from site_tools.locales import LOCALES
from site_tools.model import Edition
from site_tools.model.listing import Entry

from ..projects import DATA, read_rows

STRATEGY = DATA / "strategy"
ANSWERS = read_rows(STRATEGY / "answers.csv")
ROWS = {kind: read_rows(STRATEGY / f"{kind}s.csv") for kind in ("challenge", "recommendation")}


@pytest.fixture(scope="module", params=LOCALES)
def edition(request: pytest.FixtureRequest, editions: Mapping[str, Edition]) -> Edition:
    return editions[request.param]


def entries(edition: Edition) -> dict[str, Entry]:
    return {entry.id: entry for entry in edition.listings["crosswalk"].entries}


def linked(entry: Entry, label: str) -> set[str]:
    return {item.page for line in entry.details if line.label == label for item in line.items if item.page}


def test_every_row_is_there_in_the_order_of_the_report(edition: Edition) -> None:
    expected = [f"{kind}-{row['id']}" for kind, rows in ROWS.items() for row in rows]
    assert [entry.id for entry in edition.listings["crosswalk"].entries] == expected


def test_links_go_both_ways_and_say_who_makes_them(edition: Edition) -> None:
    found = entries(edition)
    for kind, other in (("challenge", "recommendation"), ("recommendation", "challenge")):
        for row in ROWS[kind]:
            for basis in ("stated", "ours"):
                expected = {
                    f"recommendations/#{other}-{answer[f'{other}_id']}"
                    for answer in ANSWERS
                    if answer[f"{kind}_id"] == row["id"] and answer["basis_code"] == basis
                }
                entry = found[f"{kind}-{row['id']}"]
                assert linked(entry, edition.words(f"ui.{kind}_{basis}")) == expected


def test_what_is_not_answered_says_so(edition: Edition) -> None:
    answered = {answer["challenge_id"] for answer in ANSWERS}
    words, found = edition.words, entries(edition)
    silent = [row["id"] for row in ROWS["challenge"] if row["id"] not in answered]
    assert "killed-by-herders" in silent
    for row in ROWS["challenge"]:
        entry = found[f"challenge-{row['id']}"]
        told = [item.text for line in entry.details for item in line.items]
        assert (words("ui.challenge_unanswered") in told) is (row["id"] in silent)
        assert (words("ui.challenge_alone") in entry.tags) is (row["id"] in silent)


def test_who_would_act_is_told_or_said_to_be_missing(edition: Edition) -> None:
    label, found = edition.words("strategy/fields.actor_ids"), entries(edition)
    for row in ROWS["recommendation"]:
        (line,) = [line for line in found[f"recommendation-{row['id']}"].details if line.label == label]
        names = [edition.words(f"strategy/actors.{code}") for code in row["actor_ids"].split(";") if code]
        assert [item.text for item in line.items] == (names or [edition.words("ui.actors_not_told")])


def test_every_code_can_be_chosen(edition: Edition) -> None:
    listing = edition.listings["crosswalk"]
    assert [axis.id for axis in listing.axes] == ["kind", "theme", "country", "cat"]
    for axis in listing.axes:
        codes = Counter(code for entry in listing.entries for code in entry.codes[axis.id])
        assert set(codes) <= set(axis.names) and all(entry.codes[axis.id] for entry in listing.entries)
    unnamed = sum(not row["country_codes"] for rows in ROWS.values() for row in rows)
    assert sum("none" in entry.codes["country"] for entry in listing.entries) == unnamed


def test_every_link_within_the_page_has_its_entry(edition: Edition) -> None:
    found = entries(edition)
    for entry in found.values():
        for line in entry.details:
            for item in line.items:
                page, _, anchor = item.page.partition("#")
                assert page != "recommendations/" or anchor in found
