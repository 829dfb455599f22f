from __future__ import annotations

from site_tools.model.listing import Entry, Listing


def test_a_group_has_its_entries_in_order() -> None:
    entries = (Entry("b", "new", "B"), Entry("x", "old", "X"), Entry("a", "new", "A"))
    listing = Listing("all", "All", (), {"old": "Old", "new": "New"}, entries)
    assert [entry.id for entry in listing.in_group("new")] == ["b", "a"]
    assert listing.in_group("none") == ()
