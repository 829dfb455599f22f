from __future__ import annotations

import hashlib
from pathlib import Path

from site_tools.model import Dataset
from site_tools.packages import label_states, load, stamp_label
from site_tools.packages.ledger import source_hash

from ..projects import change_rows, read_rows


def states(data: Path) -> dict[tuple[str, str], str]:
    """State of every label of the places, by language and key."""
    return {
        (locale, key): state
        for locale, state, file, key in label_states(load(data))
        if file == "data/places/labels.csv"
    }


def test_the_hash_is_over_the_english_words() -> None:
    assert source_hash("Учёт") == hashlib.sha256("Учёт".encode()).hexdigest()[:12]


def test_states(base_data: Path) -> None:
    key = "places.vladivostok"
    labels = base_data / "places" / "labels.csv"

    def change(row: dict[str, str]) -> None:
        if row["key"] == key:
            row.update(source_hash=source_hash(row["en"]), status_ru="reviewed", status_zh="draft", status_mn="", mn="")

    change_rows(labels, change)
    found = states(base_data)
    assert [found[locale, key] for locale in ("ru", "zh", "mn")] == ["reviewed", "draft", "missing"]
    change_rows(labels, lambda row: row.update(en="Vladivostok!") if row["key"] == key else None)
    found = states(base_data)
    assert [found[locale, key] for locale in ("ru", "zh", "mn")] == ["stale", "stale", "missing"]


def test_a_stamp_changes_one_cell(base_data: Path) -> None:
    labels = base_data / "places" / "labels.csv"
    before = read_rows(labels)
    assert stamp_label(base_data, "places", "places.vladivostok")
    changed = [
        (new["key"], name, new[name])
        for old, new in zip(before, read_rows(labels), strict=True)
        for name in old
        if old[name] != new[name]
    ]
    assert changed == [("places.vladivostok", "source_hash", source_hash("Vladivostok"))]


def test_nothing_to_stamp(base_data: Path) -> None:
    before = (base_data / "places" / "labels.csv").read_bytes()
    assert not stamp_label(base_data, "places", "places.atlantis")
    assert not stamp_label(base_data, "atlantis", "places.vladivostok")
    assert (base_data / "places" / "labels.csv").read_bytes() == before


def test_no_label_of_the_real_data_is_stale_or_missing(dataset: Dataset) -> None:
    found = [
        (locale, file, key)
        for locale, state, file, key in label_states(dataset.packages)
        if state in ("stale", "missing")
    ]
    assert found == []
