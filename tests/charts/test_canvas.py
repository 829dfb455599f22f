"""Squares and dots: drawn at pixels, so that areas compare and animals can be counted."""

from __future__ import annotations

import re
from collections.abc import Mapping
from xml.etree import ElementTree as ET

import pytest

from site_tools.charts import Renderer, theme
from site_tools.model import Edition

from .specs import specs, walk

SVG = "{http://www.w3.org/2000/svg}"


def test_squares_are_square_and_as_large_as_their_numbers(editions: Mapping[str, Edition]) -> None:
    """In the finished picture, where an axis or a padding could have stretched them."""
    figure = editions["en"].figures["population/protected-network"]
    (drawing,) = Renderer().draw([figure])
    for svg in drawing.svgs["default"].values():
        boxes = [point.get("d", "") for point in ET.fromstring(svg).iter(f"{SVG}path") if point.get("class") == "d"]
        edges = [tuple(map(float, re.findall(r"[hv](\d+(?:\.\d+)?)", path)[:2])) for path in boxes]
        assert len(edges) == len(figure.panels[0].marks)
        assert all(across == pytest.approx(down, abs=0.3) for across, down in edges)
        areas = [across * down for across, down in edges]
        values = [mark.value or 0 for mark in figure.panels[0].marks]
        assert areas[1] / areas[0] == pytest.approx(values[1] / values[0], rel=0.02)


def test_a_dot_for_each_animal(editions: Mapping[str, Edition]) -> None:
    for _, panel, size, spec in specs(editions, "dots"):
        dots = [part for part in walk(spec) if isinstance(part, dict) and "filled" in part and "top" in part]
        for mark in panel.marks:
            own = {(dot["left"], dot["top"]): dot["filled"] for dot in dots if dot["series"] == mark.series}
            # One more is the sample beside the words.
            assert len(own) == (mark.upper or 0) + 1
            assert sum(own.values()) == (mark.value or 0) + 1
        assert max(dot["left"] for dot in dots) < size.width
        wanted = sum(int(mark.upper or 0) + 1 for mark in panel.marks)
        assert len({(dot["left"], dot["top"]) for dot in dots}) == wanted


def test_groups_of_dots_stand_beside_each_other_where_there_is_room(editions: Mapping[str, Edition]) -> None:
    for _, panel, size, spec in specs(editions, "dots"):
        groups = {
            part["series"]: part for part in walk(spec) if isinstance(part, dict) and "right" in part and "d" in part
        }
        tops = {groups[mark.series]["top"] for mark in panel.marks}
        assert len(tops) == (len(panel.marks) if size is theme.NARROW else 1)
