"""Pixels as coordinates: for pictures made of rows, whose heights go by the words in them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

import altair as alt

from . import marks

# Paths of symbols, from -1 to 1; a hole runs against its outline. The first of each state is all black.
_RING = "M0,-1A1,1,0,1,1,0,1A1,1,0,1,1,0,-1Z M0,-0.78A0.78,0.78,0,1,0,0,0.78A0.78,0.78,0,1,0,0,-0.78Z"
_FRAME = "M-0.9,-0.9H0.9V0.9H-0.9Z M-0.7,-0.7V0.7H0.7V-0.7Z"
CLOCK = f"{_RING} M-0.11,-0.6H0.11V-0.1H0.5V0.12H-0.11Z"
SQUARE = "M-0.9,-0.9H0.9V0.9H-0.9Z"
HALF_SQUARE = "M-0.9,-0.9H0.9V0.9H-0.9Z M0,-0.7V0.7H0.7V-0.7Z"
EMPTY_SQUARE = _FRAME
CROSS = (
    "M-0.85,-0.6L-0.6,-0.85L0,-0.25L0.6,-0.85L0.85,-0.6L0.25,0L0.85,0.6L0.6,0.85L0,0.25L-0.6,0.85L-0.85,0.6L-0.25,0Z"
)
DOT = "M0,-0.28A0.28,0.28,0,1,1,0,0.28A0.28,0.28,0,1,1,0,-0.28Z"


def across(field: str, width: float) -> alt.X:
    """`field` in pixels from the left."""
    return alt.X(f"{field}:Q", scale=alt.Scale(domain=[0, width], range=[0, width]), axis=None)


def down(field: str, height: float) -> alt.Y:
    """`field` in pixels from the top."""
    return alt.Y(f"{field}:Q", scale=alt.Scale(domain=[0, height], range=[0, height]), axis=None)


def words(rows: Iterable[Mapping[str, Any]], height: float, x: Any, **style: Any) -> alt.Chart:
    """Each row says its `line` at its `y`."""
    return (
        alt.Chart(marks.data(rows))
        .mark_text(**{"align": "left", "baseline": "middle", "aria": False, **style})
        .encode(x=x, y=down("y", height), text=alt.Text("line:N"))
    )
