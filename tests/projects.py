"""Copies of the project and of its data, to be broken by a test."""

from __future__ import annotations

import csv
import io
import shutil
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
DATA = ROOT / "data"
BASE = Path(__file__).resolve().parent / "packages" / "base"
PROJECT_PARTS = ("data", "docs", "overrides", "mkdocs.yml")


def copy_project(target: Path) -> Path:
    """The project without its code, tests and built site, to be changed at will."""
    target.mkdir(parents=True, exist_ok=True)
    for part in PROJECT_PARTS:
        source = ROOT / part
        if source.is_dir():
            shutil.copytree(source, target / part)
        else:
            shutil.copy(source, target / part)
    return target


def copy_drawn(built: Path, target: Path) -> Path:
    """A project whose pictures need not be drawn again: it shares what `built` has drawn, kept by content."""
    copy_project(target)
    (target / ".cache").symlink_to(built / ".cache")
    return target


def files(folder: Path) -> dict[str, bytes]:
    """Every file below `folder` with what it holds."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()
    }


def copy_base(target: Path) -> Path:
    """A few rows of every table under the real descriptors; `check` finds nothing wrong in them."""
    for descriptor in sorted(DATA.glob("*/datapackage.json")):
        folder = target / descriptor.parent.name
        folder.mkdir(parents=True)
        shutil.copy(descriptor, folder)
    shutil.copytree(DATA / "places" / "basemap", target / "places" / "basemap")
    shutil.copytree(BASE, target, dirs_exist_ok=True)
    return target


def read_rows(path: Path) -> list[dict[str, str]]:
    """The rows of a CSV file as plain text."""
    return list(csv.DictReader(io.StringIO(path.read_text("utf-8"))))


def change_rows(path: Path, change: Callable[[dict[str, str]], None]) -> None:
    """Lets `change` edit every row of a CSV file in place."""
    rows = read_rows(path)
    for row in rows:
        change(row)
    lines = io.StringIO()
    writer = csv.DictWriter(lines, rows[0], lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows)
    path.write_text(lines.getvalue(), "utf-8")
