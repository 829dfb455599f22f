"""Places of a map in one language."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any

from ..locales import LOCALES, inside_a_line
from ..packages.tables import Row
from .citations import citations
from .dataset import Dataset, number_or_none
from .records import MapFrame, MapPlace, Presence
from .signs import disputes
from .words import Words, format_value

BORDERS = "un-borders"
# What is told of a cat in a place, from the surest on.
STATES = ("confirmed", "possible", "historic", "planned")


def gazetteer(dataset: Dataset, words: Words) -> Mapping[str, MapPlace]:
    """Every place that the documents name, by id, in the order of the file; made once for each language."""
    if words.locale not in dataset.gazetteers:
        told: dict[str, list[Row]] = {}
        for row in dataset.rows("places/presence").values():
            told.setdefault(str(row["place_id"]), []).append(row)
        rows = dataset.rows("places/places")
        dataset.gazetteers[words.locale] = {
            code: _map_place(dataset, words, row, told.get(code, ())) for code, row in rows.items()
        }
    return dataset.gazetteers[words.locale]


def map_places(
    dataset: Dataset, words: Words, options: Mapping[str, Any]
) -> tuple[tuple[MapPlace, ...], Sequence[Row]]:
    """The places that the picture of `options` shows, and the rows they come from (for citing)."""
    wanted = [str(code) for code in options["places"]]
    shaded = options.get("presence", ())
    known = gazetteer(dataset, words)
    places = tuple(
        replace(
            known[code],
            presence=tuple(item for item in known[code].presence if item.species in shaded),
            mark=str(position) if options.get("numbered") else "",
        )
        for position, code in enumerate(wanted, 1)
    )
    told = [row for row in dataset.rows("places/presence").values() if row["place_id"] in wanted]
    return places, [*(dataset.rows("places/places")[code] for code in wanted), *told]


def places_within(places: Mapping[str, MapPlace], frame: MapFrame) -> tuple[MapPlace, ...]:
    """What the live map of `frame` can show."""
    west, south, east, north = frame.bounds
    return tuple(place for place in places.values() if west < place.longitude < east and south < place.latitude < north)


def states_shown(words: Words, places: Iterable[MapPlace]) -> tuple[tuple[str, str], ...]:
    """The states of cats that a picture tells apart."""
    shown = {item.state for place in places for item in place.presence}
    return tuple((code, words(f"places/states.{code}")) for code in STATES if code in shown)


def _map_place(dataset: Dataset, words: Words, row: Row, told: Sequence[Row]) -> MapPlace:
    key = f"places/places.{row['id']}"
    name, kind = words(key), words(f"places/kinds.{row['kind_code']}")
    presence = tuple(_presence(words, item) for item in told)
    lines = tuple(_lines(dataset, words, row, presence))
    return MapPlace(
        id=str(row["id"]),
        name=name,
        short=words(f"{key}.short"),
        kind_code=str(row["kind_code"]),
        kind=kind,
        countries=tuple(str(row["country_codes"]).split(";")),
        status_code=str(row["status_code"] or ""),
        presence=presence,
        longitude=number_or_none(row["longitude"]) or 0.0,
        latitude=number_or_none(row["latitude"]) or 0.0,
        precision_km=number_or_none(row["precision_km"]) or 0.0,
        area_km2=number_or_none(row["area_km2"]),
        lines=lines,
        sentence=words("ui.part_separator").join((name, kind, *lines)),
        note=words(f"{key}.note") if f"{key}.note" in words else "",
        sources=tuple(_sources(dataset, words, [row, *told])),
        names=tuple(dict.fromkeys(str(dataset.labels[key][code]) for code in LOCALES if dataset.labels[key][code])),
        marks=disputes(words, dataset.subjects.anywhere("places/places", str(row["id"]))),
    )


def _presence(words: Words, row: Row) -> Presence:
    state = words(f"places/states.{row['state_code']}")
    name = words(f"species/species.{row['species_id']}")
    return Presence(str(row["species_id"]), str(row["state_code"]), name + words("ui.colon") + inside_a_line(state))


def _lines(dataset: Dataset, words: Words, row: Row, presence: Sequence[Presence]) -> list[str]:
    """What a popup says of a place, line by line."""
    fields = dataset.table("places/places").fields
    area, precision = (format_value(row[name], fields[name], words.locale) for name in ("area_km2", "precision_km"))
    lines = [
        words("ui.enumeration").join(words(f"countries.{code}") for code in str(row["country_codes"]).split(";")),
        *(item.text for item in presence),
        _status(words, row),
        words("ui.area", n=area) if area else "",
        words("ui.approximate", n=precision),
    ]
    return [line for line in lines if line]


def _status(words: Words, row: Row) -> str:
    """`Exists`, with the year it began, or the years of what is no more."""
    first, last = row["established_year"], row["ended_year"]
    if not row["status_code"]:
        return ""
    status = words(f"places/statuses.{row['status_code']}")
    if last:
        return words("ui.with_year", text=status, year=words("ui.years", first=first, last=last))
    began = words("places/fields.established_year") + words("ui.colon") + str(first)
    return words("ui.part_separator").join((status, began)) if first else status


def _sources(dataset: Dataset, words: Words, rows: Sequence[Row]) -> list[str]:
    """Each document with the places in it that name the place, its cats and its area."""
    own = rows[0]
    area = (
        [Row(own.number, {"source": own["area_source"], "locator": own["area_locator"]})] if own["area_source"] else []
    )
    separator = words("ui.list_separator")
    return [separator.join((item.short, item.locators)) for item in citations(dataset, words, [*rows, *area])]


def map_frame(dataset: Dataset, words: Words, options: Mapping[str, Any]) -> MapFrame:
    """Bounds and lines of a map; `borders` in the descriptor of places switches the UN lines on or off everywhere.

    Where there is a background without border lines alone, none are drawn whatever is set.
    """
    places = dataset.package("places")
    name = str(options.get("basemap", "north-east-asia"))
    borders = places.descriptor.get("borders") == "un-geodata" and f"{name}-{BORDERS}" in places.documents
    west, south, east, north = (float(degree) for degree in options["bounds"])
    return MapFrame(
        (west, south, east, north),
        dataset.basemap(f"{name}-{BORDERS if borders else 'physical'}"),
        borders,
        words("ui.map_credit" if borders else "ui.map_credit_physical"),
        dict(options.get("labels") or {}),
        tuple(options.get("areas") or ()),
        {code: (float(at[0]), float(at[1])) for code, at in (options.get("species_labels") or {}).items()},
        words("ui.kilometers"),
        tuple(options.get("layers") or ()),
    )
