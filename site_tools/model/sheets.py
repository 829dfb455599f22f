"""Pages made of short lists: about a region, a species, a range State, a country."""

from __future__ import annotations

from dataclasses import dataclass

from .beside import Signs
from .listing import Detail


@dataclass(frozen=True)
class Line:
    """One entry of a list; `page` is what its title leads to, below the folder of the language; `latin` a name."""

    title: str
    page: str = ""
    text: str = ""
    tags: tuple[str, ...] = ()
    source: str = ""
    signs: Signs = Signs()
    latin: str = ""


@dataclass(frozen=True)
class Block:
    """A heading and its list; `note` stands before the list, `source` below it. `level` 3 belongs to a block above."""

    id: str
    heading: str
    lines: tuple[Line, ...] = ()
    note: str = ""
    source: str = ""
    level: int = 2


@dataclass(frozen=True)
class Sheet:
    """`page` is its path below the folder of the language, without an ending; `state` the sentence of its document.

    `latin` are scientific names, the first the one in use there; `figure` is the id of a map that `caption` leads to,
    `mark` what the page is about on it.
    `short` is the title among pages of its kind, where the whole one would repeat their heading.
    """

    page: str
    title: str
    description: str
    lead: str
    facts: tuple[Detail, ...]
    blocks: tuple[Block, ...]
    state: str = ""
    source: str = ""
    signs: Signs = Signs()
    latin: tuple[str, ...] = ()
    figure: str = ""
    caption: str = ""
    short: str = ""
    mark: str = ""

    def block(self, key: str) -> Block:
        """The block with the id `key`. Raises LookupError."""
        for block in self.blocks:
            if block.id == key:
                return block
        raise LookupError(f"{self.page} has no list “{key}”")
