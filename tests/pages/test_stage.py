from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from site_tools.pages import PageRenderer, stage
from site_tools.pages.directives import directives
from site_tools.pages.stage import page_address

from ..projects import ROOT


def test_every_page_is_written_without_directives(renderers: Mapping[str, PageRenderer], tmp_path: Path) -> None:
    english = list(stage(renderers["en"], ROOT / "docs", tmp_path))
    for locale, renderer in renderers.items():
        written = list(stage(renderer, ROOT / "docs", tmp_path))
        assert len(written) == len(english) >= 20
        for path in written:
            assert path.is_relative_to(tmp_path / locale)
            assert list(directives(path.read_text("utf-8"))) == [], path


def test_a_missing_page_is_english(renderers: Mapping[str, PageRenderer], tmp_path: Path) -> None:
    docs = tmp_path / "docs"
    (docs / "en").mkdir(parents=True)
    (docs / "en" / "about.md").write_text("# About {#about}\n", "utf-8")
    list(stage(renderers["mn"], docs, tmp_path / "out"))
    assert (tmp_path / "out" / "mn" / "about.md").read_text("utf-8") == "# About {#about}\n"


def test_page_address() -> None:
    assert [page_address(page) for page in ("index.md", "figures/index.md", "species/amur-tiger.md")] == [
        "",
        "figures/",
        "species/amur-tiger/",
    ]
