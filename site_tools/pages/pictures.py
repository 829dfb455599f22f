"""Small pictures that stand in pages without a figure: the cats in outline, the line below a number."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from markupsafe import Markup

from ..model import LivingNumber

SILHOUETTES = Path(__file__).parent / "silhouettes"
SPARK_WIDTH, SPARK_HEIGHT = 96, 28


@cache
def silhouette(species: str) -> Markup:
    """The drawing of a cat, as markup for the page."""
    return Markup((SILHOUETTES / f"{species}.svg").read_text("utf-8").strip())


def spark_points(number: LivingNumber) -> str:
    """The history as points of a small line from zero."""
    years = [year for year, _ in number.history]
    highest = max(value for _, value in number.history) or 1
    span = max(years) - min(years) or 1
    return " ".join(
        f"{(year - min(years)) / span * SPARK_WIDTH:.1f},{SPARK_HEIGHT - value / highest * (SPARK_HEIGHT - 4):.1f}"
        for year, value in number.history
    )
