"""The pieces of a page: figures, facts, cards, numbers, disagreements, values."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from markupsafe import Markup

from .. import tables
from ..charts import Drawing
from ..locales import inside_a_line
from ..maps import LiveMap
from ..model import Dispute, Edition, Signs, Way
from ..model.dataset import Dataset
from ..model.explorer import explore, first_views
from ..model.listing_tables import tables as listing_tables
from ..model.signs import ways_of_counting
from ..model.species import FIRST_TOPICS, by_topic
from . import gazetteer
from .addresses import Addresses, basemap_address, details_address, relative
from .choices import choices, contents, disagreement_choices, topics
from .citing import citation, embed_code, source_line
from .pictures import silhouette, spark_points
from .templating import inert, render
from .values import Values, noted

# The pages that signs beside numbers lead to.
COUNTING, DISAGREEMENTS = "reading-the-numbers/", "disagreements/"
STRATEGY_PARTS = ("chain", "approaches", "agreements")
# Files that publish/ writes for each language, and what links to them say.
FILES = {"programme/deadlines.ics": "ui.file_calendar"}
# A longer list would double a page that is heavy already; its file is its table.
MOST_ROWS = 100


class PageRenderer:
    """Renders for the pages of one language. `drawings` holds a Drawing for each figure."""

    def __init__(
        self, dataset: Dataset, edition: Edition, drawings: Mapping[str, Drawing], addresses: Addresses
    ) -> None:
        self.dataset = dataset
        self.edition = edition
        self.drawings = drawings
        self.addresses = addresses

    def inline_fillers(self, page_url: str) -> dict[str, Callable[[str], str]]:
        """Directives inside one paragraph; filled before Markdown is read, which would take them for blocks."""
        return {"value": Values(self.dataset, self.edition, self.links(page_url), inert)}

    def block_fillers(self, page_url: str, own_figure: str = "") -> dict[str, Callable[[str], str]]:
        """What each block becomes on the page at `page_url`; `own_figure` is the one that page is about."""
        return {
            "figure": lambda figure_id: self.figure(figure_id, page_url, own=figure_id == own_figure),
            "facts": lambda species: self.facts(species, page_url),
            "quickfacts": lambda species: self.quickfacts(species, page_url),
            "windows": lambda _: self.windows(page_url),
            "filter": lambda _: self.filter(page_url),
            "sheet": lambda place: self.sheet(place, page_url),
            "listing": lambda name: self.listing(name, page_url),
            "people": lambda _: self.people(page_url),
            "brief": lambda name: self._template("brief.html", page_url, brief=self.edition.briefs[name]),
            "board": lambda name: self._template("board.html", page_url, board=self.edition.boards[name]),
            "state": lambda _: self._template("state.html", page_url, programme=self.edition.programme),
            "file": lambda path: self._template(
                "file.html", page_url, path=path, label=self.edition.words(FILES[path])
            ),
            "disagreements": lambda topic: self.disagreements(topic, page_url),
            "cards": lambda _: self.cards(page_url),
            "gallery": lambda _: self._template("gallery.html", page_url, figures=self.edition.figures.values()),
            "number": lambda series: self.number(series, page_url),
            "places": lambda _: self.places(page_url),
            "crossings": lambda _: self.crossings(page_url),
            "discrepancy": lambda key: self.discrepancy(key, page_url),
            "explorer": lambda package: self.explorer(package, page_url),
            "strategy": lambda part: self.strategy(part, page_url),
        }

    def figure(self, figure_id: str, page_url: str, own: bool = False, embedded: bool = False) -> str:
        """A figure with its tabs. On its own page the headline is the title of the page already."""
        figure = self.edition.figures[figure_id]
        uid = f"fig-{figure.package}-{figure.name}"
        grids = [
            Markup(
                tables.draw(
                    panel.grid,
                    figure.headline,
                    f"{uid}-{panel.id}",
                    self.edition.words,
                    self.links(page_url, embedded),
                )
            )
            for panel in figure.panels
        ]
        return self._template(
            "figure.html",
            page_url,
            embedded,
            figure=figure,
            drawing={
                panel: [Markup(svg) for svg in sizes.values()] for panel, sizes in self.drawings[figure_id].svgs.items()
            },
            grids=grids,
            uid=uid,
            own=own,
            sources=source_line(self.edition.words, figure),
            citation=citation(self.edition.words, self.addresses, figure),
            embed_code=embed_code(self.addresses, figure),
        )

    def links(self, page_url: str, framed: bool = False) -> tables.Links:
        """Where the signs beside numbers lead, seen from the page at `page_url`."""
        pages = (self.addresses.page(self.edition.locale, page) for page in (COUNTING, DISAGREEMENTS))
        counting, disagreements = (
            self.addresses.absolute(page) if framed else relative(page, page_url) for page in pages
        )
        return tables.Links(counting, disagreements, framed)

    def notes(self, text: str, page_url: str) -> str:
        """The small boxes behind the signs in `text`, to stand at its end."""
        found = noted(text, self.edition)
        return self._template("notes.html", page_url, found=found) if any(found) else ""

    def facts(self, species: str, page_url: str = "") -> str:
        """Every fact of a cat by topic; what is asked most is open."""
        groups = by_topic(self.edition.facts[species])
        return self._template("facts.html", page_url, groups=groups, open_topics=FIRST_TOPICS)

    def quickfacts(self, species: str, page_url: str) -> str:
        """Names, status, range, number and habitat of a cat in a box."""
        return self._template("quickfacts.html", page_url, cat=self.edition.quickfacts[species], silhouette=silhouette)

    def windows(self, page_url: str) -> str:
        """Every way of counting with what it means, each at an anchor of its own."""
        return self._template("windows.html", page_url, ways=ways_of_counting(self.dataset, self.edition.words))

    def filter(self, page_url: str) -> str:
        """Choices and table of contents for the list of disagreements."""
        words = self.edition.words
        return self._template(
            "filter.html",
            page_url,
            label=words("ui.filter_disagreements"),
            groups=disagreement_choices(self.edition),
            contents=topics(self.edition),
            contents_label=words("editorial/fields.topic_code"),
            anchor="topic",
        )

    def listing(self, name: str, page_url: str) -> str:
        """A long list in groups, with what a reader can choose by."""
        listing = self.edition.listings[name]
        return self._template(
            "listing.html",
            page_url,
            listing=listing,
            label=listing.label,
            tables=listing_tables(listing, self.edition.words) if len(listing.entries) <= MOST_ROWS else (),
            groups=choices(listing.axes, [entry.codes for entry in listing.entries]),
            contents=contents(listing),
            contents_label=self.edition.words("ui.contents"),
            anchor="group",
        )

    def sheet(self, place: str, page_url: str) -> str:
        """What a page of short lists says in short, or with the id of a list after its path, that list."""
        page, _, block = place.partition(" ")
        sheet = self.edition.sheets[page]
        if not block:
            drawn = self.drawings[sheet.figure].svgs.values() if sheet.figure else ()
            own = f'data-mark="{sheet.mark}"'
            drawing = [Markup(svg.replace(own, f"{own} data-own")) for sizes in drawn for svg in sizes.values()]
            return self._template("sheet_facts.html", page_url, sheet=sheet, drawing=drawing)
        return self._template("sheet_lines.html", page_url, block=sheet.block(block))

    def people(self, page_url: str) -> str:
        """Whom the report thanks, as a table."""
        grid = self.edition.people
        return tables.draw(grid, grid.caption, "people", self.edition.words, self.links(page_url))

    def disagreements(self, topic: str, page_url: str) -> str:
        """All disagreements about `topic` as a list to open."""
        items = [item for item in self.edition.discrepancies.values() if item.topic == topic]
        return self._template("disagreements.html", page_url, items=items, uses=self.edition.uses)

    def cards(self, page_url: str) -> str:
        return self._template("cards.html", page_url, cards=self.edition.cards, silhouette=silhouette)

    def number(self, series: str, page_url: str) -> str:
        number = self.edition.numbers[series]
        return self._template("number.html", page_url, number=number, points=spark_points(number))

    def discrepancy(self, argument: str, page_url: str) -> str:
        """`D003` as a box under a heading of the third level, `D003 h2` under one of the second."""
        key, _, heading = argument.partition(" ")
        item = self.edition.discrepancies[key]
        return self._template("discrepancy.html", page_url, item=item, heading=heading or "h3")

    def explorer(self, package: str, page_url: str) -> str:
        """Where readers choose what they see of the counts in `package`; without scripts, the first view of each."""
        if package != "population":
            raise LookupError("only population can be explored")
        figures = [figure for figure, _ in first_views(self.dataset).values() if figure]
        return self._template(
            "explorer.html",
            page_url,
            content=explore(self.dataset, self.edition.words),
            figures=[Markup(self.figure(figure, page_url)) for figure in figures],
        )

    def strategy(self, part: str, page_url: str) -> str:
        """`chain` from goals to recommendations, `approaches`, or the `agreements` that are referred to."""
        if part not in STRATEGY_PARTS or self.edition.strategy is None:
            raise LookupError(f"of the strategy there are {', '.join(STRATEGY_PARTS)}")
        found = self.edition.strategy
        names = {code: name for code, name, _ in found.bases}
        return self._template(f"{part}.html", page_url, strategy=found, names=names)

    def places(self, page_url: str) -> str:
        """Every place that the documents name, by country."""
        return self._template("places.html", page_url, countries=gazetteer.by_country(self.edition))

    def crossings(self, page_url: str) -> str:
        return self._template("crossings.html", page_url, species=gazetteer.by_species(self.edition))

    def embed_page(self, figure_id: str) -> str:
        """The small page that other sites show in a frame."""
        figure = self.edition.figures[figure_id]
        url = self.addresses.figure(figure.locale, figure.id, "/embed/")
        content = Markup(self.figure(figure_id, url, embedded=True))
        return self._template("embed.html", url, figure=figure, content=content)

    def live_page(self, figure_id: str, live: LiveMap) -> str:
        """The page in which a live map runs."""
        figure = self.edition.figures[figure_id]
        if figure.map is None:
            raise ValueError(f"{figure.id} is no map")
        url = self.addresses.figure(figure.locale, figure.id, "/live/")
        return self._template(
            "live.html",
            url,
            figure=figure,
            live=live,
            body=Markup(live.body),
            basemap=basemap_address(figure.map.basemap),
            details=details_address(figure.locale),
            states=gazetteer.states(figure, self.edition.words),
        )

    def _template(self, name: str, page_url: str, embedded: bool = False, **context: Any) -> str:
        links, words = self.links(page_url, embedded), self.edition.words

        def link(target: str) -> str:
            return relative(target, page_url)

        def signs(found: Signs) -> Markup:
            return Markup(tables.draw_signs(found, words, links))

        def chips(ways: tuple[Way, ...]) -> Markup:
            return Markup(" ".join(tables.draw_chip(way, words, links) for way in ways))

        def marks(found: tuple[Dispute, ...]) -> Markup:
            return Markup(tables.draw_marks(found, words, links))

        return render(
            name,
            self.edition.locale,
            words=words,
            addresses=self.addresses,
            link=link,
            links=links,
            signs=signs,
            chips=chips,
            marks=marks,
            in_line=inside_a_line,
            embedded=embedded,
            way_anchor=tables.way_anchor,
            **context,
        )
