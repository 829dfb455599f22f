"""Tables of counts: every activity under one status, targets by goals, regions that North-East Asia shares."""

from __future__ import annotations

from collections.abc import Mapping

from site_tools.model import Edition
from site_tools.model.boards import NEASPEC, Board, shared_regions


def numbers(board: Board) -> list[list[int]]:
    return [[int(cell.item.text) for cell in row.cells if cell.number] for row in board.rows]


def test_every_activity_has_one_status(editions: Mapping[str, Edition]) -> None:
    regions, subjects = (editions["en"].boards[f"status-{kind}"] for kind in ("region", "cross-cutting"))
    assert [len(regions.rows), len(subjects.rows)] == [13, 11]
    rows = numbers(regions) + numbers(subjects)
    assert all(total == sum(statuses) for total, *statuses in rows)
    assert sum(total for total, *_ in rows) == 205
    assert regions.columns[1:] == ("Activities", "No report yet", "Planned", "Under way", "Done")


def test_a_cell_leads_to_as_many_activities_as_it_says(editions: Mapping[str, Edition]) -> None:
    edition = editions["mn"]
    entries = edition.listings["activities"].entries
    for row in edition.boards["goals"].rows:
        for cell in row.cells:
            chosen = dict(part.split("=") for part in cell.item.page.partition("?")[2].split("&") if part)
            assert bool(chosen) is (cell.item.text != "0")
            if chosen:
                fitting = [item for item in entries if all(code in item.codes[axis] for axis, code in chosen.items())]
                assert len(fitting) == int(cell.item.text)


def test_darker_means_more(editions: Mapping[str, Edition]) -> None:
    cells = [cell for row in editions["en"].boards["goals"].rows for cell in row.cells]
    assert {0, 1, 4} <= {cell.shade for cell in cells} <= {0, 1, 2, 3, 4}
    ordered = sorted(cells, key=lambda cell: int(cell.item.text))
    assert [cell.shade for cell in ordered] == sorted(cell.shade for cell in cells)


def test_members_of_neaspec_share_three_regions(editions: Mapping[str, Edition]) -> None:
    programme = editions["en"].programme
    assert programme is not None
    assert [programme.regions[code].name for code in shared_regions(programme)] == ["Altai", "Daurian Steppe", "Gobi"]
    assert len(NEASPEC) == 6
    listed = [row.cells[1].item.text for row in editions["en"].boards["shared-regions"].rows]
    assert listed == ["listed", "not listed", "listed"]
