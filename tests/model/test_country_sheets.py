from __future__ import annotations

from collections.abc import Mapping

import pytest

from site_tools.locales import LOCALES
from site_tools.model import Dataset, Edition

COUNTRIES = {"CN": "countries/china", "MN": "countries/mongolia", "RU": "countries/russia"}


def titles(edition: Edition, page: str, block: str) -> list[str]:
    return [line.title for line in edition.sheets[page].block(block).lines]


@pytest.mark.parametrize("locale", LOCALES)
def test_every_entry_of_a_country_has_its_source(locale: str, editions: Mapping[str, Edition]) -> None:
    for page in (*COUNTRIES.values(), "countries/others"):
        sheet = editions[locale].sheets[page]
        assert 0 < len(sheet.description) <= 155
        lines = [line for block in sheet.blocks for line in block.lines]
        assert lines and all(line.title for line in lines)
        assert [line.page for line in lines if not line.source and not line.page.startswith("programme/states/")] == []


@pytest.mark.parametrize("code", COUNTRIES)
def test_nothing_of_a_country_is_missing(code: str, dataset: Dataset, editions: Mapping[str, Edition]) -> None:
    edition, page = editions["en"], COUNTRIES[code]
    for block, table in (
        ("projects", "projects/projects"),
        ("partners", "projects/organisations"),
        ("events", "strategy/events"),
    ):
        own = [row for row in dataset.rows(table).values() if code in str(row["country_codes"] or "").split(";")]
        assert len(titles(edition, page, block)) == len(own) > 0
    parks = [place for place in edition.places if code in place.countries and place.kind_code in ("park", "reserve")]
    assert {place.name for place in parks} <= set(titles(edition, page, "parks"))


def test_a_country_shows_no_count_of_another(editions: Mapping[str, Edition]) -> None:
    assert all("China" not in title for title in titles(editions["en"], "countries/russia", "counts"))
    assert len(titles(editions["en"], "countries/china", "counts")) >= 2


def test_events_are_in_order(editions: Mapping[str, Edition]) -> None:
    years = [line.tags[0] for line in editions["en"].sheets["countries/mongolia"].block("events").lines]
    digits = [int("".join(filter(str.isdigit, text))[:4]) for text in years]
    assert digits == sorted(digits)


def test_other_members(editions: Mapping[str, Edition]) -> None:
    blocks = {block.id: block for block in editions["en"].sheets["countries/others"].blocks}
    assert list(blocks) == ["jp", "kp", "kr"]
    assert blocks["jp"].note != blocks["kp"].note == blocks["kr"].note
    assert "D029" in [mark.id for line in blocks["kp"].lines for mark in line.signs.marks]


def test_a_cat_is_reported_only_from_places_of_the_country_alone(editions: Mapping[str, Edition]) -> None:
    """The Altai-Sayan ecoregion reaches into China; that reports no snow leopard from China."""
    cats = {code: editions["en"].sheets[page].facts[0].items for code, page in COUNTRIES.items()}
    assert {code: [item.text for item in items] for code, items in cats.items()} == {
        "CN": ["Amur tiger", "Amur leopard"],
        "MN": ["Snow leopard"],
        "RU": ["Amur tiger", "Amur leopard", "Snow leopard"],
    }


def test_no_list_is_empty(editions: Mapping[str, Edition]) -> None:
    """But the heading above those of each cat."""
    for page in COUNTRIES.values():
        assert all(block.lines for block in editions["en"].sheets[page].blocks if block.id != "cats")
