from __future__ import annotations

from collections import Counter
from collections.abc import Mapping

import pytest

from site_tools.locales import LOCALES
from site_tools.model import Dataset
from site_tools.model.programme import Programme, programme


@pytest.fixture(scope="module")
def programmes(dataset: Dataset) -> Mapping[str, Programme]:
    return {locale: programme(dataset, dataset.words(locale)) for locale in LOCALES}


@pytest.mark.parametrize("locale", LOCALES)
def test_nothing_is_missing_merged_or_split(locale: str, dataset: Dataset, programmes: Mapping[str, Programme]) -> None:
    made = programmes[locale]
    assert list(made.activities) == list(dataset.rows("work-programme/activities"))
    assert [len(made.sections), len(made.regions), len(made.species), len(made.states)] == [24, 13, 17, 14]
    in_sections = [activity for section in made.sections.values() for activity in section.activities]
    assert sorted(in_sections) == sorted(made.activities)
    assert sum(len(item.due) for item in made.activities.values()) == len(dataset.rows("work-programme/deadlines"))
    for item in made.activities.values():
        assert item.title and item.summary and item.priority and item.theme and item.status and item.source
        assert item.actors and set(item.related) <= set(made.activities)


def test_who_is_concerned(programmes: Mapping[str, Programme]) -> None:
    made = programmes["en"]
    assert len(made.activities["1.1"].countries) == 14 and len(made.activities["1.1"].species) == 17
    for item in made.activities.values():
        assert set(item.named_countries) <= set(item.countries) <= set(made.states)
        assert set(item.named_species) <= set(item.species) <= set(made.species)


def test_regions_species_and_states_agree(programmes: Mapping[str, Programme]) -> None:
    made = programmes["en"]
    assert Counter(state.party for state in made.states.values()) == {True: 10, False: 4}
    for region in made.regions.values():
        assert all(region.id in made.states[code].regions for code in region.countries)
        assert all(region.id in made.species[item.code].regions for item in region.species)
        assert bool(region.changes) == bool(region.changed)
    assert made.species["snow-leopard"].cat == "snow-leopard"
    assert made.regions["ptcr-10-daurian-steppe"].species[-1].note == "Reported in one country: Russian Federation"
    assert "D090" in [mark.id for mark in made.regions["ptcr-11-gobi"].signs.marks]
