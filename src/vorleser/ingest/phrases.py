"""Phrases that a source itself marks as another language, as `Block.phrases` keeps them."""

import re
from collections.abc import Iterable, Iterator

from vorleser.text import language
from vorleser.text.regex import compile_late

_TAG = compile_late(r"[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{2,8})*")
_GERMAN = frozenset({"de", "deu", "ger", "gsw", "nds", "bar", "und", "mul", "zxx"})  # or no language at all
_LEAST = 2  # frequent German words that show a phrase to be German, whatever its mark says
_DEEPEST = 20  # phrases that stand in one another
_CLEAR = 8  # words from which on a phrase in German spelling is believed to be German


def mark(text: str, tag: str) -> tuple[tuple[str, str], ...]:
    """Return *text* as one phrase in the language *tag*; nothing where that is German, no language, or not true.

    Templates declare the language that they were written in, so a text that is clearly German is not believed.
    """
    text, tag = " ".join(text.split()), tag.strip().replace("_", "-")
    if not _TAG.fullmatch(tag) or tag.partition("-")[0].lower() in _GERMAN or not any(map(str.isalpha, text)):
        return ()
    if language.guess(text, _LEAST if len(text.split()) < _CLEAR else 1) == "de":
        return ()
    return ((text, tag),)


def within(text: str, found: Iterable[tuple[str, str]]) -> tuple[tuple[str, str], ...]:
    """Return those of the phrases *found* that stand in *text*."""
    return tuple((phrase, tag) for phrase, tag in found if phrase in text)


def between_tags(pieces: Iterable[tuple[str, str]]) -> Iterator[tuple[str, str]]:
    """Yield the phrases between HTML tags with a ``lang``, from *pieces* of a line: (tag, "") or ("", text)."""
    opened: list[tuple[str, str, int]] = []  # its name, its language, and how many pieces stand before it
    told: list[str] = []
    marked = 0
    for tag, text in pieces:
        if not tag:
            told.append(text)
        elif tag.startswith("</"):
            if opened and opened[-1][0] == tag[2:-1].strip().lower():
                _, spoken, begin = opened.pop()
                if spoken:
                    marked -= 1
                    yield from mark("".join(told[begin:]), spoken)
        elif named := _OPENING.fullmatch(tag):
            found = _LANG.search(named[2] or "")
            spoken = found[1] if found and marked < _DEEPEST else ""
            marked += bool(spoken)
            opened.append((named[1].lower(), spoken, len(told)))


_OPENING = compile_late(r"<([A-Za-z][\w-]*+)\b([^<>]*[^<>/])?>")
_LANG = compile_late(r"""(?:^|\s)(?:xml:)?lang\s*=\s*["']?([\w-]+)""", re.IGNORECASE)
