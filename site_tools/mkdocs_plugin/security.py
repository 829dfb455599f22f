"""The Content-Security-Policy of every page: own host only, inline scripts only those of the theme, by hash."""

from __future__ import annotations

import base64
import hashlib
import re
from typing import Any

from mkdocs.config.defaults import MkDocsConfig

# The theme's inline scripts. Hashes come from its templates, never from a finished page: what else got in is blocked.
INLINE = ("base", "palette", "content")
_SCRIPT = re.compile(r"<script>(.*?)</script>", re.S)


def meta_tag(environment: Any, config: MkDocsConfig) -> str:
    """The policy as a meta element."""
    hashes = []
    for name in INLINE:
        template = environment.get_template(f"partials/javascripts/{name}.html")
        html = template.render(config=config, base_url=".", features=config.theme.get("features", []))
        hashes += [_hash(script) for script in _SCRIPT.findall(html)]
    policy = (
        f"default-src 'none'; script-src 'self' 'wasm-unsafe-eval' {' '.join(hashes)}; style-src 'self'; "
        "img-src 'self' data:; connect-src 'self'; frame-src 'self'; worker-src 'self'; manifest-src 'self'; "
        "base-uri 'none'; form-action 'self'"
    )
    return f'<meta http-equiv="Content-Security-Policy" content="{policy}">'


def _hash(script: str) -> str:
    return "'sha256-" + base64.b64encode(hashlib.sha256(script.encode()).digest()).decode() + "'"
