from __future__ import annotations

from collections.abc import Mapping

from site_tools.model import Edition
from site_tools.pages import PageRenderer
from site_tools.pages.gazetteer import KINDS, by_country, by_species, states

from ..page_reader import read


def test_every_place_stands_in_the_list_once(editions: Mapping[str, Edition]) -> None:
    for edition in editions.values():
        listed = [entry.name for country in by_country(edition) for _, kind in country.kinds for entry in kind]
        assert sorted(listed) == sorted(place.name for place in edition.places)


def test_countries_and_kinds_in_order(editions: Mapping[str, Edition]) -> None:
    *single, several = by_country(editions["en"])
    assert several.title == editions["en"].words("ui.in_several_countries")
    counts = [country.count for country in single]
    assert counts == sorted(counts, reverse=True)
    names = {place.kind: KINDS.index(place.kind_code) for place in editions["en"].places}
    for country in (*single, several):
        kinds = [names[kind] for kind, _ in country.kinds]
        assert kinds == sorted(set(kinds))
        assert country.count == sum(len(entries) for _, entries in country.kinds)


def test_an_entry_tells_cats_status_precision_and_source(renderers: Mapping[str, PageRenderer]) -> None:
    page = read(renderers["en"].places("map/"))
    (entry,) = [item.text for item in page.all("li") if item.text.startswith("Barsovy")]
    for part in ("No longer exists under this name (1979–2008)", "within 40 km", "United with", "Source: NEASPEC"):
        assert part in entry
    (entry,) = [item.text for item in page.all("li") if item.text.startswith("Korean Peninsula")]
    assert "Amur tiger: possible, not confirmed" in entry


def test_only_places_outside_every_map_are_told_in_the_list_alone(editions: Mapping[str, Edition]) -> None:
    edition = editions["en"]
    shown = {place.id for figure in edition.figures.values() for place in figure.live_places}
    assert {place.id for place in edition.places} - shown == {"seoul", "incheon", "korean-peninsula", "novosibirsk"}


def test_crossings_by_cat(editions: Mapping[str, Edition], renderers: Mapping[str, PageRenderer]) -> None:
    found = by_species(editions["zh"])
    assert sum(len(items) for _, items in found) == len(editions["zh"].crossings)
    page = read(renderers["zh"].crossings("zh/map/"))
    assert len(page.all("li")) == len(editions["zh"].crossings)
    for item in editions["zh"].crossings:
        assert item.sentence in page.text


def test_states_of_a_live_map(editions: Mapping[str, Edition]) -> None:
    edition = editions["en"]
    found = [code for code, _ in states(edition.figures["places/region-map"], edition.words)]
    assert found == ["confirmed", "possible", "historic", "planned"]


def test_every_place_has_an_anchor_that_projects_lead_to(editions: Mapping[str, Edition]) -> None:
    edition = editions["zh"]
    anchors = [entry.id for country in by_country(edition) for _, entries in country.kinds for entry in entries]
    assert len(set(anchors)) == len(anchors) == len(edition.places)
    pages = {
        item.page
        for listing in edition.listings.values()
        for entry in listing.entries
        for detail in entry.details
        for item in detail.items
        if item.page.startswith("map/#place-")
    }
    assert len(pages) > 10 and {page.removeprefix("map/#") for page in pages} <= set(anchors)
