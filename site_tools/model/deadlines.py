"""Dates and intervals of the work programme, each written whole in its language."""

from __future__ import annotations

from calendar import monthrange
from datetime import date

from ..locales import format_date, join_number, plural_form
from ..packages.tables import Row
from .programme_records import Due
from .words import Words

PACKAGE = "work-programme"


def due(words: Words, row: Row) -> Due:
    """A row of the deadlines, no more exact than the document."""
    activity, order = str(row["activity_id"]).replace(".", "-"), int(str(row["order"]))
    note = f"{PACKAGE}/deadlines.{activity}-{order}"
    return Due(
        str(row["kind_code"]),
        _due_text(words, row),
        words(note) if note in words else "",
        words(f"{PACKAGE}/parts.{row['part_code']}"),
        _due_years(row),
        _last_day(row),
        order,
    )


def _due_text(words: Words, row: Row) -> str:
    kind = str(row["kind_code"])
    if kind == "every":
        return _interval(words, row)
    if kind == "within":
        number = row["within_years"]
        return words("ui.due_within_year") if number == 1 else words("ui.due_within_years", n=number)
    if kind == "by":
        return _by(words, row)
    first, last = row["start_year"], row["end_year"]
    if kind == "in" and last not in (None, first):
        return words("ui.due_in_years", first=first, last=str(last)[-2:])
    return words(f"ui.due_{kind}", year=first)


def _by(words: Words, row: Row) -> str:
    year, month, day = row["end_year"], row["end_month"], row["end_day"]
    if isinstance(year, int) and isinstance(month, int) and isinstance(day, int):
        return words("ui.due_by_day", date=format_date(date(year, month, day), words.locale))
    if isinstance(month, int):
        return words("ui.due_by_month", month=words("ui.due_months").split("|")[month - 1], year=year)
    return words("ui.due_by_end" if row["end_of_year"] else "ui.due_by", year=year)


def _interval(words: Words, row: Row) -> str:
    years, months = row["every_years"], row["every_months"]
    if years == 1:
        return words("ui.due_every_year")
    if isinstance(years, int):
        return words("ui.due_every", interval=_count(words, years, "years"))
    if isinstance(months, int):
        return words("ui.due_every", interval=_count(words, months, "months"))
    return words("ui.due_again")


def _count(words: Words, number: int, noun: str) -> str:
    forms = words(f"plurals.{noun}")
    return join_number(str(number), plural_form(number, forms, forms.locale), forms.locale)


def _due_years(row: Row) -> tuple[int, ...]:
    """“After 2028” names no year in which something is due."""
    first, last = row["start_year"], row["end_year"]
    if row["kind_code"] == "in" and isinstance(first, int) and isinstance(last, int):
        return tuple(range(first, last + 1))
    if row["kind_code"] == "from" and isinstance(first, int):
        return (first,)
    return (last,) if isinstance(last, int) else ()


def _last_day(row: Row) -> date | None:
    year, month, day = row["end_year"], row["end_month"] or 12, row["end_day"]
    if not (isinstance(year, int) and isinstance(month, int)):
        return None
    return date(year, month, day if isinstance(day, int) else monthrange(year, month)[1])
