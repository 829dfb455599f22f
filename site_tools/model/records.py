"""What figures, tables and pages are made of, already in one language: nothing after this looks anything up."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from ..packages.tables import Value
from .beside import Discrepancy, Dispute, Signs, Use, Way
from .cats import Card, Fact, LivingNumber, QuickFacts
from .chains import Strategy
from .listing import Listing
from .programme_records import Programme
from .sheets import Sheet
from .words import Words

if TYPE_CHECKING:
    from .boards import Board
    from .briefs import Brief


@dataclass(frozen=True)
class Mark:
    """One data point. `x` is a year (or, in a figure of changes, the name of a row); a blank value is a gap.

    A range without a middle has its lower end as value. Where the shape of a point says more than its place,
    `state` is the code of it; `open_end` is the side on which the number has no end.
    """

    series: str
    x: int | str
    value: float | None
    sentence: str
    lower: float | None = None
    upper: float | None = None
    text: str = ""
    state: str = ""
    open_end: str = ""


@dataclass(frozen=True)
class Key:
    """One entry of the legend, or one row. `slot` picks color, shape and dash; it depends on the code alone.

    A row may belong to a `group` with a heading and have a `detail` below its name.
    """

    code: str
    name: str
    slot: int
    group: str = ""
    detail: str = ""


@dataclass(frozen=True)
class GridCell:
    """`text` is for people, `raw` for downloads; `notes` are indices into the notes of the grid."""

    text: str
    raw: Value
    notes: tuple[int, ...] = ()
    signs: Signs = Signs()


@dataclass(frozen=True)
class GridRow:
    header: GridCell
    cells: tuple[GridCell, ...]


@dataclass(frozen=True)
class Grid:
    """A table of a figure. Blank cells have an empty text. `heads` are the signs of the columns, `signs` of all."""

    caption: str
    columns: tuple[str, ...]
    rows: tuple[GridRow, ...]
    notes: tuple[str, ...] = ()
    numeric: bool = True
    heads: tuple[Signs, ...] = ()
    signs: Signs = Signs()

    @property
    def marks(self) -> Iterator[Dispute]:
        """Every mark of the table, in reading order."""
        yield from self.signs.marks
        yield from (mark for signs in self.heads for mark in signs.marks)
        for row in self.rows:
            yield from (mark for cell in (row.header, *row.cells) for mark in cell.signs.marks)


@dataclass(frozen=True)
class Citation:
    """A document and the places in it."""

    source_id: str
    title: str
    short: str
    locators: str
    publisher: str
    year: str


@dataclass(frozen=True)
class Presence:
    """What is reported of a cat in a place: `state` is confirmed, possible, historic or planned."""

    species: str
    state: str
    text: str


@dataclass(frozen=True)
class MapPlace:
    """A place on a map; `precision_km` is the radius within which it lies, `area_km2` its size where known.

    `mark` is what stands in its sign on a picture that numbers its places; `names` are its names in all languages.
    """

    id: str
    name: str
    short: str
    kind_code: str
    kind: str
    countries: tuple[str, ...]
    status_code: str
    presence: tuple[Presence, ...]
    longitude: float
    latitude: float
    precision_km: float
    area_km2: float | None
    lines: tuple[str, ...]
    sentence: str
    note: str
    sources: tuple[str, ...]
    names: tuple[str, ...]
    mark: str = ""
    marks: tuple[Dispute, ...] = ()

    @property
    def species(self) -> tuple[str, ...]:
        return tuple(item.species for item in self.presence)


@dataclass(frozen=True)
class Crossing:
    """Animals that crossed a border or moved far; `start` and `end` are places, empty where no document names one."""

    id: str
    species: str
    species_name: str
    kind_code: str
    kind: str
    state: str
    state_name: str
    start: str
    end: str
    sentence: str
    source: str
    signs: Signs = Signs()


@dataclass(frozen=True, eq=False)
class Basemap:
    """The lines below maps. Equal to one of the very same lines, so that what was drawn from them can be kept by it."""

    name: str
    topology: Mapping[str, Any]

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Basemap) and self.topology is other.topology

    def __hash__(self) -> int:
        return id(self.topology)


@dataclass(frozen=True)
class MapFrame:
    """What part of the world a map shows (west, south, east, north), over which lines, and what it names where.

    `labels` gives the side of its place on which a name stands; `areas` are drawn as circles of their true size;
    `layers` are those that the live map shows first, all where there are none.
    """

    bounds: tuple[float, float, float, float]
    basemap: Basemap
    borders: bool
    credit: str
    labels: Mapping[str, str]
    areas: tuple[str, ...]
    species_labels: Mapping[str, tuple[float, float]]
    kilometers: str
    layers: tuple[str, ...] = ()


@dataclass(frozen=True)
class Band:
    """A row of a picture made of rows: its name, the heading it stands under, what is written at its end."""

    code: str
    name: str
    heading: str = ""
    text: str = ""


@dataclass(frozen=True)
class Panel:
    """One view of a figure: the only one, or one of those the reader switches between.

    `legend` says what the states of marks mean, where `keys` are rows; `bands` are the rows of a picture made of rows,
    to which its marks point by `x`; `axis` names an axis of its own.
    """

    id: str
    label: str
    keys: tuple[Key, ...]
    marks: tuple[Mark, ...]
    grid: Grid
    bands: tuple[Band, ...] = ()
    axis: str = ""
    legend: tuple[Key, ...] = ()


@dataclass(frozen=True)
class Figure:
    """A chart or map in one language. `id` is `package/name`, equal in every language.

    The picture of a map shows `places`; its live map `live_places` and `crossings`.
    `highest` is where the axis ends that all panels share, so that switching does not change the scale.
    `explained` are further terms and what they mean, beside the ways of counting in `counted`.
    `methods` name and explain how areas and lengths came about, as `counted` does for animals.
    """

    id: str
    kind: str
    locale: str
    headline: str
    subtitle: str
    note: str
    alt: str
    axis: str
    panels: tuple[Panel, ...]
    citations: tuple[Citation, ...]
    counted: tuple[Way, ...] = ()
    discrepancies: tuple[Discrepancy, ...] = ()
    places: tuple[MapPlace, ...] = ()
    map: MapFrame | None = None
    live_places: tuple[MapPlace, ...] = ()
    crossings: tuple[Crossing, ...] = ()
    states: tuple[tuple[str, str], ...] = ()
    highest: float | None = None
    explained: tuple[tuple[str, str], ...] = ()
    methods: tuple[tuple[str, str], ...] = ()

    @property
    def package(self) -> str:
        return self.id.partition("/")[0]

    @property
    def name(self) -> str:
        return self.id.partition("/")[2]


@dataclass(frozen=True)
class Edition:
    """Everything the pages of one language show."""

    locale: str
    words: Words
    figures: Mapping[str, Figure]
    facts: Mapping[str, tuple[Fact, ...]]
    cards: tuple[Card, ...]
    numbers: Mapping[str, LivingNumber]
    discrepancies: Mapping[str, Discrepancy]
    machine_translated: bool
    ways: Mapping[str, Way]
    quickfacts: Mapping[str, QuickFacts]
    uses: Mapping[str, tuple[Use, ...]]
    places: tuple[MapPlace, ...] = ()
    crossings: tuple[Crossing, ...] = ()
    listings: Mapping[str, Listing] = field(default_factory=dict)
    strategy: Strategy | None = None
    programme: Programme | None = None
    sheets: Mapping[str, Sheet] = field(default_factory=dict)
    people: Grid = Grid("", (), ())
    boards: Mapping[str, Board] = field(default_factory=dict)
    briefs: Mapping[str, Brief] = field(default_factory=dict)
