"""When projects, their components and activities were planned, and what is reported to have taken place when."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from ..locales import format_month
from ..packages.tables import Row
from .beside import Signs
from .citations import cite
from .dataset import Dataset
from .printed import cell
from .records import Band, Grid, GridRow, Key, Mark, Panel
from .signs import disputes
from .words import Words

PROJECTS, COMPONENTS, ACTIVITIES = "projects/projects", "projects/components", "projects/activities"
EVENTS = "strategy/events"
# How a period of each kind of project is known; `reported` is what took place.
STATES: Mapping[str, str] = {
    "earlier": "reported",
    "proposal": "proposed",
    "approved": "approved",
    "next_phase": "proposed",
}
ORDER = ("reported", "proposed", "approved")
FIELDS = ("start_year", "start_month", "end_year", "end_month")
# What a view may name in figures.yml.
LISTS = ("projects", "components", "activities", "happened")
Content = tuple[tuple[Panel, ...], Sequence[Row]]


@dataclass(frozen=True)
class Line:
    """Something with a period, or of which no document tells one; what has no `periods` here is not drawn."""

    table: str
    row: Row
    heading: str
    name: str
    state: str
    said: str = ""
    periods: tuple[Row, ...] = ()
    signs: Signs = Signs()
    source: str = ""

    @property
    def key(self) -> str:
        return str(self.row["id"])


def views(dataset: Dataset, words: Words, options: Mapping[str, Any]) -> Content:
    """One view of projects and components, one of activities; the tables name what has no dates as well."""
    panels: list[Panel] = []
    cited: list[Row] = []
    for variant in options["variants"]:
        lines = list(_lines(dataset, words, variant))
        panels.append(_panel(words, str(variant["id"]), lines))
        cited += [line.row for line in lines]
    return tuple(panels), cited


def when(words: Words, row: Row) -> str:
    """`May 2020 – March 2021`, `2020–2022`, `begun in 2018`: no more exact than the document."""
    start, end = row["start_year"], row["end_year"]
    if start is None:
        return words("ui.date_none")
    if row["precision_code"] == "month":
        first, last = (
            format_month(int(str(row[f"{side}_year"])), int(str(row[f"{side}_month"])), words.locale)
            for side in ("start", "end")
        )
        return first if first == last else words("ui.dates", first=first, last=last)
    if end is None:
        return words("ui.period_begun", year=start)
    return words("ui.one_year", year=start) if start == end else words("ui.years", first=start, last=end)


def of_activities(dataset: Dataset) -> Mapping[str, list[Row]]:
    """The planned periods of each activity that has any."""
    found: dict[str, list[Row]] = {}
    for row in dataset.rows("projects/activity_periods").values():
        found.setdefault(str(row["activity_id"]), []).append(row)
    return found


def period_signs(dataset: Dataset, words: Words, table: str, key: str, *, duration: bool = True) -> Signs:
    """Where the documents disagree about the dates of a row, and about how long it lasts."""
    fields = (*FIELDS, "duration") if duration else FIELDS
    ids = {code for name in fields for code in dataset.subjects.of_field(table, key, name)}
    return Signs(marks=disputes(words, dataset.subjects.ordered(ids)))


def confirmed(words: Words, row: Row) -> str:
    """The period of a component, and that it was still to be confirmed where the slides say so."""
    text = when(words, row)
    return words("ui.list_separator").join((text, words("projects/periods.tbc"))) if row["to_be_confirmed"] else text


def _lines(dataset: Dataset, words: Words, variant: Mapping[str, Any]) -> Iterator[Line]:
    """Everything of a view, drawn or not."""
    drawn = {str(code) for name in LISTS for code in variant.get(name, ())}
    if "activities" in variant:
        yield from _activities(dataset, words, drawn)
        return
    for key in variant["happened"]:
        row = dataset.rows(EVENTS)[str(key)]
        place = Line(EVENTS, row, words("projects/kinds.earlier"), words(f"{EVENTS}.{key}.title"), "reported")
        yield _told(dataset, words, place, [row], drawn)
    for kind, state in STATES.items():
        yield from _projects(dataset, words, kind, state, drawn)
        if kind == "approved":
            yield from _components(dataset, words, drawn)


def _projects(dataset: Dataset, words: Words, kind: str, state: str, drawn: set[str]) -> Iterator[Line]:
    heading = words(f"projects/kinds.{kind}")
    for row in dataset.rows(PROJECTS).values():
        if row["kind_code"] == kind:
            line = Line(PROJECTS, row, heading, words(f"{PROJECTS}.{row['id']}.short"), state)
            yield _told(dataset, words, line, [row], drawn)


def _components(dataset: Dataset, words: Words, drawn: set[str]) -> Iterator[Line]:
    heading = words("projects/periods.components")
    for row in dataset.rows(COMPONENTS).values():
        line = Line(COMPONENTS, row, heading, words(f"{COMPONENTS}.{row['id']}.short"), "approved")
        yield _told(dataset, words, line, [row], drawn)


def _activities(dataset: Dataset, words: Words, drawn: set[str]) -> Iterator[Line]:
    """Only the activities of a work plan with dates, under their steps."""
    periods = of_activities(dataset)
    for row in dataset.rows(ACTIVITIES).values():
        if str(row["id"]) in drawn:
            step = dataset.rows("projects/steps")[str(row["step_id"])]
            heading = f"{step['number']}. " + words(f"projects/steps.{step['id']}")
            line = Line(ACTIVITIES, row, heading, words(f"{ACTIVITIES}.{row['id']}"), "proposed")
            yield _told(dataset, words, line, periods[str(row["id"])], drawn)


def _told(dataset: Dataset, words: Words, line: Line, periods: Sequence[Row], drawn: set[str]) -> Line:
    """`line` with its periods, in words and, if it is drawn, to draw."""
    said = words("ui.part_separator").join(when(words, period) for period in periods)
    return replace(
        line,
        said=confirmed(words, line.row) if line.table == COMPONENTS else said,
        periods=tuple(periods) if line.key in drawn else (),
        signs=period_signs(dataset, words, line.table, line.key),
        source=cite(dataset, words, line.row),
    )


def _panel(words: Words, code: str, lines: Sequence[Line]) -> Panel:
    drawn = [line for line in lines if line.periods]
    states = {line.state for line in drawn}
    keys = tuple(
        Key(state, words(f"projects/periods.{state}"), slot) for slot, state in enumerate(ORDER, 1) if state in states
    )
    marks = tuple(_mark(words, line, period) for line in drawn for period in line.periods)
    bands = tuple(Band(line.key, f"{line.name} · {line.said}", line.heading) for line in drawn)
    return Panel(code, words(f"projects/variants.{code}"), keys, marks, _grid(words, lines), bands)


def _mark(words: Words, line: Line, period: Row) -> Mark:
    start, end = span(period)
    text = line.said if len(line.periods) == 1 else when(words, period)
    sentence = words("ui.part_separator").join((line.name, text, words(f"projects/periods.{line.state}")))
    return Mark(line.state, line.key, start, sentence, start, end, text)


def span(row: Row) -> tuple[float, float]:
    """From the first to the end of the last month or year; where no end is told, the first year alone."""
    start, last = int(str(row["start_year"])), int(str(row["end_year"] or row["start_year"]))
    if row["precision_code"] == "month":
        first_month, last_month = int(str(row["start_month"])), int(str(row["end_month"]))
        return round(start + (first_month - 1) / 12, 4), round(last + last_month / 12, 4)
    return float(start), float(last + 1)


def _grid(words: Words, lines: Sequence[Line]) -> Grid:
    heads = ("projects/fields.project_id", "ui.date", "projects/periods.known", "ui.source")
    rows = tuple(
        GridRow(
            cell(line.name),
            (
                cell(line.said, signs=line.signs),
                cell(words(f"projects/periods.{line.state}")),
                cell(line.source),
            ),
        )
        for line in lines
    )
    return Grid("", tuple(words(head) for head in heads), rows, numeric=False)
