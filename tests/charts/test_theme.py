from __future__ import annotations

import re

import pytest

from site_tools.charts import theme

from ..projects import ROOT


def luminance(color: str) -> float:
    parts = [int(color[index : index + 2], 16) / 255 for index in (1, 3, 5)]
    linear = [part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


def test_no_variable_is_left_in_a_file() -> None:
    bound = theme.bind('<path fill="var(--ch-c1)" stroke="var(--ch-bg)"/><circle fill="var(--tiger)"/>')
    assert "var(" not in bound
    assert theme.LIGHT["tiger"] in bound


def test_words_that_look_like_a_variable_are_no_error() -> None:
    assert theme.bind("<text>var(--nothing)</text>") == "<text>var(--nothing)</text>"


@pytest.mark.parametrize("index", range(1, 7))
def test_series_stand_out_from_paper(index: int) -> None:
    """Green is a shade below 3; shape and dash tell its series too."""
    assert contrast(theme.LIGHT[f"c{index}"], theme.LIGHT["bg"]) >= (2.9 if index == 3 else 3)


@pytest.mark.parametrize("name", ["fg", "muted"])
def test_text_can_be_read_on_paper(name: str) -> None:
    assert contrast(theme.LIGHT[name], theme.LIGHT["bg"]) >= 4.5


def test_slots_have_a_color_a_shape_and_a_dash_of_their_own() -> None:
    slots = range(1, len(theme.SERIES) + 1)
    assert len({theme.color(slot) for slot in slots}) == len({theme.shape(slot) for slot in slots}) == len(slots)
    assert len({tuple(theme.dash(slot)) for slot in slots}) == len(slots)


ALIASES = {"paper": "bg", "ink": "fg", "quiet": "muted"}


def css_colors() -> list[dict[str, str]]:
    """The colors of figure.css by name, one dictionary for each block: light, dark by choice, dark of the system."""
    css = (ROOT / "overrides" / "assets" / "css" / "figure.css").read_text("utf-8")
    blocks = [re.findall(r"--(?:ch-)?([a-z0-9-]+):\s*(#[0-9a-f]{3,6})\b", block) for block in css.split("}")]
    return [{ALIASES.get(name, name): long_form(color) for name, color in block} for block in blocks if block]


def long_form(color: str) -> str:
    return color.upper() if len(color) == 7 else "#" + "".join(2 * digit for digit in color[1:]).upper()


def test_pages_and_files_have_the_same_light_colors() -> None:
    light = css_colors()[0]
    assert {name: light.get(name) for name in theme.LIGHT} == {
        name: color.upper() for name, color in theme.LIGHT.items()
    }


def test_dark_is_the_same_whether_chosen_or_asked_for_by_the_system() -> None:
    light, chosen, system, *_ = css_colors()
    assert chosen == system
    assert set(chosen) == set(light)
