from __future__ import annotations

from collections.abc import Mapping

from site_tools.model import Edition

from .specs import encodings, inline_rows, specs


def test_bars_begin_at_zero_and_end_at_their_number(editions: Mapping[str, Edition]) -> None:
    drawn = 0
    for _, panel, _, spec in specs(editions, "counts"):
        bars = {row["x"]: (row["from"], row["to"], row["text"]) for row in inline_rows(spec)}
        assert bars == {str(mark.x): (0, mark.value, mark.text) for mark in panel.marks}
        assert all(text == str(int(value)) for _, value, text in bars.values())
        drawn += 1
    assert drawn


def test_rows_stand_in_the_order_of_the_panel(editions: Mapping[str, Edition]) -> None:
    for _, panel, _, spec in specs(editions, "counts"):
        orders = {tuple(row["scale"]["domain"]) for row in encodings(spec, "y") if "scale" in row}
        assert orders == {tuple(band.code for band in panel.bands)}
