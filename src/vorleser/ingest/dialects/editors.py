"""What editors and note programs add: Obsidian, Logseq, HedgeDoc, CriticMarkup."""

import re

from vorleser.ingest.dialects.rule import GAP, picture, rule
from vorleser.text.regex import compile_late

_TAG = r"#(?=[^\W\d]|[\w-]*/)[\w/-]++"  # not #1
_NOTE = r"\[\[\d{12,14}\]\]"
_STATES = "TODO|DOING|DONE|CANCELED|CANCELLED|IN-PROGRESS"
_OUTLINE = compile_late(
    r"^[ \t]*(?:[-*][ \t]+)?(?:id|collapsed|heading|completed)::[ \t]|\(\([0-9a-f]{8}-", re.MULTILINE
)
_ITEM = r"^(?P<item>[ \t]*(?:[*+-]|\d+[.)])[ \t]+)"


def _embed(found: re.Match[str]) -> str:
    """Return Obsidian's embedded picture as a picture; '' for an embedded note, which is another file."""
    name, *labels = (part.strip() for part in found[1].split("|"))
    alt = next((label for label in labels if not re.fullmatch(r"\d+(?:x\d+)?", label)), "")
    is_picture = re.search(r"\.(?:jpe?g|png|gif|webp|svg|avif|bmp)$", name, re.IGNORECASE)
    return picture(alt, name, "") if is_picture else ""


def _wiki_link(found: re.Match[str]) -> str:
    """Return the words of a wiki link: its label, or the page's name."""
    target, _, label = found[1].partition("|")
    return label or target.partition("#")[0] or target.lstrip("#")


def _callout(found: re.Match[str]) -> str:
    """Return a callout's first line: its title, if it has one of its own."""
    return f"{found['quote']}{found['title'].strip()}\n{found['quote']}\n" if found["title"].strip() else ""


CRITIC = (
    rule(r"\{==([^{}\n]{1,1000}?)==\}", r"\1"),
    rule(r"\{>>[^{}\n]{0,1000}?<<\}|\{--[^{}\n]{0,1000}?--\}", ""),
    rule(r"\{\+\+([^{}\n]{0,1000}?)\+\+\}", r"\1"),
    rule(r"\{~~[^{}~\n]{0,500}~>([^{}~\n]{0,500})~~\}", r"\1"),
)
"""CriticMarkup: comments and what was deleted go, what was inserted stays."""

LOGSEQ = (
    rule(r"^[ \t]*:[A-Z]+:[ \t]*\n(?:(?![ \t]*:END:)[^\n]*\n){0,200}[ \t]*:END:[ \t]*$", "", re.MULTILINE),
    rule(
        r"^(?P<item>[ \t]*(?:[-*+][ \t]+)?)[^\W\d_][\w.-]{0,40}::(?:[ \t][^\n]*(?<![.!?]))?$",
        r"\g<item>",
        re.MULTILINE,
    ),
    rule(r"[\[(][^\W\d_][\w.-]{0,40}::[ \t]([^\[\]()\n]{0,200})[\])]", r"\1"),  # Dataview in a line
    rule(r"^[ \t]*(?:SCHEDULED|DEADLINE):[ \t]*<[^<>\n]*>[ \t]*$", "", re.MULTILINE),
    rule(r"^(?P<item>[ \t]*(?:[-*+][ \t]+)?)#\+(?:BEGIN|END)_[^\n]*$", r"\g<item>", re.MULTILINE),
    rule(rf"{_ITEM}(?:{_STATES})[ \t]+", r"\g<item>", re.MULTILINE),
    rule(rf"{GAP}\(\([0-9a-f]{{8}}-[0-9a-f-]{{27}}\)\)", ""),
    rule(r"#\[\[([^\[\]\n]{1,100})\]\]", lambda found: f"#{found[1].strip().replace(' ', '_')}"),
)
"""Properties, log books and states of an outline's blocks; Obsidian's Dataview has such properties, too."""

