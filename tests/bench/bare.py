"""The plain alternative to our build: MkDocs, theme and languages alone, on pages that are finished already."""

from __future__ import annotations

from pathlib import Path

from .measure import SITE_TOOLS, run

# What needs our plugin: the plugin itself, our theme files, and the home page's own template.
OURS_IN_CONFIG = ("custom_dir: overrides", "- paws")
OURS_IN_PAGES = "template: "


def stage(project: Path, folder: Path) -> Path:
    """Finished pages of `project` below `folder`, with the same configuration less what is ours."""
    run(*SITE_TOOLS, "pages", folder, "--root", project)
    lines = (project / "mkdocs.yml").read_text("utf-8").splitlines(keepends=True)
    kept = [line for line in lines if line.strip() not in OURS_IN_CONFIG]
    if len(lines) - len(kept) != len(OURS_IN_CONFIG):
        raise SystemExit(f"mkdocs.yml no longer says {' and '.join(OURS_IN_CONFIG)}, each on a line of its own")
    (folder / "mkdocs.yml").write_text("".join(kept), "utf-8")
    for page in (folder / "docs").rglob("*.md"):
        text = page.read_text("utf-8").splitlines(keepends=True)
        page.write_text("".join(line for line in text if not line.startswith(OURS_IN_PAGES)), "utf-8")
    return folder
