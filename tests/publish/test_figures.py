"""Files beside the figures, read back: the numbers in them are those of the data."""

from __future__ import annotations

import csv
import io
import json
import struct
from collections.abc import Mapping
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import pytest

from site_tools.charts import theme
from site_tools.locales import LOCALES, vega_number_locale
from site_tools.model import Edition, Figure
from site_tools.pages import Addresses, PageRenderer
from site_tools.publish.figures import csv_text

SVG = "{http://www.w3.org/2000/svg}"
FIGURES = (
    "work-programme/deadlines",
    "work-programme/goals",
    "population/amur-leopard-recovery",
    "population/amur-tiger-recovery",
    "population/amur-leopard-structure",
    "population/amur-tiger-structure",
    "population/amur-leopard-sex-ratio",
    "population/amur-tiger-sex-ratio",
    "population/amur-leopard-density",
    "population/change-since-first-survey",
    "population/snow-leopard-counts",
    "population/snow-leopard-density",
    "population/what-is-not-known",
    "species/amur-tiger-estimates",
    "species/amur-leopard-estimates",
    "species/snow-leopard-estimates",
    "population/habitat-suitability",
    "population/best-habitat",
    "population/protected-network",
    "population/three-lengths",
    "population/shared-animals",
    "population/tiger-return",
    "places/parks-map",
    "places/region-map",
    "places/priority-regions-map",
    "projects/periods",
    "projects/budget",
)
everywhere = pytest.mark.parametrize("locale", LOCALES)
each = pytest.mark.parametrize("figure_id", FIGURES)


def base(site: Path, locale: str, figure_id: str) -> Path:
    return site / Addresses("/").figure(locale, figure_id, "")


def beside(site: Path, locale: str, figure_id: str, ending: str) -> Path:
    path = base(site, locale, figure_id)
    return path.with_name(path.name + ending)


def is_chart(figure_id: str) -> bool:
    return not figure_id.endswith("-map")


def test_these_are_all_figures(editions: Mapping[str, Edition]) -> None:
    assert set(FIGURES) == set(editions["en"].figures)


@everywhere
@each
def test_every_file_is_there(locale: str, figure_id: str, built_site: Path, editions: Mapping[str, Edition]) -> None:
    figure = editions[locale].figures[figure_id]
    endings = {".svg", ".png", ".csv"} | {
        f".{panel.id}{ending}" for panel in figure.panels[1:] for ending in (".svg", ".png")
    }
    endings |= {".vega.json"} if is_chart(figure_id) else set()
    folder, name = base(built_site, locale, figure_id).parent, figure.name
    found = {path.name.removeprefix(name) for path in folder.glob(f"{name}.*")}
    assert found == endings
    pages = {"index.html", "embed/index.html"} | (set() if is_chart(figure_id) else {"live/index.html", "live/map.js"})
    inside = folder / name
    assert {path.relative_to(inside).as_posix() for path in inside.rglob("*") if path.is_file()} == pages


def panels(site: Path, locale: str, figure: Figure) -> list[tuple[str, Path]]:
    """Id and picture of every view."""
    return [
        (panel.id, beside(site, locale, figure.id, ("" if index == 0 else f".{panel.id}") + ".svg"))
        for index, panel in enumerate(figure.panels)
    ]


@everywhere
@each
def test_pictures_say_the_numbers_of_the_data(
    locale: str, figure_id: str, built_site: Path, editions: Mapping[str, Edition]
) -> None:
    figure = editions[locale].figures[figure_id]
    marks = {panel.id: panel.marks for panel in figure.panels}
    for panel_id, path in panels(built_site, locale, figure):
        root = ET.fromstring(path.read_text("utf-8"))
        said = sorted(point.findtext(f"{SVG}title") or "" for point in root.iter() if point.get("class") == "d")
        assert said
        if is_chart(figure_id):
            drawn = [mark for mark in marks[panel_id] if mark.value is not None or mark.state]
            if figure.kind == "stacked":
                drawn = [mark for mark in drawn if mark.value]
            assert said == sorted(mark.sentence for mark in drawn)


@everywhere
@each
def test_pictures_stand_alone(locale: str, figure_id: str, built_site: Path, editions: Mapping[str, Edition]) -> None:
    figure = editions[locale].figures[figure_id]
    titles = {panel.id: panel.grid.caption for panel in figure.panels} | {figure.panels[0].id: figure.headline}
    for panel_id, path in panels(built_site, locale, figure):
        text = path.read_text("utf-8")
        assert "var(--" not in text
        for unwanted in ("<script", "<style", "style=", "href", "url(", "@import"):
            assert unwanted not in text
        root = ET.fromstring(text)
        words = "".join("".join(element.itertext()) for element in root.iter(f"{SVG}text")).replace(" ", "")
        for part in (titles[panel_id], figure.subtitle, figure.note):
            assert part.replace(" ", "") in words
        assert "CCBY4.0" in words.replace("\u00a0", "")
        (title,) = [element.text for element in root.iter(f"{SVG}title") if element.get("id")]
        (desc,) = [element.text for element in root.iter(f"{SVG}desc")]
        assert (title, desc) == (figure.headline, figure.alt)


