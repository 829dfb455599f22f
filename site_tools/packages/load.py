"""From the folders of `data/` to typed tables; Frictionless checks types, constraints and keys on the way."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path
from typing import Any

from frictionless import Package as FrictionlessPackage
from frictionless import Resource, Schema
from frictionless.exception import FrictionlessException

from . import schema_errors
from .derived import with_derived
from .kept import Kept
from .problems import DataProblems, Problem
from .read import RawTable, read_csv, read_json, read_yaml_list
from .tables import Field, Package, Packages, Row, Table, Value

DESCRIPTOR = "datapackage.json"
FIGURES = "figures.yml"
ENDLESS = ("nan", "snan", "inf", "infinity")


def load(data: Path) -> Packages:
    """Every package below `data`, by name. Raises DataProblems when a file cannot be read or breaks its schema."""
    packages, problems = load_tolerantly(data)
    if problems:
        raise DataProblems(problems)
    return packages


def load_tolerantly(data: Path, kept: Kept | None = None) -> tuple[Packages, list[Problem]]:
    """What can be read of `data`, and everything that is wrong with it so far.

    A package that `kept` knows from before is not read again; one without problems is kept.
    """
    if not data.is_dir():
        return {}, [Problem(data.name, wrong="the folder is missing", right="a folder of data packages")]
    packages: dict[str, Package] = {}
    problems: list[Problem] = []
    for folder in sorted(path for path in data.iterdir() if path.is_dir()):
        package, found = _kept_or_loaded(folder, f"{data.name}/{folder.name}", kept)
        problems += found
        if package:
            packages[package.name] = package
    if not packages and not problems:
        problems.append(Problem(data.name, wrong="the folder holds no data package", right="data/population/…"))
    return packages, problems


def _kept_or_loaded(folder: Path, name: str, kept: Kept | None) -> tuple[Package | None, list[Problem]]:
    before = kept.package(folder) if kept else None
    package, problems = (before, []) if before else _load_package(folder, name)
    if kept and package and not before and not problems:
        kept.keep(folder, package)
    return package, problems


def _load_package(folder: Path, name: str) -> tuple[Package | None, list[Problem]]:
    descriptor = read_json(folder / DESCRIPTOR, f"{name}/{DESCRIPTOR}")
    if isinstance(descriptor, Problem):
        return None, [descriptor]
    problems: list[Problem] = []
    resources = []
    documents = {}
    listed = descriptor.get("resources")
    for resource in listed if isinstance(listed, list) else []:
        found = list(_resource_problems(resource, f"{name}/{DESCRIPTOR}"))
        problems += found
        if not found and resource["path"].endswith(".csv"):
            resources.append(resource)
        elif not found:
            document = read_json(folder / resource["path"], f"{name}/{resource['path']}")
            if isinstance(document, Problem):
                problems.append(document)
            else:
                documents[resource["name"]] = document
    if not resources and not problems:
        problems.append(Problem(f"{name}/{DESCRIPTOR}", wrong="no table is listed", right='"resources": [{…}]'))
    raw_tables: dict[str, RawTable] = {}
    for resource in resources:
        file = f"{name}/{resource['path']}"
        raw = read_csv(folder / resource["path"], file)
        found = raw if isinstance(raw, list) else list(_header_problems(resource, raw, file))
        problems += found
        if not isinstance(raw, list) and not found:
            raw_tables[resource["name"]] = raw
    try:
        tables, found = _typed_tables(folder.name, name, resources, raw_tables)
    except (LookupError, TypeError, ValueError, AttributeError):  # Frictionless on odd constraints and keys
        wrong = "a constraint or a foreign key is not what its field needs"
        tables, found = {}, [Problem(f"{name}/{DESCRIPTOR}", wrong=wrong, right="compare with another package")]
    figures, figure_problems = _load_figures(folder, name)
    package = Package(folder.name, name, descriptor, tables, figures, documents)
    return with_derived(package), problems + found + figure_problems


def _resource_problems(resource: Any, file: str) -> Iterator[Problem]:
    if not isinstance(resource, dict) or not isinstance(resource.get("name"), str):
        yield Problem(file, wrong="a resource has no name", right='{"name": "observations", "path": …}')
    elif not isinstance(resource.get("path"), str) or ".." in resource["path"] or resource["path"].startswith("/"):
        yield Problem(
            file, field=resource["name"], wrong="the path is missing or leaves the folder", right="a file name"
        )
    elif resource["path"].endswith(".csv"):
        if not isinstance(resource.get("schema"), dict):  # a text would be taken for an address and fetched
            yield Problem(
                file, field=resource["name"], wrong="the table has no schema", right='"schema": {"fields": …}'
            )
            return
        try:
            Schema.from_descriptor(resource["schema"])
            names = [field["name"] for field in resource["schema"]["fields"]]
        except (FrictionlessException, LookupError, TypeError, ValueError, AttributeError) as error:
            why = f" ({error})" if isinstance(error, FrictionlessException) else ""
            yield Problem(file, field=resource["name"], wrong=f"the schema is wrong{why}", right="a Table Schema")
        else:
            if not names or not resource["schema"].get("primaryKey"):
                yield Problem(
                    file, field=resource["name"], wrong="the schema has no primaryKey", right='"primaryKey": ["id"]'
                )


def _header_problems(resource: dict[str, Any], raw: RawTable, file: str) -> Iterator[Problem]:
    expected = [field["name"] for field in resource["schema"]["fields"]]
    columns = ", ".join(expected)
    for name in expected:
        if name not in raw.header:
            yield Problem(file, 1, name, wrong="the column is missing", right=f"the columns {columns}")
    for name in raw.header:
        if name not in expected:
            yield Problem(file, 1, name, wrong="the column is not in datapackage.json", right=f"the columns {columns}")
    if sorted(raw.header) == sorted(expected) and raw.header != expected:
        yield Problem(file, 1, wrong="the columns stand in another order", right=columns)


def _typed_tables(
    package: str, folder: str, resources: list[dict[str, Any]], raw_tables: dict[str, RawTable]
) -> tuple[dict[str, Table], list[Problem]]:
    """Only tables whose file could be read are typed; a foreign key into an unreadable one is not looked at."""
    described = [resource for resource in resources if resource["name"] in raw_tables]
    schemas = {resource["name"]: _schema(resource, raw_tables) for resource in described}
    frictionless = FrictionlessPackage(
        resources=[
            Resource(
                name=name, data=[raw_tables[name].header, *(cells for _, cells in raw_tables[name].rows)], schema=schema
            )
            for name, schema in schemas.items()
        ]
    )
    report = frictionless.validate(limit_errors=1000, parallel=False)
    files = {resource["name"]: f"{folder}/{resource['path']}" for resource in described}
    problems = [
        problem
        for task in report.tasks
        for problem in schema_errors.problems(task, files[task.name], raw_tables[task.name], schemas[task.name])
    ]
    for name, schema in schemas.items():
        problems += _endless(files[name], schema, raw_tables[name])
    tables = {name: _typed_table(package, name, files[name], schemas[name], raw_tables[name]) for name in schemas}
    return tables, problems


def _endless(file: str, schema: Schema, raw: RawTable) -> Iterator[Problem]:
    """To Frictionless NaN and INF are numbers; nothing can be drawn or compared with them."""
    numbers = {index: field.name for index, field in enumerate(schema.fields) if field.type == "number"}
    for row, cells in raw.rows:
        for index, name in numbers.items():
            if cells[index].strip().lower().lstrip("+-") in ENDLESS:
                yield Problem(file, row, name, cells[index], *schema_errors.EXAMPLES["number"])


def _schema(resource: dict[str, Any], known: dict[str, RawTable]) -> Schema:
    descriptor = dict(resource["schema"])
    keys = descriptor.get("foreignKeys") or []
    descriptor["foreignKeys"] = [
        key for key in keys if not key["reference"]["resource"] or key["reference"]["resource"] in known
    ]
    return Schema.from_descriptor(descriptor)


def _typed_table(package: str, name: str, file: str, schema: Schema, raw: RawTable) -> Table:
    fields = {
        field.name: Field(
            field.name,
            field.type,
            references=str(field.custom.get("references") or ""),
            separator=str(field.custom.get("list") or ""),
            decimals=field.custom.get("decimals"),
        )
        for field in schema.fields
    }
    readers = [field.create_cell_reader() for field in schema.fields]
    rows = []
    for number, cells in raw.rows:
        # A cell that is not of its type was reported by the validation; here it counts as blank.
        values = [_finite(reader(cell)[0]) for reader, cell in zip(readers, cells, strict=True)]
        rows.append(Row(number, dict(zip(fields, values, strict=True))))
    return Table(package, name, file, fields, tuple(schema.primary_key), tuple(rows))


def _finite(value: Value) -> Value:
    return None if isinstance(value, Decimal) and not value.is_finite() else value


def _load_figures(folder: Path, name: str) -> tuple[tuple[dict[str, Any], ...], list[Problem]]:
    if not (folder / FIGURES).exists():
        return (), []
    figures = read_yaml_list(folder / FIGURES, f"{name}/{FIGURES}")
    return ((), [figures]) if isinstance(figures, Problem) else (tuple(figures), [])
