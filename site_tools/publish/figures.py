"""The files of each figure at their stable addresses: .svg .png .csv .vega.json, the embed page, the live map."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from threading import Thread

from .. import maps
from ..charts import Drawing, Renderer, Text, make_sheet
from ..locales import vega_number_locale
from ..model import Figure, GridCell, Panel
from ..pages import PageRenderer
from ..pages.addresses import basemap_address, details_address
from ..pages.citing import source_line

# A CSV with this mark opens in spreadsheets with Cyrillic and Chinese intact.
BYTE_ORDER_MARK = "\ufeff"


def write_figures(
    site: Path,
    renderers: Iterable[PageRenderer],
    pictures: Renderer,
    progress: Callable[[str], None] = lambda _: None,
    pictures_later: bool = False,
) -> None:
    """Writes all files of all figures below `site`.

    With `pictures_later` the PNGs follow when they are drawn: who serves wants to read pages first.
    """
    listed = list(renderers)
    sheets = {
        renderer.addresses.figure(figure.locale, figure.id, name): svg
        for renderer in listed
        for figure in renderer.edition.figures.values()
        for name, svg in _sheets(figure, renderer)
    }
    drawn = pictures.pngs(sheets.values(), progress)

    _write_map_scripts(site, listed)
    for renderer in listed:
        for figure in renderer.edition.figures.values():
            _write_figure(site, figure, renderer)
    for path, svg in sheets.items():
        _write(site / f"{path}.svg", svg)
    if pictures_later:
        Thread(target=_write_pictures, args=(site, list(sheets), drawn), daemon=True).start()
    else:
        _write_pictures(site, list(sheets), drawn)


def _write_pictures(site: Path, paths: Sequence[str], drawn: Iterable[bytes]) -> None:
    for path, picture in zip(paths, drawn, strict=True):
        (site / path).parent.mkdir(parents=True, exist_ok=True)
        (site / f"{path}.png").write_bytes(picture)


def _write_figure(site: Path, figure: Figure, renderer: PageRenderer) -> None:
    base = site / renderer.addresses.figure(figure.locale, figure.id, "")
    _write(base.with_name(f"{base.name}.csv"), BYTE_ORDER_MARK + csv_text(figure, renderer))
    _write(base / "embed" / "index.html", renderer.embed_page(figure.id))
    if figure.kind == "map":
        _write_live_map(site, base, figure, renderer)
    else:
        _write(base.with_name(f"{base.name}.vega.json"), _specifications(renderer.drawings[figure.id], figure))


def _write_map_scripts(site: Path, renderers: Sequence[PageRenderer]) -> None:
    """The lines that live maps stand on, each once, as far as any map shows them; and more about places."""
    frames = [figure.map for renderer in renderers for figure in renderer.edition.figures.values() if figure.map]
    for base in dict.fromkeys(frame.basemap for frame in frames):
        west, south, east, north = zip(*(frame.bounds for frame in frames if frame.basemap is base), strict=True)
        bounds = min(west), min(south), max(east), max(north)
        _write(site / basemap_address(base), maps.pack(base, bounds))
    for renderer in renderers:
        edition = renderer.edition
        _write(site / details_address(edition.locale), maps.details_script(edition.places, edition.words))


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8", newline="")


def _sheets(figure: Figure, renderer: PageRenderer) -> Iterator[tuple[str, str]]:
    """The first view at the plain address, the others with the name of the view before the ending."""
    for panel in figure.panels:
        yield "" if panel is figure.panels[0] else f".{panel.id}", figure_sheet(figure, panel, renderer)


def figure_sheet(figure: Figure, panel: Panel, renderer: PageRenderer) -> str:
    """The picture to take away, complete with title, note, source, licence and address."""
    words = renderer.edition.words
    colon = words("ui.colon")
    # The headline is about the first view; another one is headed by what it shows.
    headline = figure.headline if panel is figure.panels[0] else panel.grid.caption
    above = [Text(headline, 20, bold=True), Text(figure.subtitle, 14, "muted")]
    if panel.label:
        above.append(Text(panel.label, 14, bold=True))
    source = words("ui.source") + colon + source_line(words, figure)
    license_name = words("ui.license_short").replace(" ", "\u00a0")  # never two halves on two lines
    origin = " · ".join((source, words("ui.site_name"), license_name))
    below = [Text(figure.note, 12, "muted")]
    if figure.map:
        marked = [f"{place.mark} {place.name}" for place in figure.places if place.mark]
        below += [Text(words("ui.part_separator").join(marked), 12)] if marked else []
        below.append(Text(f"{words('ui.disclaimer')} {figure.map.credit}", 12, "muted"))
    below += [
        Text(origin, 12, "muted"),
        Text(renderer.addresses.absolute(renderer.addresses.figure(figure.locale, figure.id)), 12, "muted"),
    ]
    drawing = renderer.drawings[figure.id].svgs[panel.id]["wide"]
    return make_sheet(drawing, figure.locale, tuple(above), tuple(below), framed=figure.map is not None)


def csv_text(figure: Figure, renderer: PageRenderer) -> str:
    """One table of all views, headers in the language of the page, blanks blank, decimals with a point.

    Where a figure has several views the first column names the view; the last three hold notes on the row, the ids of
    the disagreements about it, and the source, unless the table has a source for each row.
    """
    words = renderer.edition.words
    columns = dict.fromkeys(column for panel in figure.panels for column in panel.grid.columns)
    view = words("ui.counted_how" if figure.kind == "stacked" else "ui.view")
    views = [view] if len(figure.panels) > 1 else []
    lines = io.StringIO()
    writer = csv.writer(lines, lineterminator="\r\n")
    source = [] if words("ui.source") in columns else [words("ui.source")]
    writer.writerow([*views, *columns, words("ui.note"), words("ui.disagreements_column"), *source])
    for panel in figure.panels:
        for row in panel.grid.rows:
            cells = dict(zip(panel.grid.columns, (row.header, *row.cells), strict=True))
            notes = " ".join(dict.fromkeys(panel.grid.notes[note] for cell in cells.values() for note in cell.notes))
            disputed = " ".join(dict.fromkeys(mark.id for cell in cells.values() for mark in cell.signs.marks))
            values = [_raw(cells[column]) if column in cells else "" for column in columns]
            cited = [source_line(words, figure)] if source else []
            writer.writerow([*([panel.label] if views else []), *values, notes, disputed, *cited])
    return lines.getvalue()


def _raw(cell: GridCell) -> object:
    """Numbers as numbers; words, and codes that have a name, as words."""
    return cell.text if isinstance(cell.raw, str) else "" if cell.raw is None else cell.raw


def _specifications(drawing: Drawing, figure: Figure) -> str:
    content = {"locale": {"number": vega_number_locale(figure.locale)}, "specs": drawing.specs}
    return json.dumps(content, ensure_ascii=False, separators=(",", ":"), sort_keys=True)


def _write_live_map(site: Path, base: Path, figure: Figure, renderer: PageRenderer) -> None:
    live = maps.live_map(figure, renderer.edition.words)
    _write(base / "live" / "map.js", live.script)
    _write(base / "live" / "index.html", renderer.live_page(figure.id, live))
