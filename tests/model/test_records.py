from __future__ import annotations

import dataclasses
from collections.abc import Mapping

import pytest

from site_tools.model import Edition, Mark, records


def test_records_cannot_be_changed() -> None:
    for name, record in vars(records).items():
        if dataclasses.is_dataclass(record):
            assert record.__dataclass_params__.frozen, name  # type: ignore[attr-defined]
    with pytest.raises(dataclasses.FrozenInstanceError):
        Mark("a", 2014, 1.0, "sentence").value = 2.0  # type: ignore[misc]


def test_an_id_is_package_and_name(editions: Mapping[str, Edition]) -> None:
    for figure_id, figure in editions["en"].figures.items():
        assert f"{figure.package}/{figure.name}" == figure.id == figure_id
