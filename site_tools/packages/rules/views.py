"""Views of a figure show everything once: each estimate of a cat in one view, years from first to last."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from ..problems import Problem
from ..tables import Package, Packages

# The columns of surveys that a figure can draw.
SURVEY_FIELDS = ("individuals", "density_per_100km2")


def check(packages: Packages) -> list[Problem]:
    """`figures.yml` of every package."""
    return [
        problem
        for package in packages.values()
        for figure in package.figures
        for problem in (
            *_estimates(packages, package, figure),
            *_years(package, figure),
            *_survey_field(package, figure),
        )
    ]


def _problem(package: Package, figure: Mapping[str, Any], name: str, value: object, wrong: str, right: str) -> Problem:
    return Problem(f"{package.folder}/figures.yml", None, f"{figure['id']}: {name}", str(value), wrong, right)


def _estimates(packages: Packages, package: Package, figure: Mapping[str, Any]) -> Iterator[Problem]:
    table = packages["species"].tables.get("estimates") if "species" in packages else None
    if figure.get("kind") != "estimates" or table is None:
        return
    scopes = [scope for variant in _variants(figure) for scope in _list(variant.get("scopes"))]
    of_cat = [row for row in table.rows if row.cells.get("species_id") == figure.get("species")]
    there = list(dict.fromkeys(str(row.cells.get("scope_code")) for row in of_cat))
    for scope in there:
        if scopes.count(scope) != 1:
            times = "no view shows" if scope not in scopes else "more than one view shows"
            yield _problem(package, figure, "scopes", scope, f"{times} the estimates of this scope", "one view")
    for scope in scopes:
        if scope not in there:
            yield _problem(package, figure, "scopes", scope, "no estimate of this cat has this scope", ", ".join(there))
    for variant in _variants(figure):
        if not _list(variant.get("scopes")):
            yield _problem(package, figure, "scopes", variant.get("id"), "this view needs them", "scopes: [world]")


def _years(package: Package, figure: Mapping[str, Any]) -> Iterator[Problem]:
    if figure.get("kind") != "coverage":
        return
    years = figure.get("years")
    if not (isinstance(years, list) and len(years) == 2 and all(type(year) is int for year in years)):
        yield _problem(package, figure, "years", years, "not a first and a last year", "[2013, 2021]")
    elif not 1900 <= years[0] < years[1] <= 2100:
        yield _problem(package, figure, "years", years, "the first year is not before the last", "[2013, 2021]")
    for variant in _variants(figure):
        if not variant.get("species"):
            yield _problem(package, figure, "species", variant.get("id"), "this view needs it", "species: amur-tiger")


def _survey_field(package: Package, figure: Mapping[str, Any]) -> Iterator[Problem]:
    if figure.get("kind") == "surveys" and figure.get("field") not in (None, *SURVEY_FIELDS):
        wrong = "figures of surveys cannot draw this column"
        yield _problem(package, figure, "field", figure.get("field"), wrong, " or ".join(SURVEY_FIELDS))


def _variants(figure: Mapping[str, Any]) -> list[Mapping[str, Any]]:
    return [variant for variant in _list(figure.get("variants")) if isinstance(variant, dict)]


def _list(value: object) -> list[Any]:
    return value if isinstance(value, list) else []
