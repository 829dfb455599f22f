"""Which targets and goals of the world the activities name: each activity once for each that stands beside it."""

from __future__ import annotations

from collections.abc import Mapping

from .dataset import Dataset

# The two whose targets have numbers; of the others the document names no parts.
NUMBERED = ("gbf", "spms")


def targets(dataset: Dataset, framework: str) -> Mapping[str, tuple[str, ...]]:
    """The numbers of targets of `framework` that each activity names, in the order of the document."""
    found: dict[str, dict[str, None]] = {}
    for row in dataset.rows_by("work-programme/framework_links", "framework_code")[framework]:
        if row["target"] is not None:
            found.setdefault(str(row["activity_id"]), {})[str(row["target"])] = None
    return {activity: tuple(numbers) for activity, numbers in found.items()}


def named(dataset: Dataset, framework: str) -> tuple[str, ...]:
    """Every target of `framework` that an activity names, by number."""
    numbers = {number for each in targets(dataset, framework).values() for number in each}
    return tuple(sorted(numbers, key=int))


def of_target(dataset: Dataset, framework: str, target: str) -> frozenset[str]:
    """The activities beside which `target` stands."""
    return frozenset(activity for activity, numbers in targets(dataset, framework).items() if target in numbers)
