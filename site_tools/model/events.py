"""Every dated event of the documents, by decade, each dated as exactly as its document dates it."""

from __future__ import annotations

from datetime import date

from ..locales import format_date, format_month, join_dates
from ..packages.tables import Row
from .axes import cats, codes, countries, names, places, project
from .citations import cite
from .dataset import Dataset
from .listing import Axis, Entry, Listing
from .signs import text_signs
from .words import Words

TABLE = "strategy/events"


def events(dataset: Dataset, words: Words) -> Listing:
    """The oldest first, in groups of ten years."""
    rows = sorted(dataset.rows(TABLE).values(), key=_place)
    decades = dict.fromkeys(_decade(row) for row in rows)
    return Listing(
        "events",
        words("ui.filter_events"),
        (
            _axis(words, rows, "kind", "fields.kind_code", "strategy/kinds"),
            cats(dataset, words),
            countries(dataset, words),
            _axis(words, rows, "status", "strategy/fields.status_code", "strategy/statuses"),
        ),
        {code: words(f"ui.decade_{code}") for code in decades},
        tuple(_entry(dataset, words, row) for row in rows),
        open=True,
        page="timeline/",
        columns=("kind", "cat", "country", "status"),
    )


def _entry(dataset: Dataset, words: Words, row: Row) -> Entry:
    code, kind, status = str(row["id"]), str(row["kind_code"]), str(row["status_code"])
    species, states = codes(row, "species_ids"), codes(row, "country_codes")
    return Entry(
        f"event-{code}",
        _decade(row),
        words(f"{TABLE}.{code}.title"),
        words(f"{TABLE}.{code}.text"),
        {"kind": (kind,), "cat": species, "country": states, "status": (status,)},
        (
            *([words("strategy/statuses.planned")] if status == "planned" else []),
            words(f"strategy/kinds.{kind}"),
            *names(words, "species/species", species),
            *names(words, "countries", states, ".short"),
        ),
        (*project(words, row), *places(words, row)),
        cite(dataset, words, row),
        text_signs(dataset, words, f"{TABLE}.{code}.text", TABLE, row),
        when(words, row),
    )


def when(words: Words, row: Row) -> str:
    """`6–8 May 2025`, `from May 2020`, `about 2008`, `1970s`: no more exact than the document."""
    start, end = _moment(words, row, "start"), _moment(words, row, "end")
    precision, first, last = row["precision_code"], _number(row, "start_year"), _number(row, "end_year")
    if precision == "about":
        return _about(words, first, last)
    if precision == "range":
        return words("ui.date_within", first=first, last=last)
    if not last:
        return words("ui.date_since", year=first)
    if precision == "year":
        return words("ui.date_year", year=first) if first == last else words("ui.years", first=first, last=last)
    return start if start == end else join_dates(start, end, words.locale)


def _about(words: Words, first: int, last: int) -> str:
    """Whole decades by their names."""
    decade = first // 10 * 10
    if first == last:
        return words("ui.date_about", year=first)
    if not last:
        return words("ui.date_since_decade", year=decade)
    if last // 10 * 10 == decade:
        return words(f"ui.decade_{decade}")
    return words("ui.date_decades", first=decade, last=last // 10 * 10)


def _moment(words: Words, row: Row, side: str) -> str:
    """The day or month on one side of a date, as far as it is known."""
    year, month, day = (_number(row, f"{side}_{part}") for part in ("year", "month", "day"))
    if day:
        return format_date(date(year, month, day), words.locale)
    return format_month(year, month, words.locale) if month else str(year or "")


def _place(row: Row) -> tuple[int, ...]:
    """Within a year, what has no month comes first."""
    return tuple(_number(row, f"{side}_{part}") for side in ("start", "end") for part in ("year", "month", "day"))


def _decade(row: Row) -> str:
    return str(_number(row, "start_year") // 10 * 10)


def _number(row: Row, field: str) -> int:
    return int(str(row[field] or 0))


def _axis(words: Words, rows: list[Row], axis: str, label: str, names_key: str) -> Axis:
    found = dict.fromkeys(str(row[f"{axis}_code"]) for row in rows)
    return Axis(axis, words(label), {code: words(f"{names_key}.{code}") for code in found})
