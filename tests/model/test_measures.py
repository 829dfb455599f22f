"""Areas and lengths are as exact as the documents say, and never merged."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from site_tools.model import Edition

from ..projects import DATA, read_rows

ROWS = {row["id"]: row for row in read_rows(DATA / "population" / "areas_and_lengths.csv")}


@pytest.mark.parametrize("figure", ["protected-network", "three-lengths"])
def test_values_are_the_cells_each_with_a_row_of_its_own(figure: str, editions: Mapping[str, Edition]) -> None:
    (panel,) = editions["en"].figures[f"population/{figure}"].panels
    assert {mark.series: mark.value for mark in panel.marks} == {
        key.code: float(ROWS[key.code]["value"]) for key in panel.keys
    }
    assert [row.header.raw for row in panel.grid.rows] == [key.code for key in panel.keys]


@pytest.mark.parametrize(
    ("locale", "texts"),
    [
        ("en", ["more than 240 km", "270 km", "about 280 km"]),
        ("ru", ["более 240\u00a0км", "270\u00a0км", "около 280\u00a0км"]),
        ("zh", ["超过240公里", "270公里", "约280公里"]),
        ("mn", ["240\u00a0км гаруй", "270\u00a0км", "ойролцоогоор 280\u00a0км"]),
    ],
)
def test_how_exact_a_length_is_stands_beside_it(locale: str, texts: list[str], editions: Mapping[str, Edition]) -> None:
    (panel,) = editions[locale].figures["population/three-lengths"].panels
    assert [mark.text for mark in panel.marks] == texts
    assert [band.text for band in panel.bands] == texts


def test_a_year_that_no_document_gives_stays_blank(editions: Mapping[str, Edition]) -> None:
    for figure in ("protected-network", "three-lengths"):
        (panel,) = editions["en"].figures[f"population/{figure}"].panels
        assert all(row.cells[-1].text == "" and row.cells[-1].raw is None for row in panel.grid.rows)


def test_the_warning_about_the_first_area_names_the_class_it_may_be_copied_from(
    editions: Mapping[str, Edition],
) -> None:
    for edition in editions.values():
        figure = edition.figures["population/protected-network"]
        assert {"D043", "D044"} <= {item.id for item in figure.discrepancies}
        assert edition.words.number("population/areas_and_lengths/network-first/value") in figure.note
