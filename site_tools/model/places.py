"""Places of a map in one language."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from ..packages.tables import Row
from .dataset import Dataset, number_or_none
from .records import MapFrame, MapPlace
from .signs import disputes
from .words import Words, format_value


def map_places(
    dataset: Dataset, words: Words, options: Mapping[str, Any]
) -> tuple[tuple[MapPlace, ...], Sequence[Row]]:
    """The places that `options` names, and the rows they come from (for citing)."""
    presence = list(dataset.rows("places/presence").values())
    wanted = [str(code) for code in options["places"]]
    rows = [dataset.rows("places/places")[code] for code in wanted]
    species = options.get("presence", ())
    shown = [row for row in presence if row["place_id"] in wanted and row["species_id"] in species]
    places = tuple(_map_place(dataset, words, row, shown) for row in rows)
    return places, [*rows, *shown]


def _map_place(dataset: Dataset, words: Words, row: Row, presence: Sequence[Row]) -> MapPlace:
    fields = dataset.table("places/places").fields
    species = tuple(str(item["species_id"]) for item in presence if item["place_id"] == row["id"])
    countries = [words(f"countries.{code}") for code in str(row["country_codes"]).split(";")]
    lines = [words("ui.enumeration").join(countries)]
    lines += [words(f"species/species.{code}") for code in species]
    if row["area_km2"] is not None:
        lines.append(words("ui.area", n=format_value(row["area_km2"], fields["area_km2"], words.locale)))
    lines.append(words("ui.approximate", n=format_value(row["precision_km"], fields["precision_km"], words.locale)))
    name = words(f"places/places.{row['id']}")
    kind = words(f"places/kinds.{row['kind_code']}")
    return MapPlace(
        str(row["id"]),
        name,
        words(f"places/places.{row['id']}.short"),
        str(row["kind_code"]),
        kind,
        species,
        number_or_none(row["longitude"]) or 0.0,
        number_or_none(row["latitude"]) or 0.0,
        number_or_none(row["precision_km"]) or 0.0,
        number_or_none(row["area_km2"]),
        tuple(lines),
        words("ui.part_separator").join((name, kind, *lines)),
        disputes(words, dataset.subjects.anywhere("places/places", str(row["id"]))),
    )


def map_frame(dataset: Dataset, words: Words, options: Mapping[str, Any]) -> MapFrame:
    """Bounds and lines of a map; `borders` in the descriptor of places switches the UN lines on or off everywhere."""
    borders = dataset.package("places").descriptor.get("borders") == "un-geodata"
    west, south, east, north = (float(degree) for degree in options["bounds"])
    return MapFrame(
        (west, south, east, north),
        dataset.basemap("north-east-asia-un-borders" if borders else "north-east-asia-physical"),
        borders,
        dict(options.get("labels") or {}),
        tuple(options.get("areas") or ()),
        {code: (float(at[0]), float(at[1])) for code, at in (options.get("species_labels") or {}).items()},
        words("ui.kilometers"),
    )
