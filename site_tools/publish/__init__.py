"""Writes what stands beside the pages: figure files, embeds, live maps, search index; swaps in the finished site."""

from .figures import write_figures
from .folder import replace_folder
from .search import begin_search_index

__all__ = ["begin_search_index", "replace_folder", "write_figures"]
