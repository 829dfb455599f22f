from __future__ import annotations

from pathlib import Path

import pytest

from site_tools.locales import LOCALES
from site_tools.packages import DataProblems
from site_tools.pages import Addresses
from site_tools.pipeline import make

from .projects import DATA, copy_project

SITE = Addresses("https://example.org/")


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory, built_project: Path) -> Path:
    """A copy of the project; what was drawn for the built site is at hand."""
    project = copy_project(tmp_path_factory.mktemp("pipeline"))
    (project / ".cache").symlink_to(built_project / ".cache")
    return project


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
    assert not (project / ".cache").exists()


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
