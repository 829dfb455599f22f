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
        problems += rule(packages)
    return packages, in_order(problems)
