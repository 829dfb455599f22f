"""Puts generated pages and figures into an MkDocs build that mkdocs-static-i18n runs once per language."""

from __future__ import annotations

import gc
import hashlib
import html
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from mkdocs.config.base import Config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import BasePlugin, CombinedEvent, event_priority, get_plugin_logger
from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page

from .. import publish
from ..locales import DEFAULT_LOCALE, LOCALES
from ..model import Words
from ..packages import DataProblems
from ..pages import Addresses, PageRenderer, UnknownDirective, fill, fill_paragraphs, generate, template_cache
from ..pages.stage import page_address
from ..pages.translations import translation_state
from ..pipeline import Made, make
from . import navigation, security, sitemap
from .kept_pages import KeptPages, around

log = get_plugin_logger("site-tools")
TEMPLATES = Path(__file__).parent / "templates"
GENERATED_BY = "site-tools"


class PawsConfig(Config):
    """No options: what there is to set stands in the data and in mkdocs.yml."""


class PawsPlugin(BasePlugin[PawsConfig]):
    """Events run once for each language unless said otherwise."""

    made: Made
    progress: Callable[[str], None] = staticmethod(lambda _: None)

    # Having on_startup makes MkDocs keep this instance across the rebuilds of `serve`, and with it what was drawn.
    def on_startup(self, *, command: str, dirty: bool) -> None:
        self.command = command
        self.digest = ""
        self.security = ""
        self.kept = KeptPages()

    @event_priority(-110)  # after static-i18n has set the language
    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        # A build makes many objects and few cycles; to look for those takes an eighth of its time.
        gc.disable()
        self.root = Path(config.config_file_path).parent
        self.i18n: Any = config.plugins["i18n"]
        self.locale: str = self.i18n.current_language
        if str(self.root / "data") not in config.watch:
            config.watch.append(str(self.root / "data"))
        # With the path of the site in it, the theme's inline script is one script on every page, so one hash.
        config.extra["scope"] = urlsplit(config.site_url or "/").path
        # static-i18n puts its own sitemap first again for every language.
        sitemap.put_first(config.theme.dirs, str(TEMPLATES))
        # One 404 page: else the last language wins.
        change = (
            config.theme.static_templates.add
            if self.locale == self._root_locale()
            else config.theme.static_templates.discard
        )
        change("404.html")
        self._make(config)
        return config

    def _root_locale(self) -> str:
        return self.i18n.config.build_only_locale or DEFAULT_LOCALE

    def _locales(self) -> list[str]:
        only = self.i18n.config.build_only_locale
        return [only] if only else list(LOCALES)

    def _make(self, config: MkDocsConfig) -> None:
        """Checks and draws again when data have changed; a broken edit while serving keeps the last good state."""
        digest = _digest(self.root / "data")
        if digest == self.digest:
            return
        addresses = Addresses(config.site_url or "/", self._root_locale())
        try:
            pictures = self.made.pictures if self.digest else None
            self.made = make(self.root, self._locales(), addresses, self.progress, pictures)
        except DataProblems as problems:
            if self.command != "serve" or not self.digest:
                raise
            log.error("the data have problems; the pages show the last good state\n%s", problems)
        self.digest = digest

    @property
    def renderer(self) -> PageRenderer:
        return self.made.renderers[self.locale]

    # Generated pages: announced before static-i18n sorts files by language, filled in after it.
    @event_priority(100)
    def _announce(self, files: Files, config: MkDocsConfig) -> Files:
        self.generated = {
            f"{locale}/{path}": text
            for locale, renderer in self.made.renderers.items()
            for path, text in generate(renderer).items()
        }
        for uri in self.generated:
            if files.get_file_from_path(uri):
                raise PluginError(f"docs/{uri} is generated from data; take the file out of docs/")
            # It must look like a file below docs_dir: static-i18n drops pages from anywhere else.
            files.append(File(uri, config.docs_dir, config.site_dir, config.use_directory_urls))
        return files

    @event_priority(90)
    def _leave_out(self, files: Files, config: MkDocsConfig) -> Files:
        """The theme's scripts are not published: assets/js/page.js does what our pages need of them."""
        for file in list(files):
            if file.src_uri.startswith("assets/javascripts/"):
                files.remove(file)
        return files

    @event_priority(-110)
    def _fill(self, files: Files, config: MkDocsConfig) -> Files:
        for file in files:
            text = self.generated.get(file.src_uri)
            if text is not None:
                file.content_string = text
                file.generated_by = GENERATED_BY
                file.edit_uri = None
        return files

    on_files = CombinedEvent(_announce, _leave_out, _fill)

    @event_priority(-110)  # static-i18n makes a navigation of its own for each language
    def on_nav(self, nav: Navigation, *, config: MkDocsConfig, files: Files) -> Navigation:
        self.nav = nav
        self.nested = navigation.nested_sections(nav)
        return nav

    @event_priority(-110)
    def on_page_markdown(self, markdown: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:
        page.meta["translation_state"] = self._translation_state(page)
        page.title = page.meta.get("menu", page.title)
        others = self.renderer.block_fillers("")
        with self._naming_nothing_stops():
            return fill_paragraphs(markdown, lambda: self.renderer.inline_fillers(page.url), _place(page), others)

    @event_priority(-110)
    def on_page_content(self, html: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:
        with self._naming_nothing_stops():
            text = fill(html, self.renderer.block_fillers(page.url, str(page.meta.get("figure", ""))), _place(page))
        text += self.renderer.notes(text, page.url)
        return f'<div lang="{DEFAULT_LOCALE}">{text}</div>' if page.meta["translation_state"] == "fallback" else text

    @staticmethod
    @contextmanager
    def _naming_nothing_stops() -> Iterator[None]:
        """A directive that names nothing stops the build with a sentence, not with a traceback."""
        try:
            yield
        except UnknownDirective as error:
            raise PluginError(str(error)) from error

    def _translation_state(self, page: Page) -> str:
        """What the banner says: `fallback`, `machine`, `stale`, or nothing."""
        if self.locale == DEFAULT_LOCALE:
            return ""
        if page.file.generated_by == GENERATED_BY:
            return "machine" if self.renderer.edition.machine_translated else ""
        if page.file.locale != self.locale:
            return "fallback"
        english = Path(self.root, "docs", DEFAULT_LOCALE, page.file.norm_src_uri)
        state = translation_state(english, Path(str(page.file.abs_src_path)))
        return state if state in ("machine", "stale") else ""

    @event_priority(60)  # before static-i18n rewrites the language switch
    def on_page_context(
        self, context: dict[str, Any], *, page: Page, config: MkDocsConfig, nav: Navigation
    ) -> dict[str, Any]:
        if (kept := self.kept.finished(page)) is not None:
            context["kept"] = kept
            return context
        navigation.unfold(self.nested, page)
        self._add_to(context, page_address(page.file.norm_src_uri))
        english = getattr(page.file, "alternates", {}).get(DEFAULT_LOCALE)
        context["english_url"] = english.url if english else None
        if page.meta.get("translation_state") == "fallback" and english:
            page.canonical_url = f"{config.site_url}{'' if english.url == './' else english.url}"
        return context

    def on_template_context(
        self, context: dict[str, Any], *, template_name: str, config: MkDocsConfig
    ) -> dict[str, Any]:
        self._add_to(context, "")
        context["hreflang"] = {code: locale.hreflang for code, locale in LOCALES.items()}
        return context

    def _add_to(self, context: dict[str, Any], address: str) -> None:
        """What our templates use: words, policy, and where the page at `address` stands in each language."""
        words: Words = self.renderer.edition.words
        # The theme prints what it gets as it is, so its words come escaped.
        context["words"] = lambda key: html.escape(words(key))
        context["site_head"] = self.security
        # static-i18n gives absolute links on home pages, which break wherever the site is opened from another path.
        context["languages"] = [
            {"code": code, "name": LOCALES[code].name, "hreflang": LOCALES[code].hreflang,
             "url": self.renderer.addresses.page(code, address)}
            for code in self._locales()
        ]  # fmt: skip

    def on_env(self, env: Any, *, config: MkDocsConfig, files: Files) -> Any:
        # Four languages use the same templates; compiling them takes longer than filling them in.
        env.bytecode_cache = template_cache(self.root / ".cache" / "templates")
        self.security = security.meta_tag(env, config)
        if self.command == "serve":
            pages = [file.page for file in files.documentation_pages() if file.page]
            self.kept.compare(pages, around(self.root, self.nav, [self.security, self.locale]))
        return env

    @event_priority(-110)
    def on_post_page(self, output: str, *, page: Page, config: MkDocsConfig) -> str:
        if self.kept.finished(page) is not None:
            return output
        finished = publish.tighten(output)
        if self.command == "serve":
            self.kept.keep(page, finished)
        return finished

    def on_post_template(self, output_content: str, *, template_name: str, config: MkDocsConfig) -> str:
        return publish.tighten(output_content) if template_name.endswith(".html") else output_content

    def on_build_error(self, *, error: Exception) -> None:
        gc.enable()

    @event_priority(-110)
    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Once, after every language is built."""
        if self.i18n.building:
            return
        # MkDocs writes the day into it; search engines read the plain one.
        Path(config.site_dir, "sitemap.xml.gz").unlink(missing_ok=True)
        site = Path(config.site_dir)
        # All pages to be found are there; the embeds and files still to come are none of them.
        finish = publish.begin_search_index(site) if self.command != "serve" else None
        publish.write_explorer(site, self.made.renderers.values())
        publish.write_listings(site, self.made.renderers.values())
        publish.write_programme(site, self.made.renderers.values())
        publish.write_theme_styles(site)
        made, later = self.made, self.command == "serve"
        publish.write_figures(site, made.renderers.values(), made.pictures, self.progress, pictures_later=later)
        if finish:
            finish()
        gc.enable()


def _place(page: Page) -> str:
    """The file of a page as people know it, for messages."""
    return f"docs/{page.file.src_uri}"


def _digest(folder: Path) -> str:
    digest = hashlib.sha256()
    for path in sorted(folder.rglob("*")):
        if path.is_file():
            digest.update(path.relative_to(folder).as_posix().encode() + b"\0" + path.read_bytes())
    return digest.hexdigest()
