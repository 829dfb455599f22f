"""Swaps a finished folder in; until then the last good one stays as it was."""

from __future__ import annotations

import shutil
from pathlib import Path


def replace_folder(fresh: Path, target: Path) -> None:
    """Puts `fresh` where `target` is. Both must lie on the same disk, so that the swap is two renames."""
    old = target.with_name(f".{target.name}.old")
    shutil.rmtree(old, ignore_errors=True)
    if target.exists():
        target.rename(old)
    fresh.rename(target)
    shutil.rmtree(old, ignore_errors=True)
