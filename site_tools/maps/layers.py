"""What the reader of a live map can switch on and off, and which sign stands for what."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from ..model import Figure, Words

SPECIES_COLORS = {"amur-tiger": "tiger", "amur-leopard": "leopard", "snow-leopard": "snow"}
# Kinds of places that are switched and drawn together.
GROUPS: Mapping[str, tuple[str, ...]] = {
    "protected": ("park", "reserve", "refuge", "nature_park", "heritage_site", "breeding_center"),
    "relief": ("ridge", "mountain", "landscape"),
    "towns": ("city", "settlement"),
    "water": ("river", "lake", "railway"),
    "areas": ("province", "prefecture", "district", "forestry_bureau"),
    "regions": ("region",),
}
GROUP_OF = {kind: group for group, kinds in GROUPS.items() for kind in kinds}
# Too large for one point to say where a cat lives: seen only when the reader asks for such areas.
WIDE_GROUPS = ("areas", "regions")
# The picture leaves these to the shading or the base map, so that it stays calm.
UNMARKED_KINDS = {"landscape", *GROUPS["water"], *GROUPS["areas"], *GROUPS["regions"]}
UNSHADED_KINDS = {kind for group in WIDE_GROUPS for kind in GROUPS[group]}
CROSSINGS = "crossings"


@dataclass(frozen=True)
class Layer:
    """One box to tick. `key` is its name in links, `sign` what is drawn beside its title."""

    key: str
    title: str
    sign: str
    shown: bool


def layers(figure: Figure, words: Words) -> tuple[Layer, ...]:
    """The layers that hold anything on the live map of `figure`."""
    titles = {
        **{code: (words(f"species/species.{code}"), color) for code, color in SPECIES_COLORS.items()},
        **{group: (words(f"ui.layer_{group}"), group) for group in GROUPS},
        CROSSINGS: (words("ui.layer_crossings"), CROSSINGS),
    }
    first = figure.map.layers if figure.map else ()
    filled = set(_filled(figure))
    return tuple(
        Layer(key, title, sign, key in first if first else True)
        for key, (title, sign) in titles.items()
        if key in filled
    )


def _filled(figure: Figure) -> Iterable[str]:
    for place in figure.live_places:
        yield GROUP_OF[place.kind_code]
        yield from place.species
    if figure.crossings:
        yield CROSSINGS
