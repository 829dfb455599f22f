from __future__ import annotations

from collections.abc import Mapping

from site_tools.model import Edition
from site_tools.model.crossings import drawable

from ..projects import DATA, read_rows

ROWS = {row["id"]: row for row in read_rows(DATA / "places" / "crossings.csv")}


def test_every_crossing_is_told_in_every_language(editions: Mapping[str, Edition]) -> None:
    for edition in editions.values():
        assert [item.id for item in edition.crossings] == list(ROWS)
        for item in edition.crossings:
            row = ROWS[item.id]
            assert (item.start, item.end, item.state) == (row["from_place_id"], row["to_place_id"], row["state_code"])
            assert item.sentence and item.species_name and item.source and "{" not in item.sentence


def test_numbers_in_sentences_are_those_of_the_row_named(editions: Mapping[str, Edition]) -> None:
    counted = {row["id"]: row for row in read_rows(DATA / "population" / "shared_animals.csv")}
    for edition in editions.values():
        (item,) = [item for item in edition.crossings if item.id == "tiger-both-parks"]
        count = counted[ROWS[item.id]["shared_animals_id"]]
        assert count["shared"] in item.sentence and count["counted"] in item.sentence


def test_only_lines_between_two_places_are_drawn(editions: Mapping[str, Edition]) -> None:
    edition = editions["en"]
    drawn = {item.id for item in drawable(edition.crossings, {place.id for place in edition.places})}
    wanted = {
        code
        for code, row in ROWS.items()
        if row["from_place_id"] and row["to_place_id"] and row["from_place_id"] != row["to_place_id"]
    }
    assert drawn == wanted
    on_map = {item.id for item in edition.figures["places/region-map"].crossings}
    # The Korean Peninsula lies outside the map: these are told in words.
    assert wanted - on_map == {"tiger-korean-peninsula", "leopard-korean-peninsula"}
