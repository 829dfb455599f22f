"""What many tests share: the real project, a copy of it to break, and the whole site, built once."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
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


@pytest.fixture(scope="session")
def root() -> Path:
    """The project itself; tests read it and never write to it."""
    return ROOT


@pytest.fixture(scope="session")
def built_project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the project with the whole site built into `site/`, once per session; nobody writes to it."""
    from site_tools.mkdocs_plugin.build import build_into

    os.environ.setdefault("NO_MKDOCS_2_WARNING", "1")
    os.environ.pop("LOCALE", None)
    project = copy_project(tmp_path_factory.mktemp("built") / "project")
    build_into(project, project / "site", lambda _: None)
    return project


@pytest.fixture(scope="session")
def built_site(request: pytest.FixtureRequest) -> Path:
    """The built site in all languages. BUILT_SITE=site takes one that is there already, for quick work on tests."""
    ready = os.environ.get("BUILT_SITE")
    return Path(ready).resolve() if ready else request.getfixturevalue("built_project") / "site"
