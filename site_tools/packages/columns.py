"""The tables and columns that pages are made of are there; without them no other rule makes sense."""

from __future__ import annotations

from collections.abc import Iterator

from .problems import Problem
from .tables import Packages

LABELS = ("key", "en", "ru", "zh", "mn", "status_ru", "status_zh", "status_mn", "source_hash")
NEEDED = {
    "editorial/discrepancies": ("id", "species_ids", "shown_reading"),
    "editorial/labels": LABELS,
    "editorial/readings": ("discrepancy_id", "reading", "source", "locator"),
    "places/labels": LABELS,
    "places/places": (
        "id", "kind_code", "country_codes", "latitude", "longitude", "precision_km", "area_km2", "source", "locator",
    ),
    "places/presence": ("species_id", "place_id", "source", "locator"),
    "population/areas_and_lengths": ("id", "qualifier_code", "value", "unit_code", "year", "source", "locator"),
    "population/cell_notes": ("id", "series_id", "year", "field", "source", "locator"),
    "population/changes": (
        "id", "series_id", "start_year", "start_total", "end_year", "end_total", "source", "locator",
    ),
    "population/habitat_suitability": (
        "id", "species_id", "place_id", "kind_code", "total_km2", "not_suitable_km2", "minimum_km2", "medium_km2",
        "maximum_km2", "source", "locator",
    ),
    "population/labels": LABELS,
    "population/observations": (
        "series_id", "year", "male_independent", "female_independent", "unknown_sex_independent", "independents",
        "cubs", "total", "sex_ratio", "density_per_100km2", "density_lower_per_100km2", "density_upper_per_100km2",
        "source", "locator",
    ),
    "population/releases": (
        "id", "event_code", "start_year", "end_year", "precision_code", "survey_id", "source", "locator",
    ),
    "population/series": ("id", "species_id", "place_id", "country_code", "window_code", "source", "locator"),
    "population/shared_animals": (
        "id", "species_id", "counted", "shared", "percent", "start_year", "end_year", "window_code", "source",
        "locator",
    ),
    "population/surveys": ("id", "window_code"),
    "shared/countries": ("id",),
    "shared/labels": LABELS,
    "shared/sources": ("id", "published_year", "publisher_code"),
    "shared/windows": ("id",),
    "species/facts": ("id", "species_id", "topic_code", "position", "source", "locator"),
    "species/labels": LABELS,
    "species/species": ("id", "latin_name"),
}  # fmt: skip


def missing_tables(packages: Packages) -> list[Problem]:
    """Tables that no datapackage.json lists; asked only when every file could be read."""
    return [problem for path in NEEDED for problem in _missing_table(packages, path)]


def missing_columns(packages: Packages) -> list[Problem]:
    """Columns that a table no longer has."""
    return [problem for path, columns in NEEDED.items() for problem in _missing_columns(packages, path, columns)]


def _missing_table(packages: Packages, path: str) -> Iterator[Problem]:
    package, _, name = path.partition("/")
    if package not in packages or name not in packages[package].tables:
        file = f"data/{package}/datapackage.json"
        yield Problem(file, wrong=f"the pages need the table {name}", right=f'"name": "{name}" among the resources')


def _missing_columns(packages: Packages, path: str, columns: tuple[str, ...]) -> Iterator[Problem]:
    package, _, name = path.partition("/")
    table = packages[package].tables.get(name) if package in packages else None
    for column in columns if table else ():
        if table and column not in table.fields:
            yield Problem(table.file, 1, column, wrong="the pages need this column", right=", ".join(columns))
