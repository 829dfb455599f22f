"""Which disagreements concern which cell: `editorial/subjects`, indexed once for all languages."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from ..packages.tables import Row

SEVERITIES = ("high", "medium", "low")
# In subjects.csv this column stands for the whole row, also where the table has no column of that name.
WHOLE_ROW = "id"


class Subjects:
    """Ids of disagreements, the gravest first, by the cell or row they are about."""

    def __init__(self, rows: Iterable[Row], discrepancies: Mapping[str, Row]) -> None:
        self._order = {key: (SEVERITIES.index(str(row["severity_code"])), key) for key, row in discrepancies.items()}
        self._fields: dict[tuple[str, str], dict[str, list[str]]] = {}
        for row in rows:
            place = f"{row['package']}/{row['table']}", str(row["row_key"])
            fields = self._fields.setdefault(place, {})
            fields.setdefault(str(row["field"]), []).append(str(row["discrepancy_id"]))

    def of_field(self, table: str, key: str, field: str) -> tuple[str, ...]:
        """Those about this field alone, not about its whole row."""
        return self._sorted(self._fields.get((table, key), {}).get(field, ()))

    def of_row(self, table: str, key: str) -> tuple[str, ...]:
        """Those about the row as a whole."""
        return self.of_field(table, key, WHOLE_ROW)

    def of_cell(self, table: str, key: str, field: str) -> tuple[str, ...]:
        """Those about this field or its whole row."""
        return self._sorted({*self.of_field(table, key, field), *self.of_row(table, key)})

    def anywhere(self, table: str, key: str) -> tuple[str, ...]:
        """Those about the row or any of its fields."""
        return self._sorted({code for found in self._fields.get((table, key), {}).values() for code in found})

    def beside(self, discrepancy: str) -> tuple[str, ...]:
        """The other disagreements that concern a cell which `discrepancy` concerns."""
        groups = [set(found) for fields in self._fields.values() for found in fields.values() if discrepancy in found]
        return self._sorted(set().union(*groups) - {discrepancy})

    def rows_of(self, discrepancy: str) -> tuple[tuple[str, str], ...]:
        """Table and key of every row that `discrepancy` concerns, in the order of the file."""
        return tuple(
            place for place, fields in self._fields.items() if any(discrepancy in found for found in fields.values())
        )

    def ordered(self, ids: Iterable[str]) -> tuple[str, ...]:
        """Each of `ids` once, the gravest first."""
        return self._sorted(set(ids))

    def _sorted(self, ids: Iterable[str]) -> tuple[str, ...]:
        return tuple(sorted(ids, key=self._order.__getitem__))
