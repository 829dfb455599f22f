from __future__ import annotations

from collections.abc import Mapping
from datetime import date

import pytest

from site_tools.locales import LOCALES
from site_tools.model import Dataset
from site_tools.model.deadlines import due
from site_tools.model.programme import Programme, programme
from site_tools.packages.tables import Row


@pytest.fixture(scope="module")
def programmes(dataset: Dataset) -> Mapping[str, Programme]:
    return {locale: programme(dataset, dataset.words(locale)) for locale in LOCALES}


@pytest.mark.parametrize(
    ("activity", "order", "texts"),
    [
        ("9.3", 0, ("by the end of 2029", "до конца 2029\u00a0года", "到2029年底", "2029 оны эцэс гэхэд")),
        ("7.1", 0, ("by 2027", "к 2027\u00a0году", "到2027年", "2027 он гэхэд")),
        ("1.1", 0, ("in 2028/29", "в 2028/29\u00a0году", "2028/29年", "2028/29 онд")),
        ("1.11", 0, ("in 2026", "в 2026\u00a0году", "2026年", "2026 онд")),
        ("1.2", 0, ("every 3\u00a0years", "каждые 3\u00a0года", "每3年", "3\u00a0жил тутам")),
        ("5.1", 0, ("every 6\u00a0months", "каждые 6\u00a0месяцев", "每6个月", "6\u00a0сар тутам")),
        ("1.5", 0, ("every year", "каждый год", "每年", "жил бүр")),
        (
            "16.4",
            0,
            ("by February 2028", "не позднее февраля 2028\u00a0года", "到2028年2月", "2028 оны 2 дугаар сар гэхэд"),
        ),
        ("22.3", 0, ("after 2028", "после 2028\u00a0года", "2028年之后", "2028 оны дараа")),
    ],
)
def test_dates_are_written_whole_in_each_language(
    activity: str, order: int, texts: tuple[str, ...], programmes: Mapping[str, Programme]
) -> None:
    assert tuple(programmes[code].activities[activity].due[order].text for code in LOCALES) == texts


def test_no_date_shows_a_placeholder(programmes: Mapping[str, Programme]) -> None:
    texts = [due.text for made in programmes.values() for item in made.activities.values() for due in item.due]
    assert all(text and "{" not in text and "None" not in text for text in texts)


def test_years_and_last_days(programmes: Mapping[str, Programme]) -> None:
    activities = programmes["en"].activities
    assert activities["1.1"].due[0].years == (2028, 2029)
    assert activities["1.2"].due[0].years == () and activities["22.3"].due[0].years == ()
    assert activities["16.3"].due[0].last_day == date(2026, 9, 15)
    assert activities["16.4"].due[0].last_day == date(2028, 2, 29)
    assert activities["7.1"].due[0].last_day == date(2027, 12, 31)


@pytest.mark.parametrize(
    ("years", "texts"),
    [
        (1, ("within one year of adoption", "в течение года после принятия", "通过后一年内")),
        (2, ("within 2 years of adoption", "в течение 2 лет после принятия", "通过后2年内")),
    ],
)
def test_time_after_adoption(years: int, texts: tuple[str, ...], dataset: Dataset) -> None:
    row = dataset.rows("work-programme/deadlines")["3.1/1"]
    changed = Row(row.number, {**row.cells, "within_years": years})
    assert tuple(due(dataset.words(locale), changed).text for locale in ("en", "ru", "zh")) == texts


def test_what_a_date_is_about_is_told_where_there_are_several(programmes: Mapping[str, Programme]) -> None:
    notes = [item.note for item in programmes["en"].activities["14.8"].due]
    assert notes == ["Recommendations", "Measures on the ground"]
    assert [item.note for item in programmes["en"].activities["9.3"].due] == [""]
