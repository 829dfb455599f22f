"""An independent count over the last column of the document's table, as it was typed into the data."""

from __future__ import annotations

import pytest

from site_tools.model import Dataset
from site_tools.model.goals import named, of_target, targets

# Counted by a search of the document's own text, not of our rows.
GBF = {
    1: 32,
    2: 17,
    3: 30,
    4: 84,
    5: 19,
    8: 5,
    9: 12,
    10: 1,
    12: 2,
    14: 23,
    15: 3,
    17: 3,
    19: 6,
    20: 43,
    21: 5,
    22: 11,
    23: 6,
}
SPMS = {1: 71, 2: 52, 3: 56, 4: 32, 5: 32, 6: 9}


@pytest.mark.parametrize(("framework", "counted"), [("gbf", GBF), ("spms", SPMS)])
def test_activities_by_target(framework: str, counted: dict[int, int], dataset: Dataset) -> None:
    assert named(dataset, framework) == tuple(map(str, counted))
    found = {number: len(of_target(dataset, framework, str(number))) for number in counted}
    assert found == counted


def test_an_activity_lists_each_target_once(dataset: Dataset) -> None:
    found = targets(dataset, "gbf")
    assert found["7.1"] == ("4", "5", "9", "20")
    assert all(len(set(numbers)) == len(numbers) for numbers in found.values())
