"""Survey results keep ranges, margins and cubs as printed; what is pending stays blank and says so."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from site_tools.model import Dataset, Edition, Figure, Mark

from ..projects import DATA, read_rows

ROWS = {row["id"]: row for row in read_rows(DATA / "population" / "surveys.csv")}
COUNTS, DENSITY = "population/snow-leopard-counts", "population/snow-leopard-density"


def marks(figure: Figure) -> dict[str, Mark]:
    return {mark.series: mark for mark in figure.panels[0].marks}


def test_densities_are_the_cells(editions: Mapping[str, Edition]) -> None:
    found = marks(editions["en"].figures[DENSITY])
    values = {key: (mark.value, mark.lower, mark.upper, mark.text) for key, mark in found.items()}
    assert values == {
        "siilkhem-b-density": (0.15, 0.15, 0.93, "0.15–0.93"),
        "chikhachev-2020": (0.18, 0.15, 0.21, "0.18 (0.15–0.21)"),
        "eastern-sayan-2020": (0.04, 0.03, 0.05, "0.04 (0.03–0.05)"),
        "tsagan-shibetu-2020-2021": (None, None, None, "Result pending"),
    }


def test_counts_are_the_cells_and_cubs_are_not_added(editions: Mapping[str, Edition]) -> None:
    for edition in editions.values():
        for key, mark in marks(edition.figures[COUNTS]).items():
            row = ROWS[key]
            assert mark.value == (float(row["individuals"]) if row["individuals"] else None)
            assert mark.upper == (float(row["individuals_upper"]) if row["individuals_upper"] else None)
    english = marks(editions["en"].figures[COUNTS])
    assert english["siilkhem-b-2021"].text == "9 and 2\u00a0cubs"
    assert english["eastern-sayan-2020"].text == "5–6"


@pytest.mark.parametrize("figure_id", [COUNTS, DENSITY])
def test_pending_is_no_number(editions: Mapping[str, Edition], figure_id: str) -> None:
    for edition in editions.values():
        figure = edition.figures[figure_id]
        mark = marks(figure)["tsagan-shibetu-2020-2021"]
        assert (mark.value, mark.state, mark.text) == (None, "pending", edition.words("states.pending"))
        row = next(row for row in figure.panels[0].grid.rows if "2020–2021" in row.header.text.replace("—", "–"))
        assert row.cells[0].text == "" and row.cells[0].raw is None
        assert edition.words("states.pending") in [cell.text for cell in row.cells]


def test_nothing_recorded_is_zero(editions: Mapping[str, Edition]) -> None:
    mark = marks(editions["en"].figures[COUNTS])["ulaan-taiga-cameras"]
    assert (mark.value, mark.text) == (0, "0")


def test_incomplete_results_say_so_in_words(editions: Mapping[str, Edition]) -> None:
    for edition in editions.values():
        for figure_id in (COUNTS, DENSITY):
            for key, mark in marks(edition.figures[figure_id]).items():
                assert edition.words(f"states.{ROWS[key]['state_code']}") in mark.sentence


def test_days_are_written_as_each_language_does(editions: Mapping[str, Edition]) -> None:
    found = {locale: marks(edition.figures[COUNTS])["siilkhem-b-2020"].sentence for locale, edition in editions.items()}
    assert "28 July 2020 – 12 November 2020" in found["en"]
    assert "28 июля 2020" in found["ru"] and "2020年7月28日至2020年11月12日" in found["zh"]


def test_a_disagreement_about_a_drawn_result_is_told(dataset: Dataset, editions: Mapping[str, Edition]) -> None:
    subjects = [row for row in dataset.rows("editorial/subjects").values() if row["table"] == "surveys"]
    for figure_id, beginnings in ((COUNTS, ("individuals", "state")), (DENSITY, ("density", "state"))):
        figure = editions["en"].figures[figure_id]
        told, drawn = {item.id for item in figure.discrepancies}, set(marks(figure))
        wanted = {
            row["discrepancy_id"]
            for row in subjects
            if row["row_key"] in drawn and str(row["field"]).startswith(beginnings)
        }
        assert wanted and wanted <= told
