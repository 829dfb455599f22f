"""Times what is compared alternately, so that a busy machine slows both sides, and gives ratios round by round."""

from __future__ import annotations

import os
import resource
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

# LOCALE is chosen by each measurement; the other silences an advertisement that MkDocs Material prints.
QUIET = {name: value for name, value in os.environ.items() if name != "LOCALE"} | {"NO_MKDOCS_2_WARNING": "1"}
SITE_TOOLS = (sys.executable, "-c", "from site_tools.cli import main; main()")
MKDOCS = (sys.executable, "-m", "mkdocs")


@dataclass(frozen=True)
class Spread:
    """One number measured several times: shown as the median, with the least and the most."""

    values: tuple[float, ...]

    @property
    def median(self) -> float:
        return statistics.median(self.values)

    def over(self, other: Spread) -> Spread:
        """The ratio to `other`, round by round."""
        return Spread(tuple(own / theirs for own, theirs in zip(self.values, other.values, strict=True)))

    def plus(self, amount: float) -> Spread:
        return Spread(tuple(value + amount for value in self.values))

    def __str__(self) -> str:
        if len(self.values) == 1:
            return f"{self.median:.2f}"
        return f"{self.median:.2f} ({min(self.values):.2f}-{max(self.values):.2f})"


@dataclass(frozen=True)
class Times:
    """Seconds that a reader waits, and seconds of processor time, which other work on the machine hardly changes."""

    waited: Spread
    processor: Spread


def seconds(work: Callable[[], object]) -> float:
    """How long `work` takes."""
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def run(*command: str | Path) -> None:
    """Runs a command to its end; what it said is shown only if it failed."""
    done = subprocess.run([str(part) for part in command], env=QUIET, capture_output=True, text=True, check=False)
    if done.returncode:
        raise SystemExit(f"{' '.join(str(part) for part in command)} failed:\n{done.stdout}{done.stderr}")


def alternate(arms: Mapping[str, Callable[[], float]], rounds: int) -> dict[str, Times]:
    """Each arm once a round, every second round in the opposite order. An arm gives the seconds that count."""
    waited: dict[str, list[float]] = {name: [] for name in arms}
    processor: dict[str, list[float]] = {name: [] for name in arms}
    for count in range(rounds):
        for name in list(arms)[:: 1 if count % 2 == 0 else -1]:
            before = _processor_seconds()
            waited[name].append(arms[name]())
            processor[name].append(_processor_seconds() - before)
    return {name: Times(spread(waited[name]), spread(processor[name])) for name in arms}


def spread(values: Iterable[float]) -> Spread:
    return Spread(tuple(values))


def _processor_seconds() -> float:
    """Of all commands that were run to their end, with the processes they started."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime
