from __future__ import annotations

import pytest

from site_tools.packages.paths import Paths, Reference, UnknownPath, parse, placeholders

from .made import observations, packages, table

PATHS = Paths(packages(observations({"total": 53}), table("population/changes", "id end_total", ("ru", 111))))


@pytest.mark.parametrize(
    ("text", "reference"),
    [
        ("a/b/c/d", Reference("a/b/c/d")),
        (" a/b/c/d ", Reference("a/b/c/d")),
        ("a/b/c/d as leopards", Reference("a/b/c/d", "leopards")),
        ("a/b/c/d  as  leopards ", Reference("a/b/c/d", "leopards")),
    ],
)
def test_parse(text: str, reference: Reference) -> None:
    assert parse(text) == reference


def test_placeholders() -> None:
    assert list(placeholders("{a} of {b as c}, not { or }")) == ["a", "b as c", " or "]


def test_a_key_of_several_parts() -> None:
    assert PATHS.cell("population/observations/ru/2014/total").value == 53
    assert PATHS.cell("population/changes/ru/end_total").value == 111


@pytest.mark.parametrize(
    ("path", "message"),
    [
        ("", "is not of the form"),
        ("a/b/c", "is not of the form"),
        ("x/observations/ru/2014/total", "there is no table x/observations"),
        ("population/x/ru/2014/total", "there is no table population/x"),
        ("population/observations/ru/total", "has no row ru"),
        ("population/observations/ru/2014/x", "has no column x"),
    ],
)
def test_a_path_that_breaks_off_says_where(path: str, message: str) -> None:
    with pytest.raises(UnknownPath, match=message):
        PATHS.cell(path)
