"""What Pandoc, Quarto, R Markdown and MultiMarkdown add: attributes, citations, references, verse, tables."""

import re
from collections.abc import Iterator

from vorleser.ingest.dialects.knitted import RUN_CODE
from vorleser.ingest.dialects.rule import GAP, rule
from vorleser.text.regex import compile_late

_OTHERS = r"[^{}\n]{0,200}?"
_LANG = r"""(?<=[\s{:])lang=["']?([A-Za-z-]{2,20})["']?"""
_ATTRIBUTE = r"(?:[#.][\w:.-]+|[\w:-]+=(?:\"[^\"]{0,500}\"|'[^']{0,500}'|[^\s\"'{}][^\s{}]*)|-(?=[\s}]))"
_ATTRIBUTES = rf"\{{:?[ \t]*{_ATTRIBUTE}(?:\s+{_ATTRIBUTE}){{0,30}}\s*\}}"
_CITED = r"(?<!\])\[(?:[^\[\]@]{0,200}[\s;])?-?@\w[^\[\]]{0,500}\](?![(\[:])"
_KINDS = {"fig": "Abbildung", "tbl": "Tabelle", "tab": "Tabelle", "eq": "Gleichung", "lst": "Listing"}
_LABELS = compile_late(
    r"(?:\{[^{}\n]{0,200}?#|^#\|[ \t]*label:[ \t]*)(?P<name>(?:fig|tbl|tab|eq|lst)[-:][\w-]+)", re.MULTILINE
)
_SECTIONS = compile_late(
    r"^#{1,6}[ \t]+(?P<title>[^\n{]{1,200}?)[ \t]*\{[^{}\n]{0,200}?#(?P<name>sec[-:][\w-]+)", re.MULTILINE
)
_REFERRED = compile_late(r"(?<![\w@\\.])-?@(?P<name>(?P<kind>fig|tbl|tab|eq|lst|sec|thm)[-:][\w-]*\w)(?!\])")
_REFERRED_ALONE = compile_late(rf"{GAP}\(@(?P<name>(?:fig|tbl|tab|eq|lst|sec|thm)[-:][\w-]*\w)\)")
_FEWEST = 2
"""References that tell a part of a book from a name, where another part has what they lead to."""
_EXAMPLE = compile_late(r"^(?P<gap> {0,3})\(@(?P<name>[\w-]*)\)(?=[ \t])", re.MULTILINE)
_TO_EXAMPLE = compile_late(r"\(@(?P<name>[\w-]+)\)")
_GRID = compile_late(r"^\+(?:[-=:]+\+)+[ \t]*\n(?:[|+][^\n]*[|+][ \t]*(?:\n|\Z)){2,}", re.MULTILINE)
_VERSE = compile_late(
    r"^\|[ \t][^|\n]*(?:\n[ \t]+[^|\n]*\S[^|\n]*)*(?:\n\|(?:[ \t][^|\n]*)?(?:\n[ \t]+[^|\n]*\S[^|\n]*)*)*$",
    re.MULTILINE,
)


_KEYS = (
    "title|author|date|lang|nocite|bibliography|references|csl|abstract|keywords|header-includes|link-citations"
    "|documentclass|geometry|toc|output|format|execute|engine"
)
"""One of them at least stands in metadata; other words before colons between rules are text."""


def _verse(found: re.Match[str]) -> str:
    """Return a line block as lines of one paragraph; a table of one column stays."""
    lines = found[0].split("\n")
    if any(re.match(r"\|[ \t]*:?-{2,}", line) for line in lines):
        return found[0]
    return "\\\n".join(re.sub(r"^\|?[ \t]*", "", line).rstrip() for line in lines if line.strip(" \t|"))


def _grid(found: re.Match[str]) -> str:
    """Return a table in a frame of signs as one with upright lines."""
    rows = [line for line in found[0].split("\n") if line.startswith("|")]
    rule_below = "|" + " --- |" * max(1, rows[0].count("|") - 1) if rows else ""
    return "\n".join((*rows[:1], rule_below, *rows[1:])) + "\n"


def _work(found: re.Match[str]) -> str:
    """Return a work that a sentence names by its key: author and year."""
    return f"{found[1][:1].upper()}{found[1][1:]} {found[2]}"


def number_examples(texts: list[str]) -> list[str]:
    """Return *texts* with the examples in them, (@) or (@name), as one list, and references to them as numbers."""
    names: dict[str, int] = {}
    count = 0

    def begin(found: re.Match[str]) -> str:
        nonlocal count
        count += 1
        names.setdefault(found["name"], count)
        return f"{found['gap']}{count}."

    numbered = [_EXAMPLE.sub(begin, text) for text in texts]
    if not count:
        return texts
    return [
        _TO_EXAMPLE.sub(
            lambda found: f"({names[found['name']]})" if found["name"] in names else found[0], text
        )
        for text in numbered
    ]


def refer(body: str, texts: list[str]) -> list[str]:
    """Return *texts* with references to figures, tables and sections as words, by what *body* labels."""
    if not _REFERRED.search(body):
        return texts
    titles = {found["name"]: f"Abschnitt „{found['title']}“" for found in _SECTIONS.finditer(body)}
    said = {**dict(_number(body)), **titles}
    if not said and len({found["name"] for found in _REFERRED.finditer(body)}) < _FEWEST:
        return texts  # the name of an account

    def say(found: re.Match[str]) -> str:
        return said.get(found["name"]) or _KINDS.get(found["kind"], "Abschnitt")

    def drop(found: re.Match[str]) -> str:
        return found[0] if found["name"] in said else ""

    return [_REFERRED.sub(say, _REFERRED_ALONE.sub(drop, text)) for text in texts]


