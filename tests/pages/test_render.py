from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

import markdown
import pytest

from site_tools import maps
from site_tools.locales import LOCALES, inside_a_line
from site_tools.model import Dataset, Edition, Fact, MapPlace, Signs, localize
from site_tools.model.chains import Step, Strategy
from site_tools.model.listing import Detail, Listing
from site_tools.model.species import FIRST_TOPICS
from site_tools.model.words import Phrase, Words
from site_tools.pages import PageRenderer
from site_tools.pages.choices import topics
from site_tools.pages.render import STRATEGY_PARTS

from ..page_reader import Element, read

HOSTILE = (
    "<img src=x onerror=alert(1)>",
    "</script><script>alert(1)</script>",
    "</title></textarea><b>",
    "${1} `code` {{7*7}} {% x %} {#x}",
    "\"double\" 'single' <!-- figure: x/y -->",
    "[x](javascript:alert(1))",
    "# heading\n\n* item\n\n1. one\n\n    code\n\n---\n\n| a |\n|---|\n",
    "_a_ **b** ~~c~~ ![i](x) <https://example.org> http://example.org &amp; &#x41; \\* {: onclick=alert(1) }",
)


def figure_html(
    renderer: PageRenderer, figure_id: str = "population/amur-leopard-structure", **options: bool
) -> Element:
    return read(renderer.figure(figure_id, "recovery/", **options))


@pytest.mark.parametrize("locale", LOCALES)
def test_a_figure_has_its_parts(locale: str, renderers: Mapping[str, PageRenderer]) -> None:
    renderer = renderers[locale]
    for figure_id, figure in renderer.edition.figures.items():
        page = figure_html(renderer, figure_id)
        (element,) = page.all("figure")
        assert element.get("data-figure") == figure_id
        assert [item.text for item in page.all("p", css_class="fig-headline")] == [figure.headline]
        assert [item.text for item in page.all("p", css_class="fig-subtitle")] == [figure.subtitle]
        assert figure.note in [item.text for item in page.all("p", css_class="fig-note")]
        assert len(page.all("div", css_class="fig-panel")) == len(figure.panels)
        assert len(page.all("table", css_class="data")) == len(figure.panels)
        choices = [item for item in page.all("input") if item.get("type") == "radio"]
        assert len(choices) == (len(figure.panels) if len(figure.panels) > 1 else 0)
        assert len(page.all("details")) == 5
        ids = [item.get("id") for item in page.walk() if item.get("id")]
        assert len(ids) == len(set(ids))


def test_a_figure_works_without_script(renderers: Mapping[str, PageRenderer]) -> None:
    """Buttons that need one are hidden until it runs; pictures, tables and downloads are there."""
    for figure_id in renderers["en"].edition.figures:
        page = figure_html(renderers["en"], figure_id)
        assert all(button.get("hidden") == "" for button in page.all("button"))
        assert len([link for link in page.all("a") if link.get("download") == ""]) >= 3
        assert page.all("svg")


def test_addresses_are_relative_to_the_page(renderers: Mapping[str, PageRenderer]) -> None:
    page = read(renderers["ru"].figure("population/amur-leopard-density", "ru/species/amur-leopard/"))
    (element,) = page.all("figure")
    assert element.get("data-spec") == "../../figures/population/amur-leopard-density.vega.json"
    hrefs = [link.get("href") or "" for link in page.all("a")]
    assert "../../figures/population/amur-leopard-density/" in hrefs
    assert not [href for href in hrefs if href.startswith(("/", "http"))]


def test_on_its_own_page_the_headline_is_the_title_already(renderers: Mapping[str, PageRenderer]) -> None:
    assert not figure_html(renderers["en"], own=True).all("p", css_class="fig-headline")


def test_an_embedded_figure_links_home_and_offers_less(renderers: Mapping[str, PageRenderer]) -> None:
    page = read(renderers["mn"].embed_page("population/amur-leopard-density"))
    (html,) = page.all("html")
    assert html.get("lang") == "mn"
    links = {link.get("href"): link for link in page.all("a") if (link.get("href") or "").startswith("http")}
    pages = {(address or "").partition("#")[0].removeprefix("https://example.org/site/mn/") for address in links}
    assert pages == {"figures/population/amur-leopard-density/", "reading-the-numbers/", "disagreements/"}
    assert all((link.get("target"), link.get("rel")) == ("_blank", "noopener") for link in links.values())
    assert not page.all("textarea")
    (robots,) = [item for item in page.all("meta") if item.get("name") == "robots"]
    assert robots.get("content") == "noindex"


