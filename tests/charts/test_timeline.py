from __future__ import annotations

from collections.abc import Mapping

from site_tools.model import Edition

from .specs import inline_rows, specs, walk


def test_spans_end_with_their_last_year(editions: Mapping[str, Edition]) -> None:
    for _, panel, _, spec in specs(editions, "timeline"):
        spans = {row["x"]: (row["from"], row["to"]) for row in inline_rows(spec)}
        for mark in panel.marks:
            start, end = spans[mark.x]
            assert start == mark.lower
            assert mark.upper is None or end == mark.upper + 1


def test_what_goes_on_reaches_the_edge_and_has_a_tip(editions: Mapping[str, Edition]) -> None:
    for _, panel, _, spec in specs(editions, "timeline"):
        spans = {row["x"]: row["to"] for row in inline_rows(spec)}
        latest = max(year for mark in panel.marks for year in (mark.lower, mark.upper) if year is not None)
        ends = {spans[mark.x] for mark in panel.marks if mark.upper is None}
        assert len(ends) == 1 and ends.pop() > latest
        tips = [part for part in walk(spec) if isinstance(part, dict) and part.get("shape") == "triangle-right"]
        assert len(tips) == 1


def test_decades_are_outlines_and_years_are_full(editions: Mapping[str, Edition]) -> None:
    for _, _, _, spec in specs(editions, "timeline"):
        layers = {
            part["transform"][0]["filter"]: part["mark"]
            for part in walk(spec)
            if isinstance(part, dict) and "transform" in part and part.get("mark", {}).get("type") == "rect"
        }
        assert layers["datum.series === 'decade'"]["strokeDash"]
        assert "strokeDash" not in layers["datum.series === 'year'"]
