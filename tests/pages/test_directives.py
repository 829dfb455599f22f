from __future__ import annotations

from collections.abc import Callable

import pytest

from site_tools.pages import UnknownDirective, fill, fill_paragraphs
from site_tools.pages.directives import directives


def test_directives_in_order() -> None:
    text = "a <!-- figure: x/y --> b <!--value:a/b/c/d as leopards--> <!-- a comment --> <!-- cards: species -->"
    assert list(directives(text)) == [("figure", "x/y"), ("value", "a/b/c/d as leopards"), ("cards", "species")]


def test_fill_puts_each_in_its_place() -> None:
    assert fill("<!-- n: 1 --> and <!-- n: 2 -->", {"n": lambda argument: argument * 2}, "page.md") == "11 and 22"


def test_what_others_fill_is_left() -> None:
    assert fill("<!-- m: 1 --><!-- n: 2 -->", {"n": str.upper}, "page.md", others={"m"}) == "<!-- m: 1 -->2"


def test_what_a_filler_gives_is_not_filled_again() -> None:
    assert fill("<!-- n: 1 -->", {"n": lambda _: "<!-- n: 2 -->"}, "page.md") == "<!-- n: 2 -->"


def test_an_unknown_directive_stops_the_build() -> None:
    with pytest.raises(UnknownDirective, match=r"docs/en/a.md: there is no directive “figur”. Right: figure, value"):
        fill("<!-- figur: x -->", {"value": str, "figure": str}, "docs/en/a.md")


def test_a_directive_that_names_nothing_stops_the_build() -> None:
    with pytest.raises(UnknownDirective, match=r"docs/en/a.md: “<!-- n: x -->” names nothing: x"):
        fill("<!-- n: x -->", {"n": {}.__getitem__}, "docs/en/a.md")


def test_plain_comments_stay() -> None:
    assert fill("<!-- hello -->", {}, "page.md") == "<!-- hello -->"


def test_each_paragraph_and_item_has_fillers_of_its_own() -> None:
    def counting() -> dict[str, Callable[[str], str]]:
        numbers = iter("123")
        return {"n": lambda _: next(numbers)}

    value = "<!-- n: x -->"
    text = f"{value} and\n{value}\n\n* {value} {value}\n* {value}\n1. {value}\n \n{value}\n"
    assert fill_paragraphs(text, counting, "page.md") == "1 and\n2\n\n* 1 2\n* 1\n1. 1\n \n1\n"
