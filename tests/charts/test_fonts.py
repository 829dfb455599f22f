"""Every character that a picture shows is in the font that draws it; fonts of the machine play no part."""

from __future__ import annotations

import struct
from collections.abc import Mapping
from pathlib import Path

import pytest

from site_tools.charts import theme
from site_tools.locales import LOCALES
from site_tools.model import Edition

from .specs import charts, inline_rows, specs

FILES = {"Chart Sans": "ChartSans", "Chart Sans SC": "ChartSansSC"}


def characters(path: Path) -> set[int]:
    """What the `cmap` table of a TrueType font covers (formats 4 and 12)."""
    font = path.read_bytes()
    tables = {font[at : at + 4]: struct.unpack(">I", font[at + 8 : at + 12])[0] for at in range(12, 12 + 16 * 64, 16)}
    start = tables[b"cmap"]
    covered: set[int] = set()
    for index in range(struct.unpack(">H", font[start + 2 : start + 4])[0]):
        at = start + struct.unpack(">I", font[start + 8 + 8 * index : start + 12 + 8 * index])[0]
        kind = struct.unpack(">H", font[at : at + 2])[0]
        if kind == 12:
            for group in range(struct.unpack(">I", font[at + 12 : at + 16])[0]):
                first, last, _ = struct.unpack(">III", font[at + 16 + 12 * group : at + 28 + 12 * group])
                covered.update(range(first, last + 1))
        elif kind == 4:
            count = struct.unpack(">H", font[at + 6 : at + 8])[0] // 2
            lists = [at + 14, at + 16 + 2 * count, at + 16 + 4 * count, at + 16 + 6 * count]
            for segment in range(count):
                last, first, delta, offset = (struct.unpack_from(">H", font, base + 2 * segment)[0] for base in lists)
                for code in range(first, last + 1):
                    place = lists[3] + 2 * segment + offset + 2 * (code - first)
                    glyph = struct.unpack_from(">H", font, place)[0] if offset and place + 2 <= len(font) else 0
                    if glyph if offset else (code + delta) % 65536:
                        covered.add(code)
    return covered - {0xFFFF}


def shown(edition: Edition) -> set[str]:
    """Every character of every picture to take away: drawing, title, note, source, licence, address."""
    words = edition.words
    texts = [
        words(f"ui.{key}") for key in ("source", "colon", "site_name", "license_short", "disclaimer", "map_credit")
    ]
    for figure in edition.figures.values():
        texts += [figure.headline, figure.subtitle, figure.note, figure.axis, f"0123456789:/.-{figure.id}"]
        texts += [f"{item.short}{item.locators}" for item in figure.citations]
        texts += [f"{place.short}{place.name}" for place in figure.places]
        texts += [panel.label for panel in figure.panels] + [key.name for panel in figure.panels for key in panel.keys]
        bands = [band for panel in figure.panels for band in panel.bands]
        texts += [f"{band.heading}{band.name}{band.text}" for band in bands]
        texts += [panel.axis for panel in figure.panels]
    one = {edition.locale: edition}
    texts += [row["text"] for _, _, _, spec in specs(one, sizes=(theme.WIDE,)) for row in inline_rows(spec)]
    assert list(charts(one))
    return set("".join(texts)) - {"\n"}


@pytest.mark.parametrize("weight", ["Regular", "Bold"])
@pytest.mark.parametrize("locale", LOCALES)
def test_every_character_has_a_glyph(locale: str, weight: str, editions: Mapping[str, Edition]) -> None:
    covered = characters(theme.FONT_FOLDER / f"{FILES[theme.font(locale)]}-{weight}.ttf")
    assert len(covered) > 100
    missing = {character for character in shown(editions[locale]) if ord(character) not in covered}
    assert sorted(missing) == []


def test_the_reader_of_fonts_sees_what_is_not_there() -> None:
    covered = characters(theme.FONT_FOLDER / "ChartSans-Regular.ttf")
    assert ord("ө") in covered and ord("Ү") in covered
    assert ord("豹") not in covered and 0x1F600 not in covered
