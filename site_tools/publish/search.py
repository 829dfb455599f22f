"""The search index. The only place that knows Pagefind."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path

from pagefind_bin_extended import get_executable

ENTRY = "pagefind/pagefind-entry.json"


class SearchIndexFailed(RuntimeError):
    """Pagefind could not make the index; the message is what it said."""


def write_search_index(site: Path) -> None:
    """Indexes the pages below `site` that carry `data-pagefind-body`, each language by itself."""
    command = [str(get_executable()), "--site", str(site), "--exclude-selectors", ".headerlink", "--silent"]
    result = subprocess.run(command, capture_output=True, text=True, check=False)
    if result.returncode:
        raise SearchIndexFailed(result.stderr.strip() or result.stdout.strip())
    # Pagefind lists the languages in any order; sorted, the same site has the same bytes.
    entry = site / ENTRY
    entry.write_text(json.dumps(json.loads(entry.read_text("utf-8")), sort_keys=True, separators=(",", ":")), "utf-8")
