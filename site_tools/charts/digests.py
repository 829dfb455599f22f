"""What a kept picture depends on beside its records: the code that draws it, fonts, tools."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Mapping
from importlib.metadata import version
from inspect import getfile
from pathlib import Path
from typing import Any

from .vega import AROUND_IT, RUNTIME

FOLDER = Path(__file__).parent
# What the drawing code uses from the package around it.
AROUND = (FOLDER.parent / "measure.py", FOLDER.parent / "locales.py", AROUND_IT, RUNTIME)
OF_PNGS = ("sheet.py", "outlines.py", "letters.py")
TOOLS = ("altair", "vl-convert-python", "mini-racer", "uharfbuzz")


def of_kinds(kinds: Mapping[str, Callable[..., Any]]) -> Mapping[str, str]:
    """By kind of figure, what changes when the code for it does; the code of another kind has no part in it."""
    own = {kind: Path(getfile(draw)) for kind, draw in kinds.items()}
    shared = [path for path in (*FOLDER.glob("*.py"), *AROUND, *_fonts()) if path not in own.values()]
    return {kind: _digest([*shared, path]) for kind, path in own.items()}


def of_pngs() -> str:
    """Changes when SVGs are made into PNGs in another way."""
    return _digest([*(FOLDER / name for name in OF_PNGS), *_fonts()])


def _fonts() -> Iterable[Path]:
    return FOLDER.glob("fonts/*.ttf")


def _digest(files: Iterable[Path]) -> str:
    digest = hashlib.sha256(" ".join(map(version, TOOLS)).encode())
    for path in sorted(files):
        digest.update(path.read_bytes())
    return digest.hexdigest()
