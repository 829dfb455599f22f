from __future__ import annotations

import altair as alt
import pytest

from site_tools.charts import marks, theme
from site_tools.model import Key, Mark


def line(*years: int) -> list[Mark]:
    return [Mark("a", year, 1.0, f"sentence {year}") for year in years]


def test_values_carry_code_and_sentence_in_one_text() -> None:
    (row,) = marks.values(line(2014)).to_dict()["values"]
    assert row["d"] == f"a{marks.SERIES_SEPARATOR}sentence 2014"
    assert (row["t"], row["lower"], row["upper"]) == ("sentence 2014", None, None)


@pytest.mark.parametrize(
    ("years", "size", "shown"),
    [
        (range(2014, 2022), theme.WIDE, [*range(2014, 2022)]),
        (range(2014, 2022), theme.NARROW, [2015, 2017, 2019, 2021]),
        (range(2013, 2022), theme.NARROW, [2013, 2015, 2017, 2019, 2021]),
        (range(2016, 2022), theme.NARROW, [*range(2016, 2022)]),
    ],
)
def test_years_on_a_phone_end_with_the_last(years: range, size: theme.Size, shown: list[int]) -> None:
    axis = marks.years(line(*years), size).to_dict()
    assert axis["axis"]["values"] == shown
    assert axis["scale"]["domain"] == [*years]


def test_a_legend_says_names_for_codes_whatever_they_hold() -> None:
    names = ["O'Brien", "back\\slash", '"quoted"', "${1} {{7*7}}", "line\nbreak", "para\u2028graph", "</script>"]
    keys = [Key(f"code-{index}", name, 1) for index, name in enumerate(names)]
    expression = marks.legend(keys, theme.WIDE).to_dict()["labelExpr"]
    chart = (
        alt.Chart(alt.Data(values=[{"series": key.code, "value": 1} for key in keys]))
        .mark_bar()
        .encode(y="value:Q", color=alt.Color("series:N", legend=alt.Legend(labelExpr=expression, labelLimit=0)))
    )
    import vl_convert

    svg = vl_convert.vegalite_to_svg(chart.to_dict())
    for shown in ("O'Brien", "back\\slash", "quoted", "${1} {{7*7}}", "&lt;/script&gt;"):
        assert shown in svg


@pytest.mark.parametrize(("size", "columns"), [(theme.WIDE, 2), (theme.NARROW, 1)])
def test_a_legend_has_as_many_columns_as_fit(size: theme.Size, columns: int) -> None:
    keys = [Key("a", "Russian Federation: south-west", 1), Key("b", "China: Laoyeling", 2)]
    assert marks.legend(keys, size).to_dict()["columns"] == columns


def test_an_axis_of_amounts_begins_at_zero() -> None:
    assert marks.amounts("Animals").to_dict()["scale"] == {"zero": True, "nice": True}
    assert marks.amounts("Animals", highest=158).to_dict()["scale"]["domain"] == [0, 158]
