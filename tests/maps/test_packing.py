"""The packed base map, read back: the same lines, cut at the bounds, a grid step apart at most."""

from __future__ import annotations

import gzip
import json
import re
from collections.abc import Iterator

import pytest

from site_tools.maps import basemap
from site_tools.maps.basemap import Line
from site_tools.maps.packing import ALONE, ALPHABET, PAIRS, STEPS_PER_DEGREE, cut_line, cut_ring, pack
from site_tools.model.records import Basemap

from ..projects import DATA

BOUNDS = (84.0, 38.6, 142.0, 57.0)
SQUARE = (0.0, 0.0, 10.0, 10.0)
NAMES = {
    "north-east-asia-un-borders": BOUNDS,
    "north-east-asia-physical": BOUNDS,
    "central-asia-physical": (50.0, 25.5, 122.0, 52.0),
}


def base(name: str) -> Basemap:
    return Basemap(name, json.loads((DATA / "places" / "basemap" / f"{name}.topojson").read_text("utf-8")))


def unpacked(text: str, west: float, south: float) -> Iterator[Line]:
    """What assets/js/map.js makes of a layer, written once more."""
    x = y = 0
    for word in text.split(" "):
        signs = iter(word)
        line = []
        for sign in signs:
            steps = []
            for first in (sign, next):
                number = ALPHABET.index(next(signs) if first is next else sign)
                if number >= PAIRS:
                    high = (number - PAIRS) * 91 + ALPHABET.index(next(signs))
                    number = ALONE + (PAIRS - ALONE) * 91 + high * 91 + ALPHABET.index(next(signs))
                elif number >= ALONE:
                    number = ALONE + (number - ALONE) * 91 + ALPHABET.index(next(signs))
                steps.append(-(number + 1) // 2 if number % 2 else number // 2)
            x, y = x + steps[0], y + steps[1]
            line.append((west + x / STEPS_PER_DEGREE, south + y / STEPS_PER_DEGREE))
        yield line


def area(ring: Line) -> float:
    return abs(sum(a[0] * b[1] - b[0] * a[1] for a, b in zip(ring, ring[1:], strict=False))) / 2


@pytest.mark.parametrize("name", NAMES)
def test_read_back_it_is_what_lies_inside(name: str) -> None:
    bounds = NAMES[name]
    match = re.fullmatch(r"SITE_BASEMAP=(\{.*\});", pack(base(name), bounds))
    assert match
    packed = json.loads(match[1])
    assert (packed["bounds"], packed["steps"]) == (list(bounds), STEPS_PER_DEGREE)
    found = {kind: list(unpacked(text, *bounds[:2])) if text else [] for kind, text in packed["layers"]}
    for kind, is_area, shapes in basemap.layers(base(name).topology):
        lines = [line for shape in shapes for line in shape]
        for x, y in (point for line in found[kind] for point in line):
            assert bounds[0] - 0.011 <= x <= bounds[2] + 0.011 and bounds[1] - 0.011 <= y <= bounds[3] + 0.011
        if is_area:
            whole = sum(area(ring) for line in lines if (ring := cut_ring(line, bounds)))
            assert sum(map(area, found[kind])) == pytest.approx(whole, rel=0.01)
        else:
            ends = {
                (round(x * 50), round(y * 50))
                for line in lines
                for part in cut_line(line, bounds)
                for x, y in (part[0], part[-1])
            }
            told = {(round(x * 50), round(y * 50)) for line in found[kind] for x, y in (line[0], line[-1])}
            assert len(told - ends) <= 0.1 * len(told)


@pytest.mark.parametrize("name", NAMES)
def test_it_is_small(name: str) -> None:
    assert len(gzip.compress(pack(base(name), NAMES[name]).encode(), 9, mtime=0)) < 4_500


def test_a_ring_is_cut_at_the_edge() -> None:
    ring = [(5.0, 5.0), (15.0, 5.0), (15.0, 8.0), (5.0, 8.0), (5.0, 5.0)]
    assert area(cut_ring(ring, SQUARE)) == pytest.approx(15)
    assert cut_ring([(x + 20, y) for x, y in ring], SQUARE) == []
    assert cut_ring(ring, (0, 0, 20, 20))[0] == cut_ring(ring, (0, 0, 20, 20))[-1]


@pytest.mark.parametrize(
    ("line", "parts"),
    [
        ([(1.0, 1.0), (2.0, 2.0)], [[(1.0, 1.0), (2.0, 2.0)]]),
        ([(-5.0, 5.0), (15.0, 5.0)], [[(0.0, 5.0), (10.0, 5.0)]]),
        ([(5.0, 5.0), (15.0, 5.0), (15.0, 6.0), (5.0, 6.0)], [[(5.0, 5.0), (10.0, 5.0)], [(10.0, 6.0), (5.0, 6.0)]]),
        ([(20.0, 5.0), (30.0, 5.0)], []),
        ([(-1.0, 20.0), (11.0, 20.0)], []),
    ],
)
def test_a_line_is_cut_at_the_edge(line: Line, parts: list[Line]) -> None:
    assert cut_line(line, SQUARE) == parts
