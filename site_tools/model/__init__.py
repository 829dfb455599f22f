"""From typed tables to frozen records, and from records to the same records in one language."""

from .dataset import Dataset, build
from .localize import localize
from .records import (
    Card,
    Citation,
    Crossing,
    Discrepancy,
    Edition,
    Fact,
    Figure,
    Grid,
    GridCell,
    GridRow,
    Key,
    LivingNumber,
    MapPlace,
    Mark,
    Panel,
    Presence,
    Reading,
)
from .words import Words

__all__ = [
    "Card",
    "Citation",
    "Crossing",
    "Dataset",
    "Discrepancy",
    "Edition",
    "Fact",
    "Figure",
    "Grid",
    "GridCell",
    "GridRow",
    "Key",
    "LivingNumber",
    "MapPlace",
    "Mark",
    "Panel",
    "Presence",
    "Reading",
    "Words",
    "build",
    "localize",
]
