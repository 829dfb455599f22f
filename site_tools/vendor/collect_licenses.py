"""Prints the license texts of the packages that went into the browser files.

Usage: python collect_licenses.py ESBUILD_METAFILE PACKAGE_DIRECTORY...
"""

import json
import sys
from pathlib import Path

FOLDER = "node_modules/"


def bundled_packages(metafile: Path) -> set[Path]:
    """The folders of the packages of which esbuild used at least one byte."""
    outputs = json.loads(metafile.read_text(encoding="utf-8"))["outputs"].values()
    inputs = {name for output in outputs for name, used in output["inputs"].items() if used["bytesInOutput"]}
    return {package_of(metafile.parent, name) for name in inputs if FOLDER in name}


def package_of(root: Path, name: str) -> Path:
    """The package folder that holds this source file."""
    before, inside = name.rsplit(FOLDER, 1)
    parts = inside.split("/")
    return root / before / FOLDER / "/".join(parts[: 2 if inside.startswith("@") else 1])


def entry(package: Path) -> tuple[str, str]:
    """The heading of a package and its license text."""
    facts = json.loads((package / "package.json").read_text(encoding="utf-8"))
    text = sorted(package.glob("LICEN[CS]E*"))[0].read_text(encoding="utf-8")
    return f"{facts['name']} {facts['version']} ({facts['license']})", text.strip()


def main(metafile: str, *others: str) -> None:
    """Prints every license text below its package, in alphabetical order."""
    packages = bundled_packages(Path(metafile)) | set(map(Path, others))
    for heading, text in sorted(set(map(entry, packages))):
        print(f"{'=' * 80}\n{heading}\n{'=' * 80}\n\n{text}\n")


if __name__ == "__main__":
    main(*sys.argv[1:])
