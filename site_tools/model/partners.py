"""Organizations and people as the documents name them: name, role and country, nothing more."""

from __future__ import annotations

from collections.abc import Iterator

from ..packages.tables import Row
from .beside import Signs
from .citations import cite_all
from .dataset import Dataset
from .links import (
    by,
    code_axis,
    codes,
    countries,
    country_axis,
    details,
    or_none,
    places,
    project,
    project_axis,
    signs_anywhere,
)
from .listing import Entry, Item, Listing
from .printed import Notes, cell
from .records import Grid, GridCell, GridRow
from .signs import disputes
from .words import Words

ORGANISATIONS, CONTRIBUTORS = "projects/organisations", "projects/contributors"
PARTICIPANTS, AFFILIATIONS = "projects/participants", "projects/affiliations"
SEVERAL, NONE = "several", "none"


def partners(dataset: Dataset, words: Words) -> Listing:
    """Every organization, by country."""
    rows = list(dataset.rows(ORGANISATIONS).values())
    no_country = words("projects/lists.no_country")
    single = [code for code in dataset.rows("shared/countries") if any(row["country_codes"] == code for row in rows)]
    return Listing(
        "partners",
        words("projects/lists.partners"),
        (
            country_axis(dataset, words, none=no_country),
            project_axis(words, dataset.rows_by(PARTICIPANTS, "project_id")),
            code_axis(words, "kind", "fields.kind_code", "kinds", (str(row["kind_code"]) for row in rows)),
            code_axis(words, "role", "projects/fields.role_code", "roles", dataset.rows_by(PARTICIPANTS, "role_code")),
        ),
        {
            **{code: words(f"countries.{code}") for code in single},
            SEVERAL: words("ui.in_several_countries"),
            NONE: no_country,
        },
        tuple(_organisation(dataset, words, row) for row in rows),
        page="projects/partners/",
        columns=("kind",),
    )


def people(dataset: Dataset, words: Words) -> Grid:
    """Whom the report thanks, in its order."""
    notes = Notes()
    heads = ("name", "role_code", "organisation_id", "species_ids")
    columns = [words(f"projects/fields.{head}") for head in heads]
    rows = tuple(_person(dataset, words, row, notes) for row in dataset.rows(CONTRIBUTORS).values())
    columns.insert(2, words("fields.country_code"))
    return Grid(words("projects/lists.people"), tuple(columns), rows, notes.texts, numeric=False)


def _organisation(dataset: Dataset, words: Words, row: Row) -> Entry:
    key = str(row["id"])
    told = dataset.rows_by(PARTICIPANTS, "organisation_id").get(key, [])
    lands = codes(row["country_codes"])
    note = f"{ORGANISATIONS}.{key}.note"
    printed = dict.fromkeys(str(item["name_printed"]) for item in told)
    return Entry(
        f"organisation-{key}",
        SEVERAL if len(lands) > 1 else lands[0] if lands else NONE,
        words(f"{ORGANISATIONS}.{key}"),
        words(note) if note in words else "",
        {
            "country": or_none(lands),
            "project": tuple(by(told, "project_id")),
            "kind": (str(row["kind_code"]),),
            "role": tuple(by(told, "role_code")),
        },
        (words(f"projects/kinds.{row['kind_code']}"),),
        details(
            (
                (words("fields.country_codes"), countries(words, row["country_codes"])),
                *_roles(words, told),
                (words("projects/fields.name_printed"), tuple(Item(name) for name in printed)),
                (words("fields.place_ids"), places(words, codes(row["place_id"]))),
                (words("projects/lists.people"), tuple(_people_of(dataset, words, key))),
            )
        ),
        cite_all(dataset, words, [row, *told]),
        signs_anywhere(dataset, words, ORGANISATIONS, row),
    )


def _roles(words: Words, told: list[Row]) -> Iterator[tuple[str, tuple[Item, ...]]]:
    for role, found in by(told, "role_code").items():
        yield words(f"projects/roles.{role}"), _projects(words, found)


def _projects(words: Words, found: list[Row]) -> tuple[Item, ...]:
    """The projects of a role, each once; a component where one is told."""
    items = []
    for row in found:
        item = project(words, row["project_id"])
        if row["component_id"]:
            component = words(f"projects/components.{row['component_id']}.short")
            item = Item(item.text + words("ui.list_separator") + component, f"projects/#{row['component_id']}")
        items.append(item)
    return tuple(dict.fromkeys(items))


def _people_of(dataset: Dataset, words: Words, key: str) -> Iterator[Item]:
    for row in dataset.rows_by(AFFILIATIONS, "organisation_id").get(key, []):
        yield Item(_at_some_time(words, str(dataset.rows(CONTRIBUTORS)[str(row["contributor_id"])]["name"]), row))


def _at_some_time(words: Words, name: str, row: Row) -> str:
    """A name, and when the person was there, if the report says so."""
    if not row["time_code"]:
        return name
    return words("ui.name_and_count", name=name, n=words(f"projects/times.{row['time_code']}"))


def _person(dataset: Dataset, words: Words, row: Row, notes: Notes) -> GridRow:
    key, separator = str(row["id"]), words("ui.part_separator")
    at = [
        _at_some_time(words, words(f"{ORGANISATIONS}.{item['organisation_id']}"), item)
        for item in dataset.rows_by(AFFILIATIONS, "contributor_id").get(key, [])
    ]
    return GridRow(
        _name(dataset, words, row, notes),
        (
            cell(words(f"projects/roles.{row['role_code']}")),
            cell(words(f"countries.{row['country_code']}") if row["country_code"] else ""),
            cell(separator.join(at)),
            cell(separator.join(words(f"species/species.{code}") for code in codes(row["species_ids"]))),
        ),
    )


def _name(dataset: Dataset, words: Words, row: Row, notes: Notes) -> GridCell:
    """The name, its marks, and how the report prints it where that differs."""
    printed = [] if row["name"] == row["name_printed"] else [str(row["name_printed"])]
    told = notes.number(words("projects/fields.name_printed") + words("ui.colon") + text for text in printed)
    ids = dataset.subjects.anywhere(CONTRIBUTORS, str(row["id"]))
    return cell(str(row["name"]), None, told, Signs(marks=disputes(words, ids)))
