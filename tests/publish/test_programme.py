"""Files of the work programme: the whole table, and a calendar that calendars can read."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date

import pytest

from site_tools.locales import LOCALES
from site_tools.model.programme import Due
from site_tools.pages import PageRenderer
from site_tools.publish.programme import calendar_day, deadlines_ics, escaped, folded


def calendar(renderer: PageRenderer) -> str:
    assert renderer.edition.programme is not None
    return deadlines_ics(renderer, renderer.edition.programme)


def events(text: str) -> list[dict[str, str]]:
    """As a calendar reads it: folded lines joined, each line a name and a value."""
    lines = re.sub("\r\n ", "", text).split("\r\n")
    blocks = "\n".join(lines).split("BEGIN:VEVENT\n")[1:]
    return [dict(line.split(":", 1) for line in block.partition("\nEND:VEVENT")[0].split("\n")) for block in blocks]


@pytest.mark.parametrize("locale", LOCALES)
def test_a_calendar_is_as_the_standard_says(locale: str, renderers: Mapping[str, PageRenderer]) -> None:
    text = calendar(renderers[locale])
    assert text.startswith("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:") and text.endswith("END:VCALENDAR\r\n")
    assert "\n" not in text.replace("\r\n", "")
    assert max(len(line.encode()) for line in text.split("\r\n")) <= 75
    found = events(text)
    assert len({event["UID"] for event in found}) == len(found)
    assert [event["UID"] for event in found] == [event["UID"] for event in events(calendar(renderers["en"]))]
    for event in found:
        start, end = event["DTSTART;VALUE=DATE"], event["DTEND;VALUE=DATE"]
        assert date.fromisoformat(end).toordinal() - date.fromisoformat(start).toordinal() == 1
        assert "2026" <= start[:4] <= "2032"
        assert not re.search(r"(?<!\\)[,;]", event["SUMMARY"] + event["DESCRIPTION"])


def test_dates_stand_on_the_last_day_and_beginnings_on_the_first(renderers: Mapping[str, PageRenderer]) -> None:
    days = {event["UID"].partition("@")[0]: event["DTSTART;VALUE=DATE"] for event in events(calendar(renderers["en"]))}
    wanted = {"a-7-1-1": "20271231", "a-16-3-1": "20260915", "a-16-4-1": "20280229", "a-1-1-1": "20291231"}
    assert {key: days[key] for key in wanted} == wanted
    assert days["a-15-2-1"] == "20270101"
    assert not {"a-1-2-1", "a-3-1-1", "a-22-3-1"} & set(days)


def test_what_has_no_year_has_no_day() -> None:
    assert calendar_day(Due("every", "every year", "", "Text", (), None, 1)) is None


def test_lines_are_cut_between_letters() -> None:
    line = "DESCRIPTION:" + "монгол、中文" * 30
    assert folded(line).replace("\r\n ", "") == line
    assert folded("short") == "short"
    assert escaped("a, b; c\\d\ne") == "a\\, b\\; c\\\\d\\ne"
