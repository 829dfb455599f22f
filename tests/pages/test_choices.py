from __future__ import annotations

from collections.abc import Mapping

import pytest

from site_tools.locales import LOCALES
from site_tools.model import Edition
from site_tools.model.listing import Axis, Entry, Listing
from site_tools.model.subjects import SEVERITIES
from site_tools.pages.choices import NO_SPECIES, choices, contents, disagreement_choices, topics


@pytest.mark.parametrize("locale", LOCALES)
def test_every_disagreement_is_behind_a_choice_of_each_kind(locale: str, editions: Mapping[str, Edition]) -> None:
    edition = editions[locale]
    total = len(edition.discrepancies)
    species, topic, kind, severity = disagreement_choices(edition)
    assert [group.id for group in (species, topic, kind, severity)] == ["species", "topic", "kind", "severity"]
    for group in (topic, kind, severity):
        assert sum(choice.count for choice in group.choices) == total
    for group in (species, topic, kind, severity):
        assert group.label and all(choice.name and choice.count for choice in group.choices)
    assert tuple(choice.code for choice in severity.choices) == SEVERITIES
    # One about two cats is behind both of them.
    assert sum(choice.count for choice in species.choices) > total


def test_those_about_no_cat_have_a_choice(editions: Mapping[str, Edition]) -> None:
    edition = editions["en"]
    (group, *_) = disagreement_choices(edition)
    assert group.choices[-1].code == NO_SPECIES
    assert group.choices[-1].count == sum(not item.species for item in edition.discrepancies.values())


def test_topics_are_the_same_in_every_language(editions: Mapping[str, Edition]) -> None:
    found = [[(choice.code, choice.count) for choice in topics(edition)] for edition in editions.values()]
    assert all(item == found[0] for item in found)


AXIS = Axis("cat", "Cat", {"tiger": "Tiger", "leopard": "Leopard", "lynx": "Lynx"})


def test_choices_count_entries_in_the_order_of_the_axis() -> None:
    (group,) = choices([AXIS], [{"cat": ("leopard", "tiger")}, {"cat": ("tiger",)}, {}])
    assert [(choice.code, choice.name, choice.count) for choice in group.choices] == [
        ("tiger", "Tiger", 2), ("leopard", "Leopard", 1),
    ]  # fmt: skip


def test_contents_leave_out_groups_without_entries() -> None:
    entries = (Entry("a", "late", "A"), Entry("b", "early", "B"), Entry("c", "late", "C"))
    listing = Listing("x", "X", (AXIS,), {"early": "Early", "middle": "Middle", "late": "Late"}, entries)
    assert [(choice.code, choice.count) for choice in contents(listing)] == [("early", 1), ("late", 2)]