OUTLINE = (
    rule(rf"{_ITEM}(?:NOW|LATER|WAITING|WAIT)[ \t]+", r"\g<item>", re.MULTILINE),
    rule(rf"{_ITEM}\[#[A-C]\][ \t]+", r"\g<item>", re.MULTILINE),
)
"""States that are words elsewhere."""

OBSIDIAN = (
    rule(r"%%.{0,2000}?%%", "", re.DOTALL),
    rule(r"!\[\[([^\[\]\n]+)\]\]", _embed),
    # Zettlr's notes are named by when they were made
    rule(
        rf"{GAP}\((?:(?:siehe|vgl\.|s\.)[ \t]+(?:auch[ \t]+)?)?{_NOTE}(?:[,;]?[ \t]+(?:und[ \t]+)?{_NOTE}){{0,9}}\)",
        "",
    ),
    rule(rf"{_NOTE}(?:,|[ \t]+(?:und|oder|sowie))[ \t]+(?=\[\[)", ""),
    rule(rf"(?:,|[ \t](?:und|oder|sowie))?{GAP}{_NOTE}", ""),
    rule(r"\[\[([^\[\]\n]+)\]\]", _wiki_link),
    rule(r"(!\[[^\[\]|\n]{0,300})\|\d+(?:x\d+)?(?=\]\()", r"\1"),
    rule(r"(?<![=\w])==(?=\S)([^=\n]+?)(?<=\S)==(?![=\w])", r"\1"),
    rule(r"(?<![+\w])\+\+(?=[^\s+])([^+\n]{1,500})(?<=\S)\+\+(?![+\w])", r"\1"),
    rule(r"(?<![\^\w])\^\^(?=[^\s^])([^^\n]{1,500})(?<=\S)\^\^(?![\^\w])", r"\1"),
    rule(r"^(?P<quote>(?:[ \t]*>)+[ \t]*)\[![\w-]+\][+-]?(?P<title>[^\n]*)(?:\n|\Z)", _callout, re.MULTILINE),
    rule(r"(?<=\S)[ \t]+\^[\w-]+[ \t]*$", "", re.MULTILINE),
    rule(
        rf"(?:(?<=[.!?…:)»“”\"])[ \t]+{_TAG}(?:[ \t]+{_TAG}){{0,99}}|^{_TAG}(?:[ \t]+{_TAG}){{1,99}})[ \t]*$",
        "",
        re.MULTILINE,
    ),
)
"""Links between notes, comments, marked and inserted words, callouts, anchors, tags."""

HEDGEDOC = (
    rule(r"^#{1,6}[ \t]+tags:[^\n]*$", "", re.MULTILINE | re.IGNORECASE),
    rule(rf"{GAP}\[(?:name|time|color)=[^\[\]\n]*\]", ""),
    rule(
        r"\{([\u3040-\u9fff][^{}|\n]{0,30})\|[^{}|\n]{1,60}\}", r"\1"
    ),  # how a word is written in another script
    rule(r"(!\[[^\[\]\n]{0,300}\]\([^()\s]{1,1000})[ \t]+=\d*%?x\d*%?\)", r"\1)"),
)
"""Tags in a heading, who said what in a quotation, sizes of pictures."""

TASKS = (
    rule(rf"{_ITEM}\[[ xX/<>!?*-]\][ \t]+(?:#task[ \t]+)?", r"\g<item>", re.MULTILINE),
    rule(rf"{GAP}[📅⏳🛫✅➕❌]\ufe0f?[ \t]*\d{{4}}-\d\d-\d\d", ""),
    rule(r"(?<![\w:]):[a-z][a-z0-9_+-]{2,}:(?![\w:])[ \t]?", ""),
)
"""Boxes to tick with their days, and marks for emoji that no font shows."""


def is_outline(text: str) -> bool:
    """Return whether *text* is a page of Logseq: its blocks have properties of its own."""
    return _OUTLINE.search(text) is not None
