"""Border crossings and long movements of animals in one language. They are told one by one and never added."""

from __future__ import annotations

from collections.abc import Collection

from .citations import cite
from .dataset import Dataset
from .records import Crossing
from .signs import text_signs
from .words import Words


def crossings(dataset: Dataset, words: Words) -> tuple[Crossing, ...]:
    """All of them, in the order of the file."""
    return tuple(
        Crossing(
            id=str(row["id"]),
            species=str(row["species_id"]),
            species_name=words(f"species/species.{row['species_id']}"),
            kind_code=str(row["kind_code"]),
            kind=words(f"places/kinds.{row['kind_code']}"),
            state=str(row["state_code"]),
            state_name=words(f"places/states.{row['state_code']}"),
            start=str(row["from_place_id"] or ""),
            end=str(row["to_place_id"] or ""),
            sentence=words(f"places/crossings.{row['id']}"),
            source=cite(dataset, words, row),
            signs=text_signs(dataset, words, f"places/crossings.{row['id']}", "places/crossings", row),
        )
        for row in dataset.rows("places/crossings").values()
    )


def drawable(found: Collection[Crossing], places: Collection[str]) -> tuple[Crossing, ...]:
    """Those that lead from one of `places` to another; the rest is told in words alone."""
    return tuple(item for item in found if {item.start, item.end} <= set(places) and item.start != item.end)
