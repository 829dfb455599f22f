from __future__ import annotations

import pytest

from site_tools.model import Dataset
from site_tools.model.signs import cell_signs, series_signs, text_signs, way_code, ways_of_counting


@pytest.mark.parametrize(
    ("path", "code"),
    [
        ("population/observations/amur-leopard-ru-survey-period/2021/total", "survey_period"),
        ("population/observations/amur-leopard-ru-biological-year/2021/density_per_100km2", "biological_year"),
        ("population/observations/amur-leopard-cn-camera-trap/2016/sex_ratio", "camera_trap"),
        ("population/changes/amur-tiger-cn/end_total", "camera_trap"),
        ("population/changes/amur-tiger-cn/end_year", ""),
        ("population/surveys/siilkhem-b-2021/individuals", "camera_trap_session"),
        ("population/surveys/siilkhem-b-2021/area_km2", ""),
        ("population/shared_animals/tigers-2013-2015/shared", "camera_trap"),
        ("population/signs_and_effort/siilkhem-b-signs/value", "signs"),
        ("population/signs_and_effort/three-ridges-routes/value", ""),
        ("species/estimates/amur-tiger-world/value_lower", "expert_estimate"),
        ("species/facts/snow-leopard-russian-share/value_lower", "not_stated"),
        ("species/facts/snow-leopard-countries/value_lower", ""),
        ("population/individuals/guta/cubs", "not_stated"),
        ("population/individuals/guta/monitored_years", ""),
        ("places/crossings/snow-leopard-eastern-sayan/individuals", "not_stated"),
    ],
)
def test_the_way_of_a_number(path: str, code: str, dataset: Dataset) -> None:
    assert [way.code for way in cell_signs(dataset, dataset.words("en"), path).ways] == ([code] if code else [])


def test_every_count_of_animals_has_a_way(dataset: Dataset) -> None:
    """Whatever is in the unit of animals says how it was counted."""
    for key, row in dataset.rows("species/facts").items():
        counts = row["unit_code"] in ("individual", "individuals_per_100km2")
        assert bool(way_code(dataset, "species/facts", row, "value_lower")) or not counts, key
    for row in dataset.rows("population/observations").values():
        assert way_code(dataset, "population/observations", row, "total")
        assert not way_code(dataset, "population/observations", row, "year")


def test_the_marks_of_a_cell_the_gravest_first(dataset: Dataset) -> None:
    path = "population/observations/amur-leopard-ru-survey-period/2021/total"
    signs = cell_signs(dataset, dataset.words("ru"), path)
    assert [mark.id for mark in signs.marks] == ["D001", "D003", "D004"]
    assert signs.marks[0].title == dataset.words("ru")("editorial/discrepancies.D001.title")


def test_a_sentence_has_the_signs_of_the_cells_that_it_names(dataset: Dataset) -> None:
    row = dataset.rows("species/facts")["amur-leopard-south-west-primorye"]
    label = "species/facts.amur-leopard-south-west-primorye"
    signs = text_signs(dataset, dataset.words("en"), label, "species/facts", row)
    assert [way.code for way in signs.ways] == ["survey_period"]
    assert [mark.id for mark in signs.marks] == ["D001", "D003", "D004"]


def test_a_series_as_a_whole(dataset: Dataset) -> None:
    signs = series_signs(dataset, dataset.words("en"), "amur-leopard-cn-camera-trap")
    assert ([way.code for way in signs.ways], [mark.id for mark in signs.marks]) == (["camera_trap"], ["D003"])


def test_every_way_is_listed_with_its_source(dataset: Dataset) -> None:
    listed = ways_of_counting(dataset, dataset.words("mn"))
    assert [way.code for way, _, _ in listed] == list(dataset.rows("shared/windows"))
    assert all(way.explained and way.dates and source for way, source, _ in listed)
    assert [mark.id for mark in listed[0][2].marks] == ["D004"]
