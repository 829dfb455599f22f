"""The base map as a small script: cut to what maps show, on a grid of a fiftieth of a degree, steps as characters.

`assets/js/map.js` reads it. Each coordinate is told by its distance from the one before; a short distance takes one
character, a longer one two or three. Compressed, a fifth of what the same lines take as GeoJSON.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator

from ..model.records import Basemap
from . import basemap
from .basemap import Line, Point

Bounds = tuple[float, float, float, float]
STEPS_PER_DEGREE = 50
# Printable characters that JSON leaves as they are.
ALPHABET = "".join(chr(code) for code in range(35, 127) if chr(code) != "\\")
# Which first characters stand alone, and which begin a number of two; the rest begin one of three.
ALONE, PAIRS = 72, 88


def pack(base: Basemap, bounds: Bounds) -> str:
    """The lines of `base` within `bounds` as one classic script, shared and cached across maps and languages."""
    layers = []
    for kind, area, shapes in basemap.layers(base.topology):
        lines = (line for shape in shapes for line in shape)
        cut = (
            [ring for line in lines if (ring := cut_ring(line, bounds))]
            if area
            else [part for line in lines for part in cut_line(line, bounds)]
        )
        layers.append([kind, _written(cut, bounds, 4 if area else 2)])
    content = {"bounds": bounds, "steps": STEPS_PER_DEGREE, "layers": layers}
    return f"SITE_BASEMAP={json.dumps(content, separators=(',', ':'))};"


def cut_ring(ring: Line, bounds: Bounds) -> Line:
    """The part of an area inside `bounds`, closed; nothing where it lies outside (Sutherland and Hodgman)."""
    for axis, edge, sign in _edges(bounds):
        ring = list(_kept(ring, axis, edge, sign))
        if not ring:
            return []
        ring.append(ring[0])
    return ring


def _edges(bounds: Bounds) -> tuple[tuple[int, float, int], ...]:
    """Axis, place and inner side of each edge."""
    west, south, east, north = bounds
    return (0, west, 1), (0, east, -1), (1, south, 1), (1, north, -1)


def _kept(ring: Line, axis: int, edge: float, sign: int) -> Iterator[Point]:
    for start, end in zip(ring, ring[1:], strict=False):
        inside = (end[axis] - edge) * sign >= 0
        if inside != ((start[axis] - edge) * sign >= 0):
            yield _at(start, end, (edge - start[axis]) / (end[axis] - start[axis]))
        if inside:
            yield end


def _at(start: Point, end: Point, share: float) -> Point:
    return start[0] + share * (end[0] - start[0]), start[1] + share * (end[1] - start[1])


def cut_line(line: Line, bounds: Bounds) -> list[Line]:
    """The parts of a line inside `bounds`, in its own order."""
    parts: list[Line] = []
    for start, end in zip(line, line[1:], strict=False):
        first, last = _span(start, end, bounds)
        if first >= last:
            continue
        if first > 0 or not parts or parts[-1][-1] != start:
            parts.append([_at(start, end, first)])
        parts[-1].append(_at(start, end, last) if last < 1 else end)
    return parts


def _span(start: Point, end: Point, bounds: Bounds) -> tuple[float, float]:
    """Between which shares of its length a step lies inside (Liang and Barsky); first >= last if nowhere."""
    first, last = 0.0, 1.0
    for axis, edge, sign in _edges(bounds):
        change, room = (end[axis] - start[axis]) * sign, (start[axis] - edge) * sign
        if change == 0 and room < 0:
            return 1.0, 0.0
        if change > 0:
            first = max(first, -room / change)
        elif change < 0:
            last = min(last, -room / change)
    return first, last


def _written(lines: Iterable[Line], bounds: Bounds, least: int) -> str:
    """Lines of at least `least` points, each a word of characters."""
    west, south = bounds[:2]
    x = y = 0
    words = []
    for line in lines:
        points = list(_on_grid(line, west, south))
        if len(points) < least:
            continue
        word = ""
        for next_x, next_y in points:
            word += _characters(next_x - x) + _characters(next_y - y)
            x, y = next_x, next_y
        words.append(word)
    return " ".join(words)


def _on_grid(line: Line, west: float, south: float) -> Iterator[tuple[int, int]]:
    before = None
    for longitude, latitude in line:
        point = round((longitude - west) * STEPS_PER_DEGREE), round((latitude - south) * STEPS_PER_DEGREE)
        if point != before:
            yield point
        before = point


def _characters(step: int) -> str:
    number = 2 * step if step >= 0 else -2 * step - 1
    size = len(ALPHABET)
    if number < ALONE:
        return ALPHABET[number]
    number -= ALONE
    if number < (PAIRS - ALONE) * size:
        return ALPHABET[ALONE + number // size] + ALPHABET[number % size]
    number -= (PAIRS - ALONE) * size
    high, low = divmod(number, size)
    return ALPHABET[PAIRS + high // size] + ALPHABET[high % size] + ALPHABET[low]
