"""Cuts the chart fonts out of Noto Sans and Noto Sans SC: few characters, own family names, no hinting.

Usage: python subset_fonts.py NODE_MODULES OUTPUT_DIRECTORY
"""

import sys
from collections.abc import Iterable
from pathlib import Path

from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont

WEIGHTS = {"Regular": "400Regular", "Bold": "700Bold"}
KEPT_NAMES = [0, 1, 2, 4, 5, 6, 7, 13, 14]
KEPT_FEATURES = ["kern", "mark", "mkmk", "locl", "ccmp"]
DROPPED_TABLES = ["BASE", "STAT", "gasp", "prep", "vhea", "vmtx", "VORG", "DSIG", "meta"]
EXTRA_HANZI = Path(__file__).with_name("extra-hanzi.txt")

# Noto Sans has no mathematical signs, arrows or shapes: these come from the SC file.
BORROWED = frozenset(map(ord, "≈≠≤≥←↑→↓■△▲▼◆○●"))


def latin() -> set[int]:
    """Basic Latin to Latin Extended-A, punctuation, superscripts, subscripts and a few signs."""
    ranges = [*range(0x20, 0x180), *range(0x2000, 0x2090)]
    return {*ranges, *map(ord, "€№−")}


def cyrillic() -> set[int]:
    """Cyrillic with its supplement (Mongolian ө and ү), the stress mark, rouble and tugrik."""
    return {*range(0x400, 0x530), *map(ord, "\u0301₽₮")}


def gb2312(first_row: int, last_row: int) -> set[int]:
    """The characters in these rows of GB2312: 1 holds signs, 16 to 55 the level 1 hanzi."""
    cells = (bytes([row + 0xA0, cell]) for row in range(first_row, last_row + 1) for cell in range(0xA1, 0xFF))
    decoded = (cell.decode("gb2312", errors="ignore") for cell in cells)
    return {ord(character) for character in decoded if character}


def chinese() -> set[int]:
    """Level 1 of GB2312, the extra hanzi, and Chinese and full-width punctuation."""
    extra = set(map(ord, "".join(EXTRA_HANZI.read_text(encoding="utf-8").split())))
    full_width = {*range(0x3000, 0x3040), *range(0xFF01, 0xFF5F), *range(0xFFE0, 0xFFE7)}
    return gb2312(1, 1) | gb2312(16, 55) | extra | full_width


def cut(source: Path, characters: Iterable[int]) -> TTFont:
    """The font in this file with only these characters."""
    options = Options(
        layout_features=KEPT_FEATURES,
        hinting=False,
        name_IDs=KEPT_NAMES,
        notdef_outline=True,
    )
    options.drop_tables += DROPPED_TABLES
    font = TTFont(source, recalcTimestamp=False)
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=characters)
    subsetter.subset(font)
    return font


def borrow(font: TTFont, lender: TTFont, characters: Iterable[int]) -> None:
    """Copies glyphs that stand alone from a font with the same units per em."""
    if font["head"].unitsPerEm != lender["head"].unitsPerEm:
        raise ValueError("The two fonts differ in units per em.")
    for character in sorted(characters):
        glyph = f"uni{character:04X}"
        source = lender.getBestCmap()[character]
        font["glyf"][glyph] = lender["glyf"][source]
        font["hmtx"][glyph] = lender["hmtx"][source]
        for table in font["cmap"].tables:
            if table.isUnicode():
                table.cmap[character] = glyph


def rename(font: TTFont, family: str, style: str) -> None:
    """Gives the font a family name that no font installed on a machine can stand in for."""
    names = {1: family, 2: style, 4: f"{family} {style}", 6: f"{family.replace(' ', '')}-{style}"}
    for name_id, words in names.items():
        font["name"].setName(words, name_id, 3, 1, 0x409)


def open_font_license(packages: Path) -> str:
    """The copyright lines of both fonts above the license text, which is the same for both."""
    texts = [(packages / name / "LICENSE_FONT").read_text(encoding="utf-8") for name in ("noto-sans", "noto-sans-sc")]
    copyrights, bodies = zip(*(text.split("\n", 1) for text in texts), strict=True)
    if len({"".join(body.split()) for body in bodies}) > 1:
        raise ValueError("The two fonts no longer have the same license text.")
    return "\n".join([*copyrights, bodies[0].rstrip(), ""])


def write_weight(packages: Path, output: Path, style: str) -> None:
    """Writes both families in one weight."""
    weight = WEIGHTS[style]
    sans_source = packages / "noto-sans" / weight / f"NotoSans_{weight}.ttf"
    chinese_source = packages / "noto-sans-sc" / weight / f"NotoSansSC_{weight}.ttf"
    chinese_sans = cut(chinese_source, latin() | chinese() | BORROWED)
    sans = cut(sans_source, latin() | cyrillic())
    borrow(sans, chinese_sans, BORROWED)
    for font, family in ((sans, "Chart Sans"), (chinese_sans, "Chart Sans SC")):
        rename(font, family, style)
        font.save(output / f"{family.replace(' ', '')}-{style}.ttf")


def main(node_modules: str, output: str) -> None:
    """Writes the four fonts and their license."""
    packages, folder = Path(node_modules, "@expo-google-fonts"), Path(output)
    folder.mkdir(parents=True, exist_ok=True)
    for style in WEIGHTS:
        write_weight(packages, folder, style)
    (folder / "OFL.txt").write_text(open_font_license(packages), encoding="utf-8")


if __name__ == "__main__":
    main(*sys.argv[1:])
