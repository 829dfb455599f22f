from __future__ import annotations

from collections.abc import Mapping

from site_tools.charts import theme
from site_tools.model import Edition

from .specs import encodings, specs, walk


def test_lines_break_at_gaps(editions: Mapping[str, Edition]) -> None:
    for _, _, _, spec in specs(editions, "lines", "ratio"):
        marks = [part["mark"] for part in walk(spec) if isinstance(part, dict) and isinstance(part.get("mark"), dict)]
        lines = [mark for mark in marks if mark["type"] == "line"]
        assert lines and all(mark["invalid"] == "break-paths-filter-domains" for mark in lines)


def test_series_differ_in_dash_and_shape_too(editions: Mapping[str, Edition]) -> None:
    for _, panel, _, spec in specs(editions, "lines", "ratio"):
        for channel, pick in (("strokeDash", theme.dash), ("shape", theme.shape)):
            (found,) = encodings(spec, channel)
            assert found["scale"]["domain"] == [key.code for key in panel.keys]
            assert found["scale"]["range"] == [pick(key.slot) for key in panel.keys]


def test_every_series_is_named_in_the_legend_or_at_its_end(editions: Mapping[str, Edition]) -> None:
    for figure, panel, size, spec in specs(editions, "lines", "ratio"):
        texts = (
            "\n".join(text for text in walk(spec) if isinstance(text, str)).replace("：\n", "：").replace(":\n", ": ")
        )
        named = [key.name for key in panel.keys if key.name not in texts]
        assert named == [] or len(panel.keys) == 1, (figure.id, size.name)


def test_ratios_show_where_both_sexes_are_even(editions: Mapping[str, Edition]) -> None:
    for figure, _, _, spec in specs(editions, "lines", "ratio"):
        rules = [part for part in walk(spec) if isinstance(part, dict) and part.get("mark") == {"type": "rule"}]
        rules += [
            part
            for part in walk(spec)
            if isinstance(part, dict) and isinstance(part.get("mark"), dict) and part["mark"].get("type") == "rule"
        ]
        assert bool(rules) is (figure.kind == "ratio")
        assert all(part["data"]["values"] == [{"value": 1}] for part in rules)
