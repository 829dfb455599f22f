"""What many tests share: the real project, its data in four languages, and the whole site, built once."""

from __future__ import annotations

import os
import shutil
from collections.abc import Mapping
from pathlib import Path

import pytest
from filelock import FileLock

from site_tools.charts import Drawing, theme
from site_tools.locales import LOCALES
from site_tools.model import Dataset, Edition, Figure, build, localize
from site_tools.packages import Kept, check, load
from site_tools.pages import Addresses, PageRenderer

from .projects import DATA, ROOT, copy_base, copy_project

os.environ.setdefault("NO_MKDOCS_2_WARNING", "1")
os.environ.pop("LOCALE", None)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Tests without a browser come first, so that most mistakes are told before the long tests begin."""
    items.sort(key=lambda item: item.get_closest_marker("browser") is not None)


@pytest.fixture(scope="session")
def root() -> Path:
    """The project itself; tests read it and never write to it."""
    return ROOT


@pytest.fixture(scope="session")
def read_base(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project with the small good data, which were read once and are kept; nobody writes to it."""
    project = tmp_path_factory.mktemp("base")
    assert check(copy_base(project / "data"), Kept.of_project(project))[1] == []
    return project


@pytest.fixture
def base_data(tmp_path: Path, read_base: Path) -> Path:
    """A small good data folder of the test's own; packages that it leaves as they are need not be read again."""
    return shutil.copytree(read_base, tmp_path, dirs_exist_ok=True) / "data"


@pytest.fixture(scope="session")
def dataset() -> Dataset:
    """The real data."""
    return build(load(DATA))


@pytest.fixture(scope="session")
def editions(dataset: Dataset) -> Mapping[str, Edition]:
    """The real data in every language."""
    return {locale: localize(dataset, locale) for locale in LOCALES}


@pytest.fixture(scope="session")
def built_project(tmp_path_factory: pytest.TempPathFactory, worker_id: str) -> Path:
    """A copy of the project with the whole site built into `site/`, once for all cores; nobody writes to it."""
    from site_tools.mkdocs_plugin.build import build_into

    own = tmp_path_factory.getbasetemp()
    shared = own if worker_id == "master" else own.parent
    project = shared / "built" / "project"
    with FileLock(shared / "built.lock"):
        if not (project / "site").exists():
            build_into(copy_project(project), project / "site.fresh", lambda _: None)
            (project / "site.fresh").rename(project / "site")
    return project


@pytest.fixture(scope="session")
def built_site(request: pytest.FixtureRequest) -> Path:
    """The built site in all languages. BUILT_SITE=site takes one that is there already, for quick work on tests."""
    ready = os.environ.get("BUILT_SITE")
    return Path(ready).resolve() if ready else request.getfixturevalue("built_project") / "site"


@pytest.fixture(scope="session")
def renderers(dataset: Dataset, editions: Mapping[str, Edition]) -> Mapping[str, PageRenderer]:
    """Page renderers of every language; a small sign stands for each drawing."""
    addresses = Addresses("https://example.org/site/")
    return {
        locale: PageRenderer(
            dataset, edition, {key: stub(figure) for key, figure in edition.figures.items()}, addresses
        )
        for locale, edition in editions.items()
    }


def stub(figure: Figure) -> Drawing:
    """A drawing that costs nothing."""
    sizes = {size.name: f'<svg class="fig-{size.name}" viewBox="0 0 {size.width} 9"></svg>' for size in theme.SIZES}
    return Drawing({panel.id: sizes for panel in figure.panels}, {})
