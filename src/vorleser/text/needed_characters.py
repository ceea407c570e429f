"""Which characters, or pairs of them, a text must have that a pattern matches in.

`[0-9] (?:März|Mai)` needs "Ma" or "Mä": a text without both is not searched. Of several such sets the one is taken
that German prose has most seldom.
"""

import re
from collections.abc import Iterable
from functools import reduce
from importlib import import_module
from itertools import pairwise, product
from math import prod
from typing import Any

Needed = frozenset[str]
"""Characters, and pairs of characters that follow each other."""
_FREQUENT = {character: 60 - 2 * rank for rank, character in enumerate(" enisratdhulcgmobwfkz.pv,")}
"""The most frequent characters of German prose, the first 60 times as frequent as what is not among them."""
_ALL = 60 + sum(_FREQUENT.values())
"""Of so many characters of prose each is as many as it is frequent."""
_MOST, _MOST_PAIRS = 300, 600
"""Larger ranges of characters are as good as all; so many pairs take longer to look for than they save."""

_constants: Any = import_module("re._constants")
_SINGLE = (_constants.LITERAL, _constants.IN)
_REPEATS = (_constants.MAX_REPEAT, _constants.MIN_REPEAT, _constants.POSSESSIVE_REPEAT)


def find_needed(parsed: Any) -> Needed:  # noqa: ANN401 -- what `re` has parsed, a private type
    """Return what each text has one of that the *parsed* pattern matches in; nothing where any text may do."""
    if parsed.state.flags & re.IGNORECASE:
        return frozenset()
    return _of_sequence(parsed)


def _of_sequence(items: Iterable[tuple[Any, Any]]) -> Needed:
    """Return what a text needs for all of *items*, which follow each other: the rarest set that one or two need."""
    items = list(items)
    found = [needed for operation, argument in items if (needed := _of_item(operation, argument))]
    found += [pairs for first, second in pairwise(items) if (pairs := _of_pair(first, second))]
    return min(found, key=_frequency, default=frozenset())


def _of_pair(first: tuple[Any, Any], second: tuple[Any, Any]) -> Needed:
    """Return the pairs of characters that two items match, if each of them matches one character of a few."""
    ones, others = (_of_item(*item) if item[0] in _SINGLE else () for item in (first, second))
    return frozenset(map("".join, product(ones, others)) if len(ones) * len(others) <= _MOST_PAIRS else ())


def _of_item(operation: Any, argument: Any) -> Needed:  # noqa: ANN401 -- as above
    """Return what a text needs for one item; for what is not known here, nothing."""
    if operation is _constants.LITERAL:
        return frozenset(chr(argument))
    if operation is _constants.IN:
        return _of_class(argument)
    if operation is _constants.BRANCH:
        return _union([_of_sequence(branch) for branch in argument[1]])
    if operation is _constants.ASSERT:  # what must stand around a match stands in the text, too
        return _of_sequence(argument[1])
    if operation is _constants.SUBPATTERN and not argument[1] & re.IGNORECASE:
        return _of_sequence(argument[3])
    return _of_sequence(argument[2]) if operation in _REPEATS and argument[0] else frozenset()


def _of_class(members: Iterable[tuple[Any, Any]]) -> Needed:
    """Return the characters of a class like [a-z€]; nothing for [^a-z] and where kinds of characters are named."""
    sets: list[Needed] = []
    for operation, argument in members:
        if operation is _constants.LITERAL:
            sets.append(frozenset(chr(argument)))
        elif operation is _constants.RANGE and argument[1] - argument[0] < _MOST:
            sets.append(frozenset(map(chr, range(argument[0], argument[1] + 1))))
        else:
            return frozenset()
    return _union(sets)


def _union(sets: list[Needed]) -> Needed:
    """Return what one of *sets* is needed for: nothing if one of them needs nothing."""
    return reduce(Needed.union, sets) if all(sets) else frozenset()


def _frequency(needed: Needed) -> float:
    """Return how many of what is *needed* a text is likely to have for each character."""
    return sum(prod(_FREQUENT.get(character, 1) / _ALL for character in one) for one in needed)
