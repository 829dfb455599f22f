"""Sizes, fonts, colors. Colors are CSS variables, so dark mode needs no script; `bind` makes them real."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any

FONT_FOLDER = Path(__file__).parent / "fonts"
# Faces as narrow as the one that the picture was laid out with come before what a system may have.
SYSTEM_FONTS = (
    '"Noto Sans","Segoe UI",Roboto,"Helvetica Neue",Arial,system-ui,"PingFang SC","Microsoft YaHei","Noto Sans SC",'
    "sans-serif"
)

# Least color difference 35 for normal, protan and deutan sight, contrast 3.1 on paper; found by search.
SERIES = ("#0367F8", "#D47A17", "#07A676", "#A72A99", "#673C02", "#333333")
# One hue in four steps, for classes that have an order; neighbors differ by 1.6 or more in contrast for every sight.
STEPS = ("#C3D6CD", "#72AF94", "#30785D", "#033D2A")
LIGHT = {
    "fg": "#1C2620",
    "muted": "#55605A",
    "grid": "#E4DFD3",
    "bg": "#FBF9F4",
    "land": "#F4F0E6",
    "water": "#D7E5EB",
    "line": "#B3AC9C",
    "river": "#A5C3D0",
    "tiger": "#B4500A",
    "leopard": "#8A5A00",
    "snow": "#3C5F8A",
    **{f"c{index}": color for index, color in enumerate(SERIES, 1)},
    **{f"h{index}": color for index, color in enumerate(STEPS, 1)},
}
SHAPES = ("circle", "square", "triangle-up", "diamond", "cross", "triangle-down")
DASHES = ((1, 0), (7, 3), (2, 2), (8, 3, 2, 3), (4, 4), (10, 2))
_VARIABLE = re.compile(r"var\(--(?:ch-)?([a-z0-9]+)\)")


@dataclass(frozen=True)
class Size:
    """A figure is redrawn for phones, not shrunk: `narrow` has fewer ticks, larger text, a taller box."""

    name: str
    width: int
    height: int
    font: int

    @property
    def narrow(self) -> bool:
        return self.name == "narrow"


WIDE = Size("wide", 720, 380, 13)
# A phone of 360 px leaves 328 between the margins; wider, and its letters would shrink.
NARROW = Size("narrow", 328, 380, 13)
SIZES = (WIDE, NARROW)


def font(locale: str) -> str:
    """The family that draws `locale`; private names, so that no font of the machine can take its place."""
    return "Chart Sans SC" if locale == "zh" else "Chart Sans"


def color(slot: int) -> str:
    return f"var(--ch-c{slot})"


def step(slot: int) -> str:
    """The color of a class in an order of four."""
    return f"var(--ch-h{slot})"


def on_step(slot: int) -> str:
    """The color of words on the color of a class."""
    return "var(--ch-fg)" if slot <= len(STEPS) // 2 else "var(--ch-bg)"


def shape(slot: int) -> str:
    return SHAPES[slot - 1]


def dash(slot: int) -> list[int]:
    return list(DASHES[slot - 1])


def bind(svg: str) -> str:
    """`svg` with the light colors in place of the variables, for use outside the site."""
    return _VARIABLE.sub(lambda match: LIGHT.get(match[1], match[0]), svg)


def config(locale: str, size: Size) -> dict[str, Any]:
    """The Vega-Lite configuration that every chart shares."""
    text = {"labelFontSize": size.font, "titleFontSize": size.font, "titleFontWeight": "normal", "aria": False}
    return {
        "background": None,
        "font": font(locale),
        "padding": {"left": 2, "top": 4, "right": 8, "bottom": 2},
        "autosize": {"type": "fit", "contains": "padding"},
        "view": {"stroke": None},
        "axis": {
            **text,
            "labelColor": "var(--ch-fg)",
            "titleColor": "var(--ch-muted)",
            "tickColor": "var(--ch-muted)",
            "domainColor": "var(--ch-muted)",
            "gridColor": "var(--ch-grid)",
            "labelPadding": 6,
            "labelLimit": 0,
            "titleLimit": 0,
        },
        "axisX": {"grid": False, "labelAngle": 0, "labelFlush": False},
        "axisY": {"domain": False, "ticks": False},
        "legend": {
            **text,
            "labelColor": "var(--ch-fg)",
            "labelLimit": 0,
            "symbolSize": 90,
            "orient": "top",
            "offset": 34,
            "rowPadding": 4,
            "columnPadding": 18,
        },
        "text": {"color": "var(--ch-fg)", "fontSize": size.font},
    }
