"""The four languages: how each writes numbers, plurals and axes. The only place that knows Babel (CLDR)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import cache
from typing import Any

from babel import Locale as CldrLocale
from babel import dates, numbers

Number = int | float | Decimal


@dataclass(frozen=True)
class Locale:
    """One language of the site: `code` is folder, URL prefix and html lang; `hreflang` is what search engines read."""

    code: str
    name: str
    cldr: str
    hreflang: str


LOCALES = {
    locale.code: locale
    for locale in (
        Locale("en", "English", "en", "en"),
        Locale("ru", "Русский", "ru", "ru"),
        Locale("zh", "中文", "zh_Hans", "zh-Hans"),
        Locale("mn", "Монгол", "mn", "mn"),
    )
}
DEFAULT_LOCALE = "en"
# Languages that write a date from the year to the day.
YEAR_FIRST = ("zh", "mn")
PLURAL_CLASSES = ("zero", "one", "two", "few", "many", "other")


@cache
def _cldr(locale: str) -> CldrLocale:
    return CldrLocale.parse(LOCALES[locale].cldr)


def format_number(value: Number, locale: str, decimals: int | None = None) -> str:
    """`value` as `locale` writes it; `decimals` fixes the digits after the decimal sign, None keeps those it has."""
    if decimals is None:
        return str(numbers.format_decimal(value, locale=_cldr(locale)))
    pattern = "#,##0" + ("." + "0" * decimals if decimals else "")
    return str(numbers.format_decimal(value, format=pattern, locale=_cldr(locale)))


def format_percent(value: Number, locale: str, decimals: int) -> str:
    """`value` is already in per cent: 8.2 becomes `8.2%`, in Russian `8,2 %`."""
    pattern = str(numbers.format_percent(0, locale=_cldr(locale)))
    return pattern.replace("0", format_number(value, locale, decimals), 1)


def format_date(day: date, locale: str) -> str:
    """`28 July 2020`; CLDR's English would set the month first, its Mongolian spell the number of the month out."""
    if locale == "mn":
        return f"{_mongolian_month(day.year, day.month)}ын {day.day}"
    pattern = "d MMMM y" if locale == DEFAULT_LOCALE else "long"
    return str(dates.format_date(day, format=pattern, locale=_cldr(locale)))


def _mongolian_month(year: int, month: int) -> str:
    """The ending follows the last vowel of the number."""
    ordinal = "дүгээр" if month in (1, 4, 9, 11) else "дугаар"
    return f"{year}\u00a0оны {month}\u00a0{ordinal} сар"


def format_month(year: int, month: int, locale: str) -> str:
    """`May 2020`; CLDR's Mongolian would spell the number of the month out, our texts do not."""
    if locale == "mn":
        return _mongolian_month(year, month)
    text = str(dates.format_skeleton("yMMMM", date(year, month, 1), locale=_cldr(locale)))
    return text.replace("\u202f", "\u00a0")


def join_dates(first: str, last: str, locale: str) -> str:
    """`6–8 May 2025` from two days or months in full: what both have in common is said once."""
    split = r"\d+\D+" if locale == "zh" else r"[^ ]+"
    start, end = re.findall(split, first), re.findall(split, last)
    if locale in YEAR_FIRST:
        end = end[_shared(start, end) :]
    else:
        start = start[: len(start) - _shared(start[::-1], end[::-1])]
    space = "" if locale == "zh" else " "
    return space.join(start) + _dash(start, end, locale) + space.join(end)


def _shared(some: Sequence[str], others: Sequence[str]) -> int:
    """How many items at the beginning are the same in both."""
    return next((n for n, pair in enumerate(zip(some, others, strict=False)) if pair[0] != pair[1]), len(some))


def _dash(start: Sequence[str], end: Sequence[str], locale: str) -> str:
    """No spaces between two numbers where one of them stands alone."""
    if locale == "zh":
        return "至"
    is_tight = 1 in (len(start), len(end)) and start[-1].isdigit() and end[0].isdigit()
    return "–" if is_tight else " – "


@cache
def plural_classes(locale: str) -> tuple[str, ...]:
    """The CLDR plural classes of `locale`, in the order in which labels list their forms."""
    tags = _cldr(locale).plural_form.tags | {"other"}
    return tuple(name for name in PLURAL_CLASSES if name in tags)


def plural_form(value: Number, forms: str, locale: str) -> str:
    """The form of `forms` (separated by `|`, in the order of `plural_classes`) that goes with `value`."""
    plural_class = _cldr(locale).plural_form(Decimal(str(value)))
    return forms.split("|")[plural_classes(locale).index(plural_class)]


def join_number(number: str, noun: str, locale: str) -> str:
    """Number and noun as one unbreakable phrase; Chinese sets no space between them."""
    return number + noun if locale == "zh" else f"{number}\u00a0{noun}"


def inside_a_line(name: str) -> str:
    """A name after a colon begins with a small letter, be it a word of one; an abbreviation keeps its capitals."""
    return name[:1].lower() + name[1:] if name[1:2].islower() or name[1:2] == " " else name


@cache
def vega_number_locale(locale: str) -> dict[str, Any]:
    """The d3 number locale that Vega takes, from CLDR: d3 itself has no Mongolian."""
    symbols = _cldr(locale).number_symbols
    symbols = symbols.get("latn", symbols)
    return {
        "decimal": symbols["decimal"],
        "thousands": symbols["group"],
        "grouping": [3],
        "currency": ["", ""],
        "minus": symbols["minusSign"],
    }
