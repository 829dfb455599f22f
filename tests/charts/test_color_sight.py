"""Series that stand together in a figure are told apart with any kind of color sight, and never by color alone."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Mapping

import pytest

from site_tools.charts import theme
from site_tools.model import Edition, Panel

from .test_theme import SIGHTS, css_colors

# How far apart two colors lie in CIE L*a*b* (1976); 2 is what a trained eye can just tell, side by side.
LEAST = {"normal": 35.0, "protan": 25.0, "deutan": 25.0, "tritan": 12.0}
WHITE = (0.95047, 1.0, 1.08883)
TO_XYZ = ((0.4124564, 0.3575761, 0.1804375), (0.2126729, 0.7151522, 0.072175), (0.0193339, 0.119192, 0.9503041))


def lab(color: str, sight: str) -> tuple[float, float, float]:
    """`color` (#rrggbb) as somebody with this sight sees it, in L*a*b*."""
    parts = [int(color[index : index + 2], 16) / 255 for index in (1, 3, 5)]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    seen = [min(1, max(0, sum(w * p for w, p in zip(row, linear, strict=True)))) for row in SIGHTS[sight]]
    xyz = [sum(w * p for w, p in zip(row, seen, strict=True)) / white for row, white in zip(TO_XYZ, WHITE, strict=True)]
    x, y, z = (value ** (1 / 3) if value > 216 / 24389 else (24389 / 27 * value + 16) / 116 for value in xyz)
    return 116 * y - 16, 500 * (x - y), 200 * (y - z)


def apart(one: str, other: str, sight: str) -> float:
    return sum((a - b) ** 2 for a, b in zip(lab(one, sight), lab(other, sight), strict=True)) ** 0.5


def together(editions: Mapping[str, Edition]) -> Iterator[tuple[str, Panel, int, int]]:
    """Every two slots that one view of a chart of series shows; steps of land have a test of their own."""
    for figure in editions["en"].figures.values():
        if figure.kind in ("lines", "ratio", "stacked", "change"):
            for panel in figure.panels:
                slots = sorted({key.slot for key in panel.keys})
                for one, other in itertools.combinations(slots, 2):
                    yield figure.id, panel, one, other


@pytest.mark.parametrize("block", [0, 1], ids=["light", "dark"])
@pytest.mark.parametrize("sight", SIGHTS)
def test_colors_that_stand_together_lie_apart(sight: str, block: int, editions: Mapping[str, Edition]) -> None:
    colors = css_colors()[block]
    found = {
        (one, other): apart(colors[f"c{one}"], colors[f"c{other}"], sight) for _, _, one, other in together(editions)
    }
    assert found
    assert {pair: round(value, 1) for pair, value in found.items() if value < LEAST[sight]} == {}


def test_equal_colors_are_found_out() -> None:
    assert apart("#0367F8", "#0367F8", "protan") == 0
    assert apart("#D00000", "#6A6A00", "deutan") < apart("#D00000", "#6A6A00", "normal")


def test_series_differ_in_more_than_color(editions: Mapping[str, Edition]) -> None:
    for figure, panel, one, other in together(editions):
        assert (theme.shape(one), theme.dash(one)) != (theme.shape(other), theme.dash(other)), figure
        names = [key.name for key in panel.keys]
        assert len(set(names)) == len(names), figure
