"""The commands: exit codes, sentences, and that nothing of a broken edit reaches the site."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result
from typer.testing import CliRunner

from site_tools.cli import app
from site_tools.pages.translations import split

from .projects import change_rows, copy_drawn, copy_project, files, read_rows

GOOD = {"index.html": b"the last good site", "about/index.html": b"as well"}


def run(*arguments: str) -> Result:
    """One command; anything but a clean exit raises."""
    result = CliRunner().invoke(app, arguments)
    if result.exception and not isinstance(result.exception, SystemExit):
        raise result.exception
    return result


@pytest.fixture
def project(built_project: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project with a site that was published before; one language, so that a build takes seconds."""
    monkeypatch.setenv("LOCALE", "en")
    project = copy_drawn(built_project, tmp_path / "project")
    for name, content in GOOD.items():
        path = project / "site" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    return project


def test_check_of_good_data(project: Path) -> None:
    result = run("check", "--root", str(project))
    assert result.exit_code == 0
    assert result.stdout.startswith("The data are in order: ") and not result.stderr


def test_no_command_is_help() -> None:
    assert "check" in run("--help").stdout


def total_is_wrong(project: Path) -> None:
    path = project / "data" / "population" / "changes.csv"
    path.write_text(path.read_text("utf-8").replace(",111,", ",112,"), "utf-8")


def data_are_gone(project: Path) -> None:
    (project / "data").rename(project / "other")


def directive_is_unknown(project: Path) -> None:
    path = project / "docs" / "en" / "about.md"
    path.write_text(path.read_text("utf-8") + "\n<!-- figur: population/amur-leopard-recovery -->\n", "utf-8")


def figure_is_unknown(project: Path) -> None:
    path = project / "docs" / "en" / "about.md"
    path.write_text(path.read_text("utf-8") + "\n<!-- figure: population/amur-lynx-recovery -->\n", "utf-8")


def value_is_unknown(project: Path) -> None:
    path = project / "docs" / "en" / "about.md"
    path.write_text(path.read_text("utf-8") + "\nA <!-- value: population/observations/x/2021/total --> b.\n", "utf-8")


def link_is_broken(project: Path) -> None:
    path = project / "docs" / "en" / "about.md"
    path.write_text(path.read_text("utf-8") + "\n[nowhere](nowhere.md)\n", "utf-8")


def anchor_is_broken(project: Path) -> None:
    path = project / "docs" / "en" / "about.md"
    path.write_text(path.read_text("utf-8") + "\n[nowhere](map.md#nowhere)\n", "utf-8")


def generated_page_is_written_by_hand(project: Path) -> None:
    (project / "docs" / "en" / "disagreements.md").write_text("# Mine {#mine}\n", "utf-8")


def words_of_the_interface_are_gone(project: Path) -> None:
    path = project / "data" / "shared" / "labels.csv"
    lines = path.read_text("utf-8").splitlines(keepends=True)
    path.write_text("".join(line for line in lines if not line.startswith("ui.source,")), "utf-8")


def words_of_a_fact_are_gone(project: Path) -> None:
    path = project / "data" / "species" / "labels.csv"
    lines = path.read_text("utf-8").splitlines(keepends=True)
    path.write_text("".join(line for line in lines if not line.startswith("facts.amur-tiger-prey,")), "utf-8")


@pytest.mark.parametrize(
    ("spoil", "sentence"),
    [
        (total_is_wrong, "field end_total, value “112”: amur-leopard-ru-survey-period says 111 for 2021"),
        (data_are_gone, "data: the folder is missing"),
        (
            directive_is_unknown,
            "docs/en/about.md: there is no directive “figur”. Right: board, brief, cards, crossings",
        ),
        (
            figure_is_unknown,
            "“<!-- figure: population/amur-lynx-recovery -->” names nothing: population/amur-lynx-recovery",
        ),
        (value_is_unknown, "the table population/observations has no row x/2021"),
        (link_is_broken, "The site was not built; site/ is as it was."),
        (anchor_is_broken, "The site was not built; site/ is as it was."),
        (generated_page_is_written_by_hand, "docs/en/disagreements.md is generated from data"),
        (words_of_the_interface_are_gone, "no labels.csv has the words “ui.source”"),
        (words_of_a_fact_are_gone, "no labels.csv has the words “species/facts.amur-tiger-prey”"),
    ],
)
def test_the_last_good_site_stays(
    project: Path, spoil: Callable[[Path], None], sentence: str, caplog: pytest.LogCaptureFixture
) -> None:
    spoil(project)
    result = run("build", "--root", str(project))
    assert result.exit_code == 1
    # MkDocs says some of it itself, in its log.
    assert sentence in result.stderr + caplog.text
    assert "Traceback" not in result.output
    assert files(project / "site") == GOOD
    assert [path.name for path in project.iterdir() if path.name.startswith(".site")] == []


def test_a_good_build_takes_its_place(project: Path) -> None:
    (project / ".site.fresh").mkdir()
    (project / ".site.fresh" / "leftover.html").write_text("of a run that was stopped", "utf-8")
    result = run("build", "--root", str(project))
    assert result.exit_code == 0, result.output
    assert "The site is in site/" in result.stdout
    built = files(project / "site")
    assert built["index.html"] != GOOD["index.html"] and "leftover.html" not in built
    assert "recovery/index.html" in built and "figures/places/parks-map.png" in built
    assert [path.name for path in project.iterdir() if path.name.startswith(".site")] == []


