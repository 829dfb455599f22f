from __future__ import annotations

import re
from collections.abc import Mapping

import pytest
import yaml

from site_tools.locales import LOCALES
from site_tools.pages import PageRenderer, generate
from site_tools.pages.directives import directives
from site_tools.pages.generate import shortened
from site_tools.pages.translations import split

from ..page_reader import read


def test_every_figure_has_a_page_in_every_language(renderers: Mapping[str, PageRenderer]) -> None:
    pages = [set(generate(renderer)) for renderer in renderers.values()]
    figures = {f"figures/{figure_id}.md" for figure_id in renderers["en"].edition.figures}
    sheets = {f"{page}.md" for page in renderers["en"].edition.sheets}
    assert all(found == figures | sheets | {"figures/index.md", "disagreements.md"} for found in pages)


def test_pages_differ_between_languages_in_words_alone(renderers: Mapping[str, PageRenderer]) -> None:
    def frame(text: str) -> tuple[list[tuple[str, str]], list[str]]:
        return list(directives(text)), re.findall(r"^#+|\{#[\w-]+\}$", text, re.M)

    english = {path: frame(text) for path, text in generate(renderers["en"]).items()}
    for renderer in renderers.values():
        assert {path: frame(text) for path, text in generate(renderer).items()} == english


@pytest.mark.parametrize("locale", LOCALES)
def test_front_matter(locale: str, renderers: Mapping[str, PageRenderer]) -> None:
    for path, text in generate(renderers[locale]).items():
        meta, body = split(text)
        assert 0 < len(meta["description"]) <= 155, path
        assert meta["title"] and body.lstrip().startswith("# ")
        assert ("figure" in meta) is (meta["kind"] == "figure")


def test_front_matter_is_yaml_whatever_the_words(renderers: Mapping[str, PageRenderer]) -> None:
    for text in generate(renderers["zh"]).values():
        assert isinstance(yaml.safe_load(text.split("---")[1]), dict)


def test_every_disagreement_stands_on_its_page(renderers: Mapping[str, PageRenderer]) -> None:
    text = generate(renderers["en"])["disagreements.md"]
    edition = renderers["en"].edition
    topics = [argument for name, argument in directives(text) if name == "disagreements"]
    blocks = [renderers["en"].disagreements(topic, "disagreements/") for topic in topics]
    found = [entry.get("id") for block in blocks for entry in read(block).all("details")]
    assert len(found) == len(edition.discrepancies)
    assert set(found) == {key.lower() for key in edition.discrepancies}
    assert re.findall(r"{#topic-([\w-]+)}", text) == [topic.replace("_", "-") for topic in topics]


@pytest.mark.parametrize(
    ("text", "short"),
    [
        ("short", "short"),
        ("word " * 10, "word word word…"),
        ("one, two, three, four", "one, two, three…"),
        ("东" * 30, "东" * 19 + "…"),
        ("东" * 15 + "，" * 10, "东" * 15 + "…"),
    ],
)
def test_shortened(text: str, short: str) -> None:
    assert shortened(text, 20) == short
    assert len(shortened(text, 20)) <= 20
