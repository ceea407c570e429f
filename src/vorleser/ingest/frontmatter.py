"""Read front matter in YAML, TOML or JSON, the metadata above a text, even if its YAML is slightly wrong."""

import json
import re
from datetime import date, datetime
from itertools import filterfalse
from typing import Any

import msgspec
from msgspec.structs import replace

from vorleser.article import Metadata
from vorleser.errors import SourceError
from vorleser.ingest.charset import clean_source
from vorleser.ingest.dates import LONGEST_QUOTED, NO_DATE, moment
from vorleser.ingest.exported_newsletter import take_exported
from vorleser.ingest.labelled_lines import take_labelled_lines
from vorleser.ingest.placeholder_names import is_handle
from vorleser.ingest.property_lines import CLOSE_OR_FENCE, read_property_lines, split_json
from vorleser.text import bounded
from vorleser.text.regex import compile_late

_BEGIN = compile_late(r"\A\ufeff?(?:(?P<mark>---)[ \t]*(?P<form>yaml|json)?|(?P<pluses>\+{3}))[ \t]*\n")
"""What front matter begins with; ``---json`` is Eleventy's."""
_ENDS = {
    "---": compile_late(r"^(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.MULTILINE),
    "+++": compile_late(r"^\+\+\+[ \t]*(?:\n|\Z)", re.MULTILINE),
}
_LARGEST = 100_000  # characters; only an attack has more
_DEEPEST = 40  # nested brackets; more would use up Python's stack
_TOP_LINE = compile_late(
    r"^(?P<key>[A-Za-zÄÖÜäöüß_][\wÄÖÜäöüß -]*?):[ \t]+(?P<value>\S(?:.*[^ \t\n])?)[ \t]*$"
)
_LINE = compile_late(
    r"^(?P<key>\s*(?:- )?[A-Za-zÄÖÜäöüß_][\wÄÖÜäöüß -]*?):[ \t]+(?P<value>\S(?:.*[^ \t\n])?)[ \t]*$"
)
_TABBED = compile_late(r"^([^\s#:][^:\n]*:) *\t[ \t]*", re.MULTILINE)  # YAML takes spaces only
_MARKED = compile_late(
    r"!?\[([^\[\]]+)\]\([^()\s]*(?:\([^()]*\)[^()\s]*)?(?: \"[^\"]*\")?\)|(?<!\w)(\*\*|__)(\S.*?)\2(?!\w)"
)
"""A link or strong emphasis in Markdown."""
_HASH = compile_late(r"[ \t]#[^\s#]")  # a word with a hash; a comment has a space behind it
_NAMES = ("name", "title", "src", "url", "path", "image", "feature", "text", "created")
"""The keys under which a mapping holds what is wanted: ``author: {name: …}``, ``image: {src: …}``."""
_DATES = (
    "date datum pubdate published publishdate publish_date date_published published_at post_date "
    "veröffentlicht erscheint"
).split()
_SWITCHES = frozenset({"true", "false", "yes", "no"})  # Jekyll's ``published`` says whether, not when
_WIKI_LINK = compile_late(r"\[\[(?:[^\[\]|]*\|)?([^\[\]|]+)\]\]")
_NOTHING = frozenset({"", "~", "null", "Null", "NULL", "None"})


class FrontMatter(msgspec.Struct, frozen=True):
    """The front matter of a text: its metadata, the text of a correction, and notes on what was assumed."""

    metadata: Metadata = Metadata(title="")
    correction: str = ""
    notes: tuple[str, ...] = ()


def frontmatter(text: str, name: str) -> tuple[FrontMatter, str]:
    """Return the front matter of *text* and the rest; raises SourceError naming the wrong line."""
    text = text.lstrip("\n")
    begin = _BEGIN.match(text)
    if begin is None:
        mapping, body = read_property_lines(text, name)
        return _with_lines_below(mapping, body, name, [])
    end = _ENDS[begin["mark"] or "+++"].search(text, begin.end())
    if end is None:
        marks = "hyphens" if begin["mark"] else "pluses"
        raise SourceError(
            f"the front matter of {name!r} has no end", f"close it with a line of three {marks}"
        )
    source, notes = text[begin.end() : end.start()], list[str]()
    if len(source) > _LARGEST:
        raise SourceError(f"the front matter of {name!r} is {len(source):,} characters long", "shorten it")
    if _depth(source) > _DEEPEST:
        raise SourceError(
            f"the front matter of {name!r} is nested too deeply", "write it as lines of 'key: value'"
        )
    if begin["form"] == "json":
        mapping, _ = split_json(source, name)
    else:
        mapping = _yaml(source, name, notes) if begin["mark"] else _toml(source, name)
    return _with_lines_below(mapping, text[end.end() :], name, notes)


def _with_lines_below(
    mapping: dict[str, object], body: str, name: str, notes: list[str]
) -> tuple[FrontMatter, str]:
    """Return what a front matter and the lines below the headline say, and the rest; the front matter knows better."""
    labelled, body = take_labelled_lines(body)
    exported, body = take_exported(body)
    known = _read_mapping(mapping, name, notes)
    below = _read_mapping({**exported, **labelled}, name, [])
    told = replace(
        known.metadata,
        authors=known.metadata.authors or below.metadata.authors,
        date=known.metadata.date or below.metadata.date,
    )
    return replace(known, metadata=told), body


def _read_mapping(mapping: dict[str, object], name: str, notes: list[str]) -> FrontMatter:
    """Return what the keys and values of a front matter say; the note on a date that is none joins *notes*."""
    said = (_words(mapping[key], name, key) for key in ("correction", "korrektur") if key in mapping)
    correction = " ".join(next(said, ()))
    return FrontMatter(_metadata(mapping, name, notes), correction, tuple(notes))


def _depth(source: str) -> int:
    """Return the greatest depth of nested brackets, those in strings and comments included."""
    deepest = depth = 0
    for bracket in re.findall(r"[\[\]{}]", source):
        depth = depth + 1 if bracket in "[{" else max(0, depth - 1)
        deepest = max(deepest, depth)
    return deepest


def _toml(source: str, name: str) -> dict[str, object]:
    try:
        value = bounded.parse_toml(source)
    except ValueError as error:
        place = re.search(r"at line (\d+)", str(error))
        where = f"line {int(place[1]) + 1} breaks off, or is no 'key = value'" if place else str(error)
        raise SourceError(f"the front matter of {name!r} is not TOML: {where}", CLOSE_OR_FENCE) from error
    return {str(key).lower(): item for key, item in value.items()}


def _yaml(source: str, name: str, notes: list[str]) -> dict[str, object]:
    """Return the mapping in *source*; lines that YAML refuses are taken as text, with a note."""
    import yaml

    source = _quote_hashes(_TABBED.sub(r"\1 ", source), notes)
    failed: Exception | None = None
    for attempt, assumed in ((source, []), _quote_lines(source, _TOP_LINE), _quote_lines(source, _LINE)):
        try:
            value = _load_yaml(attempt)
        except (yaml.YAMLError, ValueError, RecursionError) as error:
            failed = failed or error
        else:
            notes += assumed
            break
    else:
        raise SourceError(f"the front matter of {name!r} is not YAML", _where(failed)) from failed
    if not value:
        return {}
    if not isinstance(value, dict):
        raise SourceError(
            f"the front matter of {name!r} is no list of 'key: value' lines", "see docs/frontmatter.md"
        )
    return {str(key).lower(): item for key, item in value.items()}


def _load_yaml(source: str) -> object:
    """Return the content of YAML, with all scalars as text: ``No`` is a word, and ``12:30`` no number."""
    import yaml

    return yaml.load(source, Loader=yaml.BaseLoader)  # noqa: S506 -- it makes texts, lists and mappings only


def _quote_hashes(source: str, notes: list[str]) -> str:
    """Return *source* with values in quotes that hold a word with a hash: YAML would cut them there."""

    def quote(line: str, number: int) -> str:
        found = _TOP_LINE.match(line)
        if not found or found["value"][0] in "\"'[{|>#" or not _HASH.search(found["value"]):
            return line
        notes.append(_assumption(number, found["value"]))
        return f"{found['key']}: {json.dumps(found['value'])}"

    return "\n".join(quote(line, number) for number, line in enumerate(source.split("\n"), 2))


def _quote_lines(source: str, form: re.Pattern[str]) -> tuple[str, list[str]]:
    """Return *source* with values in quotes that YAML refuses or takes for mappings, and notes that say so.

    Headlines have colons; *form* says which lines are looked at.
    """
    lines, notes = source.split("\n"), []
    for number, line in enumerate(lines):
        found = form.match(line)
        if found and not _is_fine(found["value"]):
            notes.append(_assumption(number + 2, found["value"]))
            lines[number] = f"{found['key']}: {json.dumps(found['value'])}"
    return "\n".join(lines), notes


def _is_fine(value: str) -> bool:
    """Return whether YAML reads *value* as it is meant; an unclosed quotation mark is left for YAML to report."""
    import yaml

    first = value[0]
    if first in "\"'" and first not in value[1:]:
        return True
    try:
        return not isinstance(_load_yaml(value), dict) or first == "{"
    except (yaml.YAMLError, ValueError, RecursionError):
        return first in "|>"


def _assumption(number: int, value: str) -> str:
    return f"line {number} of the front matter is read as the text {value!r}"


def _where(error: Exception | None) -> str:
    mark = getattr(error, "problem_mark", None)
    problem = getattr(error, "problem", None) or str(error)
    return f"line {mark.line + 2}, {problem}" if mark else str(problem)


def _metadata(mapping: dict[str, object], name: str, notes: list[str]) -> Metadata:
    params = mapping.get("params")  # where Hugo keeps keys of one's own
    if isinstance(params, dict):
        mapping = {str(key).lower(): value for key, value in params.items()} | mapping

    def many(*keys: str) -> tuple[str, ...]:
        return next(
            (words for key in keys if key in mapping and (words := _words(mapping[key], name, key))), ()
        )

    def one(*keys: str) -> str:
        return ", ".join(many(*keys))

    named: dict[str, Any] = {
        "title": one("title", "titel"),
        "authors": tuple(
            name.rstrip(" ,;")
            for name in filterfalse(is_handle, many("author", "authors", "autor", "autoren", "autorin"))
        ),
        "date": _date(mapping, name, notes),
        "url": one("url", "canonical", "canonical_url"),
        "language": one("language", "lang", "sprache") or "de",
        "image": next(iter(many("image", "bild", "cover")), ""),
        "summary": _MARKED.sub(
            lambda found: found[1] or found[3], one("summary", "description", "beschreibung", "excerpt")
        ),
        "keywords": _split(many("keywords", "tags", "schlagworte")),
        "kicker": one("kicker", "dachzeile"),
        "section": one("section", "ressort"),
        "id": one("id", "guid"),
    }
    empty = Metadata(title="")
    for field in set(Metadata.__struct_fields__) - named.keys():
        named[field] = many(field) if isinstance(getattr(empty, field), tuple) else one(field)
    return Metadata(**named)


def _date(mapping: dict[str, object], name: str, notes: list[str]) -> str:
    """Return the first date under one of its keys, as ISO 8601; where none is understood, '' and a note."""
    odd = ""
    for key in (key for key in _DATES if key in mapping):
        try:
            written = ", ".join(_words(mapping[key], name, key)).replace("\\", "")  # Pandoc's "3\. Mai 2026"
        except SourceError:  # a mapping of a site's own
            written = str(mapping[key])
        if found := moment(written):
            return found
        never = written.startswith(NO_DATE) or written.lower() in _SWITCHES
        odd = odd or ("" if never else written)
    if odd:
        notes.append(
            f"{odd[:LONGEST_QUOTED]!r} in the front matter is no day, so none is read: write it as 2026-05-03"
        )
    return ""


def _words(value: object, name: str, key: str) -> tuple[str, ...]:
    """Return the texts in *value*: one, a list, or mappings that hold them under one of _NAMES."""
    if isinstance(value, list):
        return tuple(word for item in value for word in _words(_item(item), name, key))
    if isinstance(value, dict):
        named = {str(inner).lower(): item for inner, item in value.items()}
        inside = next((named[each] for each in _NAMES if isinstance(named.get(each), str)), None)
        if inside is None:
            raise SourceError(
                f"{key!r} in the front matter of {name!r} is no text",
                "write it as one line, or a list of lines",
            )
        value = inside
    text = (
        value.isoformat()
        if isinstance(value, date | datetime)
        else " ".join(clean_source(str(value)).split())
    )
    text = _WIKI_LINK.sub(r"\1", text)  # Obsidian's properties link to notes
    return () if text in _NOTHING else (text,)


def _item(item: object) -> object:
    """Return an item of a list; YAML takes one with a colon for a mapping."""
    if isinstance(item, dict) and len(item) == 1 and not {str(key).lower() for key in item} & {*_NAMES}:
        key, value = next(iter(item.items()))
        return f"{key}: {value}" if isinstance(value, str) else item
    return item


def _split(words: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(part.strip() for word in words for part in word.split(",") if part.strip())
