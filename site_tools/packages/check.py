"""All checks over all packages, all problems at once."""

from __future__ import annotations

from pathlib import Path

from . import columns
from .kept import Kept
from .load import load_tolerantly
from .problems import Problem, in_order
from .rules import RULES
from .tables import Packages


def check(data: Path, kept: Kept | None = None) -> tuple[Packages, list[Problem]]:
    """The packages below `data` and every problem in them, sorted; rules look only at what could be read."""
    packages, problems = load_tolerantly(data, kept)
    problems += [] if problems else columns.missing_tables(packages)
    missing = columns.missing_columns(packages)
    # The other rules count on these columns.
    for rule in () if missing else RULES:
        problems += rule(packages)
    return packages, in_order([*problems, *missing])
