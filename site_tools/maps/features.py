"""What lies on a live map, as GeoJSON: text travels in it as data and is placed as text, never as code."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping
from typing import Any

from ..model import Crossing, Figure, MapPlace, Words
from .layers import CROSSINGS, GROUP_OF

# Folium renders its script as a template once more: a brace in the data would run there, so it travels as this sign.
BRACE = "\ue000"
BRACE_IN_SCRIPT = json.dumps(BRACE)[1:-1]
ESCAPED = re.compile(r"\\(?:u([0-9a-f]{4})|.)")
# Read as ends of lines by old programs, as halves of a character, or as signs of our own.
KEPT_ESCAPED = re.compile("[\u2028\u2029\ud800-\uf8ff\ufeff]")


def place_features(figure: Figure) -> list[dict[str, Any]]:
    """A point for each place; the first of what is told of it stands in its properties, the rest in `details`."""
    sides = figure.map.labels if figure.map else {}
    ends: dict[str, list[str]] = {}
    for crossing in figure.crossings:
        for place_id in (crossing.start, crossing.end):
            ends.setdefault(place_id, []).append(CROSSINGS)
    return [
        _feature(
            place.id,
            {"type": "Point", "coordinates": [place.longitude, place.latitude]},
            name=place.name,
            short=place.short if place.id in sides else "",
            side=sides.get(place.id, ""),
            group=GROUP_OF[place.kind_code],
            lines=[place.kind, *place.lines],
            past=place.status_code == "historic",
            cats=[[item.species, item.state] for item in place.presence],
            ends=bool(ends.get(place.id)),
            precision=round(place.precision_km),
            area=place.area_km2,
        )
        for place in figure.live_places
    ]


def crossing_features(figure: Figure) -> list[dict[str, Any]]:
    """A line for each crossing between two places; `turn` counts those between the same two, which bend apart."""
    places = {place.id: place for place in figure.live_places}
    drawn: dict[frozenset[str], int] = {}
    features = []
    for crossing in figure.crossings:
        pair = frozenset((crossing.start, crossing.end))
        drawn[pair] = drawn.get(pair, 0) + 1
        features.append(_crossing(crossing, places[crossing.start], places[crossing.end], drawn[pair]))
    return features


def _crossing(crossing: Crossing, start: MapPlace, end: MapPlace, turn: int) -> dict[str, Any]:
    return _feature(
        f"crossing-{crossing.id}",
        {"type": "LineString", "coordinates": [[place.longitude, place.latitude] for place in (start, end)]},
        name=crossing.species_name,
        lines=[crossing.kind, crossing.state_name],
        note=crossing.sentence,
        source=crossing.source,
        both=crossing.kind_code == "individuals_on_both_sides",
        turn=turn,
        cats=[[crossing.species, crossing.state]],
    )


def details(places: Iterable[MapPlace], words: Words) -> dict[str, dict[str, Any]]:
    """What a popup or the search asks for when it is used: caution, source, names in the other languages."""
    told = {
        place.id: {
            "note": place.note,
            "source": words("ui.part_separator").join(place.sources),
            "names": [name for name in place.names if name != place.name],
        }
        for place in places
    }
    return {code: {name: value for name, value in told[code].items() if value} for code in told}


def _feature(identifier: str, geometry: Mapping[str, Any], **properties: Any) -> dict[str, Any]:
    """Blank properties are left out. Folium tells features apart by id."""
    return {
        "type": "Feature",
        "id": identifier,
        "geometry": geometry,
        "properties": {name: inert(value) for name, value in properties.items() if value},
    }


def inert(value: Any) -> Any:
    """`value` without braces, in texts and in lists of texts."""
    if isinstance(value, list):
        return [inert(item) for item in value]
    return value.replace("{", BRACE) if isinstance(value, str) else value


def readable(script: str) -> str:
    """Letters as letters instead of `\\u0430`, and braces as what a string of JavaScript reads as braces.

    The script is a third shorter; what could end a line or a string stays escaped.
    """

    def letter(match: re.Match[str]) -> str:
        character = chr(int(match[1], 16)) if match[1] else ""
        return character if character > "\u009f" and not KEPT_ESCAPED.match(character) else match[0]

    # No string holds a bare line end, so the indents of templates can go.
    tight = re.sub(r"\s*\n\s*", "\n", script).strip()
    return ESCAPED.sub(letter, tight).replace(BRACE_IN_SCRIPT, "\\u007b")
