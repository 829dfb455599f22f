"""Long lists as tables: one for each group of a list on its page, and all of it as a file to take away."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from .listing import Entry, Item, Listing
from .words import Words

Cells = Mapping[str, tuple[Item, ...]]


@dataclass(frozen=True)
class ListingTable:
    """The entries of a group as rows; the first head is that of their titles, and no column is blank as a whole."""

    caption: str
    heads: tuple[str, ...]
    rows: tuple[tuple[Entry, tuple[tuple[Item, ...], ...]], ...]


def tables(listing: Listing, words: Words) -> tuple[ListingTable, ...]:
    """A table for each group that has entries: title, date, what can be chosen by, details, source."""
    return tuple(
        _table(listing, words, heading, listing.in_group(code))
        for code, heading in listing.groups.items()
        if listing.in_group(code)
    )


def as_file(listing: Listing, words: Words, address: Callable[[str], str]) -> Iterator[Sequence[str]]:
    """Head and rows of the file in the order of the page, blank where nothing is told.

    `address` makes the address of an entry of its anchor.
    """
    entries = [entry for code in listing.groups for entry in listing.in_group(code)]
    cells = [_cells(listing, entry) for entry in entries]
    labels = _labels(listing, cells)
    dated = any(entry.when for entry in entries)
    state = [words("ui.take_state")] if listing.remark else []
    remark = [listing.remark] if listing.remark else []
    yield [
        words("ui.take_section"),
        words("ui.take_title"),
        *([words("ui.when")] if dated else []),
        words("ui.take_summary"),
        *labels,
        words("ui.source"),
        words("ui.take_address"),
        *state,
    ]
    for entry, told in zip(entries, cells, strict=True):
        texts = [words("ui.part_separator").join(item.text for item in told.get(label, ())) for label in labels]
        when = [entry.when] if dated else []
        yield [
            listing.groups[entry.group],
            entry.title,
            *when,
            entry.text,
            *texts,
            entry.source,
            address(entry.id),
            *remark,
        ]


def _table(listing: Listing, words: Words, caption: str, entries: Sequence[Entry]) -> ListingTable:
    cells = [_cells(listing, entry) for entry in entries]
    labels = _labels(listing, cells)
    dated = any(entry.when for entry in entries)
    heads = (words("ui.take_title"), *([words("ui.when")] if dated else []), *labels, words("ui.source"))
    rows = []
    for entry, told in zip(entries, cells, strict=True):
        when = [(Item(entry.when),)] if dated else []
        rows.append((entry, (*when, *(told.get(label, ()) for label in labels), (Item(entry.source),))))
    return ListingTable(caption, heads, tuple(rows))


def _labels(listing: Listing, cells: Iterable[Cells]) -> list[str]:
    """Columns between date and source: what can be chosen by, then details in the order in which they come up."""
    axes = [axis.label for axis in listing.axes if axis.id in listing.columns]
    used = dict.fromkeys(label for told in cells for label in told)
    return [*(label for label in axes if label in used), *(label for label in used if label not in axes)]


def _cells(listing: Listing, entry: Entry) -> Cells:
    """What an entry has below each label."""
    chosen = {
        axis.label: tuple(Item(axis.names[code]) for code in entry.codes.get(axis.id, ()))
        for axis in listing.axes
        if axis.id in listing.columns
    }
    told = {detail.label: detail.items for detail in entry.details}
    return {label: items for label, items in {**chosen, **told}.items() if items}
