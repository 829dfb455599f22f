"""Plans stay plans: dates as the documents give them, and what has none in the table."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from site_tools.model import Edition, Panel

from ..projects import DATA, read_rows

PROJECTS = {row["id"]: row for row in read_rows(DATA / "projects" / "projects.csv")}
COMPONENTS = {row["id"]: row for row in read_rows(DATA / "projects" / "components.csv")}
PERIODS = read_rows(DATA / "projects" / "activity_periods.csv")


def panels(edition: Edition) -> tuple[Panel, ...]:
    return edition.figures["projects/periods"].panels


@pytest.mark.parametrize(
    ("code", "when"),
    [
        ("proposal-1", ("2020–2022", "2020–2022\u00a0годы", "2020—2022年", "2020–2022 он")),
        (
            "component-2",
            (
                "July 2020 – June 2021",
                "июль 2020\u00a0г.\u00a0— июнь 2021\u00a0г.",
                "2020年7月至2021年6月",
                "2020\u00a0оны 7\u00a0дугаар сар – 2021\u00a0оны 6\u00a0дугаар сар",
            ),
        ),
    ],
)
def test_dates(code: str, when: tuple[str, ...], editions: Mapping[str, Edition]) -> None:
    for edition, text in zip(editions.values(), when, strict=True):
        assert [mark.text for mark in panels(edition)[0].marks if mark.x == code] == [text]


def test_what_is_to_be_confirmed_says_so(editions: Mapping[str, Edition]) -> None:
    for edition in editions.values():
        doubt = edition.words("projects/periods.tbc")
        said = {str(mark.x): mark.text.endswith(doubt) for mark in panels(edition)[0].marks}
        for key, row in COMPONENTS.items():
            assert said[key] is (row["to_be_confirmed"] == "true")


def test_only_earlier_work_is_reported(editions: Mapping[str, Edition]) -> None:
    states = {str(mark.x): mark.series for mark in panels(editions["en"])[0].marks}
    assert {key for key, state in states.items() if state == "reported"} == {
        "2013-cameras-in-both-parks",
        "snow-leopard-monitoring-2018",
    }
    assert {states[key] for key in COMPONENTS} == {"approved"} == {states["big-cats-project"]}
    assert {states["proposal-1"], states["proposal-3"]} == {"proposed"}


def test_every_planned_month_of_an_activity_is_drawn(editions: Mapping[str, Edition]) -> None:
    drawn = sorted((str(mark.x), mark.lower, mark.upper) for mark in panels(editions["mn"])[1].marks)
    assert drawn == sorted(
        (
            row["activity_id"],
            round(int(row["start_year"]) + (int(row["start_month"]) - 1) / 12, 4),
            round(int(row["end_year"]) + int(row["end_month"]) / 12, 4),
        )
        for row in PERIODS
    )


def test_the_table_names_what_has_no_dates(editions: Mapping[str, Edition]) -> None:
    for edition in editions.values():
        panel = panels(edition)[0]
        names = {row.header.text: row.cells[0].text for row in panel.grid.rows}
        for key, row in PROJECTS.items():
            said = names[edition.words(f"projects/projects.{key}.short")]
            assert (said == edition.words("ui.date_none")) is not bool(row["start_year"])
        assert len(panel.grid.rows) == len(PROJECTS) + len(COMPONENTS) + 1


def test_disagreements_stand_beside_the_dates(editions: Mapping[str, Edition]) -> None:
    rows = {row.header.text: row for row in panels(editions["en"])[0].grid.rows}
    assert [mark.id for mark in rows["Project on big cats"].cells[0].signs.marks] == ["D069", "D074"]
    assert [mark.id for mark in rows["Proposal 2: Lesser Khingan"].cells[0].signs.marks] == ["D073"]
