from __future__ import annotations

import dataclasses

import pytest

from site_tools.model import Dispute, Grid, GridCell, GridRow, Signs, beside


def test_records_cannot_be_changed() -> None:
    for name, record in vars(beside).items():
        if dataclasses.is_dataclass(record):
            assert record.__dataclass_params__.frozen, name  # type: ignore[attr-defined]
    with pytest.raises(dataclasses.FrozenInstanceError):
        Signs().marks = ()  # type: ignore[misc]


def test_the_marks_of_a_table_in_reading_order() -> None:
    signs = [Signs(marks=(Dispute(f"D{number}", ""),)) for number in range(4)]
    row = GridRow(GridCell("2014", 2014, signs=signs[2]), (GridCell("5", 5, signs=signs[3]),))
    grid = Grid("", ("Year", "Total"), (row,), heads=(signs[1], Signs()), signs=signs[0])
    assert [mark.id for mark in grid.marks] == ["D0", "D1", "D2", "D3"]
