"""No activity and no deliverable is missing, and what no document tells is said."""

from __future__ import annotations

from collections.abc import Mapping

from site_tools.model import Edition
from site_tools.model.listing import Entry

from ..projects import DATA, read_rows

ACTIVITIES = {row["id"]: row for row in read_rows(DATA / "projects" / "activities.csv")}
DELIVERABLES = {row["id"]: row for row in read_rows(DATA / "projects" / "deliverables.csv")}


def entries(edition: Edition, listing: str) -> dict[str, Entry]:
    return {entry.id: entry for entry in edition.listings[listing].entries}


def said(edition: Edition, entry: Entry, label: str) -> list[str]:
    return [item.text for detail in entry.details if detail.label == edition.words(label) for item in detail.items]


def test_every_row_is_listed_once_under_its_project(editions: Mapping[str, Edition]) -> None:
    for edition in editions.values():
        for listing, table, prefix in (
            ("proposed-activities", ACTIVITIES, "activity"),
            ("deliverables", DELIVERABLES, "deliverable"),
        ):
            found = {key: entry.group for key, entry in entries(edition, listing).items()}
            assert found == {f"{prefix}-{key}": row["project_id"] for key, row in table.items()}


def test_what_no_document_tells_is_a_state(editions: Mapping[str, Edition]) -> None:
    for edition in editions.values():
        silent = edition.words("projects/lists.no_outcome")
        for key, row in DELIVERABLES.items():
            entry = entries(edition, "deliverables")[f"deliverable-{key}"]
            assert entry.codes["outcome"] == (row["outcome_code"],)
            assert edition.words(f"projects/outcomes.{row['outcome_code']}") in entry.tags
            assert (entry.text == silent) is (row["outcome_code"] == "no_document_tells")
            cited = said(edition, entry, "projects/fields.outcome_source")
            assert bool(cited) is bool(row["outcome_source"])


def test_planned_years_are_the_cells(editions: Mapping[str, Edition]) -> None:
    edition = editions["en"]
    for key, row in DELIVERABLES.items():
        (year,) = said(edition, entries(edition, "deliverables")[f"deliverable-{key}"], "projects/fields.planned_year")
        assert year == (row["planned_year"] or edition.words("projects/lists.planned_year_none"))


def test_periods_of_activities(editions: Mapping[str, Edition]) -> None:
    edition = editions["en"]
    found = entries(edition, "proposed-activities")
    assert said(edition, found["activity-p1-3-2"], "projects/periods.proposed") == ["December 2020", "November 2021"]
    assert said(edition, found["activity-p2-1"], "projects/periods.proposed") == [
        edition.words("projects/periods.not_told")
    ]


def test_amounts_are_given_to_activities_only_where_the_document_does(editions: Mapping[str, Edition]) -> None:
    edition = editions["en"]
    found = entries(edition, "proposed-activities")
    for key, row in ACTIVITIES.items():
        amounts = said(edition, found[f"activity-{key}"], "projects/money.asked")
        if row["kind_code"] == "work_plan":
            assert amounts == [edition.words("projects/money.not_by_activity")]
        assert amounts
    census = said(edition, found["activity-p2-1"], "projects/money.asked")
    assert [text.rpartition(" ")[2] for text in census] == ["30,000", "4,000"]
    assert said(edition, found["activity-p2-5"], "projects/money.asked") == [
        edition.words("projects/money.none_of_its_own")
    ]


def test_marks_of_an_activity_stand_behind_its_number(editions: Mapping[str, Edition]) -> None:
    (number,) = entries(editions["en"], "proposed-activities")["activity-p1-4-3"].details[0].items
    assert number.text == "4.3" and [mark.id for mark in number.signs.marks] == ["D077"]
