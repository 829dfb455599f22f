"""One language's edition of everything: figures, facts, cards, living numbers, disagreements."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping

from ..locales import DEFAULT_LOCALE
from ..packages.tables import Row
from .achievements import achievements
from .activities import activities
from .beside import Discrepancy, Reading, Signs, Use
from .boards import boards
from .briefs import briefs
from .cats import LivingNumber
from .citations import cite
from .country_sheets import country_sheets
from .crossings import crossings
from .crosswalk import crosswalk
from .dataset import Dataset
from .events import events
from .figures import localize_figure
from .listing import Listing
from .partners import partners, people
from .places import gazetteer
from .programme import programme
from .programme_sheets import programme_sheets
from .projects import projects
from .promises import deliverables, proposed_activities
from .records import Edition, Figure
from .signs import cell_signs, disputes, text_signs, way
from .species import card, facts, quickfacts
from .strategy import strategy
from .words import Words

READINGS = "editorial/readings"
# Tables whose rows stand on the pages of species.
SHOWN = ("species/species", "species/facts", "species/names")
LISTINGS: Mapping[str, Callable[[Dataset, Words], Listing]] = {
    "crosswalk": crosswalk,
    "events": events,
    "achievements": achievements,
    "projects": projects,
    "proposed-activities": proposed_activities,
    "deliverables": deliverables,
    "partners": partners,
}


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
    numbers = {
        f"population/{key}": _living_number(dataset, words, row)
        for key, row in dataset.rows("population/series").items()
    }
    asked = programme(dataset, words)
    sheets = (*programme_sheets(asked, words), *country_sheets(dataset, words, asked, numbers))
    return Edition(
        locale,
        words,
        figures,
        {key: facts(dataset, words, key) for key in species},
        tuple(card(dataset, words, row) for row in species.values()),
        numbers,
        discrepancies,
        _machine_translated(dataset, locale),
        {code: way(words, code) for code in dataset.rows("shared/windows")},
        {key: quickfacts(dataset, words, row) for key, row in species.items()},
        {key: tuple(_uses(dataset, words, key, figures.values())) for key in discrepancies},
        tuple(gazetteer(dataset, words).values()),
        crossings(dataset, words),
        listings={
            **{name: listing(dataset, words) for name, listing in LISTINGS.items()},
            "activities": activities(dataset, words, asked),
        },
        strategy=strategy(dataset, words),
        programme=asked,
        sheets={sheet.page: sheet for sheet in sheets},
        people=people(dataset, words),
        boards=boards(dataset, words, asked),
        briefs=briefs(dataset, words, asked),
    )


def _machine_translated(dataset: Dataset, locale: str) -> bool:
    """Whether any label of the language has not been reviewed by a person."""
    return locale != DEFAULT_LOCALE and any(row[f"status_{locale}"] != "reviewed" for row in dataset.labels.values())


def _discrepancy(dataset: Dataset, words: Words, row: Row) -> Discrepancy:
    key = str(row["id"])
    readings = dataset.rows_by(READINGS, "discrepancy_id").get(key, [])
    return Discrepancy(
        key,
        words(f"editorial/discrepancies.{key}.title"),
        words(f"editorial/discrepancies.{key}.reason"),
        tuple(_reading(dataset, words, reading, reading["reading"] == row["shown_reading"]) for reading in readings),
        tuple(filter(None, str(row["species_ids"] or "").split(";"))),
        str(row["severity_code"]),
        str(row["kind_code"]),
        str(row["topic_code"]),
        disputes(words, dataset.subjects.beside(key)),
    )


def _reading(dataset: Dataset, words: Words, row: Row, shown: bool) -> Reading:
    """With its ways of counting alone: the disagreement itself is what the reader is looking at."""
    label = f"{READINGS}.{row['discrepancy_id']}-{row['reading']}"
    signs = text_signs(dataset, words, label, READINGS, row)
    return Reading(words(label), cite(dataset, words, row), shown, Signs(signs.ways))


def _uses(dataset: Dataset, words: Words, discrepancy: str, figures: Iterable[Figure]) -> Iterable[Use]:
    """Figures and pages of species that show what `discrepancy` is about."""
    concerned = [dataset.rows(table)[key] for table, key in dataset.subjects.rows_of(discrepancy) if table in SHOWN]
    for species in dataset.rows("species/species"):
        if any(species in (row["id"], row.cells.get("species_id")) for row in concerned):
            yield Use("species", species, words(f"species/species.{species}"))
    for figure in figures:
        if any(item.id == discrepancy for item in figure.discrepancies):
            yield Use("figure", figure.id, figure.headline)


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
        words("ui.one_year", year=history[-1][0]),
        cite(dataset, words, latest),
        history,
        cell_signs(dataset, words, f"population/observations/{key}/{history[-1][0]}/total"),
    )
