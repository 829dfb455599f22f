"""Figures to pictures: Altair chart, Vega, SVG, PNG. Costly, so kept by content and spread over processes."""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, replace
from multiprocessing import get_context
from pathlib import Path
from threading import Lock
from typing import Any, overload

import altair as alt
import vl_convert
from altair.utils.schemapi import debug_mode

from ..locales import vega_number_locale
from ..model import Figure, Grid, Panel
from . import (
    change,
    counts,
    coverage,
    digests,
    dots,
    interval,
    lengths,
    lines,
    periods,
    ranges,
    shares,
    sheet,
    squares,
    stacked,
    svg,
    theme,
    timeline,
    vega,
)

KINDS: Mapping[str, Callable[[Figure, Panel, theme.Size], alt.LayerChart]] = {
    "lines": lines.draw,
    "ratio": lines.draw,
    "interval": interval.draw,
    "stacked": stacked.draw,
    "change": change.draw,
    "estimates": ranges.draw,
    "surveys": ranges.draw,
    "coverage": coverage.draw,
    "habitat": shares.draw,
    "shares": shares.draw,
    "squares": squares.draw,
    "lengths": lengths.draw,
    "dots": dots.draw,
    "timeline": timeline.draw,
    "periods": periods.draw,
    "budget": shares.draw,
    "counts": counts.draw,
}
VEGALITE = ".".join(alt.VEGALITE_VERSION.split(".")[:2])
# Below this many pictures, starting processes costs more than it saves.
WORTH_PROCESSES = 12


@dataclass(frozen=True)
class Drawing:
    """A figure drawn: by panel and size, the SVG for the page and the Vega specification for the live chart."""

    svgs: Mapping[str, Mapping[str, str]]
    specs: Mapping[str, Mapping[str, Any]]


@dataclass(frozen=True)
class Picture:
    """One picture to draw: a figure without its views and the words around it, one view of it, and how large."""

    figure: Figure
    panel: Panel
    size: theme.Size


class Results(Sequence[bytes]):
    """Results in the order of their tasks; asking for one, as often as one likes, waits until it has arrived."""

    def __init__(self, keys: Sequence[str], found: dict[str, bytes], arriving: Iterator[tuple[str, bytes]]) -> None:
        self._keys, self._found, self._arriving = keys, found, arriving
        self._lock = Lock()

    def __len__(self) -> int:
        return len(self._keys)

    @overload
    def __getitem__(self, index: int) -> bytes: ...

    @overload
    def __getitem__(self, index: slice) -> Sequence[bytes]: ...

    def __getitem__(self, index: int | slice) -> bytes | Sequence[bytes]:
        if isinstance(index, slice):
            return [self[position] for position in range(*index.indices(len(self)))]
        key = self._keys[index]
        with self._lock:
            while key not in self._found:
                arrived, result = next(self._arriving)
                self._found[arrived] = result
        return self._found[key]


class Renderer:
    """Draws figures; what was drawn before from the same records by the same code is taken from `cache`."""

    def __init__(self, cache: Path | None = None) -> None:
        self._cache = cache
        self._kinds, self._png = digests.of_kinds(KINDS), digests.of_pngs()
        self._pool: ProcessPoolExecutor | None = None
        self.drawn = 0

    def draw(self, figures: Iterable[Figure], progress: Callable[[str], None] = lambda _: None) -> Iterator[Drawing]:
        """Begins to draw every panel of every chart in both sizes; each drawing comes, in order, when asked for."""
        listed = list(figures)
        pictures = [picture for figure in listed for picture in _pictures(figure)]
        # The text of a record names every field of it, so any change of what is drawn changes the key.
        keys = [_key(self._kinds[picture.figure.kind], repr(picture)) for picture in pictures]
        results = self._begin(".json", keys, pictures, _drawn, lambda picture: progress(picture.figure.id))
        return _drawings(listed, map(json.loads, results))

    def pngs(self, sheets: Iterable[str], progress: Callable[[str], None] = lambda _: None) -> Results:
        """Begins to draw complete SVGs as PNGs of twice their size, in the same order."""
        listed = list(sheets)
        keys = [_key(self._png, svg) for svg in listed]
        return self._begin(".png", keys, listed, sheet.png, lambda _: progress("PNG"))

    def _begin(
        self,
        ending: str,
        keys: list[str],
        tasks: list[Any],
        work: Callable[[Any], bytes],
        progress: Callable[[Any], None],
    ) -> Results:
        """Begins what the cache does not hold."""
        found = {key: path.read_bytes() for key in keys if (path := self._path(key, ending)) and path.exists()}
        missing = {key: task for key, task in zip(keys, tasks, strict=True) if key not in found}
        begun = zip(missing.items(), self._worked(work, list(missing.values())), strict=True)

        def arriving() -> Iterator[tuple[str, bytes]]:
            for (key, task), result in begun:
                progress(task)
                self.drawn += 1
                if path := self._path(key, ending):
                    path.parent.mkdir(parents=True, exist_ok=True)
                    fresh = path.with_name(f".{path.name}.{os.getpid()}")  # another build may be reading
                    fresh.write_bytes(result)
                    fresh.replace(path)
                yield key, result

        return Results(keys, found, arriving())

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
    with debug_mode(validate):
        spec: dict[str, Any] = KINDS[figure.kind](figure, panel, size).to_dict(validate=validate)
    spec["config"] = theme.config(figure.locale, size)
    spec["description"] = figure.alt
    return spec


def _pictures(figure: Figure) -> Iterator[Picture]:
    """Each depends on nothing but its own view, so that a changed count redraws no other."""
    bare = replace(figure, subtitle="", note="", panels=(), citations=(), counted=(), discrepancies=(), explained=())
    for panel in figure.panels:
        for size in theme.SIZES:
            yield Picture(bare, replace(panel, grid=Grid("", (), ())), size)


def _drawings(figures: Iterable[Figure], results: Iterator[tuple[str, Mapping[str, Any]]]) -> Iterator[Drawing]:
    """One drawing a figure out of `results`, which lists its panels and their sizes in order."""
    for figure in figures:
        svgs: dict[str, dict[str, str]] = {}
        specs: dict[str, dict[str, Any]] = {}
        for panel in figure.panels:
            for size in theme.SIZES:
                drawn, spec = next(results)
                svgs.setdefault(panel.id, {})[size.name] = drawn
                specs.setdefault(panel.id, {})[size.name] = spec
        yield Drawing(svgs, specs)


def _drawn(picture: Picture) -> bytes:
    """SVG and Vega specification of one picture, as JSON."""
    figure, panel, size = picture.figure, picture.panel, picture.size
    compiled = vl_convert.vegalite_to_vega(specification(figure, panel, size), vl_version=VEGALITE)
    raw = vega.to_svg(compiled, vega_number_locale(figure.locale))
    uid = f"fig-{figure.package}-{figure.name}-{panel.id}-{size.name}"
    small = svg.optimize(raw, uid, figure.headline, figure.alt, f"fig-svg fig-{size.name}")
    live = json.loads(
        json.dumps(compiled).replace(json.dumps(theme.font(figure.locale)), json.dumps(theme.SYSTEM_FONTS))
    )
    return json.dumps([small, live], ensure_ascii=False).encode()


def _key(code: str, content: str) -> str:
    return hashlib.sha256((code + content).encode()).hexdigest()
