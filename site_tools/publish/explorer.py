"""What the population explorer draws from: one file for each language at assets/explorer/."""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path

from ..charts import theme
from ..locales import vega_number_locale
from ..model.explorer import explore
from ..pages import PageRenderer

# Pictures to take away have these colors in place of the variables of the page.
COLORS = ("fg", "muted", "grid", "bg", *(f"c{slot}" for slot in range(1, len(theme.SERIES) + 1)))


def write_explorer(site: Path, renderers: Iterable[PageRenderer]) -> None:
    """Writes `assets/explorer/<locale>.json` for each language."""
    folder = site / "assets" / "explorer"
    folder.mkdir(parents=True, exist_ok=True)
    for renderer in renderers:
        (folder / f"{renderer.edition.locale}.json").write_text(explorer_json(renderer), encoding="utf-8", newline="")


def explorer_json(renderer: PageRenderer) -> str:
    """The numbers and words of one language, and how it writes numbers."""
    symbols = vega_number_locale(renderer.edition.locale)
    content = {
        **explore(renderer.dataset, renderer.edition.words),
        "number": {name: symbols[name] for name in ("decimal", "thousands")},
        "colors": {name: theme.LIGHT[name] for name in COLORS},
    }
    return json.dumps(content, ensure_ascii=False, separators=(",", ":"), sort_keys=True)
