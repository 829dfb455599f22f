"""What a reader can choose from on a long list, with the number of entries behind each choice."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from ..model import Discrepancy, Edition
from ..model.listing import Axis, Listing
from ..model.subjects import SEVERITIES

NO_SPECIES = "none"
Codes = Mapping[str, Sequence[str]]


@dataclass(frozen=True)
class Choice:
    code: str
    name: str
    count: int


@dataclass(frozen=True)
class ChoiceGroup:
    """One thing to choose by; `id` is its name in the address of the page."""

    id: str
    label: str
    choices: tuple[Choice, ...]


def choices(axes: Iterable[Axis], entries: Sequence[Codes]) -> tuple[ChoiceGroup, ...]:
    """The axes with what `entries` have on them; what none of them has is left out."""
    return tuple(ChoiceGroup(axis.id, axis.label, _counted(axis, entries)) for axis in axes)


def contents(listing: Listing) -> tuple[Choice, ...]:
    """The groups of a list with their numbers of entries."""
    counts = Counter(entry.group for entry in listing.entries)
    return tuple(Choice(code, name, counts[code]) for code, name in listing.groups.items() if counts[code])


def disagreement_choices(edition: Edition) -> tuple[ChoiceGroup, ...]:
    """Species, topic, kind, severity."""
    return choices(_disagreement_axes(edition), [disagreement_codes(item) for item in edition.discrepancies.values()])


def topics(edition: Edition) -> tuple[Choice, ...]:
    """The topics of disagreements in the order in which they first come up."""
    return next(group.choices for group in disagreement_choices(edition) if group.id == "topic")


def disagreement_codes(item: Discrepancy) -> Codes:
    """What a disagreement has on each axis; the cats it is about, or what stands for none."""
    return {
        "species": item.species or (NO_SPECIES,),
        "topic": (item.topic,),
        "kind": (item.kind,),
        "severity": (item.severity,),
    }


def _disagreement_axes(edition: Edition) -> tuple[Axis, ...]:
    words, items = edition.words, edition.discrepancies.values()

    def named(codes: str, listed: Iterable[str]) -> dict[str, str]:
        return {code: words(f"editorial/{codes}.{code}") for code in listed}

    cats = {card.id: words(f"species/species.{card.id}") for card in edition.cards}
    return (
        Axis("species", words("fields.species_id"), {**cats, NO_SPECIES: words("editorial/species.none")}),
        Axis("topic", words("editorial/fields.topic_code"), named("topics", [item.topic for item in items])),
        Axis("kind", words("ui.filter_kind"), named("kinds", [item.kind for item in items])),
        Axis("severity", words("ui.filter_severity"), named("severities", SEVERITIES)),
    )


def _counted(axis: Axis, entries: Sequence[Codes]) -> tuple[Choice, ...]:
    counts = Counter(code for codes in entries for code in codes.get(axis.id, ()))
    return tuple(Choice(code, name, counts[code]) for code, name in axis.names.items() if counts[code])
