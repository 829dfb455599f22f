from __future__ import annotations

from collections.abc import Mapping

import pytest

from site_tools.model import Dataset, Edition
from site_tools.pages.values import Values, noted
from site_tools.tables import Links

from ..page_reader import read

LINKS = Links("../reading/", "../disagreements/")


def values(dataset: Dataset, edition: Edition) -> Values:
    return Values(dataset, edition, LINKS, str)


def test_a_number_without_a_way_does_not_interrupt_one(dataset: Dataset, editions: Mapping[str, Edition]) -> None:
    paragraph = values(dataset, editions["en"])
    paths = (
        "population/observations/amur-tiger-cn-camera-trap/2013/total",
        "places/places/land-of-the-leopard-np/area_km2",
        "population/observations/amur-tiger-cn-camera-trap/2014/total",
    )
    assert [len(read(paragraph(path)).all("a", css_class="way")) for path in paths] == [1, 0, 0]


def test_a_blank_cell_is_an_error(dataset: Dataset, editions: Mapping[str, Edition]) -> None:
    with pytest.raises(LookupError, match="blank"):
        values(dataset, editions["en"])("population/observations/amur-leopard-cn-camera-trap/2020/sex_ratio")


def test_what_signs_open_is_found_in_the_text(editions: Mapping[str, Edition]) -> None:
    text = 'data-note="note-signs" data-note="note-d003-d001" data-note="note-signs" data-note="note-nothing"'
    ways, groups = noted(text, editions["ru"])
    assert [way.code for way in ways] == ["signs"]
    assert [(name, [item.id for item in group]) for name, group in groups] == [("note-d003-d001", ["D003", "D001"])]
