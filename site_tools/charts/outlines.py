"""Texts of an SVG as outlines: what makes PNGs paints paths much faster than it lays out letters."""

from __future__ import annotations

import re
from collections.abc import Mapping
from xml.etree import ElementTree as ET

from . import letters

SVG = "{http://www.w3.org/2000/svg}"
# What a text takes from the elements around it.
_INHERITED = ("font-family", "font-size", "font-weight", "text-anchor", "stroke-width")
_OF_TEXT = ("x", "y", "transform", *_INHERITED)
_BEFORE = {"start": 0.0, "middle": 0.5, "end": 1.0}  # the part of a line that stands before its anchor


def outlined(svg: str) -> str:
    """`svg` with each text as one path in its place; a text with a letter that no chart font has stays a text."""
    root = ET.fromstring(svg)
    _walk(root, {"font-size": "16", "font-weight": "normal", "text-anchor": "start", "stroke-width": "1"})
    return ET.tostring(root, encoding="unicode")


def _walk(parent: ET.Element, around: Mapping[str, str]) -> None:
    around = _known(parent, around)
    for index, element in enumerate(parent):
        if element.tag == f"{SVG}text":
            try:
                parent[index] = _path(element, _known(element, around))
            except letters.MissingLetter:
                continue
        else:
            _walk(element, around)


def _known(element: ET.Element, around: Mapping[str, str]) -> dict[str, str]:
    return {**around, **{name: element.attrib[name] for name in _INHERITED if name in element.attrib}}


def _path(text: ET.Element, look: Mapping[str, str]) -> ET.Element:
    words = re.sub(r"[ \t\r\n]+", " ", text.text or "").strip(" ")
    path, width = letters.outline(words, look["font-family"].split(",")[0].strip("'\""), look["font-weight"] == "bold")
    scale = float(look["font-size"].removesuffix("px")) / letters.UNITS
    left = float(text.get("x", "0")) - width * scale * _BEFORE[look["text-anchor"]]
    place = f"translate({left:.3f} {text.get('y', '0')}) scale({scale:g} {-scale:g})"
    return ET.Element(
        f"{SVG}path",
        {
            **{name: value for name, value in text.attrib.items() if name not in _OF_TEXT},
            "d": path,
            "transform": f"{text.get('transform', '')} {place}".strip(),
            "stroke-width": f"{float(look['stroke-width']) / scale:g}",
        },
    )
