"""Long lists that a reader narrows down: entries in groups, and what can be chosen by."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from .beside import Signs


@dataclass(frozen=True)
class Axis:
    """One thing to choose by. `id` is its name in the address; `names` are its codes in order, each in words."""

    id: str
    label: str
    names: Mapping[str, str]


@dataclass(frozen=True)
class Item:
    """A value with its signs; `page` is what it leads to, below the folder of the language (`map/#place-x`)."""

    text: str
    page: str = ""
    signs: Signs = Signs()


@dataclass(frozen=True)
class Detail:
    """One line of an entry: what it is, and its values."""

    label: str
    items: tuple[Item, ...]


@dataclass(frozen=True)
class Entry:
    """`id` is its anchor, `codes` what fits on each axis; one without text, details and source is a line alone.

    `when` is its date, where the list is one of dates.
    """

    id: str
    group: str
    title: str
    text: str = ""
    codes: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    tags: tuple[str, ...] = ()
    details: tuple[Detail, ...] = ()
    source: str = ""
    signs: Signs = Signs()
    when: str = ""


@dataclass(frozen=True)
class Listing:
    """Everything of a kind. `groups` are codes in order, each with its heading; `label` says what is chosen from.

    Short entries are `open`: they are read without opening them. `page` is where the list stands, below the folder
    of the language. Readers take it away as a file named `id`; `columns` are the axes that no detail of an entry
    repeats, which are columns there, and `remark` is what every row must say besides.
    """

    id: str
    label: str
    axes: tuple[Axis, ...]
    groups: Mapping[str, str]
    entries: tuple[Entry, ...]
    open: bool = False
    page: str = ""
    columns: tuple[str, ...] = ()
    remark: str = ""

    def in_group(self, code: str) -> tuple[Entry, ...]:
        return tuple(entry for entry in self.entries if entry.group == code)