def _number(body: str) -> Iterator[tuple[str, str]]:
    """Yield the labels in *body* and what each is called: the second table is "Tabelle 2"."""
    counts: dict[str, int] = {}
    for name in dict.fromkeys(found["name"] for found in _LABELS.finditer(body)):
        kind = _KINDS[re.split("[-:]", name)[0]]
        counts[kind] = counts.get(kind, 0) + 1
        yield name, f"{kind} {counts[kind]}"


BLOCKS = (
    rule(
        rf"(?:\A\s*|(?<=\n\n))---[ \t]*\n(?=(?:[a-z][^\n]*\n|[ \t-][^\n]*\n){{0,30}}?(?:{_KEYS}):)"
        r"(?:[a-z][\w-]*:[^\n]*\n(?:(?:[ \t]+|-[ \t])[^\n]*\n)*)+"
        r"(?:---|\.\.\.)[ \t]*(?:\n|\Z)",
        "",
    ),
    rule(_GRID.pattern, _grid, re.MULTILINE),
    rule(_VERSE.pattern, _verse, re.MULTILINE),
)
"""Metadata below the text's begin, tables in frames, verse."""

COMMANDS = (
    rule(RUN_CODE.pattern, ""),
    rule(r"`[^`\n]{1,300}`\{=\w+\}", ""),  # for one format of many
    rule(r"\\@ref\([^()\n]*\)", ""),
    rule(r"^\(ref:[\w-]+\)[^\n]*$", "", re.MULTILINE),
    rule(
        rf"{GAP}\\(?:ref|eqref|autoref|cref|pageref|cite[pt]?|parencite|label|index|[vh]space|bibliography)\*?"
        r"(?:\[[^\[\]\n]*\]){0,2}\{[^{}\n]*\}",
        "",
    ),
    rule(r"\\(La)?TeX\b(?:\{\})?", r"\1TeX"),
    rule(
        r"(?<!\*)\[\[?_?(?:toc|TOC)_?\]?\](?!:)|^\\(?:newpage|pagebreak|clearpage|tableofcontents)\s*$",
        "",
        re.MULTILINE,
    ),
)
"""Code within a sentence, and commands of LaTeX."""

ATTRIBUTES = (
    rule(rf"(?<!!)\[([^\[\]\n]{{1,500}})\]\{{:?{_OTHERS}{_LANG}{_OTHERS}\}}", r'<span lang="\2">\1</span>'),
    rule(
        rf"([*_])(?=[^\s*_])([^*_\n]{{1,500}})\1\{{:?{_OTHERS}{_LANG}{_OTHERS}\}}",
        r'<span lang="\3">\2</span>',
    ),
    rule(rf"(?<![!\]\\\[])\[([^\[\]@\n]{{1,500}})\]{_ATTRIBUTES}", r"\1"),
    rule(rf"{GAP}\{{:[^{{}}\n]*\}}", ""),
    rule(rf"{GAP}{_ATTRIBUTES}", ""),
)
"""Names, classes and languages in braces."""

SCHOLARLY = (
    # PHP Markdown Extra: what an abbreviation means
    rule(r"^\*\[[^\[\]\n]+\]:[^\n]*$", "", re.MULTILINE),
    # above and below the line
    rule(r"(?<=[\w.,;:!?)“”»])\^([^\s^]{1,20})\^", r"<sup>\1</sup>"),
    rule(r"(?<=[A-Za-z])~(\d{1,3})~", r"\1"),
    # works that are cited, MultiMarkdown's and Pandoc's
    rule(r"^\[#[^\[\]\n]{1,100}\]:[^\n]*(?:\n[ \t]+\S[^\n]*)*$", "", re.MULTILINE),
    rule(rf"{GAP}(?:\[[^\[\]\n]{{0,100}}\])?\[#[^\[\]\n]{{1,100}}\]", ""),
    rule(
        r"(?<=\|\n)\[([^\[\]\n]{1,300})\](?:\[[^\[\]\n]{0,100}\])?[ \t]*$",
        r"\n<figcaption>\1</figcaption>\n",
        re.MULTILINE,
    ),
    rule(rf"{GAP}{_CITED}", ""),
    rule(r"(?<![^\s(])@([A-Za-zÄÖÜäöüß]+)_[a-z]\w{0,60}?_(\d{4})[a-z]?\b", _work),
    rule(
        r"(?<![^\s(])@([A-Za-zÄÖÜäöüß]+)[_:-]?(\d{4})[a-z]?\b(?:\s\[(?!\^)[^\[\]@]{1,60}\](?![(\[:]))?", _work
    ),
)
"""Abbreviations, exponents, citations, captions of tables."""

DEFINITIONS = (
    rule(r"(?<=\S)\n {0,3}[:~][ \t]+(?=\S)", "\n\n"),
    rule(r"^:[ \t]+(?=\S)", "", re.MULTILINE),
)
"""A term, and what it means."""
