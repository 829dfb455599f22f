"""The letters of the chart fonts: how wide each is, and whole lines of them as outlines."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from itertools import groupby

import uharfbuzz as hb

from . import theme

FAMILIES = (theme.font("en"), theme.font("zh"))
UNITS = 1000  # of the fonts, to the em


class MissingLetter(ValueError):
    """A letter that neither font has."""


def widths(family: str, bold: bool) -> Mapping[str, float]:
    """The width of every letter in em; what the family lacks comes from the other one."""
    found: dict[str, float] = {}
    for name in (*(other for other in FAMILIES if other != family), family):
        font = _font(name, bold)
        glyphs = {chr(code): font.get_nominal_glyph(code) for code in font.face.unicodes}
        found.update({letter: font.get_glyph_h_advance(glyph) / UNITS for letter, glyph in glyphs.items()})
    return found


def outline(words: str, family: str, bold: bool) -> tuple[str, float]:
    """A line of words as one SVG path, `y` up from the line they stand on, and its width; both in units of the font.

    Raises MissingLetter.
    """
    parts: list[str] = []
    at = 0
    for name, letters in groupby(words, lambda letter: _family(letter, family, bold)):
        font = _font(name, bold)
        buffer = hb.Buffer()
        buffer.add_str("".join(letters))
        buffer.guess_segment_properties()
        hb.shape(font, buffer)
        for info, place in zip(buffer.glyph_infos, buffer.glyph_positions, strict=True):
            if drawn := _glyph(name, bold, info.codepoint):
                parts.append(f"M{at + place.x_offset} {place.y_offset}{drawn}")
            at += place.x_advance
    return "".join(parts), float(at)


def _family(letter: str, family: str, bold: bool) -> str:
    for name in (family, *FAMILIES):
        if _font(name, bold).get_nominal_glyph(ord(letter)):
            return name
    raise MissingLetter(f"The chart fonts have no letter {letter!r} (U+{ord(letter):04X}).")


@cache
def _font(family: str, bold: bool) -> hb.Font:
    name = f"{family.replace(' ', '')}-{'Bold' if bold else 'Regular'}.ttf"
    face = hb.Face(hb.Blob.from_file_path(str(theme.FONT_FOLDER / name)))
    if face.upem != UNITS:
        raise ValueError(f"{name} has {face.upem} units to the em, not {UNITS}.")
    return hb.Font(face)


@cache
def _glyph(family: str, bold: bool, glyph: int) -> str:
    """A glyph as a path relative to where it stands, so that one text serves at every place of a line."""
    pen = _Pen()
    _font(family, bold).draw_glyph_with_pen(glyph, pen)
    return "".join(pen.parts)


class _Pen:
    """Writes what a font draws as relative path commands."""

    def __init__(self) -> None:
        self.parts: list[str] = []
        self._start = self._at = (0.0, 0.0)

    def moveTo(self, point: tuple[float, float]) -> None:
        self._write("m", point)
        self._start = point

    def lineTo(self, point: tuple[float, float]) -> None:
        self._write("l", point)

    def qCurveTo(self, *points: tuple[float, float]) -> None:
        self._write("q", *points)

    def curveTo(self, *points: tuple[float, float]) -> None:
        self._write("c", *points)

    def closePath(self) -> None:
        self.parts.append("z")
        self._at = self._start

    def _write(self, command: str, *points: tuple[float, float]) -> None:
        x, y = self._at
        self.parts.append(command + " ".join(_numbers(points, x, y)))
        self._at = points[-1]


def _numbers(points: tuple[tuple[float, float], ...], x: float, y: float) -> Iterator[str]:
    for point in points:
        yield f"{point[0] - x:g} {point[1] - y:g}"
