"""All checks over all packages, all problems at once."""

from __future__ import annotations

from pathlib import Path

from .load import load_tolerantly
from .problems import Problem, in_order
from .rules import RULES
from .tables import Packages


def check(data: Path) -> tuple[Packages, list[Problem]]:
    """The packages below `data` and every problem in them, sorted; rules look only at what could be read."""
    packages, problems = load_tolerantly(data)
    for rule in RULES:
        try:
            problems += rule(packages)
        except KeyError as column:
            wrong = "the rules need this column and no datapackage.json lists it any more"
            problems.append(Problem(data.name, field=str(column.args[0]), wrong=wrong, right="put it back"))
    return packages, in_order(problems)
