"""The same pages as their makers would have them by default: Altair's own HTML, Folium's own HTML."""

from __future__ import annotations

import json
import re
from pathlib import Path

import altair as alt
import folium
import vl_convert
from altair.utils.html import spec_to_html

from site_tools.charts import theme
from site_tools.charts.render import specification
from site_tools.model import Edition, Figure, Panel

BUNDLE = "assets/naive/vega-embed.js"
# Where a figure begins, or the drawing in one of its panels.
PIECES = re.compile(r'data-figure="(?P<id>[^"]+)"|<div class="fig-box">.*?</svg></div>', re.S)
POLICY = re.compile(r'<meta http-equiv="Content-Security-Policy"[^>]*>')
OUR_SCRIPTS = re.compile(r'<script src="[^"]*assets/js/(?:figure|embed-child)\.js"[^>]*></script>')
THEIR_SCRIPTS = re.compile(r'\s*<script type="text/javascript" src="[^"]*"></script>')


def write_bundle(site: Path) -> None:
    """Vega, Vega-Lite and vega-embed as one file, complete and minified, as Altair brings them along."""
    path = site / BUNDLE
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(vl_convert.javascript_bundle("window.vegaEmbed = vegaEmbed;"), "utf-8")


def page(html: str, root: str, edition: Edition) -> str:
    """`html` with every chart and map drawn the default way; `root` leads from the page to the root of the site."""
    if not PIECES.search(html):
        return html
    drawn = PIECES.sub(_Replacement(edition), OUR_SCRIPTS.sub("", POLICY.sub("", html)))
    script = f'<script type="text/javascript" src="{root}{BUNDLE}"></script></head>'
    return drawn.replace("</head>", script, 1) if "vegaEmbed" in drawn else drawn


class _Replacement:
    """Puts a default drawing in the place of each of ours; a page names a figure before it shows its panels."""

    def __init__(self, edition: Edition) -> None:
        self._edition = edition

    def __call__(self, match: re.Match[str]) -> str:
        if match["id"]:
            self._figure = self._edition.figures[match["id"]]
            self._panels = iter(self._figure.panels)
            return match[0]
        panel = next(self._panels)
        return str(_map(self._figure)._repr_html_()) if self._figure.kind == "map" else _chart(self._figure, panel)


def live_map(figure: Figure) -> str:
    """A whole page with nothing but the map, as Folium saves it."""
    return str(_map(figure).get_root().render())


def _chart(figure: Figure, panel: Panel) -> str:
    """What `chart.to_html()` gives, less the links to a foreign host, which one local file replaces."""
    spec = json.loads(theme.bind(json.dumps(specification(figure, panel, theme.WIDE))))
    spec["config"]["font"] = theme.SYSTEM_FONTS
    html = spec_to_html(
        spec,
        mode="vega-lite",
        vega_version=alt.VEGA_VERSION,
        vegalite_version=alt.VEGALITE_VERSION,
        vegaembed_version=alt.VEGAEMBED_VERSION,
        output_div=f"vis-{figure.name}-{panel.id}",
        fullhtml=False,
    )
    return THEIR_SCRIPTS.sub("", html)


def _map(figure: Figure) -> folium.Map:
    """The places with their texts on Folium's default tiles."""
    if figure.map is None:
        raise ValueError(f"{figure.id} is no map")
    west, south, east, north = figure.map.bounds
    made = folium.Map(location=[(south + north) / 2, (west + east) / 2], zoom_start=4)
    for place in figure.places:
        text = "<br>".join((place.kind, *place.lines))
        where = [place.latitude, place.longitude]
        folium.Circle(where, radius=place.precision_km * 1000).add_to(made)
        folium.CircleMarker(where, radius=6, popup=text, tooltip=place.name).add_to(made)
    return made
