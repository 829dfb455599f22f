"""The same input gives the same bytes: on another day, in another folder, in another order, with or without a cache."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from .projects import copy_project, files


def built_elsewhere(project: Path, **environment: str) -> dict[str, bytes]:
    """The site as the command builds it in a process of its own."""
    code = "from site_tools.cli import main; main()"
    known = {name: value for name, value in os.environ.items() if name not in ("LOCALE", "SOURCE_DATE_EPOCH")}
    run = subprocess.run(
        [sys.executable, "-c", code, "build", "--root", str(project)],
        env=known | environment,
        capture_output=True,
        text=True,
        check=False,
    )
    assert run.returncode == 0, run.stdout + run.stderr
    return files(project / "site")


def differences(one: dict[str, bytes], other: dict[str, bytes]) -> list[str]:
    return sorted(name for name in one.keys() | other.keys() if one.get(name) != other.get(name))


def test_two_builds_are_equal_to_the_byte(built_project: Path, tmp_path: Path) -> None:
    """Every file, none left out; the second build draws everything anew, the third takes it from the cache."""
    first = files(built_project / "site")
    project = copy_project(tmp_path / "a folder of another name")
    another_day = {"PYTHONHASHSEED": "1", "TZ": "Asia/Ulaanbaatar", "LC_ALL": "C", "SOURCE_DATE_EPOCH": "1000000000"}
    assert differences(first, built_elsewhere(project, **another_day)) == []
    assert differences(first, built_elsewhere(project, PYTHONHASHSEED="2")) == []
