"""The Mercator projection, as Leaflet uses it, so that picture and live map agree."""

from __future__ import annotations

import math
from dataclasses import dataclass

EARTH_KM = 6371.0


@dataclass(frozen=True)
class Projection:
    """Degrees to pixels of a picture `width` pixels wide that shows `bounds` (west, south, east, north)."""

    bounds: tuple[float, float, float, float]
    width: float

    @property
    def _scale(self) -> float:
        west, _, east, _ = self.bounds
        return self.width / math.radians(east - west)

    @property
    def height(self) -> int:
        return round(self.y(self.bounds[1]))

    def x(self, longitude: float) -> float:
        return self._scale * math.radians(longitude - self.bounds[0])

    def y(self, latitude: float) -> float:
        return self._scale * (_stretched(self.bounds[3]) - _stretched(latitude))

    def pixels(self, kilometers: float, latitude: float) -> float:
        """How long `kilometers` are at `latitude`: Mercator stretches by 1/cos."""
        return self._scale * kilometers / EARTH_KM / math.cos(math.radians(latitude))


def _stretched(latitude: float) -> float:
    return math.asinh(math.tan(math.radians(latitude)))
