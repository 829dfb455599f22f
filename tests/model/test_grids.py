from __future__ import annotations

import re
from collections.abc import Mapping

from site_tools.model import Edition


def test_a_grid_is_as_wide_as_its_head(editions: Mapping[str, Edition]) -> None:
    for edition in editions.values():
        for panel in (panel for figure in edition.figures.values() for panel in figure.panels):
            assert all(len(row.cells) + 1 == len(panel.grid.columns) for row in panel.grid.rows)


def test_a_grid_holds_what_is_drawn(editions: Mapping[str, Edition]) -> None:
    for edition in editions.values():
        for figure in edition.figures.values():
            if figure.kind not in ("lines", "ratio"):
                continue
            (panel,) = figure.panels
            drawn = {(mark.series, mark.x): mark.value for mark in panel.marks}
            for row in panel.grid.rows:
                for key, cell in zip(panel.keys, row.cells, strict=True):
                    value = drawn.get((key.code, row.header.raw))  # type: ignore[arg-type]
                    assert value == (None if cell.raw is None else float(str(cell.raw)))


def test_blank_cells_have_no_text(editions: Mapping[str, Edition]) -> None:
    for edition in editions.values():
        for panel in (panel for figure in edition.figures.values() for panel in figure.panels):
            for cell in (cell for row in panel.grid.rows for cell in row.cells):
                assert (cell.text == "") == (cell.raw is None)


def test_notes_are_numbered_in_reading_order_and_all_used(editions: Mapping[str, Edition]) -> None:
    for edition in editions.values():
        for panel in (panel for figure in edition.figures.values() for panel in figure.panels):
            used = [note for row in panel.grid.rows for cell in row.cells for note in cell.notes]
            assert list(dict.fromkeys(used)) == list(range(len(panel.grid.notes)))


def test_the_notes_of_the_document_are_there(editions: Mapping[str, Edition]) -> None:
    grids = {
        figure_id: [panel.grid for panel in editions["en"].figures[f"population/{figure_id}"].panels]
        for figure_id in ("amur-leopard-structure", "amur-tiger-structure", "amur-leopard-sex-ratio")
    }
    assert [len(grid.notes) for grid in grids["amur-leopard-structure"]] == [1, 1, 0]
    assert [len(grid.notes) for grid in grids["amur-tiger-structure"]] == [0, 1, 0]
    assert [len(grid.notes) for grid in grids["amur-leopard-sex-ratio"]] == [2]
    assert re.search(r"\b18\b.*\b24\b", grids["amur-tiger-structure"][1].notes[0])
