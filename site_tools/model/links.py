"""Values of entries that lead to other pages, and choices that several lists share."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from ..packages.tables import Row, Value
from .beside import Signs
from .dataset import Dataset
from .listing import Axis, Detail, Item
from .signs import disputes
from .words import Words

NONE = "none"
# The page of each list; anchors of entries are the kind of thing, a hyphen and its code.
PROJECTS, ACTIVITIES, DELIVERABLES, PARTNERS = (
    "projects/",
    "projects/activities/",
    "projects/deliverables/",
    "projects/partners/",
)


def codes(value: Value) -> tuple[str, ...]:
    """The codes in a cell that lists some."""
    return tuple(filter(None, str(value or "").split(";")))


def or_none(found: tuple[str, ...]) -> tuple[str, ...]:
    """What an entry without any has on an axis."""
    return found or (NONE,)


def cats(words: Words, value: Value) -> tuple[Item, ...]:
    """Cats with links to their pages."""
    return tuple(Item(words(f"species/species.{code}"), f"species/{code}/") for code in codes(value))


def places(words: Words, found: Iterable[str]) -> tuple[Item, ...]:
    """Places with links to the list of all of them below the maps."""
    return tuple(Item(words(f"places/places.{code}"), f"map/#place-{code}") for code in found)


def countries(words: Words, value: Value) -> tuple[Item, ...]:
    return tuple(Item(words(f"countries.{code}")) for code in codes(value))


def project(words: Words, key: Value) -> Item:
    """A project by its short name."""
    return Item(words(f"projects/projects.{key}.short"), f"{PROJECTS}#project-{key}")


def activity(words: Words, key: str) -> Item:
    return Item(words(f"projects/activities.{key}"), f"{ACTIVITIES}#activity-{key}")


def deliverable(words: Words, key: str) -> Item:
    return Item(words(f"projects/deliverables.{key}"), f"{DELIVERABLES}#deliverable-{key}")


def organisation(words: Words, key: Value) -> Item:
    return Item(words(f"projects/organisations.{key}"), f"{PARTNERS}#organisation-{key}")


def details(found: Iterable[tuple[str, tuple[Item, ...]]]) -> tuple[Detail, ...]:
    """Lines of an entry; those without a value are left out."""
    return tuple(Detail(label, items) for label, items in found if items)


def cat_axis(dataset: Dataset, words: Words) -> Axis:
    names = {code: words(f"species/species.{code}") for code in dataset.rows("species/species")}
    return Axis("cat", words("fields.species_id"), {**names, NONE: words("editorial/species.none")})


def country_axis(dataset: Dataset, words: Words, *, none: str = "") -> Axis:
    """`none` names what is of no one country, where a list has such entries."""
    names = {code: words(f"countries.{code}") for code in dataset.rows("shared/countries")}
    return Axis("country", words("fields.country_code"), {**names, NONE: none} if none else names)


def project_axis(words: Words, keys: Iterable[str]) -> Axis:
    names = {key: words(f"projects/projects.{key}.short") for key in keys}
    return Axis("project", words("projects/fields.project_id"), names)


def code_axis(words: Words, code: str, label: str, prefix: str, found: Iterable[str]) -> Axis:
    """Codes in the order in which they first come up, each in words."""
    return Axis(code, words(label), {name: words(f"projects/{prefix}.{name}") for name in dict.fromkeys(found)})


def signs_anywhere(dataset: Dataset, words: Words, table: str, row: Row) -> Signs:
    """The marks of a row and of all its fields."""
    return Signs(marks=disputes(words, dataset.subjects.anywhere(table, dataset.table(table).row_key(row))))


def by(rows: Iterable[Row], field: str) -> Mapping[str, list[Row]]:
    """Rows of a part of a table by what stands in `field`; `Dataset.rows_by` has those of a whole one."""
    found: dict[str, list[Row]] = {}
    for row in rows:
        found.setdefault(str(row[field] or ""), []).append(row)
    return found