def test_embed_code_is_shown_as_text_and_names_the_figure(renderers: Mapping[str, PageRenderer]) -> None:
    (code,) = figure_html(renderers["zh"]).all("textarea")
    inner = read(code.text)
    (frame,) = inner.all("iframe")
    assert frame.get("src") == "https://example.org/site/zh/figures/population/amur-leopard-structure/embed/"
    assert frame.get("title") == renderers["zh"].edition.figures["population/amur-leopard-structure"].headline
    assert "allow-same-origin" not in (frame.get("sandbox") or "")
    (script,) = inner.all("script")
    assert script.get("src") == "https://example.org/site/assets/js/embed.js"


def value(renderer: PageRenderer, reference: str) -> str:
    """A number as it stands in a paragraph of its own."""
    return renderer.inline_fillers(renderer.addresses.page(renderer.edition.locale, "recovery/"))["value"](reference)


def test_a_value_is_a_number_with_its_source(renderers: Mapping[str, PageRenderer]) -> None:
    path = "population/observations/amur-leopard-ru-survey-period/2021/total"
    page = read(value(renderers["ru"], f"{path} as leopards"))
    (span,) = page.all("span")
    assert span.text == "111\u00a0леопардов"
    assert "2" in (span.get("title") or "")
    assert [link.get("href") for link in page.all("a")] == [
        "../disagreements/#d001",
        "../reading-the-numbers/#counted-survey-period",
    ]


def test_a_paragraph_tells_a_way_once_and_when_it_changes(renderers: Mapping[str, PageRenderer]) -> None:
    fill = renderers["en"].inline_fillers("recovery/")["value"]
    paths = ("ru-survey-period/2014/total", "ru-survey-period/2014/cubs", "ru-biological-year/2014/total")
    chips = [read(fill(f"population/observations/amur-tiger-{path}")).all("a", css_class="way") for path in paths]
    assert [[chip.text for chip in found] for found in chips] == [["survey period"], [], ["biological year"]]
    area = read(fill("places/places/land-of-the-leopard-np/area_km2"))
    assert not area.all("a", css_class="way") and area.all("a", css_class="dispute")


@pytest.mark.parametrize("locale", LOCALES)
def test_boxes_for_the_signs_of_a_page_and_no_others(locale: str, renderers: Mapping[str, PageRenderer]) -> None:
    renderer = renderers[locale]
    text = value(renderer, "population/observations/amur-leopard-ru-survey-period/2021/total")
    page = read(renderer.notes(text, "recovery/"))
    way, several = page.all("div", css_class="sign-note")
    assert (way.get("id"), several.get("id")) == ("note-survey-period", "note-d001-d003-d004")
    assert renderer.edition.ways["survey_period"].explained in way.text
    links = [link.get("href") for link in several.all("a")]
    assert [(link or "").partition("#")[2] for link in links] == ["d001", "d003", "d004"]
    assert all("popover" in box.attributes and box.get("aria-label") for box in (way, several))
    assert renderer.notes("<p>nothing counted</p>", "about/") == ""


def test_a_blank_value_stops_the_build(renderers: Mapping[str, PageRenderer]) -> None:
    with pytest.raises(LookupError, match="blank"):
        value(renderers["en"], "population/observations/amur-leopard-cn-camera-trap/2020/sex_ratio")


@pytest.mark.parametrize("locale", LOCALES)
def test_facts_cards_numbers_and_disagreements(locale: str, renderers: Mapping[str, PageRenderer]) -> None:
    renderer = renderers[locale]
    assert len(read(renderer.windows("")).all("dt")) == len(renderer.edition.ways)
    for species, facts in renderer.edition.facts.items():
        page = read(renderer.facts(species))
        assert len(page.all("li")) == len(page.all("cite")) == len(facts)
        assert len(page.all("section")) == len(FIRST_TOPICS)
        assert len(page.all("h3")) == len(page.all("section")) + len(page.all("details"))
        quick = read(renderer.quickfacts(species, "species/amur-tiger/"))
        assert [span.get("lang") for span in quick.all("span", css_class="quick-name")][-1] == "la"
        assert quick.all("a", css_class="way")
    cards = read(renderer.cards(""))
    assert [item.text for item in cards.all("i")] == [card.latin for card in renderer.edition.cards]
    for key, number in renderer.edition.numbers.items():
        page = read(renderer.number(key, ""))
        assert [item.text for item in page.all("p", css_class="number-value")] == [f"{number.value}≠"]
        assert len(page.all("a", css_class="way")) == 1
        (line,) = page.all("polyline")
        points = [tuple(map(float, point.split(","))) for point in (line.get("points") or "").split()]
        assert len(points) == len(number.history)
        values = [value for _, value in number.history]
        assert points[values.index(max(values))][1] == min(y for _, y in points)
    for key, item in renderer.edition.discrepancies.items():
        page = read(renderer.discrepancy(key, ""))
        assert len(page.all("li", css_class="reading")) == len(item.readings)
        assert len(page.all("li", css_class="reading-shown")) == 1
        assert [aside.get("id") for aside in page.all("aside")] == [key.lower()]


