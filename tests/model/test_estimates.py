"""Every estimate of a cat is drawn once, as its document prints it; the first of each group says why."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping

from site_tools.model import Dataset, Edition, Figure

from ..projects import DATA, read_rows

ROWS = {row["id"]: row for row in read_rows(DATA / "species" / "estimates.csv")}
SIDES = {"less_than": "left", "up_to": "left", "at_least": "right", "more_than": "right"}


def figures(editions: Mapping[str, Edition]) -> Iterator[Figure]:
    for edition in editions.values():
        yield from (figure for figure in edition.figures.values() if figure.kind == "estimates")


def test_every_estimate_stands_in_one_view_of_one_figure(editions: Mapping[str, Edition]) -> None:
    for edition in editions.values():
        drawn = [mark.series for figure in figures({"": edition}) for panel in figure.panels for mark in panel.marks]
        assert sorted(drawn) == sorted(ROWS)


def test_marks_are_the_cells(editions: Mapping[str, Edition]) -> None:
    for figure in figures(editions):
        for mark in (mark for panel in figure.panels for mark in panel.marks):
            row = ROWS[mark.series]
            upper = float(row["value_upper"]) if row["value_upper"] else None
            assert (mark.value, mark.upper) == (float(row["value_lower"]), upper)
            assert mark.lower == (mark.value if upper else None)
            assert mark.open_end == SIDES.get(row["qualifier_code"], "")
            assert (mark.state == "first") is (row["shown_first"] == "true")


def test_a_view_holds_one_scale(editions: Mapping[str, Edition]) -> None:
    """No number is drawn so near to zero that it could not be told from it."""
    for figure in figures(editions):
        for panel in figure.panels:
            values = [mark.value or 0 for mark in panel.marks]
            assert max(mark.upper or mark.value or 0 for mark in panel.marks) <= 25 * min(values)


def test_numbers_of_one_group_stand_together_and_the_first_leads(editions: Mapping[str, Edition]) -> None:
    for figure in figures(editions):
        for panel in figure.panels:
            groups = [ROWS[mark.series]["group_code"] for mark in panel.marks]
            changes = [group for index, group in enumerate(groups) if index == 0 or groups[index - 1] != group]
            assert len(changes) == len(set(changes))
            leaders = [mark.state for mark, group in zip(panel.marks, groups, strict=True) if group in changes]
            assert leaders[0] == "first" and leaders.count("first") == len(changes)
            firsts = {changes.index(group) for group in changes}
            assert all(panel.marks[groups.index(changes[index])].state == "first" for index in firsts)


def test_the_words_of_exactness_are_told(editions: Mapping[str, Edition]) -> None:
    texts = {
        mark.series: mark.text
        for figure in figures({"en": editions["en"]})
        for panel in figure.panels
        for mark in panel.marks
    }
    assert texts["amur-tiger-world"] == "about\u00a0800"
    assert texts["amur-leopard-world-earlier"] == "less\u00a0than\u00a0100"
    assert texts["snow-leopard-world"] == "4,000–8,000"
    assert texts["amur-tiger-north-west"] == "at\u00a0least\u00a020"
    assert texts["amur-tiger-primorye-2021"] == "60"


def test_the_table_says_number_time_way_and_source(editions: Mapping[str, Edition]) -> None:
    for figure in figures(editions):
        words = editions[figure.locale].words
        for panel in figure.panels:
            assert len(panel.grid.columns) == 6
            for row, mark in zip(panel.grid.rows, panel.marks, strict=True):
                number, animals, _, window, source = row.cells
                assert (number.text, window.text) == (mark.text, words(f"windows.{ROWS[mark.series]['window_code']}"))
                assert animals.text == words(f"species/animals.{ROWS[mark.series]['animals_code']}")
                assert words(f"sources.{ROWS[mark.series]['source']}.short") in source.text
                assert all(part in mark.sentence for part in (row.header.text, number.text, window.text, animals.text))


def test_why_one_is_first_stands_at_it_and_at_the_source(editions: Mapping[str, Edition]) -> None:
    for figure in figures(editions):
        words = editions[figure.locale].words
        told = [explained for _, explained in figure.explained]
        assert told[0] == words("species/rules.method")
        firsts = [row for row in ROWS.values() if figure.name.startswith(row["species_id"]) and row["rule_code"]]
        assert Counter(told[1:]) == Counter(words(f"species/rules.{row['rule_code']}") for row in firsts)
        for panel in figure.panels:
            for row, mark in zip(panel.grid.rows, panel.marks, strict=True):
                notes = " ".join(panel.grid.notes[note] for note in row.cells[0].notes)
                assert (words("ui.reading_shown") in notes) is (mark.state == "first")


def test_every_way_of_counting_is_explained(dataset: Dataset, editions: Mapping[str, Edition]) -> None:
    for figure in figures(editions):
        wanted = {row["window_code"] for row in ROWS.values() if figure.name.startswith(row["species_id"])}
        words = dataset.words(figure.locale)
        assert {way.explained for way in figure.counted} == {words(f"windows.{code}.explained") for code in wanted}


def test_a_disagreement_about_an_estimate_is_told_at_its_figure(
    dataset: Dataset, editions: Mapping[str, Edition]
) -> None:
    told = {
        (mark.series, item.id)
        for figure in figures({"en": editions["en"]})
        for panel in figure.panels
        for mark in panel.marks
        for item in figure.discrepancies
    }
    subjects = dataset.rows("editorial/subjects").values()
    wanted = {(row["row_key"], row["discrepancy_id"]) for row in subjects if row["table"] == "estimates"}
    assert wanted and wanted <= told
