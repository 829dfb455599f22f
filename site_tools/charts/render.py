"""Figures to pictures: Altair chart, Vega, SVG, PNG. Costly, so kept by content and spread over processes."""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Callable, Iterable, Iterator, Mapping
from concurrent.futures import ProcessPoolExecutor
from dataclasses import asdict, dataclass
from importlib.metadata import version
from multiprocessing import get_context
from pathlib import Path
from typing import Any

import altair as alt
import vl_convert

from ..locales import vega_number_locale
from ..model import Figure, Panel
from . import change, interval, lines, sheet, stacked, svg, theme

KINDS: Mapping[str, Callable[[Figure, Panel, theme.Size], alt.LayerChart]] = {
    "lines": lines.draw,
    "ratio": lines.draw,
    "interval": interval.draw,
    "stacked": stacked.draw,
    "change": change.draw,
}
VEGALITE = ".".join(alt.VEGALITE_VERSION.split(".")[:2])
# Below this many pictures, starting processes costs more than it saves.
WORTH_PROCESSES = 30


@dataclass(frozen=True)
class Drawing:
    """A figure drawn: by panel and size, the SVG for the page and the Vega specification for the live chart."""

    svgs: Mapping[str, Mapping[str, str]]
    specs: Mapping[str, Mapping[str, Any]]


@dataclass(frozen=True)
class Picture:
    """One picture to draw."""

    figure: Figure
    panel: Panel
    size: theme.Size


class Renderer:
    """Draws figures; what was drawn before from the same records by the same code is taken from `cache`."""

    def __init__(self, cache: Path | None = None) -> None:
        self._cache = cache
        self._code = _digest_of_code()
        self._pool: ProcessPoolExecutor | None = None
        self.drawn = 0

    def draw(self, figures: Iterable[Figure], progress: Callable[[str], None] = lambda _: None) -> Iterator[Drawing]:
        """Every panel of every chart in both sizes, in the order of `figures`."""
        listed = list(figures)
        pictures = [
            Picture(figure, panel, size) for figure in listed for panel in figure.panels for size in theme.SIZES
        ]
        keys = [self._key(_drawn_content(picture)) for picture in pictures]
        done = self._kept(".json", keys, pictures, _drawn, lambda picture: progress(picture.figure.id))
        results = dict(zip(map(_place, pictures), map(json.loads, done()), strict=True))
        for figure in listed:
            svgs: dict[str, dict[str, str]] = {}
            specs: dict[str, dict[str, Any]] = {}
            for panel in figure.panels:
                for size in theme.SIZES:
                    drawn, spec = results[_place(Picture(figure, panel, size))]
                    svgs.setdefault(panel.id, {})[size.name] = drawn
                    specs.setdefault(panel.id, {})[size.name] = spec
            yield Drawing(svgs, specs)

    def pngs(
        self, sheets: Iterable[str], progress: Callable[[str], None] = lambda _: None
    ) -> Callable[[], list[bytes]]:
        """Begins to draw complete SVGs as PNGs of twice their size; the result, when asked for, has the same order."""
        listed = list(sheets)
        return self._kept(".png", [self._key(svg) for svg in listed], listed, sheet.png, lambda _: progress("PNG"))

    def _key(self, content: str) -> str:
        return hashlib.sha256((self._code + content).encode()).hexdigest()

    def _kept(
        self,
        ending: str,
        keys: list[str],
        tasks: list[Any],
        work: Callable[[Any], bytes],
        progress: Callable[[Any], None],
    ) -> Callable[[], list[bytes]]:
        """Begins what the cache does not hold; the returned function waits for it and gives the result of each task."""
        found = {key: path.read_bytes() for key in keys if (path := self._path(key, ending)) and path.exists()}
        missing = {key: task for key, task in zip(keys, tasks, strict=True) if key not in found}
        # One pass: who asks again, as every rebuild of `serve` does, finds all results in `found`.
        begun = zip(missing.items(), self._worked(work, list(missing.values())), strict=True)

        def collect() -> list[bytes]:
            for (key, task), result in begun:
                progress(task)
                self.drawn += 1
                found[key] = result
                if path := self._path(key, ending):
                    path.parent.mkdir(parents=True, exist_ok=True)
                    path.write_bytes(result)
            return [found[key] for key in keys]

        return collect

    def _worked(self, work: Callable[[Any], bytes], tasks: list[Any]) -> Iterable[bytes]:
        if self._pool is None and len(tasks) < WORTH_PROCESSES:
            return map(work, tasks)
        if self._pool is None:
            # A process forked after the renderer was used hangs, so each starts afresh.
            self._pool = ProcessPoolExecutor(os.cpu_count(), mp_context=get_context("spawn"))
        return self._pool.map(work, tasks, chunksize=4)

    def _path(self, key: str, ending: str) -> Path | None:
        return self._cache / f"{key}{ending}" if self._cache else None


def specification(figure: Figure, panel: Panel, size: theme.Size, validate: bool = False) -> dict[str, Any]:
    """The Vega-Lite specification of one panel, complete with its configuration.

    Validation takes longer than drawing; the tests do it for every figure.
    """
    chart = KINDS[figure.kind](figure, panel, size)
    spec: dict[str, Any] = chart.to_dict(validate=validate)
    spec["config"] = theme.config(figure.locale, size)
    spec["description"] = figure.alt
    return spec


def _place(picture: Picture) -> tuple[str, str, str, str]:
    return picture.figure.locale, picture.figure.id, picture.panel.id, picture.size.name


def _drawn(picture: Picture) -> bytes:
    """SVG and Vega specification of one picture, as JSON."""
    figure, panel, size = picture.figure, picture.panel, picture.size
    vl_convert.register_font_directory(str(theme.FONT_FOLDER))
    vega = vl_convert.vegalite_to_vega(specification(figure, panel, size), vl_version=VEGALITE)
    raw = vl_convert.vega_to_svg(vega, format_locale=vega_number_locale(figure.locale), allowed_base_urls=[])
    uid = f"fig-{figure.package}-{figure.name}-{panel.id}-{size.name}"
    small = svg.optimize(raw, uid, figure.headline, figure.alt, f"fig-svg fig-{size.name}")
    live = json.loads(json.dumps(vega).replace(json.dumps(theme.font(figure.locale)), json.dumps(theme.SYSTEM_FONTS)))
    return json.dumps([small, live], ensure_ascii=False).encode()


def _drawn_content(picture: Picture) -> str:
    """Everything a picture depends on: the record of its figure without the words and tables around it."""
    record = asdict(picture.figure)
    for unused in ("citations", "counted", "discrepancies", "subtitle", "note"):
        del record[unused]
    return json.dumps([record, picture.panel.id, picture.size.name], default=str, sort_keys=True)


def _digest_of_code() -> str:
    """Changes when the drawing code, its fonts or its tools do."""
    digest = hashlib.sha256(f"{alt.__version__} {version('vl-convert-python')}".encode())
    for path in sorted(Path(__file__).parent.rglob("*.*")):
        if path.suffix in (".py", ".ttf"):
            digest.update(path.read_bytes())
    return digest.hexdigest()
