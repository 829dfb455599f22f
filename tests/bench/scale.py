"""The same site with ten and a hundred times as many counts."""

from __future__ import annotations

import csv
import shutil
from collections.abc import Iterator
from functools import partial
from pathlib import Path

from tests.projects import copy_project, read_rows

from .builds import PICTURES, build
from .measure import alternate
from .report import Table

FACTORS = (1, 10, 100)
COLD_ROUNDS = 2
WARM_ROUNDS = 3
MOST_AT_LARGEST = 2.0
Rows = list[dict[str, str]]


def measure(folder: Path) -> Table:
    """Full builds with cached pictures of each size, and with nothing cached of the least and the most."""
    table = Table("Full builds with more counts", ("", "seconds", "ratio to 1 x", "of processor time"))
    projects = {f"{factor} x": _project(folder / str(factor), factor) for factor in FACTORS}
    least, *others, most = projects
    _measure(table, "nothing cached", {name: projects[name] for name in (least, most)}, True, COLD_ROUNDS)
    for name in others:  # all sizes show the same pictures
        shutil.copytree(projects[least] / PICTURES, projects[name] / PICTURES)
    _measure(table, "cached pictures", projects, False, WARM_ROUNDS)
    return table


def _measure(table: Table, what: str, projects: dict[str, Path], cold: bool, rounds: int) -> None:
    found = alternate({name: partial(build, project, cold=cold) for name, project in projects.items()}, rounds)
    least, *_, most = found
    waited = {name: times.waited.over(found[least].waited) for name, times in found.items()}
    for name, times in found.items():
        rows = len(read_rows(projects[name] / "data" / "population" / "observations.csv"))
        processor = times.processor.over(found[least].processor).median
        table.add(f"{what}, {name}, {rows} rows", str(times.waited), str(waited[name]), f"{processor:.2f}")
    target = f"{most} the counts, {what}: full build <= {MOST_AT_LARGEST:.0f} x"
    table.judge(target, waited[most].median, MOST_AT_LARGEST, " x")


def _project(target: Path, factor: int) -> Path:
    """A copy of the project in which every series stands `factor` times, each time under another name."""
    project = copy_project(target)
    population = project / "data" / "population"
    for name, copied in (("series.csv", _series), ("observations.csv", _observations), ("labels.csv", _labels)):
        rows = read_rows(population / name)
        more = [row for count in range(2, factor + 1) for row in copied(rows, count)]
        _write(population / name, rows + more)
    return project


def _series(rows: Rows, count: int) -> Iterator[dict[str, str]]:
    return ({**row, "id": _renamed(row["id"], count)} for row in rows)


def _observations(rows: Rows, count: int) -> Iterator[dict[str, str]]:
    """Ratios are left out: some are slips of the documents, which are allowed in noted cells only."""
    return ({**row, "series_id": _renamed(row["series_id"], count), "sex_ratio": ""} for row in rows)


def _labels(rows: Rows, count: int) -> Iterator[dict[str, str]]:
    for row in rows:
        table, _, rest = row["key"].partition(".")
        series, dot, part = rest.partition(".")
        if table == "series":
            yield {**row, "key": f"series.{_renamed(series, count)}{dot}{part}"}


def _renamed(series: str, count: int) -> str:
    return f"{series}-{count}"


def _write(path: Path, rows: Rows) -> None:
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, rows[0], lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)
