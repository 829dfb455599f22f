"""The lists below the maps: every place by country and kind, every crossing by cat, drawn or not."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby

from ..maps import GROUPS
from ..model import Crossing, Edition, Figure, MapPlace, Signs, Words
from ..model.places import STATES

KINDS = [kind for kinds in GROUPS.values() for kind in kinds]


@dataclass(frozen=True)
class Entry:
    """A place as the list tells it; `id` is its anchor, `text` leaves out what the headings above it say."""

    id: str
    name: str
    text: str
    note: str
    source: str
    signs: Signs


@dataclass(frozen=True)
class Country:
    """The places of one country, or of several countries at once, kinds together."""

    title: str
    count: int
    kinds: tuple[tuple[str, tuple[Entry, ...]], ...]


def by_country(edition: Edition) -> list[Country]:
    """Countries with most places first; last the places that lie in several."""
    groups: dict[str, list[MapPlace]] = {}
    for place in edition.places:
        groups.setdefault(place.countries[0] if len(place.countries) == 1 else "", []).append(place)
    several = groups.pop("", [])
    codes = sorted(groups, key=lambda code: (-len(groups[code]), code))
    made = [_country(edition, edition.words(f"countries.{code}"), groups[code]) for code in codes]
    return [*made, *([_country(edition, edition.words("ui.in_several_countries"), several)] if several else [])]


def _country(edition: Edition, title: str, places: Sequence[MapPlace]) -> Country:
    ordered = sorted(places, key=lambda place: KINDS.index(place.kind_code))
    kinds = groupby(ordered, key=lambda place: place.kind)
    return Country(title, len(places), tuple((kind, _entries(edition, listed)) for kind, listed in kinds))


def _entries(edition: Edition, places: Iterable[MapPlace]) -> tuple[Entry, ...]:
    return tuple(
        Entry(
            f"place-{place.id}",
            place.name,
            " · ".join(place.lines[1:] if len(place.countries) == 1 else place.lines),
            place.note,
            edition.words("ui.part_separator").join(place.sources),
            Signs(marks=place.marks),
        )
        for place in places
    )


def by_species(edition: Edition) -> list[tuple[str, tuple[Crossing, ...]]]:
    """Name of a cat and its crossings, in the order of the file."""
    names = dict.fromkeys(item.species_name for item in edition.crossings)
    return [(name, tuple(item for item in edition.crossings if item.species_name == name)) for name in names]


def states(figure: Figure, words: Words) -> tuple[tuple[str, str], ...]:
    """The states of cats that the live map tells apart, with their words."""
    told = {item.state for place in figure.live_places for item in place.presence}
    return tuple((code, words(f"places/states.{code}")) for code in STATES if code in told)
