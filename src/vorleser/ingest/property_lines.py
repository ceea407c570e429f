"""Read what stands above a Markdown text without a fence: JSON, Pandoc's title block, and lines of properties.

Hugo takes JSON for front matter; MultiMarkdown begins with "Title: …", Logseq with "title:: …", and Notion exports
its properties below the headline.
"""

import json
import re

from vorleser.errors import SourceError
from vorleser.text.regex import compile_late

CLOSE_OR_FENCE = (
    "close every quotation mark and bracket, or write 'key: value' between lines of three hyphens"
)
_LARGEST = 100_000  # characters of JSON, as of other front matter
_JSON = compile_late(r"\ufeff?\{\s*\"[\w-]+\"\s*:")
_TITLE_BLOCK = compile_late(r"\A\ufeff?(?:%[^\n]*\n(?:[ \t][^\n]+\n)*){1,3}(?=\s*\n|\Z)")
_PROPERTY = r"(?:[A-ZÄÖÜa-zäöü][\wäöüß -]{1,30}:[ \t]+\S[^\n]{0,200})"
_LINES = compile_late(
    rf"\A(?P<above>\ufeff?\s*(?:\#[ \t][^\n]*\n\s*\n)?)"
    rf"(?P<lines>{_PROPERTY}(?:\n{_PROPERTY})+)[ \t]*(?:\n[ \t]*\n|\n?\Z)"
)
_FIELDS = compile_late(
    r"\A(?P<above>\ufeff?\s*(?:\#[ \t][^\n]*\n\s*\n)?)(?P<lines>(?:[^\W\d_][\w-]{0,40}::(?:[ \t][^\n]*)?(?:\n|\Z))+)"
)
_KNOWN = frozenset(
    "title titel author authors autor autorin autoren date datum status tags created erstellt language lang sprache "
    "layout slug keywords schlagworte summary categories kategorien".split()
)
_BY_HAND = compile_late(r"(?:created|last edited|erstellt|zuletzt bearbeitet)\b", re.IGNORECASE)
_PARTED = compile_late(r"\s*;\s*|\n\s*")


def read_property_lines(text: str, name: str = "-") -> tuple[dict[str, object], str]:
    """Return what stands above *text* as keys and values, and the rest; nothing where the text begins at once.

    Raises SourceError, which says *name*, for JSON that breaks off.
    """
    if _JSON.match(text):
        return split_json(text.removeprefix("\ufeff"), name)
    for told in (_title_block, _outline, _lines):
        mapping, rest = told(text)
        if mapping:
            return mapping, rest
    return {}, text


def split_json(text: str, name: str) -> tuple[dict[str, object], str]:
    """Return the JSON object that *text* begins with, and the rest; raises SourceError if it is none."""
    begin = text.lstrip()
    try:
        value, end = json.JSONDecoder().raw_decode(begin[:_LARGEST])
        return {str(key).lower(): item for key, item in value.items()}, begin[end:]
    except (AttributeError, RecursionError, ValueError) as error:
        place = (
            f"it breaks off at line {error.lineno}" if isinstance(error, json.JSONDecodeError) else str(error)
        )
        raise SourceError(f"the front matter of {name!r} is not JSON: {place}", CLOSE_OR_FENCE) from error


def _title_block(text: str) -> tuple[dict[str, object], str]:
    """Read up to three lines with a percent sign: title, authors, day."""
    found = _TITLE_BLOCK.match(text)
    parts = re.split(r"(?m)^%", found[0].removeprefix("\ufeff"))[1:] if found else []
    if not parts or not parts[0].strip():
        return {}, text
    title, authors, day = (*(part.strip() for part in parts), "", "")[:3]
    mapping: dict[str, object] = {"title": " ".join(title.split()), "date": " ".join(day.split())}
    if authors:
        mapping["authors"] = [name for name in _PARTED.split(authors) if name]
    return mapping, text[found.end() :] if found else text


def _lines(text: str) -> tuple[dict[str, object], str]:
    """Read lines of "Key: value", two at the least, of which one has a key that such lines have."""
    found = _LINES.match(text)
    pairs = [line.split(":", 1) for line in found["lines"].split("\n")] if found else []
    said = {key.strip().lower(): value.strip() for key, value in pairs}
    known = sum(key in _KNOWN or _BY_HAND.match(key) is not None for key in said)
    if found is None or known < 2:
        return {}, text
    return dict(said), found["above"] + text[found.end() :]


def _outline(text: str) -> tuple[dict[str, object], str]:
    """Read the properties of a page of Logseq, or of a note with Dataview: lines of "key:: value"."""
    found = _FIELDS.match(text)
    pairs = [line.split("::", 1) for line in found["lines"].split("\n") if line] if found else []
    mapping: dict[str, object] = {key.strip().lower(): value.strip() for key, value in pairs}
    return mapping, found["above"] + text[found.end() :] if found else text
