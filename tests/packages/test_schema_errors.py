"""What Frictionless finds, in words for the person who edits the file."""

from __future__ import annotations

from pathlib import Path

import pytest

from site_tools.packages import check

COUNTS, SOURCES, CODES = "population/observations.csv", "shared/sources.csv", "editorial/discrepancies.csv"
BLANK = "the cell is blank. Right: a value; this column may not stay empty"
FORM = "not of the expected form. Right: a text like"
KINDS = "report, brochure, project_proposals, slides, work_programme"


@pytest.mark.parametrize(
    ("file", "old", "new", "place", "sentence"),
    [
        (COUNTS, "2014,21", "2014,2l", "male_independent, value “2l”", "not a whole number. Right: 60"),
        (COUNTS, "2014,21", "2014,1e1", "male_independent, value “1e1”", "not a whole number. Right: 60"),
        (COUNTS, "1.19", '"1,19"', "sex_ratio, value “1,19”", "not a number with a decimal point. Right: 1.76"),
        (COUNTS, "ru,2014", "ru,1014", "year, value “1014”", "too small. Right: 1990 or more"),
        (COUNTS, "ru,2014", "ru,2914", "year, value “2914”", "too large. Right: 2100 or less"),
        (COUNTS, "leopard-ru,2014", ",2014", "series_id", BLANK),
        (SOURCES, "report,", "novel,", "kind_code, value “novel”", f"not one of the known codes. Right: {KINDS}"),
        (CODES, "leopard,A", "leopard,a", "shown_reading, value “a”", f"{FORM} ^[A-Z]$"),
    ],
)  # fmt: skip
def test_the_sentence(base_data: Path, file: str, old: str, new: str, place: str, sentence: str) -> None:
    path = base_data / file
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), "utf-8")
    assert f"data/{file}, row 2, field {place}: {sentence}" in [str(problem) for problem in check(base_data)[1]]


def test_a_value_that_stands_in_another_row(base_data: Path) -> None:
    (base_data / "shared" / "countries.csv").write_text("id\nCN\nRU\nCN\n", "utf-8")
    assert [str(problem).partition(": ")[2] for problem in check(base_data)[1]] == [
        "the row exists already or its key is blank. Right: one row for each key",
        "the value stands in another row too. Right: a value of its own",
    ]
