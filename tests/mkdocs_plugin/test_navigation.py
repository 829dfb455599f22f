"""Lists of pages inside a section: one link on all other pages, every page of the list on its own."""

from __future__ import annotations

from pathlib import Path
from posixpath import join, normpath

import pytest

from ..page_reader import read

KINDS = ("regions", "species", "states")


def listed(built_site: Path, page: str) -> list[str]:
    """Pages in the list beside `page`, as folders of the site."""
    document = read((built_site / page / "index.html").read_text("utf-8"))
    (sidebar,) = document.all("div", css_class="md-sidebar--primary")
    links = [item.get("href") or "" for item in sidebar.all("a", css_class="md-nav__link")]
    return [normpath(join(page, link)) for link in links if not link.startswith("#")]


@pytest.mark.parametrize("locale", ["", "ru/", "zh/", "mn/"])
@pytest.mark.parametrize("kind", KINDS)
def test_every_page_of_a_kind_is_listed_on_each_of_them(built_site: Path, locale: str, kind: str) -> None:
    folder = f"{locale}programme/{kind}"
    pages = sorted(path.name for path in (built_site / folder).iterdir())
    assert len(pages) > 12
    links = listed(built_site, f"{folder}/{pages[-1]}")
    assert sorted(Path(link).name for link in links if link.startswith(f"{folder}/")) == pages


def test_elsewhere_a_link_leads_to_the_first(built_site: Path) -> None:
    links = listed(built_site, "mn/recovery")
    for kind in KINDS:
        (link,) = [link for link in links if link.startswith(f"mn/programme/{kind}/")]
        assert (built_site / link / "index.html").is_file()
