from __future__ import annotations

from collections.abc import Mapping

import pytest

from site_tools.model import Edition
from site_tools.model.listing import Axis, Detail, Entry, Item, Listing
from site_tools.model.listing_tables import as_file, tables

KINDS = Axis("kind", "Kind", {"park": "Park", "survey": "Survey"})
ENTRIES = (
    Entry("one", "a", "First", "Text.", {"kind": ("park",)}, details=(Detail("Money", (Item("5 USD"),)),), source="S"),
    Entry("two", "b", "Second", "Text.", {"kind": ("park", "survey")}, source="S", when="2012"),
)
LISTING = Listing("things", "", (KINDS,), {"a": "A", "b": "B", "c": "C"}, ENTRIES, page="x/", columns=("kind",))


def test_a_group_has_the_columns_that_it_fills(editions: Mapping[str, Edition]) -> None:
    words = editions["en"].words
    first, second = tables(LISTING, words)
    assert (first.caption, first.heads) == ("A", ("Title", "Kind", "Money", "Source"))
    assert (second.caption, second.heads) == ("B", ("Title", "When", "Kind", "Source"))
    ((entry, cells),) = second.rows
    assert entry.id == "two"
    assert [[item.text for item in items] for items in cells] == [["2012"], ["Park", "Survey"], ["S"]]


def test_a_file_has_all_columns_and_blanks(editions: Mapping[str, Edition]) -> None:
    head, *rows = as_file(LISTING, editions["en"].words, lambda anchor: f"#{anchor}")
    assert head == ["Section", "Title", "When", "Summary", "Kind", "Money", "Source", "Address"]
    assert rows == [
        ["A", "First", "", "Text.", "Park", "5 USD", "S", "#one"],
        ["B", "Second", "2012", "Text.", "Park; Survey", "", "S", "#two"],
    ]


@pytest.mark.parametrize("name", ["events", "crosswalk", "partners", "deliverables"])
def test_every_entry_is_a_row_once(editions: Mapping[str, Edition], name: str) -> None:
    listing = editions["mn"].listings[name]
    found = [entry.id for table in tables(listing, editions["mn"].words) for entry, _ in table.rows]
    assert sorted(found) == sorted(entry.id for entry in listing.entries)


def test_no_column_says_what_a_detail_says(editions: Mapping[str, Edition]) -> None:
    """An axis that is a column repeats no detail of its list."""
    for edition in editions.values():
        for listing in edition.listings.values():
            axes = {axis.label for axis in listing.axes if axis.id in listing.columns}
            assert axes.isdisjoint(detail.label for entry in listing.entries for detail in entry.details), listing.id
