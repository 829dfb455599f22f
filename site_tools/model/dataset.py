"""The tables as frames, joined the way figures need them. The only place that knows pandas."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

import pandas as pd

from ..packages.paths import Paths
from ..packages.tables import Package, Packages, Row, Table
from .records import Basemap, MapPlace
from .subjects import Subjects
from .words import Words, labels_of

COUNTS = ("male_independent", "female_independent", "unknown_sex_independent", "independents", "cubs", "total")


@dataclass(frozen=True)
class Dataset:
    """Checked packages plus what is worked out once for all languages."""

    packages: Packages
    paths: Paths
    labels: Mapping[str, Row]
    observations: pd.DataFrame
    _rows: dict[str, dict[str, Row]] = field(default_factory=dict)
    _rows_by: dict[tuple[str, str], dict[str, list[Row]]] = field(default_factory=dict)
    _basemaps: dict[str, Basemap] = field(default_factory=dict)
    # The places in each language, kept by `places.gazetteer`.
    gazetteers: dict[str, Mapping[str, MapPlace]] = field(default_factory=dict)

    def rows(self, table: str) -> Mapping[str, Row]:
        """Rows of `package/table` by primary key, in the order of the file."""
        if table not in self._rows:
            found = self.table(table)
            self._rows[table] = {found.row_key(row): row for row in found.rows}
        return self._rows[table]

    def rows_by(self, table: str, column: str) -> Mapping[str, list[Row]]:
        """Rows of `package/table` by what stands in `column`, as text; a blank counts as an empty one."""
        if (table, column) not in self._rows_by:
            found = self._rows_by.setdefault((table, column), {})
            for row in self.table(table).rows:
                found.setdefault("" if row[column] is None else str(row[column]), []).append(row)
        return self._rows_by[table, column]

    def table(self, table: str) -> Table:
        package, _, name = table.partition("/")
        return self.packages[package].tables[name]

    def package(self, name: str) -> Package:
        return self.packages[name]

    def basemap(self, name: str) -> Basemap:
        """The lines in the document `name` of places, one object however often it is asked for."""
        if name not in self._basemaps:
            self._basemaps[name] = Basemap(name, self.packages["places"].documents[name])
        return self._basemaps[name]

    def words(self, locale: str) -> Words:
        return Words(self.labels, self.paths, locale)

    @cached_property
    def subjects(self) -> Subjects:
        """Which disagreements concern which cell."""
        return Subjects(self.table("editorial/subjects").rows, self.rows("editorial/discrepancies"))

    @cached_property
    def totals(self) -> Mapping[str, tuple[tuple[int, float], ...]]:
        """The known totals of each series by year, in the order of the years."""
        known = self.observations.dropna(subset=["total"]).sort_values("year", kind="stable")
        return {
            str(code): tuple(zip(group["year"].tolist(), group["total"].astype(float).tolist(), strict=True))
            for code, group in known.groupby("series_id", sort=False)
        }

    def series(self, series_ids: Iterable[str]) -> pd.DataFrame:
        """Observations of the series in that order, each by year; blank cells are NA."""
        ids = list(series_ids)
        chosen = self.observations[self.observations["series_id"].isin(ids)].copy()
        chosen["position"] = chosen["series_id"].map({name: index for index, name in enumerate(ids)})
        return chosen.sort_values(["position", "year"], kind="stable")


def build(packages: Packages) -> Dataset:
    """The dataset of checked packages."""
    return Dataset(packages, Paths(packages), labels_of(packages), _observations(packages))


def _observations(packages: Packages) -> pd.DataFrame:
    table = packages["population"].tables["observations"]
    frame = pd.DataFrame([dict(row.cells) for row in table.rows], columns=list(table.fields))
    frame["year"] = frame["year"].astype("int64")
    for name, column in table.fields.items():
        if column.type in ("integer", "number") and name != "year":
            frame[name] = pd.to_numeric(frame[name]).astype("Float64")
    # Where a document gives independents without their sex, the bar still shows them, as a part of its own.
    unsplit = frame["male_independent"].isna() & frame["female_independent"].isna()
    frame["independents_sex_not_published"] = frame["independents"].where(unsplit)
    return frame


def number_or_none(value: Any) -> float | None:
    """A cell of a frame as a plain number; NA becomes None."""
    return None if pd.isna(value) else float(value)
