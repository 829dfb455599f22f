"""Our own rules, one file each: `check(packages)` gives the problems that a schema alone cannot see."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from ..problems import Problem
from ..tables import Packages
from . import (
    borders,
    budgets,
    codes,
    coordinates,
    dates,
    estimates,
    figures,
    formulas,
    habitat,
    labels,
    letters,
    placeholders,
    programme,
    ratios,
    readings,
    shares,
    sources,
    strategy,
    subjects,
    totals,
    views,
    windows,
)

Rule = Callable[[Packages], list[Problem]]

RULES: Sequence[Rule] = (
    borders.check,
    budgets.check,
    codes.check,
    coordinates.check,
    dates.check,
    estimates.check,
    figures.check,
    formulas.check,
    habitat.check,
    labels.check,
    letters.check,
    placeholders.check,
    programme.check,
    ratios.check,
    readings.check,
    shares.check,
    sources.check,
    strategy.check,
    subjects.check,
    totals.check,
    views.check,
    windows.check,
)
