"""Pictures without axes: one unit is one pixel, across as well as down."""

from __future__ import annotations

import pytest

from site_tools.charts import theme
from site_tools.charts.canvas import BORDER_DOWN, Canvas, room


@pytest.mark.parametrize("size", theme.SIZES)
def test_a_unit_is_a_pixel(size: theme.Size) -> None:
    canvas = Canvas(size, 200)
    assert canvas.across("left").to_dict()["scale"] == {"domain": [0, room(size)], "nice": False}
    down = canvas.down("top").to_dict()["scale"]
    assert down == {"domain": [0, 200], "reverse": True, "nice": False}


def test_boxes_and_lines_stand_where_their_rows_say() -> None:
    canvas = Canvas(theme.WIDE, 80)
    box = {"left": 1, "right": 9, "top": 2, "foot": 8, "t": "said", "d": "said", "series": "s", "line": "words"}
    spec = canvas.chart(canvas.boxes([box]), canvas.lines([box], bold=True)).to_dict(validate=False)
    boxes, lines = spec["layer"]
    assert [boxes["encoding"][name]["field"] for name in ("x", "x2", "y", "y2")] == ["left", "right", "top", "foot"]
    assert lines["encoding"]["text"]["field"] == "line" and lines["mark"]["fontWeight"] == "bold"
    assert spec["height"] == 80 + BORDER_DOWN
