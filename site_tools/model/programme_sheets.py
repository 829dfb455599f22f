"""A page for each region, species and range State of the work programme, and the list of them all."""

from __future__ import annotations

from collections.abc import Iterable

from ..locales import inside_a_line
from .activity_lists import (
    activity_lines,
    asked_of,
    by_region,
    counted,
    disagreements,
    marks_of,
    none_named,
    region_page,
    species_page,
    state_page,
    subjects,
)
from .listing import Detail, Item
from .programme import Activity, Programme, ProgrammeSpecies, RangeState, Region
from .sheets import Block, Line, Sheet
from .words import Words

INDEX = "programme/places-and-species"
MAP = "places/priority-regions-map"
# Countries that have a page of their own.
COUNTRY_PAGES = {"CN": "countries/china/", "MN": "countries/mongolia/", "RU": "countries/russia/"}


def programme_sheets(programme: Programme, words: Words) -> Iterable[Sheet]:
    """Every page, the list last."""
    yield from (_region(programme, words, region) for region in programme.regions.values())
    yield from (_species(programme, words, species) for species in programme.species.values())
    yield from (_state(programme, words, state) for state in programme.states.values())
    yield _index(programme, words)


def _region(programme: Programme, words: Words, region: Region) -> Sheet:
    activities = [programme.activities[key] for key in region.activities]
    dated = [item for item in activities if _first_day(item)]
    return Sheet(
        region_page(region.id).rstrip("/"),
        words("ui.region_title", name=region.name),
        words("ui.region_description", name=region.name),
        words("ui.region_lead", n=region.number, total=len(programme.regions)),
        (
            Detail(words("ui.countries"), _states(programme, region.countries)),
            Detail(
                words("ui.species"),
                tuple(_noted(words, item.name, item.note, species_page(item.code)) for item in region.species),
            ),
            Detail(words("ui.what_is_new"), _changes(words, region)),
            *_instruments(programme, words, region.instruments),
            Detail(words("ui.activities"), (Item(str(len(activities))),)),
            Detail(words("ui.reports"), _reports(words, activities)),
        ),
        (
            Block(
                "due",
                words("ui.due_first"),
                activity_lines(words, sorted(dated, key=_first_day)),
                words("ui.due_first_note") if dated else words("ui.due_none_here"),
            ),
            Block("activities", words("ui.what_is_planned"), activity_lines(words, activities, summaries=True)),
            *disagreements(words, [*region.signs.marks, *marks_of(activities)]),
        ),
        programme.state,
        region.source,
        region.signs,
        figure=MAP,
        caption=words("ui.region_on_map", n=region.number),
        short=region.name,
        mark=str(region.number),
    )


def _species(programme: Programme, words: Words, species: ProgrammeSpecies) -> Sheet:
    naming = [item for item in programme.activities.values() if species.id in item.named_species]
    regions = [programme.regions[key] for key in species.regions]
    return Sheet(
        species_page(species.id).rstrip("/"),
        words("ui.in_programme_title", name=species.name),
        words("ui.species_description", name=species.name),
        words("ui.species_lead"),
        (
            Detail(words("ui.cms_lists"), tuple(Item(text) for text in species.appendices)),
            Detail(words("ui.regions"), _regions(words, regions, species.id)),
            Detail(words("ui.countries"), _states(programme, _countries(programme, regions))),
            *_instruments(programme, words, species.instruments),
            *_cat(words, species),
        ),
        (
            Block(
                "named",
                words("ui.activities_naming_species"),
                activity_lines(words, naming, summaries=True),
                none_named(words, naming),
            ),
            *by_region(programme, words, regions, lambda item: species.id in item.species and item not in naming),
            subjects(programme, words),
            *disagreements(words, [*species.signs.marks, *marks_of(naming)]),
        ),
        programme.state,
        species.source,
        species.signs,
        (species.latin, *species.other_latin),
        short=species.name,
    )


def _state(programme: Programme, words: Words, state: RangeState) -> Sheet:
    asked = asked_of(programme, state.code)
    regions = [programme.regions[key] for key in state.regions]
    bodies = {actor.code: actor.name for item in asked for actor in item.actors if actor.country == state.code}
    party = words("ui.party" if state.party else "ui.no_party")
    return Sheet(
        state_page(state.code).rstrip("/"),
        words("ui.in_programme_title", name=state.name),
        words("ui.state_description", name=state.name),
        words("ui.state_lead"),
        (
            Detail(words("ui.party_to_cms"), (Item(party),)),
            Detail(words("ui.regions"), _regions(words, regions)),
            Detail(words("ui.species_of_regions"), tuple(_species_item(programme, key) for key in state.species)),
            *_bodies(words, bodies.values()),
            *_country_page(words, state),
        ),
        (
            Block(
                "asked",
                words("ui.asked_of_state"),
                activity_lines(words, asked, summaries=True),
                none_named(words, asked),
            ),
            *by_region(programme, words, regions, lambda item: state.code in item.countries and item not in asked),
            subjects(programme, words),
            *disagreements(words, [*state.signs.marks, *marks_of(asked)]),
        ),
        programme.state,
        state.source,
        state.signs,
        short=state.name,
    )


