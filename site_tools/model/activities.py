"""All activities of the work programme as a list to choose from."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from . import goals
from .dataset import Dataset
from .deadlines import PACKAGE
from .listing import Axis, Detail, Entry, Item, Listing
from .programme_records import Activity, Actor, Due, Programme
from .words import Words

# Names no region, country or species, so all are meant; no date.
ALL, UNDATED = "all", "none"
# Dates without a year of their own, by kind.
WITHOUT_YEAR = ("every", "within", "after")
PAGE = "programme/"


def activities(dataset: Dataset, words: Words, found: Programme) -> Listing:
    """Every activity once, under its section."""
    return Listing(
        "activities",
        words("ui.filter_activities"),
        tuple(_axes(dataset, words, found)),
        {number: words("ui.numbered", n=number, name=section.name) for number, section in found.sections.items()},
        tuple(_entry(words, found, item) for item in found.activities.values()),
        page=PAGE,
        remark=found.state,
    )


def numbered(words: Words, item: Activity) -> str:
    """`7.3 Title`."""
    return words("ui.numbered", n=item.id, name=item.title)


def due_codes(dues: Iterable[Due]) -> tuple[str, ...]:
    """The years in which something is due, or what stands for none."""
    codes = [code for due in dues for code in ([str(year) for year in due.years] or [due.kind_code])]
    return tuple(dict.fromkeys(codes)) or (UNDATED,)


def due_names(words: Words, found: Programme) -> Mapping[str, str]:
    """Every year in which something is due, then the kinds of dates without a year, then no date."""
    years = {code for item in found.activities.values() for code in due_codes(item.due) if code.isdigit()}
    return {
        **{year: year for year in sorted(years)},
        **{kind: words(f"ui.due_kind_{kind}") for kind in WITHOUT_YEAR},
        UNDATED: words("ui.due_kind_none"),
    }


def country_codes(found: Programme, item: Activity) -> tuple[str, ...]:
    """Those that are meant; ALL where the whole programme is."""
    return _meant(item.countries, item.named_countries, found.states)


def species_codes(found: Programme, item: Activity) -> tuple[str, ...]:
    """Those that are meant, and ALL where the named ones are but examples among all of the programme."""
    return _meant(item.species, item.named_species, found.species)


def _meant(codes: tuple[str, ...], named: tuple[str, ...], everything: Iterable[str]) -> tuple[str, ...]:
    return (*named, ALL) if set(codes) == set(everything) else codes


def _axes(dataset: Dataset, words: Words, found: Programme) -> Iterator[Axis]:
    def names(prefix: str, codes: Iterable[str]) -> dict[str, str]:
        return {code: words(f"{prefix}.{code}") for code in codes}

    items = found.activities.values()
    yield Axis(
        "region",
        words("ui.region"),
        {**{key: region.name for key, region in found.regions.items()}, ALL: words("ui.all_regions")},
    )
    states = {code: state.name for code, state in found.states.items()}
    yield Axis("country", words(f"{PACKAGE}/fields.country_id"), {**states, ALL: words("ui.all_range_states")})
    species = {key: animal.name for key, animal in found.species.items()}
    yield Axis("species", words("fields.species_id"), {**species, ALL: words("ui.all_species")})
    yield Axis(
        "theme",
        words(f"{PACKAGE}/fields.theme_code"),
        names(f"{PACKAGE}/themes", dict.fromkeys(item.theme_code for item in items)),
    )
    yield Axis(
        "actor",
        words(f"{PACKAGE}/fields.actor_id"),
        names(f"{PACKAGE}/actors", dataset.rows(f"{PACKAGE}/actors")),
    )
    priorities = dict.fromkeys(item.priority_code for item in items)
    yield Axis("priority", words(f"{PACKAGE}/fields.priority_code"), names(f"{PACKAGE}/priorities", priorities))
    yield Axis("due", words("ui.due"), due_names(words, found))
    for framework in goals.NUMBERED:
        numbers = goals.named(dataset, framework)
        yield Axis(
            framework,
            words(f"ui.counts_{framework}"),
            {number: words(f"ui.target_{framework}", n=number) for number in numbers},
        )


def _entry(words: Words, found: Programme, item: Activity) -> Entry:
    priority = words(f"{PACKAGE}/fields.priority_code") + words("ui.colon") + item.priority.lower()
    return Entry(
        item.anchor,
        item.section,
        numbered(words, item),
        item.summary,
        {
            "region": (found.sections[item.section].place_id or ALL,),
            "country": country_codes(found, item),
            "species": species_codes(found, item),
            "theme": (item.theme_code,),
            "actor": tuple(dict.fromkeys(actor.code for actor in item.actors)),
            "priority": (item.priority_code,),
            "due": due_codes(item.due),
            **{name: tuple(_numbers(item, name)) for name in goals.NUMBERED},
        },
        (priority, *due_texts(words, item.due)),
        tuple(_details(words, found, item)),
        item.source,
        item.signs,
    )


def _numbers(item: Activity, framework: str) -> Iterator[str]:
    yield from dict.fromkeys(goal.target for goal in item.goals if goal.framework == framework and goal.target)


def _details(words: Words, found: Programme, item: Activity) -> Iterator[Detail]:
    place = found.sections[item.section].place_id
    countries = {code: state.name for code, state in found.states.items()} | {ALL: words("ui.all_range_states")}
    species = {key: animal.name for key, animal in found.species.items()} | {ALL: words("ui.all_species")}
    details = (
        Detail(words("ui.activity"), (Item(item.id, f"{PAGE}#{item.anchor}"),)),
        Detail(words(f"{PACKAGE}/fields.actor_id"), tuple(Item(_actor(words, actor)) for actor in item.actors)),
        Detail(words(f"{PACKAGE}/parts.indicator"), _items([item.indicator])),
        Detail(words("ui.due"), _items(due_texts(words, item.due) or [words("ui.due_none")])),
        Detail(words(f"{PACKAGE}/fields.priority_code"), _items([item.priority])),
        Detail(words(f"{PACKAGE}/fields.theme_code"), _items([item.theme])),
        Detail(words("ui.region"), (Item(found.regions[place].name, f"{PAGE}regions/{place}/"),) if place else ()),
        Detail(words("ui.countries"), _items(countries[code] for code in country_codes(found, item))),
        Detail(words("ui.species"), _items(species[code] for code in species_codes(found, item))),
        Detail(words("ui.goals_and_programmes"), _items(goal.name for goal in item.goals)),
        Detail(words("ui.related_activities"), tuple(_link(words, found.activities[key]) for key in item.related)),
        Detail(words(f"{PACKAGE}/fields.status_code"), _items(_status(words, item))),
    )
    yield from (detail for detail in details if detail.items)


def _items(texts: Iterable[str]) -> tuple[Item, ...]:
    return tuple(Item(text) for text in texts if text)


def _link(words: Words, item: Activity) -> Item:
    return Item(numbered(words, item), f"{PAGE}#{item.anchor}")


def _actor(words: Words, actor: Actor) -> str:
    return words("ui.with_remark", name=actor.name, remark=actor.condition.lower()) if actor.condition else actor.name


def due_texts(words: Words, dues: Iterable[Due]) -> list[str]:
    """Dates in words, each with what is due where there are several."""
    return [due.note + words("ui.colon") + due.text if due.note else due.text for due in dues]


def _status(words: Words, item: Activity) -> Iterator[str]:
    yield item.status
    yield item.reported_on
    yield item.evidence_url
