from __future__ import annotations

import base64
import hashlib

from jinja2 import DictLoader, Environment

from site_tools.mkdocs_plugin.security import INLINE, meta_tag


class Config:
    """What the templates of the theme ask for."""

    theme = {"features": []}


def rendered(**scripts: str) -> str:
    templates = {f"partials/javascripts/{name}.html": scripts.get(name, "") for name in INLINE}
    return meta_tag(Environment(loader=DictLoader(templates)), Config())  # type: ignore[arg-type]


def test_each_inline_script_of_the_theme_is_allowed_by_its_hash() -> None:
    digest = base64.b64encode(hashlib.sha256(b"a=1").digest()).decode()
    tag = rendered(base="<script>a=1</script>", palette="<p><script>b=2</script><script>c=3</script></p>")
    assert f"'sha256-{digest}'" in tag
    assert tag.count("'sha256-") == 3


def test_scripts_from_files_need_no_hash() -> None:
    assert "sha256" not in rendered(base='<script src="x.js"></script>')


def test_the_policy() -> None:
    tag = rendered()
    assert tag.startswith('<meta http-equiv="Content-Security-Policy" content="default-src \'none\';')
    assert "unsafe-inline" not in tag and "'unsafe-eval'" not in tag and "http:" not in tag and "https:" not in tag
    assert "frame-src 'self'" in tag and "object-src" not in tag
