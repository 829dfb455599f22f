"""The pages of the built site, and its words, found without the code under test."""

from __future__ import annotations

import csv
from collections.abc import Callable
from pathlib import Path

LOCALES = ("en", "ru", "zh", "mn")
# One page of each kind that people read, without its language folder.
KINDS = (
    "", "species/amur-tiger/", "recovery/", "habitat/", "map/", "explore/", "reading-the-numbers/", "about/",
    "disagreements/", "projects/", "projects/deliverables/", "projects/partners/",
    "strategy/", "recommendations/", "timeline/", "press/", "stories/",
    "programme/places-and-species/", "programme/regions/ptcr-09-altai/", "countries/mongolia/",
    "programme/deadlines/", "programme/status/", "programme/goals/", "programme/big-cats/",
    "figures/",
    "figures/population/amur-leopard-recovery/", "figures/population/amur-leopard-structure/",
    "figures/population/amur-leopard-sex-ratio/", "figures/population/amur-leopard-density/",
    "figures/population/change-since-first-survey/", "figures/places/parks-map/",
    "figures/population/snow-leopard-counts/", "figures/population/what-is-not-known/",
    "figures/species/snow-leopard-estimates/",
    "figures/population/amur-tiger-structure/embed/", "figures/places/region-map/embed/",
)  # fmt: skip
ONLY_ONCE = {"en": ("404.html",)}
Words = Callable[[str, str], str]


def localized(locale: str, path: str) -> str:
    """Where `path` stands in `locale`: English is at the root."""
    return path if locale == "en" else f"{locale}/{path}"


def locale_of(path: str) -> str:
    """The language a path of the site is in."""
    first = path.split("/", 1)[0]
    return first if first in LOCALES[1:] else "en"


def unlocalized(path: str) -> str:
    """`path` without its language folder."""
    return path if locale_of(path) == "en" else path.split("/", 1)[1]


def every_page(site: Path) -> list[str]:
    """The address of every HTML file but the 404 page, relative to the root of the site."""
    files = sorted(path.relative_to(site).as_posix() for path in site.rglob("index.html"))
    return [path.removesuffix("index.html") for path in files]


def every_figure(site: Path) -> list[str]:
    """The id of every figure that has a page, so that a new figure is measured without being listed."""
    pages = sorted((site / "figures").glob("*/*/index.html"))
    return [path.parent.relative_to(site / "figures").as_posix() for path in pages]


def read_words(labels: Path) -> Words:
    """Words by key and language from a `labels.csv`."""
    with labels.open(encoding="utf-8", newline="") as file:
        rows = {row["key"]: row for row in csv.DictReader(file)}
    return lambda key, locale: rows[key][locale] or rows[key]["en"]
