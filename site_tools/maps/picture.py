"""The map as SVG: there before any script, prints, and is what people take away."""

from __future__ import annotations

import html
import math
from collections.abc import Collection, Iterator
from functools import lru_cache

from ..locales import format_number
from ..measure import ems
from ..model import Figure, MapPlace
from ..model.records import Basemap, MapFrame
from . import basemap
from .basemap import Line
from .layers import GROUPS, SPECIES_COLORS, UNMARKED_KINDS, UNSHADED_KINDS
from .projection import Projection

KIND_SHAPES = {**dict.fromkeys(GROUPS["towns"], "square"), "ridge": "triangle"}
# A cat in a place: what is reported is shaded, what is not sure or no more has an outline alone.
STATE_PAINTS = {
    "confirmed": 'fill="{color}" fill-opacity=".2" stroke-opacity=".5" stroke-width=".8"',
    "possible": 'fill="none" stroke-width="1.4" stroke-dasharray="5 3"',
    "historic": 'fill="none" stroke-opacity=".7"',
    "planned": 'fill="none" stroke-width="1.4" stroke-dasharray="1 3" stroke-linecap="round"',
}
MARK_RADIUS = 10
MARGIN = 40
# Names keep this far from the edge.
EDGE = 5
BOLD_WIDTH = 1.1
# Where a name begins: pixels right and down of its place, and widths of itself to the left.
SIDES = {
    "right": (9, 4, 0.0),
    "left": (-9, 4, -1.0),
    "above": (0, -10, -0.5),
    "below": (0, 18, -0.5),
    "at": (0, 4, -0.5),
}
Box = tuple[float, float, float, float]
SCALE_BAR_SHARE = 0.25
LEAST_STEP = 1.8


def draw(figure: Figure, width: int, css_class: str) -> str:
    """An SVG `width` units wide, labelled for `width`: on a phone only the most important names."""
    if figure.map is None:
        raise ValueError(f"{figure.id} is no map")
    projection = Projection(figure.map.bounds, width)
    narrow = width < 500
    uid = f"fig-{figure.package}-{figure.name}-{'narrow' if narrow else 'wide'}"
    names = list(_names(figure, projection, narrow))
    named = {place_id for place_id, name in names if name}
    content = [
        _base(figure.map.basemap, projection),
        *(_presence(place, projection) for place in figure.places if place.species),
        *(_area(place, projection) for place in figure.places if place.id in figure.map.areas and place.area_km2),
        *_places(figure, projection, named),
        *(name for _, name in names),
        _scale_bar(figure.map, projection, figure.locale),
    ]
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" class="{css_class}" viewBox="0 0 {width} {projection.height}" '
        f'role="img" aria-labelledby="{uid}-t {uid}-d"><title id="{uid}-t">{html.escape(figure.headline)}</title>'
        f'<desc id="{uid}-d">{html.escape(figure.alt)}</desc>'
        f'<rect width="{width}" height="{projection.height}" fill="var(--ch-water)"/>{"".join(content)}</svg>'
    )


@lru_cache(maxsize=32)
def _base(base: Basemap, projection: Projection) -> str:
    """The lines below the places: the same for every language."""
    styles = {
        "land": 'fill="var(--ch-land)"',
        "lake": 'fill="var(--ch-water)"',
        "river": 'fill="none" stroke="var(--ch-river)" stroke-width=".8"',
        "border": 'fill="none" stroke="var(--ch-line)" stroke-width=".8"',
        "border-disputed": 'fill="none" stroke="var(--ch-line)" stroke-width=".8" stroke-dasharray="1 3"',
    }
    drawn = [
        (kind, "".join(_path(line, area, projection) for shape in shapes for line in shape))
        for kind, area, shapes in basemap.layers(base.topology)
    ]
    return "".join(f'<path d="{path}" {styles[kind]}/>' for kind, path in drawn if path)


def _path(line: Line, area: bool, projection: Projection) -> str:
    """The part of `line` in or near the picture, to half a pixel, without steps too small to see."""
    points: list[tuple[float, float]] = []
    for longitude, latitude in line:
        point = (round(projection.x(longitude) * 2) / 2, round(projection.y(latitude) * 2) / 2)
        point = (_near(point[0], projection.width), _near(point[1], projection.height))
        if not points or math.dist(point, points[-1]) >= LEAST_STEP:
            points.append(point)
    visible = any(0 <= x <= projection.width and 0 <= y <= projection.height for x, y in points)
    if len(points) < 2 or not (visible or area):
        return ""
    first, *rest = points
    steps = [f"{_short(x - a)} {_short(y - b)}" for (a, b), (x, y) in zip(points, rest, strict=False)]
    return f"M{_short(first[0])} {_short(first[1])}l{' '.join(steps)}{'z' if area else ''}".replace(" -", "-")


def _near(value: float, size: float) -> float:
    """Points far outside are pulled to just outside, so that long edges cost nothing."""
    return min(max(value, -MARGIN), size + MARGIN)


def _short(value: float) -> str:
    return f"{value:g}"


def _color(species: str) -> str:
    return f"var(--{SPECIES_COLORS[species]})"


def _presence(place: MapPlace, projection: Projection) -> str:
    if place.kind_code in UNSHADED_KINDS:
        return ""
    x, y = projection.x(place.longitude), projection.y(place.latitude)
    radius = projection.pixels(place.precision_km, place.latitude)
    # Where two cats live, their shadings stand side by side in one circle's width, not one on the other.
    shift = radius * 0.3 * (len(place.presence) - 1)
    return "".join(
        f'<circle cx="{x + (2 * index - len(place.presence) + 1) * shift:.1f}" cy="{y:.1f}" r="{radius:.1f}" '
        f'stroke="{_color(item.species)}" {STATE_PAINTS[item.state].format(color=_color(item.species))}/>'
        for index, item in enumerate(place.presence)
    )


