"""How wide text is, roughly and on the safe side; enough to break lines and to choose columns."""

from __future__ import annotations

import unicodedata


def ems(words: str) -> float:
    """The width of `words` in Noto Sans, in em."""
    return sum(_em(character) for character in words)


def _em(character: str) -> float:
    if unicodedata.east_asian_width(character) in "WF":
        return 1.0
    if character in "ijlI.,;:'|!()[] \u00a0":
        return 0.3
    return 0.72 if character.isupper() or character in "шщжмфюыmw—" else 0.57
