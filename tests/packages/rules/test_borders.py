"""The switch for border lines."""

from __future__ import annotations

from dataclasses import replace

import pytest

from site_tools.model import Dataset
from site_tools.packages.rules import borders


@pytest.mark.parametrize(("value", "count"), [("un-geodata", 0), ("none", 0), ("nonne", 1), ("", 1), (None, 1), (7, 1)])
def test_only_the_two_values_are_known(value: object, count: int, dataset: Dataset) -> None:
    packages = dict(dataset.packages)
    places = packages["places"]
    packages["places"] = replace(places, descriptor={**places.descriptor, "borders": value})
    assert len(borders.check(packages)) == count
