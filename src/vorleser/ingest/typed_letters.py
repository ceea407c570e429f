"""Read a letter that was typed: its subject is its headline; letterhead, address, contacts and bank are no text."""

from collections.abc import Sequence
from typing import NamedTuple

from vorleser.ingest.beside_text import parse_byline
from vorleser.ingest.contact_lines import is_contact
from vorleser.ingest.dates import is_dateline, iso
from vorleser.ingest.letter_lines import RECEIVER, SIGN_OFF, SUBJECT, find_greeting
from vorleser.ingest.typed_lines import TypedLine, ends_with_stop, groups_of
from vorleser.text.regex import compile_late

_AFTERTHOUGHT = compile_late(r"(?i:p\.?\s?s\.?\b|nachtrag|anlagen?\b)")
_TOP = 25  # lines above the words that greet the reader
_LONGEST, _WORDS = 100, 5  # characters of each of them; words of a sentence


class Letter(NamedTuple):
    """A letter: its subject and its day, '' if none is told, and its byline and the ``lines`` from the greeting on."""

    subject: str
    date: str
    lines: list[TypedLine]


def read_letter(lines: Sequence[TypedLine]) -> Letter | None:
    """Return the letter that *lines* are; None if they are none.

    A letter greets its reader below an address, a way to reach the sender, a day, or a subject.
    """
    at = find_greeting(line.text for line in lines[:_TOP])
    above = [*groups_of(lines[:at])]
    told = [line for group in above for line in group]
    marked = any(_is_of_head(line.text) or is_dateline(line.text) for line in told)
    if not marked or any(map(_is_sentence, told)):
        return None
    day = next((iso(line.text) for line in told if is_dateline(line.text)), "")
    bylines = [line for line in told if parse_byline(line.text)]
    text = [*bylines, *([TypedLine("")] if bylines else []), *_without_contacts(lines[at:])]
    return Letter(_find_subject(above), day, text)


def _is_sentence(line: TypedLine) -> bool:
    """Return whether a *line* says something: a letterhead has no sentences, but clubs whose names end with a stop."""
    long = len(line.text.split()) >= _WORDS and ends_with_stop(line.text.rstrip("?!:"))
    return len(line.text) > _LONGEST or (long and not line.text.endswith(("e. V.", "e.V.", "e. G.", "eG.")))


def _find_subject(groups: Sequence[Sequence[TypedLine]]) -> str:
    """Return the line that names the subject, or else the line alone right above the greeting, or at the top."""
    for group in groups:
        for line in group:
            if found := SUBJECT.match(line.text):
                return line.text[found.end() :]
    for group in (groups[-1], groups[0]):
        text = group[0].text
        other = is_dateline(text) or _is_of_head(text) or RECEIVER.fullmatch(text) or parse_byline(text)
        if len(group) == 1 and not other:
            return text
    return ""


def _without_contacts(lines: Sequence[TypedLine]) -> list[TypedLine]:
    """Return *lines* without the ways to reach the sender and his bank below the words that end a letter."""
    ends = [n for n, line in enumerate(lines) if SIGN_OFF.match(line.text)]
    if not ends:
        return [*lines]
    found = [*lines[: ends[-1]]]
    for number, group in enumerate(groups_of(lines[ends[-1] :])):
        reached = [_is_of_head(line.text) for line in group]
        after = _AFTERTHOUGHT.match(group[0].text) is not None
        if number and any(reached) and not after:
            continue
        kept = (
            group
            if after
            else [line for line, is_silent in zip(group, reached, strict=True) if not is_silent]
        )
        found += [*kept, TypedLine("")]
    return found


def _is_of_head(line: str) -> bool:
    """Return whether a *line* is of a letterhead; what looks like a number to call may be a day."""
    return is_contact(line) and not is_dateline(line)
