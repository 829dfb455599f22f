"""The one switch for border lines has one of its two values; a slip of the pen must not take the lines away."""

from __future__ import annotations

from ..problems import Problem
from ..tables import Packages

VALUES = ("un-geodata", "none")


def check(packages: Packages) -> list[Problem]:
    """`borders` in the descriptor of `places`."""
    places = packages.get("places")
    found = places.descriptor.get("borders") if places else VALUES[0]
    if found in VALUES:
        return []
    file = f"{places.folder if places else 'data/places'}/datapackage.json"
    return [Problem(file, None, "borders", str(found or ""), "not a known setting", " or ".join(VALUES))]
