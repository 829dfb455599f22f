"""One table: header cells with scope, numbers right, blanks spoken as “not reported”, notes below."""

from __future__ import annotations

from html import escape

from ..model import Grid, GridCell, Words

LETTERS = "abcdefghijklmnopqrstuvwxyz"
LONG = 16


def draw(grid: Grid, caption: str, uid: str, words: Words) -> str:
    """`uid` makes the ids of the notes unique on the page."""
    head = "".join(
        f'<th scope="col"{_number_class(grid, index)}>{escape(column)}</th>'
        for index, column in enumerate(grid.columns)
    )
    body = "".join(
        f'<tr><th scope="row"{_long_class(row.header)}>{escape(row.header.text)}</th>'
        + "".join(_cell(cell, grid, uid, words) for cell in row.cells)
        + "</tr>"
        for row in grid.rows
    )
    table = (
        f'<table class="data"><caption>{escape(grid.caption or caption)}</caption>'
        f"<thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>"
    )
    label = escape(grid.caption or caption, quote=True)
    return f'<div class="table-scroll" tabindex="0" role="region" aria-label="{label}">{table}</div>' + _notes(
        grid, uid
    )


def _long_class(header: GridCell) -> str:
    """A name of several words keeps room for them where a table is wider than the page."""
    return ' class="long"' if len(header.text) > LONG else ""


def _number_class(grid: Grid, index: int) -> str:
    return ' class="num"' if index and grid.numeric else ""


def _cell(cell: GridCell, grid: Grid, uid: str, words: Words) -> str:
    if not cell.text:
        return (
            '<td class="num blank"><span aria-hidden="true">–</span>'
            f'<span class="sr-only">{escape(words("ui.not_reported"))}</span></td>'
        )
    marks = "".join(
        f'<sup class="note-mark"><a href="#{uid}-note-{LETTERS[note]}">{LETTERS[note]}</a></sup>' for note in cell.notes
    )
    return f"<td{_number_class(grid, 1)}>{escape(cell.text)}{marks}</td>"


def _notes(grid: Grid, uid: str) -> str:
    if not grid.notes:
        return ""
    notes = "".join(
        f'<li id="{uid}-note-{LETTERS[index]}">{escape(note)}</li>' for index, note in enumerate(grid.notes)
    )
    return f'<ol class="table-notes" type="a">{notes}</ol>'
