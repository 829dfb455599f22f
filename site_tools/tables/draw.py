"""One table: header cells with scope, numbers right, blanks spoken as “not reported”, notes below."""

from __future__ import annotations

from html import escape

from ..locales import inside_a_line
from ..model import Grid, GridCell, Signs, Words
from .signs import Links, draw_signs

LETTERS = "abcdefghijklmnopqrstuvwxyz"
LONG = 16


def draw(grid: Grid, caption: str, uid: str, words: Words, links: Links) -> str:
    """`uid` makes the ids of the notes unique on the page; `links` say where the signs beside numbers lead."""
    heads = grid.heads or (Signs(),) * len(grid.columns)
    head = "".join(
        f'<th scope="col"{_number_class(grid, index)}>{_with_signs(column, signs, words, links)}</th>'
        for index, (column, signs) in enumerate(zip(grid.columns, heads, strict=True))
    )
    body = "".join(
        f'<tr><th scope="row"{_long_class(row.header)}>'
        f"{_with_signs(row.header.text, row.header.signs, words, links)}</th>"
        + "".join(_cell(cell, grid, uid, words, links) for cell in row.cells)
        + "</tr>"
        for row in grid.rows
    )
    table = (
        f'<table class="data"><caption>{_with_signs(grid.caption or caption, grid.signs, words, links)}</caption>'
        f"<thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>"
    )
    label = escape(grid.caption or caption, quote=True)
    return f'<div class="table-scroll" tabindex="0" role="region" aria-label="{label}">{table}</div>' + _notes(
        grid, uid
    )


def _with_signs(text: str, signs: Signs, words: Words, links: Links) -> str:
    """`text` and its signs; a way of counting that ends the text already becomes the chip instead."""
    for way in signs.ways:
        name = inside_a_line(way.name)
        text = "" if text == way.name else text.removesuffix(name).rstrip() if text.endswith(name) else text
    return escape(text) + draw_signs(signs, words, links)


def _long_class(header: GridCell) -> str:
    """A name of several words keeps room for them where a table is wider than the page."""
    return ' class="long"' if len(header.text) > LONG else ""


def _number_class(grid: Grid, index: int) -> str:
    return ' class="num"' if index and grid.numeric else ""


def _cell(cell: GridCell, grid: Grid, uid: str, words: Words, links: Links) -> str:
    if not cell.text:
        return (
            f'<td class="{"num " if grid.numeric else ""}blank"><span aria-hidden="true">–</span>'
            f'<span class="sr-only">{escape(words("ui.not_reported"))}</span>'
            f"{draw_signs(cell.signs, words, links)}</td>"
        )
    marks = "".join(
        f'<sup class="note-mark"><a href="#{uid}-note-{LETTERS[note]}">{LETTERS[note]}</a></sup>' for note in cell.notes
    )
    return f"<td{_number_class(grid, 1)}>{_with_signs(cell.text, cell.signs, words, links)}{marks}</td>"


def _notes(grid: Grid, uid: str) -> str:
    if not grid.notes:
        return ""
    notes = "".join(
        f'<li id="{uid}-note-{LETTERS[index]}">{escape(note)}</li>' for index, note in enumerate(grid.notes)
    )
    return f'<ol class="table-notes" type="a">{notes}</ol>'
