"""Figures keep the documents' numbers, blanks, colors by code, and never add Russian and Chinese counts."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping

import pytest

from site_tools.model import Dataset, Edition, Figure, Panel
from site_tools.model.figures import SLOTS, series_of
from site_tools.packages.rules.figures import KINDS

from ..projects import DATA, read_rows

OBSERVED = {(row["series_id"], int(row["year"])): row for row in read_rows(DATA / "population" / "observations.csv")}


def figures(editions: Mapping[str, Edition], *kinds: str) -> Iterator[Figure]:
    for edition in editions.values():
        for figure in edition.figures.values():
            if figure.kind in kinds:
                yield figure


def options(dataset: Dataset, figure: Figure) -> Mapping[str, object]:
    package = dataset.packages[figure.package]
    return next(item for item in package.figures if item["id"] == figure.name)


def number(text: str) -> float | None:
    return float(text) if text else None


def test_every_language_has_the_same_figures(editions: Mapping[str, Edition]) -> None:
    lists = [list(edition.figures) for edition in editions.values()]
    assert len(lists[0]) >= 10
    assert all(found == lists[0] for found in lists)


def test_lines_show_the_cells_as_they_are(dataset: Dataset, editions: Mapping[str, Edition]) -> None:
    for figure in figures(editions, "lines", "ratio", "interval"):
        field = str(options(dataset, figure)["field"])
        for mark in figure.panels[0].marks:
            assert mark.value == number(OBSERVED[mark.series, int(mark.x)][field])


def test_lines_leave_out_no_year_and_make_up_none(dataset: Dataset, editions: Mapping[str, Edition]) -> None:
    for figure in figures(editions, "lines", "ratio", "interval"):
        wanted = {key for key in OBSERVED if key[0] in series_of(options(dataset, figure))}
        places = Counter((mark.series, mark.x) for mark in figure.panels[0].marks)
        assert places == Counter(wanted)


def test_blank_cells_stay_gaps(editions: Mapping[str, Edition]) -> None:
    figure = editions["en"].figures["population/amur-leopard-density"]
    gaps = {mark.x for mark in figure.panels[0].marks if mark.value is None}
    assert gaps == {2016, 2019}
    assert all(mark.text == "" for mark in figure.panels[0].marks if mark.value is None)


def test_only_a_printed_margin_makes_an_interval(editions: Mapping[str, Edition]) -> None:
    figure = editions["en"].figures["population/amur-leopard-density"]
    assert {mark.x: (mark.lower, mark.upper) for mark in figure.panels[0].marks if mark.lower is not None} == {
        2021: (1.68, 1.84)
    }


def test_bars_add_up_to_the_printed_total(dataset: Dataset, editions: Mapping[str, Edition]) -> None:
    for figure in figures(editions, "stacked"):
        variants = options(dataset, figure)["variants"]
        assert isinstance(variants, list)
        for panel, variant in zip(figure.panels, variants, strict=True):
            sums: Counter[int] = Counter()
            for mark in panel.marks:
                sums[int(mark.x)] += int(mark.value or 0)
            printed = {year: int(row["total"]) for (code, year), row in OBSERVED.items() if code == variant["series"]}
            assert sums == printed


def test_russian_and_chinese_counts_never_share_a_stack(dataset: Dataset, editions: Mapping[str, Edition]) -> None:
    """A bar is made of one series, and no figure adds series up."""
    for figure in figures(editions, "stacked"):
        variants = options(dataset, figure)["variants"]
        assert isinstance(variants, list)
        assert all(isinstance(variant["series"], str) for variant in variants)
        assert all(len({(mark.series, mark.x) for mark in panel.marks}) == len(panel.marks) for panel in figure.panels)
    totals = {int(row["total"]) for row in OBSERVED.values()}
    for figure in figures(editions, "lines"):
        assert {mark.value for mark in figure.panels[0].marks} <= totals


def test_a_series_has_its_color_by_what_was_counted(dataset: Dataset, editions: Mapping[str, Edition]) -> None:
    slots: dict[str, set[int]] = {}
    for figure in figures(editions, "lines", "ratio", "interval"):
        for key in figure.panels[0].keys:
            slots.setdefault(key.code, set()).add(key.slot)
    rows = dataset.rows("population/series")
    for code, found in slots.items():
        assert found == {SLOTS[str(rows[code]["country_code"]), str(rows[code]["window_code"])]}


def test_every_series_of_the_data_has_a_color(dataset: Dataset) -> None:
    rows = dataset.rows("population/series").values()
    assert {(row["country_code"], row["window_code"]) for row in rows} <= set(SLOTS)


def test_legends_differ_between_languages_in_names_alone(editions: Mapping[str, Edition]) -> None:
    for figure_id, english in editions["en"].figures.items():
        for edition in editions.values():
            for panel, other in zip(english.panels, edition.figures[figure_id].panels, strict=True):
                assert [(key.code, key.slot) for key in panel.keys] == [(key.code, key.slot) for key in other.keys]
                assert _numbers(panel) == _numbers(other)
                assert all(key.name for key in other.keys)


def _numbers(panel: Panel) -> list[tuple[object, ...]]:
    return [(mark.series, mark.x, mark.value, mark.lower, mark.upper) for mark in panel.marks]


def test_changes_are_table_one(editions: Mapping[str, Edition]) -> None:
    rows = {row["id"]: row for row in read_rows(DATA / "population" / "changes.csv")}
    for figure in figures(editions, "change"):
        for mark in figure.panels[0].marks:
            row = rows[mark.series]
            assert mark.value == float(row[f"{mark.x}_total"])
            assert row[f"{mark.x}_total"] in mark.sentence and row[f"{mark.x}_year"] in mark.sentence


def test_every_sentence_says_year_and_number(editions: Mapping[str, Edition]) -> None:
    for figure in figures(editions, "lines", "ratio", "interval", "stacked"):
        for mark in (mark for panel in figure.panels for mark in panel.marks if mark.value is not None):
            *named, text = mark.sentence.replace("；", "; ").split("; ")[:3]
            assert len(named) == 2 and str(mark.x) in named and all(named)
            assert float(text.replace(",", ".").replace("\u00a0", "")) == mark.value


def test_every_figure_says_what_it_is_and_where_it_comes_from(editions: Mapping[str, Edition]) -> None:
    for edition in editions.values():
        for figure in edition.figures.values():
            assert all((figure.headline, figure.subtitle, figure.note, figure.alt, figure.citations)), figure.id
            assert figure.kind == "map" or (figure.axis and (figure.counted or figure.methods)), figure.id


def test_a_disagreement_about_a_drawn_number_is_told_at_the_figure(
    dataset: Dataset, editions: Mapping[str, Edition]
) -> None:
    """What `subjects` says about a cell that a figure draws stands in the list of that figure."""
    subjects = dataset.rows("editorial/subjects").values()
    missing = set()
    for figure in figures({"en": editions["en"]}, "lines", "ratio", "interval"):
        field = str(options(dataset, figure)["field"])
        drawn = {f"{mark.series}/{mark.x}" for mark in figure.panels[0].marks if mark.value is not None}
        told = {item.id for item in figure.discrepancies}
        for row in subjects:
            about = (row["package"], row["table"], row["field"]) == ("population", "observations", field)
            if about and row["row_key"] in drawn and row["discrepancy_id"] not in told:
                missing.add((figure.id, row["discrepancy_id"]))
    assert missing == set()


# Which columns a figure of rows draws of its table.
DRAWN = {
    "habitat": ("habitat_suitability", ("total_km2", "not_suitable_km2", "minimum_km2", "medium_km2", "maximum_km2")),
    "shares": ("habitat_suitability", ("total_km2", "maximum_km2")),
    "squares": ("areas_and_lengths", ("value",)),
    "lengths": ("areas_and_lengths", ("value",)),
    "dots": ("shared_animals", ("counted", "shared", "percent")),
    "timeline": ("releases", ("id", "start_year", "end_year")),
}


@pytest.mark.parametrize("kind", DRAWN)
def test_a_disagreement_about_a_row_is_told_at_the_figure(
    kind: str, dataset: Dataset, editions: Mapping[str, Edition]
) -> None:
    table, fields = DRAWN[kind]
    for figure in figures({"en": editions["en"]}, kind):
        entry = options(dataset, figure)
        listed = [entry.get(name) for name in ("habitat", "measured", "shared", "events")]
        rows = {code for codes in listed if isinstance(codes, list) for code in codes}
        about = {
            row["discrepancy_id"]
            for row in dataset.rows("editorial/subjects").values()
            if (row["package"], row["table"]) == ("population", table)
            and row["row_key"] in rows
            and row["field"] in fields
        }
        assert about <= {item.id for item in figure.discrepancies}, figure.id


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_is_in_use(kind: str, editions: Mapping[str, Edition]) -> None:
    assert list(figures(editions, kind))
