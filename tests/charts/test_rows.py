from __future__ import annotations

import pytest

from site_tools.charts import rows, theme
from site_tools.model import Band


def test_a_heading_stands_once_above_the_rows_that_share_it() -> None:
    layout = rows.lay_out([Band("a", "A", "Park"), Band("b", "B", "Park"), Band("c", "C", "Other")], theme.WIDE)
    assert [text["line"] for text in layout.texts] == ["Park", "A", "B", "Other", "C"]
    assert [text["bold"] for text in layout.texts] == [True, False, False, True, False]


def test_nothing_stands_on_anything_else() -> None:
    long = "A name of so many words that a phone needs several lines for it and a wide page does not"
    for size in theme.SIZES:
        layout = rows.lay_out([Band("a", long, long), Band("b", long, "Other")], size)
        places = [(text["foot"] - 14, text["foot"]) for text in layout.texts] + list(layout.bars.values())
        for (_, foot), (top, _) in zip(sorted(places), sorted(places)[1:], strict=False):
            assert foot <= top
        assert max(foot for _, foot in places) <= layout.height


@pytest.mark.parametrize("size", theme.SIZES, ids=lambda size: size.name)
def test_lines_are_no_wider_than_the_picture(size: theme.Size) -> None:
    for words in ("word " * 60, "字" * 90):
        found = rows.lines(words, size, rows.MARGIN)
        assert len(found) > 1
        assert all(rows.width(line, size) <= size.width for line in found)
