"""Pages that no one writes: for each figure, region, species and country, the lists of figures and disagreements."""

from __future__ import annotations

import html
import json

from .choices import topics
from .programme_pages import sheet_pages
from .render import PageRenderer
from .templating import environment


def generate(renderer: PageRenderer) -> dict[str, str]:
    """Path below the folder of the language to Markdown with directives still in it."""
    edition, words = renderer.edition, renderer.edition.words
    pages = {
        "figures/index.md": _page(
            "figures_index.md", words("ui.figures_title"), words("ui.figures_description"), renderer
        ),
        "disagreements.md": _page(
            "disagreements.md",
            words("ui.disagreements_title"),
            words("ui.disagreements_description"),
            renderer,
            topics=topics(edition),
            script="filter",
        ),
    }
    for figure in edition.figures.values():
        pages[f"figures/{figure.id}.md"] = _page(
            "figure_page.md", figure.headline, shortened(figure.subtitle), renderer, figure=figure, kind="figure"
        )
    for path, sheet in sheet_pages(edition):
        pages[path] = _page(
            "sheet.md", sheet.title, shortened(sheet.description), renderer, sheet=sheet, menu=sheet.short
        )
    return pages


def shortened(text: str, most: int = 155) -> str:
    """`text` for a search engine: at most `most` characters, cut between words."""
    if len(text) <= most:
        return text
    cut = text[: most - 1]
    return (cut.rpartition(" ")[0] if " " in cut[most // 2 :] else cut).rstrip(",.;:，。；") + "…"


def _page(template: str, title: str, description: str, renderer: PageRenderer, **context: object) -> str:
    kind = str(context.pop("kind", "list"))
    front = {"title": title, "description": description, "kind": kind}
    for name in ("script", "menu"):
        if value := context.pop(name, ""):
            front[name] = str(value)
    if "figure" in context:
        front["figure"] = getattr(context["figure"], "id", "")
    # The theme prints titles and descriptions as they are, so they are escaped here.
    lines = [f"{name}: {json.dumps(html.escape(value), ensure_ascii=False)}" for name, value in front.items()]
    body = (
        environment(markdown=True)
        .get_template(template)
        .render(edition=renderer.edition, words=renderer.edition.words, title=title, **context)
    )
    return "\n".join(["---", *lines, "---", "", body])