def _area(place: MapPlace, projection: Projection) -> str:
    """A circle as large as the place, labelled as such: we have no boundary to draw."""
    radius = projection.pixels(math.sqrt((place.area_km2 or 0) / math.pi), place.latitude)
    return (
        f'<circle cx="{projection.x(place.longitude):.1f}" cy="{projection.y(place.latitude):.1f}" r="{radius:.1f}" '
        'fill="var(--ch-c3)" fill-opacity=".18" stroke="var(--ch-fg)" stroke-dasharray="5 3"/>'
    )


def _places(figure: Figure, projection: Projection, named: Collection[str]) -> Iterator[str]:
    """The sign of each place; a town helps to find one's way by its name alone, so that without one it is left out."""
    for place in figure.places:
        if place.kind_code in GROUPS["towns"] and place.id not in named:
            continue
        x, y = projection.x(place.longitude), projection.y(place.latitude)
        if place.mark or place.kind_code not in UNMARKED_KINDS:
            sign = _numbered(place, x, y) if place.mark else _symbol(place, x, y)
            title = f"<title>{html.escape(place.sentence)}</title>"
            mark = f' data-mark="{html.escape(place.mark)}"' if place.mark else ""
            yield f'<g class="d" data-series="{place.kind_code}"{mark}>{sign}{title}</g>'


def _numbered(place: MapPlace, x: float, y: float) -> str:
    """A sign with a number in it; the list beside the picture says what it is called."""
    return (
        f'<circle cx="{x:.1f}" cy="{y:.1f}" r="{MARK_RADIUS}" fill="var(--ch-bg)" stroke="var(--ch-fg)"/>'
        f'<text x="{x:.1f}" y="{y + 4.5:.1f}" font-size="13" text-anchor="middle" fill="var(--ch-fg)">'
        f"{html.escape(place.mark)}</text>"
    )


def _names(figure: Figure, projection: Projection, narrow: bool) -> Iterator[tuple[str, str]]:
    """The names of the cats, then of places in the order of figures.yml, each behind its id.

    One that would cover another is left out: an empty text stands for it.
    """
    taken: list[Box] = []
    frame = figure.map
    cats = {key.code: key.name for key in figure.panels[0].keys}
    for species, (longitude, latitude) in (frame.species_labels if frame else {}).items():
        at = (projection.x(longitude), projection.y(latitude))
        size = 13 if narrow else 16
        yield species, _name(cats[species], at, "at", size, projection, taken, _color(species), ' font-weight="bold"')
    places = {place.id: place for place in figure.places}
    for place_id, side in (frame.labels if frame else {}).items():
        place = places[place_id]
        at = (projection.x(place.longitude), projection.y(place.latitude))
        yield place_id, _name(place.short, at, side, 13, projection, taken)


def _name(
    words: str, at: tuple[float, float], side: str, size: int, projection: Projection, taken: list[Box],
    fill: str = "var(--ch-fg)", weight: str = "",
) -> str:  # fmt: skip
    """A name beside its place, moved inside the picture, or nothing where another name stands."""
    width = ems(words) * size * (BOLD_WIDTH if weight else 1)
    dx, dy, start = SIDES[side]
    x = min(max(at[0] + dx + start * width, EDGE), projection.width - EDGE - width)
    y = at[1] + dy
    box = (x, y - size, x + width, y + 3)
    if any(box[0] < other[2] and other[0] < box[2] and box[1] < other[3] and other[1] < box[3] for other in taken):
        return ""
    taken.append(box)
    return _text(words, x, y, size, fill, weight)


def _symbol(place: MapPlace, x: float, y: float) -> str:
    paint = 'fill="var(--ch-fg)" stroke="var(--ch-land)"'
    if place.status_code == "historic":  # what is no more is hollow
        paint = 'fill="var(--ch-land)" stroke="var(--ch-fg)" stroke-dasharray="2 2"'
    match KIND_SHAPES.get(place.kind_code, "circle"):
        case "square":
            return f'<rect x="{x - 3:.1f}" y="{y - 3:.1f}" width="6" height="6" {paint}/>'
        case "triangle":
            return f'<path d="M{x - 5:.1f} {y + 4:.1f}h10l-5-9z" {paint}/>'
        case _:
            return f'<circle cx="{x:.1f}" cy="{y:.1f}" r="5" {paint}/>'


def _text(words: str, x: float, y: float, size: int, fill: str = "var(--ch-fg)", weight: str = "") -> str:
    """Words with a halo of land, so that lines do not cross them."""
    return (
        f'<text x="{x:.1f}" y="{y:.1f}" font-size="{size}"{weight} fill="{fill}" '
        'stroke="var(--ch-land)" stroke-width="3" stroke-linejoin="round" paint-order="stroke">'
        f"{html.escape(words)}</text>"
    )


def _scale_bar(frame: MapFrame, projection: Projection, locale: str) -> str:
    """A round number of kilometers, true at the latitude where it stands."""
    x, y = 12.0, projection.height - 12.0
    latitude = frame.bounds[1] + 0.05 * (frame.bounds[3] - frame.bounds[1])
    longest = projection.width * SCALE_BAR_SHARE / projection.pixels(1, latitude)
    kilometers = max(step for step in (10, 20, 50, 100, 200, 500, 1000) if step <= longest)
    length = projection.pixels(kilometers, latitude)
    label = frame.kilometers.replace("{n}", format_number(kilometers, locale))
    bar = f'<path d="M{x:g} {y - 5:.0f}v5h{length:.1f}v-5" fill="none" stroke="var(--ch-fg)"/>'
    return bar + _text(label, x + 2, y - 9, 13)
