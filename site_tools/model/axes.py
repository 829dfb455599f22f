"""What lists of rows have in common: cats, countries and places, as choices and as lines of an entry."""

from __future__ import annotations

from collections.abc import Iterable

from ..packages.tables import Row
from . import links
from .dataset import Dataset
from .listing import Axis, Detail, Item
from .words import Words

NONE = "none"


def codes(row: Row, field: str) -> tuple[str, ...]:
    """The codes in a cell that lists some."""
    return tuple(filter(None, str(row[field] or "").split(";")))


def cats(dataset: Dataset, words: Words, none: str = "") -> Axis:
    """The cats to choose from; `none` is what stands for entries that name no cat."""
    named = {code: words(f"species/species.{code}") for code in dataset.rows("species/species")}
    return Axis("cat", words("fields.species_id"), {**named, **({NONE: words(none)} if none else {})})


def countries(dataset: Dataset, words: Words, none: str = "") -> Axis:
    named = {code: words(f"countries.{code}") for code in dataset.rows("shared/countries")}
    return Axis("country", words("fields.country_code"), {**named, **({NONE: words(none)} if none else {})})


def names(words: Words, key: str, found: Iterable[str], suffix: str = "") -> tuple[str, ...]:
    """`names(words, "countries", ("CN", "MN"), ".short")`."""
    return tuple(words(f"{key}.{code}{suffix}") for code in found)


def detail(label: str, values: Iterable[str | Item]) -> tuple[Detail, ...]:
    """One line of an entry; none where there is no value."""
    items = tuple(value if isinstance(value, Item) else Item(value) for value in values)
    return (Detail(label, items),) if items else ()


def places(words: Words, row: Row) -> tuple[Detail, ...]:
    """The places of a row, each with the way to its line below the maps."""
    return detail(words("fields.place_ids"), links.places(words, codes(row, "place_ids")))


def project(words: Words, row: Row) -> tuple[Detail, ...]:
    """The project of a row, with the way to it."""
    code = row["project_id"]
    return detail(words("strategy/fields.project_id"), [links.project(words, str(code))] if code else [])
