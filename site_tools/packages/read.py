"""Reads files of any quality: whatever they hold, the answer is a value or a Problem, never an exception."""

from __future__ import annotations

import csv
import io
import json
import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from .problems import Problem, shown

MOST_BYTES = 20_000_000
MOST_CELL_CHARACTERS = 5_000
csv.field_size_limit(MOST_BYTES)
# What XML, and with it every picture, cannot hold.
UNPRINTABLE = re.compile(r"[\x01-\x08\x0b\x0c\x0e-\x1f\x7f\ufffe\uffff]")


@dataclass(frozen=True)
class RawTable:
    """The cells of a CSV file as text, each row with its line number (the header is line 1)."""

    header: list[str]
    rows: list[tuple[int, list[str]]]


def read_text(path: Path, file: str) -> str | Problem:
    """The text of `path`, which messages call `file`."""
    try:
        if path.stat().st_size > MOST_BYTES:
            return Problem(file, wrong=f"the file is larger than {MOST_BYTES // 1_000_000} MB", right="a smaller file")
        return path.read_bytes().decode("utf-8-sig")
    except FileNotFoundError:
        return Problem(file, wrong="the file is missing", right="put it back or take it out of datapackage.json")
    except UnicodeDecodeError as error:
        return Problem(
            file,
            row=path.read_bytes()[: error.start].count(b"\n") + 1,
            wrong="the text is not UTF-8",
            right="in the spreadsheet choose “CSV UTF-8” when saving",
        )
    except OSError as error:
        return Problem(file, wrong=f"the file cannot be read ({error.strerror})", right="a readable file")
    except ValueError:
        return Problem(shown(file), wrong="no file can have this name", right="a name of letters, digits and -")


def read_csv(path: Path, file: str) -> RawTable | list[Problem]:
    """The rows of a CSV file; every row must be as wide as the header."""
    text = read_text(path, file)
    if isinstance(text, Problem):
        return [text]
    if "\0" in text:
        return [Problem(file, wrong="the file holds zero bytes and is no CSV text", right="save it as “CSV UTF-8”")]
    if sign := UNPRINTABLE.search(text):
        row = text.count("\n", 0, sign.start()) + 1
        return [Problem(file, row, wrong="an invisible control character", right="type the cell anew")]
    reader = csv.reader(io.StringIO(text, newline=""), strict=True)
    rows: list[tuple[int, list[str]]] = []
    try:
        header = next(reader, [])
        start = reader.line_num + 1
        for cells in reader:
            if cells:
                rows.append((start, cells))
            start = reader.line_num + 1
    except csv.Error as error:
        return [Problem(file, row=reader.line_num, wrong=f"the quotation marks do not match ({error})", right='"a, b"')]
    return list(_shape_problems(file, header, rows)) or RawTable(header, rows)


def _shape_problems(file: str, header: list[str], rows: list[tuple[int, list[str]]]) -> list[Problem]:
    if not header:
        return [Problem(file, wrong="the file is empty", right="a first row with the column names")]
    problems = [
        Problem(file, row, wrong=f"{len(cells)} cells where the header has {len(header)}", right=f"{len(header)} cells")
        for row, cells in rows
        if len(cells) != len(header)
    ]
    for row, cells in rows:
        for name, cell in zip(header, cells, strict=False):
            if len(cell) > MOST_CELL_CHARACTERS:
                problems.append(Problem(file, row, name, cell, "the cell is far too long", "a short value"))
    return problems


def read_json(path: Path, file: str) -> dict[str, Any] | Problem:
    """A JSON object."""
    text = read_text(path, file)
    if isinstance(text, Problem):
        return text
    try:
        content = json.loads(text)
    except json.JSONDecodeError as error:
        return Problem(file, error.lineno, wrong=f"this is not JSON ({error})", right="compare with another package")
    except (ValueError, RecursionError):
        return Problem(file, wrong="a number is too long or nested too deep", right="see another package")
    if isinstance(content, dict):
        return content
    return Problem(file, wrong="the file holds no JSON object", right='{"name": …}')


def read_yaml_list(path: Path, file: str) -> list[dict[str, Any]] | Problem:
    """A YAML list of mappings."""
    text = read_text(path, file)
    if isinstance(text, Problem):
        return text
    try:
        content = yaml.safe_load(text)
    # Odd tags such as `!!bool perhaps` end in errors of Python itself.
    except (yaml.YAMLError, RecursionError, ValueError, LookupError, AttributeError, TypeError) as error:
        mark = getattr(error, "problem_mark", None)
        return Problem(file, mark.line + 1 if mark else None, wrong="this is not YAML", right="- id: …")
    if isinstance(content, list) and all(
        isinstance(item, dict) and isinstance(item.get("id"), str) for item in content
    ):
        return content
    return Problem(file, wrong="this is not a list of figures with an id each", right="- id: amur-leopard-recovery")
