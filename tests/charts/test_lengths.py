from __future__ import annotations

from collections.abc import Mapping

from site_tools.model import Edition

from .specs import encodings, inline_rows, specs


def test_each_length_begins_at_zero_and_ends_at_its_number(editions: Mapping[str, Edition]) -> None:
    for _, panel, _, spec in specs(editions, "lengths"):
        spans = {row["series"]: (row["from"], row["to"], row["top"]) for row in inline_rows(spec)}
        assert {code: span[:2] for code, span in spans.items()} == {
            mark.series: (0, mark.value) for mark in panel.marks
        }
        assert len({top for _, _, top in spans.values()}) == len(panel.marks)


def test_each_thing_has_a_dash_of_its_own(editions: Mapping[str, Edition]) -> None:
    for _, panel, _, spec in specs(editions, "lengths"):
        (dashes,) = encodings(spec, "strokeDash")
        assert dashes["scale"]["domain"] == [key.code for key in panel.keys]
        assert len({tuple(dash) for dash in dashes["scale"]["range"]}) == len(panel.keys)
