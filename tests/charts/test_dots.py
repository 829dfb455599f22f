"""Dots: one an animal, so that they can be counted."""

from __future__ import annotations

from collections.abc import Mapping

from site_tools.charts import theme
from site_tools.model import Edition

from .specs import specs, walk


def test_a_dot_for_each_animal(editions: Mapping[str, Edition]) -> None:
    for _, panel, size, spec in specs(editions, "dots"):
        dots = [part for part in walk(spec) if isinstance(part, dict) and "filled" in part and "top" in part]
        for mark in panel.marks:
            own = {(dot["left"], dot["top"]): dot["filled"] for dot in dots if dot["series"] == mark.series}
            # One more is the sample beside the words.
            assert len(own) == (mark.upper or 0) + 1
            assert sum(own.values()) == (mark.value or 0) + 1
        assert max(dot["left"] for dot in dots) < size.width
        wanted = sum(int(mark.upper or 0) + 1 for mark in panel.marks)
        assert len({(dot["left"], dot["top"]) for dot in dots}) == wanted


def test_groups_of_dots_stand_beside_each_other_where_there_is_room(editions: Mapping[str, Edition]) -> None:
    for _, panel, size, spec in specs(editions, "dots"):
        groups = {
            part["series"]: part for part in walk(spec) if isinstance(part, dict) and "right" in part and "d" in part
        }
        tops = {groups[mark.series]["top"] for mark in panel.marks}
        assert len(tops) == (len(panel.marks) if size is theme.NARROW else 1)
