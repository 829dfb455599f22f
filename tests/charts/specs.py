"""Specifications of every chart, and ways to look into them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from site_tools.charts import theme
from site_tools.charts.render import specification
from site_tools.model import Edition, Figure, Panel

Spec = dict[str, Any]
_made: dict[tuple[str, ...], Spec] = {}


def charts(editions: Mapping[str, Edition], *kinds: str) -> Iterator[tuple[Figure, Panel]]:
    """Every panel of every chart in every language; only of `kinds` if any are named."""
    for edition in editions.values():
        for figure in edition.figures.values():
            if figure.kind != "map" and (not kinds or figure.kind in kinds):
                yield from ((figure, panel) for panel in figure.panels)


def specs(
    editions: Mapping[str, Edition], *kinds: str, sizes: tuple[theme.Size, ...] = theme.SIZES
) -> Iterator[tuple[Figure, Panel, theme.Size, Spec]]:
    """Every specification; nobody changes them, so each is made once."""
    for figure, panel in charts(editions, *kinds):
        for size in sizes:
            key = (figure.locale, figure.id, panel.id, size.name)
            if key not in _made:
                _made[key] = specification(figure, panel, size)
            yield figure, panel, size, _made[key]


def walk(value: Any) -> Iterator[Any]:
    """Every value inside `value`, itself included."""
    yield value
    inner = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    for item in inner:
        yield from walk(item)


def encodings(spec: Spec, channel: str) -> Iterator[dict[str, Any]]:
    """What stands at `channel` in any layer."""
    for part in walk(spec):
        if isinstance(part, dict) and isinstance(part.get("encoding"), dict) and channel in part["encoding"]:
            yield part["encoding"][channel]


def inline_rows(spec: Spec) -> Iterator[dict[str, Any]]:
    """Every row of inline data of the drawn points."""
    for part in walk(spec):
        if isinstance(part, dict) and "d" in part and "series" in part:
            yield part
