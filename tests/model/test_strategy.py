"""Chains from goals to recommendations, results, and the agreements that are referred to."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from site_tools.locales import LOCALES
from site_tools.model import Edition
from site_tools.model.chains import Goal, Strategy

from ..projects import DATA, read_rows

STRATEGY = DATA / "strategy"
STEPS = ("approaches", "projects", "results", "recommendations")


@pytest.fixture(scope="module", params=LOCALES)
def edition(request: pytest.FixtureRequest, editions: Mapping[str, Edition]) -> Edition:
    return editions[request.param]


def chains(edition: Edition) -> Strategy:
    assert edition.strategy
    return edition.strategy


def anchors(edition: Edition, goal: Goal, step: str) -> list[str]:
    name = edition.words(f"ui.chain_{step}")
    found = [item for found in goal.steps if found.name == name for _, items in found.parts for item in items]
    return sorted(item.page.partition("#")[2] for item in found)


def test_a_chain_for_each_goal_with_every_step_in_order(edition: Edition) -> None:
    goals = chains(edition).goals
    assert [goal.id for goal in goals] == [row["id"] for row in read_rows(STRATEGY / "goals.csv")]
    for goal in goals:
        assert [step.name for step in goal.steps] == [edition.words(f"ui.chain_{step}") for step in STEPS]


def test_steps_have_the_rows_of_their_goal(edition: Edition) -> None:
    projects, advice = read_rows(STRATEGY / "goal_links.csv"), read_rows(STRATEGY / "recommendation_goals.csv")
    results = read_rows(STRATEGY / "achievements.csv")
    for goal in chains(edition).goals:
        assert anchors(edition, goal, "projects") == sorted(
            f"project-{row['project_id']}" for row in projects if row["goal_id"] == goal.id
        )
        assert anchors(edition, goal, "recommendations") == sorted(
            f"recommendation-{row['recommendation_id']}" for row in advice if row["goal_id"] == goal.id
        )
        assert anchors(edition, goal, "results") == sorted(
            f"result-{row['id']}" for row in results if goal.id in row["goal_ids"].split(";")
        )


def test_agreements_name_every_target(edition: Edition) -> None:
    rows = read_rows(STRATEGY / "framework_links.csv")
    references = chains(edition).references
    pairs = {(row["framework_code"], row["goal_id"], row["approach_id"], row["project_id"]) for row in rows}
    assert len(references) == len(pairs)
    (goals,) = [item for item in references if item.framework == edition.words("frameworks.sdg")]
    assert all(row["target"] in goals.targets for row in rows if row["framework_code"] == "sdg")
    assert all(item.targets and item.source and item.of.page for item in references)
