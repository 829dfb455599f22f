"""From one changed count to the site that shows it: built anew, and while serving."""

from __future__ import annotations

import re
from pathlib import Path

from tests.projects import change_rows, read_rows

from . import bare
from .builds import build, pictures, project_with_pictures
from .measure import MKDOCS, SITE_TOOLS, alternate, spread
from .report import Table
from .serving import serving

BUILD_ROUNDS = 2
SERVE_ROUNDS = 6
MOST_SECONDS_ONE_LANGUAGE = 3.0
MOST_TIMES_BARE = 1.3
# The count that changes: of a year in the middle, which no other table quotes.
SERIES, YEAR = "amur-leopard-cn-camera-trap", "2018"


class Count:
    """The total of one year in the data of a project; each call adds a cub and gives the new total."""

    def __init__(self, project: Path) -> None:
        self._population = project / "data" / "population"

    def raise_(self) -> int:
        total = self._total() + 1
        change_rows(self._population / "observations.csv", lambda row: self._observe(row, total))
        return total

    def _total(self) -> int:
        rows = read_rows(self._population / "observations.csv")
        return next(int(row["total"]) for row in rows if (row["series_id"], row["year"]) == (SERIES, YEAR))

    def _observe(self, row: dict[str, str], total: int) -> None:
        if (row["series_id"], row["year"]) == (SERIES, YEAR):
            row.update(total=str(total), cubs=str(total - int(row["independents"])))


def measure(folder: Path) -> Table:
    """Builds after one change, then changes while serving."""
    project = project_with_pictures(folder / "project")
    staged = bare.stage(project, folder / "staged")
    count = Count(project)
    table = Table("One changed count: from the saved file to the site", ("", "seconds", "ratio", "to what"))
    _add_builds(table, project, count)
    _add_one_language(table, project, count)
    _add_all_languages(table, project, count, staged)
    return table


def _add_builds(table: Table, project: Path, count: Count) -> None:
    drawn: list[int] = []

    def build_changed() -> float:
        count.raise_()
        before = pictures(project)
        taken = build(project)
        drawn.append(pictures(project) - before)
        return taken

    found = alternate(
        {"none": lambda: build(project, cold=True), "changed": build_changed, "same": lambda: build(project)},
        BUILD_ROUNDS,
    )
    table.add("full build, nothing cached", str(found["none"].waited), "1", "")
    for what, name in (
        (f"full build after a change ({drawn[-1]} pictures)", "changed"),
        ("full build, nothing changed", "same"),
    ):
        table.add(what, str(found[name].waited), str(found[name].waited.over(found["none"].waited)), "nothing cached")


def _add_one_language(table: Table, project: Path, count: Count) -> None:
    command = (*SITE_TOOLS, "serve", "--root", str(project), "--address")
    with serving(project, *command, locale="ru") as server:
        taken = spread(server.seconds_until(lambda: _sentence(count)) for _ in range(SERVE_ROUNDS))
    share = spread(value / MOST_SECONDS_ONE_LANGUAGE for value in taken.values)
    table.add("save to page, LOCALE=ru", str(taken), str(share), f"{MOST_SECONDS_ONE_LANGUAGE:.0f} s")
    target = f"save to page, serving one language <= {MOST_SECONDS_ONE_LANGUAGE:.0f} s"
    table.judge(target, taken.median, MOST_SECONDS_ONE_LANGUAGE, " s")


def _add_all_languages(table: Table, project: Path, count: Count, staged: Path) -> None:
    page = staged / "docs" / "en" / "recovery.md"
    ours = serving(project, *SITE_TOOLS, "serve", "--root", str(project), "--address")
    plain = serving(staged, *MKDOCS, "serve", "--livereload", "-q", "-f", str(staged / "mkdocs.yml"), "-a")
    with ours as server, plain as plain_server:
        found = alternate(
            {
                "ours": lambda: server.seconds_until(lambda: _sentence(count)),
                "bare": lambda: plain_server.seconds_until(lambda: _edited(page)),
            },
            SERVE_ROUNDS,
        )
    ratio = found["ours"].waited.over(found["bare"].waited)
    table.add("save to page, bare MkDocs", str(found["bare"].waited), "1", "")
    table.add("save to page, all languages", str(found["ours"].waited), str(ratio), "bare MkDocs")
    table.judge(f"save to page, serving all <= {MOST_TIMES_BARE} x bare MkDocs", ratio.median, MOST_TIMES_BARE, " x")


def _sentence(count: Count) -> str:
    """What the recovery chart says of the point, in any language, once the count is another."""
    return rf"{YEAR}\W{{1,3}}{count.raise_()}\b"


def _edited(page: Path) -> str:
    """Adds a line to a finished page."""
    text = page.read_text("utf-8")
    line = f"Edit number {text.count('Edit number') + 1}."
    page.write_text(f"{text}\n{line}\n", "utf-8")
    return re.escape(line)
