"""Each folder of broken/ holds what differs from base/, and in expected.txt the exact lines that `check` prints.

`remove.txt` lists what to take away (`.` is the whole data folder). UPDATE_EXPECTED=1 writes the lines anew.
"""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path

import pytest
from typer.testing import CliRunner

from site_tools.cli import app
from site_tools.packages import Kept, check

BROKEN = Path(__file__).parent / "broken"
CASES = sorted(path.name for path in BROKEN.iterdir() if path.is_dir())
NO_DATA_FILES = ("expected.txt", "remove.txt")


def _ten_megabyte_cell(data: Path) -> None:
    path = data / "population" / "changes.csv"
    path.write_text(path.read_text("utf-8").replace("Table I", "x" * 10_000_000), "utf-8")


def _deeply_nested_json(data: Path) -> None:
    (data / "population" / "datapackage.json").write_text("[" * 200_000, "utf-8")


def _data_is_a_file(data: Path) -> None:
    data.write_text("no folder\n", "utf-8")


def _field_gone(data: Path, package: str, table: str, gone: str) -> None:
    """Takes a field out of the real descriptor, as the folder of the case takes the column out of the file."""
    path = data / package / "datapackage.json"
    descriptor = json.loads(path.read_text("utf-8"))
    (resource,) = [resource for resource in descriptor["resources"] if resource["name"] == table]
    resource["schema"]["fields"] = [field for field in resource["schema"]["fields"] if field["name"] != gone]
    path.write_text(json.dumps(descriptor), "utf-8")


def _path_of_changes(data: Path, path: str) -> None:
    descriptor = data / "population" / "datapackage.json"
    written = descriptor.read_text("utf-8").replace('"path": "changes.csv"', f'"path": {json.dumps(path)}')
    descriptor.write_text(written, "utf-8")


# What is too large or impossible to keep as a file, and small changes of the real descriptors, which grow.
MADE: Mapping[str, Callable[[Path], None]] = {
    "ten_megabyte_cell": _ten_megabyte_cell,
    "deeply_nested_json": _deeply_nested_json,
    "data_is_a_file": _data_is_a_file,
    "column_gone_everywhere": partial(_field_gone, package="population", table="changes", gone="start_total"),
    "language_gone_everywhere": partial(_field_gone, package="editorial", table="labels", gone="mn"),
    "path_is_absolute": partial(_path_of_changes, path="/etc/hosts.csv"),
    "path_leaves_folder": partial(_path_of_changes, path="../species/facts.csv"),
    "path_with_zero": partial(_path_of_changes, path="chan\0ges.csv"),
}


def lay_over(case: Path, data: Path) -> None:
    """Changes the good `data` into those of `case`."""
    removed = case / "remove.txt"
    for name in removed.read_text("utf-8").split() if removed.exists() else ():
        target = data if name == "." else data / name
        shutil.rmtree(target) if target.is_dir() else target.unlink()
    for source in sorted(path for path in case.rglob("*") if path.is_file() and path.name not in NO_DATA_FILES):
        target = data / source.relative_to(case)
        if target.parent.is_file():
            target.parent.unlink()
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(source, target)
    MADE.get(case.name, lambda _: None)(data)


def run_check(root: Path) -> tuple[int, list[str]]:
    """Exit code and lines of `site-tools check`; anything but a clean exit raises."""
    result = CliRunner().invoke(app, ["check", "--root", str(root)])
    if result.exception and not isinstance(result.exception, SystemExit):
        raise result.exception
    return result.exit_code, result.stderr.splitlines()


def test_base_is_good(base_data: Path) -> None:
    assert run_check(base_data.parent) == (0, [])


@pytest.mark.parametrize("name", CASES)
def test_broken_package(name: str, base_data: Path) -> None:
    lay_over(BROKEN / name, base_data)
    code, lines = run_check(base_data.parent)
    *problems, last = lines
    expected = BROKEN / name / "expected.txt"
    if os.environ.get("UPDATE_EXPECTED"):
        expected.write_text("\n".join(problems) + "\n", "utf-8")
    assert problems == expected.read_text("utf-8").splitlines()
    assert code == 1
    assert last == f"{len(problems)} problem{'s' if len(problems) > 1 else ''}; nothing was published."


@pytest.mark.parametrize("name", CASES)
def test_no_message_speaks_python(name: str) -> None:
    text = (BROKEN / name / "expected.txt").read_text("utf-8")
    words = ("Traceback", "Error", "Exception", "None", "Decimal(", "dict", "<class", "site_tools", "sys.", "schema-")
    assert not [word for word in words if word in text]


def test_every_problem_says_what_is_wrong_and_what_is_right() -> None:
    for line in (line for name in CASES for line in (BROKEN / name / "expected.txt").read_text("utf-8").splitlines()):
        assert ". Right: " in line, line


def test_problems_of_several_files_come_at_once_and_sorted(base_data: Path) -> None:
    lay_over(BROKEN / "many_at_once", base_data)
    problems = check(base_data, Kept.of_project(base_data.parent))[1]
    assert len({problem.file for problem in problems}) >= 4
    places = [(problem.file, problem.row or 0, problem.field) for problem in problems]
    assert places == sorted(places)
