"""Dots are of counts with years; the share of the report is told beside them."""

from __future__ import annotations

from collections.abc import Mapping

from site_tools.model import Edition

from ..projects import DATA, read_rows

ROWS = {row["id"]: row for row in read_rows(DATA / "population" / "shared_animals.csv")}


def test_dots_are_the_counts_of_the_proposals(editions: Mapping[str, Edition]) -> None:
    (panel,) = editions["en"].figures["population/shared-animals"].panels
    assert {mark.series: (mark.value, mark.upper) for mark in panel.marks} == {
        row["species_id"]: (float(row["shared"]), float(row["counted"]))
        for code, row in ROWS.items()
        if code.endswith("2013-2015")
    }


def test_the_share_of_the_report_is_in_note_and_table_alone(editions: Mapping[str, Edition]) -> None:
    for edition in editions.values():
        figure = edition.figures["population/shared-animals"]
        (panel,) = figure.panels
        assert ROWS["leopards-report"]["percent"] in figure.note
        (row,) = [row for row in panel.grid.rows if row.cells[2].raw is not None]
        assert [cell.text for cell in row.cells] == ["", "", ROWS["leopards-report"]["percent"], ""]


def test_rows_of_both_documents_are_told_apart(editions: Mapping[str, Edition]) -> None:
    for edition in editions.values():
        (panel,) = edition.figures["population/shared-animals"].panels
        headers = [row.header.text for row in panel.grid.rows]
        assert len(headers) == len(set(headers)) == len(ROWS)
