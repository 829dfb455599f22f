"""The population explorer: the address keeps the view, the table and the files say what the data say."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence
from pathlib import Path
from urllib.parse import parse_qs, urlsplit
from xml.etree import ElementTree as ET

import pytest
from playwright.sync_api import Page, expect

from .keys import reach_by_tab
from .reporting import expect_no_faults
from .test_accessibility import violations
from .visiting import go_to
from .witness import OpenPage

pytestmark = pytest.mark.browser
Rows = Sequence[dict[str, str]]
TIGERS = (
    "?species=amur-tiger&series=amur-tiger-ru-biological-year,amur-tiger-cn-camera-trap"
    "&measure=females&from=2015&to=2018&view=table"
)
DENSITY = "?species=amur-leopard&series=amur-leopard-ru-biological-year&measure=density&from=2019&to=2021&view=table"


def printed(observations: Rows, series: str, field: str, first: int, last: int) -> list[str]:
    """What the data have for each year; a blank, or a year without a row, is an empty text."""
    cells = {row["year"]: row[field] for row in observations if row["series_id"] == series}
    return [cells.get(str(year), "") for year in range(first, last + 1)]


def table(page: Page) -> list[list[str]]:
    """The numbers on the page, a row a year, without the marks of notes; blanks empty."""
    expect(page.locator(".explorer-form")).to_be_visible()
    rows: list[list[str]] = page.evaluate(
        """() => [...document.querySelectorAll('.explorer-figure tbody tr')].map((row) => [...row.children].map(
          (cell) => (cell.classList.contains('blank') ? '' : cell.firstChild.textContent)))"""
    )
    return rows


def state(page: Page) -> dict[str, object]:
    """What the controls say."""
    expect(page.locator(".explorer-form")).to_be_visible()
    found: dict[str, object] = page.evaluate(
        """() => { const form = new FormData(document.querySelector('.explorer-form'));
          return { ...Object.fromEntries(form), series: form.getAll('series') }; }"""
    )
    return found


def shown(page: Page) -> list[str]:
    return [" ".join(text.split()) for text in page.locator(".explorer-figure").all_inner_texts()]


def downloaded(page: Page, kind: str) -> tuple[str, bytes]:
    with page.expect_download() as waiting:
        page.locator(f"[data-take={kind}]").click()
    return waiting.value.suggested_filename, Path(waiting.value.path()).read_bytes()


def test_an_address_opens_its_view(open_page: OpenPage, observations: Rows) -> None:
    page, _ = open_page("explore/" + TIGERS)
    russian = printed(observations, "amur-tiger-ru-biological-year", "female_independent", 2015, 2018)
    chinese = printed(observations, "amur-tiger-cn-camera-trap", "female_independent", 2015, 2018)
    assert table(page) == [
        [str(year), *cells] for year, *cells in zip(range(2015, 2019), russian, chinese, strict=True)
    ]
    assert any(russian) and not any(chinese), "blank stays blank"
    assert state(page) == {
        "species": "amur-tiger",
        "series": ["amur-tiger-ru-biological-year", "amur-tiger-cn-camera-trap"],
        "measure": "females",
        "view": "table",
        "from": "2015",
        "to": "2018",
    }
    assert page.url.endswith(TIGERS)


def test_a_choice_stands_in_the_address_and_survives_a_reload(open_page: OpenPage) -> None:
    page, witness = open_page("ru/explore/")
    page.get_by_role("radio", name="Амурский тигр").check()
    page.get_by_role("radio", name="Столбцы").check()
    page.get_by_label("С какого года").select_option("2016")
    page.locator("#explorer-measure").select_option("cubs")
    page.locator("input[value=amur-tiger-ru-biological-year]").check()
    assert urlsplit(page.url).query == (
        "species=amur-tiger&series=amur-tiger-ru-survey-period,amur-tiger-ru-biological-year,amur-tiger-cn-camera-trap"
        "&measure=cubs&from=2016&to=2021&view=bars"
    )
    assert len([url for url in witness.requests if "/ru/explore/" in url]) == 1, "a choice loads nothing"
    before = shown(page), state(page)
    page.reload()
    expect(page.locator(".explorer-form")).to_be_visible()
    assert (shown(page), state(page)) == before


@pytest.mark.parametrize(
    "query",
    [
        "?species=unicorn&series=x,y&measure=sum&from=1492&to=never&view=pie",
        "?species=%3Cscript%3E&series=__proto__&measure=constructor&view=",
        "?from=2018.5&series=&nonsense",
    ],
)
def test_unknown_values_fall_back_to_the_first_view(open_page: OpenPage, query: str) -> None:
    page, _ = open_page("explore/" + query)
    expect(page.locator(".explorer-form")).to_be_visible()
    assert state(page) == {
        "species": "amur-leopard",
        "series": ["amur-leopard-ru-survey-period", "amur-leopard-cn-camera-trap"],
        "measure": "total",
        "view": "line",
        "from": "2013",
        "to": "2021",
    }


def test_years_the_wrong_way_round_are_turned(open_page: OpenPage) -> None:
    page, _ = open_page("explore/?from=2020&to=2015&view=table")
    assert [row[0] for row in table(page)] == [str(year) for year in range(2015, 2021)]
    page.locator("#explorer-from").select_option("2021")
    assert [row[0] for row in table(page)] == ["2021"]


def test_another_species_keeps_the_ways_of_counting(open_page: OpenPage) -> None:
    page, _ = open_page("explore/?series=amur-leopard-ru-biological-year")
    page.locator("input[value=amur-tiger]").check()
    assert state(page)["series"] == ["amur-tiger-ru-biological-year"]
    expect(page.locator("input[name=series]:visible")).to_have_count(3)


def test_back_leads_to_the_page_before_and_forward_to_the_view(open_page: OpenPage) -> None:
    page, _ = open_page("recovery/")
    start = page.url
    page.goto(start.replace("recovery/", "explore/"))
    page.locator("input[value=amur-tiger]").check()
    page.locator("input[name=view][value=table]").check()
    before = table(page)
    page.go_back()
    assert page.url == start
    page.go_forward()
    assert table(page) == before


def test_reset_leads_to_the_first_view_and_the_bare_address(open_page: OpenPage) -> None:
    page, _ = open_page("explore/" + TIGERS)
    page.locator("button[type=reset]").click()
    assert not urlsplit(page.url).query
    assert state(page)["species"] == "amur-leopard"


def test_no_series_is_a_view_too(open_page: OpenPage) -> None:
    page, _ = open_page("zh/explore/?series=amur-leopard-cn-camera-trap")
    page.locator("input[value=amur-leopard-cn-camera-trap]").uncheck()
    assert parse_qs(urlsplit(page.url).query)["series"] == ["none"]
    expect(page.locator(".explorer-empty")).to_be_visible()
    expect(page.locator("[data-take=csv]")).to_be_disabled()
    page.reload()
    expect(page.locator(".explorer-empty")).to_be_visible()


def test_the_switch_of_language_keeps_the_view(open_page: OpenPage) -> None:
    page, _ = open_page("explore/" + TIGERS)
    expect(page.locator(".explorer-form")).to_be_visible()
    go_to(page, page.evaluate("document.querySelector('.languages a[lang=mn]').href"))
    assert "/mn/explore/" in page.url and page.url.endswith(TIGERS)
    assert state(page)["measure"] == "females"


@pytest.mark.parametrize("locale", ["en", "ru", "zh", "mn"])
def test_csv_is_exactly_what_is_shown(open_page: OpenPage, observations: Rows, locale: str) -> None:
    prefix = "" if locale == "en" else f"{locale}/"
    page, _ = open_page(f"{prefix}explore/{DENSITY}")
    on_page = table(page)
    name, content = downloaded(page, "csv")
    assert name == "amur-leopard-density-2019-2021.csv"
    assert content.startswith(b"\xef\xbb\xbf")
    head, *rows = csv.reader(io.StringIO(content.decode("utf-8-sig"), newline=""))
    assert head[4:7] == [
        page.locator("#explorer-measure option:checked").inner_text(),
        *page.locator(".explorer-figure thead th").all_inner_texts()[2:],
    ]
    fields = ("density_per_100km2", "density_lower_per_100km2", "density_upper_per_100km2")
    expected = [printed(observations, "amur-leopard-ru-biological-year", field, 2019, 2021) for field in fields]
    assert [row[4:7] for row in rows] == [list(cells) for cells in zip(*expected, strict=True)]
    sign = "," if locale == "ru" else "."
    assert [[row[3], *(cell.replace(".", sign) for cell in row[4:7])] for row in rows] == on_page
    assert [bool(row[8]) for row in rows] == [bool(row[4]) for row in rows], "a source for each number"
    assert {row[9] for row in rows} == {page.url}


def test_csv_has_a_line_for_each_series_and_year_and_no_sum(open_page: OpenPage, observations: Rows) -> None:
    page, _ = open_page("explore/?view=bars")
    expect(page.locator(".explorer-form")).to_be_visible()
    _, content = downloaded(page, "csv")
    rows = list(csv.reader(io.StringIO(content.decode("utf-8-sig"), newline="")))[1:]
    wanted = [
        cell
        for series in ("amur-leopard-ru-survey-period", "amur-leopard-cn-camera-trap")
        for cell in printed(observations, series, "total", 2013, 2021)
    ]
    assert [row[4] for row in rows] == wanted


def test_bars_stand_side_by_side(open_page: OpenPage) -> None:
    page, _ = open_page(
        "explore/?view=bars&series=amur-leopard-ru-survey-period,amur-leopard-ru-biological-year,"
        "amur-leopard-cn-camera-trap"
    )
    bars = page.locator(".explorer-figure .fig-wide rect.d")
    expect(bars).to_have_count(24)
    spans = sorted((float(bar.get_attribute("x") or 0), float(bar.get_attribute("width") or 0)) for bar in bars.all())
    assert all(x + width <= after + 0.2 for (x, width), (after, _) in zip(spans, spans[1:], strict=False))


def test_a_blank_year_is_a_gap_in_the_line(open_page: OpenPage, observations: Rows) -> None:
    page, _ = open_page("ru/explore/?series=amur-leopard-ru-biological-year&measure=density")
    line = page.locator(".explorer-figure .fig-wide path[stroke-linejoin=round]")
    cells = printed(observations, "amur-leopard-ru-biological-year", "density_per_100km2", 2013, 2021)
    runs = sum(bool(cell) and not before for before, cell in zip(["", *cells], cells, strict=False))
    assert (line.get_attribute("d") or "").count("M") == runs == 3
    expect(page.locator(".explorer-figure .fig-wide .d")).to_have_count(sum(map(bool, cells)))


def test_by_keyboard_alone(open_page: OpenPage, observations: Rows) -> None:
    page, _ = open_page("ru/explore/")
    expect(page.locator(".explorer-form")).to_be_visible()
    reach_by_tab(page, "input[name=species]")
    page.keyboard.press("ArrowRight")
    assert state(page)["species"] == "amur-tiger"
    expect(page.get_by_role("status")).to_have_text("Показано лет: 9; рядов: 2; чисел: 16")
    reach_by_tab(page, "input[name=series]")
    page.keyboard.press("Space")
    assert state(page)["series"] == ["amur-tiger-cn-camera-trap"]
    expect(page.get_by_role("status")).to_have_text("Показано лет: 9; рядов: 1; чисел: 8")
    reach_by_tab(page, ".explorer-figure .fig-svg")
    live = page.locator(".explorer-figure .fig-live")
    for year, cell in zip(
        range(2013, 2021), printed(observations, "amur-tiger-cn-camera-trap", "total", 2013, 2020), strict=True
    ):
        page.keyboard.press("ArrowRight")
        assert (live.text_content() or "").split("; ")[1:] == [str(year), cell]
    reach_by_tab(page, "[data-take=link]")


def test_points_answer_after_a_change(open_page: OpenPage) -> None:
    page, _ = open_page("explore/")
    page.locator(".explorer-figure").hover()
    page.locator("input[value=bars]").check()
    page.locator(".explorer-figure .fig-wide rect.d").nth(2).hover()
    expect(page.locator(".fig-tip")).to_have_text("Russian Federation: south-west Primorye, survey period\n2016\n55")


def test_a_link_is_copied_that_opens_the_same_view(open_page: OpenPage) -> None:
    page, _ = open_page("mn/explore/", permissions=["clipboard-read", "clipboard-write"])
    page.locator("input[value=amur-tiger]").check()
    before = shown(page)
    button = page.locator("[data-take=link]")
    words = button.text_content() or ""
    button.click()
    expect(button).not_to_have_text(words)
    go_to(page, page.evaluate("navigator.clipboard.readText()"))
    assert shown(page) == before


@pytest.mark.parametrize("view", ["line", "bars"])
def test_pictures_to_take_away(open_page: OpenPage, view: str) -> None:
    page, _ = open_page(f"ru/explore/?species=amur-tiger&view={view}", color_scheme="dark")
    expect(page.locator(".explorer-form")).to_be_visible()
    name, content = downloaded(page, "svg")
    assert name == "amur-tiger-total-2013-2021.svg"
    root = ET.fromstring(content)
    words = " ".join("".join(element.itertext()) for element in root.iter("{http://www.w3.org/2000/svg}text"))
    for part in ("Амурский тигр", "учётный период", "фотоловушки", "CC BY 4.0", f"view={view}"):
        assert part in words
    assert b"var(" not in content and b"#FBF9F4" in content and b"style=" not in content and b"<script" not in content
    name, content = downloaded(page, "png")
    assert name.endswith(".png") and content.startswith(b"\x89PNG") and len(content) > 20_000


def test_documents_and_ways_of_counting_are_those_of_what_is_shown(open_page: OpenPage) -> None:
    page, _ = open_page("explore/?species=amur-tiger&series=amur-tiger-cn-camera-trap")
    notes = page.locator(".explorer-notes")
    expect(notes.locator(".fig-source")).to_contain_text("Table 5 ·")
    assert "Table 4" not in (notes.locator(".fig-source").text_content() or "")
    expect(notes.locator("dt")).to_have_text("China: Laoyeling Tiger Landscape")
    go_to(page, page.url.split("?")[0] + "?series=amur-leopard-cn-camera-trap&measure=sex-ratio&from=2016&to=2016")
    expect(notes.locator(".table-notes li")).to_have_count(1)
    expect(notes.locator(".explorer-disagreements a")).to_have_count(1)
    assert page.evaluate("document.querySelector('.explorer-disagreements a').href").endswith("/disagreements/#d006")


SLOW = "const own = fetch; fetch = (url) => new Promise((done) => setTimeout(done, 400)).then(() => own(url));"


def test_nobody_tests_pictures_that_are_about_to_go(open_page: OpenPage, site_url: str) -> None:
    page, _ = open_page("about:blank")
    page.add_init_script(SLOW)
    go_to(page, site_url + "explore/")
    assert page.locator(".explorer-form").count() == 1
    assert page.locator(".fig[data-figure]").count() == 0


@pytest.mark.parametrize("phone", [False, True], ids=["desk", "phone"])
def test_the_page_does_not_jump(open_page: OpenPage, site_url: str, phone: bool) -> None:
    page, _ = open_page("about:blank", phone=phone)
    page.add_init_script(
        "window.shift = 0; new PerformanceObserver((list) => list.getEntries().forEach((entry) => {"
        " shift += entry.value; })).observe({ type: 'layout-shift', buffered: true });"
    )
    page.goto(site_url + "ru/explore/")
    expect(page.locator(".explorer-form")).to_be_visible()
    page.wait_for_timeout(200)
    assert page.evaluate("shift") < 0.02


@pytest.mark.parametrize("locale", ["en", "ru", "zh", "mn"])
def test_without_scripts_there_are_pictures_and_tables(open_page: OpenPage, locale: str) -> None:
    page, _ = open_page("explore/" if locale == "en" else f"{locale}/explore/", java_script_enabled=False)
    expect(page.locator(".explorer-needs")).to_be_visible()
    expect(page.locator(".explorer-failed")).to_be_hidden()
    expect(page.locator(".fig-svg:visible")).to_have_count(2)
    expect(page.locator("form.explorer-form")).to_have_count(0)


def test_missing_numbers_are_told_and_the_pictures_stay(open_page: OpenPage, site_url: str) -> None:
    page, witness = open_page("about:blank")
    page.route("**/assets/explorer/*.json", lambda route: route.fulfill(status=404, body=""))
    page.goto(site_url + "explore/")
    expect(page.locator(".explorer-failed")).to_be_visible()
    expect(page.locator(".explorer-needs")).to_be_hidden()
    expect(page.locator(".fig-svg:visible")).to_have_count(2)
    assert witness.problems
    witness.problems.clear()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("locale", ["mn", "zh"])
def test_no_violation_in_any_view(open_page: OpenPage, locale: str, scheme: str) -> None:
    page, _ = open_page(f"{locale}/explore/", phone=locale == "mn", color_scheme=scheme)
    base = page.url
    faults = {}
    for query in (
        "",
        "?view=bars&series=amur-leopard-ru-biological-year",
        "?view=table&measure=sex-ratio",
        "?series=none",
    ):
        go_to(page, base + query)
        page.locator(".explorer-more").evaluate("(details) => { details.open = true; }")
        faults[query] = violations(page)
    expect_no_faults(faults)


EVERY_VIEW = """() => {
  const form = document.querySelector('.explorer-form');
  const choose = (control) => control.dispatchEvent(new Event('change', { bubbles: true }));
  const faults = [];
  for (const option of form.elements.measure.options) {
    form.elements.measure.value = option.value;
    choose(form.elements.measure);
    for (const radio of form.elements.view) {
      radio.checked = true;
      choose(radio);
      const texts = [...document.querySelectorAll('.explorer-figure .fig-narrow text')].filter((text) => {
        const box = text.getBoundingClientRect();
        return box.left < -1 || box.right > 361;
      });
      if (texts.length) faults.push(`${location.search}: ${texts.map((text) => text.textContent)} is cut off`);
      if (document.documentElement.scrollWidth > 360) faults.push(`${location.search} is too wide`);
    }
  }
  return faults;
}"""


@pytest.mark.parametrize("locale", ["en", "ru", "zh", "mn"])
def test_nothing_is_cut_off_on_a_phone(open_page: OpenPage, locale: str) -> None:
    page, _ = open_page("explore/" if locale == "en" else f"{locale}/explore/", phone=True)
    expect(page.locator(".explorer-form")).to_be_visible()
    assert page.evaluate(EVERY_VIEW) == []
    assert "measure=density" in page.url and "view=table" in page.url
