from __future__ import annotations

import re
import struct
import zlib
from xml.etree import ElementTree as ET

import pytest
import vl_convert

from site_tools.charts import letters, theme
from site_tools.charts.outlines import outlined

SVG = "{http://www.w3.org/2000/svg}"
PLACE = re.compile(r"translate\(([-\d.]+) ([-\d.]+)\) scale\(([\d.e-]+) -([\d.e-]+)\)$")


def drawing(inner: str) -> str:
    return (
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 400 60" width="400" height="60" '
        f"font-family=\"Chart Sans,'Noto Sans',sans-serif\">{inner}</svg>"
    )


def path_of(inner: str) -> ET.Element:
    (path,) = ET.fromstring(outlined(drawing(inner))).iter(f"{SVG}path")
    return path


def place_of(inner: str) -> tuple[float, ...]:
    match = PLACE.search(path_of(inner).get("transform", ""))
    assert match, inner
    return tuple(map(float, match.groups()))


@pytest.mark.parametrize(("anchor", "part"), [("start", 0), ("middle", 0.5), ("end", 1)])
def test_a_text_stands_where_it_stood(anchor: str, part: float) -> None:
    width = letters.outline("тигр", theme.font("ru"), False)[1] * 12 / letters.UNITS
    left, foot, across, down = place_of(f'<text x="100" y="30" font-size="12px" text-anchor="{anchor}">тигр</text>')
    assert left == pytest.approx(100 - part * width, abs=0.001)
    assert (foot, across, down) == (30, 0.012, 0.012)


def test_a_text_takes_its_look_from_the_elements_around_it() -> None:
    group = '<g font-size="20" font-weight="bold" text-anchor="end" stroke-width="4" fill="red">{}</g>'
    around = path_of(group.format("<text>60</text>"))
    own = path_of('<text font-size="20" font-weight="bold" text-anchor="end" stroke-width="4">60</text>')
    assert around.attrib == own.attrib
    assert around.get("stroke-width") == "200", "four pixels, measured in units of the font"
    assert path_of(group.format('<text font-weight="normal">60</text>')).get("d") != around.get("d")


def test_color_halo_and_turn_stay() -> None:
    path = path_of('<text transform="translate(9,8) rotate(-90)" fill="#123456" paint-order="stroke" x="1">a</text>')
    assert (path.get("fill"), path.get("paint-order")) == ("#123456", "stroke")
    assert path.get("transform", "").startswith("translate(9,8) rotate(-90) translate(1.000 0)")


def test_titles_stay_words_and_so_does_what_no_font_has() -> None:
    svg = outlined(drawing("<title>тигр</title><text>🐯 тигр</text><text> two\n  words </text>"))
    root = ET.fromstring(svg)
    assert [element.text for element in root.iter(f"{SVG}title")] == ["тигр"]
    assert [element.text for element in root.iter(f"{SVG}text")] == ["🐯 тигр"]
    (path,) = root.iter(f"{SVG}path")
    assert path.get("d") == letters.outline("two words", theme.font("en"), False)[0]


@pytest.mark.parametrize("weight", ["normal", "bold"])
def test_the_picture_is_that_of_the_text(weight: str) -> None:
    """The painter's own way with the same text and font covers nearly the same points."""
    vl_convert.register_font_directory(str(theme.FONT_FOLDER))
    svg = drawing(
        '<rect width="400" height="60" fill="white"/>'
        f'<text x="200" y="40" font-size="24" text-anchor="middle" font-weight="{weight}">Амурский тигр: AV 60</text>'
    )
    theirs, ours = (dark_columns(vl_convert.svg_to_png(picture, scale=1)) for picture in (svg, outlined(svg)))
    assert len(theirs) == len(ours) == 400
    assert sum(theirs) > 20_000
    assert sum(abs(one - other) for one, other in zip(theirs, ours, strict=True)) < 0.06 * sum(theirs)


def dark_columns(png: bytes) -> list[int]:
    """How dark each column of an opaque picture is: its points, from what the format's filters make of them."""
    width, height = struct.unpack(">II", png[16:24])
    assert png[24:29] == bytes([8, 6, 0, 0, 0]), "eight bits of red, green, blue and alpha"
    data, at = b"", 8
    while at < len(png):
        (length,) = struct.unpack(">I", png[at : at + 4])
        data += png[at + 8 : at + 8 + length] if png[at + 4 : at + 8] == b"IDAT" else b""
        at += length + 12
    raw, stride = zlib.decompress(data), 4 * width
    above, dark = bytes(stride), [0] * width
    for line in range(height):
        start = line * (stride + 1)
        row = bytearray(raw[start + 1 : start + 1 + stride])
        for index in range(stride):
            left, corner = (row[index - 4], above[index - 4]) if index >= 4 else (0, 0)
            row[index] = row[index] + predicted(raw[start], left, above[index], corner) & 255
        above = bytes(row)
        for column in range(width):
            dark[column] += 255 - row[4 * column]
    return dark


def predicted(kind: int, left: int, above: int, corner: int) -> int:
    """What filter `kind` of PNG expects of a byte."""
    guess = left + above - corner
    nearest = min((abs(guess - value), index, value) for index, value in enumerate((left, above, corner)))[2]
    return (0, left, above, (left + above) // 2, nearest)[kind]
