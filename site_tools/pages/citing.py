"""What goes with a figure that is taken away: its documents, a citation, code that shows it on another site."""

from __future__ import annotations

from markupsafe import escape

from ..locales import inside_a_line
from ..model import Figure, Words
from .addresses import Addresses


def source_line(words: Words, figure: Figure) -> str:
    """Documents with the places in them; a map, which cites too many for a line, names the documents alone."""
    separator = words("ui.list_separator")
    documents = (
        inside_a_line(item.short) + ("" if figure.kind == "map" else separator + item.locators)
        for item in figure.citations
    )
    return words("ui.part_separator").join(documents)


def citation(words: Words, addresses: Addresses, figure: Figure) -> str:
    """What to write under a reprint: headline, site, documents, address, licence."""
    address = addresses.absolute(addresses.figure(figure.locale, figure.id))
    return words("ui.citation", headline=figure.headline, sources=source_line(words, figure), address=address)


def embed_code(addresses: Addresses, figure: Figure) -> str:
    """HTML that another site can paste; the script makes the frame as high as the figure."""
    frame = addresses.absolute(addresses.figure(figure.locale, figure.id, "/embed/"))
    script = addresses.absolute("assets/js/embed.js")
    return (
        f'<iframe data-paws-embed src="{frame}" title="{escape(figure.headline)}" loading="lazy" '
        'sandbox="allow-scripts allow-popups allow-popups-to-escape-sandbox" width="100%" height="640" '
        f'style="border:0"></iframe>\n<script async src="{script}"></script>'
    )
