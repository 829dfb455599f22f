"""The real data: nothing is wrong with them, and every cell of the report's tables stands in them as printed."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest

from site_tools.packages import Packages, check

from .printed import TABLES
from .projects import DATA, read_rows

SERIES = {
    "Table 2, biological year": ("amur-leopard-ru-biological-year", "Table 2"),
    "Table 2, survey period": ("amur-leopard-ru-survey-period", "Table 2"),
    "Table 3": ("amur-leopard-cn-camera-trap", "Table 3"),
    "Table 4, biological year": ("amur-tiger-ru-biological-year", "Table 4"),
    "Table 4, survey period": ("amur-tiger-ru-survey-period", "Table 4"),
    "Table 5": ("amur-tiger-cn-camera-trap", "Table 5"),
}
FIELDS = {
    "Male independent": "male_independent",
    "Female independent": "female_independent",
    "Independent (unknown sex)": "unknown_sex_independent",
    "Independent total": "independents",
    "Cubs": "cubs",
    "Total": "total",
    "Sex ratio (F/1M)": "sex_ratio",
    "Density (individuals/100km2)": "density_per_100km2",
}
CHANGES = {
    "Amur leopard, SW Primorye, The Russian Federation": "amur-leopard-ru",
    "Amur leopard, China": "amur-leopard-cn",
    "Amur tiger, SW Primorye, The Russian Federation": "amur-tiger-ru",
    "Amur tiger, China": "amur-tiger-cn",
}


def printed_cells() -> Iterator[tuple[str, str, str, str]]:
    """Table, field, year and cell of Tables 2 to 5."""
    for name in SERIES:
        head, *rows = TABLES[name]
        for label, *cells in rows:
            for year, cell in zip(head[1:], cells, strict=True):
                yield name, FIELDS[label], year, cell


def observed() -> Mapping[tuple[str, str], dict[str, str]]:
    """Rows of the CSV file itself, as text: what stands in it, not what the program makes of it."""
    rows = read_rows(DATA / "population" / "observations.csv")
    return {(row["series_id"], row["year"]): row for row in rows}


def noted(series: str, year: str, field: str) -> list[dict[str, str]]:
    rows = read_rows(DATA / "population" / "cell_notes.csv")
    return [row for row in rows if (row["series_id"], row["year"], row["field"]) == (series, year, field)]


@pytest.fixture(scope="module")
def checked() -> Packages:
    packages, problems = check(DATA)
    assert [str(problem) for problem in problems] == []
    return packages


def test_check_finds_nothing(checked: Packages) -> None:
    assert set(checked) >= {"shared", "species", "population", "places", "editorial"}


@pytest.mark.parametrize(("table", "field", "year", "cell"), list(printed_cells()))
def test_cell(table: str, field: str, year: str, cell: str) -> None:
    series, locator = SERIES[table]
    row = observed()[series, year]
    # Stars, brackets and margins are notes and bounds; the number before them is the value, digit by digit.
    match = re.fullmatch(r"([\d.]*)(?:(\*+)| \((\d+)\)|\+/-([\d.]+))?", cell)
    assert match, cell
    value, stars, bracketed, margin = match.groups()
    assert row[field] == value
    assert (row["source"], row["locator"]) == ("neaspec-summary-report-2026", locator)
    notes = noted(series, year, field)
    if stars:
        assert [note["locator"] for note in notes] == [f"Table 2, note {stars}"]
    if bracketed:
        assert [(note["kind_code"], note["count"]) for note in notes] == [("bracketed", bracketed)]
    if field == "density_per_100km2":
        bounds = [row["density_lower_per_100km2"], row["density_upper_per_100km2"]]
        middle, width = float(value or 0), float(margin or 0)
        assert bounds == ([f"{middle - width:.2f}", f"{middle + width:.2f}"] if margin else ["", ""])


def test_the_data_hold_no_row_that_is_not_printed() -> None:
    rows = {(SERIES[table][0], year) for table, _, year, _ in printed_cells()}
    assert set(observed()) == rows


def test_the_data_hold_no_cell_that_is_not_printed() -> None:
    printed = {(SERIES[table][0], year, field) for table, field, year, cell in printed_cells() if cell}
    filled = {
        (series, year, field) for (series, year), row in observed().items() for field in FIELDS.values() if row[field]
    }
    assert filled == printed


@pytest.mark.parametrize("line", TABLES["Table I"][1:], ids=lambda line: line[0])
def test_table_one(line: list[str]) -> None:
    label, start, end = line
    rows = {row["id"]: row for row in read_rows(DATA / "population" / "changes.csv")}
    row = rows[CHANGES[label]]
    assert [f"{row['start_total']} ({row['start_year']})", f"{row['end_total']} ({row['end_year']})"] == [start, end]
    assert (row["source"], row["locator"]) == ("neaspec-summary-report-2026", "Table I")


def test_table_one_is_whole() -> None:
    assert {row["id"] for row in read_rows(DATA / "population" / "changes.csv")} == set(CHANGES.values())


@pytest.mark.parametrize("line", TABLES["Table 2, notes"][1:], ids=lambda line: line[0])
def test_notes_of_table_two(line: list[str]) -> None:
    stars, count, percent, orphans = line
    rows = read_rows(DATA / "population" / "cell_notes.csv")
    (row,) = [row for row in rows if row["locator"] == f"Table 2, note {stars}"]
    assert row["field"] == "female_independent"
    assert [row["count"], row["percent"] + "%", row["orphan_cubs_min"] + " or more"] == [count, percent, orphans]


def test_the_typed_tables_are_whole() -> None:
    """As many cells as the report prints: 8 years, by rows of each table."""
    assert len(list(printed_cells())) == 8 * (8 + 7 + 7 + 7 + 7 + 3)


# What bears a number as its name.
NUMBERED = (
    r"activit\w+|amount|component|decision no\.|phase|proposal|resolution|section|steps?"
    r"|regions?|tables?|targets?|goals?"
)

MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"

# Words whose numbers are the signs that stand on a map.
ABOUT_SIGNS = {"places/figures.priority-regions-map.alt"}


def test_words_with_numbers_take_them_from_the_data() -> None:
    """English words hold no typed count; years, months, dates and names with a number are no counts."""
    typed = {}
    for path in sorted(DATA.glob("*/labels.csv")):
        for row in read_rows(path):
            words = re.sub(r"\{[^}]*\}", "", row["en"])
            words = re.sub(rf"\b(?:19|20)\d\ds?\b|\b\d{{1,2}} (?:{MONTHS})\b|\b\d+(?:st|nd|rd|th)\b", "", words)
            words = re.sub(r"\b100 km|CC BY 4\.0|Table #|#|\b30 x 30\b|\bIFC6\b", "", words)
            words = re.sub(rf"(?i)\b(?:{NUMBERED}) \d[\d.]*(?:(?:,| to| and) \d[\d.]*)*|\bCOP-?\d+", "", words)
            if re.search(r"\d", words):
                typed[f"{path.parent.name}/{row['key']}"] = row["en"]
    assert {key: words for key, words in typed.items() if key not in ABOUT_SIGNS} == {}


@pytest.mark.parametrize("path", sorted(DATA.glob("*/labels.csv")), ids=lambda path: path.parent.name)
def test_every_label_names_something_that_exists(path: Path, checked: Packages) -> None:
    """A label `table.id` of a table of its package belongs to a row of it, so that none is left behind."""
    package = checked[path.parent.name]
    orphans = []
    for row in read_rows(path):
        name, _, rest = row["key"].partition(".")
        table = package.tables.get(name)
        keys = {re.sub("[/.]", "-", table.row_key(item)) for item in table.rows} if table else {rest.partition(".")[0]}
        if rest.partition(".")[0] not in keys:
            orphans.append(row["key"])
    assert orphans == []


# ---- one number, one place


def placed_numbers(package: str, table: str) -> Iterator[tuple[str, str, str, str]]:
    """Row, number, source and locator of every cell of a table that holds a number and no year."""
    fields = json.loads((DATA / package / "datapackage.json").read_text("utf-8"))["resources"]
    (schema,) = [resource["schema"] for resource in fields if resource["name"] == table]
    names = [
        field["name"]
        for field in schema["fields"]
        if field["type"] in ("integer", "number") and not field["name"].endswith(("year", "position"))
    ]
    for row in read_rows(DATA / package / f"{table}.csv"):
        for name in names:
            if row[name]:
                yield row["id"], row[name], row["source"], row["locator"]


COUNTING_TABLES = (
    ("population", "surveys"),
    ("population", "areas_and_lengths"),
    ("population", "shared_animals"),
    ("population", "signs_and_effort"),
    ("population", "habitat_suitability"),
    ("population", "individuals"),
    ("species", "estimates"),
)


@pytest.mark.parametrize("repeating", [("species", "facts"), ("places", "crossings")], ids="/".join)
def test_no_number_stands_twice(repeating: tuple[str, str]) -> None:
    """A fact or a crossing whose number stands in a table of counts leads there and holds none of its own."""

    def places(locator: str) -> set[str]:
        return {part.strip().lower() for part in locator.split(";")}

    counted = [found for table in COUNTING_TABLES for found in placed_numbers(*table)]
    twice = {
        (row, other)
        for row, number, source, locator in placed_numbers(*repeating)
        for other, same, document, place in counted
        if same == number and document == source and places(place) & places(locator)
    }
    assert twice == KNOWN_TWICE.get(repeating, set())


# Equal by chance: other things are counted.
KNOWN_TWICE: dict[tuple[str, str], set[tuple[str, str]]] = {
    ("species", "facts"): {
        ("snow-leopard-countries", "snow-leopard-chikhachev-whole"),
        ("snow-leopard-countries", "chikhachev-proposal-whole"),
    }
}


def test_a_link_to_a_count_is_told_in_the_words() -> None:
    """A crossing that names a row of counts has a sentence with numbers of that row, and of no other."""
    tables = {"shared_animals_id": "shared_animals", "survey_id": "surveys", "distance_id": "areas_and_lengths"}
    labels = {row["key"]: row["en"] for row in read_rows(DATA / "places" / "labels.csv")}
    for row in read_rows(DATA / "places" / "crossings.csv"):
        named = {f"population/{table}/{row[column]}" for column, table in tables.items() if row[column]}
        words = labels[f"crossings.{row['id']}"]
        used = {path.rpartition("/")[0] for path in re.findall(r"\{([^{} ]+)", words)}
        assert used == (named or ({f"places/crossings/{row['id']}"} if row["individuals"] else set())), row["id"]
