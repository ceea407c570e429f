"""Phrases that a source itself marks as another language, as `Block.phrases` keeps them."""

import re
from collections.abc import Iterable, Iterator

from vorleser import language
from vorleser.regex import compile_late

_TAG = compile_late(r"[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{2,8})*")
_GERMAN = frozenset({"de", "deu", "ger", "gsw", "nds", "bar", "und", "mul", "zxx"})  # or no language at all
_LEAST = 2  # frequent German words that show a phrase to be German, whatever its mark says
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
    opened: list[tuple[str, str]] = []
    texts: list[str] = []
    for tag, text in pieces:
        if not tag:
            texts = [before + text for before in texts]
        elif tag.startswith("</"):
            if opened and opened[-1][0] == tag[2:-1].strip().lower():
                yield from mark(texts.pop(), opened.pop()[1])
        elif named := _OPENING.fullmatch(tag):
            spoken = _LANG.search(named[2] or "")
            opened.append((named[1].lower(), spoken[1] if spoken else ""))
            texts.append("")


_OPENING = compile_late(r"<([A-Za-z][\w-]*+)\b([^<>]*[^<>/])?>")
_LANG = compile_late(r"""(?:^|\s)(?:xml:)?lang\s*=\s*["']?([\w-]+)""", re.IGNORECASE)
