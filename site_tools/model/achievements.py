"""What the documents call achieved or found."""

from __future__ import annotations

from ..packages.tables import Row
from .axes import cats, codes, countries, detail, names, places, project
from .citations import cite
from .dataset import Dataset
from .listing import Axis, Entry, Item, Listing
from .signs import text_signs
from .words import Words

TABLE = "strategy/achievements"


def achievements(dataset: Dataset, words: Words) -> Listing:
    """In the order of the documents, in groups by kind."""
    rows = dataset.rows(TABLE).values()
    kinds = dict.fromkeys(str(row["kind_code"]) for row in rows)
    goals = {code: words(f"strategy/goals.{code}.title") for code in dataset.rows("strategy/goals")}
    return Listing(
        "achievements",
        words("ui.filter_achievements"),
        (
            Axis("goal", words("strategy/fields.goal_id"), goals),
            cats(dataset, words),
            countries(dataset, words),
            Axis("state", words("strategy/fields.state_code"), {
                code: words(f"strategy/states.{code}") for code in dict.fromkeys(str(row["state_code"]) for row in rows)
            }),
        ),
        {code: words(f"strategy/kinds.{code}") for code in kinds},
        tuple(_entry(dataset, words, row) for row in rows),
        page="strategy/",
        columns=("cat", "country", "state"),
    )  # fmt: skip


def _entry(dataset: Dataset, words: Words, row: Row) -> Entry:
    code, state = str(row["id"]), str(row["state_code"])
    species, states, goals = (codes(row, field) for field in ("species_ids", "country_codes", "goal_ids"))
    ways = [Item(words(f"strategy/goals.{goal}.title"), f"strategy/#{goal}") for goal in goals]
    return Entry(
        f"result-{code}",
        str(row["kind_code"]),
        words(f"{TABLE}.{code}.title"),
        words(f"{TABLE}.{code}.text"),
        {"goal": goals, "cat": species, "country": states, "state": (state,)},
        (
            *([] if state == "reached" else [words(f"strategy/states.{state}")]),
            *names(words, "species/species", species),
            *names(words, "countries", states, ".short"),
        ),
        (
            *project(words, row),
            *detail(words(f"ui.goals_{row['goal_basis_code']}"), ways),
            *places(words, row),
        ),
        cite(dataset, words, row),
        text_signs(dataset, words, f"{TABLE}.{code}.text", TABLE, row),
    )