def test_a_missing_translation_says_that_it_is_english(dataset: Dataset, renderers: Mapping[str, PageRenderer]) -> None:
    labels = {
        key: replace(row, cells={**row.cells, "mn": ""}) if key.startswith("species/facts.") else row
        for key, row in dataset.labels.items()
    }
    edition = localize(replace(dataset, labels=labels), "mn")
    other = renderers["mn"]
    page = read(PageRenderer(dataset, edition, other.drawings, other.addresses).facts("amur-tiger"))
    marked = page.all("span", css_class="untranslated")
    assert len(marked) == len(edition.facts["amur-tiger"])
    assert {span.get("lang") for span in marked} == {"en"}


def hostile_place(place: MapPlace, text: str) -> MapPlace:
    return replace(place, name=text, short=text, kind=text, lines=(text, text), note=text, sources=(text,))


def hostile(edition: Edition, text: str) -> Edition:
    """`edition` with every word of its records replaced by `text`."""

    def spoiled(signs: Signs) -> Signs:
        ways = tuple(replace(way, name=text, explained=text, dates=text) for way in signs.ways)
        return Signs(ways, tuple(replace(mark, title=text) for mark in signs.marks))

    def spoiled_fact(fact: Fact) -> Fact:
        return replace(fact, topic=text, text=text, citation=text, signs=spoiled(fact.signs))

    class HostileWords(Words):
        def __init__(self) -> None:
            self.locale = edition.locale

        def __call__(self, key: str, **values: object) -> Phrase:
            return Phrase(text, self.locale)

        def number(self, reference: str) -> str:
            return text

        def cell(self, path: str):  # type: ignore[no-untyped-def]
            return edition.words.cell(path)

        def __contains__(self, key: str) -> bool:
            return False

    words = HostileWords()
    figures = {}
    for key, figure in edition.figures.items():
        panels = tuple(
            replace(
                panel,
                label=text if panel.label else "",
                grid=replace(
                    panel.grid,
                    caption=text,
                    columns=tuple(text for _ in panel.grid.columns),
                    notes=tuple(text for _ in panel.grid.notes),
                    heads=tuple(spoiled(signs) for signs in panel.grid.heads),
                    signs=spoiled(panel.grid.signs),
                    rows=tuple(
                        replace(
                            row,
                            header=replace(row.header, text=text, signs=spoiled(row.header.signs)),
                            cells=tuple(replace(cell, text=text, signs=spoiled(cell.signs)) for cell in row.cells),
                        )
                        for row in panel.grid.rows
                    ),
                ),
            )
            for panel in figure.panels
        )
        figures[key] = replace(
            figure,
            headline=text,
            subtitle=text,
            note=text,
            alt=text,
            axis=text,
            panels=panels,
            counted=spoiled(Signs(figure.counted)).ways,
            citations=tuple(
                replace(item, title=text, short=text, locators=text, publisher=text, year=text)
                for item in figure.citations
            ),
            discrepancies=tuple(replace(item, title=text, reason=text) for item in figure.discrepancies),
            places=tuple(hostile_place(place, text) for place in figure.places),
            live_places=tuple(hostile_place(place, text) for place in figure.live_places),
            states=tuple((code, text) for code, _ in figure.states),
        )
    return replace(
        edition,
        words=words,
        figures=figures,
        places=tuple(hostile_place(place, text) for place in edition.places),
        crossings=tuple(
            replace(item, species_name=text, kind=text, state_name=text, sentence=text, source=text)
            for item in edition.crossings
        ),
        facts={key: tuple(spoiled_fact(fact) for fact in facts) for key, facts in edition.facts.items()},
        cards=tuple(
            replace(
                card, name=text, latin=text, rows=tuple((text, text) for _ in card.rows), count=spoiled_fact(card.count)
            )
            for card in edition.cards
        ),
        numbers={
            key: replace(number, value=text, label=text, year=text, citation=text, signs=spoiled(number.signs))
            for key, number in edition.numbers.items()
        },
        discrepancies={
            key: replace(
                item,
                title=text,
                reason=text,
                readings=tuple(replace(reading, text=text, citation=text) for reading in item.readings),
                beside=tuple(replace(mark, title=text) for mark in item.beside),
            )
            for key, item in edition.discrepancies.items()
        },
        ways={code: replace(way, name=text, explained=text, dates=text) for code, way in edition.ways.items()},
        quickfacts={
            key: replace(
                cat,
                name=text,
                names=tuple(
                    replace(name, language=text, name=text, pronunciation=text, others=tuple(text for _ in name.others))
                    for name in cat.names
                ),
                answers=tuple(spoiled_fact(fact) for fact in cat.answers),
            )
            for key, cat in edition.quickfacts.items()
        },
        uses={key: tuple(replace(use, title=text) for use in uses) for key, uses in edition.uses.items()},
        listings={key: spoiled_listing(listing, text) for key, listing in edition.listings.items()},
        strategy=edition.strategy and spoiled_strategy(edition.strategy, text),
    )


