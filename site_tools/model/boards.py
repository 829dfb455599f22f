"""Tables of counts with links behind the numbers: the status of each region, targets by goals, shared regions."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from . import goals
from .activities import PAGE
from .dataset import Dataset
from .deadlines import PACKAGE
from .listing import Item
from .programme_records import Activity, Programme, Section
from .words import Words

STATUSES = ("not_reported", "planned", "under_way", "done")
SHADES = 4
# NEASPEC has six member States; these may share regions of the programme.
NEASPEC = ("CN", "KP", "JP", "MN", "KR", "RU")
SNOW_LEOPARD = "snow-leopard"


@dataclass(frozen=True)
class Cell:
    """`shade` is 0 for none to 4 for most; the number says the same."""

    item: Item
    shade: int = 0
    number: bool = True


@dataclass(frozen=True)
class BoardRow:
    name: Item
    cells: tuple[Cell, ...]


@dataclass(frozen=True)
class Board:
    """A table; the first of `columns` heads the names of the rows."""

    id: str
    caption: str
    columns: tuple[str, ...]
    rows: tuple[BoardRow, ...]


def boards(dataset: Dataset, words: Words, found: Programme) -> Mapping[str, Board]:
    """Every table, by its id."""
    made = (
        _status(words, found, "region", words("ui.region")),
        _status(words, found, "cross_cutting", words("ui.subject")),
        _goals(dataset, words, found),
        _shared(words, found),
    )
    return {board.id: board for board in made}


def shared_regions(found: Programme) -> Iterator[str]:
    """Regions in which two or more members of NEASPEC have a part."""
    for region in found.regions.values():
        if len(set(NEASPEC) & set(region.countries)) > 1:
            yield region.id


def _status(words: Words, found: Programme, kind: str, title: str) -> Board:
    """A row for each region or subject: all of its activities, and those of each status."""
    columns = (words("ui.activities"), *(words(f"{PACKAGE}/status_codes.{code}") for code in STATUSES))
    rows = tuple(
        BoardRow(_section(words, section), tuple(_statuses(found.activities[key] for key in section.activities)))
        for section in found.sections.values()
        if section.kind_code == kind
    )
    return Board(f"status-{kind.replace('_', '-')}", words(f"ui.status_board_{kind}"), (title, *columns), rows)


def _section(words: Words, section: Section) -> Item:
    page = f"{PAGE}regions/{section.place_id}/" if section.place_id else f"{PAGE}#group-{section.number}"
    return Item(section.short, page)


def _statuses(activities: Iterable[Activity]) -> Iterator[Cell]:
    codes = [item.status_code for item in activities]
    yield Cell(Item(str(len(codes))))
    for code in STATUSES:
        yield Cell(Item(str(codes.count(code))))


def _goals(dataset: Dataset, words: Words, found: Programme) -> Board:
    """Targets down, goals across: the activities that name both."""
    down, across = goals.NUMBERED
    targets, aims = (
        {number: goals.of_target(dataset, framework, number) for number in goals.named(dataset, framework)}
        for framework in goals.NUMBERED
    )
    both = {(target, goal): len(targets[target] & aims[goal]) for target in targets for goal in aims}
    most = max(both.values())
    rows = tuple(
        BoardRow(
            Item(words(f"ui.target_{down}", n=target), f"{PAGE}?{down}={target}"),
            tuple(
                Cell(Item(str(n), f"{PAGE}?{down}={target}&{across}={goal}" if n else ""), -(-SHADES * n // most))
                for goal in aims
                for n in (both[target, goal],)
            ),
        )
        for target in targets
    )
    columns = (words("ui.counts_gbf"), *(words(f"ui.target_{across}", n=goal) for goal in aims))
    return Board("goals", words("ui.goals_board"), columns, rows)


def _shared(words: Words, found: Programme) -> Board:
    """Countries and species of the regions that members of NEASPEC share."""
    rows = tuple(_shared_row(words, found, code) for code in shared_regions(found))
    columns = ("ui.region", "ui.countries", "ui.snow_leopard_listed", "ui.activities")
    return Board("shared-regions", words("ui.shared_regions"), tuple(words(key) for key in columns), rows)


def _shared_row(words: Words, found: Programme, code: str) -> BoardRow:
    region = found.regions[code]
    states = words("ui.list_separator").join(words(f"countries.{country}") for country in region.countries)
    listed = SNOW_LEOPARD in (animal.code for animal in region.species)
    return BoardRow(
        Item(region.name, f"{PAGE}regions/{code}/"),
        (
            Cell(Item(states), number=False),
            Cell(Item(words("ui.listed" if listed else "ui.not_listed")), number=False),
            Cell(Item(str(len(region.activities)), f"{PAGE}?region={code}")),
        ),
    )
