from __future__ import annotations

from site_tools.mkdocs_plugin.sitemap import put_first


def test_ours_comes_first_once() -> None:
    folders = ["theme", "ours", "other"]
    put_first(folders, "ours")
    put_first(folders, "ours")
    assert folders == ["ours", "theme", "other"]


def test_it_need_not_be_there_before() -> None:
    folders = ["theme"]
    put_first(folders, "ours")
    assert folders == ["ours", "theme"]
