"""Records of the work programme for Central Asian mammals."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from .beside import Signs


@dataclass(frozen=True)
class Named:
    """A code and its name; `note` is what the programme adds in brackets."""

    code: str
    name: str
    note: str = ""


@dataclass(frozen=True)
class Actor:
    """Who is responsible for an activity; `condition` says when, empty where always."""

    code: str
    name: str
    kind_code: str
    kind: str
    country: str
    condition: str


@dataclass(frozen=True)
class Due:
    """A date or an interval in words. `years` are those in which it falls, none where no year is due.

    `note` says what is due, where an activity has several dates. `last_day` is the last day of the time named:
    31 December for “by 2027”. `part` is where it stands, in the text or in the indicator.
    """

    kind_code: str
    text: str
    note: str
    part: str
    years: tuple[int, ...]
    last_day: date | None
    order: int


@dataclass(frozen=True)
class Goal:
    """A target, goal or programme beside an activity; `target` is its number, empty for the whole."""

    framework: str
    target: str
    name: str
    full: str


@dataclass(frozen=True)
class Activity:
    """One activity. `countries` and `species` are whom it concerns, `named_…` those that its text names.

    An activity that names none concerns all of its region, or of the programme. `related` are activities that it
    refers to, and those that refer to it.
    """

    id: str
    section: str
    title: str
    summary: str
    indicator: str
    priority_code: str
    priority: str
    theme_code: str
    theme: str
    countries: tuple[str, ...]
    species: tuple[str, ...]
    named_countries: tuple[str, ...]
    named_species: tuple[str, ...]
    actors: tuple[Actor, ...]
    due: tuple[Due, ...]
    goals: tuple[Goal, ...]
    related: tuple[str, ...]
    status_code: str
    status: str
    reported_on: str
    evidence_url: str
    source: str
    signs: Signs

    @property
    def anchor(self) -> str:
        """Where it stands on the page of all activities."""
        return "a-" + self.id.replace(".", "-")


@dataclass(frozen=True)
class Section:
    """A subject for all regions, or a region with the id of its place."""

    number: str
    name: str
    short: str
    kind_code: str
    kind: str
    place_id: str
    activities: tuple[str, ...]
    source: str


@dataclass(frozen=True)
class Instrument:
    """A strategy, plan or programme of its own for one species."""

    id: str
    name: str
    kind: str
    years: tuple[int, int]
    species: tuple[str, ...]
    source: str


@dataclass(frozen=True)
class Region:
    """A priority region. `id` is its place, `number` that in the list; `changed` is what is new, empty if nothing."""

    id: str
    section: str
    number: int
    name: str
    short: str
    countries: tuple[str, ...]
    species: tuple[Named, ...]
    instruments: tuple[str, ...]
    changes: tuple[Named, ...]
    changed: str
    activities: tuple[str, ...]
    source: str
    signs: Signs


@dataclass(frozen=True)
class ProgrammeSpecies:
    """`latin` is the name that the convention uses, `other_latin` the other one that the document gives."""

    id: str
    name: str
    latin: str
    other_latin: tuple[str, ...]
    appendices: tuple[str, ...]
    cat: str
    regions: tuple[str, ...]
    instruments: tuple[str, ...]
    source: str
    signs: Signs


@dataclass(frozen=True)
class RangeState:
    """`actors` are the bodies of this State that the programme makes responsible."""

    code: str
    name: str
    party: bool
    regions: tuple[str, ...]
    species: tuple[str, ...]
    actors: tuple[str, ...]
    source: str
    signs: Signs


@dataclass(frozen=True)
class Programme:
    """Everything, each in the order of the document; `state` is what the programme is as yet."""

    state: str
    sections: Mapping[str, Section]
    activities: Mapping[str, Activity]
    regions: Mapping[str, Region]
    species: Mapping[str, ProgrammeSpecies]
    states: Mapping[str, RangeState]
    instruments: Mapping[str, Instrument]
