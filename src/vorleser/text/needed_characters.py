"""Which characters a text must have that a pattern matches in.

`[0-9] (?:März|Mai)` needs an M as well as a digit: a text without one is not searched at all. Of several such sets of
characters the one is taken that German prose has most seldom.
"""

import re
from collections.abc import Iterable
from functools import reduce
from importlib import import_module
from typing import Any

Characters = frozenset[str]

_FREQUENT = {character: 60 - 2 * rank for rank, character in enumerate(" enisratdhulcgmobwfkz.pv,")}
"""The most frequent characters of German prose, the first 60 times as frequent as what is not among them."""
_MOST = 300
"""Characters: larger ranges are as good as all."""

_constants: Any = import_module("re._constants")
_REPEATS = (_constants.MAX_REPEAT, _constants.MIN_REPEAT, _constants.POSSESSIVE_REPEAT)


def find_needed(parsed: Any) -> Characters:  # noqa: ANN401 -- what `re` has parsed, a private type
    """Return characters of which each text has one that the *parsed* pattern matches in; none where any may do."""
    if parsed.state.flags & re.IGNORECASE:
        return frozenset()
    return _of_sequence(parsed)


def _of_sequence(items: Iterable[tuple[Any, Any]]) -> Characters:
    """Return what a text needs for all of *items*, which follow each other: the rarest set that one of them needs."""
    found = [needed for operation, argument in items if (needed := _of_item(operation, argument))]
    return min(found, key=_frequency, default=frozenset())


def _of_item(operation: Any, argument: Any) -> Characters:  # noqa: ANN401 -- as above
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


def _of_class(members: Iterable[tuple[Any, Any]]) -> Characters:
    """Return the characters of a class like [a-z€]; nothing for [^a-z] and where kinds of characters are named."""
    sets: list[Characters] = []
    for operation, argument in members:
        if operation is _constants.LITERAL:
            sets.append(frozenset(chr(argument)))
        elif operation is _constants.RANGE and argument[1] - argument[0] < _MOST:
            sets.append(frozenset(map(chr, range(argument[0], argument[1] + 1))))
        else:
            return frozenset()
    return _union(sets)


def _union(sets: list[Characters]) -> Characters:
    """Return what one of *sets* is needed for: nothing if one of them needs nothing."""
    return reduce(Characters.union, sets) if all(sets) else frozenset()


def _frequency(characters: Characters) -> int:
    return sum(_FREQUENT.get(character, 1) for character in characters)
