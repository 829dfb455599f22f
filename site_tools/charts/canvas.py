"""Pictures without axes: everything stands at pixels, and one unit is one pixel across as well as down."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

import altair as alt

from . import marks, theme

# What the padding of every picture takes from its size.
BORDER_ACROSS, BORDER_DOWN = 10, 6


def room(size: theme.Size) -> int:
    """How many pixels across can be drawn on."""
    return size.width - BORDER_ACROSS


@dataclass(frozen=True)
class Canvas:
    """A ground of `height` pixels in a picture of `size`; the way down begins at the top."""

    size: theme.Size
    height: int

    def across(self, field: str) -> alt.X:
        return alt.X(f"{field}:Q", axis=None, scale=alt.Scale(domain=[0, room(self.size)], nice=False))

    def down(self, field: str) -> alt.Y:
        return alt.Y(f"{field}:Q", axis=None, scale=alt.Scale(domain=[0, self.height], reverse=True, nice=False))

    def boxes(self, places: Iterable[Mapping[str, Any]], **look: Any) -> alt.Chart:
        """Rectangles `left` to `right` and `top` to `foot` that say their sentence."""
        return (
            alt.Chart(marks.data(places))
            .mark_rect(**look)
            .encode(
                x=self.across("left"), x2=alt.X2("right:Q"), y=self.down("top"), y2=alt.Y2("foot:Q"), **marks.sentence()
            )
        )

    def lines(self, texts: Iterable[Mapping[str, Any]], bold: bool = False) -> alt.Chart:
        """Lines of text that begin at `left` and stand on `foot`."""
        return (
            alt.Chart(marks.data(texts))
            .mark_text(align="left", baseline="alphabetic", fontWeight="bold" if bold else "normal", aria=False)
            .encode(x=self.across("left"), y=self.down("foot"), text=alt.Text("line:N"))
        )

    def chart(self, *layers: alt.Chart) -> alt.LayerChart:
        return alt.layer(*layers, width=self.size.width, height=self.height + BORDER_DOWN)
