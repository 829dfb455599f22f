"""`python -m tests.bench [builds] [weight] [rebuild] [scale]`: measures, prints tables, ends with the targets."""

from __future__ import annotations

import argparse
import tempfile
from collections.abc import Callable
from pathlib import Path

from . import builds, rebuild, scale, weight
from .report import Table, targets

GROUPS: dict[str, Callable[[Path], Table]] = {
    "builds": builds.measure,
    "weight": weight.measure,
    "rebuild": rebuild.measure,
    "scale": scale.measure,
}


def main() -> None:
    """Runs the groups asked for, or all; prints each as soon as it is done."""
    parser = argparse.ArgumentParser(prog="python -m tests.bench", description=__doc__)
    parser.add_argument("group", nargs="*", choices=[*GROUPS, "all"], default="all", help="what to measure")
    asked = parser.parse_args().group
    tables = []
    for name in (name for name in GROUPS if name in asked or "all" in asked):
        with tempfile.TemporaryDirectory(prefix="bench-") as folder:
            tables.append(GROUPS[name](Path(folder)))
        print(tables[-1], flush=True)
    print(targets(tables))


if __name__ == "__main__":
    main()
