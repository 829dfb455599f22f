from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from site_tools.locales import (
    DEFAULT_LOCALE,
    LOCALES,
    Number,
    format_date,
    format_month,
    format_number,
    format_percent,
    inside_a_line,
    join_dates,
    join_number,
    plural_classes,
    plural_form,
    vega_number_locale,
)


def test_four_languages_english_first() -> None:
    assert list(LOCALES) == ["en", "ru", "zh", "mn"]
    assert list(LOCALES)[0] == DEFAULT_LOCALE
    assert [locale.hreflang for locale in LOCALES.values()] == ["en", "ru", "zh-Hans", "mn"]


@pytest.mark.parametrize(
    ("value", "decimals", "texts"),
    [
        (0, None, ("0", "0", "0", "0")),
        (999, None, ("999", "999", "999", "999")),
        (14600, None, ("14,600", "14\u00a0600", "14,600", "14,600")),
        (1234567, None, ("1,234,567", "1\u00a0234\u00a0567", "1,234,567", "1,234,567")),
        (Decimal("1.76"), 2, ("1.76", "1,76", "1.76", "1.76")),
        (Decimal("1.3"), 2, ("1.30", "1,30", "1.30", "1.30")),
        (Decimal("2.0"), 1, ("2.0", "2,0", "2.0", "2.0")),
        (Decimal("778.79"), None, ("778.79", "778,79", "778.79", "778.79")),
        (-5, None, ("-5", "-5", "-5", "-5")),
        (0.5, 0, ("0", "0", "0", "0")),
    ],
)
def test_numbers(value: Number, decimals: int | None, texts: tuple[str, ...]) -> None:
    assert tuple(format_number(value, locale, decimals) for locale in LOCALES) == texts


def test_percent() -> None:
    assert [format_percent(Decimal("8.2"), locale, 1) for locale in LOCALES] == ["8.2%", "8,2\u00a0%", "8.2%", "8.2%"]


def test_plural_classes() -> None:
    assert [plural_classes(locale) for locale in LOCALES] == [
        ("one", "other"),
        ("one", "few", "many", "other"),
        ("other",),
        ("one", "other"),
    ]


@pytest.mark.parametrize(
    ("value", "form"),
    [(1, "леопард"), (2, "леопарда"), (5, "леопардов"), (11, "леопардов"), (21, "леопард"), (53, "леопарда"),
     (111, "леопардов"), (0, "леопардов"), (Decimal("1.5"), "леопарда#")],
)  # fmt: skip
def test_russian_plurals(value: Number, form: str) -> None:
    assert plural_form(value, "леопард|леопарда|леопардов|леопарда#", "ru") == form


@pytest.mark.parametrize(
    ("value", "form"), [(1, "leopard"), (0, "leopards"), (2, "leopards"), (Decimal("1.0"), "leopards")]
)
def test_english_plurals(value: Number, form: str) -> None:
    assert plural_form(value, "leopard|leopards", "en") == form


def test_chinese_has_one_form() -> None:
    assert {plural_form(value, "只豹", "zh") for value in (0, 1, 2, 111)} == {"只豹"}


def test_number_and_noun_stay_on_one_line() -> None:
    assert [join_number("5", "x", locale) for locale in LOCALES] == ["5\u00a0x", "5\u00a0x", "5x", "5\u00a0x"]


@pytest.mark.parametrize("locale", LOCALES)
def test_charts_write_numbers_as_pages_do(locale: str) -> None:
    symbols = vega_number_locale(locale)
    assert format_number(Decimal("1234.5"), locale) == f"1{symbols['thousands']}234{symbols['decimal']}5"
    assert symbols["grouping"] == [3]


@pytest.mark.parametrize(
    ("locale", "text"),
    [("en", "28 July 2020"), ("ru", "28 июля 2020 г."), ("zh", "2020年7月28日"), ("mn", "2020 оны 7 дугаар сарын 28")],
)
def test_dates(locale: str, text: str) -> None:
    assert format_date(date(2020, 7, 28), locale).replace("\u202f", " ").replace("\u00a0", " ") == text


@pytest.mark.parametrize(
    ("name", "inside"), [("Survey period", "survey period"), ("С детёнышами", "с детёнышами"), ("CMS list", "CMS list")]
)
def test_names_inside_a_line(name: str, inside: str) -> None:
    assert inside_a_line(name) == inside


@pytest.mark.parametrize(
    ("first", "last", "texts"),
    [
        (date(2025, 5, 6), date(2025, 5, 8),
         ("6–8 May 2025", "6–8 мая 2025\u202fг.", "2025年5月6日至8日", "2025\u00a0оны 5\u00a0дугаар сарын 6–8")),
        (date(2020, 7, 28), date(2020, 11, 12),
         ("28 July – 12 November 2020", "28 июля – 12 ноября 2020\u202fг.", "2020年7月28日至11月12日",
          "2020\u00a0оны 7\u00a0дугаар сарын 28 – 11\u00a0дүгээр сарын 12")),
        (date(2019, 12, 30), date(2020, 1, 2),
         ("30 December 2019 – 2 January 2020", "30 декабря 2019\u202fг. – 2 января 2020\u202fг.",
          "2019年12月30日至2020年1月2日",
          "2019\u00a0оны 12\u00a0дугаар сарын 30 – 2020\u00a0оны 1\u00a0дүгээр сарын 2")),
    ],
)  # fmt: skip
def test_spans_of_days_say_once_what_both_have(first: date, last: date, texts: tuple[str, ...]) -> None:
    found = [join_dates(format_date(first, locale), format_date(last, locale), locale) for locale in LOCALES]
    assert found == list(texts)


def test_spans_of_months() -> None:
    def span(*months: tuple[int, int]) -> list[str]:
        return [join_dates(*(format_month(*month, locale) for month in months), locale) for locale in LOCALES]

    assert span((2019, 2), (2019, 3)) == [
        "February – March 2019", "февраль – март 2019\u00a0г.", "2019年2月至3月",
        "2019\u00a0оны 2\u00a0дугаар сар – 3\u00a0дугаар сар",
    ]  # fmt: skip
    assert span((2020, 5), (2021, 3)) == [
        "May 2020 – March 2021", "май 2020\u00a0г. – март 2021\u00a0г.", "2020年5月至2021年3月",
        "2020\u00a0оны 5\u00a0дугаар сар – 2021\u00a0оны 3\u00a0дугаар сар",
    ]  # fmt: skip
