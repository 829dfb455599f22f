from __future__ import annotations

import csv
import io
import random
import shutil
from pathlib import Path

import pytest

from site_tools.charts import theme
from site_tools.charts.render import specification
from site_tools.locales import LOCALES
from site_tools.model import build, localize
from site_tools.packages import DataProblems, Kept, check
from site_tools.pages import Addresses
from site_tools.pipeline import make

from .projects import DATA, copy_drawn, copy_project

SITE = Addresses("https://example.org/")


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory, built_project: Path) -> Path:
    """A copy of the project; what was drawn for the built site is at hand."""
    return copy_drawn(built_project, tmp_path_factory.mktemp("pipeline"))


def test_everything_for_the_pages(project: Path) -> None:
    seen: list[str] = []
    made = make(project, LOCALES, SITE, seen.append)
    assert list(made.renderers) == list(LOCALES)
    for locale, renderer in made.renderers.items():
        assert renderer.edition.locale == locale
        assert set(renderer.drawings) == set(renderer.edition.figures)
        for figure_id, drawing in renderer.drawings.items():
            panels = [panel.id for panel in renderer.edition.figures[figure_id].panels]
            assert list(drawing.svgs) == panels
            assert all(set(sizes) == {"wide", "narrow"} for sizes in drawing.svgs.values())


def test_one_language_alone(project: Path) -> None:
    made = make(project, ["mn"], Addresses("https://example.org/", "mn"))
    assert list(made.renderers) == ["mn"]


def test_what_was_drawn_for_the_site_is_not_drawn_again(project: Path) -> None:
    assert make(project, LOCALES, SITE).pictures.drawn == 0


def test_broken_data_stop_before_anything_is_drawn(tmp_path: Path) -> None:
    project = copy_project(tmp_path)
    (project / "data" / "population" / "changes.csv").write_text("", "utf-8")
    with pytest.raises(DataProblems, match="the file is empty"):
        make(project, LOCALES, SITE)
    assert not (project / ".cache" / "figures").exists()


def spoiled(text: str, chance: random.Random) -> str:
    """A CSV file with one cell made blank, or now and then a whole row taken out."""
    head, *rows = csv.reader(io.StringIO(text, newline=""))
    row = chance.choice(rows)
    if chance.random() < 0.1:
        rows.remove(row)
    else:
        row[chance.randrange(len(head))] = ""
    lines = io.StringIO()
    csv.writer(lines, lineterminator="\n").writerows([head, *rows])
    return lines.getvalue()


def test_what_check_lets_through_can_be_shown(tmp_path: Path) -> None:
    """Twenty-five edits that lose something: either `check` says so, or every figure can still be drawn."""
    chance = random.Random(20261124)
    data = shutil.copytree(DATA, tmp_path / "data")
    tables = [path for path in sorted(data.glob("*/*.csv")) if path.name != "labels.csv"]
    shown, kept = 0, Kept.of_project(tmp_path)
    for _ in range(25):
        path = chance.choice(tables)
        good = path.read_text("utf-8")
        path.write_text(spoiled(good, chance), "utf-8")
        packages, problems = check(data, kept)
        if not problems:
            shown += 1
            for figure in localize(build(packages), "mn").figures.values():
                for panel in figure.panels if figure.kind != "map" else ():
                    assert specification(figure, panel, theme.NARROW)["layer"]
        path.write_text(good, "utf-8")
    assert 2 < shown < 23


def test_a_build_writes_nothing_among_its_sources(built_project: Path) -> None:
    for part in ("data", "docs", "overrides"):
        before = {path.relative_to(DATA.parent / part): path for path in sorted((DATA.parent / part).rglob("*"))}
        after = {path.relative_to(built_project / part) for path in (built_project / part).rglob("*")}
        assert after <= set(before) or part != "data"
        assert {path.name for path in built_project.iterdir()} == {
            "data",
            "docs",
            "overrides",
            "mkdocs.yml",
            "site",
            ".cache",
        }
