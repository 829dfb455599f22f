"""Language by script: what a reader sees or hears on a page is written in the letters of the language of the page."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path

import pytest

from site_tools.locales import DEFAULT_LOCALE, LOCALES

from .page_reader import read
from .projects import DATA, read_rows
from .script_reader import LATIN, latin_words, page_strays, strays, texts

TRANSLATIONS = [locale for locale in LOCALES if locale != DEFAULT_LOCALE]


def page_locale(name: str) -> str:
    first = name.partition("/")[0]
    return first if first in TRANSLATIONS else DEFAULT_LOCALE


def page(body: str, locale: str = "ru") -> list[str]:
    return page_strays(read(f'<html lang="{locale}"><body>{body}</body></html>'), locale)


def test_every_page_is_in_the_script_of_its_language(built_site: Path) -> None:
    found: dict[str, str] = {}
    for path in sorted(built_site.rglob("*.html")):
        name = path.relative_to(built_site).as_posix()
        locale = page_locale(name)
        for word in page_strays(read(path.read_text("utf-8")), locale):
            found.setdefault(f"{locale}: {word}", name)
    assert found == {}, "translate it, mark it with lang, or give a reason in tests/expected/latin_words.txt"


def test_pages_hold_enough_words_to_be_measured(built_site: Path) -> None:
    """So that a page that lost its text, or its language, is no success."""
    for locale, letters in (("ru", "[а-яё]"), ("zh", "[\u4e00-\u9fff]"), ("mn", "[а-яөү]")):
        for path in sorted((built_site / locale).rglob("*.html")):
            own = "".join(words for marked, words in texts(read(path.read_text("utf-8"))) if marked == locale)
            assert len(re.findall(letters, own)) > 20, path


@pytest.mark.parametrize("path", sorted(DATA.glob("*/labels.csv")), ids=lambda path: path.parent.name)
@pytest.mark.parametrize("locale", LOCALES)
def test_labels_are_in_the_script_of_their_language(path: Path, locale: str) -> None:
    """Also those that no page shows yet."""
    found = {
        row["key"]: words
        for row in read_rows(path)
        if not row["key"].startswith("languages.") and (words := strays(row[locale] or "", locale))
    }
    assert found == {}


def test_every_allowed_word_has_a_reason() -> None:
    assert all(reason and LATIN.search(word) for word, reason in latin_words().items())


# ---- what must be found, and what must not

CLEAN: Mapping[str, str] = {
    "ru": "Данные НЕАСПЕК: CSV, CC BY 4.0, escap-neaspec@un.org, https://example.org/site/ru/",
    "zh": "数据：NEASPEC，表I，CC BY 4.0，DNA样本",
    "mn": "Өгөгдөл: NEASPEC-ийн тайлан, хүснэгт I, Panthera uncia",
    "en": "Data of the report, ō and ü included",
}


@pytest.mark.parametrize("locale", LOCALES)
def test_words_of_the_language_pass(locale: str) -> None:
    assert strays(CLEAN[locale], locale) == []


@pytest.mark.parametrize(
    ("locale", "words", "found"),
    [
        ("ru", "Загрузить data", ["data"]),
        ("ru", "Хүснэгт 1", ["Хүснэгт"]),
        ("ru", "东北豹 и тигры", ["东北豹"]),
        ("zh", "国家公园（Земля леопарда）", ["Земля", "леопарда"]),
        ("zh", "Source：报告", ["Source"]),
        ("zh", "CSVs", ["CSVs"]),
        ("mn", "Бар 虎", ["虎"]),
        ("mn", "Read more", ["Read", "more"]),
        ("en", "Тигр and tiger", ["Тигр"]),
        ("en", "虎 and tiger", ["虎"]),
    ],
)
def test_a_word_of_another_language_is_found(locale: str, words: str, found: list[str]) -> None:
    assert strays(words, locale) == found


@pytest.mark.parametrize(
    "body",
    [
        "<p>Read more</p>",
        '<img alt="a map of parks">',
        '<button aria-label="Close">×</button>',
        '<input placeholder="Search">',
        '<a title="Edit this page">Правка</a>',
        "<svg><title>Leopards</title></svg>",
        '<button data-copied="Copied">Копировать</button>',
        "<p><span>Тигры</span> <span>and leopards</span></p>",
    ],
)
def test_english_is_found_wherever_a_reader_meets_it(body: str) -> None:
    assert page(body)


@pytest.mark.parametrize(
    "body",
    [
        '<p>Тигры <span lang="en">and leopards</span></p>',
        '<em lang="la">Panthera leo</em>',
        "<pre>&lt;iframe&gt;</pre><code>labels.csv</code><textarea>embed</textarea><script>let here</script>",
        '<p class="tiger" id="leopard">Тигры</p>',
    ],
)
def test_what_is_marked_or_no_word_passes(body: str) -> None:
    assert page(body) == []
