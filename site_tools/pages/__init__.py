"""The HTML of figures and the generated pages. Pure: records in, text out. The only place that knows Jinja."""

from .addresses import Addresses
from .directives import UnknownDirective, fill, fill_paragraphs
from .generate import generate
from .render import PageRenderer
from .stage import stage
from .templating import template_cache

__all__ = [
    "Addresses",
    "PageRenderer",
    "UnknownDirective",
    "fill",
    "fill_paragraphs",
    "generate",
    "stage",
    "template_cache",
]
