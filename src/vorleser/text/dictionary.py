"""Look up words in a dictionary of 339,000 German forms, or in one of English forms.

The dictionaries are files of the package pyspellchecker: Hunspell's words, with their counts in lower case in film
subtitles. Only the file is used, and it is not parsed: a look-up searches one block of a KB of its 7 MB, which
decompress in 20 ms and are kept so for the next run.
wordfreq is larger (57 MB) and simplemma slower (half a second to load), and with compounds split they know hardly more
words of a newspaper.
"""

import json
import zlib
from bisect import bisect_right
from functools import cache, lru_cache
from importlib.util import find_spec
from pathlib import Path

from vorleser.text.kept import make_once
from vorleser.text.regex import compile_late

SEEN = 50
"""The count of words in the dictionary that are rare in lower case, as nearly all nouns are."""

LONGEST_WORD = 80
"""The most letters of a word that is taken apart: each place where it might be parted is tried, in each part again."""
SHORTEST_FIRST, SHORTEST_LAST = 3, 4
"""The fewest letters of a compound's first and last part: shorter words would match too many other words."""
_LINKS = ("", "s", "es", "n", "en", "-")
"""Linking elements between the parts of a compound: Bund-es-rat, Straße-n-bahn."""
_BLOCK = 1024
"""Bytes that a look-up searches."""
_AHEAD, _BEHIND = len("{"), len("\n}")
"""Bytes before the first word's line, and those that no line begins in."""
FORM = compile_late(rb'\{(?:\n"[^"\n]*": [0-9]+,){9}')


@lru_cache(maxsize=16384)
def count(word: str, language: str = "de") -> int:
    """Return the count of *word* in lower case in *language*: 0 if it is unknown, ``SEEN`` for most words."""
    key = b'\n"' + word.lower().encode("utf-8", "replace") + b'":'
    at = _find_line(language, key)
    if at < 0:
        return 0
    lines = _lines(language)
    return int(lines[at + len(key) : lines.find(b"\n", at + 1)].rstrip(b","))


@lru_cache(maxsize=1024)
def complete(start: str) -> str:
    """Return the word that *start* (in lower case) begins, '' unless all words that begin so are forms of that one."""
    key = b'\n"' + start.encode("utf-8", "replace")
    low = _find_line("de", key)
    if low < 0:
        return ""
    lines = _lines("de")
    first = lines[low + 2 : lines.find(b'"', low + 2)]
    while lines.startswith(key, low):
        if not lines.startswith(b'\n"' + first, low):
            return ""
        low = lines.find(b"\n", low + 1)
    return first.decode()


@lru_cache(maxsize=1024)
def begins_word(start: str) -> bool:
    """Return whether a word of the dictionary begins with *start*, in any case."""
    return _find_line("de", b'\n"' + start.lower().encode("utf-8", "replace")) >= 0


@lru_cache(maxsize=8192)
def knows(word: str, language: str = "de") -> bool:
    """Return whether *word*, in any case, is in the dictionary, or is a German compound of words in it."""
    return count(word, language) > 0 or (language == "de" and bool(compound(word.lower())))


@lru_cache(maxsize=4096)
def compound(word: str, most: int = 4) -> tuple[str, ...]:
    """Return the parts of *word* (in lower case), at most *most*, each with its link; () if it is no compound.

    The longest first part is tried first: "oberbürgermeister" is ("ober", "bürgermeister"). What has more than
    `LONGEST_WORD` letters is none.
    """
    if len(word) > LONGEST_WORD:
        return ()
    for at in range(len(word) - SHORTEST_LAST, SHORTEST_FIRST - 1, -1):
        first, rest = word[:at], word[at:]
        if not any(first.endswith(link) and is_part(first.removesuffix(link)) for link in _LINKS):
            continue
        if count(rest):
            return (first, rest)
        if most > 2 and (parts := compound(rest, most - 1)):
            return (first, *parts)
    return ()


def is_part(word: str) -> bool:
    """Return whether *word* can be the first part of a compound: a word, or the stem of a verb, as in Heiz-werk."""
    return len(word) >= SHORTEST_FIRST and (
        count(word) > 0 or (len(word) > SHORTEST_FIRST and count(f"{word}en") > 0)
    )


def _find_line(language: str, key: bytes) -> int:
    """Return where the first line that begins with *key* stands in the dictionary of *language*, -1 if none does."""
    places, firsts, lines = _dictionary(language)
    number = max(0, bisect_right(firsts, key) - 1)  # the line that *key* begins may be the next block's first
    return lines.find(key, places[number], places[number + 1] + len(key))


def _lines(language: str) -> bytes:
    """Return the dictionary of *language*: between braces a line for each word, sorted, a line break before and after.

    Without the package the result is an empty dictionary.
    """
    return _dictionary(language)[2]


@cache
def find_dictionary(language: str) -> Path | None:
    """Return the packed dictionary of *language*, None without the package."""
    found = find_spec("spellchecker")  # imported, it would cost 16 ms
    if found is None or not found.submodule_search_locations:
        return None
    return Path(found.submodule_search_locations[0], "resources", f"{language}.json.gz")


@cache
def _dictionary(language: str) -> tuple[list[int], list[bytes], bytes]:
    """Return where the blocks of the dictionary begin, with its end, the first line of each block, and its text."""
    packed = find_dictionary(language)
    if packed is None:
        return _part_in_blocks(b"{\n}")
    return make_once(
        __file__, [packed], lambda: _part_in_blocks(_unpack(packed.read_bytes())), name=f"{language}."
    )


def _part_in_blocks(lines: bytes) -> tuple[list[int], list[bytes], bytes]:
    """Return where the blocks of the dictionary *lines* begin, with its end, the first line of each, and *lines*."""
    end = len(lines) - _BEHIND
    places = [_AHEAD]
    while (at := lines.find(b"\n", places[-1] + _BLOCK, end)) >= 0:
        places.append(at)
    firsts = [lines[at : lines.find(b"\n", at + 1)] for at in places]
    return [*places, end], firsts, lines


def _unpack(packed: bytes) -> bytes:
    """Return the dictionary that is *packed* as JSON by gzip.

    It is already formatted as is wanted, and is not copied: it ends with its size, so that it is decompressed in one
    piece. If a later version of the package formats it differently, it is formatted again here.
    """
    text = zlib.decompress(packed, wbits=zlib.MAX_WBITS + 16, bufsize=int.from_bytes(packed[-4:], "little"))
    if not FORM.match(text):
        counts = dict(sorted(json.loads(text).items()))
        text = json.dumps(counts, indent=0, ensure_ascii=False).encode()
    return text
