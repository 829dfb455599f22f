"""What was found, as plain tables at most 100 columns wide, and which targets are met."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

WIDTH = 100
GAP = "  "


@dataclass(frozen=True)
class Verdict:
    """A target, what was found instead, and whether that is good enough."""

    target: str
    found: str
    met: bool


@dataclass
class Table:
    """One group of measurements. The first column is text, the others are numbers."""

    title: str
    columns: Sequence[str]
    rows: list[Sequence[str]] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    verdicts: list[Verdict] = field(default_factory=list)

    def add(self, *cells: str) -> None:
        self.rows.append(cells)

    def judge(self, target: str, found: float, most: float, unit: str = "") -> None:
        """Notes whether `found` stays within `most`."""
        self.verdicts.append(Verdict(target, f"{found:.2f}{unit}", found <= most))

    def __str__(self) -> str:
        lines = [self.columns, *self.rows]
        widths = [max(len(line[index]) for line in lines) for index in range(len(self.columns))]
        shown = [_line(line, widths) for line in lines]
        return "\n".join(["", self.title, "", shown[0], "-" * len(shown[0]), *shown[1:], *_wrapped(self.notes)])


def _line(cells: Sequence[str], widths: Sequence[int]) -> str:
    first, *others = (
        cell.ljust(width) if index == 0 else cell.rjust(width)
        for index, (cell, width) in enumerate(zip(cells, widths, strict=True))
    )
    return GAP.join([first, *others]).rstrip()


def _wrapped(notes: Sequence[str]) -> list[str]:
    lines: list[str] = []
    for note in notes:
        line = ""
        for word in note.split():
            if line and len(line) + 1 + len(word) > WIDTH:
                lines.append(line)
                line = ""
            line = f"{line} {word}".strip()
        lines.append(line)
    return lines


def targets(tables: Sequence[Table]) -> str:
    """All targets, one a line."""
    table = Table("Targets", ("", "found", ""))
    for verdict in (verdict for group in tables for verdict in group.verdicts):
        table.add(verdict.target, verdict.found, "met" if verdict.met else "MISSED")
    return str(table)
