from __future__ import annotations

import pandas as pd
import pytest

from site_tools.model import Dataset
from site_tools.model.dataset import number_or_none


def test_rows_by_key_in_the_order_of_the_file(dataset: Dataset) -> None:
    assert list(dataset.rows("species/species")) == ["amur-tiger", "amur-leopard", "snow-leopard"]
    assert dataset.rows("population/observations")["amur-leopard-ru-survey-period/2021"]["total"] == 111


def test_series_come_in_the_order_asked_for_each_by_year(dataset: Dataset) -> None:
    frame = dataset.series(["amur-tiger-cn-camera-trap", "amur-leopard-cn-camera-trap"])
    assert list(dict.fromkeys(frame["series_id"])) == ["amur-tiger-cn-camera-trap", "amur-leopard-cn-camera-trap"]
    assert list(frame["year"]) == [*range(2013, 2021)] * 2


def test_blank_cells_are_na_and_zeros_are_zeros(dataset: Dataset) -> None:
    frame = dataset.series(["amur-leopard-cn-camera-trap"]).set_index("year")
    assert frame.loc[2019, "male_independent"] is pd.NA
    assert frame.loc[2019, "cubs"] == 0


def test_independents_without_their_sex_are_a_part_of_their_own(dataset: Dataset) -> None:
    frame = dataset.series(["amur-leopard-cn-camera-trap"]).set_index("year")
    assert frame.loc[2019, "independents_sex_not_published"] == 49
    assert frame.loc[2018, "independents_sex_not_published"] is pd.NA


@pytest.mark.parametrize(
    ("value", "expected"), [(pd.NA, None), (None, None), (float("nan"), None), (0, 0.0), (1.5, 1.5)]
)
def test_number_or_none(value: object, expected: float | None) -> None:
    assert number_or_none(value) == expected


def test_rows_by_a_column_are_all_rows_once(dataset: Dataset) -> None:
    found = dataset.rows_by("work-programme/activities", "section_number")
    assert sum(map(len, found.values())) == len(dataset.rows("work-programme/activities"))
    assert all(str(row["section_number"]) == number for number, rows in found.items() for row in rows)
    assert found is dataset.rows_by("work-programme/activities", "section_number")
