from __future__ import annotations

from pathlib import Path

import pytest

from site_tools.publish.styles import look, may_match, prune, write_theme_styles

PAGE = """<html lang="en"><body dir="ltr" data-scheme="default"><main class="wide page" id=top>
<a href='x' title="5 > 3" class='link'>one</a> <input type="checkbox" checked>
<img alt="" src=x.svg></main></body></html>"""
SCRIPT = (
    "// a class and an id\nlink.classList.add('shown'); document.createElement('dialog'); root.dataset.state = 'slate';"
)
SEEN = look([PAGE], [SCRIPT])


def pruned(sheet: str, *others: str) -> str:
    return prune(sheet, SEEN, others)


@pytest.mark.parametrize(
    "selector",
    [
        "main", "*", ".page", ".wide.page>a", "#top", "[dir=ltr] .page", "a[title]", '[data-scheme="default"]',
        ".link:hover::before", ".page:not(.absent)", "main:has(.absent)", "input:nth-child(2):checked~a", ":root",
        "::-webkit-scrollbar", "a[href^=http]", "a[title$='.absent']", ".page+.link", "[checked]", "img[alt]",
        ".shown", "dialog.wide",
        '[data-scheme="slate"]', "[data-scheme='default']", "a:not(.x):is(.absent,:where(.y,.z))",
    ],
)  # fmt: skip
def test_what_may_match_is_kept(selector: str) -> None:
    assert may_match(selector, SEEN)
    assert pruned(f"{selector}{{color:red}}") == f"{selector}{{color:red}}"


@pytest.mark.parametrize(
    "selector",
    [
        ".absent", "table", "#absent", "[dir=rtl] .page", "[hidden]", ".page .absent:hover", ".page>.absent>a",
        ".pag", ".page-2", ".link.absent", "kbd:before", "[data-scheme=red]", ".absent:not(.page)", ".absent\\:x",
    ],
)  # fmt: skip
def test_what_matches_nothing_goes(selector: str) -> None:
    assert not may_match(selector, SEEN)
    assert pruned(f"{selector}{{color:red}}") == ""


def test_a_list_of_selectors_loses_some() -> None:
    assert pruned(".absent,.page:not(.a,.b),table,a{color:red}") == ".page:not(.a,.b),a{color:red}"


def test_empty_conditions_go() -> None:
    sheet = "@media print{.absent{color:red}.page{color:blue}}@media screen{@supports (gap:1px){.absent{top:0}}}"
    assert pruned(sheet) == "@media print{.page{color:blue}}"


def test_strings_divide_nothing() -> None:
    icon = "url(\"data:image/svg+xml;charset=utf-8,<svg style='a{b:c}'/>\")"
    sheet = f".page{{background:{icon};content:\"}};{{\"}}a[title*='x,y{{']{{color:red}}.absent{{mask:{icon}}}"
    assert pruned(sheet) == f".page{{background:{icon};content:\"}};{{\"}}a[title*='x,y{{']{{color:red}}"
    assert pruned(".page{background:url(data:image/png;base64,AA==);top:0}").endswith("AA==);top:0}")


def test_comments_go_and_other_statements_stay() -> None:
    assert pruned('/* a{} ; */@import "x;y.css";.page{/* } */top:0}') == '@import "x;y.css";.page{top:0}'
    assert pruned("@page{margin:25mm}@font-face{src:url(x)}") == "@page{margin:25mm}@font-face{src:url(x)}"


def test_properties_that_nothing_asks_for_go() -> None:
    sheet = (
        ":root{--used:1;--asked-by-used:2;--chain:var(--lost);--lost:3;--own:4;color:red}.page{top:var(--used, 5px)}"
    )
    sheet += "a{left:calc(var( --asked-by-used ) * 2)}.absent{top:var(--chain)}"
    kept = pruned(sheet, ".site{color:var(--own)}")
    assert kept.startswith(":root{--used:1;--asked-by-used:2;--own:4;color:red}")
    assert "--lost" not in kept and "--chain" not in kept
    assert pruned(":root{--lost:1}.page{top:0}") == ".page{top:0}"


def test_animations_that_nothing_names_go() -> None:
    frames = "@keyframes fade{0%{opacity:0}to{opacity:1}}@keyframes lost{to{top:0}}"
    kept = pruned(frames + ".page{animation:fade 1s}.absent{animation:lost 1s}")
    assert kept == "@keyframes fade{0%{opacity:0}to{opacity:1}}.page{animation:fade 1s}"


def test_what_has_the_focus_is_left_to_the_browser() -> None:
    sheet = ".page.focus-visible,a:not(.focus-visible){outline:none}"
    assert pruned(sheet) == ".page:focus-visible,a:not(:focus-visible){outline:none}"


def test_the_sheet_is_made_for_the_pages_of_a_site(tmp_path: Path) -> None:
    for name, text in {
        "index.html": PAGE,
        "ru/index.html": PAGE.replace("wide", "russian"),
        "assets/js/page.js": SCRIPT,
        "assets/css/site.css": ".page{color:var(--own)}",
        "assets/stylesheets/main.min.css": '@charset "UTF-8";:root{--own:1;--lost:2}.russian,.absent{top:0}',
        "assets/stylesheets/palette.min.css": "[data-scheme=slate]{top:1px}[data-scheme=red]{top:2px}",
        "assets/stylesheets/main.min.css.map": "{}",
    }.items():
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
    write_theme_styles(tmp_path)
    notice, sheet = (tmp_path / "assets" / "css" / "theme.css").read_text("utf-8").split("\n")
    assert "Material for MkDocs" in notice
    assert sheet == ":root{--own:1}.russian{top:0}[data-scheme=slate]{top:1px}"
    assert not (tmp_path / "assets" / "stylesheets").exists()
