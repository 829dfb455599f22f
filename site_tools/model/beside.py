"""What stands beside a number: records of the ways of counting, of disagreements and of the marks for them."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Way:
    """A way of counting: its name, what it means, which dates it covers."""

    code: str
    name: str
    explained: str
    dates: str


@dataclass(frozen=True)
class Dispute:
    """A disagreement that concerns a number, as the mark beside the number needs it."""

    id: str
    title: str


@dataclass(frozen=True)
class Signs:
    """What stands beside a number: how it was counted, and the disagreements about it, the gravest first."""

    ways: tuple[Way, ...] = ()
    marks: tuple[Dispute, ...] = ()


@dataclass(frozen=True)
class Reading:
    """What stands at one place; `signs` say how the animals in it were counted."""

    text: str
    citation: str
    shown: bool
    signs: Signs = Signs()


@dataclass(frozen=True)
class Discrepancy:
    """A place where documents disagree, its readings, and why one is shown first.

    `beside` are other disagreements about one of its numbers.
    """

    id: str
    title: str
    reason: str
    readings: tuple[Reading, ...]
    species: tuple[str, ...]
    severity: str = ""
    kind: str = ""
    topic: str = ""
    beside: tuple[Dispute, ...] = ()


@dataclass(frozen=True)
class Use:
    """A figure, or a page of a species, where what a disagreement is about stands."""

    kind: str
    id: str
    title: str
