"""From grids to accessible HTML tables, and the signs beside numbers in tables and elsewhere."""

from .draw import draw
from .signs import Links, draw_chip, draw_marks, draw_signs, marks_id, note_id, way_anchor

__all__ = ["Links", "draw", "draw_chip", "draw_marks", "draw_signs", "marks_id", "note_id", "way_anchor"]
