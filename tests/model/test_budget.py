"""Every amount as printed, nothing added, disagreements beside the numbers."""

from __future__ import annotations

from collections.abc import Mapping

from site_tools.model import Edition, Panel

from ..projects import DATA, read_rows

PROJECTS = {row["id"]: row for row in read_rows(DATA / "projects" / "projects.csv") if row["budget_usd"]}
TOTALS = {row["id"]: row for row in read_rows(DATA / "projects" / "budget_totals.csv")}
ITEMS = {row["id"]: row for row in read_rows(DATA / "projects" / "budget_lines.csv")}


def panels(edition: Edition) -> dict[str, Panel]:
    return {panel.id: panel for panel in edition.figures["projects/budget"].panels}


def test_bars_are_the_cells(editions: Mapping[str, Edition]) -> None:
    printed = {
        **{key: row["budget_usd"] for key, row in PROJECTS.items()},
        **{key: row["amount_usd"] for key, row in {**TOTALS, **ITEMS}.items()},
    }
    for panel in panels(editions["en"]).values():
        for mark in panel.marks:
            assert mark.value == int(printed[str(mark.x)])


def test_every_amount_stands_in_a_table_once(editions: Mapping[str, Edition]) -> None:
    found = [row.cells[0].raw for panel in panels(editions["zh"]).values() for row in panel.grid.rows]
    wanted = [int(row["budget_usd"]) for row in PROJECTS.values()]
    wanted += [int(row["amount_usd"]) for row in TOTALS.values() if row["kind_code"] == "step"]
    wanted += [int(row["amount_usd"]) for row in ITEMS.values()]
    assert sorted(found) == sorted(wanted)  # type: ignore[type-var]


def test_no_bar_has_two_parts(editions: Mapping[str, Edition]) -> None:
    for panel in panels(editions["en"]).values():
        rows = [mark.x for mark in panel.marks]
        assert len(rows) == len(set(rows)) == len(panel.bands)


def test_amounts_below_a_step_are_told_and_not_drawn(editions: Mapping[str, Edition]) -> None:
    panel = panels(editions["en"])["border-parks"]
    assert len(panel.marks) == 4 and len(panel.grid.rows) == 4 + 16


def test_what_was_asked_for_stands_apart_from_what_was_approved(editions: Mapping[str, Edition]) -> None:
    for edition in editions.values():
        panel = panels(edition)["whole"]
        headings = {band.code: band.heading for band in panel.bands}
        assert headings["big-cats-project"] not in {headings[f"proposal-{number}"] for number in (1, 2, 3)}
        assert {mark.x for mark in panel.marks if mark.series == "approved"} == {"big-cats-project"}


def test_disagreements_stand_beside_the_amounts(editions: Mapping[str, Edition]) -> None:
    whole = panels(editions["en"])["whole"].grid
    assert all("D070" in [mark.id for mark in row.cells[0].signs.marks] for row in whole.rows)
    fee = panels(editions["en"])["lesser-khingan"].grid.rows[-1]
    assert [mark.id for mark in fee.cells[0].signs.marks] == ["D072"]
    assert editions["en"].words("ui.dollars", n="5") == "USD 5"
