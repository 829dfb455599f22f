"""What is wrong with the data, as sentences that whoever edits it can act on."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

SHOWN_CHARACTERS = 60


@dataclass(frozen=True, order=True)
class Problem:
    """One thing to mend: where it stands, what was found, what is wrong, what a right one looks like."""

    file: str
    row: int | None = None
    field: str = ""
    value: str = ""
    wrong: str = ""
    right: str = ""

    @property
    def _order(self) -> tuple[str, int, str, str, str, str]:
        return (self.file, self.row or 0, self.field, self.wrong, self.value, self.right)

    def __str__(self) -> str:
        place = [self.file]
        if self.row is not None:
            place.append(f"row {self.row}")
        if self.field:
            place.append(f"field {self.field}")
        if self.value:
            place.append(f"value “{shown(self.value)}”")
        return ", ".join(place) + f": {self.wrong}." + (f" Right: {self.right}" if self.right else "")


class DataProblems(Exception):
    """The data cannot be published as they are. Carries all problems, sorted."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = in_order(problems)
        super().__init__("\n".join(str(problem) for problem in self.problems))


def in_order(problems: Iterable[Problem]) -> list[Problem]:
    """Without repetitions, by file, row, field."""
    return sorted(set(problems), key=lambda problem: problem._order)


def shown(value: str) -> str:
    """`value` on one line and short, so that a runaway cell does not flood the terminal."""
    line = "".join(character if character.isprintable() else "·" for character in value[: SHOWN_CHARACTERS + 1])
    return line if len(value) <= SHOWN_CHARACTERS else line[:SHOWN_CHARACTERS] + f"… ({len(value)} characters)"
