from __future__ import annotations

from collections.abc import Mapping

from site_tools.model import Dataset, Edition
from site_tools.model.country_lines import counts, estimates, events, parks, partners, seen, surveys


def test_counts_say_how_they_were_made(dataset: Dataset, editions: Mapping[str, Edition]) -> None:
    edition = editions["en"]
    lines = list(counts(edition.words, dataset, edition.numbers, "RU"))
    assert len(lines) == 4
    assert all(line.signs.ways and line.source and line.tags[0].isdigit() for line in lines)
    assert list(counts(edition.words, dataset, edition.numbers, "MN")) == []


def test_an_estimate_of_a_series_is_not_repeated(dataset: Dataset, editions: Mapping[str, Edition]) -> None:
    lines = list(estimates(dataset, editions["en"].words, "RU"))
    assert [line.title for line in lines] == ["Snow leopard: Russian Federation"]


def test_a_survey_without_a_number_says_why(dataset: Dataset, editions: Mapping[str, Edition]) -> None:
    lines = surveys(dataset, editions["en"].words, "RU")
    assert any("Pending" in line.tags[-1] or "pending" in line.tags[-1] for line in lines)
    assert all(line.signs.ways for line in lines)


def test_parks_come_before_reserves(dataset: Dataset, editions: Mapping[str, Edition]) -> None:
    kinds = [line.tags[0] for line in parks(dataset, editions["en"].words, "RU")]
    assert kinds[0] == "National park" and kinds == sorted(kinds, key=list(dict.fromkeys(kinds)).index)


def test_an_organization_and_what_it_did(dataset: Dataset, editions: Mapping[str, Edition]) -> None:
    lines = {line.title: line.text for line in partners(dataset, editions["en"].words, "MN")}
    assert "Proposal 3: snow leopards (in the project team)" in lines["WWF Mongolia"]


def test_years_are_no_more_exact_than_the_documents(dataset: Dataset, editions: Mapping[str, Edition]) -> None:
    lines = {line.page.rpartition("#event-")[2]: line.tags for line in events(dataset, editions["en"].words, "RU")}
    assert lines["1960-tiger-dies-out"][0] == "about 1960–1979"
    assert lines["1993-neaspec-founded"][0] == "1993"


def test_regions_of_the_programme_are_no_reports(dataset: Dataset) -> None:
    assert not [row for row in seen(dataset, "CN") if str(row["place_id"]).startswith("ptcr-")]


def test_a_role_is_no_year(dataset: Dataset, editions: Mapping[str, Edition]) -> None:
    texts = [line.text for line in partners(dataset, editions["zh"].words, "CN")]
    assert any("合作伙伴）" in text for text in texts) and not any("年）" in text for text in texts)


def test_a_survey_of_density_tells_it(dataset: Dataset, editions: Mapping[str, Edition]) -> None:
    lines = {line.title: line.tags for line in surveys(dataset, editions["en"].words, "MN")}
    assert lines["Siilkhem B, density across the reserve"][0].startswith("Individuals per 100 km²: 0.")
