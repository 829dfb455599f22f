from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

import pytest

from site_tools.locales import LOCALES
from site_tools.model import Dispute, Edition, Grid, GridCell, GridRow, Signs
from site_tools.tables import Links, draw

from ..page_reader import Element, read

LINKS = Links("../counting/", "../disagreements/")
HOSTILE = [
    '<img src=x onerror="alert(1)">',
    "</td></table><script>alert(1)</script>",
    "{{7*7}} ${1} `x` [x](javascript:alert(1))",
]


def grid(*cells: GridCell, notes: tuple[str, ...] = (), numeric: bool = True) -> Grid:
    columns = ("Year", *(f"Column {index}" for index in range(len(cells))))
    return Grid("Caption", columns, (GridRow(GridCell("2021", 2021), cells),), notes, numeric)


def drawn(made: Grid, edition: Edition) -> Element:
    return read(draw(made, "Other caption", "uid", edition.words, LINKS))


def test_heads_have_a_scope(editions: Mapping[str, Edition]) -> None:
    page = drawn(grid(GridCell("5", 5)), editions["en"])
    assert [(head.text, head.get("scope")) for head in page.all("th")] == [
        ("Year", "col"),
        ("Column 0", "col"),
        ("2021", "row"),
    ]
    (region,) = [element for element in page.all("div") if element.get("role") == "region"]
    assert (region.get("tabindex"), region.get("aria-label")) == ("0", "Caption")
    assert [caption.text for caption in page.all("caption")] == ["Caption"]


@pytest.mark.parametrize("locale", LOCALES)
def test_blank_is_shown_as_a_dash_and_spoken_in_words(locale: str, editions: Mapping[str, Edition]) -> None:
    page = drawn(grid(GridCell("", None), GridCell("0", 0)), editions[locale])
    blank, zero = page.all("td")
    assert blank.get("class") == "num blank"
    assert [span.text for span in blank.all("span")] == ["–", editions[locale].words("ui.not_reported")]
    assert (zero.get("class"), zero.text) == ("num", "0")


def test_notes_are_lettered_and_linked(editions: Mapping[str, Edition]) -> None:
    page = drawn(grid(GridCell("65", 65, (0,)), GridCell("18", 18, (0, 1)), notes=("first", "second")), editions["en"])
    links = [(link.text, link.get("href")) for link in page.all("a")]
    assert links == [("a", "#uid-note-a"), ("a", "#uid-note-a"), ("b", "#uid-note-b")]
    assert [(note.get("id"), note.text) for note in page.all("li")] == [
        ("uid-note-a", "first"),
        ("uid-note-b", "second"),
    ]


def test_words_are_not_set_like_numbers(editions: Mapping[str, Edition]) -> None:
    page = drawn(grid(GridCell("Park", "park"), numeric=False), editions["en"])
    assert [cell.get("class") for cell in page.all("td")] == [None]


def test_signs_stand_beside_caption_head_row_and_cell(editions: Mapping[str, Edition]) -> None:
    edition = editions["en"]
    signs = Signs((edition.ways["survey_period"],), (Dispute("D003", "Sums"),))
    header, cell = GridCell("2021", 2021, signs=signs), GridCell("5", 5, signs=signs)
    made = Grid("Leopards", ("Year", "Total"), (GridRow(header, (cell,)),), heads=(Signs(), signs), signs=signs)
    page = drawn(made, edition)
    assert [item.text for item in page.all("caption")] == ["Leopards≠ survey period"]
    assert [item.text for item in page.all("th")] == ["Year", "Total≠ survey period", "2021≠ survey period"]
    assert [item.text for item in page.all("td")] == ["5≠ survey period"]
    assert {link.get("href") for link in page.all("a", css_class="dispute")} == {"../disagreements/#d003"}
    assert {link.get("href") for link in page.all("a", css_class="way")} == {"../counting/#counted-survey-period"}


def test_a_way_that_the_caption_names_already_becomes_the_chip(editions: Mapping[str, Edition]) -> None:
    edition = editions["en"]
    made = Grid("Leopards, survey period", ("Year",), (), signs=Signs((edition.ways["survey_period"],)))
    assert [item.text for item in drawn(made, edition).all("caption")] == ["Leopards, survey period"]


def test_a_blank_cell_keeps_its_mark(editions: Mapping[str, Edition]) -> None:
    (cell,) = drawn(grid(GridCell("", None, signs=Signs(marks=(Dispute("D007", "Ratio"),)))), editions["en"]).all("td")
    assert cell.text == "–not reported≠"


@pytest.mark.parametrize("text", HOSTILE)
def test_words_are_escaped(text: str, editions: Mapping[str, Edition]) -> None:
    made = Grid(text, (text, text), (GridRow(GridCell(text, text), (GridCell(text, text, (0,)),)),), (text,))
    page = drawn(made, editions["en"])
    assert {element.tag for element in page.walk()} <= {
        "", "div", "table", "caption", "thead", "tbody", "tr", "th", "td", "sup", "a", "ol", "li",
    }  # fmt: skip
    assert [caption.text for caption in page.all("caption")] == [text]


def test_tables_of_all_figures_say_the_documents_digits(editions: Mapping[str, Edition]) -> None:
    """Trailing zeros stay: the report prints 2.00, and 0.8 in a column of two decimals is 0.80."""
    for edition in editions.values():
        (panel,) = edition.figures["population/amur-tiger-sex-ratio"].panels
        texts = {cell.text for row in panel.grid.rows for cell in row.cells if cell.raw == Decimal("2.00")}
        assert texts == {"2,00" if edition.locale == "ru" else "2.00"}


def test_a_long_name_keeps_room_for_its_words(editions: Mapping[str, Edition]) -> None:
    name = "Leopard: Land of the Leopard, Russia"
    made = Grid("Caption", ("What", "Column"), (GridRow(GridCell(name, "a"), (GridCell("5", 5),)),))
    heads = {head.text: head.get("class") for head in drawn(made, editions["en"]).all("th")}
    assert heads[name] == "long"
    assert {head.get("class") for head in drawn(grid(GridCell("5", 5)), editions["en"]).all("th")} == {None, "num"}
