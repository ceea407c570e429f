"""YAML front matter: what a newsroom says of an article above its text."""

import re
from datetime import date, datetime

from vorleser.article import Metadata
from vorleser.errors import SourceError
from vorleser.ingest.dates import iso

FENCE = re.compile(
    r"\A\ufeff?---[ \t]*\n(?P<yaml>.*?)^(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.DOTALL | re.MULTILINE
)
LARGEST = 100_000  # characters; nobody writes more, a bomb may


def frontmatter(text: str, name: str) -> tuple[Metadata, str, str]:
    """Return *text*'s front matter, the rest, and a correction's words; raises SourceError naming the line."""
    text = text.lstrip("\n")
    if not re.match(r"---[ \t]*\n", text):
        return Metadata(title=""), text, ""
    found = FENCE.match(text)
    if found is None:
        raise SourceError(f"the front matter of {name!r} has no end", "close it with a line of three hyphens")
    mapping = _mapping(found["yaml"], name)
    notes = (
        _words(mapping[key], name, key) for key in ("correction", "korrektur") if mapping.get(key) is not None
    )
    return _metadata(mapping, name), text[found.end() :], " ".join(next(notes, ()))


def _mapping(source: str, name: str) -> dict[str, object]:
    import yaml

    if len(source) > LARGEST:
        raise SourceError(f"the front matter of {name!r} is {len(source):,} characters long", "shorten it")
    try:
        value = yaml.safe_load(source)
    except (yaml.YAMLError, ValueError, RecursionError) as error:
        raise SourceError(f"the front matter of {name!r} is not YAML", _where(error)) from error
    if value is None:
        return {}
    if not isinstance(value, dict):
        raise SourceError(f"the front matter of {name!r} is no list of 'key: value' lines", "see the README")
    return {str(key).lower(): item for key, item in value.items()}


def _where(error: Exception) -> str:
    mark = getattr(error, "problem_mark", None)
    problem = getattr(error, "problem", None) or str(error)
    return f"line {mark.line + 2}, {problem}" if mark else str(problem)


def _metadata(mapping: dict[str, object], name: str) -> Metadata:
    def one(*keys: str) -> str:
        return next(
            (", ".join(_words(mapping[key], name, key)) for key in keys if mapping.get(key) is not None), ""
        )

    def many(*keys: str) -> tuple[str, ...]:
        return next((_words(mapping[key], name, key) for key in keys if mapping.get(key) is not None), ())

    return Metadata(
        title=one("title", "titel"),
        authors=many("author", "authors", "autor"),
        date=_day(one("date", "datum"), name),
        url=one("url", "canonical"),
        language=one("language", "lang") or "de",
        image=one("image"),
        summary=one("summary", "description"),
        keywords=_split(many("keywords", "tags")),
        kicker=one("kicker", "dachzeile"),
        section=one("section", "ressort"),
        id=one("id", "guid"),
    )


def _words(value: object, name: str, key: str) -> tuple[str, ...]:
    items = value if isinstance(value, list) else [value]
    if any(isinstance(item, list | dict) for item in items):
        raise SourceError(
            f"{key!r} in the front matter of {name!r} is no text", "write it as one line, or a list of lines"
        )
    texts = (
        item.isoformat() if isinstance(item, date | datetime) else " ".join(str(item).split())
        for item in items
    )
    return tuple(text for text in texts if text)


def _split(words: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(part.strip() for word in words for part in word.split(",") if part.strip())


def _day(value: str, name: str) -> str:
    """Return *value* as ISO 8601; German days (3.5.2026, 3. Mai 2026) are read too."""
    found = iso(value)
    if value and not found:
        raise SourceError(f"{value!r} in the front matter of {name!r} is no date", "write it as 2026-05-03")
    return found
