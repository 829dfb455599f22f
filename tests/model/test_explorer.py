"""The explorer gets every count as printed, in every language, and nothing that was added up."""

from __future__ import annotations

import pytest

from site_tools.locales import LOCALES
from site_tools.model import Dataset
from site_tools.model.explorer import FIELDS, MARGIN, MEASURES, explore, first_views
from site_tools.model.words import Phrase

from ..projects import DATA, read_rows

everywhere = pytest.mark.parametrize("locale", LOCALES)
OBSERVATIONS = read_rows(DATA / "population" / "observations.csv")


@everywhere
def test_every_cell_is_there_as_printed(dataset: Dataset, locale: str) -> None:
    content = explore(dataset, dataset.words(locale))
    found = {
        (series, str(year)): dict(zip(content["fields"], values, strict=True))
        for series, rows in content["rows"].items()
        for year, _, _, values in rows
    }
    assert found == {
        (row["series_id"], row["year"]): {field: row[field] for field in content["fields"]} for row in OBSERVATIONS
    }


def test_every_row_names_its_document_and_place(dataset: Dataset) -> None:
    content = explore(dataset, dataset.words("en"))
    cited = {
        (series, str(year)): (content["documents"][document], [content["places"][place] for place in places])
        for series, rows in content["rows"].items()
        for year, document, places, _ in rows
    }
    assert set(cited) == {(row["series_id"], row["year"]) for row in OBSERVATIONS}
    assert cited["amur-tiger-cn-camera-trap", "2020"] == ("NEASPEC summary report 2026", ["Table 5"])


@everywhere
def test_words_are_in_the_language_of_the_reader(dataset: Dataset, locale: str) -> None:
    def phrases(value: object) -> list[Phrase]:
        if isinstance(value, dict):
            return [found for item in value.values() for found in phrases(item)]
        if isinstance(value, list | tuple):
            return [found for item in value for found in phrases(item)]
        return [value] if isinstance(value, Phrase) else []

    found = phrases(explore(dataset, dataset.words(locale)))
    assert len(found) > 60 and all(found)
    assert {phrase.locale for phrase in found} == {locale}


def test_a_reader_begins_with_the_series_of_the_figures_of_totals(dataset: Dataset) -> None:
    assert first_views(dataset) == {
        "amur-leopard": (
            "population/amur-leopard-recovery",
            ["amur-leopard-ru-survey-period", "amur-leopard-cn-camera-trap"],
        ),
        "amur-tiger": (
            "population/amur-tiger-recovery",
            ["amur-tiger-ru-survey-period", "amur-tiger-cn-camera-trap"],
        ),
    }


def test_series_of_two_species_counted_alike_are_of_one_kind(dataset: Dataset) -> None:
    series = explore(dataset, dataset.words("en"))["series"]
    kinds = [{item["kind"] for item in series if item["species"] == name} for name in ("amur-leopard", "amur-tiger")]
    assert kinds[0] == kinds[1] == {"RU/survey_period", "RU/biological_year", "CN/camera_trap"}
    assert len({item["slot"] for item in series}) == 3


def test_each_series_says_how_and_by_whom_it_was_counted(dataset: Dataset) -> None:
    for item in explore(dataset, dataset.words("en"))["series"]:
        assert item["label"].startswith(item["name"]) and item["label"] != item["name"]
        assert item["window"] and item["explained"].endswith(".") and item["who"].endswith(".")


def test_measures_are_columns_of_the_counts(dataset: Dataset) -> None:
    assert set(FIELDS) < set(OBSERVATIONS[0]) and set(MARGIN) < set(MEASURES)
    measures = explore(dataset, dataset.words("ru"))["measures"]
    assert [measure["id"] for measure in measures] == list(MEASURES)
    decimals = {measure["id"]: measure.get("decimals", 0) for measure in measures}
    assert decimals["sex-ratio"] == decimals["density"] == 2 and decimals["total"] == 0


def test_disagreements_and_notes_stand_at_cells_that_exist(dataset: Dataset) -> None:
    content = explore(dataset, dataset.words("en"))
    cells = {(row["series_id"], row["year"], field) for row in OBSERVATIONS for field in row}
    about = {item["id"]: item["cells"] for item in content["disagreements"]}
    assert all(tuple(cell) in cells for found in about.values() for cell in found)
    assert ["amur-leopard-cn-camera-trap", "2016", "sex_ratio"] in about["d006"]
    assert all((series, str(year), field) in cells for series, year, field, _ in content["notes"])
    assert len(content["notes"]) == len(read_rows(DATA / "population" / "cell_notes.csv"))
