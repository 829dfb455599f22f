"""The block of the explorer: static pictures for everybody, and the controls that wait for the script."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from site_tools.locales import LOCALES
from site_tools.pages import PageRenderer

from ..page_reader import Element, read


def block(renderers: Mapping[str, PageRenderer], locale: str) -> Element:
    return read(renderers[locale].block_fillers(f"{locale}/explore/")["explorer"]("population"))


@pytest.mark.parametrize("locale", LOCALES)
def test_without_the_script_there_is_the_first_view_of_each_species(
    renderers: Mapping[str, PageRenderer], locale: str
) -> None:
    (static,) = block(renderers, locale).all("div", css_class="explorer-static")
    assert [figure.get("data-figure") for figure in static.all("figure")] == [
        "population/amur-leopard-recovery",
        "population/amur-tiger-recovery",
    ]
    assert renderers[locale].edition.words("ui.explore_needs") in static.text
    assert len(static.all("table")) == 2
    assert not static.all("form")


@pytest.mark.parametrize("locale", LOCALES)
def test_every_control_has_a_name(renderers: Mapping[str, PageRenderer], locale: str) -> None:
    (template,) = block(renderers, locale).all("template")
    (form,) = template.all("form")
    inputs = form.all("input")
    assert all(label.text.strip() for label in form.all("label"))
    assert len([label for label in form.all("label") if label.all("input")]) == len(inputs) == 2 + 3 + 6
    assert {select.get("id") for select in form.all("select")} == {
        label.get("for") for label in form.all("label") if label.get("for")
    }
    assert all(group.all("legend") for group in form.all("fieldset"))
    assert [button.get("type") for button in form.all("button")] == ["reset"]


def test_addresses_lead_to_the_numbers_and_the_disagreements(renderers: Mapping[str, PageRenderer]) -> None:
    (root,) = block(renderers, "ru").all("div", css_class="explorer")
    assert root.get("data-numbers") == "../../assets/explorer/ru.json"
    assert root.get("data-disagreements") == "../disagreements/"


def test_nothing_else_can_be_explored(renderers: Mapping[str, PageRenderer]) -> None:
    with pytest.raises(LookupError):
        renderers["en"].block_fillers("explore/")["explorer"]("places")