@everywhere
@each
def test_png_is_twice_the_size_and_not_empty(
    locale: str, figure_id: str, built_site: Path, editions: Mapping[str, Edition]
) -> None:
    for _, path in panels(built_site, locale, editions[locale].figures[figure_id]):
        picture = path.with_suffix(".png").read_bytes()
        root = ET.fromstring(path.read_text("utf-8"))
        assert picture.startswith(b"\x89PNG\r\n\x1a\n")
        width, height = struct.unpack(">II", picture[16:24])
        assert (width, height) == (2 * float(root.get("width", 0)), 2 * float(root.get("height", 0)))
        # An empty sheet of this size packs into a tenth of it.
        assert len(picture) > 20_000


@everywhere
@each
def test_csv_holds_the_table_of_the_page(
    locale: str, figure_id: str, built_site: Path, editions: Mapping[str, Edition]
) -> None:
    content = beside(built_site, locale, figure_id, ".csv").read_bytes()
    assert content.startswith(b"\xef\xbb\xbf") and b"\r\n" in content
    head, *rows = csv.reader(io.StringIO(content.decode("utf-8-sig"), newline=""))
    assert all(len(row) == len(head) for row in rows)
    figure = editions[locale].figures[figure_id]
    views = len(figure.panels) > 1
    wanted = [
        (*([panel.label] if views else []), *(row.header, *row.cells))
        for panel in figure.panels
        for row in panel.grid.rows
    ]
    assert len(rows) == len(wanted)
    columns = list(dict.fromkeys(column for panel in figure.panels for column in panel.grid.columns))
    assert head[int(views) : int(views) + len(columns)] == columns
    lines = iter(rows)
    for panel in figure.panels:
        for row in panel.grid.rows:
            line = dict(zip(head, next(lines), strict=True))
            for column, cell in zip(panel.grid.columns, (row.header, *row.cells), strict=True):
                raw = cell.text if isinstance(cell.raw, str) else "" if cell.raw is None else str(cell.raw)
                assert line[column] == raw


@everywhere
@each
def test_no_cell_of_a_csv_runs_in_a_spreadsheet(locale: str, figure_id: str, built_site: Path) -> None:
    text = beside(built_site, locale, figure_id, ".csv").read_text("utf-8-sig")
    for cell in (cell for row in csv.reader(io.StringIO(text, newline="")) for cell in row):
        assert not cell.startswith(("=", "+", "-", "@", "\t", "\r"))


@everywhere
@pytest.mark.parametrize("figure_id", [name for name in FIGURES if is_chart(name)])
def test_live_specifications(locale: str, figure_id: str, built_site: Path, editions: Mapping[str, Edition]) -> None:
    content: dict[str, Any] = json.loads(beside(built_site, locale, figure_id, ".vega.json").read_text("utf-8"))
    figure = editions[locale].figures[figure_id]
    assert content["locale"]["number"] == vega_number_locale(locale)
    assert set(content["specs"]) == {panel.id for panel in figure.panels}
    for panel in figure.panels:
        assert set(content["specs"][panel.id]) == {size.name for size in theme.SIZES}
        for spec in content["specs"][panel.id].values():
            text = json.dumps(spec, ensure_ascii=False)
            sentences = {mark.sentence for mark in panel.marks if mark.value}
            assert all(json.dumps(sentence, ensure_ascii=False)[1:-1] in text for sentence in sentences)
            assert '"url"' not in text and "http" not in text.replace("https://vega.github.io/schema", "")


@everywhere
def test_maps_say_the_disclaimer_in_the_picture(locale: str, built_site: Path, editions: Mapping[str, Edition]) -> None:
    words = editions[locale].words
    for name in ("places/parks-map", "places/region-map", "places/priority-regions-map"):
        figure = editions[locale].figures[name]
        assert figure.map
        root = ET.fromstring(beside(built_site, locale, name, ".svg").read_text("utf-8"))
        text = "".join("".join(element.itertext()) for element in root.iter(f"{SVG}text")).replace(" ", "")
        assert words("ui.disclaimer").replace(" ", "") in text
        assert figure.map.credit.replace(" ", "") in text
        for place in figure.places:
            assert not place.mark or f"{place.mark} {place.name}".replace(" ", "") in text


def test_csv_of_a_blank_cell_is_blank(renderers: Mapping[str, PageRenderer]) -> None:
    figure = renderers["en"].edition.figures["population/amur-leopard-density"]
    rows = {row[0]: row[1] for row in csv.reader(io.StringIO(csv_text(figure, renderers["en"]), newline=""))}
    assert (rows["2015"], rows["2016"], rows["2021"]) == ("0.92", "", "1.76")


def test_a_csv_has_one_column_for_the_source(renderers: Mapping[str, PageRenderer]) -> None:
    for renderer in renderers.values():
        for figure in renderer.edition.figures.values():
            head = next(csv.reader(io.StringIO(csv_text(figure, renderer), newline="")))
            assert head.count(renderer.edition.words("ui.source")) == 1 and len(head) == len(set(head)), figure.id
