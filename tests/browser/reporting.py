"""How a sweep over many pages tells what it found."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

import pytest

MOST_LINES = 60


def expect_no_faults(faults: Mapping[str, Iterable[str]]) -> None:
    """Fails with every fault as a sentence; what many pages share is told once."""
    where: dict[str, list[str]] = {}
    for place, sentences in faults.items():
        for sentence in sentences:
            where.setdefault(sentence, []).append(place or "(home)")
    lines = [f"{sentence}   [{len(places)} time(s), first in {places[0]}]" for sentence, places in where.items()]
    if len(lines) > MOST_LINES:
        lines[MOST_LINES:] = [f"… and {len(lines) - MOST_LINES} more"]
    if lines:
        pytest.fail("\n".join(lines), pytrace=False)
