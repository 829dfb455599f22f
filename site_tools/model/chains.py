"""Records of the strategy: its goals, what leads from each of them to recommendations, and the agreements it names."""

from __future__ import annotations

from dataclasses import dataclass

from .listing import Item


@dataclass(frozen=True)
class Step:
    """What follows in a chain. `parts` are its items below headings, which may be empty.

    `basis` says who makes the link to the goal: `stated` where a document does, else `ours`.
    """

    name: str
    basis: str
    note: str
    parts: tuple[tuple[str, tuple[Item, ...]], ...]


@dataclass(frozen=True)
class Goal:
    """A goal of the strategy and the chain that begins at it; `id` is its anchor."""

    id: str
    number: str
    title: str
    text: str
    source: str
    steps: tuple[Step, ...]


@dataclass(frozen=True)
class Reference:
    """An international agreement and what refers to it, with the targets that it names."""

    framework: str
    of: Item
    targets: str
    basis: str
    source: str


@dataclass(frozen=True)
class Strategy:
    """`approaches` are title, text and source of each; `bases` say what the codes in steps mean."""

    goals: tuple[Goal, ...]
    approaches: tuple[tuple[str, str, str], ...]
    references: tuple[Reference, ...]
    bases: tuple[tuple[str, str, str], ...]
