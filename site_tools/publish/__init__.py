"""Writes what stands beside the pages: figures, maps, explorer, programme, styles, search index; swaps in the site."""

from .explorer import write_explorer
from .figures import write_figures
from .folder import replace_folder
from .listings import write_listings
from .markup import tighten
from .programme import write_programme
from .search import begin_search_index
from .styles import write_theme_styles

__all__ = [
    "begin_search_index",
    "replace_folder",
    "tighten",
    "write_explorer",
    "write_figures",
    "write_listings",
    "write_programme",
    "write_theme_styles",
]
