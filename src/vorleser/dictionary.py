"""Which words a language has: a dictionary of 339,000 German forms (and of English ones), looked up on the spot.

pyspellchecker brings it: Hunspell's words, counted in film subtitles as far as those are in small letters. Of that
package only the file is read, and never parsed: a look-up is a search by halves in 7 MB that unpack in 20 ms. It is
small beside wordfreq (57 MB) and quick beside simplemma (half a second to load), which know hardly more of a
newspaper's words once compounds are taken apart.
"""

import gzip
import json
import re
from functools import cache, lru_cache
from importlib.util import find_spec
from pathlib import Path

SEEN = 50
"""What is in the dictionary and was seldom met in small letters counts as much: nearly all nouns do."""

SHORTEST_FIRST, SHORTEST_LAST = 3, 4
"""Letters: shorter words are seldom parts of a compound, and begin or end too many strangers."""
_LINKS = ("", "s", "es", "n", "en", "-")
"""What joins the parts of a compound: Bund-es-rat, Straße-n-bahn."""
FORM = re.compile(rb'\{(?:\n"[^"\n]*": [0-9]+,){9}')


def count(word: str, language: str = "de") -> int:
    """Return how often *word* was met in small letters in *language*: 0 if it is no word, ``SEEN`` for most."""
    lines = _lines(language)
    key = b'\n"' + word.lower().encode("utf-8", "replace") + b'":'
    low, high = 0, len(lines) - 1
    while low < high:  # the line of the word begins between the two
        at = lines.rfind(b"\n", low, (low + high) // 2 + 1)
        end = lines.find(b":", at) + 1
        here = lines[at:end]
        if here == key:
            return int(lines[end : lines.find(b"\n", end)].rstrip(b","))
        low, high = (lines.find(b"\n", end), high) if here < key else (low, at)
    return 0


def knows(word: str, language: str = "de") -> bool:
    """Return whether *word*, in any case, is in the dictionary or a German compound of words that are."""
    return count(word, language) > 0 or (language == "de" and bool(compound(word.lower())))


@lru_cache(maxsize=4096)
def compound(word: str, most: int = 4) -> tuple[str, ...]:
    """Return the parts of *word* (in small letters), at most *most*, each with its link; () if it is no compound.

    The longest first part is tried first: "oberbürgermeister" is ("ober", "bürgermeister").
    """
    for at in range(len(word) - SHORTEST_LAST, SHORTEST_FIRST - 1, -1):
        first, rest = word[:at], word[at:]
        if not any(first.endswith(link) and _is_part(first.removesuffix(link)) for link in _LINKS):
            continue
        if count(rest):
            return (first, rest)
        if most > 2 and (parts := compound(rest, most - 1)):
            return (first, *parts)
    return ()


def _is_part(word: str) -> bool:
    return len(word) >= SHORTEST_FIRST and count(word) > 0


@cache
def _lines(language: str) -> bytes:
    """Return the dictionary of *language*: a line for each word, in their order, between line breaks.

    The file is JSON and lies there in this form; were it written in another one day, it would be brought into it.
    """
    found = find_spec("spellchecker")  # imported, it would cost 16 ms
    if found is None or not found.submodule_search_locations:
        return b"\n"
    packed = Path(found.submodule_search_locations[0], "resources", f"{language}.json.gz")
    text = gzip.decompress(packed.read_bytes())
    if not FORM.match(text):
        counts = dict(sorted(json.loads(text).items()))
        text = json.dumps(counts, indent=0, ensure_ascii=False).encode()
    return text[1:-1].rstrip() + b"\n"
