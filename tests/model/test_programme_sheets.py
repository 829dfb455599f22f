from __future__ import annotations

from collections.abc import Mapping

import pytest

from site_tools.locales import LOCALES
from site_tools.model import Dataset, Edition, Sheet
from site_tools.model.programme_sheets import INDEX


def sheets(edition: Edition, folder: str) -> list[Sheet]:
    return [sheet for page, sheet in edition.sheets.items() if page.startswith(folder)]


@pytest.mark.parametrize("locale", LOCALES)
def test_every_region_species_and_state_has_a_page(locale: str, editions: Mapping[str, Edition]) -> None:
    found = {kind: len(sheets(editions[locale], f"programme/{kind}/")) for kind in ("regions", "species", "states")}
    assert found == {"regions": 13, "species": 17, "states": 14}
    for sheet in sheets(editions[locale], "programme/"):
        assert sheet.state == editions[locale].words("work-programme/programme.state")
        assert sheet.title and sheet.lead and 0 < len(sheet.description) <= 155
        assert len({block.id for block in sheet.blocks}) == len(sheet.blocks)


def test_a_region_page_has_every_activity_of_the_region(editions: Mapping[str, Edition]) -> None:
    edition = editions["en"]
    assert edition.programme
    for region in edition.programme.regions.values():
        lines = edition.sheets[f"programme/regions/{region.id}"].block("activities").lines
        titles = [edition.programme.activities[key].title for key in region.activities]
        assert [line.title for line in lines] == titles
        assert all(line.page.startswith("programme/#a-") and line.text and line.source for line in lines)


def test_what_is_due_first_stands_first(editions: Mapping[str, Edition]) -> None:
    due = editions["en"].sheets["programme/regions/ptcr-05-koytendag"].block("due").lines
    assert due[0].tags[1] == "by 15 September 2026"
    assert not any("no date given" in line.tags for line in due)


def test_an_activity_stands_once_on_a_page(editions: Mapping[str, Edition]) -> None:
    """Of a species or State: where the text names it, or else in its region."""
    for folder in ("programme/species/", "programme/states/"):
        for sheet in sheets(editions["en"], folder):
            pages = [line.page for block in sheet.blocks if block.id != "subjects" for line in block.lines]
            assert len(set(pages)) == len(pages), sheet.page


def test_activities_for_other_species_alone_are_left_out(editions: Mapping[str, Edition]) -> None:
    """Activity 14.11 is about two species only, neither of them the saiga."""
    sheet = editions["en"].sheets["programme/species/saiga-antelope"]
    assert "programme/#a-14-11" not in [line.page for block in sheet.blocks for line in block.lines]
    deer = editions["en"].sheets["programme/species/bukhara-deer"]
    assert "programme/#a-14-11" in [line.page for line in deer.block("named").lines]


def test_who_is_a_party(dataset: Dataset, editions: Mapping[str, Edition]) -> None:
    for row in dataset.rows("work-programme/range_states").values():
        sheet = editions["en"].sheets[f"programme/states/{str(row['country_id']).lower()}"]
        assert sheet.facts[0].items[0].text == ("Party to CMS" if row["cms_party"] else "not a Party to CMS")


def test_disagreements_are_listed_once(editions: Mapping[str, Edition]) -> None:
    lines = editions["en"].sheets["programme/regions/ptcr-11-gobi"].block("disagreements").lines
    codes = [line.tags[0] for line in lines]
    assert "D090" in codes and "D105" in codes and len(set(codes)) == len(codes)


def test_the_list_leads_to_every_page(editions: Mapping[str, Edition]) -> None:
    for edition in editions.values():
        listed = {line.page.rstrip("/") for block in edition.sheets[INDEX].blocks for line in block.lines}
        assert listed == {page for page in edition.sheets if page.startswith("programme/")} - {INDEX}
