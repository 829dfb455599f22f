from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from site_tools.packages.problems import Problem
from site_tools.packages.read import MOST_BYTES, RawTable, read_csv, read_json, read_text, read_yaml_list


def written(tmp_path: Path, content: bytes) -> Path:
    path = tmp_path / "file"
    path.write_bytes(content)
    return path


def csv_of(tmp_path: Path, content: bytes) -> RawTable | list[Problem]:
    return read_csv(written(tmp_path, content), "file.csv")


@pytest.mark.parametrize("start", [b"", b"\xef\xbb\xbf"])
@pytest.mark.parametrize("end", [b"\n", b"\r\n"])
def test_what_spreadsheets_save(tmp_path: Path, start: bytes, end: bytes) -> None:
    content = start + end.join([b"a,b", b'1,"x, ""y"""', b"", b"2,"]) + end
    assert csv_of(tmp_path, content) == RawTable(["a", "b"], [(2, ["1", 'x, "y"']), (4, ["2", ""])])


def test_a_cell_with_line_breaks_keeps_the_line_where_it_starts(tmp_path: Path) -> None:
    assert csv_of(tmp_path, b'a\n"1\n2"\n3\n') == RawTable(["a"], [(2, ["1\n2"]), (4, ["3"])])


@pytest.mark.parametrize(
    ("content", "row", "wrong"),
    [
        (b"", None, "the file is empty"),
        (b"a,b\n1\n", 2, "1 cells where the header has 2"),
        (b"a,b\n1,2,3\n", 2, "3 cells where the header has 2"),
        (b'a\n"1\n', 2, "the quotation marks do not match"),
        (b"a\n\xd3\xf7\xb8\xf2\n", 2, "the text is not UTF-8"),
        (b"\xff\xfea\0\n\0", 1, "the text is not UTF-8"),
        (b"a\n\0\n", None, "the file holds zero bytes"),
        (b"a\n1\n\x0b\n", 3, "an invisible control character"),
        (b"a\n" + b"x" * 6000 + b"\n", 2, "the cell is far too long"),
    ],
)
def test_what_is_no_table(tmp_path: Path, content: bytes, row: int | None, wrong: str) -> None:
    problems = csv_of(tmp_path, content)
    assert isinstance(problems, list)
    assert [(problem.row, problem.wrong.startswith(wrong)) for problem in problems] == [(row, True)]


def test_files_that_are_missing_folders_or_huge(tmp_path: Path) -> None:
    huge = tmp_path / "huge"
    with huge.open("wb") as file:
        file.truncate(MOST_BYTES + 1)
    for path, wrong in (
        (tmp_path / "none", "the file is missing"),
        (tmp_path, "the file cannot be read"),
        (huge, "the file is larger"),
        (tmp_path / "a\0b", "no file can have this name"),
    ):
        problem = read_text(path, "file.csv")
        assert isinstance(problem, Problem) and problem.wrong.startswith(wrong)


@pytest.mark.parametrize("content", [b"", b"{", b"[1]", b"5", b"[" * 200_000, b"9" * 5000, b"\xff", b'{"a": NaNa}'])
def test_what_is_no_json_object(tmp_path: Path, content: bytes) -> None:
    assert isinstance(read_json(written(tmp_path, content), "file.json"), Problem)


def test_a_json_object(tmp_path: Path) -> None:
    assert read_json(written(tmp_path, b'{"a": [1]}'), "file.json") == {"a": [1]}


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"a: 1",
        b"- 1",
        b"- {}",
        b"- id: 1",
        b"- id: [a",
        b"- id: !!bool x",
        b"- id: !!timestamp x",
        b"- id: !!int ''",
        b"- id: !!python/object:os.system x",
        b"- id: a\n  {[]: 1}: 2",
        b"[" * 20_000,
        b"\xff",
    ],
)
def test_what_is_no_list_of_figures(tmp_path: Path, content: bytes) -> None:
    assert isinstance(read_yaml_list(written(tmp_path, content), "figures.yml"), Problem)


def test_a_list_of_figures(tmp_path: Path) -> None:
    expected: list[dict[str, Any]] = [{"id": "a", "series": ["b"]}]
    assert read_yaml_list(written(tmp_path, b"- id: a\n  series: [b]\n"), "figures.yml") == expected
