"""Long lists as files to take away, beside their pages, in each language."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable
from pathlib import Path

from ..model.listing import Listing
from ..model.listing_tables import as_file
from ..pages import PageRenderer
from .figures import BYTE_ORDER_MARK


def write_listings(site: Path, renderers: Iterable[PageRenderer]) -> None:
    """Writes each list as CSV: `timeline/events.csv`, `programme/activities.csv` …"""
    for renderer in renderers:
        for listing in renderer.edition.listings.values():
            folder = site / renderer.addresses.page(renderer.edition.locale, listing.page)
            folder.mkdir(parents=True, exist_ok=True)
            table = BYTE_ORDER_MARK + listing_csv(renderer, listing)
            (folder / f"{listing.id}.csv").write_text(table, encoding="utf-8", newline="")


def listing_csv(renderer: PageRenderer, listing: Listing) -> str:
    """Every entry with what stands in it; the columns are those that the page offers for the entries shown."""
    addresses, locale = renderer.addresses, renderer.edition.locale
    lines = io.StringIO()
    csv.writer(lines, lineterminator="\r\n").writerows(
        as_file(
            listing,
            renderer.edition.words,
            lambda anchor: addresses.absolute(addresses.page(locale, f"{listing.page}#{anchor}")),
        )
    )
    return lines.getvalue()
