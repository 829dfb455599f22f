"""Projects, proposals and phases with their components: period, money, places, partners, as the documents tell them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from ..locales import format_month, join_number, plural_form
from ..packages.tables import Row
from .beside import Signs
from .budget import TOTALS, dollars
from .citations import cite_all
from .dataset import Dataset
from .links import (
    ACTIVITIES,
    DELIVERABLES,
    by,
    cat_axis,
    cats,
    code_axis,
    codes,
    countries,
    country_axis,
    details,
    or_none,
    organisation,
    places,
    project,
    signs_anywhere,
)
from .listing import Entry, Item, Listing
from .periods import COMPONENTS, PROJECTS, confirmed, period_signs, when
from .signs import cell_signs, disputes, field_signs
from .words import Words

COMPONENT, PLACES, PARTICIPANTS = "component", "projects/component_places", "projects/participants"
KINDS = ("earlier", "proposal", "approved", COMPONENT, "next_phase")


def projects(dataset: Dataset, words: Words) -> Listing:
    """In the order in which the documents tell them: earlier work, proposals, the project with its components."""
    groups = {
        kind: words("projects/periods.components" if kind == COMPONENT else f"projects/kinds.{kind}") for kind in KINDS
    }
    return Listing(
        "projects",
        words("projects/lists.projects"),
        (
            code_axis(words, "kind", "fields.kind_code", "kinds", (kind for kind in KINDS if kind != COMPONENT)),
            cat_axis(dataset, words),
            country_axis(dataset, words),
        ),
        groups,
        (
            *(_project(dataset, words, row) for row in dataset.rows(PROJECTS).values()),
            *(_component(dataset, words, row) for row in dataset.rows(COMPONENTS).values()),
        ),
        page="projects/",
    )


def _project(dataset: Dataset, words: Words, row: Row) -> Entry:
    key, kind = str(row["id"]), str(row["kind_code"])
    found = {"kind": (kind,), "cat": or_none(codes(row["species_ids"])), "country": codes(row["country_codes"])}
    return Entry(
        f"project-{key}",
        kind,
        words(f"{PROJECTS}.{key}"),
        words(f"{PROJECTS}.{key}.text"),
        found,
        (words(f"{PROJECTS}.{key}.short"), _period(words, row)),
        details(
            (
                (words("ui.date"), (_dated(dataset, words, row),)),
                (words("projects/fields.duration"), _duration(dataset, words, row)),
                (words("projects/periods.approval"), _approval(words, row)),
                (_money_label(words, kind), (_money(dataset, words, row),)),
                (words("projects/fields.funder_country_code"), countries(words, row["funder_country_code"])),
                (words("projects/fields.framework_code"), _framework(words, row)),
                (words("fields.country_codes"), countries(words, row["country_codes"])),
                (words("projects/fields.species_ids"), cats(words, row["species_ids"])),
                (words("fields.place_ids"), places(words, codes(row["place_ids"]))),
                (words("projects/fields.parent_id"), (project(words, row["parent_id"]),) if row["parent_id"] else ()),
                (words("projects/periods.components"), tuple(_components_of(dataset, words, key))),
                (words("projects/lists.steps"), tuple(_steps(dataset, words, key))),
                (words("projects/fields.activity_ids"), _number_of(dataset, "activities", key, ACTIVITIES)),
                (words("projects/lists.promised"), _number_of(dataset, "deliverables", key, DELIVERABLES)),
                (words("projects/lists.partners_of"), tuple(_partners(dataset, words, key))),
            )
        ),
        cite_all(dataset, words, [row, *_participants(dataset, key)]),
        _text_signs(dataset, words, row),
    )


def _period(words: Words, row: Row) -> str:
    return words("projects/periods.not_told") if row["start_year"] is None else when(words, row)


def _dated(dataset: Dataset, words: Words, row: Row) -> Item:
    return Item(_period(words, row), signs=period_signs(dataset, words, PROJECTS, str(row["id"]), duration=False))


def _framework(words: Words, row: Row) -> tuple[Item, ...]:
    return (Item(words(f"projects/frameworks.{row['framework_code']}")),)


def _duration(dataset: Dataset, words: Words, row: Row) -> tuple[Item, ...]:
    if row["duration"] is None:
        return ()
    number = int(str(row["duration"]))
    forms = words(f"plurals.{row['duration_unit_code']}s")
    text = join_number(str(number), plural_form(number, forms, forms.locale), forms.locale)
    return (Item(text, signs=field_signs(dataset, words, PROJECTS, row, "duration")),)


def _approval(words: Words, row: Row) -> tuple[Item, ...]:
    if row["approved_year"] is None:
        return ()
    return (Item(format_month(int(str(row["approved_year"])), int(str(row["approved_month"])), words.locale)),)


def _money_label(words: Words, kind: str) -> str:
    if kind in ("earlier", "next_phase"):
        return words("projects/money.budget")
    return words("projects/money.approved" if kind == "approved" else "projects/money.asked")


def _money(dataset: Dataset, words: Words, row: Row) -> Item:
    if row["budget_usd"] is None:
        return Item(words("projects/money.not_told"))
    signs = field_signs(dataset, words, PROJECTS, row, "budget_usd")
    return Item(dollars(dataset, words, PROJECTS, row, "budget_usd"), signs=signs)


def _components_of(dataset: Dataset, words: Words, key: str) -> Iterator[Item]:
    for row in dataset.rows(COMPONENTS).values():
        if row["project_id"] == key:
            yield Item(words(f"{COMPONENTS}.{row['id']}.short"), f"projects/#{row['id']}")


def _steps(dataset: Dataset, words: Words, key: str) -> Iterator[Item]:
    """Steps with the totals printed for them."""
    for row in dataset.rows(TOTALS).values():
        if row["project_id"] == key and row["step_id"]:
            step = dataset.rows("projects/steps")[str(row["step_id"])]
            name = f"{step['number']}. " + words(f"projects/steps.{step['id']}")
            text = name + words("ui.colon") + dollars(dataset, words, TOTALS, row, "amount_usd")
            yield Item(text, signs=field_signs(dataset, words, TOTALS, row, "amount_usd"))


def _number_of(dataset: Dataset, table: str, key: str, page: str) -> tuple[Item, ...]:
    count = sum(row["project_id"] == key for row in dataset.rows(f"projects/{table}").values())
    return (Item(str(count), f"{page}#group-{key}"),) if count else ()


def _partners(dataset: Dataset, words: Words, key: str) -> Iterator[Item]:
    for found in by(_participants(dataset, key), "organisation_id"):
        yield organisation(words, found)


def _participants(dataset: Dataset, key: str) -> list[Row]:
    return dataset.rows_by(PARTICIPANTS, "project_id").get(key, [])


def _text_signs(dataset: Dataset, words: Words, row: Row) -> Signs:
    """The marks of the numbers in the text, and of the project as a whole."""
    key = str(row["id"])
    numbers = (cell_signs(dataset, words, path) for path in words.references(f"{PROJECTS}.{key}.text"))
    ids = {mark.id for signs in numbers for mark in signs.marks}
    return Signs(marks=disputes(words, dataset.subjects.ordered({*ids, *dataset.subjects.of_row(PROJECTS, key)})))


def _component(dataset: Dataset, words: Words, row: Row) -> Entry:
    key = str(row["id"])
    whole = dataset.rows(PROJECTS)[str(row["project_id"])]
    proposal = dataset.rows(PROJECTS)[str(row["proposal_id"])]
    return Entry(
        key,
        COMPONENT,
        words(f"{COMPONENTS}.{key}"),
        words(f"{COMPONENTS}.{key}.objective"),
        {
            "kind": (str(whole["kind_code"]),),
            "cat": codes(row["species_ids"]),
            "country": codes(proposal["country_codes"]),
        },
        (confirmed(words, row),),
        details(
            (
                (words("ui.date"), (Item(confirmed(words, row), signs=period_signs(dataset, words, COMPONENTS, key)),)),
                (words("projects/fields.project_id"), (project(words, whole["id"]),)),
                (words("projects/fields.proposal_id"), (project(words, row["proposal_id"]),)),
                (words("projects/fields.species_ids"), cats(words, row["species_ids"])),
                (words("projects/lists.planned_places"), _planned_places(dataset, words, row)),
                (words("projects/lists.reported_places"), _reported_places(dataset, words, key)),
                (words("projects/lists.partners_of"), tuple(_partners_of_component(dataset, words, key))),
            )
        ),
        cite_all(dataset, words, [row, *_reported(dataset, key)]),
    )


def _planned_places(dataset: Dataset, words: Words, row: Row) -> tuple[Item, ...]:
    """The marks of the whole list stand behind the last place."""
    *first, last = places(words, codes(row["place_ids"]))
    return (*first, replace(last, signs=field_signs(dataset, words, COMPONENTS, row, "place_ids")))


def _reported(dataset: Dataset, key: str) -> list[Row]:
    wanted = (key, "reported")
    return [row for row in dataset.rows(PLACES).values() if (row["component_id"], row["stage_code"]) == wanted]


def _reported_places(dataset: Dataset, words: Words, key: str) -> tuple[Item, ...]:
    told = _reported(dataset, key)
    named = places(words, (str(row["place_id"]) for row in told))
    return tuple(
        replace(item, signs=signs_anywhere(dataset, words, PLACES, row)) for item, row in zip(named, told, strict=True)
    )


def _partners_of_component(dataset: Dataset, words: Words, key: str) -> Iterator[Item]:
    for row in dataset.rows_by(PARTICIPANTS, "component_id").get(key, []):
        yield organisation(words, row["organisation_id"])
