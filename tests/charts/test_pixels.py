"""Rows drawn at pixels: one unit is one pixel."""

from __future__ import annotations

import altair as alt
import pytest

from site_tools.charts import pixels


@pytest.mark.parametrize("channel", [pixels.across("px", 328), pixels.down("y", 328)])
def test_a_pixel_is_a_pixel(channel: alt.X | alt.Y) -> None:
    made = channel.to_dict()
    assert made["scale"]["domain"] == made["scale"]["range"] == [0, 328]
    assert made["axis"] is None


def test_words_stand_at_their_height() -> None:
    rows = [{"y": 12.0, "line": "one"}, {"y": 30.0, "line": "two"}]
    spec = pixels.words(rows, 40, alt.XValue(0), fontWeight="bold").to_dict(validate=False)
    assert spec["data"]["values"] == rows
    assert spec["mark"]["fontWeight"] == "bold" and spec["mark"]["align"] == "left"
    assert spec["encoding"]["text"]["field"] == "line"
