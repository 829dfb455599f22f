"""While serving, a page that is as it was is repeated, and any change of what it is made of makes it anew."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from mkdocs.commands.build import build
from mkdocs.config import load_config

from site_tools.mkdocs_plugin.kept_pages import TEMPLATE, KeptPages, around

from ..projects import change_rows, copy_drawn, read_rows


def page(**parts: Any) -> Any:
    """A page as far as kept pages look at one."""
    known = {
        "url": "ru/recovery/", "title": "Recovery", "content": "<p>60</p>", "meta": {"figure": "a"},
        "canonical_url": "https://example.org/ru/recovery/", "edit_url": None, "previous_page": None, "next_page": None,
        "file": SimpleNamespace(alternates={}),
    }  # fmt: skip
    return SimpleNamespace(**(known | parts))


@pytest.fixture
def kept() -> KeptPages:
    """Knows one page."""
    made = KeptPages()
    first = page()
    made.compare([first], "theme")
    made.keep(first, "<html>60</html>")
    return made


def test_a_page_as_it_was_is_repeated(kept: KeptPages) -> None:
    again = page()
    kept.compare([again], "theme")
    assert again.meta["template"] == TEMPLATE
    assert kept.finished(again) == "<html>60</html>"


@pytest.mark.parametrize(
    "change",
    [
        {"url": "ru/habitat/"}, {"title": "Return"}, {"content": "<p>62</p>"}, {"meta": {"figure": "b"}},
        {"canonical_url": "https://example.org/recovery/"}, {"edit_url": "https://example.org/edit"},
        {"next_page": SimpleNamespace(title="Habitat", url="ru/habitat/")},
        {"file": SimpleNamespace(alternates={"en": SimpleNamespace(url="recovery/")})},
    ],
    ids=lambda change: next(iter(change)),
)  # fmt: skip
def test_a_page_that_changed_is_made_anew(kept: KeptPages, change: dict[str, Any]) -> None:
    changed = page(**change)
    kept.compare([changed], "theme")
    assert "template" not in changed.meta
    assert kept.finished(changed) is None


def test_every_page_is_made_anew_where_what_all_share_changed(kept: KeptPages) -> None:
    again = page()
    kept.compare([again], "another theme")
    assert kept.finished(again) is None


@pytest.mark.parametrize("file", ["overrides/main.html", "mkdocs.yml", "data/shared/labels.csv"])
def test_templates_settings_and_words_are_shared_by_all(tmp_path: Path, file: str) -> None:
    path = tmp_path / file
    path.parent.mkdir(parents=True, exist_ok=True)
    nav: Any = SimpleNamespace(items=[])
    path.write_text("one", "utf-8")
    before = around(tmp_path, nav, ["policy"])
    assert around(tmp_path, nav, ["policy"]) == before
    assert around(tmp_path, nav, ["another"]) != before
    path.write_text("two", "utf-8")
    assert around(tmp_path, nav, ["policy"]) != before


def test_a_title_in_the_navigation_is_shared_by_all(tmp_path: Path) -> None:
    navs: list[Any] = [
        SimpleNamespace(items=[SimpleNamespace(title=title, url="map/")]) for title in ("Map", "Map", "Maps")
    ]
    first, second, third = (around(tmp_path, nav, []) for nav in navs)
    assert first == second != third


def served(project: Path, folder: Path, rounds: int) -> Mapping[str, str]:
    """The pages after as many builds as `rounds`, the last ones with one count more each."""
    config = None
    for number in range(rounds):
        if number:
            change_rows(project / "data" / "population" / "observations.csv", one_more_cub)
        config = load_config(str(project / "mkdocs.yml"), site_dir=str(folder))
        if not number:
            config.plugins.on_startup(command="serve", dirty=False)
        build(config)
    return {path.relative_to(folder).as_posix(): path.read_text("utf-8") for path in sorted(folder.rglob("*.html"))}


def one_more_cub(row: dict[str, str]) -> None:
    if (row["series_id"], row["year"]) == ("amur-leopard-cn-camera-trap", "2018"):
        row.update(total=str(int(row["total"]) + 1), cubs=str(int(row["cubs"] or 0) + 1))


def test_a_site_saved_again_is_the_site_built_anew(
    built_project: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LOCALE", "ru")
    project = copy_drawn(built_project, tmp_path / "project")
    before = read_rows(project / "data" / "population" / "observations.csv")
    again = served(project, tmp_path / "again", rounds=3)
    assert read_rows(project / "data" / "population" / "observations.csv") != before
    anew = served(project, tmp_path / "anew", rounds=1)
    assert list(again) == list(anew) and len(again) > 100
    assert [name for name in again if again[name] != anew[name]] == []
