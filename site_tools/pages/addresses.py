"""Where things stand in the built site. Paths are relative to its root, so that it works under any address."""

from __future__ import annotations

import posixpath
from dataclasses import dataclass
from functools import lru_cache

from ..locales import DEFAULT_LOCALE
from ..model.records import Basemap


@dataclass(frozen=True)
class Addresses:
    """`site_url` ends in a slash; `root_locale` is the language without a folder of its own."""

    site_url: str
    root_locale: str = DEFAULT_LOCALE

    def page(self, locale: str, path: str) -> str:
        """`page("ru", "recovery/")` is `ru/recovery/`."""
        return path if locale == self.root_locale else f"{locale}/{path}"

    def figure(self, locale: str, figure_id: str, suffix: str = "/") -> str:
        """The page of a figure, or with a suffix such as `.svg` the file beside it."""
        return self.page(locale, f"figures/{figure_id}{suffix}")

    def absolute(self, path: str) -> str:
        return self.site_url + path


def basemap_address(base: Basemap) -> str:
    """The script with the lines that live maps stand on."""
    return f"assets/basemap-{base.name}.js"


def details_address(locale: str) -> str:
    """The script with what live maps tell of places when asked."""
    return f"assets/places-{locale}.js"


@lru_cache(maxsize=1 << 16)
def relative(target: str, page_url: str) -> str:
    """The address of `target` seen from the page at `page_url`; both relative to the root of the site."""
    folder = page_url if page_url.endswith("/") or not page_url else posixpath.dirname(page_url)
    path = posixpath.relpath(target or ".", folder.strip("/") or ".")
    return path + "/" if target.endswith("/") or not target else path
