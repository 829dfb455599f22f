"""The whole flow on one screen: data packages, checked, in one dataset, in one edition per language, drawn.

data/  ->  check  ->  build  ->  localize  ->  draw  ->  pages and files
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from . import maps
from .charts import Drawing, Renderer
from .charts.theme import SIZES
from .model import Edition, Figure, build, localize
from .packages import DataProblems, check
from .pages import Addresses, PageRenderer

Progress = Callable[[str], None]


@dataclass(frozen=True)
class Made:
    """What the pages of a build are rendered from; `pictures` draws, and knows what it drew before."""

    renderers: Mapping[str, PageRenderer]
    pictures: Renderer


def make(root: Path, locales: Iterable[str], addresses: Addresses, progress: Progress = lambda _: None) -> Made:
    """Everything below `root/data`, ready for the pages in `locales`. Raises DataProblems before anything is drawn."""
    packages, problems = check(root / "data")
    if problems:
        raise DataProblems(problems)
    dataset = build(packages)
    pictures = Renderer(root / ".cache" / "figures")
    renderers = {}
    for locale in locales:
        edition = localize(dataset, locale)
        renderers[locale] = PageRenderer(dataset, edition, draw(edition, pictures, progress), addresses)
    return Made(renderers, pictures)


def draw(edition: Edition, pictures: Renderer, progress: Progress = lambda _: None) -> dict[str, Drawing]:
    """Every figure of one language."""
    drawings = {}
    for figure in edition.figures.values():
        progress(f"{edition.locale} {figure.id}")
        drawings[figure.id] = _drawn_map(figure) if figure.kind == "map" else pictures.draw(figure)
    return drawings


def _drawn_map(figure: Figure) -> Drawing:
    svgs = {size.name: maps.draw(figure, size.width, f"fig-svg fig-{size.name}") for size in SIZES}
    return Drawing({figure.panels[0].id: svgs}, {})
