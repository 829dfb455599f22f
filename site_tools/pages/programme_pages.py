"""Pages made of short lists: regions, species and range States of the work programme, countries."""

from __future__ import annotations

from collections.abc import Iterator

from ..model import Edition, Sheet


def sheet_pages(edition: Edition) -> Iterator[tuple[str, Sheet]]:
    """Path of each page below the folder of the language, and what stands on it."""
    for sheet in edition.sheets.values():
        yield f"{sheet.page}.md", sheet
