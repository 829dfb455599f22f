"""Tables 8 and 9 keep their numbers, and the two parks stay apart."""

from __future__ import annotations

from collections.abc import Mapping

from site_tools.model import Edition, Panel
from site_tools.model.habitat import CLASSES

from ..projects import DATA, read_rows

ROWS = {row["id"]: row for row in read_rows(DATA / "population" / "habitat_suitability.csv")}


def panels(editions: Mapping[str, Edition], figure: str) -> tuple[Panel, ...]:
    return editions["en"].figures[f"population/{figure}"].panels


def test_areas_are_the_cells(editions: Mapping[str, Edition]) -> None:
    areas, _ = panels(editions, "habitat-suitability")
    found = {(mark.x, mark.series): mark.value for mark in areas.marks}
    parts = [row for row in ROWS.values() if row["kind_code"] == "part"]
    assert found == {(row["id"], name): float(row[f"{name}_km2"]) for row in parts for name in CLASSES}


def test_shares_are_of_the_park_in_the_same_row(editions: Mapping[str, Edition]) -> None:
    _, shares = panels(editions, "habitat-suitability")
    for mark in shares.marks:
        row = ROWS[str(mark.x)]
        assert mark.value == round(100 * int(row[f"{mark.series}_km2"]) / int(row["total_km2"]), 1)


def test_the_best_class_is_the_same_in_both_figures(editions: Mapping[str, Edition]) -> None:
    _, shares = panels(editions, "habitat-suitability")
    (best,) = panels(editions, "best-habitat")
    wanted = {(mark.x, mark.value) for mark in shares.marks if mark.series == CLASSES[-1]}
    assert {(mark.x, mark.value) for mark in best.marks} == wanted


def test_each_bar_stands_under_its_park_and_country(editions: Mapping[str, Edition]) -> None:
    for locale, edition in editions.items():
        for figure in ("habitat-suitability", "best-habitat"):
            for panel in edition.figures[f"population/{figure}"].panels:
                headings = {band.code: band.heading for band in panel.bands}
                for code, heading in headings.items():
                    country = "CN" if "chinese" in code else "RU"
                    assert heading.endswith(edition.words(f"countries.{country}")), locale
                assert len(set(headings.values())) == 2


def test_printed_totals_stand_in_the_table_and_are_not_drawn(editions: Mapping[str, Edition]) -> None:
    for panel in panels(editions, "habitat-suitability"):
        listed = [row.header.raw for row in panel.grid.rows]
        assert {code for code, row in ROWS.items() if row["kind_code"] == "printed_total"} <= set(listed)
        assert not {mark.x for mark in panel.marks} & {"amur-leopard-both-parks", "amur-tiger-both-parks"}


def test_a_sentence_says_class_area_and_share(editions: Mapping[str, Edition]) -> None:
    areas, _ = panels(editions, "habitat-suitability")
    sentences = {(mark.x, mark.series): mark.sentence for mark in areas.marks}
    assert sentences["amur-leopard-russian-park", "maximum"].endswith("; Maximum suitable; 1,425\u00a0km²; 38.5%")
