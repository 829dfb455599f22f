"""Every project and component is listed with what its document tells, and with what none tells."""

from __future__ import annotations

from collections.abc import Mapping

from site_tools.model import Edition
from site_tools.model.listing import Entry, Item

from ..projects import DATA, read_rows

PROJECTS = {row["id"]: row for row in read_rows(DATA / "projects" / "projects.csv")}
COMPONENTS = {row["id"]: row for row in read_rows(DATA / "projects" / "components.csv")}


def entries(edition: Edition) -> dict[str, Entry]:
    return {entry.id: entry for entry in edition.listings["projects"].entries}


def detail(edition: Edition, entry: str, label: str) -> tuple[Item, ...]:
    """The values below `label`, none where the entry has no such line."""
    found = {item.label: item.items for item in entries(edition)[entry].details}
    return found.get(edition.words(label), ())


def test_every_project_and_component_is_listed(editions: Mapping[str, Edition]) -> None:
    wanted = [*(f"project-{key}" for key in PROJECTS), *COMPONENTS]
    assert list(entries(editions["mn"])) == wanted
    assert all(entry.source for entry in entries(editions["mn"]).values())


def test_a_project_without_dates_or_money_says_so(editions: Mapping[str, Edition]) -> None:
    for edition in editions.values():
        for key, row in PROJECTS.items():
            (when,) = detail(edition, f"project-{key}", "ui.date")
            assert (when.text == edition.words("projects/periods.not_told")) is not bool(row["start_year"])
            said = [item.text for found in entries(edition)[f"project-{key}"].details for item in found.items]
            assert (edition.words("projects/money.not_told") in said) is not bool(row["budget_usd"])


def test_money_is_asked_for_or_approved(editions: Mapping[str, Edition]) -> None:
    edition = editions["en"]
    (asked,) = detail(edition, "project-proposal-1", "projects/money.asked")
    (approved,) = detail(edition, "project-big-cats-project", "projects/money.approved")
    assert (asked.text, approved.text) == ("USD 200,000", "USD 337,081")
    for item in (asked, approved):
        assert [mark.id for mark in item.signs.marks] == ["D070"]


def test_the_length_is_the_printed_one(editions: Mapping[str, Edition]) -> None:
    wanted = {"en": "33\u00a0months", "ru": "33\u00a0месяца", "zh": "33个月", "mn": "33\u00a0сар"}
    for locale, text in wanted.items():
        (item,) = detail(editions[locale], "project-big-cats-project", "projects/fields.duration")
        assert item.text == text and [mark.id for mark in item.signs.marks] == ["D074"]


def test_steps_have_their_printed_totals_and_marks(editions: Mapping[str, Edition]) -> None:
    items = detail(editions["en"], "project-proposal-1", "projects/lists.steps")
    assert [item.text.rpartition(" ")[2] for item in items] == ["34,000", "60,000", "28,000", "78,000"]
    assert [bool(item.signs.marks) for item in items] == [True, True, True, False]


def test_planned_and_reported_places_stay_apart(editions: Mapping[str, Edition]) -> None:
    rows = read_rows(DATA / "projects" / "component_places.csv")
    for key in COMPONENTS:
        for stage in ("planned", "reported"):
            items = detail(editions["zh"], key, f"projects/lists.{stage}_places")
            told = [row for row in rows if (row["component_id"], row["stage_code"]) == (key, stage)]
            names = [editions["zh"].words(f"places/places.{row['place_id']}") for row in told]
            assert sorted(item.text for item in items) == sorted(names)


def test_a_component_is_of_the_kind_of_its_project(editions: Mapping[str, Edition]) -> None:
    for key in COMPONENTS:
        assert entries(editions["en"])[key].codes["kind"] == ("approved",)
