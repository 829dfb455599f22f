"""Organizations and people as printed, nobody missing and nothing added."""

from __future__ import annotations

from collections.abc import Mapping

from site_tools.model import Edition
from site_tools.model.partners import NONE, SEVERAL

from ..projects import DATA, read_rows

ORGANISATIONS = {row["id"]: row for row in read_rows(DATA / "projects" / "organisations.csv")}
PARTICIPANTS = read_rows(DATA / "projects" / "participants.csv")
PEOPLE = read_rows(DATA / "projects" / "contributors.csv")


def test_every_organization_is_listed_under_its_country(editions: Mapping[str, Edition]) -> None:
    found = {entry.id: entry.group for entry in editions["ru"].listings["partners"].entries}
    lands = {key: row["country_codes"].split(";") for key, row in ORGANISATIONS.items()}
    assert found == {
        f"organisation-{key}": SEVERAL if len(codes) > 1 else codes[0] or NONE for key, codes in lands.items()
    }


def test_every_role_in_a_project_is_told(editions: Mapping[str, Edition]) -> None:
    edition = editions["en"]
    entries = {entry.id: entry for entry in edition.listings["partners"].entries}
    for row in PARTICIPANTS:
        entry = entries[f"organisation-{row['organisation_id']}"]
        (items,) = [
            detail.items
            for detail in entry.details
            if detail.label == edition.words(f"projects/roles.{row['role_code']}")
        ]
        project = edition.words(f"projects/projects.{row['project_id']}.short")
        assert any(item.text.startswith(project) for item in items)
        printed = [item.text for detail in entry.details for item in detail.items]
        assert row["name_printed"] in printed


def test_people_stand_in_the_order_of_the_report(editions: Mapping[str, Edition]) -> None:
    for edition in editions.values():
        assert [row.header.text for row in edition.people.rows] == [row["name"] for row in PEOPLE]
        assert all(len(row.cells) == len(edition.people.columns) - 1 for row in edition.people.rows)


def test_another_spelling_in_the_report_is_noted(editions: Mapping[str, Edition]) -> None:
    people = editions["en"].people
    noted = {row.header.text: [people.notes[note] for note in row.header.notes] for row in people.rows}
    wanted = {
        row["name"]: [f"Name as printed: {row['name_printed']}"] if row["name"] != row["name_printed"] else []
        for row in PEOPLE
    }
    assert noted == wanted and any(noted.values())


def test_former_places_are_told_as_such(editions: Mapping[str, Edition]) -> None:
    rows = {row.header.text: row.cells[2].text for row in editions["en"].people.rows}
    assert rows["Alexey Kostyria"].endswith("(Former)")
    assert rows["Alexander Karnaukhov"].index("(At first)") < rows["Alexander Karnaukhov"].index("(Later)")