def _index(programme: Programme, words: Words) -> Sheet:
    regions = tuple(_region_line(words, item) for item in programme.regions.values())
    species = tuple(_species_line(words, item) for item in programme.species.values())
    states = tuple(_state_line(words, item) for item in programme.states.values())
    blocks = (
        Block("regions", words("ui.all_regions", n=len(regions)), regions),
        Block("species", words("ui.all_species", n=len(species)), species),
        Block("states", words("ui.all_states", n=len(states)), states),
    )
    title, description = (
        words("ui.places_and_species"),
        words("ui.places_and_species_description", regions=len(regions), species=len(species), states=len(states)),
    )
    lead = words("ui.places_and_species_lead")
    return Sheet(
        INDEX, title, description, lead, (), blocks, programme.state, figure=MAP, caption=words("ui.map_of_regions")
    )


def _region_line(words: Words, region: Region) -> Line:
    countries = words("ui.enumeration").join(words(f"countries.{code}.short") for code in region.countries)
    tags = (countries, counted(words, len(region.activities)), *(item.name for item in region.changes))
    name = f"{region.number}. {region.name}"  # as on the map above the list
    return Line(name, region_page(region.id), tags=tags, source=region.source, signs=region.signs)


def _species_line(words: Words, species: ProgrammeSpecies) -> Line:
    regions = words("ui.name_and_count", name=words("ui.regions"), n=len(species.regions))
    tags = (*species.appendices, regions)
    return Line(
        species.name,
        species_page(species.id),
        tags=tags,
        source=species.source,
        signs=species.signs,
        latin=species.latin,
    )


def _state_line(words: Words, state: RangeState) -> Line:
    regions = words("ui.name_and_count", name=words("ui.regions"), n=len(state.regions))
    tags = (words("ui.party" if state.party else "ui.no_party"), regions)
    return Line(state.name, state_page(state.code), tags=tags, source=state.source, signs=state.signs)


def _first_day(activity: Activity) -> str:
    """The earliest day on which something is due; empty where no day is named."""
    return min((due.last_day.isoformat() for due in activity.due if due.last_day), default="")


def _noted(words: Words, name: str, note: str, page: str) -> Item:
    return Item(words("ui.in_brackets", text=name, note=inside_a_line(note)) if note else name, page)


def _states(programme: Programme, codes: Iterable[str]) -> tuple[Item, ...]:
    return tuple(Item(programme.states[code].name, state_page(code)) for code in codes)


def _countries(programme: Programme, regions: Iterable[Region]) -> list[str]:
    """Range States that share one of the regions, in the order of the document."""
    found = {code for region in regions for code in region.countries}
    return [code for code in programme.states if code in found]


def _regions(words: Words, regions: Iterable[Region], species: str = "") -> tuple[Item, ...]:
    items = []
    for region in regions:
        note = next((item.note for item in region.species if item.code == species), "")
        items.append(_noted(words, region.name, note, region_page(region.id)))
    return tuple(items) or (Item(words("ui.in_no_region")),)


def _species_item(programme: Programme, key: str) -> Item:
    return Item(programme.species[key].name, species_page(key))


def _changes(words: Words, region: Region) -> tuple[Item, ...]:
    if not region.changes:
        return (Item(words("ui.nothing_new")),)
    if [item.code for item in region.changes] == ["new"]:
        return (Item(region.changed),)
    return (*(Item(item.name) for item in region.changes), Item(region.changed))


def _instruments(programme: Programme, words: Words, keys: Iterable[str]) -> Iterable[Detail]:
    found = [programme.instruments[key] for key in keys]
    items = tuple(
        Item(words("ui.in_brackets", text=item.name, note=words("ui.years", first=item.years[0], last=item.years[1])))
        for item in found
    )
    yield Detail(words("ui.instruments"), items or (Item(words("ui.no_instrument")),))


def _reports(words: Words, activities: Iterable[Activity]) -> tuple[Item, ...]:
    """What is known of the work, by status; where nothing is, that alone."""
    counts: dict[str, int] = {}
    for item in activities:
        counts[item.status] = counts.get(item.status, 0) + 1
    return tuple(Item(words("ui.name_and_count", name=name, n=number)) for name, number in counts.items())


def _bodies(words: Words, names: Iterable[str]) -> Iterable[Detail]:
    if items := tuple(Item(name) for name in names):
        yield Detail(words("ui.bodies_named"), items)


def _country_page(words: Words, state: RangeState) -> Iterable[Detail]:
    if state.code in COUNTRY_PAGES:
        yield Detail(words("ui.more_about_it"), (Item(state.name, COUNTRY_PAGES[state.code]),))


def _cat(words: Words, species: ProgrammeSpecies) -> Iterable[Detail]:
    if species.cat:
        name = words(f"species/species.{species.cat}")
        yield Detail(words("ui.more_about_it"), (Item(name, f"species/{species.cat}/"),))
