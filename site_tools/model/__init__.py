"""From typed tables to frozen records, and from records to the same records in one language."""

from .dataset import Dataset, build
from .localize import localize
from .records import (
    Band,
    Card,
    Citation,
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
    Reading,
)
from .words import Words

__all__ = [
    "Band",
    "Card",
    "Citation",
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
    "Reading",
    "Words",
    "build",
    "localize",
]
