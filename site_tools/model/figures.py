"""Figures in one language: which rows they draw, the words around them, the table behind them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from ..locales import inside_a_line
from ..packages.tables import Row
from . import activity_counts, budget, grids, habitat, measures, periods, shared_animals, timeline
from .beside import Discrepancy, Way
from .citations import citations
from .coverage import coverage_panels, states_explained, windows
from .crossings import crossings, drawable
from .dataset import Dataset, number_or_none
from .estimates import estimate_panels, how_chosen
from .places import gazetteer, map_frame, map_places, places_within, states_shown
from .records import Figure, Grid, Key, MapPlace, Mark, Panel
from .signs import way
from .surveys import survey_panels
from .words import Words, format_value

# A series keeps its color in every figure and language: it goes by where and how was counted.
SLOTS = {("RU", "survey_period"): 1, ("CN", "camera_trap"): 2, ("RU", "biological_year"): 3}
PART_SLOTS = {
    "male_independent": 1,
    "female_independent": 2,
    "unknown_sex_independent": 5,
    "independents_sex_not_published": 6,
    "cubs": 3,
}
UNSPLIT = "independents_sex_not_published"
AXES = {
    "ratio": "ui.axis_ratio",
    "interval": "ui.axis_density",
    "habitat": "ui.axis_area",
    "shares": "ui.axis_share",
    "squares": "ui.axis_area",
    "lengths": "ui.axis_length",
    "timeline": "ui.year",
    "periods": "ui.year",
    "budget": "projects/fields.amount_usd",
    "estimates": "ui.axis_number",
    "coverage": "ui.undated",
    "counts": "ui.activities",
}
# Kinds that draw land, events and plans instead of yearly counts.
OF_LAND = {
    "habitat": habitat.classes,
    "shares": habitat.best,
    "squares": measures.squares,
    "lengths": measures.lengths,
    "dots": shared_animals.animals,
    "timeline": timeline.events,
    "periods": periods.views,
    "budget": budget.views,
    "counts": activity_counts.counts,
}


def localize_figure(
    dataset: Dataset, words: Words, package: str, options: Mapping[str, Any], discrepancies: Mapping[str, Discrepancy]
) -> Figure:
    """The figure that `options` (an entry of figures.yml) describes."""
    name, kind = str(options["id"]), str(options["kind"])
    panels, rows, places = _content(dataset, words, options)
    text = {part: words(f"{package}/figures.{name}.{part}") for part in ("headline", "subtitle", "note", "alt")}
    frame = map_frame(dataset, words, options) if kind == "map" else None
    live_places = places_within(gazetteer(dataset, words), frame) if frame else ()
    return Figure(
        id=f"{package}/{name}",
        kind=kind,
        locale=words.locale,
        axis=_axis(words, options),
        panels=panels,
        citations=citations(dataset, words, rows),
        counted=_counted(dataset, words, options, rows),
        discrepancies=tuple(discrepancies[code] for code in _disputed(options, panels)),
        places=places,
        map=frame,
        live_places=live_places,
        crossings=drawable(crossings(dataset, words), {place.id for place in live_places}),
        states=states_shown(words, places),
        highest=_highest_bar(panels) if kind == "stacked" else None,
        explained=_explained(words, kind, rows),
        methods=_methods(words, package, options),
        **text,
    )


def _disputed(options: Mapping[str, Any], panels: Iterable[Panel]) -> Iterable[str]:
    """Ids that figures.yml names, then those of the marks in the tables."""
    marks = (mark.id for panel in panels for mark in panel.grid.marks)
    return dict.fromkeys([*(options.get("discrepancies") or ()), *marks])


def _content(
    dataset: Dataset, words: Words, options: Mapping[str, Any]
) -> tuple[tuple[Panel, ...], Sequence[Row], tuple[MapPlace, ...]]:
    match options["kind"]:
        case "map":
            return _map(dataset, words, options)
        case "change":
            return _changes(dataset, words, options)
        case "stacked":
            return _stacked(dataset, words, options)
        case "estimates":
            return *estimate_panels(dataset, words, options), ()
        case "surveys":
            return *survey_panels(dataset, words, options), ()
        case "coverage":
            return *coverage_panels(dataset, words, options), ()
        case kind if kind in OF_LAND:
            return (*OF_LAND[kind](dataset, words, options), ())
        case _:
            return _lines(dataset, words, options)


def _axis(words: Words, options: Mapping[str, Any]) -> str:
    kind = str(options["kind"])
    if kind == "map":
        return ""
    if kind == "surveys" and str(options["field"]).startswith("density"):
        kind = "interval"
    return words(AXES.get(kind, "ui.axis_animals"))


def _explained(words: Words, kind: str, rows: Sequence[Row]) -> tuple[tuple[str, str], ...]:
    if kind == "estimates":
        return how_chosen(words, rows)
    return states_explained(words) if kind == "coverage" else ()


def series_of(options: Mapping[str, Any]) -> list[str]:
    """The series that a figure draws, over all its variants."""
    holders = [options, *(options.get("variants") or [])]
    found = [holder.get("series") or [] for holder in holders]
    return [item for items in found for item in (items if isinstance(items, list) else [items])]


def _methods(words: Words, package: str, options: Mapping[str, Any]) -> tuple[tuple[str, str], ...]:
    keys = [f"{package}/methods.{code}" for code in options.get("methods") or ()]
    return tuple((inside_a_line(words(key)), words(f"{key}.explained")) for key in keys)


def _counted(dataset: Dataset, words: Words, options: Mapping[str, Any], rows: Sequence[Row]) -> tuple[Way, ...]:
    return tuple(way(words, code) for code in dict.fromkeys(_windows(dataset, options, rows)))


def _windows(dataset: Dataset, options: Mapping[str, Any], rows: Sequence[Row]) -> Iterable[str]:
    if options["kind"] == "coverage":
        return windows(dataset, options)
    if options["kind"] in ("estimates", "surveys"):
        return (str(row["window_code"]) for row in rows)
    series = [dataset.rows("population/series")[code] for code in series_of(options)]
    if options["kind"] == "change":
        changes = dataset.rows("population/changes")
        series = [dataset.rows("population/series")[str(changes[code]["series_id"])] for code in options["rows"]]
    if options["kind"] == "dots":
        series = list(rows)
    if options["kind"] == "timeline":
        surveys = dataset.rows("population/surveys")
        series = [surveys[str(row["survey_id"])] for row in rows if row["survey_id"]]
    return (str(row["window_code"]) for row in series)


def _keys(dataset: Dataset, words: Words, series: Iterable[str]) -> tuple[Key, ...]:
    """Named by place; where two series share a place, by country and way of counting."""
    rows = [dataset.rows("population/series")[code] for code in series]
    repeated = len({row["place_id"] for row in rows}) < len(rows)
    return tuple(
        Key(
            str(row["id"]),
            _country_and_window(words, row) if repeated else words(f"population/series.{row['id']}"),
            SLOTS[str(row["country_code"]), str(row["window_code"])],
        )
        for row in rows
    )


def _country_and_window(words: Words, series: Row) -> str:
    window = words(f"windows.{series['window_code']}")
    return words(f"countries.{series['country_code']}") + words("ui.colon") + inside_a_line(window)


def _lines(
    dataset: Dataset, words: Words, options: Mapping[str, Any]
) -> tuple[tuple[Panel, ...], Sequence[Row], tuple[MapPlace, ...]]:
    field, series = str(options["field"]), list(options["series"])
    keys = _keys(dataset, words, series)
    names = {key.code: key.name for key in keys}
    frame = dataset.series(series)
    observations = dataset.rows("population/observations")
    rows = [observations[f"{code}/{year}"] for code, year in zip(frame["series_id"], frame["year"], strict=True)]
    bounds = [str(options[name]) for name in ("lower", "upper") if name in options]
    marks = tuple(_line_mark(dataset, words, row, field, bounds, names) for row in rows)
    drawn = [row for row in rows if row[field] is not None]
    grid = grids.by_year(dataset, words, series, [field, *bounds], {code: names[code] for code in series})
    return (Panel("default", "", keys, marks, grid),), drawn, ()


def _line_mark(
    dataset: Dataset, words: Words, row: Row, field: str, bounds: Sequence[str], names: Mapping[str, str]
) -> Mark:
    column = dataset.table("population/observations").fields[field]
    code, year = str(row["series_id"]), int(str(row["year"]))
    text = format_value(row[field], column, words.locale)
    lower, upper = ([number_or_none(row[name]) for name in bounds] + [None, None])[:2]
    parts = [names[code], str(year), text]
    if lower is not None and upper is not None:
        low, high = (
            format_value(row[name], dataset.table("population/observations").fields[name], words.locale)
            for name in bounds
        )
        parts.append(words("ui.between", low=low, high=high))
    return Mark(code, year, number_or_none(row[field]), words("ui.part_separator").join(parts), lower, upper, text)


def _stacked(
    dataset: Dataset, words: Words, options: Mapping[str, Any]
) -> tuple[tuple[Panel, ...], Sequence[Row], tuple[MapPlace, ...]]:
    observations = dataset.rows("population/observations")
    panels, rows = [], []
    for variant in options["variants"]:
        frame = dataset.series([variant["series"]])
        rows += [observations[f"{variant['series']}/{year}"] for year in frame["year"]]
        panels.append(_stacked_panel(dataset, words, options, variant, frame))
    return tuple(panels), rows, ()


def _stacked_panel(
    dataset: Dataset, words: Words, options: Mapping[str, Any], variant: Mapping[str, Any], frame: Any
) -> Panel:
    separator = words("ui.part_separator")
    *split, cubs = options["parts"]
    parts = [*split, UNSPLIT, cubs]
    names = {part: words("ui.sex_not_published" if part == UNSPLIT else f"population/fields.{part}") for part in parts}
    marks = tuple(
        Mark(
            part,
            year,
            value,
            separator.join((str(year), names[part], f"{value:.0f}")),
            text=f"{value:.0f}",
        )
        for part in parts
        for year, found in zip(frame["year"].tolist(), frame[part].tolist(), strict=True)
        if (value := number_or_none(found)) is not None
    )
    drawn = {mark.series for mark in marks if mark.value}
    keys = tuple(Key(part, names[part], PART_SLOTS[part]) for part in parts if part in drawn)
    fields = [part for part in options["parts"] if part in drawn or part == cubs]
    grid = grids.one_series(dataset, words, str(variant["series"]), [*fields[:-1], "independents", cubs, "total"])
    return Panel(str(variant["id"]), words(f"population/variants.{variant['id']}"), keys, marks, grid)


def _highest_bar(panels: Iterable[Panel]) -> float:
    """The highest sum of one year over all views."""
    sums: dict[tuple[str, int | str], float] = {}
    for panel in panels:
        for mark in panel.marks:
            sums[panel.id, mark.x] = sums.get((panel.id, mark.x), 0) + (mark.value or 0)
    return max(sums.values())


def _changes(
    dataset: Dataset, words: Words, options: Mapping[str, Any]
) -> tuple[tuple[Panel, ...], Sequence[Row], tuple[MapPlace, ...]]:
    changes = dataset.rows("population/changes")
    rows = [changes[code] for code in options["rows"]]
    keys, marks = [], []
    for row in rows:
        series = dataset.rows("population/series")[str(row["series_id"])]
        name = words(f"population/changes.{row['id']}")
        keys.append(Key(str(row["id"]), name, SLOTS[str(series["country_code"]), str(series["window_code"])]))
        for end in ("start", "end"):
            year, total = row[f"{end}_year"], row[f"{end}_total"]
            sentence = words("ui.part_separator").join((name, str(year), str(total)))
            text = words("ui.with_year", text=total, year=year)
            marks.append(Mark(str(row["id"]), end, number_or_none(total), sentence, text=text))
    grid = grids.of_table(
        dataset, words, "population/changes", rows, ["start_year", "start_total", "end_year", "end_total", "ratio"]
    )
    return (Panel("default", "", tuple(keys), tuple(marks), grid),), rows, ()


def _map(
    dataset: Dataset, words: Words, options: Mapping[str, Any]
) -> tuple[tuple[Panel, ...], Sequence[Row], tuple[MapPlace, ...]]:
    places, rows = map_places(dataset, words, options)
    shown = {code for place in places for code in place.species}
    keys = tuple(
        Key(code, words(f"species/species.{code}"), slot)
        for slot, code in enumerate(dataset.rows("species/species"), 1)
        if code in shown
    )
    grid: Grid = grids.of_places(words, places)
    return (Panel("default", "", keys, (), grid),), rows, places
