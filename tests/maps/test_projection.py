from __future__ import annotations

import math

import pytest

from site_tools.maps.projection import Projection

BOX = Projection((84, 38.6, 142, 57), 720)


def test_corners_of_the_bounds_are_corners_of_the_picture() -> None:
    assert (BOX.x(84), BOX.y(57)) == (0, 0)
    assert BOX.x(142) == pytest.approx(720)
    assert BOX.y(38.6) == pytest.approx(BOX.height, abs=0.5)


def test_it_is_the_projection_of_leaflet() -> None:
    """Leaflet's spherical Mercator: y = R ln tan(pi/4 + lat/2), worked out here the long way."""
    scale = 720 / math.radians(142 - 84)
    for latitude in (38.6, 43.1, 50.0, 57.0):
        long_way = math.log(math.tan(math.pi / 4 + math.radians(latitude) / 2))
        north = math.log(math.tan(math.pi / 4 + math.radians(57) / 2))
        assert BOX.y(latitude) == pytest.approx(scale * (north - long_way))


def test_kilometers_are_true_at_their_latitude() -> None:
    for latitude in (40, 50, 56):
        degree = 6371 * math.radians(1) * math.cos(math.radians(latitude))
        assert BOX.pixels(degree, latitude) == pytest.approx(BOX.x(85) - BOX.x(84))
