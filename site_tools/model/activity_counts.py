"""Figures that count activities: by the year they are due, by the target or goal they name."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from ..packages.tables import Row
from . import goals
from .dataset import Dataset
from .deadlines import due
from .records import Band, Grid, GridCell, GridRow, Key, Mark, Panel
from .words import Words

SERIES = "activities"
DUE = "due"


def counts(dataset: Dataset, words: Words, options: Mapping[str, Any]) -> tuple[tuple[Panel, ...], Sequence[Row]]:
    """A view for each of `by`: a bar for each year, target or goal."""
    sources = [_all_sections(dataset)]
    return tuple(_panel(dataset, words, str(by), len(options["by"]) > 1) for by in options["by"]), sources


def activities_by(dataset: Dataset, words: Words, by: str) -> Mapping[str, frozenset[str]]:
    """The activities behind each bar; years between the first and the last without any too."""
    if by != DUE:
        return {code: goals.of_target(dataset, by, code) for code in goals.named(dataset, by)}
    dated = [
        (year, str(row["activity_id"]))
        for row in dataset.rows("work-programme/deadlines").values()
        for year in due(words, row).years
    ]
    years = [year for year, _ in dated]
    return {
        str(year): frozenset(activity for found, activity in dated if found == year)
        for year in range(min(years), max(years) + 1)
    }


def name(words: Words, by: str, code: str) -> str:
    """`2027`, `Target 4`."""
    return code if by == DUE else words(f"ui.target_{by}", n=code)


def _panel(dataset: Dataset, words: Words, by: str, is_one_of_several: bool) -> Panel:
    found = {code: len(activities) for code, activities in activities_by(dataset, words, by).items()}
    label, title = words("ui.activities"), words(f"ui.counts_{by}")
    colon = words("ui.colon")
    names = {code: name(words, by, code) for code in found}
    marks = tuple(
        Mark(SERIES, code, n, words("ui.part_separator").join((names[code], f"{label}{colon}{n}")), text=f"{n}")
        for code, n in found.items()
    )
    rows = tuple(GridRow(GridCell(names[code], code), (GridCell(f"{n}", n),)) for code, n in found.items())
    view = words(f"frameworks.{by}.short") if is_one_of_several else ""
    return Panel(
        by if is_one_of_several else "default",
        view,
        (Key(SERIES, label, 1),),
        marks,
        Grid(view, (title, label), rows),
        tuple(Band(code, names[code]) for code in found),
    )


def _all_sections(dataset: Dataset) -> Row:
    """Counting needs the whole document; to cite each activity would fill a page."""
    first, *_, last = dataset.rows("work-programme/sections").values()
    return Row(0, {"source": first["source"], "locator": f"Sections {first['number']} to {last['number']}"})
