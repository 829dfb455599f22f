"""From one changed count to the site that shows it: built anew, and while serving."""

from __future__ import annotations

import signal
import socket
import subprocess
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import urlsplit

from tests.projects import change_rows, copy_project, read_rows

from . import bare
from .builds import build, pictures
from .measure import MKDOCS, QUIET, SITE_TOOLS, Sample, alternate
from .report import Table

BUILD_ROUNDS = 2
SERVE_ROUNDS = 6
MOST_SECONDS_ONE_LANGUAGE = 3.0
MOST_TIMES_BARE = 1.3
PATIENCE = 120.0
BETWEEN_LOOKS = 0.05
# The count that changes, and what in the data must change with it for the sums to hold.
SERIES, YEAR, CHANGE = "amur-leopard-cn-camera-trap", "2020", "amur-leopard-cn"
PAGE = "recovery/"


class Count:
    """The total of one year in the data of a project; each call adds a cub and gives the new total."""

    def __init__(self, project: Path) -> None:
        self._population = project / "data" / "population"

    def raise_(self) -> int:
        total = self._total() + 1
        change_rows(self._population / "observations.csv", lambda row: self._observe(row, total))
        change_rows(self._population / "changes.csv", lambda row: self._change(row, total))
        return total

    def _total(self) -> int:
        rows = read_rows(self._population / "observations.csv")
        return next(int(row["total"]) for row in rows if (row["series_id"], row["year"]) == (SERIES, YEAR))

    def _observe(self, row: dict[str, str], total: int) -> None:
        if (row["series_id"], row["year"]) == (SERIES, YEAR):
            row.update(total=str(total), cubs=str(total - int(row["independents"])))

    def _change(self, row: dict[str, str], total: int) -> None:
        if row["id"] == CHANGE:
            row["end_total"] = str(total)


class Server:
    """A site being served; `shown` waits until a page holds a text."""

    def __init__(self, address: str) -> None:
        self.address = address

    def seconds_until(self, change: Callable[[], str]) -> float:
        """From the call of `change`, which saves a file and gives the text to wait for, to a page that shows it."""
        start = time.perf_counter()
        text = change()
        self.wait_for(text)
        return time.perf_counter() - start

    def wait_for(self, text: str) -> None:
        limit = time.perf_counter() + PATIENCE
        while text not in self._page():
            if time.perf_counter() > limit:
                raise SystemExit(f"{self.address}{PAGE} did not show “{text}” within {PATIENCE:.0f} seconds")
            time.sleep(BETWEEN_LOOKS)

    def _page(self) -> str:
        try:
            with urllib.request.urlopen(self.address + PAGE, timeout=PATIENCE) as answer:
                return str(answer.read(), "utf-8")
        except (urllib.error.URLError, ConnectionError):
            return ""


@contextmanager
def serving(project: Path, *command: str, locale: str | None = None) -> Iterator[Server]:
    """`command` with a free address at its end, ready to answer; it is ended like with Ctrl+C."""
    port = _free_port()
    environment = QUIET | ({"LOCALE": locale} if locale else {})
    process = subprocess.Popen(
        [*command, f"127.0.0.1:{port}"], env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    try:
        server = Server(f"http://127.0.0.1:{port}{_mount(project)}")
        server.wait_for("</html>")
        yield server
    finally:
        process.send_signal(signal.SIGINT)
        try:
            process.wait(20)
        except subprocess.TimeoutExpired:
            process.kill()


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _mount(project: Path) -> str:
    lines = (project / "mkdocs.yml").read_text("utf-8").splitlines()
    return urlsplit(next(line for line in lines if line.startswith("site_url:")).partition(":")[2].strip()).path


def measure(folder: Path) -> Table:
    """Builds after one change, then changes while serving."""
    project = copy_project(folder / "project")
    build(project)
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
    changed = found["changed"]
    table.add("full build, nothing cached", str(found["none"]), "1", "")
    table.add(
        f"full build after one change ({drawn[-1]} pictures)",
        str(changed),
        str(changed.over(found["none"])),
        "nothing cached",
    )
    table.add(
        "full build, nothing changed", str(found["same"]), str(found["same"].over(found["none"])), "nothing cached"
    )


def _add_one_language(table: Table, project: Path, count: Count) -> None:
    command = (*SITE_TOOLS, "serve", "--root", str(project), "--address")
    with serving(project, *command, locale="ru") as server:
        taken = Sample(tuple(server.seconds_until(lambda: _sentence(count)) for _ in range(SERVE_ROUNDS)))
    share = Sample(tuple(value / MOST_SECONDS_ONE_LANGUAGE for value in taken.values))
    table.add("save to page, serving LOCALE=ru", str(taken), str(share), f"{MOST_SECONDS_ONE_LANGUAGE:.0f} s")
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
    ratio = found["ours"].over(found["bare"])
    table.add("save to page, serving bare MkDocs, all languages", str(found["bare"]), "1", "")
    table.add("save to page, serving all languages", str(found["ours"]), str(ratio), "bare MkDocs")
    table.judge(f"save to page, serving all <= {MOST_TIMES_BARE} x bare MkDocs", ratio.median, MOST_TIMES_BARE, " x")


def _sentence(count: Count) -> str:
    """What the recovery chart says of the point, in any language, once the count is another."""
    return f"; {YEAR}; {count.raise_()}"


def _edited(page: Path) -> str:
    """Adds a line to a finished page."""
    text = page.read_text("utf-8")
    line = f"Edit number {text.count('Edit number') + 1}."
    page.write_text(f"{text}\n{line}\n", "utf-8")
    return line
