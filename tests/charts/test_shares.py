from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from site_tools.charts import theme
from site_tools.model import Edition

from .specs import encodings, inline_rows, specs, walk


def numbers(spec: dict[str, Any]) -> list[str]:
    """What is written on and beside the bars."""
    return [part["line"] for part in walk(spec) if isinstance(part, dict) and "from" in part and "line" in part]


def test_parts_of_a_bar_join_without_gap_and_make_its_whole(editions: Mapping[str, Edition]) -> None:
    for figure, panel, _, spec in specs(editions, "habitat", "shares"):
        for band in panel.bands:
            parts = sorted((row["from"], row["to"]) for row in inline_rows(spec) if row["x"] == band.code)
            assert parts[0][0] == 0
            assert all(end == start for (_, end), (start, _) in zip(parts, parts[1:], strict=False))
            assert parts[-1][1] == sum(mark.value or 0 for mark in panel.marks if mark.x == band.code), figure.id


def test_the_order_of_the_classes_is_the_order_of_the_steps(editions: Mapping[str, Edition]) -> None:
    for _, _, _, spec in specs(editions, "habitat"):
        (color,) = [item for item in encodings(spec, "color") if "scale" in item]
        assert color["scale"]["domain"] == ["not_suitable", "minimum", "medium", "maximum"]
        assert color["scale"]["range"] == [theme.step(slot) for slot in range(1, 5)]


def test_every_amount_is_written_where_there_is_room(editions: Mapping[str, Edition]) -> None:
    for figure, panel, size, spec in specs(editions, "habitat", "shares"):
        found = numbers(spec)
        if figure.kind == "shares":
            assert found == [band.text for band in panel.bands]
        else:
            assert len(found) >= (10 if panel.axis else 7 if size.narrow else 10)
            written = {part for line in found for part in line.split(" · ")}
            assert written <= {mark.text for mark in panel.marks}


def test_shares_are_drawn_to_a_hundred(editions: Mapping[str, Edition]) -> None:
    for figure, panel, _, spec in specs(editions, "habitat", "shares"):
        ends = {item["scale"]["domain"][1] for item in encodings(spec, "x") if "scale" in item}
        assert (ends == {100}) is (figure.kind == "shares" or panel.id == "share")
