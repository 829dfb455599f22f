from __future__ import annotations

import random

from site_tools.packages.problems import DataProblems, Problem, in_order, shown


def test_a_problem_is_one_sentence() -> None:
    problem = Problem("data/a/b.csv", 3, "total", "54", "not the sum of its parts", "53")
    assert str(problem) == "data/a/b.csv, row 3, field total, value “54”: not the sum of its parts. Right: 53"


def test_what_is_unknown_is_left_out() -> None:
    assert str(Problem("data", wrong="the folder is missing")) == "data: the folder is missing."


def test_values_are_shown_on_one_line_and_short() -> None:
    assert shown("a\nb\x1b[31m\u202e") == "a·b·[31m·"
    assert shown("x" * 100) == "x" * 60 + "… (100 characters)"


def test_rows_are_sorted_as_numbers() -> None:
    assert [problem.row for problem in in_order([Problem("a", 10), Problem("a", 9), Problem("a")])] == [None, 9, 10]


def test_repetitions_go() -> None:
    assert len(in_order([Problem("a"), Problem("a")])) == 1


def test_sorting_leaves_nothing_to_chance() -> None:
    """Problems that differ in one part alone stand in one order, whatever the hash seed."""
    problems = [
        Problem(file, row, field, value, wrong, right)
        for file in "ab"
        for row in (2, 3)
        for field in "ab"
        for wrong in "ab"
        for value in "ab"
        for right in "ab"
    ]
    mixed = random.Random(1).sample(problems, len(problems))
    assert in_order(mixed) == problems
    assert str(DataProblems(mixed)).splitlines() == [str(problem) for problem in problems]
