from __future__ import annotations

import csv
import io
from collections.abc import Mapping
from pathlib import Path

import pytest

from site_tools.locales import LOCALES
from site_tools.pages import PageRenderer
from site_tools.publish.listings import listing_csv, write_listings


def table(renderer: PageRenderer, name: str) -> list[dict[str, str]]:
    """A file as a spreadsheet reads it; every row as long as its head."""
    head, *rows = csv.reader(io.StringIO(listing_csv(renderer, renderer.edition.listings[name])))
    assert len(set(head)) == len(head)
    return [dict(zip(head, row, strict=True)) for row in rows]


@pytest.mark.parametrize("locale", LOCALES)
def test_every_list_is_whole(locale: str, renderers: Mapping[str, PageRenderer]) -> None:
    renderer = renderers[locale]
    words = renderer.edition.words
    for listing in renderer.edition.listings.values():
        rows = table(renderer, listing.id)
        entries = [entry for code in listing.groups for entry in listing.in_group(code)]
        assert len(entries) == len(listing.entries)
        assert [row[words("ui.take_title")] for row in rows] == [entry.title for entry in entries]
        assert [row[words("ui.take_summary")] for row in rows] == [entry.text for entry in entries]
        for row, entry in zip(rows, entries, strict=True):
            assert row[words("ui.take_address")].endswith(f"/{listing.page}#{entry.id}")
            assert row[words("ui.source")] == entry.source


@pytest.mark.parametrize("locale", LOCALES)
def test_activities_say_what_the_programme_is(locale: str, renderers: Mapping[str, PageRenderer]) -> None:
    words = renderers[locale].edition.words
    rows = table(renderers[locale], "activities")
    assert len(rows) == 205
    assert {row[words("ui.take_state")] for row in rows} == {words("work-programme/programme.state")}
    assert words("ui.take_state") not in table(renderers[locale], "events")[0]


def test_events_have_their_dates_kinds_and_countries(renderers: Mapping[str, PageRenderer]) -> None:
    words = renderers["zh"].edition.words
    rows = table(renderers["zh"], "events")
    assert all(row[words("ui.when")] for row in rows)
    kinds = {words(f"strategy/kinds.{code}") for code in ("park", "survey", "agreement")}
    assert kinds < {row[words("fields.kind_code")] for row in rows}


def test_a_file_stands_beside_the_page_of_its_list(tmp_path: Path, renderers: Mapping[str, PageRenderer]) -> None:
    write_listings(tmp_path, renderers.values())
    assert len(list(tmp_path.rglob("*.csv"))) == 4 * len(renderers["en"].edition.listings)
    written = (tmp_path / "mn/timeline/events.csv").read_bytes()
    assert written.startswith(b"\xef\xbb\xbf")
