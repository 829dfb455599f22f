"""Maps: a picture that needs no script, and the live map. The only place that knows Folium."""

from .live import LiveMap, basemap_script, live_map
from .picture import draw

__all__ = ["LiveMap", "basemap_script", "draw", "live_map"]
