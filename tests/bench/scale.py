"""The same site with ten and a hundred times as many counts."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from pathlib import Path

from tests.projects import copy_project, read_rows

from .builds import build
from .measure import Sample, alternate
from .report import Table

FACTORS = (1, 10, 100)
COLD_ROUNDS = 1
WARM_ROUNDS = 3
MOST_AT_LARGEST = 2.0
Rows = list[dict[str, str]]


def measure(folder: Path) -> Table:
    """Full builds of each size, with and without drawn pictures."""
    projects = {factor: _project(folder / str(factor), factor) for factor in FACTORS}
    arms = {str(factor): project for factor, project in projects.items()}
    cold = alternate(
        {name: lambda project=project: build(project, cold=True) for name, project in arms.items()}, COLD_ROUNDS
    )
    warm = alternate({name: lambda project=project: build(project) for name, project in arms.items()}, WARM_ROUNDS)
    table = Table(
        "Full builds with more counts", ("counts", "series", "rows", "cached s", "ratio", "nothing cached s", "ratio")
    )
    for factor, project in projects.items():
        _add(table, project, warm[str(factor)], warm["1"], cold[str(factor)], cold["1"])
    for name, found in (("with cached pictures", warm), ("nothing cached", cold)):
        ratio = found[str(FACTORS[-1])].over(found["1"]).median
        table.judge(
            f"{FACTORS[-1]} x the counts, {name}: full build <= {MOST_AT_LARGEST} x", ratio, MOST_AT_LARGEST, " x"
        )
    return table


def _add(table: Table, project: Path, warm: Sample, warm_base: Sample, cold: Sample, cold_base: Sample) -> None:
    population = project / "data" / "population"
    series, rows = (len(read_rows(population / name)) for name in ("series.csv", "observations.csv"))
    table.add(
        f"{project.name} x",
        str(series),
        str(rows),
        str(warm),
        str(warm.over(warm_base)),
        str(cold),
        str(cold.over(cold_base)),
    )


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
