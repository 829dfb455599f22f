from __future__ import annotations

from collections.abc import Mapping

import pytest

from site_tools.locales import LOCALES
from site_tools.model import Dataset, Edition, localize


def test_every_language_shows_the_same_things(editions: Mapping[str, Edition]) -> None:
    english = editions["en"]
    for edition in editions.values():
        assert list(edition.facts) == list(english.facts)
        assert [card.id for card in edition.cards] == [card.id for card in english.cards]
        assert list(edition.numbers) == list(english.numbers)
        assert list(edition.discrepancies) == list(english.discrepancies)
        assert [len(facts) for facts in edition.facts.values()] == [len(facts) for facts in english.facts.values()]


def test_every_fact_cites(editions: Mapping[str, Edition]) -> None:
    for edition in editions.values():
        for fact in (fact for facts in edition.facts.values() for fact in facts):
            assert fact.topic and fact.text and fact.citation


@pytest.mark.parametrize("locale", LOCALES)
def test_living_numbers_are_the_latest_count(locale: str, dataset: Dataset, editions: Mapping[str, Edition]) -> None:
    for number in editions[locale].numbers.values():
        series = number.id.partition("/")[2]
        rows = [row for row in dataset.rows("population/observations").values() if row["series_id"] == series]
        latest = max(rows, key=lambda row: int(str(row["year"])))
        assert number.value == str(latest["total"])
        assert number.history[-1] == (latest["year"], latest["total"])
        assert str(latest["year"]) in number.year
        window = dataset.rows("population/series")[series]["window_code"]
        assert [way.code for way in number.signs.ways] == [window]
        assert len(number.history) == len(rows)


def test_a_disagreement_has_readings_and_one_is_shown_first(editions: Mapping[str, Edition]) -> None:
    for edition in editions.values():
        for item in edition.discrepancies.values():
            assert len(item.readings) >= 2
            assert [reading.shown for reading in item.readings].count(True) == 1
            assert item.title and item.reason and all(reading.citation for reading in item.readings)


def test_a_reading_that_counts_animals_says_how(dataset: Dataset, editions: Mapping[str, Edition]) -> None:
    """Each reading with a number of animals in its words has a way beside it, and no mark of its own disagreement."""
    rows = [row for row in dataset.rows("editorial/readings").values() if row["unit_code"] == "individual"]
    assert len(rows) > 30
    for row in rows:
        item = editions["zh"].discrepancies[str(row["discrepancy_id"])]
        reading = item.readings[ord(str(row["reading"])) - ord("A")]
        assert reading.signs.ways and not reading.signs.marks, (item.id, row["reading"])


def test_names_of_species_in_latin_are_the_same_everywhere(editions: Mapping[str, Edition]) -> None:
    names = {tuple(card.latin for card in edition.cards) for edition in editions.values()}
    assert names == {("Panthera tigris altaica", "Panthera pardus orientalis", "Panthera uncia")}


def test_localizing_twice_gives_the_same(dataset: Dataset, editions: Mapping[str, Edition]) -> None:
    again = localize(dataset, "mn")
    assert (again.figures, again.facts, again.cards, again.numbers, again.discrepancies) == (
        editions["mn"].figures,
        editions["mn"].facts,
        editions["mn"].cards,
        editions["mn"].numbers,
        editions["mn"].discrepancies,
    )


def test_english_is_never_machine_translated(editions: Mapping[str, Edition]) -> None:
    assert editions["en"].machine_translated is False


def test_uses_of_a_disagreement_are_figures_and_pages_that_show_it(editions: Mapping[str, Edition]) -> None:
    edition = editions["en"]
    found = {(use.kind, use.id) for use in edition.uses["D001"]}
    assert ("species", "amur-leopard") in found and ("figure", "population/amur-leopard-recovery") in found
    assert ("species", "amur-tiger") not in found
    for figure in edition.figures.values():
        for item in figure.discrepancies:
            assert ("figure", figure.id) in {(use.kind, use.id) for use in edition.uses[item.id]}


def test_disagreements_about_one_number_name_each_other(editions: Mapping[str, Edition]) -> None:
    items = editions["en"].discrepancies
    assert [mark.id for mark in items["D008"].beside] == ["D004"]
    for key, item in items.items():
        assert all(key in {mark.id for mark in items[other.id].beside} for other in item.beside)
