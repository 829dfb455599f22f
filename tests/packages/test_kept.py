"""What was read and found in order is not read again, until a byte of it changes."""

from __future__ import annotations

from importlib import import_module
from pathlib import Path

import pytest

from site_tools.packages import Kept, check

from ..projects import change_rows, copy_base


@pytest.fixture
def data(tmp_path: Path) -> Path:
    return copy_base(tmp_path / "data")


def test_the_same_packages_come_back(data: Path, tmp_path: Path) -> None:
    first = check(data, Kept(tmp_path / "kept"))
    again = check(data, Kept(tmp_path / "kept"))
    assert first == again == check(data) and not first[1]
    assert len(list((tmp_path / "kept").iterdir())) == len(first[0])


def test_what_did_not_change_is_not_read(data: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    check(data, Kept(tmp_path / "kept"))
    change_rows(data / "population" / "labels.csv", lambda row: row.update(context=row["context"] + "."))
    read: list[str] = []
    loading = import_module("site_tools.packages.load")
    load_package = loading._load_package
    monkeypatch.setattr(loading, "_load_package", lambda *where: (read.append(where[1]), load_package(*where))[1])
    check(data, Kept(tmp_path / "kept"))
    assert read == ["data/population"]


def test_a_broken_package_is_never_kept(data: Path, tmp_path: Path) -> None:
    good = (data / "species" / "species.csv").read_bytes()
    for _ in range(2):
        (data / "species" / "species.csv").write_bytes(good.replace(b"amur-", b"Amur ", 1))
        assert check(data, Kept(tmp_path / "kept"))[1]
    (data / "species" / "species.csv").write_bytes(good)
    assert not check(data, Kept(tmp_path / "kept"))[1]


def test_another_file_in_the_place_of_a_package_is_refused(data: Path, tmp_path: Path) -> None:
    kept = Kept(tmp_path / "kept")
    check(data, kept)
    for path in (tmp_path / "kept").iterdir():
        path.write_bytes(b"\x80\x04N.")  # a pickled None
    with pytest.raises(TypeError, match=r"delete the folder \.cache"):
        check(data, kept)
