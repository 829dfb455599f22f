"""A page for each of three countries, and one for the other members of NEASPEC: what the documents say of them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from ..locales import inside_a_line
from ..packages.tables import Row
from .beside import Signs
from .cats import LivingNumber
from .citations import cite
from .dataset import Dataset
from .listing import Detail, Item
from .places import gazetteer
from .programme import Programme
from .programme_sheets import COUNTRY_PAGES, activity_line, asked_of, region_page, state_page
from .records import MapPlace
from .sheets import Block, Line, Sheet
from .signs import disputes, text_signs, way
from .species import estimate_text
from .surveys import told
from .words import Words

OTHERS = "countries/others"
OTHER_MEMBERS = ("JP", "KP", "KR")
PROTECTED = ("park", "reserve", "refuge", "nature_park", "heritage_site", "breeding_center")
# Facts about a cat that are about a country without a page of its own.
FACTS: Mapping[str, Sequence[str]] = {"KP": ("amur-tiger-korea", "amur-leopard-korea")}
Known = Mapping[str, LivingNumber]


def country_sheets(dataset: Dataset, words: Words, programme: Programme, numbers: Known) -> Iterable[Sheet]:
    """China, Mongolia, the Russian Federation; the other members together."""
    for code, page in COUNTRY_PAGES.items():
        yield _country(dataset, words, programme, numbers, code, page.rstrip("/"))
    yield _others(dataset, words)


def _country(dataset: Dataset, words: Words, programme: Programme, numbers: Known, code: str, page: str) -> Sheet:
    name = words(f"countries.{code}")
    blocks = (
        *_cats(dataset, words, code),
        Block(
            "counts",
            words("ui.latest_counts"),
            (*_counts(words, dataset, numbers, code), *_estimates(dataset, words, code)),
            words("ui.never_added"),
        ),
        Block("surveys", words("ui.single_surveys"), _surveys(dataset, words, code)),
        Block("parks", words("ui.layer_protected"), _parks(dataset, words, code)),
        Block("projects", words("ui.projects"), _projects(dataset, words, code)),
        Block("partners", words("ui.partners"), _partners(dataset, words, code)),
        *_programme(programme, words, code),
        Block("recommendations", words("ui.recommendations_naming"), _recommendations(dataset, words, code)),
        Block("events", words("ui.events"), _events(dataset, words, code)),
    )
    return Sheet(
        page,
        name,
        words("ui.country_description", name=name),
        words("ui.country_lead"),
        _facts(dataset, words, programme, code),
        tuple(block for block in blocks if block.lines or block.id == "cats"),
        source=programme.states[code].source,
        signs=programme.states[code].signs,
    )


def _others(dataset: Dataset, words: Words) -> Sheet:
    """Japan, the Democratic People's Republic of Korea, the Republic of Korea: a list for each, of all kinds."""
    blocks = (
        Block(code.lower(), words(f"countries.{code}"), _all_lines(dataset, words, code), _before(dataset, words, code))
        for code in OTHER_MEMBERS
    )
    title, description = words("ui.other_members"), words("ui.other_members_description")
    return Sheet(OTHERS, title, description, words("ui.other_members_lead"), (), tuple(blocks))


def _all_lines(dataset: Dataset, words: Words, code: str) -> tuple[Line, ...]:
    facts = [dataset.rows("species/facts")[key] for key in FACTS.get(code, ())]
    return (
        *(_fact(dataset, words, row) for row in facts),
        *(_presence(dataset, words, row) for row in _seen(dataset, code)),
        *_projects(dataset, words, code),
        *_partners(dataset, words, code),
        *_events(dataset, words, code),
    )


def _before(dataset: Dataset, words: Words, code: str) -> str:
    """What the documents are silent about, or how the places of cats are to be read."""
    return words("ui.cats_where_note" if _seen(dataset, code) or code in FACTS else "ui.no_cats_told")


def _codes(row: Row, field: str) -> tuple[str, ...]:
    return tuple(filter(None, str(row[field] or "").split(";")))


def _places(dataset: Dataset, words: Words, code: str) -> dict[str, MapPlace]:
    return {key: place for key, place in gazetteer(dataset, words).items() if code in place.countries}


def _facts(dataset: Dataset, words: Words, programme: Programme, code: str) -> tuple[Detail, ...]:
    cats = _reported(dataset, code)
    state = programme.states[code]
    party = words("ui.party" if state.party else "ui.no_party")
    return (
        Detail(
            words("ui.cats_reported"),
            tuple(Item(words(f"species/species.{key}"), f"species/{key}/") for key in cats),
        ),
        Detail(words("ui.party_to_cms"), (Item(party, state_page(code)),)),
        Detail(
            words("ui.regions"),
            tuple(Item(programme.regions[key].name, region_page(key)) for key in state.regions),
        ),
        Detail(words("ui.map_of_places"), (Item(words("ui.all_places_map"), "map/"),)),
    )


