"""Squares: drawn at pixels, so that areas compare."""

from __future__ import annotations

import re
from collections.abc import Mapping
from xml.etree import ElementTree as ET

import pytest

from site_tools.charts import Renderer
from site_tools.model import Edition

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
