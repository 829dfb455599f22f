"""Figures to pictures: Altair chart, Vega specification, SVG. Costly, so kept by content."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from importlib.metadata import version
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


@dataclass(frozen=True)
class Drawing:
    """A figure drawn: by panel and size, the SVG for the page and the Vega specification for the live chart."""

    svgs: Mapping[str, Mapping[str, str]]
    specs: Mapping[str, Mapping[str, Any]]


class Renderer:
    """Draws figures; what was drawn before from the same specification is taken from `cache`."""

    def __init__(self, cache: Path | None = None) -> None:
        self._cache = cache
        self.drawn = 0
        vl_convert.register_font_directory(str(theme.FONT_FOLDER))
        self._tool = hashlib.sha256(
            (version("vl-convert-python") + Path(svg.__file__).read_text("utf-8")).encode()
        ).hexdigest()

    def draw(self, figure: Figure) -> Drawing:
        """Every panel of a chart in both sizes."""
        svgs: dict[str, dict[str, str]] = {}
        specs: dict[str, dict[str, Any]] = {}
        for panel in figure.panels:
            for size in theme.SIZES:
                picture, spec = self._picture(figure, panel, size)
                uid = f"fig-{figure.package}-{figure.name}-{panel.id}-{size.name}"
                css_class = f"fig-svg fig-{size.name}"
                svgs.setdefault(panel.id, {})[size.name] = svg.optimize(
                    picture, uid, figure.headline, figure.alt, css_class
                )
                specs.setdefault(panel.id, {})[size.name] = spec
        return Drawing(svgs, specs)

    def _picture(self, figure: Figure, panel: Panel, size: theme.Size) -> tuple[str, dict[str, Any]]:
        spec = specification(figure, panel, size)
        key = hashlib.sha256((self._tool + figure.locale + json.dumps(spec, sort_keys=True)).encode()).hexdigest()
        kept = self._cache / f"{key}.json" if self._cache else None
        if kept and kept.exists():
            picture, vega = json.loads(kept.read_text("utf-8"))
            return picture, vega
        self.drawn += 1
        vega = vl_convert.vegalite_to_vega(spec, vl_version=VEGALITE)
        picture = vl_convert.vega_to_svg(vega, format_locale=vega_number_locale(figure.locale), allowed_base_urls=[])
        vega = json.loads(
            json.dumps(vega).replace(json.dumps(theme.font(figure.locale)), json.dumps(theme.SYSTEM_FONTS))
        )
        if kept:
            kept.parent.mkdir(parents=True, exist_ok=True)
            kept.write_text(json.dumps([picture, vega], ensure_ascii=False), "utf-8")
        return picture, vega

    def png(self, picture: str) -> bytes:
        """`picture`, a complete SVG, as a PNG of twice its size."""
        key = hashlib.sha256((self._tool + picture).encode()).hexdigest()
        kept = self._cache / f"{key}.png" if self._cache else None
        if kept and kept.exists():
            return kept.read_bytes()
        self.drawn += 1
        content = sheet.png(picture)
        if kept:
            kept.parent.mkdir(parents=True, exist_ok=True)
            kept.write_bytes(content)
        return content


def specification(figure: Figure, panel: Panel, size: theme.Size) -> dict[str, Any]:
    """The Vega-Lite specification of one panel, complete with its configuration."""
    chart = KINDS[figure.kind](figure, panel, size)
    spec: dict[str, Any] = chart.to_dict()
    spec["config"] = theme.config(figure.locale, size)
    spec["description"] = figure.alt
    return spec
