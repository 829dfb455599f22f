"""Serves a folder over HTTP as a plain host would: below a sub-path, with gzip, and with a record of what was sent."""

from __future__ import annotations

import gzip
import mimetypes
import threading
from contextlib import suppress
from dataclasses import dataclass, field
from functools import cache
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from types import TracebackType
from urllib.parse import unquote, urlsplit

COMPRESSED = (".html", ".css", ".js", ".json", ".svg", ".csv", ".xml", ".txt")
TYPES = {".js": "text/javascript", ".wasm": "application/wasm", ".csv": "text/csv"}


@dataclass(frozen=True)
class Answer:
    """One response: the path asked for, its status and the bytes of its body as sent."""

    path: str
    status: int
    sent: int


@cache
def _body(path: Path, gzipped: bool) -> bytes:
    content = path.read_bytes()
    return gzip.compress(content, 6, mtime=0) if gzipped else content


@dataclass
class SiteServer:
    """`folder` at `http://127.0.0.1:<free port><prefix>`; use it in a `with` block."""

    folder: Path
    prefix: str = "/site/"
    answers: list[Answer] = field(default_factory=list)

    def __enter__(self) -> SiteServer:
        site = self

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def do_GET(self) -> None:  # noqa: N802  (the name is the library's)
                site._answer(self)

            def log_message(self, *_: object) -> None:
                pass

        self._server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self._server.daemon_threads = True
        threading.Thread(target=self._server.serve_forever, args=(0.05,), daemon=True).start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._server.shutdown()
        self._server.server_close()

    @property
    def origin(self) -> str:
        return f"http://127.0.0.1:{self._server.server_port}"

    def url(self, path: str = "") -> str:
        """The address of `path`, which is relative to the root of the site."""
        return self.origin + self.prefix + path

    def _answer(self, request: BaseHTTPRequestHandler) -> None:
        path, status = self._find(unquote(urlsplit(request.path).path))
        gzipped = path.suffix in COMPRESSED and "gzip" in request.headers.get("Accept-Encoding", "")
        body = _body(path, gzipped) if path.is_file() else b""
        self.answers.append(Answer(request.path, status, len(body)))
        request.send_response(status)
        kind = TYPES.get(path.suffix) or mimetypes.guess_type(path.name)[0] or "application/octet-stream"
        text = kind.startswith("text/") or path.suffix in COMPRESSED
        request.send_header("Content-Type", f"{kind}; charset=utf-8" if text else kind)
        request.send_header("Content-Length", str(len(body)))
        request.send_header("Cache-Control", "max-age=3600")
        if gzipped:
            request.send_header("Content-Encoding", "gzip")
        with suppress(ConnectionError):  # the browser has left the page meanwhile
            request.end_headers()
            request.wfile.write(body)

    def _find(self, address: str) -> tuple[Path, int]:
        missing = self.folder / "404.html"
        if not address.startswith(self.prefix):
            return missing, 404
        path = (self.folder / address.removeprefix(self.prefix)).resolve()
        if not path.is_relative_to(self.folder.resolve()):
            return missing, 404
        if path.is_dir() and address.endswith("/"):
            path = path / "index.html"
        return (path, 200) if path.is_file() else (missing, 404)
