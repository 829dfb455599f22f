"""Long lists of pages inside a section: whole on their own pages, elsewhere one link: no page carries them all."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from mkdocs.structure.nav import Link, Navigation, Section
from mkdocs.structure.pages import Page


@dataclass(frozen=True)
class Nested:
    """A section at `position` of another, and the link to its first page that stands in for it."""

    parent: Section
    position: int
    section: Section
    link: Link


def nested_sections(nav: Navigation) -> list[Nested]:
    """Sections of pages that stand in another section."""
    return [nested for item in nav.items if isinstance(item, Section) for nested in _nested_in(item)]


def _nested_in(parent: Section) -> Iterator[Nested]:
    for position, child in enumerate(parent.children):
        if isinstance(child, Section) and child.children and isinstance(child.children[0], Page):
            yield Nested(parent, position, child, Link(child.title, child.children[0].url))


def unfold(sections: list[Nested], page: Page) -> None:
    """Shows the section that `page` is in, and a link for each other one."""
    for nested in sections:
        nested.parent.children[nested.position] = nested.section if page in nested.section.children else nested.link
