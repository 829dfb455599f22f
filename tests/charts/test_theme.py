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


# ---- the ordered scale

# Linear light to what a person sees who lacks one kind of cone (Machado, Oliveira and Fernandes 2009).
SIGHTS = {
    "normal": ((1, 0, 0), (0, 1, 0), (0, 0, 1)),
    "protan": ((0.152286, 1.052583, -0.204868), (0.114503, 0.786281, 0.099216), (-0.003882, -0.048116, 1.051998)),
    "deutan": ((0.367322, 0.860646, -0.227968), (0.280085, 0.672501, 0.047413), (-0.01182, 0.04294, 0.968881)),
    "tritan": ((1.255528, -0.076749, -0.178779), (-0.078411, 0.930809, 0.147602), (0.004733, 0.691367, 0.3039)),
}


def seen(color: str, sight: str) -> float:
    """The luminance of `color` for somebody with this sight."""
    parts = [int(color[index : index + 2], 16) / 255 for index in (1, 3, 5)]
    linear = [part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    mixed = [sum(weight * part for weight, part in zip(row, linear, strict=True)) for row in SIGHTS[sight]]
    return sum(weight * min(1, max(0, part)) for weight, part in zip((0.2126, 0.7152, 0.0722), mixed, strict=True))


@pytest.mark.parametrize("block", [0, 1], ids=["light", "dark"])
@pytest.mark.parametrize("sight", SIGHTS)
def test_steps_are_told_apart_by_brightness_alone(sight: str, block: int) -> None:
    """Each step stands out more from the paper than the one before, for every sight and in gray."""
    colors = css_colors()[block]
    away = [seen(colors[name], sight) + 0.05 for name in ("bg", "h1", "h2", "h3", "h4")]
    ratios = [max(one, other) / min(one, other) for one, other in zip(away, away[1:], strict=False)]
    assert away == sorted(away, reverse=block == 0)
    assert min(ratios[1:]) >= 1.6 and ratios[0] >= 1.4


@pytest.mark.parametrize("block", [0, 1], ids=["light", "dark"])
def test_numbers_can_be_read_on_every_step(block: int) -> None:
    colors = css_colors()[block]
    for slot in range(1, 5):
        ink = theme.on_step(slot).removeprefix("var(--ch-").removesuffix(")")
        light = css_colors()[block]
        assert contrast(light[ink], colors[f"h{slot}"]) >= 4.5
