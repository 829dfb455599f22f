"""Charts: tooltip and arrow keys on the static picture, the live chart in the same box, views by radio button."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from playwright.sync_api import Locator, Page, expect

from .keys import reach_by_tab
from .witness import OpenPage

pytestmark = pytest.mark.browser
RECOVERY = "ru/figures/population/amur-leopard-recovery/"
STRUCTURE = "ru/figures/population/amur-leopard-structure/"
Rows = Sequence[dict[str, str]]


def counts(observations: Rows, series: str, field: str) -> list[list[str]]:
    """Year and value of a series as a Russian reader would hear them, from the data themselves."""
    rows = [row for row in observations if row["series_id"] == series and row[field]]
    return [[row["year"], row[field].replace(".", ",")] for row in sorted(rows, key=lambda row: row["year"])]


def said(text: str) -> list[str]:
    """Year and value of a spoken sentence `name; year; value`."""
    return text.split("; ")[-2:]


def own_words(cell: Locator) -> str:
    """What a cell says without the signs beside it."""
    return str(cell.evaluate("cell => cell.firstChild.textContent"))


def shown_picture(page: Page) -> Locator:
    return page.locator(".fig .fig-svg:visible")


def center(point: Locator) -> tuple[float, float]:
    point.scroll_into_view_if_needed()
    box = point.bounding_box()
    assert box
    return box["x"] + box["width"] / 2, box["y"] + box["height"] / 2


def test_tooltip_by_pointer(open_page: OpenPage, observations: Rows) -> None:
    page, witness = open_page(RECOVERY)
    expected = counts(observations, "amur-leopard-ru-survey-period", "total")
    header = own_words(page.locator("table.data thead th").nth(1))
    tip = page.locator(".fig-tip")
    points = shown_picture(page).locator(".d")
    assert points.count() == len(expected) + len(counts(observations, "amur-leopard-cn-camera-trap", "total"))
    for index in (0, 3, len(expected) - 1):
        page.mouse.move(*center(points.nth(index)))
        expect(tip).to_be_visible()
        assert tip.text_content() == "\n".join([str(header), *expected[index]])
    page.mouse.move(5, 5)
    expect(tip).to_be_hidden()
    assert not witness.asked_for("vega"), "pointing at a chart alone fetched the live one"


def test_tooltip_stays_inside_on_a_phone(open_page: OpenPage) -> None:
    page, _ = open_page(RECOVERY, phone=True, has_touch=True)
    points = shown_picture(page).locator(".d")
    for index in (0, 7, points.count() - 1):
        page.touchscreen.tap(*center(points.nth(index)))
        tip = page.locator(".fig-tip")
        expect(tip).to_be_visible()
        box = tip.bounding_box()
        assert box and box["x"] >= 0 and box["x"] + box["width"] <= 360


def test_arrow_keys_read_the_points(open_page: OpenPage, observations: Rows) -> None:
    page, _ = open_page(RECOVERY)
    russian = counts(observations, "amur-leopard-ru-survey-period", "total")
    chinese = counts(observations, "amur-leopard-cn-camera-trap", "total")
    live, tip = page.locator(".fig-live"), page.locator(".fig-tip")
    expect(live).to_have_attribute("aria-live", "polite")
    reach_by_tab(page, ".fig-svg")
    for expected in russian:
        page.keyboard.press("ArrowRight")
        assert said(live.text_content() or "") == expected
        expect(tip).to_be_visible()
        assert (tip.text_content() or "").split("\n") == (live.text_content() or "").split("; ")
    page.keyboard.press("ArrowRight")
    assert said(live.text_content() or "") == russian[-1], "the last point leads nowhere"
    page.keyboard.press("ArrowLeft")
    assert said(live.text_content() or "") == russian[-2]
    page.keyboard.press("Home")
    assert said(live.text_content() or "") == russian[0]
    page.keyboard.press("End")
    assert said(live.text_content() or "") == russian[-1]
    page.keyboard.press("ArrowDown")
    name, *rest = (live.text_content() or "").split("; ")
    assert name == own_words(page.locator("table.data thead th").nth(2))
    assert rest == chinese[-1], "down leads to the nearest year of the other series"
    page.keyboard.press("Escape")
    expect(tip).to_be_hidden()
    assert page.locator(".fig-svg .d.on").count() == 0


def test_decimals_are_read_as_the_language_writes_them(open_page: OpenPage, observations: Rows) -> None:
    page, _ = open_page("ru/figures/population/amur-leopard-density/")
    reach_by_tab(page, ".fig-svg")
    for expected in counts(observations, "amur-leopard-ru-biological-year", "density_per_100km2"):
        page.keyboard.press("ArrowRight")
        spoken = page.locator(".fig-live").text_content() or ""
        assert spoken.split("; ")[1] == expected[0]
        assert expected[1] in spoken


def test_live_chart_opens_in_the_same_box(open_page: OpenPage, observations: Rows) -> None:
    page, witness = open_page(RECOVERY)
    figure, button = page.locator(".fig"), page.locator(".fig-explore")
    invitation = button.text_content()
    page.set_viewport_size({"width": 1280, "height": 1400})  # so that nothing scrolls
    point = center(shown_picture(page).locator(".d").first)
    before = {part: page.locator(part).bounding_box() for part in (".fig", ".fig-box")}
    assert not witness.asked_for("vega")
    button.click()
    expect(page.locator(".fig[data-live]")).to_be_visible()
    assert len(witness.asked_for("vega-runtime.js")) == 1
    assert len(witness.asked_for("amur-leopard-recovery.vega.json")) == 1
    for part, old in before.items():
        new = page.locator(part).bounding_box()
        assert old and new and all(abs(old[side] - new[side]) <= 2 for side in ("x", "y", "width", "height")), part
    layer = page.locator(".fig-live-view")
    assert layer.locator("svg text").count() > 5
    box, own = layer.locator("svg").bounding_box(), page.locator(".fig-box").bounding_box()
    assert box and own and abs(box["height"] - own["height"]) <= 2

    page.mouse.move(*point)
    tip = page.locator(".fig-tip")
    expect(tip).to_be_visible()
    expected = counts(observations, "amur-leopard-ru-survey-period", "total")[0]
    assert (tip.text_content() or "").split("\n")[-2:] == expected
    assert (tip.text_content() or "").startswith("Российская Федерация")

    expect(button).not_to_have_text(invitation or "")
    button.click()
    expect(layer).to_have_count(0)
    expect(button).to_have_text(invitation or "")
    expect(figure).not_to_have_attribute("data-live", "1")
    page.mouse.move(*point)
    expect(tip).to_be_visible()


def test_live_chart_answers_to_keys(open_page: OpenPage, observations: Rows) -> None:
    page, _ = open_page(RECOVERY)
    reach_by_tab(page, ".fig-explore")
    page.keyboard.press("Enter")
    expect(page.locator(".fig[data-live]")).to_be_visible()
    page.keyboard.press("Shift+Tab")
    assert page.evaluate("document.activeElement.matches('.fig-svg')")
    page.keyboard.press("End")
    expected = counts(observations, "amur-leopard-ru-survey-period", "total")[-1]
    assert said(page.locator(".fig-live").text_content() or "") == expected


@pytest.mark.parametrize("scripts", [True, False], ids=["scripts", "no-scripts"])
def test_views_switch_by_radio(open_page: OpenPage, scripts: bool) -> None:
    page, _ = open_page(STRUCTURE, java_script_enabled=scripts)
    radios, panels = page.locator(".fig-variants input"), page.locator(".fig-panel")
    assert radios.count() == panels.count() == 3
    for chosen in (0, 2, 1):
        radios.nth(chosen).check()
        for index in range(3):
            (expect(panels.nth(index)).to_be_visible if index == chosen else expect(panels.nth(index)).to_be_hidden)()
        expect(shown_picture(page)).to_have_count(1)
    radios.nth(1).focus()
    page.keyboard.press("ArrowRight")
    expect(panels.nth(2)).to_be_visible()


def test_keys_and_live_chart_follow_the_view(open_page: OpenPage, observations: Rows) -> None:
    page, _ = open_page(STRUCTURE)
    live = page.locator(".fig-live")
    for view, series in enumerate(("survey-period", "biological-year", "camera-trap")):
        page.locator(".fig-variants input").nth(view).check()
        expected = counts(observations, f"amur-leopard-{'cn' if view == 2 else 'ru'}-{series}", "male_independent")
        shown_picture(page).focus()
        page.keyboard.press("Home")
        assert (live.text_content() or "").split("; ")[::2] == [expected[0][0], expected[0][1]]
    page.locator(".fig-explore").click()
    expect(page.locator(".fig[data-live] .fig-panel-3 .fig-live-view svg")).to_be_visible()
    page.locator(".fig-variants input").first.check()
    expect(page.locator(".fig[data-live] .fig-panel-1 .fig-live-view svg")).to_be_visible()
    expect(page.locator(".fig-live-view")).to_have_count(1)


def test_live_chart_on_a_phone_is_the_narrow_one(open_page: OpenPage) -> None:
    page, _ = open_page(RECOVERY, phone=True)
    page.locator(".fig-explore").click()
    expect(page.locator(".fig[data-live]")).to_be_visible()
    box = page.locator(".fig-live-view svg").bounding_box()
    assert box and box["width"] <= 360
    assert page.evaluate("document.documentElement.scrollWidth") <= 360


def test_a_missing_live_chart_is_told(open_page: OpenPage) -> None:
    page, witness = open_page(RECOVERY)
    page.route("**/*.vega.json", lambda route: route.fulfill(status=404, body=""))
    page.locator(".fig-explore").click()
    error = page.get_by_role("alert").filter(has_text=page.locator(".fig-explore").get_attribute("data-error"))
    expect(error).to_be_visible()
    expect(page.locator(".fig-explore")).to_have_attribute("aria-busy", "false")
    assert witness.problems, "the failure was not even noticed"
    witness.problems.clear()
    page.unroute("**/*.vega.json")
    page.locator(".fig-explore").click()
    expect(page.locator(".fig[data-live]")).to_be_visible()
    expect(error).to_have_count(0)
