"""Pages made of short lists: about a region, a species, a range State, a country."""

from __future__ import annotations

from dataclasses import dataclass

from .beside import Signs
from .listing import Detail


@dataclass(frozen=True)
class Line:
    """One entry of a list; `page` is what its title leads to, below the folder of the language."""

    title: str
    page: str = ""
    text: str = ""
    tags: tuple[str, ...] = ()
    source: str = ""
    signs: Signs = Signs()


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
    """`page` is its path below the folder of the language, without an ending; `state` the sentence of its document."""

    page: str
    title: str
    description: str
    lead: str
    facts: tuple[Detail, ...]
    blocks: tuple[Block, ...]
    state: str = ""
    source: str = ""
    signs: Signs = Signs()

    def block(self, key: str) -> Block:
        """The block with the id `key`. Raises LookupError."""
        for block in self.blocks:
            if block.id == key:
                return block
        raise LookupError(f"{self.page} has no list “{key}”")
