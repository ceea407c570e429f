"""Take texts apart into factors: short pieces that tell which patterns they may match.

A text is taken apart at its spaces, so that what a word has is found once however often it stands there; no factor
reaches from one word into the next. Beside the characters themselves a factor may have kinds of them ("a capital behind
a small letter"), and know where a word begins or ends. `pattern_factors` finds which factors a pattern needs.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import cache, cached_property
from itertools import chain
from operator import add

from vorleser.text.regex import compile_late

LONGEST_FACTOR = 4
"""The most characters of a factor, a border among them."""
_BESIDE_BORDERS = (1, 2, 3)
UPPER, LOWER, FOREIGN_LETTER = "\ue000", "\ue001", "\ue007"
"""These stand for any capital, any other letter of the Latin script, any letter of another script."""
DIGIT, RARE_DIGIT, OTHER_SIGN = "\ue002", "\ue003", "\ue004"
"""… and these for any figure, any raised or Roman figure or fraction, any sign from arrows on in Unicode."""
WORD_KINDS = frozenset((UPPER, LOWER, FOREIGN_LETTER, DIGIT, RARE_DIGIT))
CHARACTER_KINDS = WORD_KINDS | {OTHER_SIGN}
WORD_START, WORD_END = "\ue005", "\ue006"
"""These stand where a word begins, and where one ends."""
_AT_THE_EDGE = frozenset((" ", WORD_START, WORD_END))
_FIRST_FOREIGN, _FIRST_SYMBOL = "\u0370", "\u2190"
_IN_WORD = "".join(sorted(WORD_KINDS)) + "_"
_WORD, _WORD_OF_KINDS = compile_late(r"\w+"), compile_late(f"[{_IN_WORD}]+")
_BEGINNING = compile_late(f"(?<![{_IN_WORD}])[{_IN_WORD}]|[^{_IN_WORD} ]")
"""A word's first character, or a sign; few forms begin with a space, which a text has the most of."""


def kind_of_character(character: str) -> str:
    """Return what stands for *character* among others of its kind; itself where it has none."""
    if not character.isalnum():
        return OTHER_SIGN if character >= _FIRST_SYMBOL else character
    if character.isalpha():
        return FOREIGN_LETTER if character >= _FIRST_FOREIGN else UPPER if character.isupper() else LOWER
    return DIGIT if character.isdecimal() else RARE_DIGIT


class _Kinds(dict[int, str]):
    """Kinds by code, for ``str.translate``; each is looked up once."""

    def __missing__(self, code: int) -> str:
        character = chr(code)
        kept = character in CHARACTER_KINDS or character in {WORD_START, WORD_END}
        self[code] = kind = character if kept else kind_of_character(character)
        return kind


_kinds = _Kinds()


def split_at_spaces(text: str) -> Iterator[str]:
    """Yield the words of *text*, as its spaces part them, each with the spaces beside it."""
    first, *others = text.split(" ")
    if not others:
        yield first
        return
    yield f"{first} "
    yield from (f" {word} " for word in others[:-1])
    yield f" {others[-1]}"


def factors_in(word: str) -> set[str]:
    """Return all factors of *word*, one of those that `split_at_spaces` yields."""
    return _pieces(word) | factors_at_borders(word) | factors_of_kinds(replace_by_kinds(word))


def factors_of_kinds(kinds: str) -> set[str]:
    """Return the factors of a word that has these *kinds* of characters."""
    return _pieces(kinds) | _pieces_at_borders(kinds, _WORD_OF_KINDS.finditer(kinds))


def factors_at_borders(word: str) -> set[str]:
    """Return the factors of the characters of *word* that have a border of a word, and the whole words in it."""
    return _pieces_at_borders(word, _WORD.finditer(word))


def factor_of_word(word: str) -> str:
    """Return the factor of a text that has *word*, of letters and figures, as a word of its own."""
    return f"{WORD_START}{word}{WORD_END}"


def is_at_border(factor: str) -> bool:
    """Return whether *factor* has a border of a word."""
    return factor[0] == WORD_START or factor[-1] == WORD_END


def replace_by_kinds(text: str) -> str:
    """Return *text* with the kind of each character in its place, where it has one."""
    return text.translate(_kinds)


def _pieces(word: str) -> set[str]:
    pairs = list(map(add, word, word[1:]))
    triples = list(map(add, pairs, word[2:]))
    return {*word, *pairs, *triples, *map(add, triples, word[3:])}


def _pieces_at_borders(word: str, parts: Iterable[re.Match[str]]) -> set[str]:
    """Return the pieces at the borders of *parts*, the words of letters and figures in *word*."""
    pieces: set[str] = set()
    for part in parts:
        start, end = part.span()
        for length in _BESIDE_BORDERS:
            pieces.add(WORD_START + word[start : start + length])
            pieces.add(word[max(0, end - length) : end] + WORD_END)
        pieces.add(WORD_START + word[start:end] + WORD_END)
    return pieces


class MatchPlaces:
    """Where in a text matches may begin, by what they begin with."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._known: dict[str, list[int]] = {}

    def find(self, first: str) -> list[int]:
        """Return where characters of the kinds *first* stand.

        Behind WORD_START, letters and figures count only where a word begins.
        """
        found = self._known.get(first)
        if found is None:
            found = self._gather(first[1:]) if first[0] == WORD_START else self._find_all(first)
            self._known[first] = found
        return found

    def _gather(self, kinds: str) -> list[int]:
        found = [self._by_kind[kind] for kind in kinds if kind in self._by_kind]
        if " " in kinds:
            found.append(self._find_all(" "))
        return sorted(chain.from_iterable(found)) if len(found) > 1 else found[0] if found else []

    @cached_property
    def _kinds(self) -> str:
        return replace_by_kinds(self._text)

    @cached_property
    def _by_kind(self) -> dict[str, list[int]]:
        """Where words begin, and where signs stand, by their kinds."""
        found: defaultdict[str, list[int]] = defaultdict(list)
        kinds = self._kinds
        for match in _BEGINNING.finditer(kinds):
            at = match.start()
            found[kinds[at]].append(at)
        return found

    def _find_all(self, kinds: str) -> list[int]:
        return [match.start() for match in _any_of(kinds).finditer(self._kinds)]


@cache
def _any_of(kinds: str) -> re.Pattern[str]:
    return compile_late(f"[{re.escape(kinds)}]")


def is_factor(piece: str) -> bool:
    """Return whether *piece* can be found: within a word and the spaces beside it, with borders where they belong."""
    inner = piece[1:-1]
    is_blank = not piece.strip(" ")
    if is_blank or not _AT_THE_EDGE.isdisjoint(inner) or piece[0] == WORD_END or piece[-1] == WORD_START:
        return False
    is_started = piece[0] != WORD_START or (len(piece) > 1 and is_of_word(piece[1]))
    is_ended = piece[-1] != WORD_END or (len(piece) > 1 and is_of_word(piece[-2]))
    if piece[0] == WORD_START and piece[-1] == WORD_END:
        return is_started and is_ended and len(piece) > 2 and all(map(is_of_word, inner))
    return is_started and is_ended


def is_of_word(character: str) -> bool:
    r"""Return whether *character* is one of a word, as `\w` has it."""
    return character in WORD_KINDS or character.isalnum() or character == "_"
