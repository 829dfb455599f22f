"""The live map: no foreign file, no inline script, no text of the data that could run."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any

import pytest

from site_tools import maps
from site_tools.model import Edition, Figure

NAMES = ("places/parks-map", "places/region-map", "places/priority-regions-map")
HOSTILE = (
    "<img src=x onerror=alert(1)>",
    "</script><script>alert(1)</script>",
    "${alert(1)}",
    "`${alert(1)}`",
    "{{7*7}}",
    "{% raw %}",
    "{# comment #}",
    "\"'; alert(1); //",
    "\u2028\u2029",
    "\\",
)


def collections(script: str) -> Iterator[dict[str, Any]]:
    """The GeoJSON that the script adds to the map."""
    decoder = json.JSONDecoder()
    for match in re.finditer(r'\{"features"', script):
        yield decoder.raw_decode(script, match.start())[0]


def hostile(figure: Figure, text: str) -> Figure:
    places = tuple(
        replace(
            place, name=text, short=text, kind=text, lines=(text, text), note=text, sources=(text,), names=(text, "x")
        )
        for place in figure.live_places
    )
    crossings = tuple(
        replace(item, species_name=text, kind=text, state_name=text, sentence=text, source=text)
        for item in figure.crossings
    )
    return replace(figure, live_places=places, crossings=crossings)


@pytest.mark.parametrize("name", NAMES)
def test_the_script_holds_every_place_within_the_bounds(name: str, editions: Mapping[str, Edition]) -> None:
    for edition in editions.values():
        figure = edition.figures[name]
        *lines, places = collections(maps.live_map(figure, edition.words).script)
        assert [feature["id"] for feature in places["features"]] == [place.id for place in figure.live_places]
        assert {place.id for place in figure.places} <= {place.id for place in figure.live_places}
        drawn = [feature["id"] for collection in lines for feature in collection["features"]]
        assert drawn == [f"crossing-{item.id}" for item in figure.crossings]


@pytest.mark.parametrize("name", NAMES)
def test_nothing_is_asked_of_another_host(name: str, editions: Mapping[str, Edition]) -> None:
    live = maps.live_map(editions["en"].figures[name], editions["en"].words)
    for text in (live.body, live.script):
        assert not re.search(r"https?://|//cdn|tile", text), re.search(r".{30}(?:https?://|//cdn|tile).{30}", text)
    assert "<script" not in live.body and "style=" not in live.body


@pytest.mark.parametrize("name", NAMES)
def test_the_same_map_gives_the_same_bytes(name: str, editions: Mapping[str, Edition]) -> None:
    figure, words = editions["mn"].figures[name], editions["mn"].words
    assert maps.live_map(figure, words) == maps.live_map(figure, words)
    assert not re.search(r"_[0-9a-f]{32}", maps.live_map(figure, words).script)


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_words_stay_words(text: str, editions: Mapping[str, Edition]) -> None:
    figure = hostile(editions["en"].figures["places/region-map"], text)
    live = maps.live_map(figure, editions["en"].words)
    features = [feature for collection in collections(live.script) for feature in collection["features"]]
    assert {feature["properties"]["name"] for feature in features} == {text}
    assert {line for feature in features for line in feature["properties"]["lines"]} == {text}
    told = json.loads(maps.details_script(figure.live_places, editions["en"].words)[len("SITE_PLACES=") : -1])
    assert {(more["note"], more["source"], *more["names"]) for more in told.values()} == {(text, text, "x")}
    assert "49" not in re.findall(r'"name": "(.*?)"', live.script)
    # Words stand in JSON strings alone: with those taken out, nothing of them is left.
    for script in (live.script, maps.details_script(figure.live_places, editions["en"].words)):
        code = re.sub(r'"(?:[^"\\]|\\.)*"', '""', script)
        for part in ("onerror", "alert", "<script", "{%"):
            assert part not in code


def test_words_reach_no_popup_tooltip_or_layer_name(editions: Mapping[str, Edition]) -> None:
    for name in NAMES:
        script = maps.live_map(editions["en"].figures[name], editions["en"].words).script
        for call in ("bindPopup", "bindTooltip", "L.popup", "L.control.layers", "divIcon", "innerHTML", "eval("):
            assert call not in script


def test_a_chart_is_no_map(editions: Mapping[str, Edition]) -> None:
    figure = editions["en"].figures["population/amur-leopard-recovery"]
    with pytest.raises(ValueError, match="is no map"):
        maps.live_map(figure, editions["en"].words)
