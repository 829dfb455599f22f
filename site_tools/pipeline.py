"""The whole flow on one screen: data packages, checked, in one dataset, in one edition per language, drawn.

data/  ->  check  ->  build  ->  localize  ->  draw  ->  pages and files
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from . import maps
from .charts import Drawing, Renderer
from .charts.theme import SIZES
from .model import Edition, Figure, build, localize
from .packages import DataProblems, Kept, check
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
    packages, problems = check(root / "data", Kept.of_project(root))
    if problems:
        raise DataProblems(problems)
    dataset = build(packages)
    editions = [localize(dataset, locale) for locale in locales]
    pictures = pictures or Renderer(root / ".cache" / "figures")
    drawings = draw(editions, pictures, progress)
    renderers = {
        edition.locale: PageRenderer(dataset, edition, drawings[edition.locale], addresses) for edition in editions
    }
    return Made(renderers, pictures)


def draw(
    editions: Iterable[Edition], pictures: Renderer, progress: Progress = nothing
) -> dict[str, Mapping[str, Drawing]]:
    """Begins to draw every figure; its drawing is there, by language and id, when a page asks for it."""
    figures = {edition.locale: edition.figures for edition in editions}
    charts = [figure for listed in figures.values() for figure in listed.values() if figure.kind != "map"]
    arriving = zip(charts, pictures.draw(charts, progress), strict=True)
    arrived: dict[tuple[str, str], Drawing] = {}

    def wait_for(figure: Figure) -> Drawing:
        place = figure.locale, figure.id
        if figure.kind == "map" and place not in arrived:
            arrived[place] = _drawn_map(figure)
        while place not in arrived:
            chart, drawing = next(arriving)
            arrived[chart.locale, chart.id] = drawing
        return arrived[place]

    return {locale: _Awaited(listed, wait_for) for locale, listed in figures.items()}


class _Awaited(Mapping[str, Drawing]):
    """The drawings of one language; asking for one waits for it alone."""

    def __init__(self, figures: Mapping[str, Figure], wait_for: Callable[[Figure], Drawing]) -> None:
        self._figures, self._wait_for = figures, wait_for

    def __getitem__(self, figure_id: str) -> Drawing:
        return self._wait_for(self._figures[figure_id])

    def __iter__(self) -> Iterator[str]:
        return iter(self._figures)

    def __len__(self) -> int:
        return len(self._figures)


def _drawn_map(figure: Figure) -> Drawing:
    svgs = {size.name: maps.draw(figure, size.width, f"fig-svg fig-{size.name}") for size in SIZES}
    return Drawing({figure.panels[0].id: svgs}, {})
