"""All activities as a list: none missing, each on every axis, chosen by what is meant as well as by what is named."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from site_tools.locales import LOCALES
from site_tools.model import Dataset, Edition
from site_tools.model.activities import ALL, UNDATED, due_codes
from site_tools.model.listing import Entry, Listing


@pytest.fixture(scope="module")
def listing(editions: Mapping[str, Edition]) -> Listing:
    return editions["en"].listings["activities"]


def entry(listing: Listing, anchor: str) -> Entry:
    return next(item for item in listing.entries if item.id == anchor)


@pytest.mark.parametrize("locale", LOCALES)
def test_no_activity_is_missing_or_twice(locale: str, editions: Mapping[str, Edition], dataset: Dataset) -> None:
    made = editions[locale].listings["activities"]
    wanted = [f"a-{key.replace('.', '-')}" for key in dataset.rows("work-programme/activities")]
    assert [item.id for item in made.entries] == wanted
    assert len(wanted) == 205 and len(made.groups) == 24
    assert {item.group for item in made.entries} == set(made.groups)


def test_every_code_has_a_name_and_every_activity_is_found(listing: Listing) -> None:
    for axis in listing.axes:
        found = {code for item in listing.entries for code in item.codes[axis.id]}
        assert found <= set(axis.names), axis.id
        # a goal of the Samarkand plan stands beside most, all else beside each
        assert axis.id == "spms" or all(item.codes[axis.id] for item in listing.entries), axis.id


def test_whoever_is_not_named_is_meant_with_the_region(listing: Listing) -> None:
    """22.3 names countries, 20.2 nobody, 1.2 nobody for all regions, 10.10 examples among all species."""
    assert set(entry(listing, "a-22-3").codes["country"]) == {"CN", "MN"}
    assert set(entry(listing, "a-20-2").codes["country"]) == {"CN", "MN", "KZ", "RU"}
    assert "snow-leopard" in entry(listing, "a-20-2").codes["species"]
    assert entry(listing, "a-1-2").codes["country"] == (ALL,)
    assert set(entry(listing, "a-10-10").codes["species"]) == {"wild-camel", "goitered-gazelle", ALL}
    assert entry(listing, "a-22-16").codes["species"] == ("przewalskis-horse",)


@pytest.mark.parametrize(
    ("anchor", "codes"),
    [
        ("a-1-1", ("2028", "2029", "2031", "2032")),
        ("a-3-1", ("within",)),
        ("a-22-2", ("2026", "every")),
        ("a-22-3", ("after",)),
        ("a-1-3", (UNDATED,)),
    ],
)
def test_an_activity_is_due_in_each_of_its_years(listing: Listing, anchor: str, codes: tuple[str, ...]) -> None:
    assert entry(listing, anchor).codes["due"] == codes


def test_nothing_is_due_without_a_date() -> None:
    assert due_codes(()) == (UNDATED,)


def test_an_entry_tells_everything_the_document_has(listing: Listing) -> None:
    item = entry(listing, "a-2-2")
    details = {detail.label: [value.text for value in detail.items] for detail in item.details}
    assert details["Status"] == ["No report yet"] and details["Due"] == ["no date given"]
    assert any(text.startswith("2.1 ") for text in details["Related activities"])
    assert details["Activity"] == ["2.2"] and item.source.endswith("Activity 2.2")
    assert listing.remark.startswith("Draft")
