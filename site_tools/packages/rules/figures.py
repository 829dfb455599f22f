"""figures.yml names series, fields, places and discrepancies that exist, and every figure has its words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from ..problems import Problem
from ..tables import Package, Packages

# Where the codes in each list of a figure are defined.
LISTS = {
    "series": "population/series",
    "rows": "population/changes",
    "places": "places/places",
    "areas": "places/places",
    "labels": "places/places",
    "presence": "species/species",
    "species_labels": "species/species",
    "discrepancies": "editorial/discrepancies",
    "species": "species/species",
    "surveys": "population/surveys",
    "habitat": "population/habitat_suitability",
    "measured": "population/areas_and_lengths",
    "shared": "population/shared_animals",
    "events": "population/releases",
    "projects": "projects/projects",
    "components": "projects/components",
    "activities": "projects/activities",
    "happened": "strategy/events",
    "totals": "projects/budget_totals",
    "items": "projects/budget_lines",
}
FIELDS = ("field", "lower", "upper", "parts")
# What a figure of each kind cannot do without.
KINDS: Mapping[str, tuple[str, ...]] = {
    "change": ("rows",),
    "coverage": ("years", "variants"),
    "estimates": ("species", "variants"),
    "interval": ("field", "series"),
    "lines": ("field", "series"),
    "map": ("places", "bounds"),
    "ratio": ("field", "series"),
    "stacked": ("parts", "variants"),
    "surveys": ("field", "surveys"),
    "habitat": ("habitat", "methods"),
    "shares": ("habitat", "methods"),
    "squares": ("measured", "methods"),
    "lengths": ("measured", "methods"),
    "dots": ("shared",),
    "timeline": ("events",),
    "periods": ("variants", "methods"),
    "budget": ("variants", "methods"),
    "counts": ("by", "methods"),
}
SIDES = ("left", "right", "above", "below")
# What a live map can switch: cats, kinds of places, movements.
LAYERS = (
    "amur-tiger", "amur-leopard", "snow-leopard", "protected", "relief", "towns", "water", "areas", "regions",
    "crossings",
)  # fmt: skip
PHYSICAL = "-physical"
WORDS = ("headline", "subtitle", "note", "alt")


def check(packages: Packages) -> list[Problem]:
    """`figures.yml` of every package."""
    return [
        problem
        for package in packages.values()
        for index, figure in enumerate(package.figures)
        for problem in (
            *_again(package, figure, package.figures[:index]),
            *_kind(package, figure),
            *_sides(package, figure),
            *_live_map(package, figure),
            *_words(package, figure),
            *_codes(packages, package, figure),
            *_fields(packages, package, figure),
        )
    ]


def _file(package: Package) -> str:
    return f"{package.folder}/figures.yml"


def _again(package: Package, figure: Mapping[str, Any], earlier: Sequence[Mapping[str, Any]]) -> Iterator[Problem]:
    if figure["id"] in [other["id"] for other in earlier]:
        yield Problem(_file(package), None, "id", figure["id"], "another figure has this id", "an id of its own")


def _kind(package: Package, figure: Mapping[str, Any]) -> Iterator[Problem]:
    kind = str(figure.get("kind"))
    if kind not in KINDS:
        yield Problem(
            _file(package), None, f"{figure['id']}: kind", kind, "no such kind of figure", ", ".join(sorted(KINDS))
        )
    for name in KINDS.get(kind, ()):
        if not figure.get(name):
            yield Problem(
                _file(package), None, f"{figure['id']}: {name}", wrong="the figure needs this", right=f"{name}: …"
            )


def _sides(package: Package, figure: Mapping[str, Any]) -> Iterator[Problem]:
    labels = figure.get("labels")
    for place, side in labels.items() if isinstance(labels, dict) else ():
        if side not in SIDES:
            yield Problem(
                _file(package), None, f"{figure['id']}: {place}", str(side), "no side of a place", ", ".join(SIDES)
            )


def _live_map(package: Package, figure: Mapping[str, Any]) -> Iterator[Problem]:
    for layer in _listed(figure, "layers"):
        if layer not in LAYERS:
            yield Problem(
                _file(package), None, f"{figure['id']}: layers", str(layer), "no such layer", ", ".join(LAYERS)
            )
    known = sorted(name.removesuffix(PHYSICAL) for name in package.documents if name.endswith(PHYSICAL))
    basemap = str(figure.get("basemap", ""))
    if basemap and basemap not in known:
        place = f"{figure['id']}: basemap"
        yield Problem(_file(package), None, place, basemap, "no such basemap", ", ".join(known))


def _words(package: Package, figure: Mapping[str, Any]) -> Iterator[Problem]:
    labels = package.tables.get("labels")
    known = {row["key"] for row in labels.rows} if labels else set()
    for part in WORDS if labels else ():
        key = f"figures.{figure['id']}.{part}"
        if key not in known:
            yield Problem(
                f"{package.folder}/labels.csv", None, "key", key, "the figure has no such words", f"a row {key}"
            )


def _listed(figure: Mapping[str, Any], name: str) -> list[Any]:
    variants = figure.get("variants")
    holders = [figure, *(item for item in (variants if isinstance(variants, list) else []) if isinstance(item, dict))]
    found = [holder.get(name) or [] for holder in holders]
    return [item for items in found for item in (items if isinstance(items, list | dict) else [items])]


def _codes(packages: Packages, package: Package, figure: Mapping[str, Any]) -> Iterator[Problem]:
    for name, target in LISTS.items():
        owner, _, table_name = target.partition("/")
        table = packages[owner].tables.get(table_name) if owner in packages else None
        known = {table.row_key(row) for row in table.rows} if table else set()
        for code in _listed(figure, name):
            if (table or owner not in packages) and str(code) not in known:
                yield Problem(
                    _file(package),
                    None,
                    f"{figure['id']}: {name}",
                    str(code),
                    f"no such row in {target}",
                    f"a code of {target}",
                )


def _fields(packages: Packages, package: Package, figure: Mapping[str, Any]) -> Iterator[Problem]:
    source = "surveys" if figure.get("kind") == "surveys" else "observations"
    table = packages["population"].tables.get(source) if "population" in packages else None
    for name in FIELDS:
        for field in _listed(figure, name):
            if table and str(field) not in table.fields:
                yield Problem(
                    _file(package),
                    None,
                    f"{figure['id']}: {name}",
                    str(field),
                    f"no such column in population/{source}",
                    "individuals" if source == "surveys" else "total",
                )
