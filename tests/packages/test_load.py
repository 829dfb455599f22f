from __future__ import annotations

import json
from decimal import Decimal
from pathlib import Path

import pytest

from site_tools.packages import DataProblems, load


def test_cells_get_their_types(base_data: Path) -> None:
    row = load(base_data)["population"].tables["observations"].rows[1]
    assert (row["year"], row["total"], row["sex_ratio"]) == (2021, 111, Decimal("1.14"))
    assert isinstance(row["sex_ratio"], Decimal)
    assert row["source"] == "neaspec-summary-report-2026"


def test_blank_is_blank_and_never_zero(base_data: Path) -> None:
    rows = load(base_data)["population"].tables["observations"].rows
    assert rows[0]["density_per_100km2"] is None
    assert rows[0]["unknown_sex_independent"] == 0
    assert rows[3]["male_independent"] is None


def test_rows_carry_the_line_of_the_file(base_data: Path) -> None:
    path = base_data / "population" / "labels.csv"
    text = path.read_text("utf-8").replace("Never added.", '"Never\nadded."')
    path.write_text(text + "\n\nui.last,Last,,,,,,,,\n", "utf-8")
    rows = load(base_data)["population"].tables["labels"].rows
    assert [row.number for row in rows] == [2, 3, 4, 5, 6, 8, 11]


def test_fields_carry_what_the_descriptor_says(base_data: Path) -> None:
    packages = load(base_data)
    assert packages["population"].tables["observations"].fields["sex_ratio"].decimals == 2
    assert packages["population"].tables["series"].fields["place_id"].references == "places/places"
    assert packages["places"].tables["places"].fields["country_codes"].separator == ";"


def test_columns_and_rows_keep_their_order(base_data: Path) -> None:
    table = load(base_data)["population"].tables["observations"]
    assert list(table.fields)[:3] == ["series_id", "year", "male_independent"]
    assert [table.row_key(row) for row in table.rows][:2] == ["leopard-ru/2014", "leopard-ru/2021"]


def test_json_resources_are_documents(base_data: Path) -> None:
    assert set(load(base_data)["places"].documents) == {
        "central-asia-physical",
        "north-east-asia-physical",
        "north-east-asia-un-borders",
    }


def test_broken_data_are_not_handed_on(base_data: Path) -> None:
    (base_data / "population" / "changes.csv").write_text("", "utf-8")
    with pytest.raises(DataProblems, match="the file is empty"):
        load(base_data)


def test_a_schema_is_never_fetched(base_data: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise AssertionError("the check asked the network")

    monkeypatch.setattr("socket.getaddrinfo", refuse)
    path = base_data / "population" / "datapackage.json"
    descriptor = json.loads(path.read_text("utf-8"))
    descriptor["resources"][0]["schema"] = "https://example.org/schema.json"
    path.write_text(json.dumps(descriptor), "utf-8")
    with pytest.raises(DataProblems, match="the table has no schema"):
        load(base_data)
