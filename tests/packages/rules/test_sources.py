from __future__ import annotations

import pytest

from site_tools.packages.rules.sources import check

from ..made import labels, packages, table

COLUMNS = "id source locator"


def test_a_row_with_document_and_place_passes() -> None:
    assert check(packages(table("species/facts", COLUMNS, ("a", "report", "Table 2")))) == []


@pytest.mark.parametrize("blank", ["", None, "  "])
def test_a_row_without_either_does_not(blank: str | None) -> None:
    facts = table("species/facts", COLUMNS, ("a", blank, "Table 2"), ("b", "report", blank))
    assert [(problem.row, problem.field) for problem in check(packages(facts))] == [(2, "source"), (3, "locator")]


def test_a_table_of_facts_needs_the_columns() -> None:
    problems = check(packages(table("species/facts", "id", ("a",), ("b",))))
    assert [(problem.row, problem.field) for problem in problems] == [(1, "source"), (1, "locator")]


def test_code_lists_and_words_state_no_facts() -> None:
    uncited = (table("shared/countries", "id", ("CN",)), table("editorial/subjects", "id", ("D001",)))
    assert check(packages(*uncited, labels("species", ("a", "b")))) == []


def test_a_table_of_the_same_name_elsewhere_does() -> None:
    assert len(check(packages(table("projects/countries", "id", ("CN",))))) == 2
