"""Maps: a picture that needs no script, and the live map. The only place that knows Folium."""

from .layers import GROUPS, Layer
from .live import LiveMap, details_script, live_map
from .packing import pack
from .picture import draw

__all__ = ["GROUPS", "Layer", "LiveMap", "details_script", "draw", "live_map", "pack"]
