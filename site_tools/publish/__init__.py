"""Writes what stands beside the pages: figure files, embeds, live maps, search index; swaps in the finished site."""

from .figures import prepare_figures
from .folder import replace_folder
from .search import write_search_index

__all__ = ["prepare_figures", "replace_folder", "write_search_index"]