def _reported(dataset: Dataset, code: str) -> list[str]:
    """Cats that a document reports from a place of this country alone."""
    places = dataset.rows("places/places")
    rows = [row for row in _seen(dataset, code) if row["state_code"] == "confirmed"]
    own = [str(row["species_id"]) for row in rows if places[str(row["place_id"])]["country_codes"] == code]
    return [species for species in dataset.rows("species/species") if species in own]


def _seen(dataset: Dataset, code: str) -> list[Row]:
    """Reports of cats from places of the country; the regions of the work programme are no reports of their own."""
    places = dataset.rows("places/places")
    return [
        row
        for row in dataset.rows("places/presence").values()
        if code in _codes(places[str(row["place_id"])], "country_codes")
        and places[str(row["place_id"])]["kind_code"] != "region"
    ]


def _cats(dataset: Dataset, words: Words, code: str) -> Iterable[Block]:
    """Where each cat is reported from, the surest first."""
    rows = sorted(_seen(dataset, code), key=lambda row: _order(dataset, str(row["state_code"])))
    yield Block("cats", words("ui.cats_where"), note=words("ui.cats_where_note"))
    for species in dataset.rows("species/species"):
        lines = tuple(_presence(dataset, words, row, named=False) for row in rows if row["species_id"] == species)
        if lines:
            yield Block(f"cats-{species}", words(f"species/species.{species}"), lines, level=3)


def _order(dataset: Dataset, state: str) -> int:
    return list(dict.fromkeys(row["state_code"] for row in dataset.rows("places/presence").values())).index(state)


def _presence(dataset: Dataset, words: Words, row: Row, named: bool = True) -> Line:
    """A place where a cat is reported; `named` puts the cat beside it."""
    place = gazetteer(dataset, words)[str(row["place_id"])]
    cat = words(f"species/species.{row['species_id']}")
    tags = (*([cat] if named else []), words(f"places/states.{row['state_code']}"), *_elsewhere(words, place))
    return Line(place.name, tags=(*tags, place.kind), source=cite(dataset, words, row), signs=Signs(marks=place.marks))


def _elsewhere(words: Words, place: MapPlace) -> Iterable[str]:
    """The countries of a place that lies in several."""
    if len(place.countries) > 1:
        yield words("ui.enumeration").join(words(f"countries.{code}.short") for code in place.countries)


def _counts(words: Words, dataset: Dataset, numbers: Known, code: str) -> Iterable[Line]:
    """The latest count of each yearly series."""
    for key, row in dataset.rows("population/series").items():
        if row["country_code"] == code:
            number = numbers[f"population/{key}"]
            tags = (number.value, number.year)
            yield Line(
                number.label, f"species/{number.species}/", tags=tags, source=number.citation, signs=number.signs
            )


def _estimates(dataset: Dataset, words: Words, code: str) -> Iterable[Line]:
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


def _surveys(dataset: Dataset, words: Words, code: str) -> tuple[Line, ...]:
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


def _parks(dataset: Dataset, words: Words, code: str) -> tuple[Line, ...]:
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


def _projects(dataset: Dataset, words: Words, code: str) -> tuple[Line, ...]:
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


def _partners(dataset: Dataset, words: Words, code: str) -> tuple[Line, ...]:
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
            yield words("ui.with_year", text=words(f"projects/{where}.short"), year=role)


def _programme(programme: Programme, words: Words, code: str) -> Iterable[Block]:
    asked = asked_of(programme, code)
    lines = tuple(activity_line(words, item) for item in asked)
    more = Line(words("ui.whole_state_page", name=programme.states[code].name), state_page(code))
    yield Block("programme", words("ui.asked_in_programme"), (more, *lines), programme.state)


def _recommendations(dataset: Dataset, words: Words, code: str) -> tuple[Line, ...]:
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


def _events(dataset: Dataset, words: Words, code: str) -> tuple[Line, ...]:
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


def _fact(dataset: Dataset, words: Words, row: Row) -> Line:
    label = f"species/facts.{row['id']}"
    signs = text_signs(dataset, words, label, "species/facts", row)
    cat = words(f"species/species.{row['species_id']}")
    return Line(cat, f"species/{row['species_id']}/", words(label), source=cite(dataset, words, row), signs=signs)
