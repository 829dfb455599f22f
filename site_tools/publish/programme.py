"""The dates of the work programme as a calendar, in each language."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from pathlib import Path

from ..model.activities import PAGE, numbered
from ..model.programme_records import Activity, Due, Programme
from ..pages import PageRenderer

# A line of a calendar has at most so many bytes; what follows goes on in a line that begins with a space.
MOST_BYTES = 75
LINE_END = "\r\n"
PRODUCT = "-//Paws across borders//Work programme//EN"


def write_programme(site: Path, renderers: Iterable[PageRenderer]) -> None:
    """Writes `programme/deadlines.ics` for each language."""
    for renderer in renderers:
        programme = renderer.edition.programme
        if programme is None:
            continue
        folder = site / renderer.addresses.page(renderer.edition.locale, PAGE)
        folder.mkdir(parents=True, exist_ok=True)
        (folder / "deadlines.ics").write_text(deadlines_ics(renderer, programme), encoding="utf-8", newline="")


def deadlines_ics(renderer: PageRenderer, programme: Programme) -> str:
    """A calendar (RFC 5545) with an all-day event for each date that has a year."""
    words = renderer.edition.words
    source = renderer.dataset.rows("shared/sources")["cms-cami-work-programme"]
    stamp = f"{source['published_year']}0101T000000Z"
    lines = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        f"PRODID:{PRODUCT}",
        "CALSCALE:GREGORIAN",
        "METHOD:PUBLISH",
        f"X-WR-CALNAME:{escaped(words('ui.calendar_name'))}",
        *(line for item in programme.activities.values() for line in _events(renderer, programme, item, stamp)),
        "END:VCALENDAR",
    ]
    return "".join(folded(line) + LINE_END for line in lines)


def calendar_day(due: Due) -> date | None:
    """The last day of the time named; what begins in a year stands on its first day."""
    if due.last_day or not due.years:
        return due.last_day
    return date(due.years[0], 1, 1)


def escaped(text: str) -> str:
    """`text` as a value of a calendar."""
    return re.sub(r"([\\;,])", r"\\\1", text).replace("\n", "\\n")


def folded(line: str) -> str:
    """`line` in pieces of at most 75 bytes, cut between letters."""
    pieces, room = [""], MOST_BYTES
    for letter in line:
        size = len(letter.encode())
        if size > room:
            pieces.append("")
            room = MOST_BYTES - 1
        pieces[-1] += letter
        room -= size
    return f"{LINE_END} ".join(pieces)


def _events(renderer: PageRenderer, programme: Programme, item: Activity, stamp: str) -> Iterator[str]:
    words = renderer.edition.words
    for due in item.due:
        day = calendar_day(due)
        if day is None:
            continue
        what = words("ui.colon").join(filter(None, (due.note, due.text)))
        about = "\n".join((words("ui.due") + words("ui.colon") + what, item.summary, programme.state, item.source))
        yield from (
            "BEGIN:VEVENT",
            f"UID:{item.anchor}-{due.order}@paws-across-borders",
            f"DTSTAMP:{stamp}",
            f"DTSTART;VALUE=DATE:{day:%Y%m%d}",
            f"DTEND;VALUE=DATE:{day + timedelta(days=1):%Y%m%d}",
            f"SUMMARY:{escaped(numbered(words, item))}",
            f"DESCRIPTION:{escaped(about)}",
            f"URL:{renderer.addresses.absolute(renderer.addresses.page(words.locale, f'{PAGE}#{item.anchor}'))}",
            "TRANSP:TRANSPARENT",
            "END:VEVENT",
        )
