"""From grids to accessible HTML tables."""

from .draw import draw

__all__ = ["draw"]
