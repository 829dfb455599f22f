"""Writes what stands beside the pages: figure files, embeds, live maps, explorer, search index; swaps the site in."""

from .explorer import write_explorer
from .figures import write_figures
from .folder import replace_folder
from .search import begin_search_index

__all__ = ["begin_search_index", "replace_folder", "write_explorer", "write_figures"]
