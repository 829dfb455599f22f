"""Pieces that several kinds of chart share: data, axes, scales, tooltips."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from typing import Any

import altair as alt

from ..measure import ems
from ..model import Key, Mark
from . import theme

# Joins a series code and a sentence in the one text that Vega carries to the SVG; the optimizer parts them again.
SERIES_SEPARATOR = "\u241f"
LEGEND_SYMBOL_ROOM = 40


class _Rows:
    """Rows in a form that Altair takes over whole: lists it copies with every method of a chart, cell by cell."""

    _schema = {"type": "array"}

    def __init__(self, rows: Iterable[Mapping[str, Any]]) -> None:
        self._rows = list(rows)

    def to_dict(self) -> list[Mapping[str, Any]]:
        return self._rows

    def __repr__(self) -> str:
        """Altair names views by it, so equal rows must read equal in every run."""
        return repr(self._rows)


def values(marks: Iterable[Mark]) -> alt.Data:
    """The marks as inline data."""
    return data([row(mark) for mark in marks])


def row(mark: Mark) -> dict[str, Any]:
    """One mark as inline data; `t` is what a reader hears or sees at a point."""
    return {
        "series": mark.series,
        "x": mark.x,
        "value": mark.value,
        "lower": mark.lower,
        "upper": mark.upper,
        "text": mark.text,
        "t": mark.sentence,
        "d": f"{mark.series}{SERIES_SEPARATOR}{mark.sentence}",
    }


def data(rows: Iterable[Mapping[str, Any]]) -> alt.Data:
    """Inline data."""
    return alt.Data(values=_Rows(rows))


def years(marks: Iterable[Mark], size: theme.Size) -> alt.X:
    """The axis of years: each year a place of its own, every other one labelled on a phone."""
    found = sorted({mark.x for mark in marks if isinstance(mark.x, int)})
    shown = found[(len(found) - 1) % 2 :: 2] if size.narrow and len(found) > 6 else found
    axis = alt.Axis(title=None, values=shown, tickSize=4)
    return alt.X("x:O", axis=axis, scale=alt.Scale(domain=found, padding=0.3))


def amounts(title: str, *, numbers: str = ",d", highest: float | None = None) -> alt.Y:
    """The axis of amounts, from zero, up to `highest` where several pictures share it; its title stands level above."""
    axis = alt.Axis(
        title=title,
        titleAngle=0,
        titleAlign="left",
        titleAnchor="end",
        titleX=0,
        titleY=-12,
        tickCount=5,
        format=numbers,
    )
    scale = alt.Scale(zero=True, nice=True) if highest is None else alt.Scale(domain=[0, highest], nice=True)
    return alt.Y("value:Q", axis=axis, scale=scale)


def by_series(keys: Iterable[Key], channel: type[Any], pick: Any, legend: Any) -> Any:
    """`channel` (color, shape, dash) by code: the same series looks the same in every figure and language."""
    listed = list(keys)
    scale = alt.Scale(domain=[key.code for key in listed], range=[pick(key.slot) for key in listed])
    return channel("series:N", scale=scale, sort=None, legend=legend)


def legend(keys: Iterable[Key], size: theme.Size, **options: Any) -> alt.Legend:
    """A legend that says names where the data say codes, in as many columns as their lengths fill evenly."""
    names = {key.code: key.name for key in keys}
    longest = max(ems(name) for name in names.values()) * size.font + LEGEND_SYMBOL_ROOM
    columns = max(1, min(len(names), int(size.width / longest)))
    columns = -(-len(names) // -(-len(names) // columns))
    return alt.Legend(title=None, labelExpr=named(names), columns=columns, **options)


def named(names: Mapping[str, str]) -> str:
    """An expression that says the name where the data say the code."""
    cases = "".join(f"datum.label === {code!r} ? {_quoted(name)} : " for code, name in names.items())
    return f"{cases}datum.label"


def _quoted(name: str) -> str:
    """`name` as a text of Vega's expression language, which takes no line break of any kind inside one."""
    return json.dumps(name, ensure_ascii=False).replace("\u2028", "\\u2028").replace("\u2029", "\\u2029")


def hover() -> alt.Parameter:
    """In the live chart, pointing at a series sets it apart; the picture shows all alike."""
    return alt.selection_point(name="pointed", fields=["series"], on="pointerover", clear="pointerout", empty=True)


def dimmed(parameter: alt.Parameter) -> alt.OpacityValue:
    return alt.OpacityValue(0.25, condition={"empty": True, "param": parameter.name, "value": 1})


def sentence() -> dict[str, Any]:
    """What a point says: to the pointer in the live chart, to the SVG in the picture."""
    return {"description": alt.Description("d:N"), "tooltip": alt.Tooltip("t:N")}
