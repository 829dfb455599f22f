from __future__ import annotations

from collections.abc import Mapping

from site_tools.model import Edition

from .specs import encodings, inline_rows, specs, walk


def test_each_series_has_a_row_of_its_own(editions: Mapping[str, Edition]) -> None:
    for _, panel, _, spec in specs(editions, "change"):
        for row in encodings(spec, "y"):
            assert row["type"] == "nominal" and row["scale"]["domain"] == [key.code for key in panel.keys]
        assert {row["x"] for row in inline_rows(spec)} == {"start", "end"}


def test_both_ends_are_labelled_with_count_and_year(editions: Mapping[str, Edition]) -> None:
    for _, panel, _, spec in specs(editions, "change"):
        texts = {row["text"] for row in inline_rows(spec)}
        assert texts == {mark.text for mark in panel.marks}
        filters = [part["filter"] for part in walk(spec) if isinstance(part, dict) and "filter" in part]
        left = {text for text in filters if "datum.value >" in text and not text.startswith("!")}
        assert len(left) == 1 and f"!({left.pop()})" in filters  # every count has exactly one side


def test_every_row_is_named(editions: Mapping[str, Edition]) -> None:
    for _, panel, _, spec in specs(editions, "change"):
        names = {part["name"] for part in walk(spec) if isinstance(part, dict) and set(part) == {"series", "name"}}
        assert names == {key.name for key in panel.keys}
