from __future__ import annotations

from collections.abc import Mapping

import pytest

from site_tools.locales import LOCALES, inside_a_line
from site_tools.pages import PageRenderer
from site_tools.pages.citing import citation, embed_code, source_line

from ..page_reader import read


@pytest.mark.parametrize("locale", LOCALES)
def test_citations_name_documents_address_and_licence(locale: str, renderers: Mapping[str, PageRenderer]) -> None:
    renderer = renderers[locale]
    for figure in renderer.edition.figures.values():
        text = citation(renderer.edition.words, renderer.addresses, figure)
        assert figure.headline in text and "CC BY 4.0" in text and "{" not in text
        assert renderer.addresses.absolute(renderer.addresses.figure(locale, figure.id)) in text
        assert all(inside_a_line(item.short) in text for item in figure.citations)


def test_code_to_embed_is_a_frame_that_may_run_scripts_and_nothing_else(renderers: Mapping[str, PageRenderer]) -> None:
    figure = renderers["ru"].edition.figures["population/amur-tiger-recovery"]
    (frame,) = read(embed_code(renderers["ru"].addresses, figure)).all("iframe")
    assert frame.get("src") == "https://example.org/site/ru/figures/population/amur-tiger-recovery/embed/"
    assert "allow-same-origin" not in (frame.get("sandbox") or "")


def test_a_map_names_its_documents_alone(renderers: Mapping[str, PageRenderer]) -> None:
    edition = renderers["en"].edition
    figure = edition.figures["places/parks-map"]
    assert source_line(edition.words, figure) == "; ".join(inside_a_line(item.short) for item in figure.citations)
