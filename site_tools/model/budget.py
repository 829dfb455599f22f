"""Money as printed: what each proposal asked for and what was approved. Nothing is added or divided."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from ..packages.tables import Row
from .citations import cite
from .dataset import Dataset, number_or_none
from .printed import cell
from .records import Band, Grid, GridRow, Key, Mark, Panel
from .signs import field_signs
from .words import Words, format_value

PROJECTS, TOTALS, ITEMS = "projects/projects", "projects/budget_totals", "projects/budget_lines"
# Pale for what was asked for, dark for what was approved; headings say it as well.
SLOTS: Mapping[str, int] = {"asked": 2, "approved": 4}
Content = tuple[tuple[Panel, ...], Sequence[Row]]


@dataclass(frozen=True)
class Amount:
    """One printed amount; what is not `drawn` stands in the table alone."""

    key: str
    table: str
    row: Row
    field: str
    name: str
    heading: str
    state: str
    drawn: bool = True


def views(dataset: Dataset, words: Words, options: Mapping[str, Any]) -> Content:
    """Whole projects side by side, and for each proposal what its money was for."""
    panels: list[Panel] = []
    rows: list[Row] = []
    for variant in options["variants"]:
        amounts = list(_amounts(dataset, words, variant))
        panels.append(_panel(dataset, words, str(variant["id"]), amounts))
        rows += [amount.row for amount in amounts]
    return tuple(panels), rows


def dollars(dataset: Dataset, words: Words, table: str, row: Row, field: str) -> str:
    """The amount with the name of the currency, in the order of the language."""
    number = format_value(row[field], dataset.table(table).fields[field], words.locale)
    return words("ui.dollars", n=number)


def _amounts(dataset: Dataset, words: Words, variant: Mapping[str, Any]) -> Iterator[Amount]:
    for key in variant.get("projects", ()):
        row = dataset.rows(PROJECTS)[str(key)]
        state = "approved" if row["kind_code"] == "approved" else "asked"
        name = words(f"{PROJECTS}.{key}.short")
        yield Amount(str(key), PROJECTS, row, "budget_usd", name, words(f"projects/money.{state}"), state)
    for key in variant.get("totals", ()):
        row = dataset.rows(TOTALS)[str(key)]
        step = dataset.rows("projects/steps")[str(row["step_id"])]
        step_name = f"{step['number']}. " + words(f"projects/steps.{step['id']}")
        yield Amount(str(key), TOTALS, row, "amount_usd", step_name, words("projects/money.steps"), "asked")
        yield from _below(dataset, words, str(step["id"]))
    for key in variant.get("items", ()):
        row = dataset.rows(ITEMS)[str(key)]
        heading = words(f"projects/money.{row['kind_code']}")
        yield Amount(str(key), ITEMS, row, "amount_usd", words(f"{ITEMS}.{key}"), heading, "asked")


def _below(dataset: Dataset, words: Words, step: str) -> Iterator[Amount]:
    """The amounts printed below a step, of which nobody knows what they are for: for the table only."""
    for key, row in dataset.rows(ITEMS).items():
        if row["step_id"] == step:
            yield Amount(key, ITEMS, row, "amount_usd", words(f"{ITEMS}.{key}"), "", "asked", drawn=False)


def _panel(dataset: Dataset, words: Words, code: str, amounts: Sequence[Amount]) -> Panel:
    drawn = [amount for amount in amounts if amount.drawn]
    states = dict.fromkeys(amount.state for amount in drawn)
    keys = tuple(Key(state, words(f"projects/money.{state}"), SLOTS[state]) for state in states)
    return Panel(
        code,
        words(f"projects/variants.{code}"),
        keys,
        tuple(_mark(dataset, words, amount) for amount in drawn),
        _grid(dataset, words, amounts),
        tuple(Band(item.key, item.name, item.heading, _number(dataset, words, item)) for item in drawn),
    )


def _mark(dataset: Dataset, words: Words, amount: Amount) -> Mark:
    said = dollars(dataset, words, amount.table, amount.row, amount.field)
    sentence = words("ui.part_separator").join((amount.heading, amount.name, said))
    value = number_or_none(amount.row[amount.field])
    return Mark(amount.state, amount.key, value, sentence, text=_number(dataset, words, amount))


def _number(dataset: Dataset, words: Words, amount: Amount) -> str:
    return format_value(amount.row[amount.field], dataset.table(amount.table).fields[amount.field], words.locale)


def _grid(dataset: Dataset, words: Words, amounts: Sequence[Amount]) -> Grid:
    heads = ("projects/money.what_for", "projects/fields.amount_usd", "projects/money.printed_as", "ui.source")
    return Grid(
        "", tuple(words(head) for head in heads), tuple(_row(dataset, words, item) for item in amounts), numeric=False
    )


def _row(dataset: Dataset, words: Words, amount: Amount) -> GridRow:
    signs = field_signs(dataset, words, amount.table, amount.row, amount.field)
    unit = str(amount.row.cells.get("unit_code") or "usd")
    number = cell(_number(dataset, words, amount), amount.row[amount.field], signs=signs)
    return GridRow(cell(amount.name), (number, cell(words(f"units.{unit}")), cell(cite(dataset, words, amount.row))))
