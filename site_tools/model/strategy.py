"""From the goals of the strategy to approaches, projects, results and recommendations."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from ..packages.tables import Row
from . import links
from .axes import codes
from .chains import Goal, Reference, Step, Strategy
from .citations import cite
from .crosswalk import BASES, link
from .dataset import Dataset
from .listing import Item
from .words import Words


def strategy(dataset: Dataset, words: Words) -> Strategy:
    """The strategy as its page shows it."""
    approaches = dataset.rows("strategy/approaches")
    return Strategy(
        tuple(_goal(dataset, words, row) for row in dataset.rows("strategy/goals").values()),
        tuple(
            (
                words(f"strategy/approaches.{code}.title"),
                words(f"strategy/approaches.{code}.text"),
                cite(dataset, words, row),
            )
            for code, row in approaches.items()
        ),
        _references(dataset, words),
        tuple((code, words(f"strategy/bases.{code}"), words(f"strategy/bases.{code}.explained")) for code in BASES),
    )


def _goal(dataset: Dataset, words: Words, row: Row) -> Goal:
    code = str(row["id"])
    return Goal(
        code,
        words("ui.chain_goal", n=row["number"]),
        words(f"strategy/goals.{code}.title"),
        words(f"strategy/goals.{code}.text"),
        cite(dataset, words, row),
        (_approaches(dataset, words), *_linked(dataset, words, code)),
    )


def _approaches(dataset: Dataset, words: Words) -> Step:
    """The strategy names them beside its goals and ties none to a single goal."""
    items = tuple(
        Item(words(f"strategy/approaches.{code}.title"), "strategy/#approaches")
        for code in dataset.rows("strategy/approaches")
    )
    return Step(words("ui.chain_approaches"), "stated", words("ui.chain_for_all"), (("", items),))


def _linked(dataset: Dataset, words: Words, goal: str) -> Iterable[Step]:
    """Projects, results and recommendations of a goal, a step for each basis of the links."""
    projects = _of_goal(dataset, "strategy/goal_links", goal)
    results = [row for row in dataset.rows("strategy/achievements").values() if goal in codes(row, "goal_ids")]
    advice = _of_goal(dataset, "strategy/recommendation_goals", goal)
    for basis in BASES:
        found = tuple(links.project(words, str(row["project_id"])) for row in projects if row["basis_code"] == basis)
        yield from _step(words("ui.chain_projects"), basis, {"": found})
    for basis in BASES:
        by_project: dict[str, tuple[Item, ...]] = {}
        for row in results:
            if row["goal_basis_code"] == basis:
                name = _project_name(words, row)
                by_project[name] = (*by_project.get(name, ()), result(words, str(row["id"])))
        yield from _step(words("ui.chain_results"), basis, by_project)
    for basis in BASES:
        found = tuple(
            link(words, "recommendation", str(row["recommendation_id"])) for row in advice if row["basis_code"] == basis
        )
        yield from _step(words("ui.chain_recommendations"), basis, {"": found})


def _step(name: str, basis: str, parts: Mapping[str, tuple[Item, ...]]) -> Iterable[Step]:
    filled = tuple((heading, items) for heading, items in parts.items() if items)
    return (Step(name, basis, "", filled),) if filled else ()


def _of_goal(dataset: Dataset, table: str, goal: str) -> list[Row]:
    return [row for row in dataset.rows(table).values() if row["goal_id"] == goal]


def result(words: Words, code: str) -> Item:
    """A result with the way to it on the page of the strategy."""
    return Item(words(f"strategy/achievements.{code}.title"), f"strategy/#result-{code}")


def _project_name(words: Words, row: Row) -> str:
    code = row["project_id"]
    return words(f"projects/projects.{code}.short") if code else words("ui.chain_no_project")


def _references(dataset: Dataset, words: Words) -> tuple[Reference, ...]:
    """One for each agreement and thing that refers to it, with all targets that it names."""
    grouped: dict[tuple[str, str, str], list[Row]] = {}
    for row in dataset.rows("strategy/framework_links").values():
        referrer = next(name for name in ("goal_id", "approach_id", "project_id") if row[name])
        grouped.setdefault((str(row["framework_code"]), referrer, str(row[referrer])), []).append(row)
    return tuple(
        Reference(
            words(f"frameworks.{framework}"),
            _referrer(words, field, code),
            words("ui.list_separator").join(str(row["target"]) for row in rows if row["target"])
            or words("ui.framework_whole"),
            str(rows[0]["basis_code"]),
            cite(dataset, words, rows[0]),
        )
        for (framework, field, code), rows in sorted(grouped.items(), key=lambda item: item[0][1])
    )


def _referrer(words: Words, field: str, code: str) -> Item:
    if field == "project_id":
        return links.project(words, code)
    if field == "approach_id":
        return Item(words(f"strategy/approaches.{code}.title"), "strategy/#approaches")
    return Item(words(f"strategy/goals.{code}.title"), f"strategy/#{code}")
