from __future__ import annotations

from collections.abc import Mapping

import pytest

from site_tools.locales import LOCALES
from site_tools.model import Dataset, Edition, Fact
from site_tools.model.species import FIRST_TOPICS, by_topic, estimate_text


def fact(topic: str, text: str) -> Fact:
    return Fact(topic, text, "report", topic)


def test_the_topics_most_asked_for_come_first_and_none_is_lost() -> None:
    listed = [fact("habitat", "a"), fact("threats", "b"), fact("status", "c"), fact("habitat", "d"), fact("prey", "e")]
    groups = [[item.text for item in group] for group in by_topic(listed)]
    assert groups == [["c"], ["b"], ["a", "d"], ["e"]]


@pytest.mark.parametrize("locale", LOCALES)
def test_every_fact_of_the_data_stands_in_one_group(locale: str, editions: Mapping[str, Edition]) -> None:
    for facts in editions[locale].facts.values():
        groups = by_topic(facts)
        assert sorted(item.text for group in groups for item in group) == sorted(item.text for item in facts)
        assert tuple(group[0].topic_code for group in groups[: len(FIRST_TOPICS)]) == FIRST_TOPICS
        assert all(len({item.topic_code for item in group}) == 1 for group in groups)


@pytest.mark.parametrize("locale", LOCALES)
def test_names_in_four_languages_and_latin(locale: str, editions: Mapping[str, Edition]) -> None:
    for cat in editions[locale].quickfacts.values():
        assert [name.locale for name in cat.names] == [locale, *(code for code in LOCALES if code != locale), "la"]
        assert all(name.name and name.language for name in cat.names)
        assert [answer.topic_code for answer in cat.answers] == ["status", "count", "range", "habitat", "threats"]


def test_the_number_shown_first_with_its_way_and_marks(editions: Mapping[str, Edition]) -> None:
    count = editions["en"].quickfacts["amur-leopard"].answers[1]
    assert (count.topic, count.text) == ("Numbers: whole world", "about\u00a0150, cubs included")
    assert [way.code for way in count.signs.ways] == ["expert_estimate"]
    assert [mark.id for mark in count.signs.marks] == ["D001"]
    assert editions["ru"].cards[0].count.text == "около\u00a0800, с детёнышами"


def test_a_range_and_a_qualifier(dataset: Dataset) -> None:
    rows = dataset.rows("species/estimates")
    words = dataset.words("en")
    found = [estimate_text(dataset, words, rows[key]) for key in ("snow-leopard-world", "amur-leopard-world-earlier")]
    assert found == ["4,000–8,000", "less\u00a0than\u00a0100"]


def test_other_names_and_the_mark_of_a_name(editions: Mapping[str, Edition]) -> None:
    latin = editions["en"].quickfacts["snow-leopard"].names[-1]
    assert (latin.name, latin.others) == ("Panthera uncia", ("Uncia uncia",))
    assert [mark.id for mark in latin.signs.marks] == ["D092"]
