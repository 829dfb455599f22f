"""The rows of the strategy fit together: subject and section, order, one referrer per link, and words for each."""

from __future__ import annotations

from collections.abc import Iterator

from ..problems import Problem
from ..tables import Package, Packages, Row, Table

SECTION_OF_SUBJECT = {"challenges": "challenge_section", "recommendations": "recommendation_section"}
WORDED = ("goals", "approaches", "achievements", "challenges", "recommendations")
WORDS = ("title", "text")
REFERRERS = ("goal_id", "approach_id", "project_id")


def check(packages: Packages) -> list[Problem]:
    """`strategy`: challenges, recommendations, achievements, framework links and their words."""
    strategy = packages.get("strategy")
    if not strategy:
        return []
    problems = [problem for name in SECTION_OF_SUBJECT for problem in _sections(strategy, name)]
    problems += [problem for name in SECTION_OF_SUBJECT for problem in _orders(strategy.tables.get(name))]
    problems += [problem for name in WORDED for problem in _wordless(strategy, name)]
    problems += _referrers(strategy.tables.get("framework_links"))
    problems += _components(packages, strategy.tables.get("achievements"))
    return problems


def _sections(strategy: Package, name: str) -> Iterator[Problem]:
    """A row stands in the section that its subject has in the report."""
    table, subjects = strategy.tables.get(name), strategy.tables.get("sections")
    sections = {
        row.cells.get("id"): row.cells.get(SECTION_OF_SUBJECT[name]) for row in (subjects.rows if subjects else ())
    }
    for row in table.rows if table else ():
        right = sections.get(row.cells.get("section_code"))
        if table and right and row.cells.get("section") != right:
            wrong = f"the subject {row['section_code']} stands in another section"
            yield Problem(table.file, row.number, "section", str(row.cells.get("section")), wrong, str(right))


def _orders(table: Table | None) -> Iterator[Problem]:
    """In each section the rows are counted 1, 2, 3 … without a gap."""
    last: dict[object, int] = {}
    for row in sorted(table.rows, key=_place) if table else ():
        section, order = row.cells.get("section"), row.cells.get("order")
        right = last.get(section, 0) + 1
        if table and order != right:
            wrong = f"the order in section {section} has a gap or a number twice"
            yield Problem(table.file, row.number, "order", str(order), wrong, str(right))
        last[section] = order if isinstance(order, int) else right


def _place(row: Row) -> tuple[str, int]:
    order = row.cells.get("order")
    return str(row.cells.get("section")), order if isinstance(order, int) else 0


def _wordless(strategy: Package, name: str) -> Iterator[Problem]:
    table, labels = strategy.tables.get(name), strategy.tables.get("labels")
    keys = {row.cells.get("key") for row in (labels.rows if labels else ())}
    for row in table.rows if table else ():
        for words in WORDS:
            key = f"{name}.{row['id']}.{words}"
            if table and key not in keys:
                right = f"a row {key} in labels.csv"
                yield Problem(table.file, row.number, "id", str(row.cells.get("id")), "it has no words", right)


def _referrers(table: Table | None) -> Iterator[Problem]:
    """A link starts at one thing."""
    for row in table.rows if table else ():
        filled = [name for name in REFERRERS if row.cells.get(name)]
        if table and len(filled) != 1:
            wrong = "the link starts nowhere" if not filled else f"the link starts at {' and '.join(filled)}"
            right = f"one of {', '.join(REFERRERS)} filled"
            yield Problem(table.file, row.number, "id", str(row.cells.get("id")), wrong, right)


def _components(packages: Packages, table: Table | None) -> Iterator[Problem]:
    """A component belongs to the project that stands beside it."""
    projects = packages.get("projects")
    components = projects.tables.get("components") if projects else None
    owners = {row.cells.get("id"): row.cells.get("project_id") for row in (components.rows if components else ())}
    for row in table.rows if table else ():
        right = owners.get(row.cells.get("component_id"))
        if table and right and row.cells.get("project_id") != right:
            wrong = f"{row['component_id']} is a component of another project"
            yield Problem(
                table.file, row.number, "project_id", str(row.cells.get("project_id") or ""), wrong, str(right)
            )
