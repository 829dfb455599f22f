"""Choices and lines that lists share."""

from __future__ import annotations

from site_tools.model import Dataset, links
from site_tools.model.axes import cats, codes, countries, detail, places, project
from site_tools.model.listing import Detail, Item


def test_codes_of_a_cell(dataset: Dataset) -> None:
    rows = dataset.rows("strategy/recommendations")
    assert codes(rows["corridors-for-genes"], "country_codes") == ("CN", "RU")
    assert codes(rows["zero-poaching"], "country_codes") == ()


def test_what_stands_for_none_is_the_last_choice(dataset: Dataset) -> None:
    words = dataset.words("en")
    assert list(cats(dataset, words).names) == list(dataset.rows("species/species"))
    assert list(cats(dataset, words, "ui.no_cat_named").names)[-1] == "none"
    assert list(countries(dataset, words, "ui.no_country_named").names.values())[-1] == words("ui.no_country_named")


def test_a_line_without_values_is_no_line() -> None:
    assert detail("Places", []) == ()
    assert detail("Places", ["a", Item("b", "c/")]) == (Detail("Places", (Item("a"), Item("b", "c/"))),)


def test_places_lead_to_their_line_below_the_maps_and_projects_to_their_entry(dataset: Dataset) -> None:
    words, row = dataset.words("ru"), dataset.rows("strategy/achievements")["tigress-with-cubs"]
    (line,) = places(words, row)
    assert [item.page for item in line.items] == ["map/#place-lesser-khingan"]
    assert line.items[0].text == words("places/places.lesser-khingan")
    (line,) = project(words, row)
    assert line.items == (links.project(words, "big-cats-project"),)
    assert line.items[0].page == "projects/#project-big-cats-project"
    assert project(words, dataset.rows("strategy/achievements")["safer-in-parks"]) == ()
