"""What the population explorer shows, in one language, as plain lists and words that can go to the browser."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from ..locales import inside_a_line
from ..packages.tables import Row
from .citations import locator
from .dataset import Dataset
from .figures import SLOTS
from .words import Words

# As the address of a view names it: the column that it shows, and the label of its axis.
MEASURES = {
    "total": ("total", "animals"),
    "independents": ("independents", "animals"),
    "males": ("male_independent", "animals"),
    "females": ("female_independent", "animals"),
    "unknown-sex": ("unknown_sex_independent", "animals"),
    "cubs": ("cubs", "animals"),
    "sex-ratio": ("sex_ratio", "ratio"),
    "density": ("density_per_100km2", "density"),
}
MARGIN = {"density": ("density_lower_per_100km2", "density_upper_per_100km2")}
FIELDS = (*(field for field, _ in MEASURES.values()), *(field for pair in MARGIN.values() for field in pair))
# What the browser puts together itself; the words of the controls stand in the page.
WORDS = (
    "colon", "list_separator", "part_separator", "years", "between", "year", "source", "note", "not_reported",
    "counted_how", "place", "site_name", "license_short", "known_discrepancies", "copied", "explore_species",
    "explore_shown", "explore_none_chosen", "explore_none_printed", "explore_gaps", "explore_apart", "explore_who",
    "explore_address", "explore_picture",
)  # fmt: skip


def explore(dataset: Dataset, words: Words) -> dict[str, Any]:
    """Every yearly series with its numbers as printed, the documents behind each, and the words around them."""
    series = list(dataset.rows("population/series").values())
    observations = list(dataset.rows("population/observations").values())
    first = first_views(dataset)
    sources = list(dict.fromkeys(str(row["source"]) for row in observations))
    places = list(dict.fromkeys(part for row in observations for part in _locators(row)))
    return {
        "species": [
            {"id": code, "name": words(f"species/species.{code}"), "series": first[code][1]}
            for code in dict.fromkeys(str(row["species_id"]) for row in series)
        ],
        "series": [_series(words, row) for row in series],
        "measures": [_measure(dataset, words, code) for code in MEASURES],
        "years": sorted({int(str(row["year"])) for row in observations}),
        "fields": list(FIELDS),
        "rows": {str(row["id"]): _rows(row, observations, sources, places) for row in series},
        "documents": [inside_a_line(words(f"sources.{code}.short")) for code in sources],
        "places": [locator(part, words) for part in places],
        "notes": [
            [row["series_id"], row["year"], row["field"], words(f"population/cell_notes.{row['id']}")]
            for row in dataset.rows("population/cell_notes").values()
        ],
        "disagreements": _disagreements(dataset, words),
        "words": {name: words(f"ui.{name}") for name in WORDS},
    }


def first_views(dataset: Dataset) -> dict[str, tuple[str, list[str]]]:
    """For each species the figure that shows its totals, and the series in it: where a reader begins."""
    series = dataset.rows("population/series")
    found: dict[str, tuple[str, list[str]]] = {}
    for options in dataset.package("population").figures:
        if options["kind"] == "lines" and options["field"] == "total":
            codes = [str(code) for code in options["series"]]
            found.setdefault(str(series[codes[0]]["species_id"]), (f"population/{options['id']}", codes))
    for row in series.values():
        found.setdefault(str(row["species_id"]), ("", [str(row["id"])]))
    return found


def _series(words: Words, row: Row) -> dict[str, Any]:
    """`kind` is equal for the series of two species that were counted in one country in one way."""
    country, window = str(row["country_code"]), str(row["window_code"])
    name, counted = words(f"population/series.{row['id']}"), inside_a_line(words(f"windows.{window}"))
    return {
        "id": row["id"],
        "species": row["species_id"],
        "kind": f"{country}/{window}",
        "name": name,
        "way": window,
        "window": words(f"windows.{window}"),
        "label": name + words("ui.list_separator") + counted,
        "explained": words(f"windows.{window}.explained"),
        "who": words(f"population/counted_by.{country}") if f"population/counted_by.{country}" in words else "",
        "slot": SLOTS.get((country, window), len(SLOTS) + 1),
    }


def _measure(dataset: Dataset, words: Words, code: str) -> dict[str, Any]:
    field, axis = MEASURES[code]
    name = words(f"ui.explore_{code.replace('-', '_')}")
    column = dataset.table("population/observations").fields[field]
    found: dict[str, Any] = {
        "id": code,
        "name": name,
        "inside": inside_a_line(name),
        "axis": words(f"ui.axis_{axis}"),
        "field": field,
    }
    if column.decimals is not None:
        found["decimals"] = column.decimals
    if code in MARGIN:
        found["margin"] = [[bound, words(f"population/fields.{bound}")] for bound in MARGIN[code]]
    return found


def _rows(series: Row, observations: Iterable[Row], sources: list[str], places: list[str]) -> list[list[Any]]:
    """Year, document, places in it, and the numbers in the order of FIELDS, as printed; a blank is nothing."""
    return [
        [
            row["year"],
            sources.index(str(row["source"])),
            [places.index(part) for part in _locators(row)],
            ["" if row[field] is None else str(row[field]) for field in FIELDS],
        ]
        for row in observations
        if row["series_id"] == series["id"]
    ]


def _locators(row: Row) -> list[str]:
    return [part.strip() for part in str(row["locator"]).split(";")]


def _disagreements(dataset: Dataset, words: Words) -> list[dict[str, Any]]:
    """Where documents disagree about a number of a series: id, title, and the numbers that it concerns."""
    cells: dict[str, list[list[str]]] = {}
    for row in dataset.rows("editorial/subjects").values():
        if (row["package"], row["table"]) == ("population", "observations"):
            cells.setdefault(str(row["discrepancy_id"]), []).append(_cell(row))
    known: Mapping[str, Row] = dataset.rows("editorial/discrepancies")
    return [
        {"id": code.lower(), "title": words(f"editorial/discrepancies.{code}.title"), "cells": cells[code]}
        for code in known
        if code in cells
    ]


def _cell(subject: Row) -> list[str]:
    """Series, year and column."""
    series, _, year = str(subject["row_key"]).rpartition("/")
    return [series, year, str(subject["field"])]
