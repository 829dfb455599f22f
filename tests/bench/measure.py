"""Times what is compared alternately, so that a busy machine slows both sides, and gives ratios round by round."""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

# LOCALE is chosen by each measurement; the other silences an advertisement that MkDocs Material prints.
QUIET = {name: value for name, value in os.environ.items() if name != "LOCALE"} | {"NO_MKDOCS_2_WARNING": "1"}
SITE_TOOLS = (sys.executable, "-c", "from site_tools.cli import main; main()")
MKDOCS = (sys.executable, "-m", "mkdocs")


@dataclass(frozen=True)
class Sample:
    """One thing measured several times."""

    values: tuple[float, ...]

    @property
    def median(self) -> float:
        return statistics.median(self.values)

    def over(self, other: Sample) -> Sample:
        """The ratio of each measurement to the one of `other` in the same round."""
        return Sample(tuple(own / theirs for own, theirs in zip(self.values, other.values, strict=True)))

    def plus(self, seconds: float) -> Sample:
        return Sample(tuple(value + seconds for value in self.values))

    def __str__(self) -> str:
        """Median, and from least to most where there is more than one value."""
        if len(self.values) == 1:
            return f"{self.median:.2f}"
        return f"{self.median:.2f} ({min(self.values):.2f}-{max(self.values):.2f})"


def seconds(work: Callable[[], object]) -> float:
    """How long `work` takes."""
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def run(*command: str | Path, locale: str | None = None) -> None:
    """Runs a command to its end; what it said is shown only if it failed."""
    environment = QUIET | ({"LOCALE": locale} if locale else {})
    done = subprocess.run([str(part) for part in command], env=environment, capture_output=True, text=True, check=False)
    if done.returncode:
        raise SystemExit(f"{' '.join(str(part) for part in command)} failed:\n{done.stdout}{done.stderr}")


def alternate(arms: Mapping[str, Callable[[], float]], rounds: int) -> dict[str, Sample]:
    """Each arm once a round, every second round in the opposite order."""
    found: dict[str, list[float]] = {name: [] for name in arms}
    for count in range(rounds):
        for name in list(arms)[:: 1 if count % 2 == 0 else -1]:
            found[name].append(arms[name]())
    return {name: Sample(tuple(values)) for name, values in found.items()}
