from __future__ import annotations

from site_tools.model import Dataset
from site_tools.model.subjects import Subjects

from ..packages.made import table

DISCREPANCIES = {
    str(row["id"]): row
    for row in table("editorial/d", "id severity_code", ("D1", "low"), ("D2", "high"), ("D3", "medium")).rows
}
ROWS = table(
    "editorial/subjects",
    "discrepancy_id package table row_key field",
    ("D1", "species", "facts", "total", "value_lower"),
    ("D2", "species", "facts", "total", "id"),
    ("D3", "species", "facts", "total", "value_upper"),
    ("D3", "species", "facts", "total", "value_lower"),
    ("D1", "population", "observations", "ru/2014", "total"),
    key="discrepancy_id row_key field",
).rows
SUBJECTS = Subjects(ROWS, DISCREPANCIES)


def test_a_cell_has_its_own_and_those_of_its_row_the_gravest_first() -> None:
    assert SUBJECTS.of_cell("species/facts", "total", "value_lower") == ("D2", "D3", "D1")
    assert SUBJECTS.of_cell("species/facts", "total", "locator") == ("D2",)
    assert SUBJECTS.of_cell("species/facts", "other", "value_lower") == ()


def test_field_row_and_both() -> None:
    assert SUBJECTS.of_field("species/facts", "total", "value_lower") == ("D3", "D1")
    assert SUBJECTS.of_row("species/facts", "total") == ("D2",)
    assert SUBJECTS.anywhere("species/facts", "total") == ("D2", "D3", "D1")
    assert SUBJECTS.of_row("population/observations", "ru/2014") == ()


def test_beside_are_those_about_the_same_cell() -> None:
    assert SUBJECTS.beside("D1") == ("D3",)
    assert SUBJECTS.beside("D2") == ()


def test_rows_of_a_disagreement() -> None:
    assert SUBJECTS.rows_of("D1") == (("species/facts", "total"), ("population/observations", "ru/2014"))


def test_the_same_table_key_of_another_package_is_another_row() -> None:
    assert SUBJECTS.anywhere("population/facts", "total") == ()


def test_the_real_ones_lead_to_rows(dataset: Dataset) -> None:
    for key in dataset.rows("editorial/discrepancies"):
        for name, row_key in dataset.subjects.rows_of(key):
            assert row_key in dataset.rows(name)
