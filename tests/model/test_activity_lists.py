from __future__ import annotations

from collections.abc import Mapping

from site_tools.model import Dispute, Edition
from site_tools.model.activity_lists import activity_line, asked_of, disagreements, subjects
from site_tools.model.programme import Programme


def programme_of(edition: Edition) -> Programme:
    assert edition.programme
    return edition.programme


def test_a_line_tells_number_date_and_priority(editions: Mapping[str, Edition]) -> None:
    lines = {
        locale: activity_line(edition.words, programme_of(edition).activities["9.3"])
        for locale, edition in editions.items()
    }
    assert lines["en"].tags == ("Activity 9.3", "by the end of 2029", "high priority")
    assert lines["zh"].tags == ("活动9.3", "到2029年底", "优先级：高")
    assert {line.page for line in lines.values()} == {"programme/#a-9-3"}


def test_no_date_is_said_to_be_none(editions: Mapping[str, Edition]) -> None:
    edition = editions["en"]
    assert activity_line(edition.words, programme_of(edition).activities["1.4"]).tags[1] == "no date given"


def test_what_a_state_is_asked(editions: Mapping[str, Edition]) -> None:
    programme = programme_of(editions["en"])
    for code in programme.states:
        for item in asked_of(programme, code):
            assert code in item.named_countries or code in [actor.country for actor in item.actors]
    assert "1.10" not in [item.id for item in asked_of(programme, "RU")]


def test_subjects_for_all_regions(editions: Mapping[str, Edition]) -> None:
    lines = subjects(programme_of(editions["en"]), editions["en"].words).lines
    assert len(lines) == 11 and lines[0].page == "programme/#a-1-1"


def test_a_disagreement_is_listed_once_or_not_at_all(editions: Mapping[str, Edition]) -> None:
    words, twice = editions["en"].words, [Dispute("D001", "One"), Dispute("D001", "One")]
    (block,) = disagreements(words, twice)
    assert [line.page for line in block.lines] == ["disagreements/#d001"]
    assert list(disagreements(words, [])) == []
