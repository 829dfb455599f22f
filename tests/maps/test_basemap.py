from __future__ import annotations

import json
from typing import Any

import pytest

from site_tools.maps.basemap import layers

from ..projects import DATA

TOPOLOGY: dict[str, Any] = {
    "transform": {"scale": [0.5, 0.5], "translate": [100, 40]},
    "arcs": [[[0, 0], [2, 0], [0, 2]], [[2, 2], [-2, 0], [0, -2]]],
    "objects": {
        "land": {"type": "GeometryCollection", "geometries": [{"type": "Polygon", "arcs": [[0, 1]]}]},
        "rivers": {"type": "MultiLineString", "arcs": [[0], [-1]]},
        "bnd": {"type": "LineString", "arcs": [1]},
        "lakes": {"type": "MultiPolygon", "arcs": [[[0, 1]]]},
        "names": {"type": "Point", "coordinates": [0, 0]},
    },
}
RING = [(100, 40), (101, 40), (101, 41), (100, 41), (100, 40)]


def test_layers_in_drawing_order() -> None:
    assert [(kind, area) for kind, area, _ in layers(TOPOLOGY)] == [
        ("land", True),
        ("lake", True),
        ("river", False),
        ("border", False),
    ]


def test_arcs_are_joined_and_joints_stand_once() -> None:
    shapes = {kind: found for kind, _, found in layers(TOPOLOGY)}
    assert shapes["land"] == shapes["lake"] == [[RING]]
    assert shapes["border"] == [[[(101, 41), (100, 41), (100, 40)]]]


def test_a_negative_index_is_an_arc_read_backwards() -> None:
    (_, (backwards,)) = {kind: found for kind, _, found in layers(TOPOLOGY)}["river"]
    assert backwards == [(101, 41), (101, 40), (100, 40)]


NAMES = ("central-asia-physical", "north-east-asia-physical", "north-east-asia-un-borders")


@pytest.mark.parametrize("name", NAMES)
def test_the_base_map_of_the_data(name: str) -> None:
    topology = json.loads((DATA / "places" / "basemap" / f"{name}.topojson").read_text("utf-8"))
    found = {kind: shapes for kind, _, shapes in layers(topology)}
    assert found["land"]
    assert ("border" in found) is name.endswith("un-borders")
    for line in (line for shapes in found.values() for shape in shapes for line in shape):
        assert all(40 <= x <= 180 and 19 <= y <= 75 for x, y in line)


@pytest.mark.parametrize("name", NAMES)
def test_towns_stand_on_land_and_seas_are_water(name: str) -> None:
    topology = json.loads((DATA / "places" / "basemap" / f"{name}.topojson").read_text("utf-8"))
    (rings,) = [[ring for shape in shapes for ring in shape] for kind, _, shapes in layers(topology) if kind == "land"]

    def on_land(x: float, y: float) -> bool:
        crossed = 0
        for ring in rings:
            for (x1, y1), (x2, y2) in zip(ring, ring[1:], strict=False):
                crossed += (y1 > y) != (y2 > y) and x < (x2 - x1) * (y - y1) / (y2 - y1) + x1
        return crossed % 2 == 1

    assert on_land(106.9, 47.9) and on_land(116.4, 39.9)
    sea = (51.0, 40.0) if name.startswith("central") else (135.0, 40.0)
    assert not on_land(*sea)
