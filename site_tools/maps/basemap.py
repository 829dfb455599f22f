"""Land, lakes, rivers and border lines out of a TopoJSON file (topology specification 1.0)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

Point = tuple[float, float]
Line = list[Point]

# Layers in drawing order: names in the file, what they are, whether areas.
LAYERS = (
    (("land2", "land"), "land", True),
    (("lakes",), "lake", True),
    (("rivers",), "river", False),
    (("bnd",), "border", False),
    (("bnd_disp",), "border-disputed", False),
)


def layers(topology: Mapping[str, Any]) -> Iterator[tuple[str, bool, list[list[Line]]]]:
    """Each layer as (kind, whether area, shapes); a shape is its rings or its one line, in degrees."""
    arcs = [_decoded(arc, topology["transform"]) for arc in topology["arcs"]]
    for names, kind, area in LAYERS:
        for name in names:
            if name in topology["objects"]:
                yield kind, area, [shape for shape in _shapes(topology["objects"][name], arcs) if shape]


def _decoded(arc: Sequence[Sequence[int]], transform: Mapping[str, Any]) -> Line:
    (x_scale, y_scale), (x_zero, y_zero) = transform["scale"], transform["translate"]
    x = y = 0
    line = []
    for dx, dy in arc:
        x, y = x + dx, y + dy
        line.append((x * x_scale + x_zero, y * y_scale + y_zero))
    return line


def _shapes(geometry: Mapping[str, Any], arcs: Sequence[Line]) -> Iterator[list[Line]]:
    match geometry["type"]:
        case "GeometryCollection":
            for inner in geometry["geometries"]:
                yield from _shapes(inner, arcs)
        case "Polygon":
            yield [_joined(ring, arcs) for ring in geometry["arcs"]]
        case "MultiPolygon":
            for polygon in geometry["arcs"]:
                yield [_joined(ring, arcs) for ring in polygon]
        case "LineString":
            yield [_joined(geometry["arcs"], arcs)]
        case "MultiLineString":
            for line in geometry["arcs"]:
                yield [_joined(line, arcs)]


def _joined(indices: Sequence[int], arcs: Sequence[Line]) -> Line:
    """Arcs end to end; a negative index is an arc read backwards, and joints stand once."""
    line: Line = []
    for index in indices:
        arc = arcs[index] if index >= 0 else arcs[~index][::-1]
        line += arc[1:] if line else arc
    return line
