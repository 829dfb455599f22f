"""The command line: check, build, serve, pages, translations, stamp."""

from __future__ import annotations

import os
import shutil
from collections.abc import Sequence
from pathlib import Path
from typing import Annotated, NoReturn

import typer
from rich.console import Console

from . import publish
from .locales import DEFAULT_LOCALE, LOCALES
from .mkdocs_plugin.build import BuildFailed, build_into, site_url
from .mkdocs_plugin.build import serve as serve_site
from .packages import DataProblems, Kept, Problem, label_states
from .packages import check as check_packages
from .packages import stamp_label as stamp_label_in
from .pages import Addresses, stage
from .pages import translations as page_translations
from .pipeline import make

# MkDocs Material prints an advertisement for its successor without this.
os.environ.setdefault("NO_MKDOCS_2_WARNING", "1")

app = typer.Typer(add_completion=False, no_args_is_help=True, pretty_exceptions_enable=False, help=__doc__)
console = Console(stderr=True)
Root = Annotated[Path, typer.Option("--root", help="Folder of the project.", file_okay=False)]


def main() -> None:
    """Entry point of `site-tools`."""
    app()


@app.command()
def check(root: Root = Path(".")) -> None:
    """Check every data file; one line for each problem, exit code 1 if there is any."""
    packages, problems = check_packages(root / "data", Kept.of_project(root))
    if problems:
        _stop_at(problems)
    rows = sum(len(table.rows) for package in packages.values() for table in package.tables.values())
    typer.echo(f"The data are in order: {len(packages)} packages, {rows} rows.")


@app.command()
def build(root: Root = Path("."), site: Annotated[str, typer.Option(help="Folder to publish into.")] = "site") -> None:
    """Check, then build the whole site aside and swap it in; on any problem the last good site stays."""
    fresh = root / f".{site}.fresh"
    shutil.rmtree(fresh, ignore_errors=True)
    try:
        with console.status("building …") as status:
            build_into(root.resolve(), fresh.resolve(), lambda what: status.update(f"drawing {what}"))
    except DataProblems as problems:
        shutil.rmtree(fresh, ignore_errors=True)
        _stop_at(problems.problems)
    except BuildFailed as error:
        shutil.rmtree(fresh, ignore_errors=True)
        typer.echo(f"The site was not built; {site}/ is as it was.\n{error}", err=True)
        raise typer.Exit(1) from error
    publish.replace_folder(fresh, root / site)
    typer.echo(
        f"The site is in {site}/. To open it: python3 -m http.server --directory {site} 8000, then http://localhost:8000/"
    )


@app.command()
def serve(
    root: Root = Path("."), address: Annotated[str, typer.Option(help="Host and port.")] = "127.0.0.1:8000"
) -> None:
    """Serve with live reload; LOCALE=ru serves one language alone, faster."""
    try:
        serve_site(root.resolve(), address)
    except DataProblems as problems:
        _stop_at(problems.problems)
    except BuildFailed as error:
        typer.echo(str(error), err=True)
        raise typer.Exit(1) from error


@app.command()
def pages(out: Path, root: Root = Path(".")) -> None:
    """Write every finished page as plain Markdown and every figure file below OUT, for another site generator."""
    try:
        made = make(root, LOCALES, Addresses(site_url(root)))
    except DataProblems as problems:
        _stop_at(problems.problems)
    for renderer in made.renderers.values():
        for path in stage(renderer, root / "docs", out / "docs"):
            typer.echo(path)
    publish.write_explorer(out / "figures", made.renderers.values())
    publish.write_figures(out / "figures", made.renderers.values(), made.pictures)


@app.command()
def translations(root: Root = Path(".")) -> None:
    """List every translation that is missing, stale or made by machine, and every label without one."""
    for locale, page, state in page_translations.ledger(root / "docs"):
        if state != "reviewed":
            typer.echo(f"{locale}\t{state}\tdocs/{locale}/{page}")
    for locale, state, file, key in label_states(check_packages(root / "data", Kept.of_project(root))[0]):
        if state != "reviewed":
            typer.echo(f"{locale}\t{state}\t{file}\t{key}")


@app.command()
def stamp(
    locale: str, page: str, status: Annotated[str, typer.Argument()] = "reviewed", root: Root = Path(".")
) -> None:
    """Record that docs/LOCALE/PAGE matches the English page of now (status: machine, draft, reviewed)."""
    if locale not in LOCALES or locale == DEFAULT_LOCALE or status not in page_translations.STATES:
        typer.echo(f"Right: stamp ru about.md reviewed; one of {', '.join(page_translations.STATES)}", err=True)
        raise typer.Exit(2)
    for code in (DEFAULT_LOCALE, locale):
        if not (root / "docs" / code / page).is_file():
            typer.echo(f"There is no page docs/{code}/{page}.", err=True)
            raise typer.Exit(2)
    page_translations.stamp(root / "docs", locale, page, status)


@app.command()
def stamp_label(package: str, key: str, root: Root = Path(".")) -> None:
    """Record that the translations of a label fit its English of now, e.g. after a spelling was mended there."""
    if not stamp_label_in(root / "data", package, key):
        typer.echo(f"data/{package}/labels.csv has no key “{key}”.", err=True)
        raise typer.Exit(2)


def _stop_at(problems: Sequence[Problem]) -> NoReturn:
    typer.echo(str(DataProblems(problems)), err=True)
    count = len(problems)
    typer.echo(f"{count} problem{'s' if count > 1 else ''}; nothing was published.", err=True)
    raise typer.Exit(1)
