"""The search index. The only place that knows Pagefind."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Callable
from pathlib import Path

from pagefind_bin_extended import get_executable

ENTRY = "pagefind/pagefind-entry.json"


class SearchIndexFailed(RuntimeError):
    """Pagefind could not make the index; the message is what it said."""


def begin_search_index(site: Path) -> Callable[[], None]:
    """Begins to index the pages below `site` that carry `data-pagefind-body`, each language by itself.

    The returned function waits for the end. Raises SearchIndexFailed.
    """
    command = [str(get_executable()), "--site", str(site), "--exclude-selectors", ".headerlink", "--silent"]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)

    def finish() -> None:
        said, complained = process.communicate()
        if process.returncode:
            raise SearchIndexFailed(complained.strip() or said.strip())
        # Pagefind lists the languages in any order; sorted, the same site has the same bytes.
        entry = site / ENTRY
        content = json.dumps(json.loads(entry.read_text("utf-8")), sort_keys=True, separators=(",", ":"))
        entry.write_text(content, "utf-8")

    return finish
