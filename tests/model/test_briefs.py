"""Short lists: every date stands, the snow leopard's activities, meeting points with recommendations."""

from __future__ import annotations

from collections.abc import Mapping

from site_tools.model import Dataset, Edition


def anchors(edition: Edition, name: str) -> dict[str, list[str]]:
    parts = edition.briefs[name].parts
    return {part.code: [line.item.page.partition("#")[2] for line in part.lines] for part in parts}


def test_every_dated_activity_stands_under_each_of_its_dates(editions: Mapping[str, Edition], dataset: Dataset) -> None:
    found = anchors(editions["en"], "deadlines")
    dated = {
        f"a-{str(row['activity_id']).replace('.', '-')}" for row in dataset.rows("work-programme/deadlines").values()
    }
    assert {anchor for each in found.values() for anchor in each} == dated
    assert list(found)[0] == "2026" and list(found)[-3:] == ["every", "within", "after"]
    assert "a-22-2" in found["2026"] and "a-22-2" in found["every"]
    line = next(
        line for line in editions["ru"].briefs["deadlines"].parts[0].lines if line.item.page.endswith("#a-22-2")
    )
    assert line.notes[0] == "Первая онлайн-встреча: до конца 2026\u00a0года"


def test_the_snow_leopard_is_named_or_meant(editions: Mapping[str, Edition]) -> None:
    found = anchors(editions["en"], "snow-leopard")
    assert "a-23-1" in found["named"]
    assert found["ptcr-09-altai"] == ["a-20-1", "a-20-2", "a-20-3"]
    assert "ptcr-10-daurian-steppe" not in found
    assert "a-22-16" not in found["ptcr-11-gobi"] and "a-22-1" in found["ptcr-11-gobi"]


def test_each_link_to_a_recommendation_stands(editions: Mapping[str, Edition], dataset: Dataset) -> None:
    links = dataset.rows("work-programme/recommendation_links").values()
    parts = editions["en"].briefs["neaspec"].parts
    assert sum(len(part.lines) for part in parts) == len(links)
    assert {part.code for part in parts} == {row["recommendation_id"] for row in links}
    assert all(part.heading.page == f"recommendations/#recommendation-{part.code}" for part in parts)
