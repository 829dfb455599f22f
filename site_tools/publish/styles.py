"""The theme's style sheets, less what can match nothing on any page of the site.

A rule goes if its selector names a class, id, element or attribute that no page has and no script of ours mentions.
What a selector says in `:not()` and the like, and every state as `:hover`, is taken to be possible.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

NOTICE = "/* From Material for MkDocs by Martin Donath and others, MIT License. squidfunk.github.io/mkdocs-material */"
NESTING = ("@media", "@supports", "@container", "@layer")
_TAG = re.compile(r"""<([a-z][\w-]*)((?:[^>"']|"[^"]*"|'[^']*')*)>""")
_ATTRIBUTE = re.compile(r"""\s([\w:-]+)(?:=("[^"]*"|'[^']*'|[^\s"']+))?""")
_WORD = re.compile(r"[A-Za-z_][\w-]*")
# Of a style sheet: what may hold braces, commas and semicolons that divide nothing.
_OPAQUE = r'"(?:[^"\\]|\\.)*"|\'(?:[^\'\\]|\\.)*\'|url\([^"\')]*\)'
_COMMENT = re.compile(rf"({_OPAQUE})|/\*.*?\*/", re.S)
_BRACE_OR_END = re.compile(rf"{_OPAQUE}|([{{}};])")
_END = re.compile(rf"{_OPAQUE}|\([^()]*\)|(;)")
_COMMA = re.compile(rf"{_OPAQUE}|\((?:[^()]|\([^()]*\))*\)|(,)")
_ARGUMENTS = re.compile(r"\((?:[^()]|\([^()]*\))*\)")
_NEEDED = re.compile(r"""::?[\w-]+|\[([\w-]+)(?:([~|^$*]?=)([^\]]*))?\]|([.#]?)((?:[A-Za-z_-]|\\.)(?:[\w-]|\\.)*)""")


@dataclass(frozen=True)
class Seen:
    """What the pages of the site hold, and the words that scripts may add to it."""

    tags: frozenset[str]
    attributes: frozenset[tuple[str, str]]
    words: frozenset[str]

    def has(self, name: str, value: str | None = None) -> bool:
        """Whether any element has this attribute, with this value if one is given, or a script may give it to one."""
        mentioned = value in self.words or (name in self.words and name not in ("class", "id"))
        return (name, value or "") in self.attributes or mentioned


def look(pages: Iterable[str], scripts: Iterable[str]) -> Seen:
    """Reads finished pages. An attribute is noted with and without its value, a list of classes one by one."""
    tags: set[str] = set()
    elements: set[str] = set()
    for page in pages:
        for tag, rest in _elements(page):
            tags.add(tag)
            elements.add(rest)
    attributes = {(name, value.strip("\"'")) for rest in elements for name, value in _ATTRIBUTE.findall(rest)}
    classes = {("class", name) for key, value in attributes if key == "class" for name in value.split()}
    names = {(name, "") for name, _ in attributes}
    words = {word for script in scripts for word in _WORD.findall(script)}
    return Seen(frozenset(tags), frozenset(attributes | classes | names), frozenset(words))


@lru_cache(maxsize=256)
def _elements(page: str) -> frozenset[tuple[str, str]]:
    """The different elements of a page; kept, because most pages are as they were when one is saved anew."""
    return frozenset(_TAG.findall(page))


def write_theme_styles(site: Path) -> None:
    """Makes `assets/css/theme.css` of the theme's own style sheets, and takes those away."""
    assets = site / "assets"
    own = [path.read_text("utf-8") for folder in ("css", "js") for path in sorted((assets / folder).iterdir())]
    pages = (path.read_text("utf-8") for path in site.rglob("*.html"))
    seen = look(pages, (path.read_text("utf-8") for path in (assets / "js").glob("*.js")))
    theirs = sorted((assets / "stylesheets").glob("*.css"))
    sheet = "".join(path.read_text("utf-8").removeprefix('@charset "UTF-8";') for path in theirs)
    (assets / "css" / "theme.css").write_text(NOTICE + "\n" + prune(sheet, seen, own), "utf-8")
    for path in (assets / "stylesheets").iterdir():
        path.unlink()
    (assets / "stylesheets").rmdir()


def prune(sheet: str, seen: Seen, others: Iterable[str] = ()) -> str:
    """`sheet` less the rules that match nothing, and the custom properties and animations that nothing asks for."""
    # Without the theme's script, which marks what has the focus, the browser's own state takes its place.
    sheet = _COMMENT.sub(lambda match: match[1] or "", sheet).replace(".focus-visible", ":focus-visible")
    kept = "".join(_rules(sheet, seen))
    elsewhere = "".join(others)
    while (shorter := "".join(_asked_for(kept, kept + elsewhere))) != kept:
        kept = shorter
    return kept


def _statements(sheet: str) -> Iterator[tuple[str, str | None]]:
    """Each rule as what stands before its braces and what stands in them; `@import …` has no braces."""
    start, opened, depth = 0, 0, 0
    for match in _BRACE_OR_END.finditer(sheet):
        mark = match[1]
        if mark == "{":
            depth += 1
            opened = match.start() if depth == 1 else opened
        elif mark == "}":
            depth -= 1
        if (mark == "}" and not depth) or (mark == ";" and not depth):
            ends_rule = mark == "}"
            head = sheet[start : opened if ends_rule else match.start()].strip()
            yield head, sheet[opened + 1 : match.start()] if ends_rule else None
            start = match.end()


def _rules(sheet: str, seen: Seen) -> Iterator[str]:
    for head, body in _statements(sheet):
        if body is None:
            yield f"{head};"
        elif head.startswith(NESTING):
            inside = "".join(_rules(body, seen))
            if inside:
                yield f"{head}{{{inside}}}"
        elif head.startswith("@"):
            yield f"{head}{{{body}}}"
        else:
            selectors = [selector for selector in _split(head, _COMMA) if may_match(selector, seen)]
            if selectors:
                yield f"{','.join(selectors)}{{{body}}}"


def may_match(selector: str, seen: Seen) -> bool:
    """Whether every class, id, element and attribute that `selector` needs is somewhere."""
    for attribute, operator, value, mark, name in _NEEDED.findall(_ARGUMENTS.sub("", selector)):
        if attribute and not seen.has(attribute, value.strip("\"'") if operator == "=" else None):
            return False
        key = {".": "class", "#": "id"}.get(mark)
        plain = name.replace("\\", "")
        if name and not (seen.has(key, plain) if key else plain in seen.tags | seen.words):
            return False
    return True


def _asked_for(sheet: str, everything: str) -> Iterator[str]:
    """The rules of `sheet`, less custom properties and animations that are not named in `everything`."""
    asked = set(re.findall(r"var\(\s*(--[\w-]+)", everything))
    for head, body in _statements(sheet):
        if body is None:
            yield f"{head};"
        elif head.startswith(NESTING):
            inside = "".join(_asked_for(body, everything))
            if inside:
                yield f"{head}{{{inside}}}"
        elif head.startswith("@keyframes"):
            name = re.escape(head.split()[1])
            if re.search(rf"animation[^;}}]*[\s:,]{name}\b", everything):
                yield f"{head}{{{body}}}"
        else:
            declarations = [
                declaration
                for declaration in _split(body, _END)
                if not declaration.startswith("--") or declaration.partition(":")[0].strip() in asked
            ]
            if declarations:
                yield f"{head}{{{';'.join(declarations)}}}"


def _split(text: str, divider: re.Pattern[str]) -> list[str]:
    """The parts between what the one group of `divider` finds; what it finds without the group divides nothing."""
    parts, start = [], 0
    for match in divider.finditer(text):
        if match[1]:
            parts.append(text[start : match.start()])
            start = match.end()
    return [part.strip() for part in (*parts, text[start:]) if part.strip()]
