from __future__ import annotations

import gc
import logging
from pathlib import Path

import pytest

from site_tools.mkdocs_plugin.build import BuildFailed, build_into, site_url
from site_tools.packages import DataProblems

from ..projects import ROOT, copy_project


def test_the_address_is_set_in_one_place(tmp_path: Path) -> None:
    project = copy_project(tmp_path / "project")
    assert site_url(project) == "https://paws-across-borders.example/site/"
    path = project / "mkdocs.yml"
    path.write_text(
        path.read_text("utf-8").replace("https://paws-across-borders.example/site/", "https://x.example/"), "utf-8"
    )
    assert site_url(project) == "https://x.example/"


def test_broken_data_fail_with_their_problems(tmp_path: Path) -> None:
    project = copy_project(tmp_path / "project")
    (project / "data" / "population" / "changes.csv").write_text("", "utf-8")
    with pytest.raises(DataProblems, match="the file is empty"):
        build_into(project, tmp_path / "site", lambda _: None)
    assert not (tmp_path / "site" / "index.html").exists()
    assert gc.isenabled(), "a build that stops leaves Python as it was"


def test_a_broken_configuration_fails_with_a_sentence(tmp_path: Path) -> None:
    project = copy_project(tmp_path / "project")
    (project / "mkdocs.yml").write_text("site_name: [", "utf-8")
    with pytest.raises(BuildFailed):
        build_into(project, tmp_path / "site", lambda _: None)


def test_messages_are_shown_once_however_often_it_runs(built_project: Path) -> None:
    streams = [handler for handler in logging.getLogger("mkdocs").handlers if type(handler) is logging.StreamHandler]
    assert len(streams) <= 1


def test_tests_build_a_copy(built_project: Path) -> None:
    assert not built_project.is_relative_to(ROOT)
