from __future__ import annotations

from typing import Any

import pytest

from site_tools.packages.problems import Problem
from site_tools.packages.rules.figures import KINDS, WORDS, check

from ..made import labels, observations, packages, table

SERIES = table("population/series", "id", ("ru",), ("cn",))
CHANGES = table("population/changes", "id", ("ru",))
PLACES = table("places/places", "id", ("primorye",), ("vladivostok",))
SPECIES = table("species/species", "id", ("amur-tiger",))
SURVEYS = table("population/surveys", "id individuals", ("ridge", 5))
DISCREPANCIES = table("editorial/discrepancies", "id", ("D001",))
HABITAT = table("population/habitat_suitability", "id", ("park",))
MEASURED = table("population/areas_and_lengths", "id", ("border",))
SHARED = table("population/shared_animals", "id", ("both",))
EVENTS = table("population/releases", "id", ("first",))
PROPOSALS = table("projects/projects", "id", ("proposal",))
LAND = (HABITAT, MEASURED, SHARED, EVENTS, PROPOSALS)
GOOD: dict[str, dict[str, Any]] = {
    "lines": {"field": "total", "series": ["ru", "cn"]},
    "ratio": {"field": "sex_ratio", "series": ["ru"]},
    "interval": {"field": "total", "lower": "cubs", "upper": "total", "series": ["ru"]},
    "stacked": {"parts": ["male_independent", "cubs"], "variants": [{"id": "a", "series": "ru"}]},
    "change": {"rows": ["ru"]},
    "map": {"bounds": [1, 2, 3, 4], "places": ["primorye", "vladivostok"], "labels": {"vladivostok": "left"}},
    "estimates": {"species": "amur-tiger", "variants": [{"id": "a", "scopes": ["world"]}]},
    "surveys": {"field": "individuals", "surveys": ["ridge"]},
    "coverage": {"years": [2013, 2021], "variants": [{"id": "a", "species": "amur-tiger"}]},
    "habitat": {"habitat": ["park"], "methods": ["map"]},
    "shares": {"habitat": ["park"], "methods": ["map"]},
    "squares": {"measured": ["border"], "methods": ["map"]},
    "lengths": {"measured": ["border"], "methods": ["map"]},
    "dots": {"shared": ["both"]},
    "timeline": {"events": ["first"]},
    "periods": {"variants": [{"id": "a", "projects": ["proposal"]}], "methods": ["plan"]},
    "budget": {"variants": [{"id": "a", "projects": ["proposal"]}], "methods": ["plan"]},
    "counts": {"by": ["due"], "methods": ["activities"]},
}


def found(figure: dict[str, Any], *, words: tuple[str, ...] = WORDS) -> list[Problem]:
    figure = {"id": "f", **figure}
    rows = tuple((f"figures.f.{part}", "English") for part in words)
    tables = (
        SERIES, CHANGES, PLACES, SPECIES, SURVEYS, DISCREPANCIES, *LAND, observations({}), labels("population", *rows),
    )  # fmt: skip
    return check(packages(*tables, figures={"population": [figure]}))


@pytest.mark.parametrize("kind", sorted(KINDS))
def test_a_good_figure_of_each_kind_passes(kind: str) -> None:
    assert found({"kind": kind, "discrepancies": ["D001"], **GOOD[kind]}) == []


def test_layers_and_basemaps_are_known() -> None:
    good = {"kind": "map", **GOOD["map"]}
    assert found({**good, "layers": ["amur-tiger", "protected", "crossings"]}) == []
    (problem,) = found({**good, "layers": ["tigers"]})
    assert (problem.wrong, problem.field) == ("no such layer", "f: layers")
    (problem,) = found({**good, "basemap": "arctic"})
    assert (problem.wrong, problem.value) == ("no such basemap", "arctic")


@pytest.mark.parametrize("kind", ["pie", None, ["lines"], {"lines": 1}, 5])
def test_an_unknown_kind_is_refused(kind: Any) -> None:
    assert [problem.wrong for problem in found({"kind": kind})] == ["no such kind of figure"]


@pytest.mark.parametrize("kind", sorted(KINDS))
def test_what_a_kind_needs_must_be_there(kind: str) -> None:
    assert {problem.field for problem in found({"kind": kind})} == {f"f: {name}" for name in KINDS[kind]}


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("series", ["xx"]),
        ("series", "xx"),
        ("rows", ["xx"]),
        ("places", ["xx"]),
        ("areas", ["xx"]),
        ("presence", ["xx"]),
        ("labels", {"xx": "left"}),
        ("species_labels", {"xx": [1, 2]}),
        ("discrepancies", ["xx"]),
        ("habitat", ["xx"]),
        ("measured", ["xx"]),
        ("shared", ["xx"]),
        ("events", ["xx"]),
        ("variants", [{"id": "a", "series": "xx"}]),
    ],
)
def test_an_unknown_code_is_named(name: str, value: Any) -> None:
    problems = found({"kind": "lines", **GOOD["lines"], name: value})
    assert [problem.value for problem in problems] == ["xx"]
    assert problems[0].wrong.startswith("no such row in ")


@pytest.mark.parametrize("name", ["field", "lower", "upper", "parts"])
def test_an_unknown_column_is_named(name: str) -> None:
    problems = found({"kind": "lines", **GOOD["lines"], name: "totals"})
    assert [(problem.value, problem.wrong) for problem in problems] == [
        ("totals", "no such column in population/observations")
    ]


def test_every_figure_needs_all_its_words() -> None:
    problems = found({"kind": "lines", **GOOD["lines"]}, words=("headline",))
    assert [problem.value for problem in problems] == [f"figures.f.{part}" for part in ("subtitle", "note", "alt")]


def test_an_id_stands_once() -> None:
    figure = {"id": "f", "kind": "lines", **GOOD["lines"]}
    words = labels("population", *((f"figures.f.{part}", "English") for part in WORDS))
    problems = check(packages(SERIES, observations({}), words, figures={"population": [figure, figure]}))
    assert [problem.wrong for problem in problems] == ["another figure has this id"]


def test_a_name_stands_on_one_of_four_sides() -> None:
    problems = found({"kind": "map", **GOOD["map"], "labels": {"vladivostok": "beside"}})
    assert [(problem.value, problem.right) for problem in problems] == [("beside", "left, right, above, below")]


def test_tables_that_could_not_be_read_are_reported_once_elsewhere() -> None:
    figure = {"id": "f", "kind": "lines", **GOOD["lines"], "discrepancies": ["D001"]}
    other = table("editorial/readings", "id")
    assert check(packages(table("population/changes", "id"), other, figures={"population": [figure]})) == []
