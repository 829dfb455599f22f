from __future__ import annotations

from collections.abc import Mapping

import pytest

from site_tools.charts import Drawing
from site_tools.locales import LOCALES
from site_tools.model import Dataset, Edition
from site_tools.pages import Addresses, PageRenderer
from site_tools.pages.programme_pages import sheet_pages

from ..page_reader import read

REGION = "programme/regions/ptcr-09-altai"
SPECIES = "programme/species/snow-leopard"


def test_every_sheet_is_a_page(renderers: Mapping[str, PageRenderer]) -> None:
    edition = renderers["en"].edition
    assert [path for path, _ in sheet_pages(edition)] == [f"{page}.md" for page in edition.sheets]


@pytest.mark.parametrize("locale", LOCALES)
def test_what_a_region_page_says_in_short(locale: str, renderers: Mapping[str, PageRenderer]) -> None:
    renderer = renderers[locale]
    url = renderer.addresses.page(locale, f"{REGION}/")
    found = read(renderer.sheet(REGION, url))
    assert renderer.edition.words("work-programme/programme.state") in found.text
    links = [link.get("href") for link in found.all("a")]
    assert "../../states/cn/" in links and "../../species/argali/" in links
    assert "../../../figures/places/priority-regions-map/" in links


def test_a_region_stands_out_on_the_map_of_all(dataset: Dataset, editions: Mapping[str, Edition]) -> None:
    figure = editions["mn"].figures["places/priority-regions-map"]
    marks = [place.mark for place in figure.places if place.mark]
    drawing = "".join(f'<g class="d" data-mark="{mark}"></g>' for mark in marks)
    drawings = {figure.id: Drawing({panel.id: {"wide": f"<svg>{drawing}</svg>"} for panel in figure.panels}, {})}
    renderer = PageRenderer(dataset, editions["mn"], drawings, Addresses("https://example.org/"))
    found = read(renderer.sheet(REGION, f"mn/{REGION}/"))
    assert len(found.all("g")) == len(marks) == 13
    assert [group.get("data-mark") for group in found.all("g") if group.get("data-own") is not None] == ["9"]
    index = read(renderer.sheet("programme/places-and-species regions", "mn/programme/places-and-species/"))
    numbers = [item.all("a")[0].text.partition(". ")[0] for item in index.all("li")]
    assert numbers == marks, "the list has the numbers of the map"


def test_lines_lead_to_the_activities(renderers: Mapping[str, PageRenderer]) -> None:
    found = read(renderers["en"].sheet(f"{REGION} activities", f"{REGION}/"))
    assert [link.get("href") for link in found.all("a") if "#a-" in (link.get("href") or "")] == [
        f"../../#a-20-{number}" for number in (1, 2, 3)
    ]


def test_latin_names_are_marked(renderers: Mapping[str, PageRenderer]) -> None:
    found = read(renderers["ru"].sheet(SPECIES, f"ru/{SPECIES}/"))
    assert [name.text for name in found.all("i")] == ["Uncia uncia", "Panthera uncia"]
    assert all(name.get("lang") == "la" for name in found.all("i"))


def test_a_list_that_is_not_there(renderers: Mapping[str, PageRenderer]) -> None:
    with pytest.raises(LookupError):
        renderers["en"].sheet(f"{REGION} nothing", f"{REGION}/")
    with pytest.raises(LookupError):
        renderers["en"].sheet("programme/regions/nowhere", "")
