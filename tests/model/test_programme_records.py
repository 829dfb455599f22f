from __future__ import annotations

from collections.abc import Mapping

from site_tools.model import Edition


def test_anchors_are_words_of_an_address(editions: Mapping[str, Edition]) -> None:
    programme = editions["en"].programme
    assert programme
    anchors = [item.anchor for item in programme.activities.values()]
    assert anchors[0] == "a-1-1" and len(set(anchors)) == len(anchors)
    assert not any("." in anchor for anchor in anchors)
