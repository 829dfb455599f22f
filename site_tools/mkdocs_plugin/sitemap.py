"""Our sitemap carries hreflang; in page heads Material would ask for a sitemap per language on every page."""

from __future__ import annotations


def put_first(folders: list[str], ours: str) -> None:
    """Moves `ours` to the front of the theme's template folders."""
    if ours in folders:
        folders.remove(ours)
    folders.insert(0, ours)
