"""What is known of a part of a pattern: what it can match, or how that begins and ends, and which factors it needs."""

import re
from collections.abc import Iterable
from functools import cache
from importlib import import_module
from itertools import product
from typing import Any, NamedTuple

from vorleser.text.factors import (
    CHARACTER_KINDS,
    DIGIT,
    FOREIGN_LETTER,
    LONGEST_FACTOR,
    LOWER,
    OTHER_SIGN,
    RARE_DIGIT,
    UPPER,
    WORD_END,
    WORD_KINDS,
    WORD_START,
    kind_of_character,
)

constants: Any = import_module("re._constants")
BORDERS = (constants.AT, constants.ASSERT_NOT)
MOST_STRINGS = 300
"""Strings that are looked at for a part of a pattern; where there are more, they are shortened."""
_PER_SENTENCE = 20
"""So many factors cost as much as one sentence of the sample that has one of them."""
_WHOLE_KIND = {UPPER: 10, LOWER: 10, FOREIGN_LETTER: 5, DIGIT: 5, RARE_DIGIT: 5, OTHER_SIGN: 10}
"""A class of so many characters of a kind counts as the whole kind."""
_LARGEST = 5000
"""Characters of a class beyond which any character may be meant."""
_SPACES = frozenset(filter(str.isspace, map(chr, range(0x3001))))

Strings = frozenset[str]
EMPTY = Strings(("",))
ABSENT = "\ue008"
"""What stands among the beginnings or ends of a part that may match nothing."""


class FactorChoice(NamedTuple):
    """Factors of which a text needs one, and the sentences of the sample that have one."""

    factors: Strings
    sentences: int

    @property
    def cost(self) -> float:
        """What it costs to look for them, in sentences that have one: many factors take long to load."""
        return self.sentences.bit_count() + len(self.factors) / _PER_SENTENCE


class PatternPart(NamedTuple):
    """All that a part of a pattern can match, or only how that begins and ends, and what it needs."""

    whole: Strings | None
    starts: Strings
    ends: Strings
    needs: FactorChoice | None = None


MATCHES_EMPTY = PatternPart(EMPTY, EMPTY, EMPTY)
MATCHES_ANYTHING = PatternPart(None, EMPTY, EMPTY)
_PLACES = {
    constants.AT_BOUNDARY: Strings((WORD_END + WORD_START,)),
    constants.AT_BEGINNING: Strings((WORD_START,)),
    constants.AT_BEGINNING_STRING: Strings((WORD_START,)),
    constants.AT_END: Strings((WORD_END,)),
    constants.AT_END_STRING: Strings((WORD_END,)),
}
"""What is known of a word where nothing is matched; which of them holds depends on the characters beside it."""


def one_of_strings(strings: Strings) -> PatternPart:
    """Return a part that matches one of *strings*; anything, if there are none."""
    return PatternPart(strings, strings, strings) if strings else MATCHES_ANYTHING


def border_of_word(operation: Any, argument: Any, flags: int) -> Strings:  # noqa: ANN401 -- what `re` has parsed
    r"""Return what stands for a border of a word, if the item is one: \b, (?<!\w), (?![\w-])."""
    if flags & re.ASCII:
        return EMPTY
    if operation is constants.AT:
        return _PLACES.get(argument, EMPTY)
    direction, inner = argument
    members = [member for op, arg in inner for member in (arg if op is constants.IN else [(op, arg)])]
    is_word = len(inner) == 1 and (constants.CATEGORY, constants.CATEGORY_WORD) in members
    is_word = is_word and members[0][0] is not constants.NEGATE
    return Strings((WORD_START if direction < 0 else WORD_END,)) if is_word else EMPTY


def ways_of_item(operation: Any, argument: Any) -> list[Any]:  # noqa: ANN401 -- as above
    """Return the parts of which the item matches one, none if it is unknown here."""
    if operation is constants.BRANCH:
        return list(argument[1])
    if operation is constants.GROUPREF_EXISTS:
        return list(argument[1:])
    return [argument] if operation is constants.ATOMIC_GROUP else []


