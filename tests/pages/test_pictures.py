from __future__ import annotations

from site_tools.model import LivingNumber
from site_tools.pages.pictures import SPARK_HEIGHT, SPARK_WIDTH, silhouette, spark_points


def number(*history: tuple[int, float]) -> LivingNumber:
    return LivingNumber("id", "amur-tiger", "1", "label", "2021", "report", history)


def test_the_small_line_begins_at_zero_and_is_true_to_the_years() -> None:
    drawn = spark_points(number((2014, 10), (2015, 0), (2018, 20)))
    points = [tuple(map(float, point.split(","))) for point in drawn.split()]
    assert [x for x, _ in points] == [0, SPARK_WIDTH / 4, SPARK_WIDTH]
    assert points[1][1] == SPARK_HEIGHT and points[2][1] == 4
    assert points[0][1] == (SPARK_HEIGHT + 4) / 2


def test_one_year_alone_is_a_point() -> None:
    assert spark_points(number((2014, 0))) == f"0.0,{SPARK_HEIGHT}.0"


def test_every_cat_has_an_outline() -> None:
    assert len({silhouette(species) for species in ("amur-tiger", "amur-leopard", "snow-leopard")}) == 3
