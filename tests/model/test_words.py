from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

import pytest

from site_tools.model import Edition, Words
from site_tools.model.words import UnknownWords, format_value, labels_of
from site_tools.packages import Field
from site_tools.packages.paths import Paths, UnknownPath
from site_tools.packages.tables import Value

from ..packages.made import labels, observations, packages

TOTAL = "population/observations/ru/2014/total"
ROWS = (
    ("plurals.leopards", "leopard|leopards", "леопард|леопарда|леопардов|леопарда", "只豹", ""),
    ("ui.area", "Area: {n}", "Площадь: {n}"),
    ("ui.braces", "{a} and {b}"),
    ("seen", f"Seen: {{{TOTAL} as leopards}}", f"Учтено: {{{TOTAL} as leopards}}", f"{{{TOTAL} as leopards}}", ""),
)
PACKAGES = packages(observations({"total": 53}), labels("shared", *ROWS))


def words(locale: str) -> Words:
    return Words(labels_of(PACKAGES), Paths(PACKAGES), locale)


@pytest.mark.parametrize(
    ("locale", "text"),
    [
        ("en", "Seen: 53\u00a0leopards"),
        ("ru", "Учтено: 53\u00a0леопарда"),
        ("zh", "53只豹"),
        ("mn", "Seen: 53\u00a0leopards"),
    ],
)
def test_numbers_and_nouns_come_from_the_data(locale: str, text: str) -> None:
    assert words(locale)("seen") == text


def test_a_missing_translation_is_english_and_says_so() -> None:
    assert [words(locale)("seen").locale for locale in ("en", "ru", "zh", "mn")] == ["en", "ru", "zh", "en"]


def test_the_program_fills_interface_words() -> None:
    assert words("ru")("ui.area", n="5 км²") == "Площадь: 5 км²"
    assert words("mn")("ui.area", n=5) == "Area: 5"


def test_a_package_is_shared_unless_named() -> None:
    assert words("en")("shared/ui.area", n=1) == words("en")("ui.area", n=1)
    assert "ui.area" in words("en") and "population/ui.area" not in words("en")


def test_unknown_words_and_paths_are_errors_with_a_sentence() -> None:
    with pytest.raises(UnknownWords, match="no labels.csv has the words “ui.nothing”"):
        words("en")("ui.nothing")
    with pytest.raises(UnknownPath):
        words("en").fill("{a/b/c/d}")


@pytest.mark.parametrize(
    ("value", "field", "locale", "text"),
    [
        (None, Field("total", "integer"), "en", ""),
        (1234, Field("total", "integer"), "en", "1,234"),
        (1234, Field("total", "integer"), "ru", "1\u00a0234"),
        (2021, Field("year", "integer"), "en", "2021"),
        (2021, Field("start_year", "integer"), "ru", "2021"),
        (Decimal("1.30"), Field("sex_ratio", "number", decimals=2), "en", "1.30"),
        (Decimal("1.3"), Field("sex_ratio", "number", decimals=2), "ru", "1,30"),
        (Decimal("0.8"), Field("sex_ratio", "number", decimals=2), "zh", "0.80"),
        (Decimal("778.79"), Field("area_km2", "number"), "en", "778.79"),
        ("amur-tiger", Field("id", "string"), "mn", "amur-tiger"),
    ],
)
def test_format_value(value: Value, field: Field, locale: str, text: str) -> None:
    assert format_value(value, field, locale) == text


def test_every_label_can_be_said_in_every_language(editions: Mapping[str, Edition]) -> None:
    for edition in editions.values():
        for key in edition.words._labels:
            assert "{population" not in edition.words(key), key
