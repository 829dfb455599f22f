"""Writes what stands beside the pages: figure files, embeds, live maps, search index; swaps in the finished site."""

from .figures import write_figures
from .folder import replace_folder
from .search import write_search_index

__all__ = ["replace_folder", "write_figures", "write_search_index"]
