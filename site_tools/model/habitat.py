"""How much land of the two parks suits which cat: Tables 8 and 9 as bars, in square kilometers and in shares."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from ..locales import format_percent
from ..packages.tables import Row
from . import grids
from .dataset import Dataset, number_or_none
from .records import Band, Key, Mark, Panel
from .words import Words, format_value

TABLE = "population/habitat_suitability"
# From land that does not suit a cat to the best; the place in this order picks the color.
CLASSES = ("not_suitable", "minimum", "medium", "maximum")
BEST = CLASSES[-1]
Content = tuple[tuple[Panel, ...], Sequence[Row]]


def classes(dataset: Dataset, words: Words, options: Mapping[str, Any]) -> Content:
    """A bar for each cat and park, cut into its four classes; in the second view every bar is equally long."""
    rows = [dataset.rows(TABLE)[code] for code in options["habitat"]]
    drawn, keys = _of_one_park(rows), tuple(_key(words, name) for name in CLASSES)
    amounts = [" · ".join(_number(dataset, words, row, f"{name}_km2") for name in CLASSES) for row in drawn]
    areas = Panel(
        "area",
        words("population/variants.habitat-area"),
        keys,
        tuple(_mark(dataset, words, row, name, "km2") for row in drawn for name in CLASSES),
        grids.of_table(dataset, words, TABLE, rows, ["total_km2", *(f"{name}_km2" for name in CLASSES)]),
        tuple(_band(dataset, words, row, text) for row, text in zip(drawn, amounts, strict=True)),
    )
    shares = Panel(
        "share",
        words("population/variants.habitat-share"),
        keys,
        tuple(_mark(dataset, words, row, name, "percent") for row in drawn for name in CLASSES),
        grids.of_table(dataset, words, TABLE, rows, [f"{name}_percent" for name in CLASSES], _caption(words)),
        tuple(_band(dataset, words, row) for row in drawn),
        words("ui.axis_share"),
    )
    return (areas, shares), rows


def best(dataset: Dataset, words: Words, options: Mapping[str, Any]) -> Content:
    """The share of the best class in each park, a bar for each cat."""
    rows = [dataset.rows(TABLE)[code] for code in options["habitat"]]
    drawn = _of_one_park(rows)
    panel = Panel(
        "default",
        "",
        (_key(words, BEST),),
        tuple(_mark(dataset, words, row, BEST, "percent") for row in drawn),
        grids.of_table(dataset, words, TABLE, rows, ["total_km2", f"{BEST}_km2", f"{BEST}_percent"]),
        tuple(
            _band(dataset, words, row, f"{_percent(words, row, BEST)} · {_area(dataset, words, row, BEST)}")
            for row in drawn
        ),
    )
    return (panel,), rows


def _of_one_park(rows: Sequence[Row]) -> list[Row]:
    """The printed totals stand in the table; bars are drawn of the parks alone."""
    return [row for row in rows if row["kind_code"] == "part"]


def _caption(words: Words) -> str:
    return words("population/axes.habitat_shares")


def _key(words: Words, name: str) -> Key:
    return Key(name, words(f"population/fields.{name}_km2"), CLASSES.index(name) + 1)


def _band(dataset: Dataset, words: Words, row: Row, text: str = "") -> Band:
    """The cats under the name of the park; each bar says its own total, because the two tables do not agree on it."""
    cat = words(f"species/species.{row['species_id']}")
    name = cat + words("ui.colon") + _area(dataset, words, row, "total")
    return Band(str(row["id"]), name, _park(dataset, words, row), text)


def _park(dataset: Dataset, words: Words, row: Row) -> str:
    """The park with its country, so that nobody takes one for the other."""
    place = dataset.rows("places/places")[str(row["place_id"])]
    countries = [words(f"countries.{code}") for code in str(place["country_codes"]).split(";")]
    return words("ui.list_separator").join((words(f"places/places.{place['id']}"), *countries))


def _mark(dataset: Dataset, words: Words, row: Row, name: str, unit: str) -> Mark:
    percent = _percent(words, row, name)
    parts = [
        words(f"population/habitat_suitability.{row['id']}"),
        words(f"population/fields.{name}_km2"),
        _area(dataset, words, row, name),
        percent,
    ]
    text = percent if unit == "percent" else _number(dataset, words, row, f"{name}_km2")
    value = number_or_none(row[f"{name}_{unit}"])
    return Mark(name, str(row["id"]), value, words("ui.part_separator").join(parts), text=text)


def _number(dataset: Dataset, words: Words, row: Row, field: str) -> str:
    return format_value(row[field], dataset.table(TABLE).fields[field], words.locale)


def _area(dataset: Dataset, words: Words, row: Row, name: str) -> str:
    return words("ui.square_kilometers", n=_number(dataset, words, row, f"{name}_km2"))


def _percent(words: Words, row: Row, name: str) -> str:
    return format_percent(row[f"{name}_percent"], words.locale, 1)  # type: ignore[arg-type]
