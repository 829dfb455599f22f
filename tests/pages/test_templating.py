from __future__ import annotations

import markdown
import pytest
from jinja2 import UndefinedError

from site_tools.pages.templating import environment, escape_markdown

from ..page_reader import read
from .test_render import HOSTILE


@pytest.mark.parametrize("text", [text for text in HOSTILE if "\n" not in text])
def test_escaped_markdown_shows_every_character(text: str) -> None:
    for frame in ("# {} {{#anchor}}", "{}", "* {}", "[{}](page.md)"):
        source = frame.format(escape_markdown(text))
        html = markdown.markdown(source, extensions=["attr_list", "md_in_html", "tables", "toc"])
        page = read(html)
        assert page.text.strip() == text
        assert not page.all("img", "script", "b", "code", "em", "strong", "del")
        assert [link.get("href") for link in page.all("a")] in ([], ["page.md"])


def test_templates_refuse_unknown_names() -> None:
    with pytest.raises(UndefinedError):
        environment().from_string("{{ nothing }}").render()
