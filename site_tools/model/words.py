"""The words of one language, with the numbers in them filled in from the data."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

from ..locales import DEFAULT_LOCALE, format_number, join_number, plural_form
from ..packages.paths import PLACEHOLDER, Cell, Paths, parse, placeholders
from ..packages.tables import Field, Packages, Row, Value


class Phrase(str):
    """Words of a label; `locale` is the language they are in, English where a translation is missing."""

    locale: str

    def __new__(cls, text: str, locale: str) -> Phrase:
        phrase = super().__new__(cls, text)
        phrase.locale = locale
        return phrase

    def __reduce__(self) -> tuple[type[Phrase], tuple[str, str]]:
        return Phrase, (str(self), self.locale)


class UnknownWords(LookupError):
    """A key that no labels.csv has."""


class Words:
    """`words("ui.table")`, `words("population/fields.total")`: text in `locale`, else in English."""

    def __init__(self, labels: Mapping[str, Row], paths: Paths, locale: str) -> None:
        self.locale = locale
        self._labels = labels
        self._paths = paths
        self._said: dict[str, Phrase] = {}

    def __call__(self, key: str, **values: object) -> Phrase:
        """The words at `key` (package `shared` unless named); `values` fill the placeholders of interface words."""
        if values:
            return self._say(key, values)
        if key not in self._said:
            self._said[key] = self._say(key, values)
        return self._said[key]

    def _say(self, key: str, values: Mapping[str, object]) -> Phrase:
        row = self._row(key)
        locale = self.locale if row[self.locale] else DEFAULT_LOCALE
        text = str(row[locale])
        for name, value in values.items():
            text = text.replace(f"{{{name}}}", str(value))
        return Phrase(text if _full(key).startswith("shared/ui.") else self.fill(text), locale)

    def references(self, key: str) -> list[str]:
        """The paths of the cells that the words at `key` name. Raises UnknownWords."""
        return [parse(text).path for text in placeholders(str(self._row(key)[DEFAULT_LOCALE]))]

    def __contains__(self, key: str) -> bool:
        return _full(key) in self._labels

    def _row(self, key: str) -> Row:
        try:
            return self._labels[_full(key)]
        except KeyError:
            raise UnknownWords(f"no labels.csv has the words “{key}”") from None

    def fill(self, text: str) -> str:
        """`text` with each `{path}` or `{path as noun}` replaced by what the data say. Raises UnknownPath."""
        return PLACEHOLDER.sub(lambda match: self.number(match.group(1)), text)

    def number(self, reference: str) -> str:
        """The cell that `reference` points at, as this language writes it, with its noun if one is named."""
        target = parse(reference)
        cell = self._paths.cell(target.path)
        text = format_value(cell.value, cell.field, self.locale)
        if not target.noun or not isinstance(cell.value, int | Decimal):
            return text
        forms = self(f"plurals.{target.noun}")
        return join_number(text, plural_form(cell.value, forms, forms.locale), forms.locale)

    def cell(self, path: str) -> Cell:
        """The cell behind a path. Raises UnknownPath."""
        return self._paths.cell(path)


def _full(key: str) -> str:
    return key if "/" in key.partition(".")[0] else f"shared/{key}"


def labels_of(packages: Packages) -> dict[str, Row]:
    """Every label of every package, keyed `package/key`."""
    return {
        f"{package.name}/{row['key']}": row
        for package in packages.values()
        if "labels" in package.tables
        for row in package.tables["labels"].rows
    }


def format_value(value: Value, field: Field, locale: str) -> str:
    """A cell for people: years without grouping, blanks as nothing, decimals as the column says."""
    if value is None:
        return ""
    if isinstance(value, bool) or not isinstance(value, int | Decimal) or field.name.endswith("year"):
        return str(value)
    return format_number(value, locale, field.decimals if isinstance(value, Decimal) else None)
