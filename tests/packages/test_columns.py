"""Every table and column that the pages are made of is asked for by name."""

from __future__ import annotations

from dataclasses import replace

import pytest

from site_tools.model import Dataset
from site_tools.packages import columns


@pytest.mark.parametrize("path", columns.NEEDED)
def test_a_table_that_is_gone_is_named(path: str, dataset: Dataset) -> None:
    packages = dict(dataset.packages)
    assert columns.missing_tables(packages) == []
    package, _, name = path.partition("/")
    tables = {key: table for key, table in packages[package].tables.items() if key != name}
    packages[package] = replace(packages[package], tables=tables)
    (problem,) = columns.missing_tables(packages)
    assert problem.file == f"data/{package}/datapackage.json" and name in problem.wrong


def test_a_column_that_is_gone_is_named(dataset: Dataset) -> None:
    packages = dict(dataset.packages)
    assert columns.missing_columns(packages) == []
    population = packages["population"]
    table = population.tables["observations"]
    fields = {name: field for name, field in table.fields.items() if name != "cubs"}
    packages["population"] = replace(
        population, tables={**population.tables, "observations": replace(table, fields=fields)}
    )
    (problem,) = columns.missing_columns(packages)
    assert (problem.file, problem.field) == ("data/population/observations.csv", "cubs")