def spoiled_listing(listing: Listing, text: str) -> Listing:
    return replace(
        listing,
        label=text,
        groups=dict.fromkeys(listing.groups, text),
        axes=tuple(replace(axis, label=text, names=dict.fromkeys(axis.names, text)) for axis in listing.axes),
        entries=tuple(
            replace(
                entry,
                title=text,
                text=text,
                when=entry.when and text,
                source=text,
                tags=(text, text),
                details=tuple(
                    Detail(text, tuple(replace(item, text=text) for item in line.items)) for line in entry.details
                ),
            )
            for entry in listing.entries
        ),
    )


def spoiled_strategy(found: Strategy, text: str) -> Strategy:
    def step(given: Step) -> Step:
        parts = tuple((text, tuple(replace(item, text=text) for item in items)) for _, items in given.parts)
        return replace(given, name=text, note=text, parts=parts)

    return replace(
        found,
        goals=tuple(
            replace(goal, number=text, title=text, text=text, source=text, steps=tuple(map(step, goal.steps)))
            for goal in found.goals
        ),
        approaches=tuple((text, text, text) for _ in found.approaches),
        references=tuple(
            replace(item, framework=text, of=replace(item.of, text=text), targets=text, source=text)
            for item in found.references
        ),
        bases=tuple((code, text, text) for code, _, _ in found.bases),
    )


WRITTEN = """
a article aside button caption circle cite dd details div dl dt ellipse fieldset figcaption figure form g h2 h3 i input
 label legend li nav ol option p path polyline section select small span strong summary sup svg table tbody td textarea
 th thead tr ul
"""
TAGS = {"", *WRITTEN.split()}


