"""Finished pages without the blank lines and indents that templates leave."""

from __future__ import annotations

import re

# In these every space counts: for readers, or for the hash by which the policy of the page knows a script.
_AS_IT_IS = re.compile(r"(<(?P<tag>pre|textarea|script|style)\b.*?</(?P=tag)>)", re.S)
_LINE_END = re.compile(r"[ \t\r\n]*\n[ \t\r\n]*")


def tighten(html: str) -> str:
    """`html` with one line end wherever there was one among spaces; browsers show both alike."""
    pieces = _AS_IT_IS.split(html)
    # Each piece to tighten is followed by one to keep and the name of its element.
    pieces[::3] = [_LINE_END.sub("\n", piece) for piece in pieces[::3]]
    del pieces[2::3]
    return "".join(pieces).lstrip("\n")
