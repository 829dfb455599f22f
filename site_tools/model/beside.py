"""What stands beside a number: records of the ways of counting and of the marks for disagreements."""

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
