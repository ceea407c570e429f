"""English that stands in a German sentence without quotation marks: der Film Killers of the Flower Moon."""

from collections.abc import Iterator

from vorleser.normalize.foreign.passages import TOKEN, word_of
from vorleser.normalize.lexicon.house import house
from vorleser.text import dictionary
from vorleser.text.regex import compile_late

ENGLISH = "en"
_ANCHORS = frozenset(
    "the The of Of and you You your Your my My with this This it It it's It's it’s It’s must "
    "too Too never Never for".split()
)
"""Words that no German sentence has by itself."""
_ANCHOR = compile_late(rf"(?<![\w-])(?:{'|'.join(sorted(_ANCHORS, reverse=True))})(?![\w-])")
_BEHIND = compile_late(r" ([^\W\d_]+(?:[’'][^\W\d_]+)*)(?![\w-])")
_BEFORE = compile_late(r"(?<![\w’'-])([^\W\d_]+(?:[’'][^\W\d_]+)*) $")
_JOINING = frozenset(("of", "and"))
"""Anchors that what stands beside them, with a capital, is English by: Bank of England, Law and Order."""
_BETWEEN = frozenset(
    "a all am an arm as do far hand hard her his in is land last man me most no not or so still war was will".split()
)
"""Words that German has too, or that are brief: English between other English words, and no end of a run."""
_OFTEN = 100
"""Times an English word was met in film subtitles."""
_LONGEST_WORD = 40  # characters that are looked at for the word before
_LEAST = 3
"""Words of a run, one of them besides the anchors."""


def find_runs(text: str) -> Iterator[tuple[int, int]]:
    """Yield the places of English words, one after the other, that stand in the German *text*."""
    if _ANCHORS.isdisjoint(text.replace("(", " ").replace("„", " ").split()):
        return
    done = 0
    for anchor in _ANCHOR.finditer(text):
        if anchor.start() < done:
            continue
        start, end = _begin(text, anchor.start(), done), _end(text, anchor.end())
        done = end
        words = TOKEN.findall(text, start, end)
        if len(words) >= _LEAST and not all(word in _ANCHORS or word in _BETWEEN for word in words):
            yield start, end


def _is_joined(word: str, anchor: str) -> bool:
    """Return whether *word* beside *anchor* is English by it, though German has it as well."""
    return anchor in _JOINING and word[0].isupper() and dictionary.count(word, ENGLISH) >= _OFTEN


def _begin(text: str, start: int, least: int) -> int:
    """Return where the run begins that goes on at *start*, not before *least*."""
    found = start
    while match := _BEFORE.search(text, max(least, start - _LONGEST_WORD), start):
        is_own = is_english(match[1]) or _is_joined(match[1], text[start : start + 3].strip())
        if not (is_own or match[1] in _BETWEEN or is_taken_in(match[1])):
            break
        start = match.start()
        found = start if is_own else found
    return found


def _end(text: str, end: int) -> int:
    """Return where the run ends that reaches *end*."""
    found = end
    while match := _BEHIND.match(text, end):
        before = text[max(0, end - 4) : end].rpartition(" ")[2]
        is_own = is_english(match[1]) or is_taken_in(match[1]) or _is_joined(match[1], before)
        if not (is_own or match[1] in _BETWEEN):
            break
        end = match.end()
        found = end if is_own else found
    return found


def is_taken_in(word: str) -> bool:
    """Return whether *word* is an English one that German has taken in: Show, Shop."""
    known = house().find(word[0].upper() + word[1:])
    return known is not None and known.lang == ENGLISH


def is_english(word: str) -> bool:
    """Return whether English has *word* and German has not."""
    if word in _BETWEEN or not word_of(word, ENGLISH):
        return False
    return word in _ANCHORS or (not dictionary.count(word) and dictionary.count(word, ENGLISH) >= _OFTEN)
