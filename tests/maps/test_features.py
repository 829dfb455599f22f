from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import replace

import pytest

from site_tools.maps.features import BRACE, crossing_features, details, inert, place_features, readable
from site_tools.model import Edition

REGION = "places/region-map"


def test_a_place_tells_what_is_known_of_it(editions: Mapping[str, Edition]) -> None:
    figure = editions["ru"].figures[REGION]
    found = {feature["id"]: feature["properties"] for feature in place_features(figure)}
    assert list(found) == [place.id for place in figure.live_places]
    for place in figure.live_places:
        properties = found[place.id]
        assert properties["name"] == place.name and properties["lines"] == [place.kind, *place.lines]
        assert properties["precision"] == place.precision_km and properties.get("area") == place.area_km2
        assert properties.get("past", False) is (place.status_code == "historic")
        assert properties.get("cats", []) == [[item.species, item.state] for item in place.presence]


def test_lines_lead_from_place_to_place(editions: Mapping[str, Edition]) -> None:
    figure = editions["en"].figures[REGION]
    places = {place.id: [place.longitude, place.latitude] for place in figure.live_places}
    found = {feature["id"]: feature for feature in crossing_features(figure)}
    assert set(found) == {f"crossing-{item.id}" for item in figure.crossings}
    for item in figure.crossings:
        feature = found[f"crossing-{item.id}"]
        assert feature["geometry"]["coordinates"] == [places[item.start], places[item.end]]
        assert feature["properties"]["note"] == item.sentence
    turns = {code: feature["properties"]["turn"] for code, feature in found.items()}
    assert (turns["crossing-tiger-both-parks"], turns["crossing-leopard-both-parks"]) == (1, 2)


def test_details_hold_what_is_asked_for_later(editions: Mapping[str, Edition]) -> None:
    edition = editions["mn"]
    found = details(edition.places, edition.words)
    assert set(found) == {place.id for place in edition.places}
    for place in edition.places:
        assert found[place.id].get("note", "") == place.note
        assert place.sources[0] in found[place.id]["source"]
        assert place.name not in found[place.id].get("names", [])
    english = {place.id: place.name for place in editions["en"].places}
    assert english["kedrovaya-pad-nr"] in found["kedrovaya-pad-nr"]["names"]


def test_braces_travel_as_another_sign() -> None:
    assert inert(["{x}", 5, [True, "a"]]) == [f"{BRACE}x}}", 5, [True, "a"]]


TEXTS = ("Өвөр ү ё", "\\u0430", "\\\\u0430", "\u2028\u2029", "\U0001f600", "\n\t", "\"'\\", "\u0000\u007f", "{{7*7}}")


@pytest.mark.parametrize("text", TEXTS)
def test_readable_scripts_say_the_same(text: str) -> None:
    written = readable(f"x({json.dumps(inert(text))})")
    assert json.loads(written[2:-1]) == text
    assert not {"\u2028", "\u2029", "{"} & set(written)


def test_blank_properties_are_left_out(editions: Mapping[str, Edition]) -> None:
    figure = editions["en"].figures[REGION]
    bare = replace(figure.live_places[0], presence=(), area_km2=None, status_code="")
    (feature,) = place_features(replace(figure, live_places=(bare,), crossings=()))
    assert not {"cats", "area", "past", "ends"} & set(feature["properties"])
