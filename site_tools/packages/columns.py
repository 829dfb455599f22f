"""The tables and columns that pages are made of are there; without them no other rule makes sense."""

from __future__ import annotations

from collections.abc import Iterator

from .problems import Problem
from .tables import Packages

LABELS = ("key", "en", "ru", "zh", "mn", "status_ru", "status_zh", "status_mn", "source_hash")
NEEDED = {
    "editorial/discrepancies": ("id", "species_ids", "shown_reading"),
    "editorial/labels": LABELS,
    "editorial/readings": ("discrepancy_id", "reading", "series_id", "window_code", "source", "locator"),
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
    "projects/activities": (
        "id", "project_id", "step_id", "kind_code", "number", "species_ids", "place_ids", "source", "locator",
    ),
    "projects/activity_periods": (
        "activity_id", "order", "start_year", "start_month", "end_year", "end_month", "precision_code", "source",
        "locator",
    ),
    "projects/affiliations": ("contributor_id", "order", "organisation_id", "time_code", "source", "locator"),
    "projects/budget_lines": (
        "id", "project_id", "step_id", "activity_id", "order", "kind_code", "amount_usd", "unit_code", "percent",
        "position_certain", "source", "locator",
    ),
    "projects/budget_totals": (
        "id", "project_id", "step_id", "kind_code", "amount_usd", "unit_code", "source", "locator",
    ),
    "projects/component_places": ("component_id", "place_id", "stage_code", "country_code", "source", "locator"),
    "projects/components": (
        "id", "project_id", "number", "proposal_id", "start_year", "start_month", "end_year", "end_month",
        "precision_code", "to_be_confirmed", "species_ids", "place_ids", "source", "locator",
    ),
    "projects/contributors": (
        "id", "name", "name_printed", "role_code", "country_code", "species_ids", "source", "locator",
    ),
    "projects/deliverables": (
        "id", "project_id", "number", "activity_ids", "kind_code", "planned_year", "species_ids", "outcome_code",
        "outcome_source", "outcome_locator", "source", "locator",
    ),
    "projects/labels": LABELS,
    "projects/organisations": ("id", "country_codes", "kind_code", "place_id", "source", "locator"),
    "projects/participants": (
        "project_id", "component_id", "organisation_id", "role_code", "name_printed", "source", "locator",
    ),
    "projects/projects": (
        "id", "kind_code", "parent_id", "number", "framework_code", "start_year", "start_month", "end_year",
        "end_month", "precision_code", "approved_year", "approved_month", "duration", "duration_unit_code",
        "budget_usd", "funder_country_code", "country_codes", "species_ids", "place_ids", "source", "locator",
    ),
    "projects/steps": ("id", "project_id", "number", "species_ids", "place_ids", "source", "locator"),
    "shared/countries": ("id",),
    "shared/frameworks": ("id", "kind_code", "start_year", "end_year", "dated_on", "source", "locator"),
    "shared/labels": LABELS,
    "shared/measures": ("id", "unit_code", "kind_code"),
    "shared/sources": ("id", "published_year", "publisher_code"),
    "shared/windows": ("id",),
    "species/facts": ("id", "species_id", "topic_code", "position", "source", "locator"),
    "species/labels": LABELS,
    "species/species": ("id", "latin_name"),
    "strategy/achievements": (
        "id", "order", "kind_code", "state_code", "project_id", "component_id", "species_ids", "country_codes",
        "place_ids", "goal_ids", "goal_basis_code", "source", "locator",
    ),
    "strategy/actors": ("id", "country_codes", "source", "locator"),
    "strategy/answers": ("recommendation_id", "challenge_id", "basis_code", "source", "locator"),
    "strategy/approaches": ("id", "strategy_id", "order", "source", "locator"),
    "strategy/challenges": (
        "id", "section", "order", "section_code", "theme_code", "species_ids", "country_codes", "place_ids", "source",
        "locator",
    ),
    "strategy/events": (
        "id", "start_year", "start_month", "start_day", "end_year", "end_month", "end_day", "precision_code",
        "kind_code", "species_ids", "country_codes", "place_ids", "project_id", "status_code", "source", "locator",
    ),
    "strategy/framework_links": (
        "id", "goal_id", "approach_id", "project_id", "framework_code", "target", "basis_code", "source", "locator",
    ),
    "strategy/goal_links": ("goal_id", "project_id", "basis_code", "source", "locator"),
    "strategy/goals": ("id", "strategy_id", "number", "source", "locator"),
    "strategy/labels": LABELS,
    "strategy/recommendation_goals": ("recommendation_id", "goal_id", "basis_code", "source", "locator"),
    "strategy/recommendations": (
        "id", "section", "order", "section_code", "group_code", "form_code", "theme_code", "species_ids",
        "country_codes", "place_ids", "actor_ids", "duration_years", "source", "locator",
    ),
    "strategy/sections": ("id", "order", "challenge_section", "recommendation_section", "source", "locator"),
    "strategy/strategies": ("id", "adopted_year", "meeting_number", "place_ids", "species_ids", "source", "locator"),
    "work-programme/activities": (
        "id", "section_number", "number_in_section", "priority_code", "theme_code", "country_ids", "species_ids",
        "species_scope_code", "source", "locator",
    ),
    "work-programme/activity_actors": (
        "activity_id", "actor_id", "order", "condition_code", "printed", "source", "locator",
    ),
    "work-programme/activity_links": ("activity_id", "linked_id", "part_code", "source", "locator"),
    "work-programme/actors": ("id", "kind_code", "country_id", "source", "locator"),
    "work-programme/deadlines": (
        "activity_id", "order", "kind_code", "start_year", "start_month", "end_year", "end_month", "end_day",
        "end_of_year", "every_years", "every_months", "within_years", "precision_code", "part_code", "printed",
        "source", "locator",
    ),
    "work-programme/framework_links": (
        "activity_id", "order", "framework_code", "target", "kind_code", "printed", "source", "locator",
    ),
    "work-programme/instrument_species": ("instrument_id", "species_id", "source", "locator"),
    "work-programme/instruments": ("id", "order", "kind_code", "start_year", "end_year", "source", "locator"),
    "work-programme/labels": LABELS,
    "work-programme/range_states": ("country_id", "order", "cms_party", "source", "locator"),
    "work-programme/recommendation_links": ("activity_id", "recommendation_id", "source", "locator"),
    "work-programme/section_countries": ("section_number", "country_id", "order", "source", "locator"),
    "work-programme/section_instruments": ("section_number", "instrument_id", "order", "source", "locator"),
    "work-programme/section_species": (
        "section_number", "species_id", "order", "note_code", "note_country_id", "source", "locator",
    ),
    "work-programme/sections": (
        "number", "kind_code", "region_number", "number_printed", "place_id", "change_codes", "source", "locator",
    ),
    "work-programme/species": (
        "id", "order", "latin_programme", "latin_current", "cms_appendix_codes", "cat_id", "source", "locator",
    ),
    "work-programme/statuses": ("activity_id", "status_code", "reported_on", "evidence_url", "source", "locator"),
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
