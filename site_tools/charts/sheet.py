"""A picture to take away: drawing with headline, what was counted, note, source and licence on one sheet."""

from __future__ import annotations

import html
import re
from dataclasses import dataclass

import vl_convert

from .. import measure
from . import theme
from .outlines import outlined

MARGIN = 24
# What may stand together on a line: a Chinese character, or all up to an ordinary space (never a non-breaking one).
PIECE = re.compile(r"[\u3000-\u9fff\uff00-\uffef]|[^ \u3000-\u9fff\uff00-\uffef]+ *| +")
_SIZE = re.compile(r'viewBox="0 0 ([\d.]+) ([\d.]+)"')


@dataclass(frozen=True)
class Text:
    """A block of words on the sheet."""

    words: str
    size: int
    color: str = "fg"
    bold: bool = False


def make_sheet(
    drawing: str, locale: str, above: tuple[Text, ...], below: tuple[Text, ...], *, framed: bool = False
) -> str:
    """An SVG that stands alone: light colors, texts wrapped to the width of `drawing`, an optimized SVG.

    A `framed` drawing is cut off at its edges, as maps must be.
    """
    match = _SIZE.search(drawing)
    if not match:
        raise ValueError("the drawing has no viewBox")
    width, height = float(match[1]), float(match[2])
    parts: list[str] = []
    top = MARGIN
    for text in above:
        top = _place(parts, text, top, width, locale)
    top += 8
    # To cut a drawing off takes a PNG longer than all the rest of the sheet.
    edges = "hidden" if framed else "visible"
    place = f'x="{MARGIN}" y="{top}" width="{match[1]}" height="{match[2]}" overflow="{edges}"'
    parts.append(drawing.replace("<svg ", f"<svg {place} ", 1))
    top += int(height) + 10
    for text in below:
        top = _place(parts, text, top, width, locale)
    whole = (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width + 2 * MARGIN:.0f}" height="{top + MARGIN - 6}" '
        f'viewBox="0 0 {width + 2 * MARGIN:.0f} {top + MARGIN - 6}" font-family="{theme.font(locale)},{_families()}">'
        f'<rect width="100%" height="100%" fill="{theme.LIGHT["bg"]}"/>{"".join(parts)}</svg>'
    )
    return theme.bind(whole)


def png(svg: str, scale: float = 2) -> bytes:
    """`svg` as a PNG; fonts come from the project, so the bytes are equal on every machine."""
    return bytes(vl_convert.svg_to_png(outlined(svg), scale=scale))


def _families() -> str:
    return theme.SYSTEM_FONTS.replace('"', "'")


def _place(parts: list[str], text: Text, top: int, width: float, locale: str) -> int:
    line_height = round(text.size * 1.4)
    weight = ' font-weight="bold"' if text.bold else ""
    for line in wrap(text.words, width / text.size * (0.93 if text.bold else 1)):
        top += line_height
        parts.append(
            f'<text x="{MARGIN}" y="{top - round(text.size * 0.35)}" font-size="{text.size}"{weight} '
            f'fill="{theme.LIGHT[text.color]}">{html.escape(line, quote=False)}</text>'
        )
    return top + 4


def wrap(words: str, ems: float) -> list[str]:
    """`words` in lines at most `ems` wide, broken at spaces and between Chinese characters."""
    lines, line, used = [], "", 0.0
    for piece in PIECE.findall(words):
        needed = measure.ems(piece.rstrip())
        # Closing punctuation never begins a line in Chinese.
        if line and used + needed > ems and piece not in "，。；：！？）”’》、":
            lines.append(line.rstrip())
            line, used = "", 0.0
        line += piece
        used += needed + 0.26 * (len(piece) - len(piece.rstrip()))
    return [*lines, line.rstrip()] if line.strip() else lines
