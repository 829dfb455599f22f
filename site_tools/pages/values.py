"""Numbers in prose, each with its source and its signs, and the small boxes that the signs open."""

from __future__ import annotations

import re
from collections.abc import Callable

from .. import tables
from ..model import Dispute, Edition, Signs, Way
from ..model.citations import cite
from ..model.dataset import Dataset
from ..model.signs import cell_signs
from ..packages.paths import parse

NOTE = re.compile(r'data-note="([a-z0-9-]+)"')


class Values:
    """The numbers of one paragraph: a way of counting stands at the first of them, and where it changes."""

    def __init__(self, dataset: Dataset, edition: Edition, links: tables.Links, escape: Callable[[str], str]) -> None:
        self._dataset, self._words, self._links, self._escape = dataset, edition.words, links, escape
        self._told: tuple[Way, ...] = ()

    def __call__(self, reference: str) -> str:
        """One number out of the data, with its source where the pointer rests."""
        text, path = self._words.number(reference), parse(reference).path
        if not text:
            raise LookupError("the cell is blank")
        row = self._words.cell(path).row
        source = cite(self._dataset, self._words, row) if "locator" in row.cells else ""
        title = f' title="{self._escape(source)}"' if source else ""
        signs = tables.draw_signs(self._untold(path), self._words, self._links, self._escape)
        return f'<span class="value"{title}>{self._escape(text)}</span>{signs}'

    def _untold(self, path: str) -> Signs:
        signs = cell_signs(self._dataset, self._words, path)
        if not signs.ways or signs.ways == self._told:
            return Signs(marks=signs.marks)
        self._told = signs.ways
        return signs


def noted(text: str, edition: Edition) -> tuple[list[Way], list[tuple[str, list[Dispute]]]]:
    """The ways of counting, and the groups of disagreements by id, whose boxes the signs in `text` open."""
    ids = dict.fromkeys(NOTE.findall(text))
    ways = [way for way in edition.ways.values() if tables.note_id(way.code) in ids]
    known = {key.lower(): Dispute(key, item.title) for key, item in edition.discrepancies.items()}
    groups = {name: [known[key] for key in name.split("-")[1:] if key in known] for name in ids}
    return ways, [(name, group) for name, group in groups.items() if group]
