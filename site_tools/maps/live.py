"""The live map: Folium as object tree, our shell, no foreign asset, no inline script, no random id.

No text from data goes through Folium's own popups, tooltips or layer names, which run code: it travels as GeoJSON
properties and `assets/js/map.js` places it as text.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import folium
from branca.element import Element, MacroElement
from folium.template import Template
from folium.utilities import JsCode

from ..model import Figure, MapPlace, Words
from ..model.records import Basemap
from . import basemap
from .picture import SPECIES_COLORS, UNMARKED_KINDS

# Folium renders its script as a template once more: a brace in the data would run there, so it travels as this sign.
BRACE = "\ue000"
BRACE_IN_SCRIPT = json.dumps(BRACE)[1:-1]
LINE_WEIGHTS = {"land": 0, "lake": 0, "river": 0.9, "border": 0.9, "border-disputed": 0.9}


@dataclass(frozen=True)
class LiveMap:
    """The two parts of a live map page that come from data: the element it lives in and its script."""

    body: str
    script: str


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
        location=[(south + north) / 2, (west + east) / 2], zoom_start=4, tiles=None, zoom_control=False, zoomSnap=0.25
    )
    _Base().add_to(live)
    spoken, quiet = _shadings(figure)
    for features, script in ((spoken, "SiteMap.feature"), (quiet, None), (_points(figure), "SiteMap.feature")):
        folium.GeoJson(
            {"type": "FeatureCollection", "features": features},
            marker=folium.CircleMarker(),
            style_function=lambda feature: {
                "className": feature["properties"]["class"],
                "radius": feature["properties"]["radius"],
                "weight": 1.5,
            },
            on_each_feature=JsCode(script) if script else None,
        ).add_to(live)
    _Setup(
        {
            "attribution": [_inert(words(f"ui.{key}")) for key in ("map_credit", "disclaimer")],
            **{key: _inert(words(f"ui.{key}")) for key in ("zoom_in", "zoom_out", "close", "km")},
            "bounds": [[south, west], [north, east]],
        }
    ).add_to(live)
    root = live.get_root()
    _number(root, figure.name.replace("-", "_"))
    root.render()
    return LiveMap(root.html.render().strip(), root.script.render().replace(BRACE_IN_SCRIPT, "\\u007b"))


def basemap_script(base: Basemap) -> str:
    """The lines below every live map as one classic script, shared and cached across maps and languages."""
    listed = []
    for kind, area, shapes in basemap.layers(base.topology):
        lines = [[[(round(x, 2), round(y, 2)) for x, y in line] for line in shape] for shape in shapes]
        geometry = (
            {"type": "MultiPolygon", "coordinates": lines}
            if area
            else {"type": "MultiLineString", "coordinates": [line for shape in lines for line in shape]}
        )
        dash = "1 4" if kind == "border-disputed" else None
        listed.append([kind, f"map-{kind}", LINE_WEIGHTS[kind], dash, geometry])
    return f"SITE_BASEMAP={json.dumps(listed, separators=(',', ':'))};"


def _feature(place: MapPlace, identifier: str, css_class: str, radius: float) -> dict[str, Any]:
    return {
        "type": "Feature",
        # Folium tells features apart by id; without one it compares their texts in generated code.
        "id": identifier,
        "geometry": {"type": "Point", "coordinates": [place.longitude, place.latitude]},
        "properties": {
            "name": _inert(place.name),
            "lines": [_inert(line) for line in (place.kind, *place.lines)],
            "label": _inert(place.sentence),
            "precision_m": round(place.precision_km * 1000),
            "class": css_class,
            "radius": radius,
        },
    }


def _inert(text: str) -> str:
    return text.replace("{", BRACE)


def _shadings(figure: Figure) -> tuple[list[dict[str, Any]], list[dict[str, Any]]]:
    """A circle for each cat of a place. Only the first can be reached: all of them say the same."""
    spoken: list[dict[str, Any]] = []
    quiet: list[dict[str, Any]] = []
    for place in figure.places:
        for index, species in enumerate(place.species):
            css_class = f"map-place map-{SPECIES_COLORS[species]}" + (" map-quiet" if index else "")
            feature = _feature(place, f"{place.id}-{species}", css_class, 13 - 4 * index)
            (quiet if index else spoken).append(feature)
    return spoken, quiet


def _points(figure: Figure) -> list[dict[str, Any]]:
    return [
        _feature(place, place.id, f"map-place map-{place.kind_code}", 4 if place.kind_code == "city" else 6)
        for place in figure.places
        if not place.species and place.kind_code not in UNMARKED_KINDS
    ]


def _number(element: Element, prefix: str) -> None:
    """Gives every element of the tree an id by its place in the tree instead of a random one."""
    elements = [element]
    for count, current in enumerate(elements):
        current._id = f"{prefix}_{count}"
        elements += list(current._children.values())
        marker = getattr(current, "marker", None)
        if marker is not None:
            elements.append(marker)
