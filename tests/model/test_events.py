"""The timeline has every event, in order, dated as exactly as its document dates it."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from site_tools.locales import LOCALES
from site_tools.model import Edition
from site_tools.model.listing import Entry

from ..projects import DATA, read_rows

ROWS = {row["id"]: row for row in read_rows(DATA / "strategy" / "events.csv")}


def entries(edition: Edition) -> dict[str, Entry]:
    return {entry.id.removeprefix("event-"): entry for entry in edition.listings["events"].entries}


@pytest.mark.parametrize(
    ("code", "when"),
    [
        ("1960-tiger-dies-out", ("1960s–1970s", "1960–1970-е годы", "1960—1970年代", "1960–1970-аад он")),
        ("1970-leopard-survey", ("1970s", "1970-е годы", "1970年代", "1970-аад он")),
        ("1979-barsovy-refuge", ("1979", "1979\u00a0год", "1979年", "1979 он")),
        ("2008-leopardovy-refuge", ("about 2008", "около 2008\u00a0года", "2008年前后", "2008 оны орчим")),
        ("2010-tiger-reintroduction",
         ("since the 2010s", "с\u00a02010-х годов", "2010年代起", "2010-аад оноос хойш")),
        ("2012-land-of-the-leopard-park",
         ("April 2012", "апрель 2012\u00a0г.", "2012年4月", "2012\u00a0оны 4\u00a0дүгээр сар")),
        ("2014-camera-monitoring-khingan", ("since 2014", "с\u00a02014\u00a0года", "2014年起", "2014 оноос хойш")),
        ("2014-primorye-counts", ("2014–2021", "2014–2021\u00a0годы", "2014—2021年", "2014–2021 он")),
    ],
)  # fmt: skip
def test_dates(code: str, when: tuple[str, ...], editions: Mapping[str, Edition]) -> None:
    assert tuple(entries(edition)[code].when for edition in editions.values()) == when


@pytest.mark.parametrize("locale", LOCALES)
def test_every_event_once_the_oldest_first(locale: str, editions: Mapping[str, Edition]) -> None:
    listing = editions[locale].listings["events"]
    found = [entry.id.removeprefix("event-") for entry in listing.entries]
    assert sorted(found) == sorted(ROWS)
    starts = [
        tuple(int(ROWS[code][name] or 0) for name in ("start_year", "start_month", "start_day")) for code in found
    ]
    assert starts == sorted(starts)
    assert list(listing.groups) == sorted({str(year // 10 * 10) for year, _, _ in starts})
    assert all(entry.when and entry.text and entry.source for entry in listing.entries)
    assert listing.open


@pytest.mark.parametrize("locale", LOCALES)
def test_plans_are_told_apart(locale: str, editions: Mapping[str, Edition]) -> None:
    planned = editions[locale].words("strategy/statuses.planned")
    for code, entry in entries(editions[locale]).items():
        assert (entry.tags[0] == planned) is (ROWS[code]["status_code"] == "planned")
        assert entry.codes["status"] == (ROWS[code]["status_code"],)


def test_a_disputed_date_has_its_mark(editions: Mapping[str, Edition]) -> None:
    entry = entries(editions["en"])["2012-joint-directorate"]
    assert "D078" in [mark.id for mark in entry.signs.marks]
