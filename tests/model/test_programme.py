from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from datetime import date

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


@pytest.mark.parametrize(
    ("activity", "order", "texts"),
    [
        ("9.3", 0, ("by the end of 2029", "до конца 2029 года", "到2029年底", "2029 оны эцэс гэхэд")),
        ("7.1", 0, ("by 2027", "к 2027 году", "到2027年", "2027 он гэхэд")),
        ("1.1", 0, ("in 2028/29", "в 2028/29 году", "2028/29年", "2028/29 онд")),
        ("1.11", 0, ("in 2026", "в 2026 году", "2026年", "2026 онд")),
        ("1.2", 0, ("every 3\u00a0years", "каждые 3\u00a0года", "每3年", "3\u00a0жил тутам")),
        ("5.1", 0, ("every 6\u00a0months", "каждые 6\u00a0месяцев", "每6个月", "6\u00a0сар тутам")),
        ("1.5", 0, ("every year", "каждый год", "每年", "жил бүр")),
        ("16.4", 0, ("by February 2028", "не позднее февраля 2028 года", "到2028年2月", "2028 оны 2 дугаар сар гэхэд")),
        ("22.3", 0, ("after 2028", "после 2028 года", "2028年之后", "2028 оны дараа")),
    ],
)
def test_dates_are_written_whole_in_each_language(
    activity: str, order: int, texts: tuple[str, ...], programmes: Mapping[str, Programme]
) -> None:
    assert tuple(programmes[code].activities[activity].due[order].text for code in LOCALES) == texts


def test_no_date_shows_a_placeholder(programmes: Mapping[str, Programme]) -> None:
    texts = [due.text for made in programmes.values() for item in made.activities.values() for due in item.due]
    assert all(text and "{" not in text and "None" not in text for text in texts)


def test_years_and_last_days(programmes: Mapping[str, Programme]) -> None:
    activities = programmes["en"].activities
    assert activities["1.1"].due[0].years == (2028, 2029)
    assert activities["1.2"].due[0].years == () and activities["22.3"].due[0].years == ()
    assert activities["16.3"].due[0].last_day == date(2026, 9, 15)
    assert activities["16.4"].due[0].last_day == date(2028, 2, 29)
    assert activities["7.1"].due[0].last_day == date(2027, 12, 31)


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
