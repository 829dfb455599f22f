"""Records of the three cats: facts, names, cards, living numbers."""

from __future__ import annotations

from dataclasses import dataclass

from .beside import Signs


@dataclass(frozen=True)
class Fact:
    topic: str
    text: str
    citation: str
    topic_code: str = ""
    signs: Signs = Signs()


@dataclass(frozen=True)
class Name:
    """A cat in one language; `others` are its other names there."""

    locale: str
    language: str
    name: str
    pronunciation: str
    others: tuple[str, ...]
    signs: Signs = Signs()

    @property
    def pronunciation_locale(self) -> str:
        """The language tag of how it is said: sounds for English, Latin letters for the others."""
        return {"en": "en-fonipa", "la": "la"}.get(self.locale, f"{self.locale}-Latn")


@dataclass(frozen=True)
class Card:
    """A species in short: rows of a topic and what is said of it, and its number of animals."""

    id: str
    name: str
    latin: str
    rows: tuple[tuple[str, str], ...]
    count: Fact


@dataclass(frozen=True)
class QuickFacts:
    """A species for a pupil or a reader in a hurry."""

    id: str
    name: str
    names: tuple[Name, ...]
    answers: tuple[Fact, ...]


@dataclass(frozen=True)
class LivingNumber:
    """The latest count of a series, with the years behind it for a small line."""

    id: str
    species: str
    value: str
    label: str
    year: str
    citation: str
    history: tuple[tuple[int, float], ...]
    signs: Signs = Signs()
