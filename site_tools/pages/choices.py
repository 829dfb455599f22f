"""What a reader can choose from on the list of disagreements, with the number of entries behind each choice."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from ..model import Discrepancy, Edition
from ..model.subjects import SEVERITIES

NO_SPECIES = "none"


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


def choices(edition: Edition) -> tuple[ChoiceGroup, ...]:
    """Species, topic, kind, severity."""
    words, items = edition.words, list(edition.discrepancies.values())

    def species_name(code: str) -> str:
        return words("editorial/species.none" if code == NO_SPECIES else f"species/species.{code}")

    species = (*(card.id for card in edition.cards), NO_SPECIES)
    return (
        ChoiceGroup("species", words("fields.species_id"), _counted(items, species_of, species_name, species)),
        ChoiceGroup("topic", words("editorial/fields.topic_code"), tuple(topics(edition))),
        ChoiceGroup(
            "kind", words("ui.filter_kind"), _counted(items, lambda item: [item.kind], _named(edition, "kinds"))
        ),
        ChoiceGroup(
            "severity",
            words("ui.filter_severity"),
            _counted(items, lambda item: [item.severity], _named(edition, "severities"), SEVERITIES),
        ),
    )


def topics(edition: Edition) -> tuple[Choice, ...]:
    """The topics in the order in which they first come up."""
    items = edition.discrepancies.values()
    return _counted(items, lambda item: [item.topic], _named(edition, "topics"))


def species_of(item: Discrepancy) -> tuple[str, ...]:
    """The cats that a disagreement is about, or what stands for none."""
    return item.species or (NO_SPECIES,)


def _named(edition: Edition, codes: str) -> Callable[[str], str]:
    return lambda code: edition.words(f"editorial/{codes}.{code}")


def _counted(
    items: Iterable[Discrepancy],
    codes_of: Callable[[Discrepancy], Iterable[str]],
    name: Callable[[str], str],
    order: Iterable[str] = (),
) -> tuple[Choice, ...]:
    counts = Counter(code for item in items for code in codes_of(item))
    listed = [code for code in (order or counts) if counts[code]]
    return tuple(Choice(code, name(code), counts[code]) for code in listed)
