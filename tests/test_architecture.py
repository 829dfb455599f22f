"""The shape of the code: one-way imports, small modules, a test for every rule."""

from __future__ import annotations

import ast
import re
import statistics
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from site_tools.packages import rules

from .projects import ROOT

CODE = ROOT / "site_tools"
MODULES = sorted(path for path in CODE.rglob("*.py") if "vendor" not in path.parts)
RULES = sorted(path.stem for path in (CODE / "packages" / "rules").glob("*.py") if path.stem != "__init__")
# Names that say nothing about what is inside.
EMPTY_WORDS = {"utils", "util", "helper", "helpers", "common", "misc", "manager", "service", "handler", "processor"}


def lines(path: Path) -> int:
    return len(path.read_text("utf-8").splitlines())


def test_imports_run_one_way() -> None:
    """The contracts in pyproject.toml: layers, and each library in its own stage alone."""
    code = "import sys; from importlinter.cli import lint_imports; sys.exit(lint_imports(no_cache=True))"
    run = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stdout + run.stderr
    contracts = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["tool"]["importlinter"]["contracts"]
    assert f"{len(contracts)} kept, 0 broken" in run.stdout


def test_no_module_is_long() -> None:
    assert {path.name: lines(path) for path in MODULES if lines(path) > 300} == {}


def test_most_modules_are_short() -> None:
    assert statistics.median(map(lines, MODULES)) < 100


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.relative_to(CODE).as_posix())
def test_a_module_says_what_it_is_for(path: Path) -> None:
    docstring = ast.get_docstring(ast.parse(path.read_text("utf-8")))
    assert docstring and docstring.partition("\n")[0].endswith((".", "`."))


def test_names_say_what_is_inside() -> None:
    words = {word for path in CODE.rglob("*.py") for word in re.split(r"[_/.]", path.relative_to(CODE).as_posix())}
    assert words & EMPTY_WORDS == set()


def test_every_rule_is_registered() -> None:
    assert sorted(rule.__module__.rpartition(".")[2] for rule in rules.RULES) == RULES


def test_every_rule_has_a_test() -> None:
    tests = {path.stem.removeprefix("test_") for path in (ROOT / "tests" / "packages" / "rules").glob("test_*.py")}
    assert tests == set(RULES)


def test_every_module_has_a_test() -> None:
    """tests/ mirrors site_tools/."""
    missing = []
    for path in MODULES:
        name = path.relative_to(CODE).with_suffix("")
        test = ROOT / "tests" / name.parent / f"test_{name.name}.py"
        if path.stem != "__init__" and not test.exists():
            missing.append(name.as_posix())
    assert missing == []


def test_only_packages_reads_data_and_only_publish_and_stage_write() -> None:
    readers, writers = set(), set()
    for path in MODULES:
        name = path.relative_to(CODE).as_posix()
        text = path.read_text("utf-8")
        if re.search(r"\.read_(?:text|bytes)\(|\bopen\(", text):
            readers.add(name.partition("/")[0])
        if re.search(r"\.write_(?:text|bytes)\(|\.mkdir\(|rmtree|\.rename\(", text):
            writers.add(name.partition("/")[0])
    assert {"model", "tables", "maps", "pipeline.py", "locales.py"} & (readers | writers) == set()
    assert writers <= {"packages", "charts", "pages", "publish", "cli.py", "mkdocs_plugin"}


def test_no_clock_and_no_chance() -> None:
    """The same input gives the same bytes, so nothing asks for the time or for a random number."""
    for path in MODULES:
        names = {
            (node.module or "") if isinstance(node, ast.ImportFrom) else alias.name
            for node in ast.walk(ast.parse(path.read_text("utf-8")))
            if isinstance(node, ast.Import | ast.ImportFrom)
            for alias in node.names
        }
        assert names & {"random", "uuid", "time", "secrets", "tempfile"} == set(), path


def test_words_for_readers_are_not_typed_in_code() -> None:
    """No Cyrillic or Chinese outside the names of the languages and tables of letters."""
    allowed = {"locales.py", "measure.py", "packages/rules/letters.py"}
    for path in MODULES:
        if path.relative_to(CODE).as_posix() in allowed:
            continue
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Constant) and isinstance(node.value, str) and not node.value.startswith("`"):
                assert not re.search(r"[А-Яа-я]{3}|[\u4e00-\u9fff]{2}", node.value), (path.name, node.value)


def test_no_path_of_a_machine_in_the_project() -> None:
    found = []
    for folder in ("site_tools", "data", "docs", "overrides", "tests"):
        for path in sorted((ROOT / folder).rglob("*")):
            if path.is_file() and path.suffix in (
                ".py",
                ".md",
                ".json",
                ".yml",
                ".csv",
                ".html",
                ".css",
                ".js",
                ".txt",
            ):
                text = path.read_text("utf-8", errors="replace")
                if path != Path(__file__) and re.search(r"/(?:home|root|Users)/\w", text):
                    found.append(path.relative_to(ROOT).as_posix())
    assert found == []
