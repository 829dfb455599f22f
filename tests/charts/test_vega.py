from __future__ import annotations

import re
from typing import Any

import pytest
from py_mini_racer import JSEvalException, JSPromiseError

from site_tools.charts import letters, theme, vega
from site_tools.locales import vega_number_locale


def spec(*marks: dict[str, Any], **more: Any) -> dict[str, Any]:
    return {"width": 100, "height": 20, "padding": 0, "autosize": "pad", "marks": list(marks), **more}


def text(value: Any, **look: Any) -> dict[str, Any]:
    entries = {"x": 100, "fontSize": 20, "font": theme.font("en"), **look}
    return {
        "type": "text",
        "encode": {"enter": {"text": value} | {key: {"value": one} for key, one in entries.items()}},
    }


def width_of(svg: str) -> float:
    match = re.search(r'viewBox="0 0 ([\d.]+) ', svg)
    assert match
    return float(match[1])


@pytest.mark.parametrize(
    ("words", "family", "weight"),
    [("WWWW iiii", "en", "normal"), ("Амурский тигр", "ru", "bold"), ("远东豹60只", "zh", "normal")],
)
def test_a_text_takes_the_room_that_its_letters_need(words: str, family: str, weight: str) -> None:
    svg = vega.to_svg(
        spec(text({"value": words}, font=theme.font(family), fontWeight=weight)), vega_number_locale(family)
    )
    table = letters.widths(theme.font(family), weight == "bold")
    assert width_of(svg) == pytest.approx(100 + 20 * sum(table[letter] for letter in words), abs=2)
    assert f">{words}</text>" in svg


def test_what_no_font_has_takes_the_room_of_a_box() -> None:
    narrow, wide = (vega.to_svg(spec(text({"value": words})), vega_number_locale("en")) for words in ("i", "🐯"))
    assert width_of(wide) == pytest.approx(120, abs=2)
    assert width_of(narrow) < 110


@pytest.mark.parametrize(("locale", "written"), [("en", "1,234.5"), ("ru", "1\u00a0234,5")])
def test_numbers_are_written_as_the_language_does(locale: str, written: str) -> None:
    svg = vega.to_svg(spec(text({"signal": "format(1234.5, ',.1f')"})), vega_number_locale(locale))
    assert f">{written}</text>" in svg


def test_equal_specifications_give_equal_pictures() -> None:
    first, second = (vega.to_svg(spec(text({"value": "60"})), vega_number_locale("mn")) for _ in range(2))
    assert first == second


def test_a_picture_loads_nothing() -> None:
    asking = spec(text({"field": "n"}), data=[{"name": "far", "url": "https://evil.example/counts.json"}])
    with pytest.raises((JSEvalException, JSPromiseError), match="evil.example|Loading failed"):
        vega.to_svg(asking, vega_number_locale("en"))


def test_what_vega_warns_of_stops_the_build() -> None:
    scales = [{"name": "y", "type": "log", "domain": [0, 10], "range": [0, 20]}]
    with pytest.raises((JSEvalException, JSPromiseError), match="zero"):
        vega.to_svg(spec(text({"value": "60"}), scales=scales), vega_number_locale("en"))
    assert ">62</text>" in vega.to_svg(spec(text({"value": "62"})), vega_number_locale("en")), "of that picture alone"
