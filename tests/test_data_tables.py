"""Tables 1 and 6 to 9 of the report, typed from the document, against the files of the data themselves."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from datetime import datetime

import pytest

from .printed import TABLES
from .projects import DATA, read_rows

REPORT = "neaspec-summary-report-2026"
RIDGES = {
    "Tsagan-Shibetu": "tsagan-shibetu-ridge",
    "Chikhachev": "chikhachev-ridge",
    "Eastern Sayan": "eastern-sayan-ridge",
}
PARKS = {
    "Land of the Leopard, the Russian Federation": ("land-of-the-leopard-np", "part"),
    "Northeast Tiger and Leopard National Park, China": ("northeast-tiger-leopard-np", "part"),
    "Total": ("land-of-big-cats", "printed_total"),
}
CLASSES = {
    "Total area": "total_km2",
    "Not suitable": "not_suitable_km2",
    "Minimum suitable": "minimum_km2",
    "Medium suitable": "medium_km2",
    "Maximum suitable": "maximum_km2",
}
HABITAT = {"Table 8": "amur-leopard", "Table 9": "amur-tiger"}
NUMBERS = (
    "individuals", "individuals_upper", "cubs", "density_per_100km2", "density_lower_per_100km2",
    "density_upper_per_100km2", "camera_traps", "camera_traps_without_data",
)  # fmt: skip
# Columns that Tables 6 and 7 leave to the text around them.
NOT_IN_TABLE = {"area_km2"}


def surveys(table: str) -> list[dict[str, str]]:
    """Rows that come from `table`, in the order of the file."""
    rows = read_rows(DATA / "population" / "surveys.csv")
    return [row for row in rows if re.match(rf"{table}\b", row["locator"])]


def numbers(row: Mapping[str, str]) -> dict[str, str]:
    return {name: row[name] for name in NUMBERS if row[name]}


# ---- Table 6


def density(cell: str) -> dict[str, str]:
    """`0.18+/- 0.03` with its bounds; words give nothing."""
    match = re.fullmatch(r"(\d\.\d\d)\+/-\s?(\d\.\d\d)", cell)
    if not match:
        return {}
    middle, margin = float(match[1]), float(match[2])
    return {
        "density_per_100km2": match[1],
        "density_lower_per_100km2": f"{middle - margin:.2f}",
        "density_upper_per_100km2": f"{middle + margin:.2f}",
    }


def individuals(cell: str) -> dict[str, str]:
    """`5-6 confirmed***` as two numbers; words alone give none."""
    match = re.match(r"(\d+)(?:-(\d+))?", cell)
    found = zip(("individuals", "individuals_upper"), match.groups() if match else (), strict=False)
    return {name: value for name, value in found if value}


@pytest.mark.parametrize("line", TABLES["Table 6"][1:], ids=lambda line: line[0])
def test_table_six(line: list[str]) -> None:
    region, years, counted, dense = line
    (row,) = [row for row in surveys("Table 6") if row["place_id"] == RIDGES[region]]
    start, _, end = years.partition("-")
    assert (row["start_year"], row["end_year"]) == (start, end or start)
    assert numbers(row) == individuals(counted) | density(dense)
    stars = counted.lstrip("0123456789-abcdefghijklmnopqrstuvwxyzF ")
    assert row["locator"].split(";")[0] == f"Table 6, note {stars}"
    assert row["state_code"] == ("pending" if "pending" in counted else "partial")
    assert row["source"] == REPORT and row["species_id"] == "snow-leopard"


def test_notes_of_table_six() -> None:
    """Each number awaits data from Mongolia, so none of them counts both sides."""
    assert [note for note, _ in TABLES["Table 6, notes"][1:]] == ["*", "**", "***"]
    coverage = read_rows(DATA / "population" / "coverage.csv")
    waiting = {
        row["place_id"] for row in coverage if row["reason_code"] in ("mongolian_data_pending", "analysis_pending")
    }
    assert waiting == set(RIDGES.values())


# ---- Table 7


def day(words: str) -> str:
    return datetime.strptime(words.strip(), "%d %B %Y").date().isoformat()


@pytest.mark.parametrize("line", TABLES["Table 7"][1:], ids=lambda line: line[0])
def test_table_seven(line: list[str]) -> None:
    period, traps, counted = line
    start, end = (day(words) for words in period.split("–"))
    (row,) = [row for row in surveys("Table 7") if row["start_date"] == start]
    animals, _, cubs = counted.removesuffix(" cubs").partition(" + ")
    failed = dict(TABLES["Table 7, notes"][1:]).get(traps.lstrip("0123456789"), "")
    printed = {
        "camera_traps": traps.rstrip("*"),
        "camera_traps_without_data": failed,
        "individuals": animals,
        "cubs": cubs,
    }
    assert row["end_date"] == end
    assert numbers(row) == {name: value for name, value in printed.items() if value}
    assert (row["place_id"], row["species_id"], row["state_code"]) == ("siilkhem-b-np", "snow-leopard", "published")


@pytest.mark.parametrize("table", ["Table 6", "Table 7"])
def test_surveys_hold_no_row_that_is_not_printed(table: str) -> None:
    assert len(surveys(table)) == len(TABLES[table]) - 1


def test_every_number_of_a_survey_is_compared() -> None:
    (descriptor,) = [
        resource
        for resource in json.loads((DATA / "population" / "datapackage.json").read_text("utf-8"))["resources"]
        if resource["name"] == "surveys"
    ]
    typed = {field["name"] for field in descriptor["schema"]["fields"] if field["type"] in ("integer", "number")}
    assert typed == {*NUMBERS, *NOT_IN_TABLE, "start_year", "end_year"}


# ---- Tables 8 and 9


def habitat_cells() -> Iterator[tuple[str, str, str, str]]:
    """Table, park, column and cell."""
    for table in HABITAT:
        (_, *heads), *rows = TABLES[table]
        for park, *cells in rows:
            yield from ((table, park, head, cell) for head, cell in zip(heads, cells, strict=True))


@pytest.mark.parametrize(("table", "park", "head", "cell"), list(habitat_cells()))
def test_habitat_cell(table: str, park: str, head: str, cell: str) -> None:
    place, kind = PARKS[park]
    rows = read_rows(DATA / "population" / "habitat_suitability.csv")
    (row,) = [row for row in rows if (row["species_id"], row["place_id"]) == (HABITAT[table], place)]
    assert row[CLASSES[head]] == cell.replace(",", "")
    assert (row["kind_code"], row["source"], row["locator"]) == (kind, REPORT, table)


def test_the_habitat_tables_are_whole() -> None:
    assert len(list(habitat_cells())) == 2 * 3 * 5
    assert len(read_rows(DATA / "population" / "habitat_suitability.csv")) == 2 * 3


# ---- Table 1


def context_cells() -> Iterator[tuple[str, str, str]]:
    """Row, column and the paths of the rows where the data tell the cell."""
    (_, *heads), *rows = TABLES["Table 1"]
    for label, *cells in rows:
        yield from ((label, head, cell) for head, cell in zip(heads, cells, strict=True))


@pytest.mark.parametrize(("label", "head", "cell"), list(context_cells()))
def test_table_one_is_told(label: str, head: str, cell: str) -> None:
    """Each cell of words has its rows; each row cites the report, and one at least this table."""
    locators = []
    for path in cell.split():
        package, table, *key = path.split("/")
        rows = read_rows(DATA / package / f"{table}.csv")
        (row,) = [row for row in rows if list(row.values())[: len(key)] == key]
        assert row["source"] == REPORT, path
        locators.append(row["locator"])
    assert any(re.search(r"\bTable 1\b", locator) for locator in locators), (label, head)


def test_table_one_has_twelve_cells() -> None:
    assert len(list(context_cells())) == 4 * 3


@pytest.mark.parametrize("cell", ["Information pending", "5**", ""])
def test_words_are_no_density(cell: str) -> None:
    assert density(cell) == {}


def test_a_wrong_digit_is_found() -> None:
    assert density("0.18+/- 0.03") != density("0.18+/- 0.04")
    assert individuals("5-6 confirmed***") == {"individuals": "5", "individuals_upper": "6"}
    assert individuals("Final analysis pending*") == {}
