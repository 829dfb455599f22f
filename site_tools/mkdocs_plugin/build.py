"""Runs MkDocs: into a fresh folder for `build`, with live reload for `serve`."""

from __future__ import annotations

import logging
from collections.abc import Callable
from pathlib import Path

from mkdocs.commands import build as mkdocs_build
from mkdocs.commands import serve as mkdocs_serve
from mkdocs.config import load_config
from mkdocs.exceptions import Abort, MkDocsException

from ..model.words import UnknownWords
from ..packages.paths import UnknownPath
from ..publish.search import SearchIndexFailed

HANDLER = "site-tools"


class BuildFailed(RuntimeError):
    """The build stopped; the message says why."""


def build_into(root: Path, folder: Path, progress: Callable[[str], None]) -> None:
    """Builds the whole site, strictly, into `folder`. Raises DataProblems or BuildFailed."""
    _show_messages(logging.WARNING)
    try:
        config = load_config(str(root / "mkdocs.yml"), site_dir=str(folder), strict=True)
        config.plugins["paws"].progress = progress
        config.plugins.on_startup(command="build", dirty=False)
        mkdocs_build.build(config)
        config.plugins.on_shutdown()
    except (Abort, MkDocsException, UnknownWords, UnknownPath, SearchIndexFailed) as error:
        raise BuildFailed(str(error)) from error


def site_url(root: Path) -> str:
    """The one setting that says where the site is published."""
    return str(load_config(str(root / "mkdocs.yml")).site_url or "/")


def serve(root: Path, address: str) -> None:
    """Serves with live reload until interrupted. Raises DataProblems or BuildFailed where the first build does."""
    _show_messages(logging.INFO)
    try:
        mkdocs_serve.serve(str(root / "mkdocs.yml"), dev_addr=address, livereload=True)
    except (Abort, MkDocsException) as error:
        raise BuildFailed(str(error)) from error


def _show_messages(level: int) -> None:
    """MkDocs leaves showing its messages to whoever runs it."""
    logger = logging.getLogger("mkdocs")
    logger.setLevel(level)
    for before in [handler for handler in logger.handlers if handler.name == HANDLER]:
        logger.removeHandler(before)  # the stream it writes to may be closed by now
    handler = logging.StreamHandler()
    handler.name = HANDLER
    handler.setFormatter(logging.Formatter("%(levelname)s: %(message)s"))
    logger.addHandler(handler)
