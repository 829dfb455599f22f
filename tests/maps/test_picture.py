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
from site_tools.maps.layers import GROUPS
from site_tools.maps.projection import Projection
from site_tools.measure import ems
from site_tools.model import Dataset, Edition, Figure, build, localize

SVG = "{http://www.w3.org/2000/svg}"
NAMES = ("places/parks-map", "places/region-map", "places/priority-regions-map")
UNMARKED = {"landscape", "river", "lake", "railway", "province", "prefecture", "district", "forestry_bureau"}
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
        known |= {place.mark for place in figure.places}
        *names, scale = texts(root)
        assert names and set(names) <= known
        assert re.search(r"\d0", scale)


@pytest.mark.parametrize("name", NAMES)
def test_every_marked_place_says_what_is_known(name: str, editions: Mapping[str, Edition]) -> None:
    figure = editions["ru"].figures[name]
    said = [group.findtext(f"{SVG}title") for group in drawn(figure).iter(f"{SVG}g") if group.get("class") == "d"]
    marked = [place for place in figure.places if place.mark or place.kind_code not in UNMARKED]
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
    cats = {"var(--tiger)", "var(--leopard)", "var(--snow)"}
    circles = [
        float(circle.get("r", 0)) for circle in drawn(figure).iter(f"{SVG}circle") if circle.get("stroke") in cats
    ]
    wanted = [projection.pixels(place.precision_km, place.latitude) for place in figure.places for _ in place.species]
    assert sorted(circles) == pytest.approx(sorted(wanted), abs=0.06)


def test_states_are_told_apart_by_more_than_color(editions: Mapping[str, Edition]) -> None:
    figure = editions["en"].figures["places/region-map"]
    for state, shaded, dashed in (
        ("confirmed", True, False), ("possible", False, True), ("historic", False, False), ("planned", False, True)
    ):  # fmt: skip
        (place,) = [place for place in figure.places if place.id == "sikhote-alin"]
        one = replace(place, presence=(replace(place.presence[0], state=state),))
        root = drawn(replace(figure, places=(one,), map=replace(figure.map, labels={}) if figure.map else None))
        (circle,) = [item for item in root.iter(f"{SVG}circle") if item.get("stroke") == "var(--tiger)"]
        assert ((circle.get("fill") != "none"), ("stroke-dasharray" in circle.attrib)) == (shaded, dashed)


def test_the_picture_stays_calm(editions: Mapping[str, Edition]) -> None:
    """Provinces and districts, even where a cat is reported, are neither marked nor shaded."""
    figure = editions["en"].figures["places/region-map"]
    wide = tuple(place for place in figure.live_places if place.kind_code in ("province", "district", "region"))
    assert any(place.presence for place in wide)
    root = drawn(replace(figure, places=wide, map=replace(figure.map, labels={}) if figure.map else None))
    assert not list(root.iter(f"{SVG}circle")) and not [
        item for item in root.iter(f"{SVG}g") if item.get("class") == "d"
    ]


@pytest.mark.parametrize("kind", GROUPS["towns"])
def test_a_town_has_a_sign_only_with_its_name(kind: str, editions: Mapping[str, Edition]) -> None:
    figure = editions["en"].figures["places/region-map"]
    assert figure.map and "harbin" in figure.map.labels
    places = tuple(
        replace(place, kind_code=kind) if place.kind_code in GROUPS["towns"] else place for place in figure.places
    )
    labels = {place_id: side for place_id, side in figure.map.labels.items() if place_id != "harbin"}
    for names, signs in ((figure.map.labels, 3), (labels, 2)):
        root = drawn(replace(figure, places=places, map=replace(figure.map, labels=names)))
        assert len([group for group in root.iter(f"{SVG}g") if group.get("data-series") == kind]) == signs


def test_what_is_no_more_is_hollow(editions: Mapping[str, Edition]) -> None:
    figure = editions["en"].figures["places/parks-map"]
    past = tuple(place for place in figure.live_places if place.status_code == "historic")
    assert len(past) == 3
    root = drawn(replace(figure, places=past, map=replace(figure.map, labels={}, areas=()) if figure.map else None))
    assert {item.get("fill") for item in root.iter(f"{SVG}circle")} == {"var(--ch-land)"}


def test_numbers_stand_in_their_signs_and_apart(editions: Mapping[str, Edition]) -> None:
    figure = editions["en"].figures["places/priority-regions-map"]
    assert [place.mark for place in figure.places] == [str(number) for number in range(1, 14)]
    for size in theme.SIZES:
        circles = [
            (float(item.get("cx", 0)), float(item.get("cy", 0)))
            for item in drawn(figure, size.width).iter(f"{SVG}circle")
        ]
        assert len(circles) == 13
        gaps = [math.dist(one, two) for index, one in enumerate(circles) for two in circles[index + 1 :]]
        assert min(gaps) > (20 if size.name == "wide" else 14)


def test_areas_are_to_scale(editions: Mapping[str, Edition]) -> None:
    figure = editions["en"].figures["places/parks-map"]
    assert figure.map is not None
    projection = Projection(figure.map.bounds, 720)
    dashed = [
        float(circle.get("r", 0))
        for circle in drawn(figure).iter(f"{SVG}circle")
        if circle.get("stroke-dasharray") and circle.get("fill-opacity")
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


def test_border_lines_can_be_switched_off(dataset: Dataset) -> None:
    packages = dict(dataset.packages)
    places = packages["places"]
    for setting, lines in (("un-geodata", True), ("none", False)):
        packages["places"] = replace(places, descriptor={**places.descriptor, "borders": setting})
        edition = localize(build(packages), "en")
        for name in NAMES:
            figure = edition.figures[name]
            assert figure.map
            # Central Asia has none whatever is set.
            has_lines = lines and name != "places/priority-regions-map"
            assert ("var(--ch-line)" in maps.draw(figure, 720, "")) is has_lines
            assert ('"border' in maps.pack(figure.map.basemap, figure.map.bounds)) is has_lines
            assert ("UN Geodata" in figure.map.credit) is has_lines


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
