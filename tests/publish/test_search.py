from __future__ import annotations

import json
from pathlib import Path

import pytest

from site_tools.publish.search import ENTRY, SearchIndexFailed, begin_search_index

PAGE = (
    '<!doctype html><html lang="{0}"><title>{1}</title><body><main data-pagefind-body><h1>{1}</h1></main></body></html>'
)


def test_each_language_has_an_index_of_its_own(tmp_path: Path) -> None:
    for locale, words in (("en", "Leopards"), ("ru", "Леопарды"), ("zh", "东北豹"), ("mn", "Ирвэс")):
        (tmp_path / f"{locale}.html").write_text(PAGE.format(locale, words), "utf-8")
    begin_search_index(tmp_path)()
    entry = json.loads((tmp_path / ENTRY).read_text("utf-8"))
    assert list(entry["languages"]) == ["en", "mn", "ru", "zh"]
    assert {language["page_count"] for language in entry["languages"].values()} == {1}


def test_a_failure_is_told(tmp_path: Path) -> None:
    with pytest.raises(SearchIndexFailed):
        begin_search_index(tmp_path / "nothing")()
