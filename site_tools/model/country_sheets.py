"""A page for each of three countries, and one for the other members of NEASPEC: what the documents say of them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from .activity_lists import activity_lines, asked_of, region_page, state_page
from .country_lines import (
    Known,
    counts,
    estimates,
    events,
    fact,
    parks,
    partners,
    presence,
    projects,
    recommendations,
    seen,
    surveys,
)
from .dataset import Dataset
from .listing import Detail, Item
from .programme import Programme
from .programme_sheets import COUNTRY_PAGES
from .sheets import Block, Line, Sheet
from .words import Words

OTHERS = "countries/others"
OTHER_MEMBERS = ("JP", "KP", "KR")
# Facts about a cat that are about a country without a page of its own.
FACTS: Mapping[str, Sequence[str]] = {"KP": ("amur-tiger-korea", "amur-leopard-korea")}


def country_sheets(dataset: Dataset, words: Words, programme: Programme, numbers: Known) -> Iterable[Sheet]:
    """China, Mongolia, the Russian Federation; the other members together."""
    for code, page in COUNTRY_PAGES.items():
        yield _country(dataset, words, programme, numbers, code, page.rstrip("/"))
    yield _others(dataset, words)


def _country(dataset: Dataset, words: Words, programme: Programme, numbers: Known, code: str, page: str) -> Sheet:
    name = words(f"countries.{code}")
    blocks = (
        *_cats(dataset, words, code),
        Block(
            "counts",
            words("ui.latest_counts"),
            (*counts(words, dataset, numbers, code), *estimates(dataset, words, code)),
            words("ui.never_added"),
        ),
        Block("surveys", words("ui.single_surveys"), surveys(dataset, words, code)),
        Block("parks", words("ui.layer_protected"), parks(dataset, words, code)),
        Block("projects", words("ui.projects"), projects(dataset, words, code)),
        Block("partners", words("ui.partners"), partners(dataset, words, code)),
        *_programme(programme, words, code),
        Block("recommendations", words("ui.recommendations_naming"), recommendations(dataset, words, code)),
        Block("events", words("ui.events"), events(dataset, words, code)),
    )
    return Sheet(
        page,
        name,
        words("ui.country_description", name=name),
        words("ui.country_lead"),
        _facts(dataset, words, programme, code),
        tuple(block for block in blocks if block.lines or block.id == "cats"),
        source=programme.states[code].source,
        signs=programme.states[code].signs,
    )


def _others(dataset: Dataset, words: Words) -> Sheet:
    """Japan, the Democratic People's Republic of Korea, the Republic of Korea: a list for each, of all kinds."""
    blocks = (
        Block(code.lower(), words(f"countries.{code}"), _all_lines(dataset, words, code), _before(dataset, words, code))
        for code in OTHER_MEMBERS
    )
    title, description = words("ui.other_members"), words("ui.other_members_description")
    return Sheet(OTHERS, title, description, words("ui.other_members_lead"), (), tuple(blocks))


def _all_lines(dataset: Dataset, words: Words, code: str) -> tuple[Line, ...]:
    facts = [dataset.rows("species/facts")[key] for key in FACTS.get(code, ())]
    return (
        *(fact(dataset, words, row) for row in facts),
        *(presence(dataset, words, row) for row in seen(dataset, code)),
        *projects(dataset, words, code),
        *partners(dataset, words, code),
        *events(dataset, words, code),
    )


def _before(dataset: Dataset, words: Words, code: str) -> str:
    """What the documents are silent about, or how the places of cats are to be read."""
    return words("ui.cats_where_note" if seen(dataset, code) or code in FACTS else "ui.no_cats_told")


def _facts(dataset: Dataset, words: Words, programme: Programme, code: str) -> tuple[Detail, ...]:
    cats = _reported(dataset, code)
    state = programme.states[code]
    party = words("ui.party" if state.party else "ui.no_party")
    return (
        Detail(
            words("ui.cats_reported"),
            tuple(Item(words(f"species/species.{key}"), f"species/{key}/") for key in cats),
        ),
        Detail(words("ui.party_to_cms"), (Item(party, state_page(code)),)),
        Detail(
            words("ui.regions"),
            tuple(Item(programme.regions[key].name, region_page(key)) for key in state.regions),
        ),
        Detail(words("ui.map_of_places"), (Item(words("ui.all_places_map"), "map/"),)),
    )


def _cats(dataset: Dataset, words: Words, code: str) -> Iterable[Block]:
    """Where each cat is reported from, the surest first."""
    rows = sorted(seen(dataset, code), key=lambda row: _order(dataset, str(row["state_code"])))
    yield Block("cats", words("ui.cats_where"), note=words("ui.cats_where_note"))
    for species in dataset.rows("species/species"):
        lines = tuple(presence(dataset, words, row, named=False) for row in rows if row["species_id"] == species)
        if lines:
            yield Block(f"cats-{species}", words(f"species/species.{species}"), lines, level=3)


def _order(dataset: Dataset, state: str) -> int:
    return list(dict.fromkeys(row["state_code"] for row in dataset.rows("places/presence").values())).index(state)


def _programme(programme: Programme, words: Words, code: str) -> Iterable[Block]:
    lines = activity_lines(words, asked_of(programme, code))
    more = Line(words("ui.whole_state_page", name=programme.states[code].name), state_page(code))
    yield Block("programme", words("ui.asked_in_programme"), (more, *lines), programme.state)


def _reported(dataset: Dataset, code: str) -> list[str]:
    """Cats that a document reports from a place of this country alone."""
    places = dataset.rows("places/places")
    rows = [row for row in seen(dataset, code) if row["state_code"] == "confirmed"]
    own = [str(row["species_id"]) for row in rows if places[str(row["place_id"])]["country_codes"] == code]
    return [species for species in dataset.rows("species/species") if species in own]
