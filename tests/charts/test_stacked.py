from __future__ import annotations

from collections.abc import Mapping

from site_tools.model import Edition

from .specs import encodings, inline_rows, specs, walk


def test_the_total_on_a_bar_is_the_sum_of_its_parts(editions: Mapping[str, Edition]) -> None:
    for _, _, _, spec in specs(editions, "stacked"):
        sums: dict[int, float] = {}
        for row in inline_rows(spec):
            sums[row["x"]] = sums.get(row["x"], 0) + row["value"]
        totals = {part["x"]: part["total"] for part in walk(spec) if isinstance(part, dict) and "total" in part}
        assert totals == sums


def test_all_views_of_a_figure_share_one_axis(editions: Mapping[str, Edition]) -> None:
    domains: dict[str, set[tuple[float, ...]]] = {}
    for figure, _, _, spec in specs(editions, "stacked"):
        for item in encodings(spec, "y"):
            if "scale" in item:
                domains.setdefault(figure.id, set()).add(tuple(item["scale"]["domain"]))
    assert len(domains) == 2
    assert all(len(found) == 1 for found in domains.values())


def test_no_bar_is_drawn_for_nothing(editions: Mapping[str, Edition]) -> None:
    for _, _, _, spec in specs(editions, "stacked"):
        assert all(row["value"] for row in inline_rows(spec))


def test_parts_lie_on_each_other_in_one_order(editions: Mapping[str, Edition]) -> None:
    for _, panel, _, spec in specs(editions, "stacked"):
        (order,) = {item["field"] for item in encodings(spec, "order")}
        assert order == "position"
        expression = next(part["calculate"] for part in walk(spec) if isinstance(part, dict) and "calculate" in part)
        places = [expression.index(f"'{key.code}'") for key in panel.keys]
        assert places == sorted(places)
