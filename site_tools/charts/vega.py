"""Vega specifications to SVG, by the same runtime that brings a chart to life in a browser.

The drawing library lays out every text as a picture to learn its width, a tenth of a millisecond a letter; here Vega
gets the widths of the letters from the chart fonts as a table.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any, cast

from py_mini_racer import JSFunction, JSPromise, MiniRacer

from . import letters

RUNTIME = Path(__file__).parents[2] / "overrides/assets/vendor/vega-runtime.js"
PATIENCE = 60  # seconds; a picture takes a twentieth of one
AROUND_IT = Path(__file__).with_name("vega.js")


def to_svg(spec: Mapping[str, Any], number_locale: Mapping[str, Any]) -> str:
    """The SVG of a compiled specification, its numbers written as the locale says.

    Raises an error of the runtime for a specification that Vega cannot draw or warns of.
    """
    draw = cast(JSFunction, _engine().eval("draw"))
    return str(cast(JSPromise, draw(json.dumps(spec), json.dumps(number_locale))).get(timeout=PATIENCE))


@cache
def _engine() -> MiniRacer:
    """One for the whole process: to load Vega takes longer than to draw."""
    engine = MiniRacer()
    tables = {
        f"{'bold ' if bold else ''}{family}": letters.widths(family, bold)
        for family in letters.FAMILIES
        for bold in (False, True)
    }
    engine.eval(f"const WIDTHS = {json.dumps(tables)};")
    engine.eval(AROUND_IT.read_text("utf-8"))
    engine.eval(RUNTIME.read_text("utf-8"))
    return engine
