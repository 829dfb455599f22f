"""From typed tables to frozen records, and from records to the same records in one language."""

from .beside import Discrepancy, Dispute, Reading, Signs, Use, Way
from .cats import Card, Fact, LivingNumber, Name, QuickFacts
from .dataset import Dataset, build
from .localize import localize
from .records import (
    Band,
    Citation,
    Crossing,
    Edition,
    Figure,
    Grid,
    GridCell,
    GridRow,
    Key,
    MapPlace,
    Mark,
    Panel,
    Presence,
)
from .sheets import Block, Line, Sheet
from .words import Words

__all__ = [
    "Band",
    "Block",
    "Card",
    "Citation",
    "Crossing",
    "Dataset",
    "Discrepancy",
    "Dispute",
    "Edition",
    "Fact",
    "Figure",
    "Grid",
    "GridCell",
    "GridRow",
    "Key",
    "Line",
    "LivingNumber",
    "MapPlace",
    "Mark",
    "Name",
    "Panel",
    "Presence",
    "QuickFacts",
    "Reading",
    "Sheet",
    "Signs",
    "Use",
    "Way",
    "Words",
    "build",
    "localize",
]
