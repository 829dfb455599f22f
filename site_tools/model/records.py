"""What figures, tables and pages are made of, already in one language: nothing after this looks anything up."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from ..packages.tables import Value
from .words import Words


@dataclass(frozen=True)
class Mark:
    """One data point. `x` is a year (or, in a figure of changes, the name of a row); a blank value is a gap."""

    series: str
    x: int | str
    value: float | None
    sentence: str
    lower: float | None = None
    upper: float | None = None
    text: str = ""


@dataclass(frozen=True)
class Key:
    """One entry of the legend. `slot` picks color, shape and dash; it depends on the code alone."""

    code: str
    name: str
    slot: int


@dataclass(frozen=True)
class GridCell:
    """`text` is for people, `raw` for downloads; `notes` are indices into the notes of the grid."""

    text: str
    raw: Value
    notes: tuple[int, ...] = ()


@dataclass(frozen=True)
class GridRow:
    header: GridCell
    cells: tuple[GridCell, ...]


@dataclass(frozen=True)
class Grid:
    """A table of a figure. Blank cells have an empty text."""

    caption: str
    columns: tuple[str, ...]
    rows: tuple[GridRow, ...]
    notes: tuple[str, ...] = ()
    numeric: bool = True


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
class MapPlace:
    """A place on a map; `precision_km` is the radius within which it lies, `area_km2` its size where known."""

    id: str
    name: str
    short: str
    kind_code: str
    kind: str
    species: tuple[str, ...]
    longitude: float
    latitude: float
    precision_km: float
    area_km2: float | None
    lines: tuple[str, ...]
    sentence: str


@dataclass(frozen=True, eq=False)
class Basemap:
    """The lines below maps. Equal only to itself, so that what was drawn from it can be kept by it."""

    topology: Mapping[str, Any]


@dataclass(frozen=True)
class MapFrame:
    """What part of the world a map shows (west, south, east, north), over which lines, and what it names where.

    `labels` gives the side of its place on which a name stands; `areas` are drawn as circles of their true size.
    """

    bounds: tuple[float, float, float, float]
    basemap: Basemap
    borders: bool
    labels: Mapping[str, str]
    areas: tuple[str, ...]
    species_labels: Mapping[str, tuple[float, float]]
    kilometers: str


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

    `bands` are the rows of a picture made of rows, to which its marks point by `x`; `axis` names an axis of its own.
    """

    id: str
    label: str
    keys: tuple[Key, ...]
    marks: tuple[Mark, ...]
    grid: Grid
    bands: tuple[Band, ...] = ()
    axis: str = ""


@dataclass(frozen=True)
class Reading:
    text: str
    citation: str
    shown: bool


@dataclass(frozen=True)
class Discrepancy:
    """A place where documents disagree, its readings, and why one is shown first."""

    id: str
    title: str
    reason: str
    readings: tuple[Reading, ...]
    species: tuple[str, ...]


@dataclass(frozen=True)
class Figure:
    """A chart or map in one language. `id` is `package/name`, equal in every language.

    `highest` is where the axis ends that all panels share, so that switching does not change the scale.
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
    counted: tuple[tuple[str, str], ...] = ()
    discrepancies: tuple[Discrepancy, ...] = ()
    places: tuple[MapPlace, ...] = ()
    map: MapFrame | None = None
    highest: float | None = None
    methods: tuple[tuple[str, str], ...] = ()

    @property
    def package(self) -> str:
        return self.id.partition("/")[0]

    @property
    def name(self) -> str:
        return self.id.partition("/")[2]


@dataclass(frozen=True)
class Fact:
    topic: str
    text: str
    citation: str


@dataclass(frozen=True)
class Card:
    """A species in short."""

    id: str
    name: str
    latin: str
    rows: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class LivingNumber:
    """The latest count of a series, with the years behind it for a small line."""

    id: str
    species: str
    value: str
    label: str
    counted: str
    citation: str
    history: tuple[tuple[int, float], ...]


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
