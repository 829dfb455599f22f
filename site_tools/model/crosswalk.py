"""Challenges and recommendations of the summary report, and which recommendation answers which challenge."""

from __future__ import annotations

from collections.abc import Iterator

from ..packages.tables import Row
from .axes import NONE, cats, codes, countries, detail, names, places
from .citations import cite
from .dataset import Dataset
from .listing import Axis, Detail, Entry, Item, Listing
from .signs import text_signs
from .words import Words

PAGE = "recommendations/"
BASES = ("stated", "ours")


def crosswalk(dataset: Dataset, words: Words) -> Listing:
    """Every challenge and every recommendation in the order of the report, each with the way to its counterparts."""
    return Listing(
        "crosswalk",
        words("ui.filter_crosswalk"),
        (
            Axis("kind", words("fields.kind_code"), {kind: words(f"strategy/fields.{kind}_id") for kind in KINDS}),
            _themes(dataset, words),
            countries(dataset, words, "ui.no_country_named"),
            cats(dataset, words, "ui.no_cat_named"),
        ),
        {kind: words(f"ui.{kind}s") for kind in KINDS},
        tuple(
            _entry(dataset, words, kind, row) for kind in KINDS for row in dataset.rows(f"strategy/{kind}s").values()
        ),
        page=PAGE,
        columns=("theme",),
    )


def anchor(kind: str, code: str) -> str:
    """`recommendation-zero-poaching`."""
    return f"{kind}-{code}"


def link(words: Words, kind: str, code: str) -> Item:
    """The title of a challenge or recommendation, with the way to it."""
    return Item(words(f"strategy/{kind}s.{code}.title"), f"{PAGE}#{anchor(kind, code)}")


def _themes(dataset: Dataset, words: Words) -> Axis:
    found = dict.fromkeys(
        str(row["theme_code"]) for kind in KINDS for row in dataset.rows(f"strategy/{kind}s").values()
    )
    return Axis(
        "theme", words("strategy/fields.theme_code"), {code: words(f"strategy/themes.{code}") for code in found}
    )


def _entry(dataset: Dataset, words: Words, kind: str, row: Row) -> Entry:
    code, theme, table = str(row["id"]), str(row["theme_code"]), f"strategy/{kind}s"
    species, states = codes(row, "species_ids"), codes(row, "country_codes")
    cat_names = names(words, "species/species", species)
    return Entry(
        anchor(kind, code),
        kind,
        words(f"{table}.{code}.title"),
        words(f"{table}.{code}.text"),
        {"kind": (kind,), "theme": (theme,), "country": states or (NONE,), "cat": species or (NONE,)},
        (words(f"strategy/themes.{theme}"), _tally(dataset, words, kind, code)),
        (
            *_counterparts(dataset, words, kind, code),
            *KINDS[kind](dataset, words, row),
            *detail(words("strategy/fields.species_ids"), cat_names or [words("ui.no_cat_named")]),
            *detail(words("fields.country_codes"), names(words, "countries", states)),
            *places(words, row),
            *detail(words("strategy/fields.section_code"), [words(f"strategy/sections.{row['section_code']}.{kind}")]),
        ),
        cite(dataset, words, row),
        text_signs(dataset, words, f"{table}.{code}.text", table, row),
    )


def _answers(dataset: Dataset, kind: str, code: str) -> list[Row]:
    return [row for row in dataset.rows("strategy/answers").values() if row[f"{kind}_id"] == code]


def _tally(dataset: Dataset, words: Words, kind: str, code: str) -> str:
    """How many counterparts there are, so that it is seen before the entry is opened."""
    n = len(_answers(dataset, kind, code))
    return words(f"ui.{kind}_tally", n=n) if n else words(f"ui.{kind}_alone")


def _counterparts(dataset: Dataset, words: Words, kind: str, code: str) -> Iterator[Detail]:
    """What answers a challenge, or what a recommendation answers: as the report says, then as we see it."""
    other = "recommendation" if kind == "challenge" else "challenge"
    answers = _answers(dataset, kind, code)
    for basis in BASES:
        found = [link(words, other, str(row[f"{other}_id"])) for row in answers if row["basis_code"] == basis]
        yield from detail(words(f"ui.{kind}_{basis}"), found)
    if not answers:
        yield from detail(words(f"ui.{kind}_answers"), [words(f"ui.{kind}_unanswered")])


def _of_challenge(dataset: Dataset, words: Words, row: Row) -> Iterator[Detail]:
    """A challenge has no lines of its own."""
    yield from ()


def _of_recommendation(dataset: Dataset, words: Words, row: Row) -> Iterator[Detail]:
    """Who acts, for how long, under which line of the report, for which goals."""
    actors = names(words, "strategy/actors", codes(row, "actor_ids"))
    yield from detail(words("strategy/fields.actor_ids"), actors or [words("ui.actors_not_told")])
    if row["duration_years"]:
        years = words.number(f"strategy/recommendations/{row['id']}/duration_years as years")
        yield from detail(words("ui.duration"), [years])
    if row["group_code"]:
        yield from detail(words("strategy/fields.group_code"), [words(f"strategy/groups.{row['group_code']}")])
    goals = [
        item
        for item in dataset.rows("strategy/recommendation_goals").values()
        if item["recommendation_id"] == row["id"]
    ]
    for basis in BASES:
        found = [
            Item(words(f"strategy/goals.{item['goal_id']}.title"), f"strategy/#{item['goal_id']}")
            for item in goals
            if item["basis_code"] == basis
        ]
        yield from detail(words(f"ui.goals_{basis}"), found)


KINDS = {"challenge": _of_challenge, "recommendation": _of_recommendation}
