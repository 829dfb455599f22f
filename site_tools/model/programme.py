"""The work programme for Central Asian mammals in one language: activities, regions, species and range States."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from ..locales import format_date, inside_a_line
from ..packages.tables import Row, Value
from .beside import Signs
from .citations import cite
from .dataset import Dataset
from .deadlines import PACKAGE, due
from .programme_records import (
    Activity,
    Actor,
    Due,
    Goal,
    Instrument,
    Named,
    Programme,
    ProgrammeSpecies,
    RangeState,
    Region,
    Section,
)
from .signs import disputes
from .words import Words

__all__ = [
    "PACKAGE",
    "Activity",
    "Actor",
    "Due",
    "Goal",
    "Instrument",
    "Named",
    "Programme",
    "ProgrammeSpecies",
    "RangeState",
    "Region",
    "Section",
    "due",
    "programme",
]


def programme(dataset: Dataset, words: Words) -> Programme:
    """The work programme in the language of `words`."""
    sections = {str(row["number"]): _section(dataset, words, row) for row in _rows(dataset, "sections")}
    regions = [_region(dataset, words, row) for row in _rows(dataset, "sections") if row["kind_code"] == "region"]
    return Programme(
        words(f"{PACKAGE}/programme.state"),
        sections,
        {str(row["id"]): _activity(dataset, words, row) for row in _rows(dataset, "activities")},
        {region.id: region for region in regions},
        {str(row["id"]): _species(dataset, words, row, regions) for row in _rows(dataset, "species")},
        {str(row["country_id"]): _state(dataset, words, row, regions) for row in _rows(dataset, "range_states")},
        {str(row["id"]): _instrument(dataset, words, row) for row in _rows(dataset, "instruments")},
    )


def _rows(dataset: Dataset, table: str) -> Iterable[Row]:
    return dataset.rows(f"{PACKAGE}/{table}").values()


def _of(dataset: Dataset, table: str, field: str, key: Value) -> list[Row]:
    """Rows of `table` that belong to `key`."""
    return dataset.rows_by(f"{PACKAGE}/{table}", field).get(str(key), [])


def _codes(cell: Value) -> tuple[str, ...]:
    return tuple(filter(None, str(cell or "").split(";")))


def _signs(dataset: Dataset, words: Words, table: str, key: Value) -> Signs:
    return Signs(marks=disputes(words, dataset.subjects.anywhere(f"{PACKAGE}/{table}", str(key))))


def _section(dataset: Dataset, words: Words, row: Row) -> Section:
    number = str(row["number"])
    return Section(
        number,
        words(f"{PACKAGE}/sections.{number}"),
        words(f"{PACKAGE}/sections.{number}.short"),
        str(row["kind_code"]),
        words(f"{PACKAGE}/kinds.{row['kind_code']}"),
        str(row["place_id"] or ""),
        tuple(str(item["id"]) for item in _of(dataset, "activities", "section_number", number)),
        cite(dataset, words, row),
    )


def _region(dataset: Dataset, words: Words, row: Row) -> Region:
    section, key = _section(dataset, words, row), f"{PACKAGE}/sections.{row['number']}.change"
    return Region(
        section.place_id,
        section.number,
        int(str(row["region_number"])),
        section.name,
        section.short,
        tuple(str(item["country_id"]) for item in _of(dataset, "section_countries", "section_number", section.number)),
        tuple(_reported(words, item) for item in _of(dataset, "section_species", "section_number", section.number)),
        tuple(
            str(item["instrument_id"]) for item in _of(dataset, "section_instruments", "section_number", section.number)
        ),
        tuple(Named(code, words(f"{PACKAGE}/changes.{code}")) for code in _codes(row["change_codes"])),
        words(key) if key in words else "",
        section.activities,
        section.source,
        _signs(dataset, words, "sections", row["number"]),
    )


def _reported(words: Words, row: Row) -> Named:
    """A species of a region; its note names the one country where it was seen."""
    name = words(f"{PACKAGE}/species.{row['species_id']}")
    note = words(f"{PACKAGE}/notes.{row['note_code']}") if row["note_code"] else ""
    if row["note_country_id"]:
        note += words("ui.colon") + words(f"countries.{row['note_country_id']}")
    return Named(str(row["species_id"]), name, note)


def _species(dataset: Dataset, words: Words, row: Row, regions: Iterable[Region]) -> ProgrammeSpecies:
    key = str(row["id"])
    return ProgrammeSpecies(
        key,
        words(f"{PACKAGE}/species.{key}"),
        str(row["latin_programme"]),
        _codes(row["latin_current"]),
        tuple(words(f"{PACKAGE}/appendices.{code}") for code in _codes(row["cms_appendix_codes"])),
        str(row["cat_id"] or ""),
        tuple(region.id for region in regions if key in (item.code for item in region.species)),
        tuple(str(item["instrument_id"]) for item in _of(dataset, "instrument_species", "species_id", key)),
        cite(dataset, words, row),
        _signs(dataset, words, "species", key),
    )


def _state(dataset: Dataset, words: Words, row: Row, regions: Iterable[Region]) -> RangeState:
    """The species are those of its regions: the document lists none by country."""
    code = str(row["country_id"])
    own = [region for region in regions if code in region.countries]
    found = {item.code for region in own for item in region.species}
    return RangeState(
        code,
        words(f"countries.{code}"),
        bool(row["cms_party"]),
        tuple(region.id for region in own),
        tuple(str(item["id"]) for item in _rows(dataset, "species") if item["id"] in found),
        tuple(str(item["id"]) for item in _of(dataset, "actors", "country_id", code)),
        cite(dataset, words, row),
        _signs(dataset, words, "range_states", code),
    )


def _instrument(dataset: Dataset, words: Words, row: Row) -> Instrument:
    return Instrument(
        str(row["id"]),
        words(f"{PACKAGE}/instruments.{row['id']}"),
        words(f"{PACKAGE}/kinds.{row['kind_code']}"),
        (int(str(row["start_year"])), int(str(row["end_year"]))),
        tuple(str(item["species_id"]) for item in _of(dataset, "instrument_species", "instrument_id", row["id"])),
        cite(dataset, words, row),
    )


def _activity(dataset: Dataset, words: Words, row: Row) -> Activity:
    key = str(row["id"])
    label = f"{PACKAGE}/activities.{key.replace('.', '-')}"
    (status,) = _of(dataset, "statuses", "activity_id", key)
    countries, species = _concerned(dataset, row)
    return Activity(
        key,
        str(row["section_number"]),
        words(f"{label}.title"),
        words(f"{label}.summary"),
        words(f"{label}.indicator") if f"{label}.indicator" in words else "",
        str(row["priority_code"]),
        words(f"{PACKAGE}/priorities.{row['priority_code']}"),
        str(row["theme_code"]),
        words(f"{PACKAGE}/themes.{row['theme_code']}"),
        countries,
        species,
        _codes(row["country_ids"]),
        _codes(row["species_ids"]),
        tuple(_actor(dataset, words, item) for item in _of(dataset, "activity_actors", "activity_id", key)),
        tuple(due(words, item) for item in _of(dataset, "deadlines", "activity_id", key)),
        tuple(_goal(words, item) for item in _of(dataset, "framework_links", "activity_id", key)),
        _related(dataset, key),
        str(status["status_code"]),
        words(f"{PACKAGE}/status_codes.{status['status_code']}"),
        format_date(status["reported_on"], words.locale) if isinstance(status["reported_on"], date) else "",
        str(status["evidence_url"] or ""),
        cite(dataset, words, row),
        _activity_signs(dataset, words, key),
    )


def _concerned(dataset: Dataset, row: Row) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Countries and species: those named, or all of its section; named species may be examples."""
    section = dataset.rows(f"{PACKAGE}/sections")[str(row["section_number"])]
    number, regional = section["number"], section["kind_code"] == "region"
    countries = [
        str(item["country_id"])
        for item in (
            _of(dataset, "section_countries", "section_number", number) if regional else _rows(dataset, "range_states")
        )
    ]
    species = [
        str(item["species_id"] if regional else item["id"])
        for item in (
            _of(dataset, "section_species", "section_number", number) if regional else _rows(dataset, "species")
        )
    ]
    named = _codes(row["species_ids"])
    if named:
        species = list(dict.fromkeys((*named, *species))) if row["species_scope_code"] == "among_others" else [*named]
    return _codes(row["country_ids"]) or tuple(countries), tuple(species)


