"""Whatever a file holds, `check` answers with problems and never raises. Seeds are fixed, so red can be repeated."""

from __future__ import annotations

import json
import random
import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from site_tools.packages import Kept, Problem, check, load
from site_tools.packages.rules import figures
from site_tools.packages.rules.figures import FIELDS, LISTS

from ..projects import DATA

ROUNDS = 50
FILES_A_ROUND = 4
PIECES = (
    b"\xff",
    b"\0",
    b'"',
    b",",
    b"\n",
    b"\r",
    b"\t",
    b"-",
    b"9" * 40,
    b"NaN",
    b"{",
    b"}",
    b"|",
    b"\xef\xbb\xbf",
    b"",
)


def mutated(content: bytes, chance: random.Random) -> bytes:
    """`content` with one to four places overwritten, cut out, repeated or filled with something odd."""
    for _ in range(chance.randint(1, 4)):
        start = chance.randrange(len(content) + 1)
        end = min(len(content), start + chance.choice((0, 1, 1, 2, 8, 200)))
        middle = chance.choice((chance.randbytes(1), chance.choice(PIECES), content[start:end] * 2))
        content = content[:start] + middle + content[end:]
    return content


def test_check_survives_two_hundred_mutated_csv_files(base_data: Path) -> None:
    """In the small data folder, which has every table: each mutation hits more of it, and a round is short."""
    chance = random.Random(20261121)
    files = sorted(base_data.glob("*/*.csv"))
    for _ in range(ROUNDS):
        # Files of different packages, so that one broken table does not hide the others from the rules.
        chosen = {chance.choice(files) for _ in range(FILES_A_ROUND)}
        kept = {path: path.read_bytes() for path in sorted(chosen)}
        for path, content in kept.items():
            path.write_bytes(mutated(content, chance))
        for problem in check(base_data, Kept.of_project(base_data.parent))[1]:
            assert "\n" not in str(problem)
        for path, content in kept.items():
            path.write_bytes(content)


@pytest.mark.parametrize("name", ["datapackage.json", "figures.yml"])
def test_check_survives_mutated_descriptions(name: str, tmp_path: Path) -> None:
    chance = random.Random(20261122)
    data = shutil.copytree(DATA, tmp_path / "data")
    files = sorted(data.glob(f"*/{name}"))
    for _ in range(8):
        path = chance.choice(files)
        content = path.read_bytes()
        path.write_bytes(mutated(content, chance))
        check(data, Kept.of_project(tmp_path))
        path.write_bytes(content)


VALUES = (None, 5, -1.5, True, "x", "", [], {}, [[]], [None], {"a": 1}, "../../x", "https://example.org/x.json")


def test_check_survives_descriptors_with_values_of_any_kind(base_data: Path) -> None:
    """Valid JSON, wrong in kind: one value anywhere in the descriptor is replaced by something else."""
    chance = random.Random(20261123)
    path = base_data / "population" / "datapackage.json"
    good = path.read_text("utf-8")
    for _ in range(40):
        descriptor = json.loads(good)
        holder, key = chance.choice(list(places(descriptor)))
        holder[key] = chance.choice(VALUES)  # type: ignore[call-overload]
        path.write_text(json.dumps(descriptor), "utf-8")
        check(base_data, Kept.of_project(base_data.parent))


def places(value: object) -> list[tuple[list[object] | dict[str, object], int | str]]:
    """Every place in a JSON value that holds something."""
    items: list[tuple[int | str, object]] = []
    if isinstance(value, dict):
        items = list(value.items())
    elif isinstance(value, list):
        items = list(enumerate(value))
    return [(value, key) for key, _ in items] + [found for _, inner in items for found in places(inner)]  # type: ignore[misc]


def test_figures_survive_values_of_any_kind(base_data: Path) -> None:
    """Valid YAML, wrong in kind: the rule sees it, answers with problems and never raises."""
    packages = dict(load(base_data))
    population = packages["population"]
    (good,) = population.figures
    names = ("kind", *LISTS, *FIELDS, "variants", "bounds")
    for name in names:
        for value in VALUES:
            packages["population"] = replace(population, figures=({**good, name: value}, {**good, "id": "other"}))
            assert all(isinstance(problem, Problem) for problem in figures.check(packages))
