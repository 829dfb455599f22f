"""Dates are as exact as the documents give them, and no statement is lost."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from site_tools.model import Edition

from ..projects import DATA, read_rows

ROWS = {row["id"]: row for row in read_rows(DATA / "population" / "releases.csv")}


@pytest.mark.parametrize(
    ("code", "when"),
    [
        ("extinct", ("1960s–1970s", "1960–1970-е годы", "1960—1970年代", "1960–1970-аад он")),
        ("last-records", ("1970s", "1970-е годы", "1970年代", "1970-аад он")),
        ("first-releases", ("2013–2014", "2013–2014\u00a0годы", "2013—2014年", "2013–2014 он")),
        ("camera-monitoring", ("since 2014", "с\u00a02014\u00a0года", "2014年起", "2014 оноос хойш")),
        ("lazovka-cubs", ("2021", "2021\u00a0год", "2021年", "2021 он")),
    ],
)
def test_dates(code: str, when: tuple[str, ...], editions: Mapping[str, Edition]) -> None:
    for edition, text in zip(editions.values(), when, strict=True):
        (panel,) = edition.figures["population/tiger-return"].panels
        assert [mark.text for mark in panel.marks if mark.x == code] == [text]


def test_spans_are_the_cells(editions: Mapping[str, Edition]) -> None:
    (panel,) = editions["en"].figures["population/tiger-return"].panels
    for mark in panel.marks:
        row = ROWS[str(mark.x)]
        assert (mark.lower, mark.upper) == tuple(
            float(row[name]) if row[name] else None for name in ("start_year", "end_year")
        )
        assert mark.series == row["precision_code"]


def test_the_table_has_every_statement_the_undated_last(editions: Mapping[str, Edition]) -> None:
    for edition in editions.values():
        (panel,) = edition.figures["population/tiger-return"].panels
        said = [row.cells[-1].text for row in panel.grid.rows]
        assert sorted(said) == sorted(edition.words(f"population/releases.{code}") for code in ROWS)
        undated = [row.header.text == edition.words("ui.date_none") for row in panel.grid.rows]
        assert undated == sorted(undated) and sum(undated) == sum(not row["start_year"] for row in ROWS.values())
