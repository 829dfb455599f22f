"""Templates, and how text is escaped in them. The only place that knows Jinja."""

from __future__ import annotations

import html
import re
from contextvars import ContextVar
from functools import cache
from pathlib import Path
from typing import Any

import jinja2
from jinja2 import Environment, FileSystemBytecodeCache, PackageLoader, StrictUndefined
from markupsafe import Markup

from ..model.words import Phrase

_locale: ContextVar[str] = ContextVar("locale", default="en")


@cache
def environment(markdown: bool = False) -> Environment:
    """Templates refuse unknown names and escape everything, for HTML or for Markdown."""
    made = Environment(
        loader=PackageLoader("site_tools.pages"),
        autoescape=not markdown,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        finalize=None if markdown else _marked,
    )
    made.filters.update({"plain": str.__str__, "md": escape_markdown})
    return made


def template_cache(folder: Path) -> FileSystemBytecodeCache:
    """Compiled templates below `folder`, by the version of Jinja that compiled them."""
    kept = folder / jinja2.__version__
    kept.mkdir(parents=True, exist_ok=True)
    return FileSystemBytecodeCache(str(kept))


def _marked(value: Any) -> Any:
    """English in place of a missing translation says so to screen readers and to the eye."""
    if isinstance(value, Phrase) and value.locale != _locale.get():
        return Markup('<span class="untranslated" lang="{}">{}</span>').format(value.locale, str.__str__(value))
    return value


def escape_markdown(text: str) -> str:
    """`text` so that Markdown shows every character of it."""
    return re.sub(r"([\\`*_{}\[\]()#+\-.!])", r"\\\1", html.escape(text, quote=False))


def inert(text: str) -> str:
    """`text` for HTML inside Markdown: what either of them could read something into becomes a reference."""
    return re.sub(r"""[!"#$%&'()*+/<=>?@\[\\\]^_`{|}~\s]""", lambda match: _reference(match[0]), text)


def _reference(character: str) -> str:
    return character if character in (" ", "\u00a0") else f"&#{ord(character)};"


def render(template: str, locale: str, **context: Any) -> str:
    """`template` as HTML of a page in `locale`."""
    _locale.set(locale)
    return environment().get_template(template).render(locale=locale, **context)
