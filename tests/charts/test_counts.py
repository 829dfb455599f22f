"""Bars of counts: from zero, each with its number, the longest with room for it."""

from __future__ import annotations

from collections.abc import Mapping

from site_tools.model import Edition

from .specs import encodings, inline_rows, specs


def test_bars_begin_at_zero_and_end_at_their_numbers(editions: Mapping[str, Edition]) -> None:
    for _, panel, _, spec in specs({"mn": editions["mn"]}, "counts"):
        rows = list(inline_rows(spec))
        assert all(row["from"] == 0 and row["to"] == row["value"] == int(row["text"]) for row in rows)
        assert {row["x"] for row in rows} == {band.code for band in panel.bands}
        farthest = [item["scale"]["domain"][1] for item in encodings(spec, "x") if "scale" in item]
        assert farthest and min(farthest) > max(mark.value or 0 for mark in panel.marks)


def test_rows_stand_in_order_under_their_names(editions: Mapping[str, Edition]) -> None:
    for _, panel, _, spec in specs({"ru": editions["ru"]}, "counts"):
        row = next(item for item in encodings(spec, "y"))
        assert row["sort"] == [band.code for band in panel.bands]
        assert all(band.name in row["axis"]["labelExpr"] for band in panel.bands)
