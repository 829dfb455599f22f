from __future__ import annotations

import math
import re
from collections.abc import Mapping
from dataclasses import replace
from xml.etree import ElementTree as ET

import pytest

from site_tools import maps
from site_tools.charts import theme
from site_tools.locales import LOCALES
from site_tools.maps.projection import Projection
from site_tools.measure import ems
from site_tools.model import Edition, Figure, build, localize
from site_tools.packages import load

from ..projects import DATA

SVG = "{http://www.w3.org/2000/svg}"
NAMES = ("places/parks-map", "places/region-map")
HOSTILE = '<img src=x onerror="alert(1)"></text></title></svg><script>alert(1)</script>'


def drawn(figure: Figure, width: int = 720) -> ET.Element:
    return ET.fromstring(maps.draw(figure, width, "fig-svg"))


def texts(root: ET.Element) -> list[str]:
    return [element.text or "" for element in root.iter(f"{SVG}text")]


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("locale", LOCALES)
def test_title_description_and_names_in_the_language_of_the_page(
    locale: str, name: str, editions: Mapping[str, Edition]
) -> None:
    figure = editions[locale].figures[name]
    for size in theme.SIZES:
        root = drawn(figure, size.width)
        assert [root[0].text, root[1].text] == [figure.headline, figure.alt]
        known = {place.short for place in figure.places} | {key.name for key in figure.panels[0].keys}
        *names, scale = texts(root)
        assert names and set(names) <= known
        assert re.search(r"\d0", scale)


@pytest.mark.parametrize("name", NAMES)
def test_every_marked_place_says_what_is_known(name: str, editions: Mapping[str, Edition]) -> None:
    figure = editions["ru"].figures[name]
    said = [group.findtext(f"{SVG}title") for group in drawn(figure).iter(f"{SVG}g") if group.get("class") == "d"]
    marked = [place for place in figure.places if place.kind_code not in ("landscape", "river")]
    assert len(said) == len(marked)
    for sentence, place in zip(said, marked, strict=True):
        assert sentence and sentence.startswith(place.name) and all(line in sentence for line in place.lines)


@pytest.mark.parametrize("name", NAMES)
def test_names_never_cover_each_other_nor_leave_the_picture(name: str, editions: Mapping[str, Edition]) -> None:
    for edition in editions.values():
        for size in theme.SIZES:
            root = drawn(edition.figures[name], size.width)
            height = float(root.get("viewBox", "").split()[3])
            boxes: list[tuple[float, float, float, float]] = []
            for text in root.iter(f"{SVG}text"):
                x, y, high = (float(text.get(part, 0)) for part in ("x", "y", "font-size"))
                boxes.append((x, y - high, x + ems(text.text or "") * high, y))
            assert all(x >= 0 and top >= 0 and right <= size.width and y <= height for x, top, right, y in boxes)
            for index, one in enumerate(boxes):
                for two in boxes[index + 1 :]:
                    apart = one[2] <= two[0] or two[2] <= one[0] or one[3] <= two[1] or two[3] <= one[1]
                    assert apart, (edition.locale, size.name, one, two)


def test_precision_is_drawn_as_a_circle_of_its_size(editions: Mapping[str, Edition]) -> None:
    figure = editions["en"].figures["places/region-map"]
    assert figure.map is not None
    projection = Projection(figure.map.bounds, 720)
    circles = [float(circle.get("r", 0)) for circle in drawn(figure).iter(f"{SVG}circle") if circle.get("fill-opacity")]
    wanted = [projection.pixels(place.precision_km, place.latitude) for place in figure.places for _ in place.species]
    assert sorted(circles) == pytest.approx(sorted(wanted), abs=0.06)


def test_areas_are_to_scale(editions: Mapping[str, Edition]) -> None:
    figure = editions["en"].figures["places/parks-map"]
    assert figure.map is not None
    projection = Projection(figure.map.bounds, 720)
    dashed = [
        float(circle.get("r", 0)) for circle in drawn(figure).iter(f"{SVG}circle") if circle.get("stroke-dasharray")
    ]
    places = {place.id: place for place in figure.places}
    wanted = [
        projection.pixels(math.sqrt((places[code].area_km2 or 0) / math.pi), places[code].latitude)
        for code in figure.map.areas
    ]
    assert sorted(dashed) == pytest.approx(sorted(wanted), abs=0.06)
    assert len(dashed) == 2


def test_no_boundary_of_a_park_is_drawn(editions: Mapping[str, Edition]) -> None:
    """Only land, lakes, rivers and border lines are paths; places are circles and small signs."""
    for name in NAMES:
        paths = [path for path in drawn(editions["en"].figures[name]).iter(f"{SVG}path") if len(path.get("d", "")) > 60]
        paints = {path.get("fill") for path in paths}
        assert paints <= {"var(--ch-land)", "var(--ch-water)", "none"}


def test_border_lines_can_be_switched_off() -> None:
    packages = dict(load(DATA))
    places = packages["places"]
    for setting, lines in (("un-geodata", True), ("none", False)):
        packages["places"] = replace(places, descriptor={**places.descriptor, "borders": setting})
        edition = localize(build(packages), "en")
        for name in NAMES:
            assert ("var(--ch-line)" in maps.draw(edition.figures[name], 720, "")) is lines
            frame = edition.figures[name].map
            assert frame and ("map-border" in maps.basemap_script(frame.basemap)) is lines


def test_words_are_escaped(editions: Mapping[str, Edition]) -> None:
    figure = editions["en"].figures["places/parks-map"]
    places = tuple(
        replace(place, name=HOSTILE, short=HOSTILE, lines=(HOSTILE,), kind=HOSTILE) for place in figure.places
    )
    root = drawn(replace(figure, places=places, headline=HOSTILE, alt=HOSTILE))
    assert {element.tag.removeprefix(SVG) for element in root.iter()} <= {
        "svg", "title", "desc", "rect", "path", "circle", "g", "text",
    }  # fmt: skip
    assert root[0].text == HOSTILE


def test_pictures_carry_no_style_and_no_link(editions: Mapping[str, Edition]) -> None:
    for name in NAMES:
        svg = maps.draw(editions["zh"].figures[name], 360, "fig-svg")
        assert "style" not in svg and "href" not in svg and "url(" not in svg


def test_a_chart_is_no_map(editions: Mapping[str, Edition]) -> None:
    with pytest.raises(ValueError, match="is no map"):
        maps.draw(editions["en"].figures["population/amur-leopard-recovery"], 720, "")
