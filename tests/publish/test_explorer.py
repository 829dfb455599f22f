"""The file that the explorer draws from: small, the same every time, and never taken for markup."""

from __future__ import annotations

import gzip
import json
import re
from collections.abc import Mapping
from pathlib import Path

import pytest

from site_tools.charts import theme
from site_tools.locales import LOCALES
from site_tools.pages import PageRenderer
from site_tools.publish.explorer import explorer_json, write_explorer

from ..projects import ROOT

SCRIPTS = sorted((ROOT / "overrides" / "assets" / "js").glob("explorer*.js"))


def test_one_file_for_each_language(tmp_path: Path, renderers: Mapping[str, PageRenderer]) -> None:
    write_explorer(tmp_path, renderers.values())
    files = {path.stem: path.read_text("utf-8") for path in (tmp_path / "assets" / "explorer").iterdir()}
    assert files == {locale: explorer_json(renderer) for locale, renderer in renderers.items()}


@pytest.mark.parametrize("locale", LOCALES)
def test_it_is_small(renderers: Mapping[str, PageRenderer], locale: str) -> None:
    assert len(gzip.compress(explorer_json(renderers[locale]).encode(), 6, mtime=0)) < 6 * 1024


def test_numbers_are_written_as_the_language_does(renderers: Mapping[str, PageRenderer]) -> None:
    signs = {locale: json.loads(explorer_json(renderer))["number"] for locale, renderer in renderers.items()}
    assert {locale: sign["decimal"] for locale, sign in signs.items()} == {"en": ".", "ru": ",", "zh": ".", "mn": "."}
    assert signs["ru"]["thousands"] == "\u00a0" and signs["en"]["thousands"] == ","


def test_pictures_to_take_away_get_light_colors(renderers: Mapping[str, PageRenderer]) -> None:
    colors = json.loads(explorer_json(renderers["mn"]))["colors"]
    used = set(re.findall(r"var\(--ch-([a-z0-9]+)\)", "".join(path.read_text("utf-8") for path in SCRIPTS)))
    assert used | {f"c{slot}" for slot in range(1, 5)} <= set(colors)
    assert colors == {name: theme.LIGHT[name] for name in colors}


@pytest.mark.parametrize("path", SCRIPTS, ids=lambda path: path.stem)
def test_words_never_become_markup(path: Path) -> None:
    script = path.read_text("utf-8")
    for door in ("innerHTML", "outerHTML", "insertAdjacentHTML", "document.write", "eval(", "Function(", ".style"):
        assert door not in script
    assert len(script.splitlines()) <= 250
