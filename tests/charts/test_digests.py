from __future__ import annotations

import ast
from collections.abc import Iterator
from inspect import getfile
from pathlib import Path

import pytest

from site_tools.charts import digests
from site_tools.charts.render import KINDS

MODULES = {Path(getfile(draw)) for draw in KINDS.values()}


def imported(module: Path) -> Iterator[str]:
    """Names that a module of this folder takes from its neighbors."""
    for node in ast.walk(ast.parse(module.read_text("utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.level == 1:
            yield from [node.module] if node.module else [name.name for name in node.names]


@pytest.mark.parametrize("module", sorted(MODULES), ids=lambda path: path.stem)
def test_no_kind_uses_the_code_of_another(module: Path) -> None:
    """Else a change of that other code would leave old pictures in place."""
    assert {path.stem for path in MODULES}.isdisjoint(imported(module))


def test_a_change_of_one_kind_leaves_the_others(monkeypatch: pytest.MonkeyPatch) -> None:
    before, png = digests.of_kinds(KINDS), digests.of_pngs()
    change(monkeypatch, "stacked.py")
    after = digests.of_kinds(KINDS)
    assert {kind for kind in KINDS if before[kind] != after[kind]} == {"stacked"}
    assert digests.of_pngs() == png


@pytest.mark.parametrize("file", ["theme.py", "rows.py", "measure.py", "locales.py", "ChartSansSC-Bold.ttf"])
def test_a_change_of_what_all_use_changes_all(monkeypatch: pytest.MonkeyPatch, file: str) -> None:
    before = digests.of_kinds(KINDS)
    change(monkeypatch, file)
    after = digests.of_kinds(KINDS)
    assert all(before[kind] != after[kind] for kind in KINDS)


@pytest.mark.parametrize("file", ["sheet.py", "ChartSans-Regular.ttf"])
def test_pngs_change_with_the_sheet_and_the_fonts(monkeypatch: pytest.MonkeyPatch, file: str) -> None:
    before = digests.of_pngs()
    change(monkeypatch, file)
    assert digests.of_pngs() != before


def change(monkeypatch: pytest.MonkeyPatch, file: str) -> None:
    """Lets the file with this name read as if a line had been added."""
    read = Path.read_bytes
    monkeypatch.setattr(Path, "read_bytes", lambda path: read(path) + (b"\n# more" if path.name == file else b""))