def is_clean(page: Element) -> bool:
    """No element, handler or address that our templates do not write."""
    for element in page.walk():
        if element.tag not in TAGS:
            raise AssertionError(f"an element <{element.tag}>")
        for name in element.attributes:
            if name.startswith("on") or name == "style":
                raise AssertionError(f"an attribute {name} on <{element.tag}>")
        address = element.get("href") or ""
        if address.lower().startswith(("javascript:", "data:")):
            raise AssertionError(f"an address {address}")
    return True


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_words_come_out_as_words(text: str, renderers: Mapping[str, PageRenderer]) -> None:
    good = renderers["en"]
    renderer = PageRenderer(good.dataset, hostile(good.edition, text), good.drawings, good.addresses)
    for figure_id in good.edition.figures:
        page = figure_html(renderer, figure_id)
        assert is_clean(page)
        assert [item.text for item in page.all("p", css_class="fig-headline")] == [text]
        assert all(text in head.text or inside_a_line(text) in head.text for head in page.all("th"))
        assert all("alert(1)" not in (item.get("data-spec") or "") for item in page.walk())
    for block in (
        *(renderer.facts(species) for species in good.edition.facts),
        *(renderer.number(key, "") for key in good.edition.numbers),
        *(renderer.discrepancy(key, "") for key in good.edition.discrepancies),
        *(renderer.quickfacts(species, "") for species in good.edition.quickfacts),
        *(renderer.disagreements(topic.code, "") for topic in topics(good.edition)),
        *(renderer.listing(name, "") for name in good.edition.listings),
        *(renderer.strategy(part, "strategy/") for part in STRATEGY_PARTS),
        renderer.windows(""),
        renderer.filter(""),
        renderer.notes('data-note="note-d001-d003" data-note="note-signs"', ""),
        renderer.cards(""),
        renderer.places(""),
        renderer.crossings(""),
    ):
        assert is_clean(read(block))
        assert text in read(block).text


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_words_in_whole_pages(text: str, renderers: Mapping[str, PageRenderer]) -> None:
    good = renderers["en"]
    renderer = PageRenderer(good.dataset, hostile(good.edition, text), good.drawings, good.addresses)
    for figure_id in ("population/amur-leopard-density", "places/parks-map"):
        pages = [renderer.embed_page(figure_id)]
        figure = renderer.edition.figures[figure_id]
        if figure.map:
            pages.append(renderer.live_page(figure_id, maps.live_map(figure, renderer.edition.words)))
        for html in pages:
            page = read(html)
            assert [title.text for title in page.all("title")] == [text]
            (description,) = [item for item in page.all("meta") if item.get("name") == "description"]
            assert description.get("content") == text
            assert not [script for script in page.all("script") if not script.get("src")]
            assert not page.all("img", "b", "iframe")
    (code,) = figure_html(renderer).all("textarea")
    (frame,) = read(code.text).all("iframe")
    assert frame.get("title") == text and "onerror" not in frame.attributes


@pytest.mark.parametrize("text", HOSTILE)
def test_a_hostile_value_in_a_sentence(text: str, renderers: Mapping[str, PageRenderer]) -> None:
    """A value stands in Markdown, which reads it once more."""
    good = renderers["en"]
    renderer = PageRenderer(good.dataset, hostile(good.edition, text), good.drawings, good.addresses)
    span = value(renderer, "population/observations/amur-leopard-ru-survey-period/2021/total")
    html = markdown.markdown(f"Seen: {span} in all.", extensions=["attr_list", "md_in_html", "tables", "toc"])
    page = read(html)
    assert is_clean(page)
    (number,) = page.all("span", css_class="value")
    assert number.text == text and number.get("title") is not None
    assert page.text.strip() == f"Seen: {text}≠ {inside_a_line(text)} in all."


def test_short_entries_are_read_without_opening_them(renderers: Mapping[str, PageRenderer]) -> None:
    page = read(renderers["en"].listing("events", "timeline/"))
    entries = page.all("article", css_class="entry")
    assert entries and not page.all("details", css_class="entry")
    for entry in entries:
        (when,) = entry.all("p", css_class="entry-when")
        assert when.text and entry.get("data-status") in ("happened", "planned")
    assert len(entries) == len(renderers["en"].edition.listings["events"].entries)


@pytest.mark.parametrize("locale", LOCALES)
def test_each_entry_leads_to_itself(locale: str, renderers: Mapping[str, PageRenderer]) -> None:
    for name in ("crosswalk", "achievements", "events"):
        page = read(renderers[locale].listing(name, "x/"))
        ids = [entry.get("id") for entry in page.walk() if entry.get("data-entry") is not None]
        assert [link.get("href") for link in page.all("a", css_class="entry-link")] == [f"#{code}" for code in ids]
        assert len(set(ids)) == len(ids)


@pytest.mark.parametrize("locale", LOCALES)
def test_the_chain_is_a_list_in_lists(locale: str, renderers: Mapping[str, PageRenderer]) -> None:
    edition = renderers[locale].edition
    assert edition.strategy
    page = read(renderers[locale].strategy("chain", f"{'' if locale == 'en' else locale + '/'}strategy/"))
    for section, goal in zip(page.all("section"), edition.strategy.goals, strict=True):
        (outer,) = section.all("ol")
        assert len(outer.all("ul")) == sum(len(step.parts) for step in goal.steps)
        addresses = [link.get("href") or "" for link in outer.all("a")]
        assert {address.partition("#")[0] for address in addresses} == {"", "../projects/", "../recommendations/"}


def test_the_strategy_has_three_parts(renderers: Mapping[str, PageRenderer]) -> None:
    with pytest.raises(LookupError, match="chain, approaches, agreements"):
        renderers["en"].strategy("goals", "")
