"""Makes Vega's SVG small and accessible: its English roles go, each point keeps one translated sentence."""

from __future__ import annotations

import re
from xml.etree import ElementTree as ET

from .marks import SERIES_SEPARATOR

SVG = "{http://www.w3.org/2000/svg}"
ET.register_namespace("", "http://www.w3.org/2000/svg")
_LONG_NUMBER = re.compile(r"-?\d+\.\d{2,}")
_DROPPED = (
    "aria-hidden", "aria-roledescription", "aria-label", "role", "class", "pointer-events", "version",
    "stroke-miterlimit", "font-family",
)  # fmt: skip
_DEFAULTS = {
    "opacity": "1", "fill-opacity": "1", "stroke-opacity": "1", "stroke-width": "1", "stroke-dasharray": "1,0",
    "transform": "translate(0,0)", "y2": "0", "x2": "0", "font-weight": "normal",
}  # fmt: skip
_HOISTED = ("stroke", "stroke-width", "fill", "font-size", "font-weight", "text-anchor", "stroke-dasharray")


def optimize(svg: str, uid: str, title: str, description: str, css_class: str) -> str:
    """`svg` of Vega as one line for a page. `uid` makes its ids unique there."""
    root = ET.fromstring(svg)
    width, height = root.attrib["width"], root.attrib["height"]
    _clean(root)
    _hoist(root)
    root.attrib.clear()
    root.attrib.update(
        {"class": css_class, "viewBox": f"0 0 {width} {height}", "role": "img", "aria-labelledby": f"{uid}-t {uid}-d"}
    )
    head = ET.Element(f"{SVG}title", {"id": f"{uid}-t"})
    head.text = title
    body = ET.Element(f"{SVG}desc", {"id": f"{uid}-d"})
    body.text = description
    root[:0] = [head, body]
    return ET.tostring(root, encoding="unicode")


def _clean(parent: ET.Element) -> None:
    for element in list(parent):
        if _invisible(element):
            parent.remove(element)
            continue
        spoken = element.get("aria-label") if SERIES_SEPARATOR in element.get("aria-label", "") else None
        _strip(element)
        if spoken:
            series, _, sentence = spoken.partition(SERIES_SEPARATOR)
            element.attrib.update({"class": "d", "data-series": series})
            ET.SubElement(element, f"{SVG}title").text = sentence
        _clean(element)
        _collapse(parent, element)


def _invisible(element: ET.Element) -> bool:
    frame = element.get("class") in ("background", "foreground")
    unpainted = element.get("fill") in (None, "none", "transparent") and element.get("stroke") in (None, "none")
    return element.get("display") == "none" or (element.tag == f"{SVG}path" and frame and unpainted)


def _strip(element: ET.Element) -> None:
    for name in _DROPPED:
        element.attrib.pop(name, None)
    for name, value in _DEFAULTS.items():
        if element.get(name) == value:
            del element.attrib[name]
    for name, value in element.attrib.items():
        if name == "font-size":
            element.set(name, value.removesuffix("px"))
        elif name in ("d", "transform", "x", "y", "x1", "x2", "y1", "y2", "width", "height"):
            element.set(name, _LONG_NUMBER.sub(_rounded, value))


def _rounded(match: re.Match[str]) -> str:
    short = f"{float(match.group()):.1f}".rstrip("0").rstrip(".")
    return "0" if short == "-0" else short


def _collapse(parent: ET.Element, element: ET.Element) -> None:
    """A group that says nothing gives its children to its parent; an empty one goes."""
    if element.tag != f"{SVG}g":
        return
    children = list(element)
    position = list(parent).index(element)
    if not children:
        parent.remove(element)
    elif not element.attrib:
        parent.remove(element)
        parent[position:position] = children


def _hoist(element: ET.Element) -> None:
    """What all children of a group say alike is said once, by the group."""
    for child in element:
        _hoist(child)
    children = [child for child in element if child.tag not in (f"{SVG}title", f"{SVG}desc")]
    if element.tag != f"{SVG}g" or len(children) < 2 or any(child.tag == f"{SVG}g" for child in children):
        return
    for name in _HOISTED:
        values = {child.get(name) for child in children}
        if len(values) == 1 and None not in values and element.get(name) is None:
            element.set(name, str(values.pop()))
            for child in children:
                del child.attrib[name]
