from __future__ import annotations

import struct
from xml.etree import ElementTree as ET

import pytest

from site_tools.charts import Text, make_sheet
from site_tools.charts.sheet import png, wrap

DRAWING = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 720 380"><path fill="var(--ch-c1)" d="M9 9h99v99z"/></svg>'
)
HOSTILE = '<img src=x onerror="alert(1)"> & </text><script>${1}`{{7*7}}'


def sheet(*above: str) -> str:
    return make_sheet(DRAWING, "en", tuple(Text(words, 14) for words in above), (Text("below", 12, "muted"),))


def test_a_sheet_stands_alone() -> None:
    svg = sheet("Headline")
    root = ET.fromstring(svg)
    assert "var(--" not in svg
    assert [element.text for element in root.iter("{http://www.w3.org/2000/svg}text")] == ["Headline", "below"]
    assert "href" not in svg and "url(" not in svg


def test_words_are_escaped() -> None:
    root = ET.fromstring(sheet(HOSTILE))
    texts = [element.text or "" for element in root.iter("{http://www.w3.org/2000/svg}text")]
    assert " ".join(texts) == f"{HOSTILE} below"
    assert not list(root.iter("{http://www.w3.org/2000/svg}script"))


def test_long_words_make_the_sheet_higher_not_wider() -> None:
    short, long = (ET.fromstring(sheet("word " * count)) for count in (5, 200))
    assert short.get("width") == long.get("width") == "768"
    assert float(long.get("height", 0)) > float(short.get("height", 0)) + 100


def test_a_png_is_twice_as_large_and_not_empty() -> None:
    svg = sheet("Headline")
    picture = png(svg)
    assert picture.startswith(b"\x89PNG")
    width, height = struct.unpack(">II", picture[16:24])
    root = ET.fromstring(svg)
    assert (width, height) == (2 * int(root.get("width", 0)), 2 * int(root.get("height", 0)))
    assert len(picture) > 2000
    assert png(svg) == picture


def test_only_a_framed_drawing_is_cut_off_at_its_edges() -> None:
    beyond = DRAWING.replace("M9 9h99v99z", "M9 9h999v9z")
    edges = {framed: make_sheet(beyond, "en", (), (), framed=framed) for framed in (True, False)}
    assert png(edges[True]) != png(edges[False])


def test_a_drawing_without_size_is_refused() -> None:
    with pytest.raises(ValueError, match="no viewBox"):
        make_sheet("<svg/>", "en", (), ())


@pytest.mark.parametrize(
    ("words", "ems", "lines"),
    [
        ("one two", 100, ["one two"]),
        ("one two three", 4, ["one two", "three"]),
        ("东北豹东北虎雪豹", 4, ["东北豹东", "北虎雪豹"]),
        ("东北豹东。北虎", 4, ["东北豹东。", "北虎"]),
        ("", 4, []),
        ("   ", 4, []),
    ],
)
def test_wrap(words: str, ems: float, lines: list[str]) -> None:
    assert wrap(words, ems) == lines


def test_wrap_loses_no_word() -> None:
    words = "Total с детёнышами：东北豹 1.76, км² (n = 5) " * 9
    assert "".join(wrap(words, 20)).replace(" ", "") == words.replace(" ", "")
