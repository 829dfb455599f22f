from __future__ import annotations

import json
from collections.abc import Mapping

from site_tools.maps.layers import CROSSINGS, GROUP_OF, GROUPS, SPECIES_COLORS, UNMARKED_KINDS, layers
from site_tools.model import Edition
from site_tools.packages.rules.figures import LAYERS

from ..projects import DATA

MAPS = ("places/parks-map", "places/region-map", "places/priority-regions-map")


def kinds() -> set[str]:
    """What the data allow a place to be."""
    resources = json.loads((DATA / "places" / "datapackage.json").read_text("utf-8"))["resources"]
    (fields,) = [item["schema"]["fields"] for item in resources if item["name"] == "places"]
    (codes,) = [field["constraints"]["enum"] for field in fields if field["name"] == "kind_code"]
    return set(codes)


def test_every_kind_of_place_has_a_layer() -> None:
    assert set(GROUP_OF) == kinds()


def test_the_check_knows_the_layers() -> None:
    assert set(LAYERS) == {*SPECIES_COLORS, *GROUPS, CROSSINGS}


def test_areas_are_not_marked_on_the_picture() -> None:
    assert {"province", "district", "prefecture", "forestry_bureau", "region", "river", "railway"} <= UNMARKED_KINDS
    assert not UNMARKED_KINDS & {"park", "reserve", "refuge", "ridge", "city"}


def test_layers_hold_something_and_have_a_title_of_their_own(editions: Mapping[str, Edition]) -> None:
    for edition in editions.values():
        for name in MAPS:
            found = layers(edition.figures[name], edition.words)
            assert len({layer.title for layer in found}) == len(found) > 4
            assert any(layer.shown for layer in found) and not all(layer.shown for layer in found)


def test_what_is_shown_first_stands_in_figures_yml(editions: Mapping[str, Edition]) -> None:
    figure, words = editions["en"].figures["places/priority-regions-map"], editions["en"].words
    assert [layer.key for layer in layers(figure, words) if layer.shown] == ["regions"]
