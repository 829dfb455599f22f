"""The list of disagreements: chosen from, its state in the address, and whole without scripts."""

from __future__ import annotations

import csv
import io
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from .page_list import Words
from .reporting import expect_no_faults
from .test_accessibility import violations
from .witness import OpenPage

pytestmark = pytest.mark.browser
SHOWN = ".entry:not([hidden])"


@pytest.fixture(scope="module")
def discrepancies(built_site: Path) -> list[dict[str, str]]:
    """The rows from which the site was built, read without the code under test."""
    with (built_site.parent / "data/editorial/discrepancies.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def choose(page: Page, name: str, value: str) -> None:
    page.locator(f".filter select[name={name}]").select_option(value)


def test_choices_narrow_the_list_and_stand_in_the_address(
    open_page: OpenPage, discrepancies: list[dict[str, str]], words: Words
) -> None:
    page, _ = open_page("ru/disagreements/", phone=True)
    choose(page, "species", "snow-leopard")
    choose(page, "severity", "high")
    wanted = [
        row["id"].lower()
        for row in discrepancies
        if "snow-leopard" in row["species_ids"].split(";") and row["severity_code"] == "high"
    ]
    shown = page.locator(SHOWN)
    assert {entry.get_attribute("id") for entry in shown.all()} == set(wanted)
    told = words("ui.filter_shown", "ru").format(n=len(wanted), total=len(discrepancies))
    expect(page.locator(".filter [role=status]")).to_have_text(told)
    assert "species=snow-leopard&severity=high" in page.url
    page.reload()
    expect(shown).to_have_count(len(wanted))
    topics = {row["topic_code"] for row in discrepancies if row["id"].lower() in wanted}
    expect(page.locator("h2:visible")).to_have_count(len(topics))
    expect(page.locator(".contents a:visible")).to_have_count(len(topics))


def test_each_choice_tells_how_many_it_would_leave(open_page: OpenPage, discrepancies: list[dict[str, str]]) -> None:
    page, _ = open_page("disagreements/?species=none")
    for option in page.locator(".filter select[name=topic] option").all():
        code = option.get_attribute("value") or ""
        fitting = [row for row in discrepancies if not row["species_ids"] and code in ("", row["topic_code"])]
        assert (option.text_content() or "").endswith(f" ({len(fitting)})")
        assert option.is_disabled() == (not fitting)


def test_show_all_takes_every_choice_back(open_page: OpenPage, discrepancies: list[dict[str, str]]) -> None:
    page, _ = open_page("disagreements/?kind=money&species=snow-leopard")
    expect(page.locator(SHOWN)).to_have_count(0)
    page.locator(".filter-reset").click()
    expect(page.locator(SHOWN)).to_have_count(len(discrepancies))
    assert "?" not in page.url
    expect(page.locator(".filter select").first).to_be_focused()


def test_an_entry_in_the_address_is_open_whatever_was_chosen(open_page: OpenPage) -> None:
    page, _ = open_page("disagreements/?species=snow-leopard#d001", phone=True)
    expect(page.locator("#d001")).to_have_attribute("open", "")
    expect(page.locator("#d001 .reason")).to_be_in_viewport()
    expect(page.locator("#d002")).not_to_have_attribute("open", "")
    page.locator("#d001 .entry-links a[href='#d003']").click()
    expect(page.locator("#d003 summary")).to_be_in_viewport()
    expect(page.locator("#d003")).to_have_attribute("open", "")


def test_a_code_that_is_none_changes_nothing(open_page: OpenPage, discrepancies: list[dict[str, str]]) -> None:
    page, _ = open_page("disagreements/?species=<b>&topic=nothing#%22]")
    expect(page.locator(SHOWN)).to_have_count(len(discrepancies))


def test_without_scripts_the_list_is_whole_and_the_address_opens_an_entry(
    open_page: OpenPage, discrepancies: list[dict[str, str]]
) -> None:
    page, _ = open_page("zh/disagreements/#d032", java_script_enabled=False)
    expect(page.locator("details.entry")).to_have_count(len(discrepancies))
    expect(page.locator(".filter")).to_be_hidden()
    assert page.locator(".contents a:visible").count() == len({row["topic_code"] for row in discrepancies})
    expect(page.locator("#d032 .reason")).to_be_visible()
    expect(page.locator("#d031 .reason")).to_be_hidden()
    page.locator("#d031 summary").click()
    expect(page.locator("#d031 .reason")).to_be_visible()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_no_violation_with_entries_open(open_page: OpenPage, scheme: str) -> None:
    page, _ = open_page("mn/disagreements/?topic=counts", phone=True, color_scheme=scheme)
    page.evaluate("document.querySelectorAll('.entry').forEach((entry) => { entry.open = true; })")
    faults = {"open": violations(page)}
    expect_no_faults(faults)


LISTS = (
    "ru/timeline/events", "zh/recommendations/crosswalk", "mn/projects/partners/partners", "ru/strategy/achievements",
    "projects/deliverables/deliverables", "zh/projects/activities/proposed-activities", "mn/projects/projects",
    "mn/programme/activities",
)  # fmt: skip


def rows(text: str, address: str) -> list[dict[str, str]]:
    """A file as a spreadsheet reads it, without the addresses, which begin where the site stands."""
    return [{name: cell for name, cell in row.items() if name != address} for row in csv.DictReader(io.StringIO(text))]


@pytest.mark.parametrize("file", LISTS)
def test_a_whole_list_is_taken_away_as_it_lies_ready(
    open_page: OpenPage, built_site: Path, words: Words, file: str
) -> None:
    page, _ = open_page(file.rpartition("/")[0] + "/")
    with page.expect_download() as waiting:
        page.locator("[data-take=csv]").click()
    taken = waiting.value.path().read_text("utf-8-sig")
    ready = (built_site / f"{file}.csv").read_text("utf-8-sig")
    locale = file.partition("/")[0] if file[2] == "/" else "en"
    address = words("ui.take_address", locale)
    assert rows(taken, address) == rows(ready, address)
