"""Turns the errors of Frictionless into Problems that name the line of the file and show a right value."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from frictionless import Schema

from .problems import Problem
from .read import RawTable

EXAMPLES = {
    "integer": ("not a whole number", "60"),
    "number": ("not a number with a decimal point", "1.76"),
    "date": ("not a date", "2026-11-21"),
    "year": ("not a year", "2021"),
    "boolean": ("neither true nor false", "true"),
    "string": ("not a text", "Table 2"),
}


def problems(task: Any, file: str, raw: RawTable, schema: Schema) -> Iterator[Problem]:
    """One Problem per error of `task`, the validation report of one table."""
    for error in task.errors:
        yield _problem(error, file, raw, schema)


def _problem(error: Any, file: str, raw: RawTable, schema: Schema) -> Problem:
    number = getattr(error, "row_number", None)
    # Frictionless counts the header as row 1; a cell with line breaks makes file lines and rows differ.
    row = raw.rows[number - 2][0] if number and 0 <= number - 2 < len(raw.rows) else number
    name = getattr(error, "field_name", "") or ""
    cell = str(getattr(error, "cell", "") or "")
    if error.type == "type-error":
        wrong, right = EXAMPLES.get(schema.get_field(name).type, ("of the wrong type", "see datapackage.json"))
        return Problem(file, row, name, cell, wrong, right)
    if error.type == "constraint-error":
        return Problem(file, row, name, cell, *_constraint(error.note, schema.get_field(name).constraints))
    if error.type == "unique-error":
        return Problem(file, row, name, cell, "the value stands in another row too", "a value of its own")
    if error.type == "primary-key":
        return Problem(
            file,
            row,
            ", ".join(schema.primary_key),
            _key(error, schema),
            "the row exists already or its key is blank",
            "one row for each key",
        )
    if error.type == "foreign-key":
        return Problem(
            file,
            row,
            ", ".join(error.field_names),
            ", ".join(map(str, error.field_cells)),
            f"not found in the table {error.reference_name or 'itself'}",
            f"a code of {error.reference_name}",
        )
    return Problem(file, row, name, cell, error.note or error.title, "see the README beside the file")


def _key(error: Any, schema: Schema) -> str:
    cells = dict(zip(schema.field_names, error.cells, strict=False))
    return ", ".join(str(cells.get(part) or "") for part in schema.primary_key)


def _constraint(note: str, constraints: dict[str, Any]) -> tuple[str, str]:
    """`note` reads like: constraint "minimum" is "0"."""
    name = next((name for name in constraints if f'"{name}"' in note), "")
    bound = constraints.get(name)
    match name:
        case "required":
            return "the cell is blank", "a value; this column may not stay empty"
        case "minimum":
            return "too small", f"{bound} or more"
        case "maximum":
            return "too large", f"{bound} or less"
        case "enum":
            return "not one of the known codes", ", ".join(map(str, bound or ()))
        case "pattern":
            return "not of the expected form", f"a text like {bound}"
        case "unique":
            return "the value stands in another row too", "a value of its own"
        case _:
            return f"against the rule: {note}", "see datapackage.json"
