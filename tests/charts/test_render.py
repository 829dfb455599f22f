"""What all charts keep: valid specifications, the records' numbers, colors by code, words in one language."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from site_tools.charts import Drawing, Renderer, theme
from site_tools.charts.render import KINDS, specification
from site_tools.locales import LOCALES
from site_tools.model import Edition
from site_tools.packages.rules.figures import KINDS as KNOWN_KINDS

from .specs import charts, encodings, inline_rows, specs, walk

SVG = "{http://www.w3.org/2000/svg}"
# Kinds whose amounts run across the picture, and those that have no axis of amounts.
ACROSS = {"budget", "change", "counts", "coverage", "estimates", "habitat", "lengths", "shares", "surveys"}
WITHOUT_AMOUNTS = {"squares", "dots", "timeline", "periods"}
SQUARE = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><path d="M0 0h9v9H0z"/></svg>'


@pytest.fixture(scope="module")
def drawings(editions: Mapping[str, Edition], tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, Drawing]:
    """Every chart in Mongolian, the language that no tool knows by itself."""
    figures = [figure for figure in editions["mn"].figures.values() if figure.kind != "map"]
    made = Renderer(tmp_path_factory.mktemp("cache")).draw(figures)
    return {figure.id: drawing for figure, drawing in zip(figures, made, strict=True)}


def test_equal_records_give_equal_specifications(editions: Mapping[str, Edition]) -> None:
    for figure, panel in charts({"mn": editions["mn"]}):
        first, second = (specification(figure, panel, theme.SIZES[0]) for _ in range(2))
        assert first == second, figure.id


def test_every_kind_that_the_rules_know_can_be_drawn() -> None:
    assert {*KINDS, "map"} == set(KNOWN_KINDS)


@pytest.mark.parametrize("locale", LOCALES)
def test_every_specification_is_valid(locale: str, editions: Mapping[str, Edition]) -> None:
    for figure, panel in charts({locale: editions[locale]}):
        for size in theme.SIZES:
            assert specification(figure, panel, size, validate=True)["description"] == figure.alt


def test_a_specification_holds_the_numbers_of_the_records(editions: Mapping[str, Edition]) -> None:
    for figure, panel, size, spec in specs(editions):
        drawn = {(row["series"], row["x"], row["value"]) for row in inline_rows(spec)}
        marks = {(mark.series, mark.x, mark.value) for mark in panel.marks}
        if figure.kind == "stacked":
            marks = {mark for mark in marks if mark[2]}
        assert marks <= drawn, (figure.id, size.name)
        # A name beside the end of a line may stand one year later; its value is one of the line.
        assert {(series, value) for series, _, value in drawn} <= {(series, value) for series, _, value in marks}


def test_a_gap_is_null_and_never_zero(editions: Mapping[str, Edition]) -> None:
    gaps = 0
    for _, panel, _, spec in specs(editions, "lines", "ratio", "interval"):
        blank = {(mark.series, mark.x) for mark in panel.marks if mark.value is None}
        rows = [row for row in inline_rows(spec) if (row["series"], row["x"]) in blank and row["text"] == ""]
        assert len(rows) >= len(blank)
        assert all(row["value"] is None for row in rows)
        gaps += len(blank)
    assert gaps


def test_colors_go_by_code_in_every_language(editions: Mapping[str, Edition]) -> None:
    colors: dict[tuple[str, str], set[str]] = {}
    for figure, _, _, spec in specs(editions):
        for color in encodings(spec, "color"):
            domain = color.get("scale", {}).get("domain", [])
            for code, value in zip(domain, color["scale"]["range"] if domain else [], strict=True):
                groups = {"stacked": "parts", "coverage": "states", "change": figure.id}
                group = groups.get(figure.kind, "series")
                colors.setdefault((group, code), set()).add(value)
    assert colors
    assert {key: values for key, values in colors.items() if len(values) > 1} == {}


def test_series_in_one_picture_differ_in_color(editions: Mapping[str, Edition]) -> None:
    for figure, panel in charts(editions, "lines", "ratio", "stacked"):
        slots = [key.slot for key in panel.keys]
        assert len(slots) == len(set(slots)), figure.id


def test_the_axis_of_amounts_starts_at_zero(editions: Mapping[str, Edition]) -> None:
    for figure, _, _, spec in specs(editions):
        if figure.kind in WITHOUT_AMOUNTS:
            continue
        channel = "x" if figure.kind in ACROSS else "y"
        scales = [
            item["scale"] for item in encodings(spec, channel) if item.get("type") == "quantitative" and "scale" in item
        ]
        assert scales, figure.id
        assert all(scale.get("zero") is True or scale["domain"][0] == 0 for scale in scales), figure.id


def test_a_phone_gets_fewer_ticks(editions: Mapping[str, Edition]) -> None:
    for _, panel, size, spec in specs(editions, "lines", "ratio", "stacked", "interval"):
        shown = next(item["axis"]["values"] for item in encodings(spec, "x") if item.get("axis"))
        years = sorted({mark.x for mark in panel.marks})
        assert (len(shown) < len(years)) if size.narrow else (shown == years)
        assert shown[-1] == years[-1]


def test_colors_are_variables_and_not_values(editions: Mapping[str, Edition]) -> None:
    for figure, _, _, spec in specs(editions):
        texts = [text for text in walk(spec) if isinstance(text, str)]
        assert [text for text in texts if re.fullmatch(r"#[0-9A-Fa-f]{3,8}", text)] == [], figure.id


def test_nothing_is_added_up_by_the_chart(editions: Mapping[str, Edition]) -> None:
    """No aggregate, and stacks only where the parts of one series lie on each other."""
    for figure, _, _, spec in specs(editions):
        for part in walk(spec):
            if isinstance(part, dict):
                assert "aggregate" not in part and "joinaggregate" not in part and "window" not in part
        if figure.kind != "stacked":
            marks = {
                part["mark"]["type"]
                for part in walk(spec)
                if isinstance(part, dict) and isinstance(part.get("mark"), dict)
            }
            assert not marks & {"bar", "area"}, figure.id


def test_a_chart_asks_for_no_file(editions: Mapping[str, Edition]) -> None:
    for _, _, _, spec in specs(editions):
        for part in walk(spec):
            assert not (isinstance(part, dict) and "url" in part)


def test_title_and_description_are_in_the_language_of_the_page(
    drawings: Mapping[str, Drawing], editions: Mapping[str, Edition]
) -> None:
    for figure_id, drawing in drawings.items():
        figure = editions["mn"].figures[figure_id]
        for svg in (svg for sizes in drawing.svgs.values() for svg in sizes.values()):
            root = ET.fromstring(svg)
            title, desc = root.find(f"{SVG}title"), root.find(f"{SVG}desc")
            assert title is not None and desc is not None
            assert (title.text, desc.text) == (figure.headline, figure.alt)
            assert root.get("aria-labelledby") == f"{title.get('id')} {desc.get('id')}"
            assert root.get("role") == "img"


def test_each_point_says_its_sentence_once(drawings: Mapping[str, Drawing], editions: Mapping[str, Edition]) -> None:
    for figure_id, drawing in drawings.items():
        for panel in editions["mn"].figures[figure_id].panels:
            wanted = sorted(
                mark.sentence
                for mark in panel.marks
                if mark.value or mark.state or mark.value == 0 and panel.id == "default"
            )
            for svg in drawing.svgs[panel.id].values():
                points = [point for point in ET.fromstring(svg).iter() if point.get("class") == "d"]
                titles = [point.findtext(f"{SVG}title") or "" for point in points]
                assert sorted(titles) == wanted, (figure_id, panel.id)
                codes = {key.code for key in panel.keys}
                assert {point.get("data-series") for point in points} <= codes


def test_wide_and_narrow_are_as_wide_as_said(drawings: Mapping[str, Drawing]) -> None:
    for drawing in drawings.values():
        for sizes in drawing.svgs.values():
            for size in theme.SIZES:
                assert ET.fromstring(sizes[size.name]).get("viewBox", "").split()[2] == str(size.width)


def test_ids_are_unique_over_all_pictures(drawings: Mapping[str, Drawing]) -> None:
    ids = [
        element.get("id")
        for drawing in drawings.values()
        for sizes in drawing.svgs.values()
        for svg in sizes.values()
        for element in ET.fromstring(svg).iter()
        if element.get("id")
    ]
    assert len(ids) == len(set(ids)) > 0


def test_pictures_hold_no_style_no_script_no_english_role(drawings: Mapping[str, Drawing]) -> None:
    for svg in (svg for drawing in drawings.values() for sizes in drawing.svgs.values() for svg in sizes.values()):
        for unwanted in (" style=", "<style", "<script", "aria-roledescription", "graphics-symbol", " on", "href="):
            assert unwanted not in re.sub(r">[^<]*<", "><", svg)


def test_live_charts_carry_no_private_font(drawings: Mapping[str, Drawing]) -> None:
    for drawing in drawings.values():
        texts = [text for text in walk(drawing.specs) if isinstance(text, str)]
        assert not [text for text in texts if text.startswith("Chart Sans")]
        assert theme.SYSTEM_FONTS in texts


def test_what_was_drawn_is_not_drawn_again(editions: Mapping[str, Edition], tmp_path: Path) -> None:
    figure = editions["en"].figures["population/amur-leopard-density"]
    first, second = Renderer(tmp_path), Renderer(tmp_path)
    one, two = list(first.draw([figure])), list(second.draw([figure]))
    assert (first.drawn, second.drawn) == (2, 0)
    assert one == two


def test_another_language_is_drawn_anew(editions: Mapping[str, Edition], tmp_path: Path) -> None:
    renderer = Renderer(tmp_path)
    for locale in ("ru", "zh"):
        list(renderer.draw([editions[locale].figures["population/amur-leopard-density"]]))
    assert renderer.drawn == 4


def test_results_can_be_asked_for_again_in_any_order() -> None:
    results = Renderer().pngs([SQUARE, SQUARE.replace("9", "8"), SQUARE])
    last, first = results[2], results[0]
    assert len(results) == 3 and first == last != results[1]
    assert list(results) == list(results) == list(results[:])


def test_a_changed_view_draws_no_other_view(editions: Mapping[str, Edition], tmp_path: Path) -> None:
    figure = editions["en"].figures["population/amur-leopard-structure"]
    list(Renderer(tmp_path).draw([figure]))
    mark = replace(figure.panels[1].marks[0], sentence="told in another way")
    panels = (figure.panels[0], replace(figure.panels[1], marks=(mark, *figure.panels[1].marks[1:])), figure.panels[2])
    again = Renderer(tmp_path)
    list(again.draw([replace(figure, panels=panels)]))
    assert again.drawn == len(theme.SIZES)
