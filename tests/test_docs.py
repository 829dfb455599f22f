"""The prose: four languages say the same in the same places, numbers come from data, and the README is true."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from pathlib import Path

import pytest
from typer.main import get_command

from site_tools.cli import app
from site_tools.locales import DEFAULT_LOCALE, LOCALES
from site_tools.packages import check
from site_tools.packages.rules import letters
from site_tools.pages.directives import DIRECTIVE, directives
from site_tools.pages.translations import STATES, split, translation_state

from .projects import DATA, ROOT, change_rows, copy_project

DOCS = ROOT / "docs"
PAGES = sorted(path.relative_to(DOCS / DEFAULT_LOCALE).as_posix() for path in (DOCS / DEFAULT_LOCALE).rglob("*.md"))
TRANSLATIONS = [locale for locale in LOCALES if locale != DEFAULT_LOCALE]
README = (ROOT / "README.md").read_text("utf-8")
HEADING = re.compile(r"^(#+) (.+?)(?: \{#([\w-]+)\})?$", re.M)
LINK = re.compile(r"\[[^\]]*\]\(([^)]*)\)")

every_page = pytest.mark.parametrize("page", PAGES)
every_translation = pytest.mark.parametrize("locale", TRANSLATIONS)
every_locale = pytest.mark.parametrize("locale", LOCALES)


def text(locale: str, page: str) -> str:
    return (DOCS / locale / page).read_text("utf-8")


def body(locale: str, page: str) -> str:
    return split(text(locale, page))[1]


@every_translation
def test_the_same_pages_in_every_language(locale: str) -> None:
    assert sorted(path.relative_to(DOCS / locale).as_posix() for path in (DOCS / locale).rglob("*")) == sorted(
        path.relative_to(DOCS / DEFAULT_LOCALE).as_posix() for path in (DOCS / DEFAULT_LOCALE).rglob("*")
    )


@every_translation
@every_page
def test_the_same_headings_and_anchors(locale: str, page: str) -> None:
    def frame(code: str) -> list[tuple[str, str]]:
        return [(level, anchor) for level, _, anchor in HEADING.findall(body(code, page))]

    assert frame(locale) == frame(DEFAULT_LOCALE)


@every_page
def test_every_heading_has_an_anchor_of_its_own(page: str) -> None:
    anchors = [anchor for _, _, anchor in HEADING.findall(body(DEFAULT_LOCALE, page))]
    assert anchors and all(anchors) and len(set(anchors)) == len(anchors)
    assert [level for level, _, _ in HEADING.findall(body(DEFAULT_LOCALE, page))].count("#") == 1


@every_translation
@every_page
def test_the_same_directives(locale: str, page: str) -> None:
    """Equal numbers and figures; the noun beside a number may differ."""

    def found(code: str) -> Counter[tuple[str, str]]:
        return Counter((name, argument.partition(" as ")[0]) for name, argument in directives(body(code, page)))

    assert found(locale) == found(DEFAULT_LOCALE)


@every_translation
@every_page
def test_the_same_links(locale: str, page: str) -> None:
    assert Counter(LINK.findall(body(locale, page))) == Counter(LINK.findall(body(DEFAULT_LOCALE, page)))


@every_translation
@every_page
def test_the_same_frame_around_blocks(locale: str, page: str) -> None:
    """`<div class="numbers" markdown>` and the like, front matter that is no text."""

    def frame(code: str) -> tuple[list[str], dict[str, object]]:
        meta, prose = split(text(code, page))
        plain = {name: value for name, value in meta.items() if name not in ("title", "description", "translation")}
        return re.findall(r"^</?\w[^>]*>$|\{: [^}]*\}", prose, re.M), plain

    assert frame(locale) == frame(DEFAULT_LOCALE)


@every_locale
@every_page
def test_front_matter(locale: str, page: str) -> None:
    meta, _ = split(text(locale, page))
    assert meta["title"]
    assert 0 < len(meta["description"]) <= 155
    assert ("translation" in meta) is (locale != DEFAULT_LOCALE)
    if locale != DEFAULT_LOCALE:
        assert meta["translation"]["status"] in STATES


@every_translation
@every_page
def test_no_translation_is_stale(locale: str, page: str) -> None:
    assert translation_state(DOCS / DEFAULT_LOCALE / page, DOCS / locale / page) in STATES


@every_locale
@every_page
def test_directives_stand_alone_or_inside_a_sentence(locale: str, page: str) -> None:
    """A block directive has its line; a value does not, for Markdown would make a block of it."""
    for line in body(locale, page).splitlines():
        for name, _ in directives(line):
            alone = DIRECTIVE.fullmatch(line.strip()) is not None
            assert alone is (name != "value"), line


# ---- numbers

# What is no count: years and spans of years, decades, dates, months, references, licences, units of a hundred, lists.
NO_COUNTS = (
    r"20世纪\d0(?:[—–-]\d0)?年代",
    r"(?<!\d)(?:19|20)\d\d(?!\d)(?:s\b|年代)?",
    r"\d{1,2}(?:[—–-]\d{1,2})?月(?:\d{1,2}日)?",
    r"\b\d{1,2} (?:январ|феврал|март|апрел|ма|июн|июл|август|сентябр|октябр|ноябр|декабр)[яа]\b",
    r"\b\d{1,2} (?:January|February|March|April|May|June|July|August|September|October|November|December)\b",
    r"\b\d{1,2}(?:–\d{1,2})? (?:дугаар|дүгээр) (?:сар|хүснэгт)\w*(?: \d{1,2}(?:-\w+| хүртэл))?",
    r"\b(?:Table|section|таблиц\w|раздел\w?|хүснэгт\w*|表|第)[ \-]?\d[\d.]*",
    r"\b(?:SDG|ЦУР) \d+",
    r"CC BY 4\.0",
    r"^\d\. ",
    r"每100平方公里",
    r"[大小]于1",
)
SOURCES = re.compile(r"^.*\n\{: \.sources \}$", re.M)


# Counts, areas, lengths, shares and sums written in words: a number word and what it counts, or a share or a multiple.
COUNT_WORDS = {
    "en": r"\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen"
    r"|(?:twen|thir|for|fif|six|seven|eigh|nine)ty"
    r"|hundreds?|thousands?|dozens?)(?:-\w+)?(?: (?:adult|young|wild|more|different|named|snow))? "
    r"(?:leopards?|tigers?|cubs?|animals?|individuals?|(?:fe)?males?|kilomet\w+|hectares?|per ?cent|dollars?|times"
    r"|cameras?|regions|activities)\b|\b(?:half|a (?:third|quarter|fifth)) of\b|\b(?:doubled|tripled|halved)\b",
    "ru": r"\b(?:два|две|двух|три|тр[её]х|четыр\w+|пят(?:ь|и)|шест(?:ь|и)|семь|семи|восемь|восьми|девят(?:ь|и)"
    r"|десят(?:ь|и|к\w+)"
    r"|\w+надцат(?:ь|и)|двадцат(?:ь|и)|тридцат(?:ь|и)|сорока?|\w+десяти?|сотн\w+|тысяч\w*)(?: \w+)? "
    r"(?:леопард|тигр|барс|котят|особ|звер|животн|самц|самок|самк|километр|гектар|процент|доллар|раза?\b|камер|регион"
    r"|мероприят)\w*|\b(?:половин|трет|четверт)[аиуь] (?:всех|площади|зверей)|\b(?:вдвое|втрое)\b",
    "zh": r"[两二三四五六七八九十百千万]+(?:只|头|个区域|项活动|公里|平方公里|公顷|美元|倍|成|台相机)"
    r"|百分之|一半|[三四五]分之一",
    "mn": r"\b(?:хоёр|гурван|дөрвөн|таван|зургаан|долоон|найман|есөн|арван|хорин|гучин|зуун|мянган)(?: цоохор)? "
    r"(?:ирвэс|бар|амьтан|бамбарууш|бодгал|километр|га|хувь|доллар|дахин|камер|бүс нутаг)\b"
    r"|\b(?:хоёрны|гуравны|дөрөвний) нэг\b",
}


def prose(locale: str, page: str) -> str:
    """What is typed by hand: no directives, code, addresses, anchors, and no lines that only name sources."""
    words = DIRECTIVE.sub("", SOURCES.sub("", body(locale, page)))
    return re.sub(r"`[^`]*`|\]\([^)]*\)|\{[#:][^}]*\}|<[^>]*>", " ", words)


def typed_numbers(words: str) -> list[str]:
    found = words.replace("\u00a0", " ")
    for pattern in NO_COUNTS:
        found = re.sub(pattern, "", found, flags=re.M | re.I)
    return [line for line in found.splitlines() if re.search(r"\d", line)]


@every_locale
@every_page
def test_no_count_is_typed(locale: str, page: str) -> None:
    assert typed_numbers(prose(locale, page)) == []


@pytest.mark.parametrize(
    "words",
    [
        "There are 111 leopards.",
        "Живёт 60 тигров.",
        "有60只虎",
        "60 бар бий",
        "1.76 per hectare",
        "doubled to 9",
        "表里有5只",
    ],
)
def test_a_typed_count_is_found(words: str) -> None:
    assert len(typed_numbers(words)) == 1


@every_locale
@every_page
def test_no_count_is_written_in_words(locale: str, page: str) -> None:
    found = re.finditer(COUNT_WORDS[locale], prose(locale, page).replace("\u00a0", " "), re.I)
    assert [match.group() for match in found] == []


@pytest.mark.parametrize(
    ("locale", "words"),
    [
        ("en", "There are sixty leopards."),
        ("en", "about half of the area"),
        ("en", "grew three times"),
        ("ru", "Живёт шестьдесят тигров."),
        ("ru", "выросла втрое"),
        ("zh", "有六十只虎"),
        ("zh", "增加了三倍"),
        ("mn", "Жаран нэг биш, зургаан бар бий."),
        ("mn", "гурван дахин өссөн"),
    ],
)
def test_a_count_in_words_is_found(locale: str, words: str) -> None:
    assert len(re.findall(COUNT_WORDS[locale], words, re.I)) == 1


@pytest.mark.parametrize(
    "words", ["In 2021, Table 4 and 31 October.", "С 1 ноября 2014 по 2021 год", "2021年5月，表2", "CC BY 4.0"]
)
def test_a_date_is_no_count(words: str) -> None:
    assert typed_numbers(words) == []


# ---- letters

# Names and abbreviations that have no form of their own in these languages.
KEPT = """
NEASPEC CMS CAMI ESCAP DNA I V B CC BY MIT CSV UN Geodata Natural Earth GeoNames Cookie cookie pull request SECR
Panthera tigris altaica pardus orientalis uncia Uncia escap-neaspec un org
"""
LATIN = frozenset(KEPT.split())


@every_translation
@every_page
def test_no_english_is_left(locale: str, page: str) -> None:
    words = re.findall(r"[A-Za-z]+(?:-[A-Za-z]+)*", prose(locale, page))
    assert [word for word in words if word not in LATIN] == []


@every_translation
@every_page
def test_letters(locale: str, page: str) -> None:
    words = text(locale, page)
    assert unicodedata.normalize("NFC", words) == words
    if locale == "zh":
        assert not letters.HALF_WIDTH_AFTER_CHINESE.search(prose(locale, page))
    else:
        assert not letters.LATIN_INSIDE_CYRILLIC.search(words)
    for wrong in letters.LOOKALIKES.get(locale, {}):
        assert wrong not in words


@every_locale
@every_page
def test_line_ends_and_spaces(locale: str, page: str) -> None:
    words = text(locale, page)
    assert "\r" not in words and "\t" not in words and words.endswith("\n")
    assert not re.search(r"[ \u00a0]$", words, re.M)


# ---- README


def test_make_commands_of_the_readme_exist() -> None:
    makefile = (ROOT / "Makefile").read_text("utf-8")
    targets = set(re.findall(r"^([a-z]+):", makefile, re.M))
    named = set(re.findall(r"`make ([a-z]+)", README)) | set(re.findall(r"^make ([a-z]+)", README, re.M))
    assert {"site", "test"} <= named <= targets


def test_commands_of_the_program_exist() -> None:
    commands = set(get_command(app).commands)  # type: ignore[attr-defined]
    texts = [README, (ROOT / "Makefile").read_text("utf-8"), (ROOT / "CONTRIBUTING.md").read_text("utf-8")]
    named = {name for words in texts for name in re.findall(r"site-tools ([a-z-]+)", words)}
    assert named and named <= commands


def test_files_that_the_readme_names_exist() -> None:
    links = {target for target in LINK.findall(README) if "://" not in target}
    folders = set(re.findall(r"`([a-z_]+/(?:[\w./-]*))`", README)) - {"site/"}
    missing = [name for name in sorted(links | folders) if not (ROOT / name).exists()]
    assert missing == []


def test_kinds_of_figures_in_the_readme_are_all_there_are() -> None:
    from site_tools.packages.rules.figures import KINDS

    table = re.findall(r"^\| `(\w+)` \|", README, re.M)
    assert sorted(table) == sorted(KINDS)


def test_the_three_steps_of_the_readme_answer_as_printed(tmp_path: Path) -> None:
    """Each edit that the README tells of is made in a copy, and the check must answer what the README prints."""
    blocks = [
        block for block in re.findall(r"^```\w*\n(.*?)^```$", README, re.S | re.M) if "nothing was published" in block
    ]
    project = copy_project(tmp_path / "project")
    counts = project / "data" / "population" / "observations.csv"

    def answer() -> list[str]:
        return [str(problem) for problem in check(project / "data")[1]]

    def edit(year: str, **cells: str) -> None:
        def change(row: dict[str, str]) -> None:
            if (row["series_id"], row["year"]) == ("amur-tiger-ru-survey-period", year):
                row.update(cells)

        change_rows(counts, change)

    edit("2016", female_independent="11")
    assert [answer()] == [block.splitlines()[:-1] for block in blocks]
    edit("2016", independents="19", total="20", sex_ratio="1.38")
    assert answer() == []
    edit("2021", female_independent="31", independents="50", total="61", sex_ratio="1.72")
    assert {line.partition(",")[0] for line in answer()} == {
        "data/population/changes.csv",
        "data/species/estimates.csv",
        "data/editorial/readings.csv",
    }


@pytest.mark.parametrize("path", sorted(DATA.glob("*/README.md")), ids=lambda path: path.parent.name)
def test_each_package_tells_of_its_tables(path: Path) -> None:
    words = path.read_text("utf-8")
    assert [file.name for file in path.parent.glob("*.csv") if file.name not in words] == []
