"""What the documents tell of one country, as lists: cats, counts, surveys, parks, projects, partners, events."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from ..locales import inside_a_line
from ..packages.tables import Row
from .beside import Signs
from .cats import LivingNumber
from .citations import cite
from .dataset import Dataset
from .places import gazetteer
from .records import MapPlace
from .sheets import Line
from .signs import disputes, text_signs, way
from .species import estimate_text
from .surveys import told
from .words import Words

PROTECTED = ("park", "reserve", "refuge", "nature_park", "heritage_site", "breeding_center")
Known = Mapping[str, LivingNumber]


def _codes(row: Row, field: str) -> tuple[str, ...]:
    return tuple(filter(None, str(row[field] or "").split(";")))


def _places(dataset: Dataset, words: Words, code: str) -> dict[str, MapPlace]:
    return {key: place for key, place in gazetteer(dataset, words).items() if code in place.countries}


def seen(dataset: Dataset, code: str) -> list[Row]:
    """Reports of cats from places of the country; the regions of the work programme are no reports of their own."""
    places = dataset.rows("places/places")
    return [
        row
        for row in dataset.rows("places/presence").values()
        if code in _codes(places[str(row["place_id"])], "country_codes")
        and places[str(row["place_id"])]["kind_code"] != "region"
    ]


def presence(dataset: Dataset, words: Words, row: Row, named: bool = True) -> Line:
    """A place where a cat is reported; `named` puts the cat beside it."""
    place = gazetteer(dataset, words)[str(row["place_id"])]
    cat = words(f"species/species.{row['species_id']}")
    tags = (*([cat] if named else []), words(f"places/states.{row['state_code']}"), *_elsewhere(words, place))
    return Line(place.name, tags=(*tags, place.kind), source=cite(dataset, words, row), signs=Signs(marks=place.marks))


def _elsewhere(words: Words, place: MapPlace) -> Iterable[str]:
    """The countries of a place that lies in several."""
    if len(place.countries) > 1:
        yield words("ui.enumeration").join(words(f"countries.{code}.short") for code in place.countries)


def counts(words: Words, dataset: Dataset, numbers: Known, code: str) -> Iterable[Line]:
    """The latest count of each yearly series."""
    for key, row in dataset.rows("population/series").items():
        if row["country_code"] == code:
            number = numbers[f"population/{key}"]
            tags = (number.value, number.year)
            yield Line(
                number.label, f"species/{number.species}/", tags=tags, source=number.citation, signs=number.signs
            )


def estimates(dataset: Dataset, words: Words, code: str) -> Iterable[Line]:
    """Estimates that no yearly series and no survey stands for."""
    for key, row in dataset.rows("species/estimates").items():
        if row["country_code"] == code and not row["series_id"] and not row["survey_id"]:
            cat, number = words(f"species/species.{row['species_id']}"), estimate_text(dataset, words, row)
            label = f"species/estimates.{key}"
            signs = text_signs(dataset, words, label, "species/estimates", row)
            title = cat + words("ui.colon") + words(label)
            yield Line(
                title, f"species/{row['species_id']}/", tags=(number,), source=cite(dataset, words, row), signs=signs
            )


def surveys(dataset: Dataset, words: Words, code: str) -> tuple[Line, ...]:
    """Those told to be of the country, and those of a place in it that name none."""
    here = _places(dataset, words, code)
    rows = [
        row
        for row in dataset.rows("population/surveys").values()
        if row["country_code"] == code or (not row["country_code"] and row["place_id"] in here)
    ]
    return tuple(
        Line(
            words(f"population/surveys.{row['id']}"),
            tags=told(dataset, words, row),
            source=cite(dataset, words, row),
            signs=_survey_signs(dataset, words, row),
        )
        for row in rows
    )


def _survey_signs(dataset: Dataset, words: Words, row: Row) -> Signs:
    marks = disputes(words, dataset.subjects.anywhere("population/surveys", str(row["id"])))
    return Signs((way(words, str(row["window_code"])),), marks)


def parks(dataset: Dataset, words: Words, code: str) -> tuple[Line, ...]:
    places = [place for place in _places(dataset, words, code).values() if place.kind_code in PROTECTED]
    separator = words("ui.part_separator")
    return tuple(
        Line(
            place.name,
            text=place.note,
            tags=(place.kind, *place.lines[0 if len(place.countries) > 1 else 1 : -1]),
            source=separator.join(place.sources),
            signs=Signs(marks=place.marks),
        )
        for place in sorted(places, key=lambda place: PROTECTED.index(place.kind_code))
    )


def projects(dataset: Dataset, words: Words, code: str) -> tuple[Line, ...]:
    table = "projects/projects"
    rows = [row for row in dataset.rows(table).values() if code in _codes(row, "country_codes")]
    return tuple(
        Line(
            words(f"{table}.{row['id']}"),
            f"projects/#project-{row['id']}",
            words(f"{table}.{row['id']}.text"),
            (words(f"projects/kinds.{row['kind_code']}"), *_years(words, row)),
            cite(dataset, words, row),
            text_signs(dataset, words, f"{table}.{row['id']}.text", table, row),
        )
        for row in rows
    )


def partners(dataset: Dataset, words: Words, code: str) -> tuple[Line, ...]:
    rows = [row for row in dataset.rows("projects/organisations").values() if code in _codes(row, "country_codes")]
    return tuple(
        Line(
            words(f"projects/organisations.{row['id']}"),
            text=words("ui.part_separator").join(_roles(dataset, words, str(row["id"]))),
            tags=(words(f"projects/kinds.{row['kind_code']}"),),
            source=cite(dataset, words, row),
            signs=Signs(marks=disputes(words, dataset.subjects.anywhere("projects/organisations", str(row["id"])))),
        )
        for row in rows
    )


def _roles(dataset: Dataset, words: Words, organisation: str) -> Iterable[str]:
    """What an organisation did in which project."""
    for row in dataset.rows("projects/participants").values():
        if row["organisation_id"] == organisation:
            where = f"components.{row['component_id']}" if row["component_id"] else f"projects.{row['project_id']}"
            role = inside_a_line(words(f"projects/roles.{row['role_code']}"))
            yield words("ui.in_brackets", text=words(f"projects/{where}.short"), note=role)


def recommendations(dataset: Dataset, words: Words, code: str) -> tuple[Line, ...]:
    table = "strategy/recommendations"
    rows = [row for row in dataset.rows(table).values() if code in _codes(row, "country_codes")]
    return tuple(
        Line(
            words(f"{table}.{row['id']}.title"),
            f"recommendations/#recommendation-{row['id']}",
            tags=(words(f"strategy/themes.{row['theme_code']}"),),
            source=cite(dataset, words, row),
        )
        for row in rows
    )


def events(dataset: Dataset, words: Words, code: str) -> tuple[Line, ...]:
    """In the order of their years; the timeline tells more."""
    table = "strategy/events"
    rows = [row for row in dataset.rows(table).values() if code in _codes(row, "country_codes")]
    return tuple(
        Line(
            words(f"{table}.{row['id']}.title"),
            f"timeline/#event-{row['id']}",
            tags=(*_years(words, row), *_planned(words, row)),
            source=cite(dataset, words, row),
            signs=Signs(marks=disputes(words, dataset.subjects.anywhere(table, str(row["id"])))),
        )
        for row in sorted(rows, key=lambda row: int(str(row["start_year"])))
    )


def _planned(words: Words, row: Row) -> Iterable[str]:
    if row["status_code"] == "planned":
        yield words("strategy/statuses.planned")


def _years(words: Words, row: Row) -> Iterable[str]:
    """`2012`, `2020–2022`, `since 2018`, `about 2008`: the years alone."""
    first, last = row["start_year"], row["end_year"]
    if first is None:
        return
    if last is None:
        text = words("ui.date_since", year=first)
    else:
        text = words("ui.date_year", year=first) if first == last else words("ui.years", first=first, last=last)
    yield words("ui.qualifier_about", number=text) if row["precision_code"] == "about" else text


def fact(dataset: Dataset, words: Words, row: Row) -> Line:
    label = f"species/facts.{row['id']}"
    signs = text_signs(dataset, words, label, "species/facts", row)
    cat = words(f"species/species.{row['species_id']}")
    return Line(cat, f"species/{row['species_id']}/", words(label), source=cite(dataset, words, row), signs=signs)
