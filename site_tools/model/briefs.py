"""Short lists of activities, each a link to the page of all: by time, of the snow leopard, beside recommendations."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from .activities import PAGE, UNDATED, due_codes, due_names, due_texts, numbered
from .boards import SNOW_LEOPARD
from .dataset import Dataset
from .deadlines import PACKAGE
from .listing import Item
from .programme_records import Activity, Due, Programme
from .words import Words


@dataclass(frozen=True)
class Line:
    """A link, and in quiet words what else there is to say."""

    item: Item
    notes: tuple[str, ...]


@dataclass(frozen=True)
class Part:
    """Lines below a heading; `code` makes its anchor."""

    code: str
    heading: Item
    lines: tuple[Line, ...]


@dataclass(frozen=True)
class Brief:
    id: str
    parts: tuple[Part, ...]


def briefs(dataset: Dataset, words: Words, found: Programme) -> Mapping[str, Brief]:
    """Every list, by its id."""
    made = {
        "deadlines": _by_due(words, found),
        "snow-leopard": _of_the_snow_leopard(words, found),
        "neaspec": _beside_recommendations(dataset, words, found),
    }
    return {name: Brief(name, tuple(part for part in parts if part.lines)) for name, parts in made.items()}


def _by_due(words: Words, found: Programme) -> Iterator[Part]:
    """What is due in each year, then what has no year; an activity with several dates stands under each."""
    for code, name in due_names(words, found).items():
        if code != UNDATED:
            dated = [(item, _within(item, code)) for item in found.activities.values()]
            lines = (_line(words, found, item, due_texts(words, dues)) for item, dues in dated if dues)
            yield Part(code, Item(name), tuple(lines))


def _within(item: Activity, code: str) -> list[Due]:
    """The dates of `item` that fall into the year or kind `code`."""
    return [due for due in item.due if code in due_codes([due])]


def _of_the_snow_leopard(words: Words, found: Programme) -> Iterator[Part]:
    """Activities that name it, then those that name no animal in each region for which it is listed."""
    items = found.activities.values()
    named = [item for item in items if SNOW_LEOPARD in item.named_species]
    yield Part("named", Item(words("ui.snow_leopard_named")), _lines(words, found, named))
    for region in found.regions.values():
        if SNOW_LEOPARD in (animal.code for animal in region.species):
            meant = [item for item in items if item.section == region.section and not item.named_species]
            heading = Item(region.name, f"{PAGE}regions/{region.id}/")
            # the heading says where
            lines = tuple(Line(line.item, line.notes[:-1]) for line in _lines(words, found, meant))
            yield Part(region.id, heading, lines)


def _beside_recommendations(dataset: Dataset, words: Words, found: Programme) -> Iterator[Part]:
    """Recommendations of NEASPEC with the activities that meet them. The links are ours."""
    links = [
        (str(row["recommendation_id"]), str(row["activity_id"]))
        for row in dataset.rows(f"{PACKAGE}/recommendation_links").values()
    ]
    for code in dataset.rows("strategy/recommendations"):
        met = [found.activities[activity] for recommendation, activity in links if recommendation == code]
        heading = Item(words(f"strategy/recommendations.{code}.title"), f"recommendations/#recommendation-{code}")
        yield Part(code, heading, _lines(words, found, met))


def _lines(words: Words, found: Programme, items: Iterable[Activity]) -> tuple[Line, ...]:
    return tuple(_line(words, found, item, due_texts(words, item.due)) for item in items)


def _line(words: Words, found: Programme, item: Activity, dates: Iterable[str]) -> Line:
    return Line(Item(numbered(words, item), f"{PAGE}#{item.anchor}"), (*dates, found.sections[item.section].short))
