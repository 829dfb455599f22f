"""Notes what a reader's browser does behind the page: every request, every complaint."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from urllib.parse import urlsplit

from playwright.sync_api import BrowserContext, ConsoleMessage, Page, Request, Response, ViewportSize, WebError

DESK: ViewportSize = {"width": 1280, "height": 900}
PHONE: ViewportSize = {"width": 360, "height": 740}
OWN_HOST = "127.0.0.1"


@dataclass
class Witness:
    """Watches one browser context; `problems` are sentences, none in a good run."""

    context: BrowserContext
    origin: str | None = None  # if given, nothing may be asked of any other
    missing: frozenset[str] = frozenset()  # addresses that shall answer 404
    requests: list[str] = field(default_factory=list)
    problems: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.context.on("request", self._asked)
        self.context.on("requestfailed", self._failed)
        self.context.on("response", self._answered)
        self.context.on("console", self._said)
        self.context.on("weberror", self._broke)

    def asked_for(self, part: str) -> list[str]:
        """The requests whose address contains `part`."""
        return [url for url in self.requests if part in url]

    def _asked(self, request: Request) -> None:
        self.requests.append(request.url)
        parts = urlsplit(request.url)
        if parts.scheme in ("data", "about", "blob"):
            return
        is_foreign = parts.hostname != OWN_HOST or (self.origin and not request.url.startswith(self.origin + "/"))
        if is_foreign:
            self.problems.append(f"asked another host: {request.url}")

    def _failed(self, request: Request) -> None:
        # what is still under way when the reader leaves the page is aborted; that is no fault
        if request.failure != "net::ERR_ABORTED":
            self.problems.append(f"failed ({request.failure}): {request.url}")

    def _answered(self, response: Response) -> None:
        expected = 404 if response.url in self.missing else 200
        if response.status != expected:
            self.problems.append(f"status {response.status} instead of {expected}: {response.url}")

    def _said(self, message: ConsoleMessage) -> None:
        is_announced = message.location.get("url") in self.missing and "404" in message.text
        if message.type in ("error", "warning", "assert") and not is_announced:
            self.problems.append(f"console {message.type}: {message.text}")

    def _broke(self, error: WebError) -> None:
        self.problems.append(f"script error: {error.error}")


OpenPage = Callable[..., tuple[Page, Witness]]
