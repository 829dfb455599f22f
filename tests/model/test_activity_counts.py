"""Bars that count activities: each once a year or target, from tables read beside the code."""

from __future__ import annotations

from collections.abc import Mapping

from site_tools.model import Edition

from ..projects import DATA, read_rows


def test_an_activity_counts_once_for_each_target(editions: Mapping[str, Edition]) -> None:
    rows = read_rows(DATA / "work-programme" / "framework_links.csv")
    gbf, spms = editions["en"].figures["work-programme/goals"].panels
    for panel, framework, name in ((gbf, "gbf", "Target"), (spms, "spms", "Goal")):
        named = {(row["target"], row["activity_id"]) for row in rows if row["framework_code"] == framework}
        wanted = {n: sum(target == n for target, _ in named) for n, _ in named}
        assert {mark.x: mark.value for mark in panel.marks} == wanted
        assert [mark.x for mark in panel.marks] == sorted(wanted, key=int)
        assert panel.bands[0].name == f"{name} 1"


def test_a_period_counts_in_each_of_its_years(editions: Mapping[str, Edition]) -> None:
    rows = read_rows(DATA / "work-programme" / "deadlines.csv")
    wanted: dict[str, set[str]] = {str(year): set() for year in range(2026, 2033)}
    for row in rows:
        first = row["start_year"] if row["kind_code"] in ("in", "from") else row["end_year"]
        last = row["end_year"] or first
        if first and last:
            for year in range(int(first), int(last) + 1):
                wanted[str(year)].add(row["activity_id"])
    (panel,) = editions["en"].figures["work-programme/deadlines"].panels
    assert {mark.x: mark.value for mark in panel.marks} == {year: len(found) for year, found in wanted.items()}
    assert [row.header.text for row in panel.grid.rows] == list(wanted)