def _actor(dataset: Dataset, words: Words, row: Row) -> Actor:
    actor = dataset.rows(f"{PACKAGE}/actors")[str(row["actor_id"])]
    return Actor(
        str(actor["id"]),
        words(f"{PACKAGE}/actors.{actor['id']}"),
        str(actor["kind_code"]),
        words(f"{PACKAGE}/kinds.{actor['kind_code']}"),
        str(actor["country_id"] or ""),
        words(f"{PACKAGE}/conditions.{row['condition_code']}") if row["condition_code"] else "",
    )


def _goal(words: Words, row: Row) -> Goal:
    code, number = str(row["framework_code"]), str(row["target"] or "")
    short, full = words(f"frameworks.{code}.short"), words(f"frameworks.{code}")
    if not number:
        return Goal(code, "", short, full)
    kind = inside_a_line(words(f"{PACKAGE}/kinds.{row['kind_code']}"))
    name, full = (words("ui.goal_numbered", framework=text, kind=kind, number=number) for text in (short, full))
    return Goal(code, number, name, full)


def _related(dataset: Dataset, key: str) -> tuple[str, ...]:
    links = list(_rows(dataset, "activity_links"))
    there = [str(row["linked_id"]) for row in links if str(row["activity_id"]) == key]
    here = [str(row["activity_id"]) for row in links if str(row["linked_id"]) == key]
    return tuple(dict.fromkeys((*there, *here)))


def _activity_signs(dataset: Dataset, words: Words, key: str) -> Signs:
    """Disagreements about the activity itself, its dates and what it refers to."""
    subjects = dataset.subjects
    found = set(subjects.anywhere(f"{PACKAGE}/activities", key))
    for table in ("deadlines", "activity_links"):
        for row in _of(dataset, table, "activity_id", key):
            place = f"{PACKAGE}/{table}"
            found.update(subjects.anywhere(place, dataset.table(place).row_key(row)))
    return Signs(marks=disputes(words, subjects.ordered(found)))
