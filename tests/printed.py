"""The tables of the report as a person typed them from the document, apart from the data."""

from __future__ import annotations

from pathlib import Path

PRINTED = Path(__file__).parent / "expected" / "tables.txt"


def printed_tables() -> dict[str, list[list[str]]]:
    """The rows of each table, the first with the column heads."""
    tables: dict[str, list[list[str]]] = {}
    for line in PRINTED.read_text("utf-8").splitlines():
        if line.startswith("## "):
            rows = tables.setdefault(line[3:], [])
        elif line and not line.startswith("#"):
            rows.append(line.split("|"))
    return tables


TABLES = printed_tables()
