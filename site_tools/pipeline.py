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
from .model import Figure, build, localize
from .packages import DataProblems, check
from .pages import Addresses, PageRenderer

Progress = Callable[[str], None]


def nothing(_: str) -> None:
    """Where nobody watches the progress."""


@dataclass(frozen=True)
class Made:
    """What the pages of a build are rendered from; `pictures` draws, and knows what it drew before."""

    renderers: Mapping[str, PageRenderer]
    pictures: Renderer


def make(
    root: Path,
    locales: Iterable[str],
    addresses: Addresses,
    progress: Progress = nothing,
    pictures: Renderer | None = None,
) -> Made:
    """Everything below `root/data`, ready for the pages in `locales`. Raises DataProblems before anything is drawn.

    Who makes again and again hands back `pictures`, whose processes are running already.
    """
    packages, problems = check(root / "data")
    if problems:
        raise DataProblems(problems)
    dataset = build(packages)
    editions = [localize(dataset, locale) for locale in locales]
    pictures = pictures or Renderer(root / ".cache" / "figures")
    drawings = draw((figure for edition in editions for figure in edition.figures.values()), pictures, progress)
    renderers = {
        edition.locale: PageRenderer(dataset, edition, drawings[edition.locale], addresses) for edition in editions
    }
    return Made(renderers, pictures)


def draw(figures: Iterable[Figure], pictures: Renderer, progress: Progress = nothing) -> dict[str, dict[str, Drawing]]:
    """Every figure drawn, by language and id."""
    listed = list(figures)
    charts = [figure for figure in listed if figure.kind != "map"]
    drawings: dict[str, dict[str, Drawing]] = {figure.locale: {} for figure in listed}
    for figure, drawing in zip(charts, pictures.draw(charts, progress), strict=True):
        drawings[figure.locale][figure.id] = drawing
    for figure in listed:
        if figure.kind == "map":
            drawings[figure.locale][figure.id] = _drawn_map(figure)
    return drawings


def _drawn_map(figure: Figure) -> Drawing:
    svgs = {size.name: maps.draw(figure, size.width, f"fig-svg fig-{size.name}") for size in SIZES}
    return Drawing({figure.panels[0].id: svgs}, {})
