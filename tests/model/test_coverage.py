"""What is known of each place and year: told by `coverage`, else by a count, else by a survey, else by nobody."""

from __future__ import annotations

from collections.abc import Mapping

from site_tools.model import Dataset, Edition, Figure, Panel
from site_tools.model.coverage import STATES

from ..projects import DATA, read_rows

FIGURE = "population/what-is-not-known"
COVERAGE = read_rows(DATA / "population" / "coverage.csv")
SERIES = {row["id"]: row for row in read_rows(DATA / "population" / "series.csv")}
OBSERVED = {
    (SERIES[row["series_id"]]["species_id"], SERIES[row["series_id"]]["place_id"], row["year"])
    for row in read_rows(DATA / "population" / "observations.csv")
}


def states(panel: Panel) -> dict[tuple[str, str], str]:
    return {(mark.series, str(mark.x)): mark.state for mark in panel.marks}


def panels(figure: Figure) -> Mapping[str, Panel]:
    return {panel.id: panel for panel in figure.panels}


def test_every_row_of_coverage_is_drawn(editions: Mapping[str, Edition]) -> None:
    for edition in editions.values():
        views = panels(edition.figures[FIGURE])
        for row in COVERAGE:
            place = "-".join(filter(None, (row["place_id"], row["country_code"].lower())))
            assert states(views[row["species_id"]])[place, row["year"] or "undated"] == row["state_code"]


def test_every_count_is_surveyed_unless_coverage_says_more(editions: Mapping[str, Edition]) -> None:
    told = {(row["species_id"], row["place_id"], row["year"]) for row in COVERAGE}
    views = panels(editions["en"].figures[FIGURE])
    for species, place, year in OBSERVED - told:
        assert states(views[species])[place, year] == "surveyed"


def test_surveyed_is_said_only_where_something_says_so(editions: Mapping[str, Edition]) -> None:
    told = {(row["species_id"], row["place_id"], row["year"]) for row in COVERAGE}
    for species, panel in panels(editions["en"].figures[FIGURE]).items():
        for (place, year), state in states(panel).items():
            if (species, place, year) not in told | OBSERVED and year != "undated":
                assert state == "no_document"


def test_every_year_has_a_square_and_the_last_column_only_what_has_none(editions: Mapping[str, Edition]) -> None:
    for panel in editions["en"].figures[FIGURE].panels:
        for key in panel.keys:
            years = [mark.x for mark in panel.marks if mark.series == key.code]
            assert [year for year in years if year != "undated"] == list(range(2013, 2022))
        assert "no_document" not in [mark.state for mark in panel.marks if mark.x == "undated"]


def test_the_legend_has_each_drawn_state_once(editions: Mapping[str, Edition]) -> None:
    for edition in editions.values():
        figure = edition.figures[FIGURE]
        for panel in figure.panels:
            codes = [key.code for key in panel.legend]
            assert codes == [state for state in STATES if state in {mark.state for mark in panel.marks}]
            assert [key.name for key in panel.legend] == [edition.words(f"states.{code}") for code in codes]
        assert [term for term, _ in figure.explained] == [edition.words(f"states.{state}") for state in STATES]


def test_the_table_tells_every_square_in_words(editions: Mapping[str, Edition]) -> None:
    """Years stand together only where the same is known of them, so each square has a row that says its state."""
    for edition in editions.values():
        for panel in edition.figures[FIGURE].panels:
            names = {key.code: key.name for key in panel.keys}
            told = {(row.header.text, row.cells[1].text) for row in panel.grid.rows}
            assert told == {(names[mark.series], edition.words(f"states.{mark.state}")) for mark in panel.marks}
            assert all(row.cells[3].text for row in panel.grid.rows if row.cells[1].text != _nobody(edition))
            assert all(not row.cells[3].text for row in panel.grid.rows if row.cells[1].text == _nobody(edition))


def _nobody(edition: Edition) -> str:
    return edition.words("states.no_document")


def test_years_of_one_kind_stand_in_one_row_of_the_table(editions: Mapping[str, Edition]) -> None:
    grid = panels(editions["en"].figures[FIGURE])["amur-tiger"].grid
    rows = [[row.header.text, *(cell.text for cell in row.cells[:2])] for row in grid.rows]
    assert rows[:4] == [
        ["South-west Primorye", "2013", "No number published"],
        ["South-west Primorye", "2014–2021", "Surveyed, number published"],
        ["Laoyeling", "2013–2020", "Surveyed, number published"],
        ["Laoyeling", "2021", "No document tells"],
    ]


def test_a_disagreement_about_what_is_known_is_told(dataset: Dataset, editions: Mapping[str, Edition]) -> None:
    subjects = dataset.rows("editorial/subjects").values()
    wanted = {row["discrepancy_id"] for row in subjects if row["table"] == "coverage"}
    assert wanted and wanted <= {item.id for item in editions["en"].figures[FIGURE].discrepancies}
