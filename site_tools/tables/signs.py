"""The signs beside a number as HTML: a chip for the way of counting, a mark where the documents disagree."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from html import escape as escape_html

from ..locales import inside_a_line
from ..model import Dispute, Signs, Way, Words

Escape = Callable[[str], str]
MARK = "≠"


@dataclass(frozen=True)
class Links:
    """The pages that signs lead to, seen from where they stand; from a frame they open in a window of their own."""

    counting: str
    disagreements: str
    framed: bool = False

    def way(self, code: str) -> str:
        """Where the way of counting is explained."""
        return f"{self.counting}#{way_anchor(code)}"

    def dispute(self, key: str) -> str:
        """Where the disagreement stands with its readings."""
        return f"{self.disagreements}#{key.lower()}"


def way_anchor(code: str) -> str:
    """The anchor of a way of counting on the page that explains them all."""
    return "counted-" + code.replace("_", "-")


def note_id(code: str) -> str:
    """The id of the small box that explains a way of counting on the page where its chip stands."""
    return "note-" + code.replace("_", "-")


def marks_id(marks: Sequence[Dispute]) -> str:
    """The id of the small box that lists several disagreements about one number."""
    return "note-" + "-".join(item.id.lower() for item in marks)


def draw_signs(signs: Signs, words: Words, links: Links, escape: Escape = escape_html) -> str:
    """The mark close to the number, then a chip for each way of counting."""
    chips = "".join(" " + draw_chip(way, words, links, escape) for way in signs.ways)
    return draw_marks(signs.marks, words, links, escape) + chips


def draw_chip(way: Way, words: Words, links: Links, escape: Escape = escape_html) -> str:
    """A quiet link that names the way of counting."""
    name = inside_a_line(way.name)
    spoken = words("ui.counted_how") + words("ui.colon") + name
    return (
        f'<a class="way" href="{links.way(way.code)}"{_window(links)} data-note="{note_id(way.code)}"'
        f' aria-label="{escape(spoken)}">{escape(name)}</a>'
    )


def draw_marks(marks: Sequence[Dispute], words: Words, links: Links, escape: Escape = escape_html) -> str:
    """One small sign, however many disagreements there are; it leads to the gravest, which links to the others."""
    if not marks:
        return ""
    titles = words("ui.part_separator").join(item.title for item in marks)
    spoken = words("ui.documents_disagree") + words("ui.colon") + titles
    note = f' data-note="{marks_id(marks)}"' if len(marks) > 1 else ""
    return (
        f'<sup class="disputed"><a class="dispute" href="{links.dispute(marks[0].id)}"{_window(links)}{note}'
        f' aria-label="{escape(spoken)}" title="{escape(spoken)}">{MARK}</a></sup>'
    )


def _window(links: Links) -> str:
    return ' target="_blank" rel="noopener"' if links.framed else ""
