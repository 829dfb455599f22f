from __future__ import annotations

import dataclasses

import pytest

from site_tools.model import Fact, cats


def test_records_cannot_be_changed() -> None:
    for name, record in vars(cats).items():
        if dataclasses.is_dataclass(record):
            assert record.__dataclass_params__.frozen, name  # type: ignore[attr-defined]
    with pytest.raises(dataclasses.FrozenInstanceError):
        Fact("Status", "Endangered", "report").text = "Safe"  # type: ignore[misc]
