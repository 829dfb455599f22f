"""Full builds against a bare MkDocs build of the same finished pages."""

from __future__ import annotations

import shutil
from pathlib import Path

from pagefind_bin_extended import get_executable

from tests.projects import ROOT, copy_project

from . import bare
from .measure import MKDOCS, SITE_TOOLS, Times, alternate, run, seconds
from .report import Table

PICTURES = Path(".cache") / "figures"
COLD_ROUNDS = 3
WARM_ROUNDS = 5
SECONDS_PER_PICTURE = 0.060


def project_with_pictures(target: Path) -> Path:
    """A copy of the project, built; pictures that were drawn before in the project itself are taken from there."""
    project = copy_project(target)
    drawn = ROOT / PICTURES
    if drawn.is_dir():
        shutil.copytree(drawn, project / PICTURES)
    build(project)
    return project


def build(project: Path, cold: bool = False) -> float:
    """Seconds of a full build of `project`; `cold` begins without any drawn picture."""
    if cold:
        shutil.rmtree(project / ".cache", ignore_errors=True)
    return seconds(lambda: run(*SITE_TOOLS, "build", "--root", project))


def build_bare(staged: Path) -> float:
    """Seconds of the bare build of what `bare.stage` made."""
    return seconds(lambda: run(*MKDOCS, "build", "-q", "-f", staged / "mkdocs.yml", "-d", staged / "site"))


def pictures(project: Path) -> int:
    """How many pictures the cache of `project` holds."""
    return sum(1 for path in (project / PICTURES).iterdir() if path.is_file())


def index_search(project: Path, folder: Path) -> float:
    """Seconds that the search index of the built site takes, written elsewhere."""
    command = (get_executable(), "--site", project / "site", "--output-path", folder, "--silent")
    return seconds(lambda: run(*command, "--exclude-selectors", ".headerlink"))


def measure(folder: Path) -> Table:
    """Cold and warm builds, each beside a bare build."""
    project = project_with_pictures(folder / "project")
    staged = bare.stage(project, folder / "staged")
    cold = alternate({"ours": lambda: build(project, cold=True), "bare": lambda: build_bare(staged)}, COLD_ROUNDS)
    warm = alternate(
        {
            "ours": lambda: build(project),
            "bare": lambda: build_bare(staged),
            "search": lambda: index_search(project, folder / "search"),
        },
        WARM_ROUNDS,
    )
    return _table(cold, warm, pictures(project))


def _table(cold: dict[str, Times], warm: dict[str, Times], drawn: int) -> Table:
    table = Table(
        "Full builds against bare MkDocs on the same finished pages",
        ("", "seconds", "ratio to bare", "of processor time"),
    )
    table.add("bare MkDocs, Material, static-i18n", str(warm["bare"].waited), "1", "1")
    for what, found, name in (
        ("full build, cached pictures", warm, "ours"),
        ("  of it the search index", warm, "search"),
        ("full build, nothing cached", cold, "ours"),
    ):
        ratio = found[name].processor.over(found["bare"].processor).median
        table.add(what, str(found[name].waited), str(found[name].waited.over(found["bare"].waited)), f"{ratio:.2f}")
    allowed = cold["bare"].waited.plus(drawn * SECONDS_PER_PICTURE)
    share = cold["ours"].waited.over(allowed)
    table.add(f"bare + 60 ms x {drawn} pictures", str(allowed), "", "")
    table.judge(
        "full build, cached pictures <= 1.5 x bare", warm["ours"].waited.over(warm["bare"].waited).median, 1.5, " x"
    )
    table.judge("full build, nothing cached <= 1 x (bare + 60 ms a picture)", share.median, 1, " x")
    return table
