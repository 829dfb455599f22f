"""Directives in prose, such as `<!-- figure: population/amur-leopard-recovery -->`: comments that pages fill in."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator, Mapping

# Between paragraphs, and between the items of a list.
BETWEEN_PARAGRAPHS = re.compile(r"(\n[ \t]*\n|\n(?=[ \t]*(?:[*+-]|\d+\.)[ \t]))")
DIRECTIVE = re.compile(r"<!--\s*([a-z]+):\s*(.*?)\s*-->")


class UnknownDirective(LookupError):
    """A directive that names nothing; the build stops."""


def directives(text: str) -> Iterator[tuple[str, str]]:
    """Name and argument of every directive in `text`, in order."""
    for match in DIRECTIVE.finditer(text):
        yield match[1], match[2]


def fill(text: str, fillers: Mapping[str, Callable[[str], str]], place: str, others: Collection[str] = ()) -> str:
    """`text` with each directive replaced by what its filler makes of the argument.

    `place` is named in errors; directives in `others` are left for later. Raises UnknownDirective.
    """

    def replace(match: re.Match[str]) -> str:
        name, argument = match[1], match[2]
        if name in others:
            return match[0]
        if name not in fillers:
            known = ", ".join(sorted({*fillers, *others}))
            raise UnknownDirective(f"{place}: there is no directive “{name}”. Right: {known}")
        try:
            return fillers[name](argument)
        except LookupError as error:
            raise UnknownDirective(f"{place}: “{match[0]}” names nothing: {_message(error)}") from error

    return DIRECTIVE.sub(replace, text)


def fill_paragraphs(
    text: str, fillers: Callable[[], Mapping[str, Callable[[str], str]]], place: str, others: Collection[str] = ()
) -> str:
    """Like `fill`, with fresh fillers for each paragraph and item of a list: they may remember what stands there."""
    return "".join(fill(part, fillers(), place, others) for part in BETWEEN_PARAGRAPHS.split(text))


def _message(error: LookupError) -> str:
    return str(error.args[0]) if error.args else str(error)