def test_an_edit_of_one_cell_changes_the_site(project: Path, built_project: Path) -> None:
    """The three steps of the README, to the end: sentence, chart, table and download follow the cell."""

    def more(row: dict[str, str]) -> None:
        if (row["series_id"], row["year"]) == ("amur-tiger-ru-survey-period", "2016"):
            row.update(female_independent="11", independents="19", total="20", sex_ratio="1.38")

    change_rows(project / "data" / "population" / "observations.csv", more)
    assert run("build", "--root", str(project)).exit_code == 0
    built = {name: content.decode() for name, content in files(project / "site").items() if not name.endswith(".png")
             and not name.startswith("pagefind")}  # fmt: skip
    before = files(built_project / "site")
    for name in (
        "recovery/index.html",
        "figures/population/amur-tiger-recovery.svg",
        "figures/population/amur-tiger-recovery.csv",
        "figures/population/amur-tiger-recovery.vega.json",
        "figures/population/amur-tiger-structure.svg",
        "figures/population/amur-tiger-sex-ratio.csv",
    ):
        assert built[name] != before[name].decode(), name
    page = built["recovery/index.html"].replace("&nbsp;", "\u00a0")
    assert "20\u00a0tigers" in page and "19\u00a0tigers" not in page


def test_translations_lists_what_is_to_do(project: Path) -> None:
    (project / "docs" / "mn" / "map.md").unlink()
    path = project / "data" / "species" / "labels.csv"
    change_rows(path, lambda row: row.update(zh="") if row["key"] == "species.amur-tiger" else None)
    result = run("translations", "--root", str(project))
    lines = result.stdout.splitlines()
    assert result.exit_code == 0
    assert "mn\tmissing\tdocs/mn/map.md" in lines
    assert "zh\tmissing\tdata/species/labels.csv\tspecies.amur-tiger" in lines
    assert not [line for line in lines if "\treviewed\t" in line or line.startswith("en\t")]


def test_stamp(project: Path) -> None:
    page = project / "docs" / "ru" / "map.md"
    english = project / "docs" / "en" / "map.md"
    english.write_text(english.read_text("utf-8") + "\nMore.\n", "utf-8")
    assert "ru\tstale\tdocs/ru/map.md" in run("translations", "--root", str(project)).stdout
    assert run("stamp", "ru", "map.md", "reviewed", "--root", str(project)).exit_code == 0
    assert split(page.read_text("utf-8"))[0]["translation"]["status"] == "reviewed"
    assert "docs/ru/map.md" not in run("translations", "--root", str(project)).stdout


@pytest.mark.parametrize(
    "arguments", [("en", "map.md"), ("xx", "map.md"), ("ru", "map.md", "perfect"), ("ru", "nowhere.md")]
)
def test_stamp_refuses_what_makes_no_sense(project: Path, arguments: tuple[str, ...]) -> None:
    result = run("stamp", *arguments, "--root", str(project))
    assert result.exit_code == 2
    assert result.stderr


def test_stamp_label(project: Path) -> None:
    path = project / "data" / "species" / "labels.csv"
    before = read_rows(path)
    change_rows(path, lambda row: row.update(en="Amur tiger!") if row["key"] == "species.amur-tiger" else None)
    assert (
        "ru\tstale\tdata/species/labels.csv\tspecies.amur-tiger" in run("translations", "--root", str(project)).stdout
    )
    assert run("stamp-label", "species", "species.amur-tiger", "--root", str(project)).exit_code == 0
    assert "\tstale\tdata/species" not in run("translations", "--root", str(project)).stdout
    after = read_rows(path)
    changed = [key for old, new in zip(before, after, strict=True) for key in old if old[key] != new[key]]
    assert changed == ["en", "source_hash"]


@pytest.mark.parametrize("arguments", [("species", "species.lynx"), ("lynxes", "species.amur-tiger")])
def test_stamp_label_refuses_what_is_not_there(project: Path, arguments: tuple[str, str]) -> None:
    before = files(project / "data")
    assert run("stamp-label", *arguments, "--root", str(project)).exit_code == 2
    assert files(project / "data") == before


def test_pages_writes_markdown_and_figures(project: Path, tmp_path: Path) -> None:
    result = run("pages", str(tmp_path / "out"), "--root", str(project))
    assert result.exit_code == 0
    out = files(tmp_path / "out")
    for locale in ("en", "ru", "zh", "mn"):
        assert f"docs/{locale}/recovery.md" in out and f"docs/{locale}/figures/places/parks-map.md" in out
    assert any(name.endswith("figures/population/amur-leopard-recovery.svg") for name in out)


def test_pages_of_broken_data(tmp_path: Path) -> None:
    project = copy_project(tmp_path / "project")
    total_is_wrong(project)
    result = run("pages", str(tmp_path / "out"), "--root", str(project))
    assert result.exit_code == 1 and "nothing was published" in result.stderr
    assert not (tmp_path / "out").exists()


def test_serve_begins_at_the_address(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    started: list[tuple[Path, str]] = []
    monkeypatch.setattr("site_tools.cli.serve_site", lambda *arguments: started.append(arguments))
    assert run("serve", "--root", str(project)).exit_code == 0
    assert started == [(project.resolve(), "127.0.0.1:8000")]


def test_serve_ends_with_the_problems_of_the_data(project: Path) -> None:
    total_is_wrong(project)
    result = run("serve", "--root", str(project))
    assert result.exit_code == 1 and "amur-leopard-ru-survey-period says 111 for 2021" in result.stderr
    assert "nothing was published" in result.stderr
