"""From records to charts, and from charts to SVG. The only place that knows Altair and its renderer."""

from .render import Drawing, Renderer
from .sheet import Text, make_sheet

__all__ = ["Drawing", "Renderer", "Text", "make_sheet"]
