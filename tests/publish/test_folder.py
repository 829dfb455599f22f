from __future__ import annotations

from pathlib import Path

from site_tools.publish import replace_folder


def made(path: Path, text: str) -> Path:
    path.mkdir()
    (path / "index.html").write_text(text, "utf-8")
    return path


def test_a_fresh_folder_takes_the_place_of_the_old(tmp_path: Path) -> None:
    fresh, target = made(tmp_path / ".site.fresh", "new"), made(tmp_path / "site", "old")
    (target / "gone.html").write_text("old", "utf-8")
    replace_folder(fresh, target)
    assert [(path.name, path.read_text("utf-8")) for path in target.iterdir()] == [("index.html", "new")]
    assert [path.name for path in tmp_path.iterdir()] == ["site"]


def test_the_first_time_there_is_no_old_one(tmp_path: Path) -> None:
    replace_folder(made(tmp_path / "fresh", "new"), tmp_path / "site")
    assert (tmp_path / "site" / "index.html").read_text("utf-8") == "new"


def test_leftovers_of_a_broken_run_go(tmp_path: Path) -> None:
    made(tmp_path / ".site.old", "older")
    replace_folder(made(tmp_path / "fresh", "new"), made(tmp_path / "site", "old").parent / "site")
    assert [path.name for path in tmp_path.iterdir()] == ["site"]
