from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from site_tools.pages.translations import ledger, source_hash, split, stamp, translation_state

ENGLISH = "---\ntitle: About\n---\n\n# About {#about}\n\nText.\n"
RUSSIAN = "---\ntitle: О сайте\ndescription: 'Сайт: о нём'\n---\n\n# О сайте {#about}\n\nТекст.\n"


@pytest.fixture
def docs(tmp_path: Path) -> Path:
    for locale, text in (("en", ENGLISH), ("ru", RUSSIAN)):
        (tmp_path / locale).mkdir()
        (tmp_path / locale / "about.md").write_text(text, "utf-8")
    return tmp_path


def state(docs: Path) -> str:
    return translation_state(docs / "en" / "about.md", docs / "ru" / "about.md")


def test_split() -> None:
    assert split(ENGLISH) == ({"title": "About"}, "\n# About {#about}\n\nText.\n")
    assert split("# No front matter\n") == ({}, "# No front matter\n")
    assert split("---\n\n---\nText\n") == ({}, "Text\n")


def test_the_hash_is_that_of_a_blob(docs: Path) -> None:
    """As git counts it, over the body alone: a changed title needs no new translation."""
    body = b"# About {#about}\n\nText."
    expected = subprocess.run(
        ["sha1sum"], input=b"blob %d\0" % len(body) + body, capture_output=True, check=True
    ).stdout.decode()
    assert source_hash(docs / "en" / "about.md") == expected[:12]
    (docs / "en" / "about.md").write_text(ENGLISH.replace("title: About", "title: Other"), "utf-8")
    assert source_hash(docs / "en" / "about.md") == expected[:12]


def test_line_ends_do_not_count(docs: Path) -> None:
    before = source_hash(docs / "en" / "about.md")
    (docs / "en" / "about.md").write_bytes(ENGLISH.replace("\n", "\r\n").encode())
    assert source_hash(docs / "en" / "about.md") == before


def test_a_translation_without_stamp_is_stale(docs: Path) -> None:
    assert state(docs) == "stale"


@pytest.mark.parametrize("status", ["machine", "draft", "reviewed"])
def test_a_stamp_holds_until_the_english_changes(docs: Path, status: str) -> None:
    stamp(docs, "ru", "about.md", status)
    assert state(docs) == status
    (docs / "en" / "about.md").write_text(ENGLISH + "More.\n", "utf-8")
    assert state(docs) == "stale"


def test_a_stamp_changes_nothing_else(docs: Path) -> None:
    stamp(docs, "ru", "about.md", "machine")
    meta, body = split((docs / "ru" / "about.md").read_text("utf-8"))
    assert body == split(RUSSIAN)[1]
    assert {name: value for name, value in meta.items() if name != "translation"} == split(RUSSIAN)[0]


def test_ledger_lists_every_page_in_every_language(docs: Path) -> None:
    stamp(docs, "ru", "about.md", "reviewed")
    assert list(ledger(docs)) == [
        ("ru", "about.md", "reviewed"),
        ("zh", "about.md", "missing"),
        ("mn", "about.md", "missing"),
    ]
