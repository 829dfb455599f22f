"""figures.yml names series, fields, places and discrepancies that exist, and every figure has its words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from ..problems import Problem
from ..tables import Package, Packages

# Where the codes in each list of a figure are defined.
LISTS = {
    "series": "population/series",
    "rows": "population/changes",
    "places": "places/places",
    "species": "species/species",
    "discrepancies": "editorial/discrepancies",
}
FIELDS = ("field", "lower", "upper", "parts")
KINDS = {"lines", "stacked", "ratio", "interval", "change", "map"}
WORDS = ("headline", "subtitle", "note", "alt")


def check(packages: Packages) -> list[Problem]:
    """`figures.yml` of every package."""
    return [
        problem
        for package in packages.values()
        for figure in package.figures
        for problem in (
            *_kind(package, figure),
            *_words(package, figure),
            *_codes(packages, package, figure),
            *_fields(packages, package, figure),
        )
    ]


def _file(package: Package) -> str:
    return f"{package.folder}/figures.yml"


def _kind(package: Package, figure: Mapping[str, Any]) -> Iterator[Problem]:
    if figure.get("kind") not in KINDS:
        yield Problem(
            _file(package),
            None,
            f"{figure['id']}: kind",
            str(figure.get("kind")),
            "no such kind of figure",
            ", ".join(sorted(KINDS)),
        )


def _words(package: Package, figure: Mapping[str, Any]) -> Iterator[Problem]:
    labels = package.tables.get("labels")
    known = {row["key"] for row in labels.rows} if labels else set()
    for part in WORDS:
        key = f"figures.{figure['id']}.{part}"
        if key not in known:
            yield Problem(
                f"{package.folder}/labels.csv", None, "key", key, "the figure has no such words", f"a row {key}"
            )


def _listed(figure: Mapping[str, Any], name: str) -> list[Any]:
    variants = [variant for variant in figure.get("variants") or [] if isinstance(variant, dict)]
    found = [holder.get(name) or [] for holder in (figure, *variants)]
    return [item for items in found for item in (items if isinstance(items, list) else [items])]


def _codes(packages: Packages, package: Package, figure: Mapping[str, Any]) -> Iterator[Problem]:
    for name, target in LISTS.items():
        owner, _, table_name = target.partition("/")
        table = packages[owner].tables.get(table_name) if owner in packages else None
        known = {table.row_key(row) for row in table.rows} if table else set()
        for code in _listed(figure, name):
            if str(code) not in known:
                yield Problem(
                    _file(package),
                    None,
                    f"{figure['id']}: {name}",
                    str(code),
                    f"no such row in {target}",
                    f"a code of {target}",
                )


def _fields(packages: Packages, package: Package, figure: Mapping[str, Any]) -> Iterator[Problem]:
    table = packages["population"].tables.get("observations") if "population" in packages else None
    for name in FIELDS:
        for field in _listed(figure, name):
            if table and field not in table.fields:
                yield Problem(
                    _file(package),
                    None,
                    f"{figure['id']}: {name}",
                    str(field),
                    "no such column in population/observations",
                    "total",
                )
