from __future__ import annotations

from collections.abc import Mapping

from site_tools.charts import theme
from site_tools.model import Edition

from .specs import inline_rows, specs, walk


def test_whiskers_only_where_a_margin_is_printed(editions: Mapping[str, Edition]) -> None:
    for _, panel, _, spec in specs(editions, "interval"):
        filters = [part["filter"] for part in walk(spec) if isinstance(part, dict) and "filter" in part]
        assert filters.count("isValid(datum.lower)") == 3
        given = {(row["x"], row["lower"], row["upper"]) for row in inline_rows(spec) if row["lower"] is not None}
        assert given == {(mark.x, mark.lower, mark.upper) for mark in panel.marks if mark.lower is not None}


def test_lines_join_only_neighboring_years(editions: Mapping[str, Edition]) -> None:
    for _, _, _, spec in specs(editions, "interval"):
        marks = [part["mark"] for part in walk(spec) if isinstance(part, dict) and isinstance(part.get("mark"), dict)]
        (line,) = [mark for mark in marks if mark["type"] == "line"]
        assert line["invalid"] == "break-paths-filter-domains"


def test_a_phone_labels_the_first_and_the_last(editions: Mapping[str, Edition]) -> None:
    counts = {}
    for _, panel, size, spec in specs(editions, "interval"):
        known = [mark for mark in panel.marks if mark.value is not None]
        texts = [part for part in walk(spec) if isinstance(part, dict) and isinstance(part.get("mark"), dict)]
        (labels,) = [part for part in texts if part["mark"]["type"] == "text"]
        rows = labels["data"]["values"]
        counts[size.name] = len(rows)
        assert {row["text"] for row in rows} <= {mark.text for mark in known}
    assert counts == {theme.WIDE.name: 6, theme.NARROW.name: 2}
