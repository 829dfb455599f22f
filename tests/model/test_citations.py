from __future__ import annotations

import re
from collections.abc import Mapping

import pytest

from site_tools.locales import LOCALES
from site_tools.model import Dataset, Edition
from site_tools.model.citations import citations, cite, cite_all, locator, locator_key

from ..projects import DATA, read_rows


@pytest.mark.parametrize(
    ("part", "key"),
    [
        ("Table 2", "locators.table"),
        ("Table I", "locators.table"),
        ("Tables 2 and 4", "locators.tables_and"),
        ("Section 1.4.2", "locators.section"),
        ("Table 2, note **", "locators.table_note"),
        ("note *", "locators.note"),
        ("Executive Summary", "locators.executive_summary"),
    ],
)
def test_locator_key(part: str, key: str) -> None:
    assert locator_key(part) == key


def test_a_place_in_each_language(editions: Mapping[str, Edition]) -> None:
    assert [locator("Table 2, note **", editions[code].words) for code in ("en", "ru", "zh")] == [
        "Table 2, note **",
        "таблица\u00a02, примечание\u00a0**",
        "表2，注**",
    ]


def test_numbers_of_a_place_keep_their_order(editions: Mapping[str, Edition]) -> None:
    for edition in editions.values():
        text = locator("Tables 2 and 4; section 1.4.2", edition.words)
        assert text.index("2") < text.index("4") < text.index("1.4.2")


@pytest.mark.parametrize("locale", [code for code in LOCALES if code != "en"])
def test_no_place_stays_english(locale: str, editions: Mapping[str, Edition]) -> None:
    """Every kind of place that any row cites has its words."""
    words = editions[locale].words
    paths = sorted(DATA.glob("*/*.csv"))
    cited = {row["locator"] for path in paths for row in read_rows(path) if row.get("locator")}
    unknown = {text for text in cited if re.search("[A-Za-z]{2}", locator(text, words))}
    assert unknown == set()


def test_documents_come_once_with_all_their_places(dataset: Dataset, editions: Mapping[str, Edition]) -> None:
    rows = list(dataset.rows("population/observations").values())
    found = citations(dataset, editions["en"].words, rows)
    assert [(item.source_id, item.locators) for item in found] == [
        ("neaspec-summary-report-2026", "Table 2; Table 3; Table 4; Table 5")
    ]


def test_cite(dataset: Dataset, editions: Mapping[str, Edition]) -> None:
    row = dataset.rows("population/changes")["amur-tiger-cn"]
    assert cite(dataset, editions["en"].words, row) == "NEASPEC summary report 2026, Table I"


def test_several_rows_name_each_document_once(dataset: Dataset) -> None:
    words = dataset.words("en")
    row = dataset.rows("projects/components")["component-2"]
    places = [item for item in dataset.rows("projects/component_places").values() if item["component_id"] == row["id"]]
    told = cite_all(dataset, words, [row, *places])
    assert told.count("strategy slides") == told.count("summary report") == told.count(" · ") == 1
    assert told.startswith(cite(dataset, words, row))
