from __future__ import annotations

import re
from xml.etree import ElementTree as ET

import pytest

from site_tools.charts.marks import SERIES_SEPARATOR
from site_tools.charts.svg import optimize

HOSTILE = '<img src=x onerror="alert(1)"> & </script>'


def optimized(body: str, title: str = "Title", description: str = "Description") -> str:
    source = f'<svg xmlns="http://www.w3.org/2000/svg" width="720" height="380" version="1.1">{body}</svg>'
    return optimize(source, "uid", title, description, "fig-svg fig-wide")


def test_head() -> None:
    assert optimized("") == (
        '<svg xmlns="http://www.w3.org/2000/svg" class="fig-svg fig-wide" viewBox="0 0 720 380" role="img" '
        'aria-labelledby="uid-t uid-d"><title id="uid-t">Title</title><desc id="uid-d">Description</desc></svg>'
    )


def test_a_point_keeps_one_sentence() -> None:
    label = f"amur-tiger{SERIES_SEPARATOR}2021; 60"
    svg = optimized(f'<path aria-label="{label}" role="graphics-symbol" aria-roledescription="point" d="M1,1"/>')
    assert '<path d="M1,1" class="d" data-series="amur-tiger"><title>2021; 60</title></path>' in svg


def test_labels_of_the_renderer_go() -> None:
    assert "English" not in optimized('<path aria-label="English words" d="M1,1" fill="red"/>')


def test_words_are_escaped() -> None:
    svg = optimized("<text>&lt;b&gt;</text>", HOSTILE, HOSTILE)
    root = ET.fromstring(svg)
    assert [element.text for element in root] == [HOSTILE, HOSTILE, "<b>"]
    assert "<img" not in svg and "<script" not in svg


@pytest.mark.parametrize(("number", "short"), [("1.23456", "1.2"), ("-0.01", "0"), ("12.96", "13"), ("5.5", "5.5")])
def test_numbers_are_cut_to_tenths(number: str, short: str) -> None:
    assert f'd="M{short}"' in optimized(f'<path d="M{number}" fill="red"/>')


def test_numbers_in_words_are_not() -> None:
    assert "1.23456" in optimized("<text>1.23456</text>")


def test_empty_groups_and_frames_go_and_order_stays() -> None:
    svg = optimized('<g><g></g><path class="background" d="M0"/></g><g><text>a</text></g><g><text>b</text></g>')
    assert re.findall("<text>(.)</text>", svg) == ["a", "b"]
    assert "<g" not in svg and "<path" not in svg


def test_what_all_children_say_alike_is_said_once() -> None:
    svg = optimized('<g transform="translate(1,1)"><text fill="red">a</text><text fill="red">b</text></g>')
    assert svg.count('fill="red"') == 1


def test_painted_frames_stay() -> None:
    assert "<path" in optimized('<path class="background" d="M0" fill="red"/>')
