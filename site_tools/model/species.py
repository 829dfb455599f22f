"""The three cats in one language: facts, cards, and what a pupil asks first."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ..locales import LOCALES, inside_a_line
from ..packages.tables import Row
from .beside import Signs
from .cats import Card, Fact, Name, QuickFacts
from .citations import cite
from .dataset import Dataset
from .printed import amount
from .signs import cell_signs, disputes, text_signs
from .words import Words, format_value

# What readers ask first, in this order; the other topics follow in the order of the facts.
FIRST_TOPICS = ("status", "count", "range", "threats")
CARD_TOPICS = ("status", "range", "threats")
QUICK_TOPICS = ("status", "range", "habitat", "threats")
LATIN = "la"
# The estimate that answers “how many are there”.
WHOLE = "world"


def facts(dataset: Dataset, words: Words, species: str) -> tuple[Fact, ...]:
    """All facts of a cat in the order of their positions."""
    return tuple(_fact(dataset, words, row) for row in _rows(dataset, species))


def _rows(dataset: Dataset, species: str) -> list[Row]:
    rows = [row for row in dataset.rows("species/facts").values() if row["species_id"] == species]
    return sorted(rows, key=lambda row: int(str(row["position"])))


def _fact(dataset: Dataset, words: Words, row: Row) -> Fact:
    topic, label = str(row["topic_code"]), f"species/facts.{row['id']}"
    signs = text_signs(dataset, words, label, "species/facts", row)
    return Fact(words(f"species/topics.{topic}"), words(label), cite(dataset, words, row), topic, signs)


def by_topic(listed: Iterable[Fact]) -> list[tuple[Fact, ...]]:
    """Facts of one topic together, the topics most asked for first."""
    groups: dict[str, list[Fact]] = {topic: [] for topic in FIRST_TOPICS}
    for fact in listed:
        groups.setdefault(fact.topic_code, []).append(fact)
    return [tuple(group) for group in groups.values() if group]


def card(dataset: Dataset, words: Words, row: Row) -> Card:
    """The card of a cat on the home page."""
    key = str(row["id"])
    rows = tuple((words(f"species/topics.{topic}"), words(f"species/species.{key}.{topic}")) for topic in CARD_TOPICS)
    return Card(key, words(f"species/species.{key}"), str(row["latin_name"]), rows, _count(dataset, words, key))


def quickfacts(dataset: Dataset, words: Words, row: Row) -> QuickFacts:
    """Names, status, range, number and habitat of a cat: the first fact of each topic."""
    key = str(row["id"])
    first = {str(item["topic_code"]): item for item in reversed(_rows(dataset, key))}
    status, *others = (_fact(dataset, words, first[topic]) for topic in QUICK_TOPICS)
    answers = (status, _count(dataset, words, key), *others)
    return QuickFacts(key, words(f"species/species.{key}"), tuple(_names(dataset, words, key)), answers)


def _count(dataset: Dataset, words: Words, species: str) -> Fact:
    """The estimate for the whole world that is shown first."""
    (row,) = [
        item
        for item in dataset.rows("species/estimates").values()
        if (item["species_id"], item["group_code"], item["shown_first"]) == (species, WHOLE, True)
    ]
    topic = words("species/topics.count") + words("ui.colon") + inside_a_line(words(f"species/groups.{WHOLE}"))
    animals = inside_a_line(words(f"species/animals.{row['animals_code']}"))
    text = words("ui.list_separator").join((estimate_text(dataset, words, row), animals))
    signs = cell_signs(dataset, words, f"species/estimates/{row['id']}/value_lower")
    return Fact(topic, text, cite(dataset, words, row), "count", signs)


def estimate_text(dataset: Dataset, words: Words, row: Row) -> str:
    """`about 800`, `4,000–8,000`: a row of the estimates as its document words it."""
    fields = dataset.table("species/estimates").fields
    low, high = (format_value(row[field], fields[field], words.locale) for field in ("value_lower", "value_upper"))
    return amount(words, row["qualifier_code"], low, high)


def _names(dataset: Dataset, words: Words, species: str) -> Iterator[Name]:
    """The language of the page first, Latin last."""
    rows = [row for row in dataset.rows("species/names").values() if row["species_id"] == species]
    others = (code for code in LOCALES if code != words.locale)
    for locale in (words.locale, *others, LATIN):
        here = [row for row in rows if row["locale"] == locale]
        (main,) = [row for row in here if not row["synonym"]]
        ids = dataset.subjects.anywhere("species/names", str(main["id"]))
        yield Name(
            locale,
            words("ui.latin") if locale == LATIN else LOCALES[locale].name,
            str(main["name"]),
            str(main["pronunciation"] or ""),
            tuple(str(row["name"]) for row in here if row["synonym"]),
            Signs(marks=disputes(words, ids)),
        )
