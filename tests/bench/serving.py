"""A site that is served while its files change, asked as a browser asks."""

from __future__ import annotations

import re
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

from .measure import QUIET

PAGE = "recovery/"
PATIENCE = 120.0
BETWEEN_LOOKS = 0.05


class Server:
    """A site being served; `shown` waits for a change."""

    def __init__(self, address: str) -> None:
        self.address = address

    def seconds_until(self, change: Callable[[], str]) -> float:
        """From the call of `change`, which saves a file and gives the pattern to wait for, to a page that shows it."""
        start = time.perf_counter()
        self.wait_for(change())
        return time.perf_counter() - start

    def wait_for(self, pattern: str) -> None:
        limit = time.perf_counter() + PATIENCE
        while not re.search(pattern, self._page()):
            if time.perf_counter() > limit:
                raise SystemExit(f"{self.address}{PAGE} did not show “{pattern}” within {PATIENCE:.0f} seconds")
            time.sleep(BETWEEN_LOOKS)

    def _page(self) -> str:
        try:
            with urllib.request.urlopen(self.address + PAGE, timeout=PATIENCE) as answer:
                return str(answer.read(), "utf-8")
        except (urllib.error.URLError, ConnectionError, TimeoutError):
            return ""


@contextmanager
def serving(project: Path, *command: str, locale: str | None = None) -> Iterator[Server]:
    """`command` with a free address at its end, ready to answer. What it leaves behind stays beside `project`."""
    port = _free_port()
    environment = QUIET | {"TMPDIR": str(project.parent)} | ({"LOCALE": locale} if locale else {})
    process = subprocess.Popen(
        [*command, f"127.0.0.1:{port}"], env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    try:
        server = Server(f"http://127.0.0.1:{port}{_mount(project)}")
        server.wait_for("</html>")
        yield server
    finally:
        _end(process)


def _end(process: subprocess.Popen[bytes]) -> None:
    """Like Ctrl+C; a server that does not heed it is ended without asking."""
    process.send_signal(signal.SIGINT)
    try:
        process.wait(20)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _mount(project: Path) -> str:
    lines = (project / "mkdocs.yml").read_text("utf-8").splitlines()
    return urlsplit(next(line for line in lines if line.startswith("site_url:")).partition(":")[2].strip()).path
