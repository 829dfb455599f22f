from __future__ import annotations

from collections.abc import Mapping

import pytest

from site_tools.locales import LOCALES, inside_a_line
from site_tools.model import Dispute, Edition, Signs
from site_tools.tables import Links, draw_chip, draw_marks, draw_signs, marks_id, note_id

from ..page_reader import read

LINKS = Links("../reading/", "../disagreements/")
ONE, OTHER = Dispute("D001", "How many"), Dispute("D004", "Which count")
HOSTILE = '"><img src=x onerror=alert(1)>'


@pytest.mark.parametrize("locale", LOCALES)
def test_a_chip_names_the_way_and_leads_to_its_explanation(locale: str, editions: Mapping[str, Edition]) -> None:
    edition = editions[locale]
    for code, way in edition.ways.items():
        (link,) = read(draw_chip(way, edition.words, LINKS)).all("a")
        assert link.text == inside_a_line(way.name)
        assert link.get("href") == f"../reading/#counted-{code.replace('_', '-')}"
        assert link.get("data-note") == note_id(code)
        assert (link.get("aria-label") or "").endswith(link.text)
        assert edition.words("ui.counted_how") in (link.get("aria-label") or "")


@pytest.mark.parametrize("locale", LOCALES)
def test_a_mark_is_one_sign_that_is_spoken(locale: str, editions: Mapping[str, Edition]) -> None:
    words = editions[locale].words
    (link,) = read(draw_marks((ONE,), words, LINKS)).all("a")
    assert (link.text, link.get("href"), link.get("data-note")) == ("≠", "../disagreements/#d001", None)
    assert link.get("aria-label") == f"{words('ui.documents_disagree')}{words('ui.colon')}How many"


def test_several_disagreements_share_a_sign_and_open_a_box(editions: Mapping[str, Edition]) -> None:
    (link,) = read(draw_marks((ONE, OTHER), editions["en"].words, LINKS)).all("a")
    assert (link.get("href"), link.get("data-note")) == ("../disagreements/#d001", "note-d001-d004")
    assert link.get("aria-label") == "The documents disagree: How many; Which count"
    assert marks_id((ONE, OTHER)) == "note-d001-d004"


def test_no_signs_are_nothing(editions: Mapping[str, Edition]) -> None:
    assert draw_signs(Signs(), editions["en"].words, LINKS) == ""


def test_links_out_of_a_frame_open_a_window(editions: Mapping[str, Edition]) -> None:
    edition = editions["en"]
    signs = Signs((edition.ways["signs"],), (ONE,))
    framed = read(draw_signs(signs, edition.words, Links("https://e.org/a/", "https://e.org/b/", framed=True)))
    assert all((link.get("target"), link.get("rel")) == ("_blank", "noopener") for link in framed.all("a"))
    plain = read(draw_signs(signs, edition.words, LINKS))
    assert all(link.get("target") is None for link in plain.all("a"))


def test_hostile_titles_are_text(editions: Mapping[str, Edition]) -> None:
    page = read(draw_marks((Dispute("D001", HOSTILE),), editions["en"].words, LINKS))
    assert not page.all("img")
    (link,) = page.all("a")
    assert HOSTILE in (link.get("aria-label") or "")
