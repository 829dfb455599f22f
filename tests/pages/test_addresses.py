from __future__ import annotations

import pytest

from site_tools.pages import Addresses
from site_tools.pages.addresses import relative

SITE = Addresses("https://example.org/site/")


@pytest.mark.parametrize(
    ("locale", "path", "expected"),
    [("en", "recovery/", "recovery/"), ("ru", "recovery/", "ru/recovery/"), ("en", "", ""), ("mn", "", "mn/")],
)
def test_page(locale: str, path: str, expected: str) -> None:
    assert SITE.page(locale, path) == expected


def test_a_build_of_one_language_has_it_at_the_root() -> None:
    assert Addresses("https://example.org/", "ru").page("ru", "recovery/") == "recovery/"


def test_figure() -> None:
    assert SITE.figure("zh", "places/parks-map") == "zh/figures/places/parks-map/"
    assert SITE.figure("en", "places/parks-map", ".svg") == "figures/places/parks-map.svg"
    assert SITE.absolute(SITE.figure("en", "a/b")) == "https://example.org/site/figures/a/b/"


@pytest.mark.parametrize(
    ("target", "page", "expected"),
    [
        ("figures/a/b/", "", "figures/a/b/"),
        ("figures/a/b/", "recovery/", "../figures/a/b/"),
        ("figures/a/b.svg", "figures/a/b/", "../b.svg"),
        ("figures/a/b/", "figures/a/b/", "./"),
        ("ru/recovery/", "ru/figures/a/b/embed/", "../../../../recovery/"),
        ("assets/js/map.js", "ru/figures/a/b/live/", "../../../../../assets/js/map.js"),
        ("", "recovery/", "../"),
        ("", "", "./"),
        ("recovery/", "404.html", "recovery/"),
        ("recovery/", "ru/404.html", "../recovery/"),
    ],
)
def test_relative(target: str, page: str, expected: str) -> None:
    assert relative(target, page) == expected
