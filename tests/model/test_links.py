from __future__ import annotations

from collections.abc import Mapping

from site_tools.model import Edition
from site_tools.model.links import NONE, codes, details, or_none
from site_tools.model.listing import Item


def test_codes_of_a_cell() -> None:
    assert codes("CN;RU") == ("CN", "RU")
    assert codes(None) == codes("") == ()
    assert or_none(()) == (NONE,) and or_none(("CN",)) == ("CN",)


def test_a_detail_without_values_is_left_out() -> None:
    assert [detail.label for detail in details((("a", (Item("1"),)), ("b", ())))] == ["a"]


def test_every_link_leads_to_an_entry_or_a_page(editions: Mapping[str, Edition]) -> None:
    """Anchors inside the lists of projects exist; a group is there because it has entries."""
    pages = {
        "projects/": "projects",
        "projects/activities/": "proposed-activities",
        "projects/deliverables/": "deliverables",
        "projects/partners/": "partners",
    }
    listings = editions["en"].listings
    led = set()
    for name in pages.values():
        for entry in listings[name].entries:
            for item in (item for detail in entry.details for item in detail.items if "#" in item.page):
                page, _, anchor = item.page.partition("#")
                led.add(page)
                if page in pages:
                    listing = listings[pages[page]]
                    groups = {f"group-{found.group}" for found in listing.entries}
                    assert anchor in groups | {found.id for found in listing.entries}, item.page
    assert led == {"map/", *pages}


def test_anchors_are_one_of_a_kind(editions: Mapping[str, Edition]) -> None:
    for listing in editions["en"].listings.values():
        ids = [entry.id for entry in listing.entries]
        assert len(ids) == len(set(ids))


def test_every_code_has_a_name_on_its_axis(editions: Mapping[str, Edition]) -> None:
    for edition in editions.values():
        for listing in edition.listings.values():
            for axis in listing.axes:
                for entry in listing.entries:
                    assert set(entry.codes.get(axis.id, ())) <= set(axis.names), (entry.id, axis.id)
            assert {entry.group for entry in listing.entries} <= set(listing.groups)


def test_marks_have_something_to_stand_behind(editions: Mapping[str, Edition]) -> None:
    for listing in editions["en"].listings.values():
        assert all(entry.text for entry in listing.entries if entry.signs.marks)
