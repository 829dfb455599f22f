"""The live map: Folium as object tree, our shell, no foreign asset, no inline script, no random id.

No text from data goes through Folium's own popups, tooltips or layer names, which run code: it travels as GeoJSON
properties and `assets/js/map.js` places it as text.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

import folium
from branca.element import Element, MacroElement
from folium.template import Template
from folium.utilities import JsCode

from ..model import Figure, MapPlace, Words
from .features import crossing_features, details, inert, place_features, readable
from .layers import SPECIES_COLORS, Layer, layers

SETUP_WORDS = {"area": "ui.area_to_scale", "km": "ui.km", "zoomIn": "ui.zoom_in", "zoomOut": "ui.zoom_out"}


@dataclass(frozen=True)
class LiveMap:
    """The parts of a live map page that come from data: the element it lives in, its script, its layers."""

    body: str
    script: str
    layers: tuple[Layer, ...]


class _Map(folium.Map):
    """Leaflet is linked by our shell; Folium itself asks for nothing."""

    default_js: list[tuple[str, str]] = []
    default_css: list[tuple[str, str]] = []


class _Base(MacroElement):
    _template = Template("{% macro script(this, kwargs) %}SiteMap.base({{ this._parent.get_name() }});{% endmacro %}")


class _Setup(MacroElement):
    _template = Template(
        "{% macro script(this, kwargs) %}"
        "SiteMap.setup({{ this._parent.get_name() }}, {{ this.options|tojson }});"
        "{% endmacro %}"
    )

    def __init__(self, options: Mapping[str, Any]) -> None:
        super().__init__()
        self._name = "Setup"
        self.options = options


def live_map(figure: Figure, words: Words) -> LiveMap:
    """The live version of a map figure; the same input gives the same bytes."""
    if figure.map is None:
        raise ValueError(f"{figure.id} is no map")
    west, south, east, north = figure.map.bounds
    live = _Map(
        location=[(south + north) / 2, (west + east) / 2], zoom_start=4, tiles=None, zoom_control=False, zoomSnap=0
    )
    _Base().add_to(live)
    for features in (crossing_features(figure), place_features(figure)):
        if features:
            folium.GeoJson(
                {"type": "FeatureCollection", "features": features},
                marker=folium.CircleMarker(),
                # One style for all: shape and color go by class, so that dark colors need no script.
                style_function=lambda _: {"weight": 1.5},
                on_each_feature=JsCode("SiteMap.feature"),
            ).add_to(live)
    _Setup(
        {
            "attribution": [inert(figure.map.credit), inert(words("ui.disclaimer"))],
            "words": {
                **{name: inert(words(key)) for name, key in SETUP_WORDS.items()},
                "source": inert(words("ui.source") + words("ui.colon")),
            },
            "colors": SPECIES_COLORS,
            "bounds": [[south, west], [north, east]],
        }
    ).add_to(live)
    root = live.get_root()
    _number(root, figure.name.replace("-", "_"))
    root.render()
    return LiveMap(root.html.render().strip(), readable(root.script.render()), layers(figure, words))


def details_script(places: Iterable[MapPlace], words: Words) -> str:
    """More about every place, for all live maps of one language; the first popup or search fetches it."""
    text = json.dumps(details(places, words), ensure_ascii=False, separators=(",", ":"))
    return f"SITE_PLACES={text};"


def _number(element: Element, prefix: str) -> None:
    """Gives every element of the tree an id by its place in the tree instead of a random one."""
    elements = [element]
    for count, current in enumerate(elements):
        current._id = f"{prefix}_{count}"
        elements += list(current._children.values())
        marker = getattr(current, "marker", None)
        if marker is not None:
            elements.append(marker)
