from __future__ import annotations

from collections.abc import Mapping

import pytest

from site_tools.model import Dataset, Edition, Figure

from ..projects import DATA, read_rows

ROWS = {row["id"]: row for row in read_rows(DATA / "places" / "places.csv")}
PRESENCE = read_rows(DATA / "places" / "presence.csv")


def maps(editions: Mapping[str, Edition]) -> list[Figure]:
    return [figure for edition in editions.values() for figure in edition.figures.values() if figure.kind == "map"]


def test_places_stand_where_the_data_say(editions: Mapping[str, Edition]) -> None:
    for place in (place for figure in maps(editions) for place in figure.places):
        row = ROWS[place.id]
        assert (place.latitude, place.longitude) == (float(row["latitude"]), float(row["longitude"]))
        assert (place.precision_km, place.kind_code) == (float(row["precision_km"]), row["kind_code"])
        assert place.area_km2 == (float(row["area_km2"]) if row["area_km2"] else None)


def test_cats_live_only_where_a_document_says_so(dataset: Dataset, editions: Mapping[str, Edition]) -> None:
    told = {(row["species_id"], row["place_id"]) for row in PRESENCE}
    for figure in maps(editions):
        shown = {(species, place.id) for place in figure.places for species in place.species}
        assert shown <= told


def test_the_region_map_leaves_out_no_cat(editions: Mapping[str, Edition]) -> None:
    """Every cat has places in the picture; the documents name more than a picture can hold."""
    figure = editions["en"].figures["places/region-map"]
    assert {species for place in figure.places for species in place.species} == {row["species_id"] for row in PRESENCE}


def test_presence_says_its_state(editions: Mapping[str, Edition]) -> None:
    told = {(row["species_id"], row["place_id"]): row["state_code"] for row in PRESENCE}
    for edition in editions.values():
        found = {(item.species, place.id): item.state for place in edition.places for item in place.presence}
        assert found == told
        for place in edition.places:
            assert all(item.text in place.lines for item in place.presence)
    texts = {item.state: item.text for place in editions["en"].places for item in place.presence}
    assert texts["possible"].endswith(": possible, not confirmed") and texts["historic"].endswith(": in the past")


def test_the_live_map_leaves_out_no_place_within_its_bounds(editions: Mapping[str, Edition]) -> None:
    for name in ("parks-map", "region-map", "priority-regions-map"):
        figure = editions["en"].figures[f"places/{name}"]
        assert figure.map is not None
        west, south, east, north = figure.map.bounds
        wanted = [
            row["id"]
            for row in ROWS.values()
            if west < float(row["longitude"]) < east and south < float(row["latitude"]) < north
        ]
        assert [place.id for place in figure.live_places] == wanted


def test_what_is_no_more_tells_its_years(editions: Mapping[str, Edition]) -> None:
    past = {place.id: place for place in editions["en"].places if place.status_code == "historic"}
    assert set(past) == {code for code, row in ROWS.items() if row["status_code"] == "historic"}
    assert "No longer exists under this name (1979–2008)" in past["barsovy-refuge"].lines


def test_names_in_all_languages(editions: Mapping[str, Edition]) -> None:
    for places in zip(*(edition.places for edition in editions.values()), strict=True):
        assert {place.name for place in places} == set(places[0].names)


def test_central_asia_has_no_border_lines(editions: Mapping[str, Edition]) -> None:
    frame = editions["en"].figures["places/priority-regions-map"].map
    assert frame and not frame.borders and frame.basemap.name == "central-asia-physical"
    assert "UN Geodata" not in frame.credit


@pytest.mark.parametrize("name", ["parks-map", "region-map", "priority-regions-map"])
def test_all_places_lie_inside_the_picture(name: str, editions: Mapping[str, Edition]) -> None:
    figure = editions["en"].figures[f"places/{name}"]
    assert figure.map is not None
    west, south, east, north = figure.map.bounds
    assert [place.id for place in figure.places if not west < place.longitude < east] == []
    assert [place.id for place in figure.places if not south < place.latitude < north] == []


def test_every_place_says_that_it_is_approximate(editions: Mapping[str, Edition]) -> None:
    for place in (place for figure in maps(editions) for place in figure.places):
        assert any(str(int(place.precision_km)) in line for line in place.lines)


def test_one_map_for_all_languages(editions: Mapping[str, Edition]) -> None:
    """Never a point of view per language: the same lines, bounds and places."""
    for name in ("places/parks-map", "places/region-map", "places/priority-regions-map"):
        found = [edition.figures[name] for edition in editions.values()]
        assert all(
            figure.map is not None and figure.map.basemap is found[0].map.basemap for figure in found if found[0].map
        )
        assert len({figure.map.bounds for figure in found if figure.map}) == 1
        assert len({tuple((place.id, place.species) for place in figure.places) for figure in found}) == 1