def concatenate(firsts: Strings, lasts: Strings) -> Strings:
    """Return each of *firsts* with each of *lasts* behind it."""
    return Strings(first + last for first, last in product(firsts, lasts))


def shorten(strings: Strings, *, at_end: bool = False, most: int = MOST_STRINGS) -> Strings:
    """Return the first characters of *strings*, or the last ones, so few that no more than *most* are different."""
    for size in range(LONGEST_FACTOR, 0, -1):
        short = Strings(string[-size:] if at_end else string[:size] for string in strings)
        if len(short) <= most:
            return short
    return EMPTY


def drop_absent(side: Strings) -> Strings:
    """Return *side* with nothing known for what may be absent, to be joined with what is beside it."""
    return side - {ABSENT} | EMPTY if ABSENT in side else side


def mark_absent(part: PatternPart, side: Strings) -> Strings:
    """Return *side* of *part*, where it may match nothing with what stands for that."""
    return side - EMPTY | {ABSENT} if part.whole is not None and "" in part.whole else side


def begin_with(first: PatternPart, starts: Strings) -> Strings:
    """Return how *first* begins, with *starts* behind it where it is short or may match nothing."""
    if first.whole is None and ABSENT in first.starts:
        return shorten(first.starts - {ABSENT} | starts)
    if first.whole is None or max(map(len, first.whole), default=0) >= LONGEST_FACTOR:
        return shorten(first.starts)
    return shorten(
        concatenate(first.whole, shorten(drop_absent(starts), most=MOST_STRINGS // len(first.whole)))
    )


def end_with(ends: Strings, last: PatternPart) -> Strings:
    """Return how *last* ends, with *ends* before it where it is short or may match nothing."""
    if last.whole is None and ABSENT in last.ends:
        return shorten(last.ends - {ABSENT} | ends, at_end=True)
    if last.whole is None or max(map(len, last.whole), default=0) >= LONGEST_FACTOR:
        return shorten(last.ends, at_end=True)
    near = shorten(drop_absent(ends), at_end=True, most=MOST_STRINGS // len(last.whole))
    return shorten(concatenate(near, last.whole), at_end=True)


def _in_cases(code: int, flags: int) -> Strings:
    """Return the character of *code*, as capital and small letter where *flags* ignore case."""
    character = chr(code)
    if not flags & re.IGNORECASE:
        return Strings(character)
    alike = _load_alike().get(ord(character.lower()[0]), ())
    cases = (character, character.lower(), character.upper(), *map(chr, alike))
    return Strings(case for case in cases if len(case) == 1)


@cache
def _load_alike() -> dict[int, tuple[int, ...]]:
    """Return the codes that `re` takes for one another where it ignores case."""
    known: dict[int, tuple[int, ...]] = import_module("re._casefix")._EXTRA_CASES  # noqa: SLF001 -- no public way
    return known


def members_of_class(members: Iterable[tuple[Any, Any]], flags: int) -> Strings:
    r"""Return the characters of a class like [a-z€], or their kinds where they are many; none for [^a-z] and \W."""
    found: set[str] = set()
    for operation, argument in members:
        if operation is constants.LITERAL:
            found |= _in_cases(argument, flags)
        elif operation is constants.RANGE and argument[1] - argument[0] < _LARGEST:
            found.update(*(_in_cases(code, flags) for code in range(argument[0], argument[1] + 1)))
        elif operation is constants.CATEGORY and argument is constants.CATEGORY_SPACE:
            found |= _SPACES
        elif operation is constants.CATEGORY and argument is constants.CATEGORY_DIGIT:
            found.add(DIGIT)
        elif operation is constants.CATEGORY and argument is constants.CATEGORY_WORD:
            found |= WORD_KINDS | {"_"}
        else:
            return Strings()
    by_kind: dict[str, set[str]] = {}
    for character in found - CHARACTER_KINDS:
        by_kind.setdefault(kind_of_character(character), set()).add(character)
    for kind, alike in by_kind.items():
        if len(alike) >= _WHOLE_KIND.get(kind, _LARGEST):
            found = found - alike | {kind}
    return Strings(found)
