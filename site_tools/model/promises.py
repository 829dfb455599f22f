"""What the proposals set out to do, what they promised, and what a document tells of it."""

from __future__ import annotations

from collections.abc import Mapping

from ..packages.tables import Row
from .budget import ITEMS, TOTALS, dollars
from .citations import cite, cited
from .dataset import Dataset
from .links import (
    activity,
    cat_axis,
    cats,
    code_axis,
    codes,
    country_axis,
    deliverable,
    details,
    or_none,
    places,
    project,
    project_axis,
    signs_anywhere,
)
from .listing import Entry, Item, Listing
from .periods import of_activities, when
from .signs import field_signs
from .words import Words

ACTIVITIES, DELIVERABLES = "projects/activities", "projects/deliverables"
# The proposal whose amounts no one can give to its activities.
UNSPLIT = "work_plan"


def proposed_activities(dataset: Dataset, words: Words) -> Listing:
    """Every activity, objective and task of the proposals, under its proposal."""
    rows = list(dataset.rows(ACTIVITIES).values())
    groups = {key: words(f"projects/projects.{key}.short") for key in dataset.rows_by(ACTIVITIES, "project_id")}
    return Listing(
        "proposed-activities",
        words("projects/lists.activities"),
        (
            project_axis(words, groups),
            code_axis(words, "kind", "fields.kind_code", "kinds", (str(row["kind_code"]) for row in rows)),
            cat_axis(dataset, words),
            country_axis(dataset, words),
        ),
        groups,
        tuple(_activity(dataset, words, row) for row in rows),
        page="projects/activities/",
        columns=("kind",),
    )


def deliverables(dataset: Dataset, words: Words) -> Listing:
    """Everything promised; where no document tells what became of it, the entry says so."""
    rows = list(dataset.rows(DELIVERABLES).values())
    groups = {key: words(f"projects/projects.{key}.short") for key in dataset.rows_by(DELIVERABLES, "project_id")}
    return Listing(
        "deliverables",
        words("projects/lists.deliverables"),
        (
            project_axis(words, groups),
            code_axis(words, "outcome", "projects/fields.outcome_code", "outcomes", ("told", "no_document_tells")),
            code_axis(words, "kind", "fields.kind_code", "kinds", (str(row["kind_code"]) for row in rows)),
            cat_axis(dataset, words),
            country_axis(dataset, words),
        ),
        groups,
        tuple(_deliverable(dataset, words, row) for row in rows),
        page="projects/deliverables/",
        columns=("outcome", "kind"),
    )


def _codes(dataset: Dataset, row: Row) -> Mapping[str, tuple[str, ...]]:
    whole = dataset.rows("projects/projects")[str(row["project_id"])]
    return {
        "project": (str(row["project_id"]),),
        "kind": (str(row["kind_code"]),),
        "cat": or_none(codes(row["species_ids"])),
        "country": codes(whole["country_codes"]),
    }


def _activity(dataset: Dataset, words: Words, row: Row) -> Entry:
    key = str(row["id"])
    planned = of_activities(dataset).get(key, [])
    promised = [str(item["id"]) for item in dataset.rows(DELIVERABLES).values() if key in codes(item["activity_ids"])]
    kind = words(f"projects/kinds.{row['kind_code']}")
    return Entry(
        f"activity-{key}",
        str(row["project_id"]),
        words(f"{ACTIVITIES}.{key}"),
        codes=_codes(dataset, row),
        tags=(kind, *(when(words, period) for period in planned)),
        details=details(
            (
                (kind, _number(dataset, words, row)),
                (words("projects/fields.project_id"), (project(words, row["project_id"]),)),
                (words("projects/fields.step_id"), _step(dataset, words, row)),
                (words("projects/periods.proposed"), _planned(words, planned)),
                (words("projects/fields.species_ids"), cats(words, row["species_ids"])),
                (words("fields.place_ids"), places(words, codes(row["place_ids"]))),
                (words("projects/money.asked"), _asked(dataset, words, row)),
                (words("projects/lists.promised"), tuple(deliverable(words, item) for item in promised)),
            )
        ),
        source=cite(dataset, words, row),
    )


def _number(dataset: Dataset, words: Words, row: Row) -> tuple[Item, ...]:
    """The number as printed, with the marks of the activity."""
    signs = signs_anywhere(dataset, words, ACTIVITIES, row)
    return (Item(str(row["number"]), signs=signs),) if row["number"] else ()


def _planned(words: Words, periods: list[Row]) -> tuple[Item, ...]:
    found = tuple(Item(when(words, period)) for period in periods)
    return found or (Item(words("projects/periods.not_told")),)


def _step(dataset: Dataset, words: Words, row: Row) -> tuple[Item, ...]:
    if not row["step_id"]:
        return ()
    step = dataset.rows("projects/steps")[str(row["step_id"])]
    return (Item(f"{step['number']}. " + words(f"projects/steps.{step['id']}")),)


def _asked(dataset: Dataset, words: Words, row: Row) -> tuple[Item, ...]:
    """The lines of the budget for this activity; of the work plan nobody knows which amount is whose."""
    if row["kind_code"] == UNSPLIT:
        (total,) = dataset.rows_by(TOTALS, "step_id")[str(row["step_id"])]
        signs = field_signs(dataset, words, TOTALS, total, "amount_usd")
        return (Item(words("projects/money.not_by_activity"), signs=signs),)
    found = tuple(
        Item(
            words(f"{ITEMS}.{item['id']}") + words("ui.colon") + dollars(dataset, words, ITEMS, item, "amount_usd"),
            signs=field_signs(dataset, words, ITEMS, item, "amount_usd"),
        )
        for item in dataset.rows_by(ITEMS, "activity_id").get(str(row["id"]), [])
    )
    return found or (Item(words("projects/money.none_of_its_own")),)


def _deliverable(dataset: Dataset, words: Words, row: Row) -> Entry:
    key, told = str(row["id"]), row["outcome_code"] == "told"
    serving = tuple(activity(words, item) for item in codes(row["activity_ids"]))
    year = words("ui.one_year", year=row["planned_year"]) if row["planned_year"] else ""
    return Entry(
        f"deliverable-{key}",
        str(row["project_id"]),
        words(f"{DELIVERABLES}.{key}"),
        words(f"{DELIVERABLES}.{key}.outcome" if told else "projects/lists.no_outcome"),
        {**_codes(dataset, row), "outcome": (str(row["outcome_code"]),)},
        (words(f"projects/kinds.{row['kind_code']}"), words(f"projects/outcomes.{row['outcome_code']}")),
        details(
            (
                (words("projects/fields.outcome_source"), _outcome_source(words, row)),
                (words("projects/fields.project_id"), (project(words, row["project_id"]),)),
                (words("projects/fields.number"), (Item(str(row["number"])),) if row["number"] else ()),
                (words("projects/fields.planned_year"), (Item(year or words("projects/lists.planned_year_none")),)),
                (words("projects/fields.activity_ids"), serving),
                (words("projects/fields.species_ids"), cats(words, row["species_ids"])),
            )
        ),
        cite(dataset, words, row),
        signs_anywhere(dataset, words, DELIVERABLES, row),
    )


def _outcome_source(words: Words, row: Row) -> tuple[Item, ...]:
    if not row["outcome_source"]:
        return ()
    return (Item(cited(words, str(row["outcome_source"]), str(row["outcome_locator"]))),)
