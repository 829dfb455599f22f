from __future__ import annotations

import pytest

from site_tools.publish.markup import tighten


def test_blank_lines_and_indents_go() -> None:
    page = "\n\n<!doctype html>\n  <ul>\n\n    <li>\n\t One </li>\r\n  </ul>\n"
    assert tighten(page) == "<!doctype html>\n<ul>\n<li>\nOne </li>\n</ul>\n"


def test_words_keep_their_distance() -> None:
    assert tighten("<p>One\n   two <b>three</b>\n four</p>") == "<p>One\ntwo <b>three</b>\nfour</p>"
    assert tighten("<p>5\u00a0\nkm,  <i>wide</i>  space</p>") == "<p>5\u00a0\nkm,  <i>wide</i>  space</p>"


@pytest.mark.parametrize("tag", ["pre", "textarea", "script", "style"])
def test_where_every_space_counts_nothing_changes(tag: str) -> None:
    kept = f'<{tag} class="x">\n\n  one\n    two\n\n</{tag}>'
    assert tighten(f"<div>\n\n  {kept}\n\n  {kept}\n\n</div>") == f"<div>\n{kept}\n{kept}\n</div>"


def test_names_that_only_begin_alike_are_tightened() -> None:
    assert tighten("<present>\n\n  one\n</present>") == "<present>\none\n</present>"


def test_what_is_tight_stays() -> None:
    page = "<!doctype html>\n<p>One</p>\n<pre>\n\n</pre>\n"
    assert tighten(tighten(page)) == tighten(page) == page
