"""One language's edition of everything: figures, facts, cards, living numbers, disagreements."""

from __future__ import annotations

from ..locales import DEFAULT_LOCALE
from ..packages.tables import Row
from .citations import cite
from .crossings import crossings
from .dataset import Dataset
from .figures import localize_figure
from .places import gazetteer
from .records import Card, Discrepancy, Edition, Fact, LivingNumber, Reading
from .words import Words

# What a species card shows, in this order.
CARD_TOPICS = ("status", "range", "threats")


def localize(dataset: Dataset, locale: str) -> Edition:
    """The edition in `locale`. Raises UnknownWords or UnknownPath where the data point at nothing."""
    words = dataset.words(locale)
    discrepancies = {
        key: _discrepancy(dataset, words, row) for key, row in dataset.rows("editorial/discrepancies").items()
    }
    figures = {
        f"{package.name}/{options['id']}": localize_figure(dataset, words, package.name, options, discrepancies)
        for package in dataset.packages.values()
        for options in package.figures
    }
    species = dataset.rows("species/species")
    return Edition(
        locale,
        words,
        figures,
        {key: _facts(dataset, words, key) for key in species},
        tuple(_card(dataset, words, row) for row in species.values()),
        {
            f"population/{key}": _living_number(dataset, words, row)
            for key, row in dataset.rows("population/series").items()
        },
        discrepancies,
        _machine_translated(dataset, locale),
        tuple(gazetteer(dataset, words).values()),
        crossings(dataset, words),
    )


def _machine_translated(dataset: Dataset, locale: str) -> bool:
    """Whether any label of the language has not been reviewed by a person."""
    return locale != DEFAULT_LOCALE and any(row[f"status_{locale}"] != "reviewed" for row in dataset.labels.values())


def _discrepancy(dataset: Dataset, words: Words, row: Row) -> Discrepancy:
    key = str(row["id"])
    readings = [reading for reading in dataset.rows("editorial/readings").values() if reading["discrepancy_id"] == key]
    return Discrepancy(
        key,
        words(f"editorial/discrepancies.{key}.title"),
        words(f"editorial/discrepancies.{key}.reason"),
        tuple(
            Reading(
                words(f"editorial/readings.{key}-{reading['reading']}"),
                cite(dataset, words, reading),
                reading["reading"] == row["shown_reading"],
            )
            for reading in readings
        ),
        tuple(filter(None, str(row["species_ids"] or "").split(";"))),
    )


def _facts(dataset: Dataset, words: Words, species: str) -> tuple[Fact, ...]:
    rows = [row for row in dataset.rows("species/facts").values() if row["species_id"] == species]
    rows.sort(key=lambda row: int(str(row["position"])))
    return tuple(
        Fact(
            words(f"species/topics.{row['topic_code']}"), words(f"species/facts.{row['id']}"), cite(dataset, words, row)
        )
        for row in rows
    )


def _card(dataset: Dataset, words: Words, row: Row) -> Card:
    key = str(row["id"])
    rows = tuple((words(f"species/topics.{topic}"), words(f"species/species.{key}.{topic}")) for topic in CARD_TOPICS)
    return Card(key, words(f"species/species.{key}"), str(row["latin_name"]), rows)


def _living_number(dataset: Dataset, words: Words, series: Row) -> LivingNumber:
    key = str(series["id"])
    history = dataset.totals[key]
    latest = dataset.rows("population/observations")[f"{key}/{history[-1][0]}"]
    return LivingNumber(
        f"population/{key}",
        str(series["species_id"]),
        words.number(f"population/observations/{key}/{history[-1][0]}/total"),
        words("ui.list_separator").join(
            (words(f"species/species.{series['species_id']}"), words(f"population/series.{key}"))
        ),
        words("ui.number_counted", window=words(f"windows.{series['window_code']}"), year=history[-1][0]),
        cite(dataset, words, latest),
        history,
    )
