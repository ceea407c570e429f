"""Find the factors that each text must have one of in which a pattern matches.

`[0-9] (?:März|Mai)` needs " Mär" or " Mai": a text without both is not searched. Of several such choices the one is
taken that the fewest sentences of a sample have. Russ Cox describes the same for code search
(https://swtch.com/~rsc/regexp/regexp4.html).
"""

import sys
from collections.abc import Iterable
from functools import reduce
from math import prod
from typing import Any

from vorleser.text.factors import (
    CHARACTER_KINDS,
    LONGEST_FACTOR,
    LOWER,
    UPPER,
    WORD_END,
    WORD_START,
    factors_in,
    is_factor,
    is_of_word,
    replace_by_kinds,
    split_at_spaces,
)
from vorleser.text.pattern_parts import (
    ABSENT,
    BORDERS,
    EMPTY,
    MATCHES_ANYTHING,
    MATCHES_EMPTY,
    MOST_STRINGS,
    FactorChoice,
    PatternPart,
    Strings,
    begin_with,
    border_of_word,
    concatenate,
    constants,
    drop_absent,
    end_with,
    mark_absent,
    members_of_class,
    one_of_strings,
    shorten,
    ways_of_item,
)

_FREQUENT = {
    character: 60 - 2 * rank for rank, character in enumerate(f"{LOWER} enisratdhulcgmobwfkz{UPPER}.pv,")
}
"""The most frequent characters of German prose, the first 60 times as frequent as what is not among them."""
_ALL_FREQUENCIES = 60 + sum(_FREQUENT.values())
"""Their sum, with 60 for all the others together."""
_GOOD = 0.4
"""Where a choice costs less, no better one is looked for."""
_SINGLE = (constants.LITERAL, constants.IN)
_AROUND = (*BORDERS, constants.ASSERT)
"""What matches no character itself, but looks at those around a place."""
_REPEATS = (constants.MAX_REPEAT, constants.MIN_REPEAT, constants.POSSESSIVE_REPEAT)
_OPEN = Strings(("", ABSENT))
"""What tells nothing of how a part begins."""
_NEVER = (sys.maxsize, 0.0)
"""The rate of what is no factor."""


class Analysis:
    """Finds the factors of patterns, those that the fewest sentences of a sample have."""

    def __init__(self, sentences: Iterable[str]) -> None:
        self._having: dict[str, int] = {}
        for number, sentence in enumerate(sentences):
            for factor in set().union(*map(factors_in, split_at_spaces(sentence))):
                self._having[factor] = self._having.get(factor, 0) | 1 << number
        self._rarest: dict[str, str] = {}
        self._rates: dict[str, tuple[int, float]] = {}

    def find(self, parsed: Any) -> Strings:  # noqa: ANN401 -- what `re` has parsed, a private type
        """Return what each text has one of that the *parsed* pattern matches in; nothing where any text may do."""
        needs = self._needs(self._sequence(parsed, parsed.state.flags, outer=True))
        return needs.factors if needs else Strings()

    def find_first(self, parsed: Any) -> str:  # noqa: ANN401 -- as above
        """Return the kinds of what a match may begin with, behind WORD_START if that begins a word; '' if unknown."""
        items = list(parsed)
        flags = parsed.state.flags
        is_start = False
        while items and items[0][0] in _AROUND:
            operation, argument = items[0]
            if operation is constants.ASSERT and argument[0] > 0:
                break
            if operation in BORDERS:
                is_start |= WORD_START in "".join(border_of_word(operation, argument, flags))
            else:
                is_start |= not any(
                    end == "" or is_of_word(end[-1]) for end in self._sequence(argument[1], flags).ends
                )
            del items[0]
        starts = {
            replace_by_kinds(start.lstrip(WORD_START + WORD_END)[:1])
            for start in self._sequence(items, flags).starts
        }
        if not _OPEN.isdisjoint(starts) or (LOWER in starts and not is_start):
            return ""
        return WORD_START * is_start + "".join(sorted(starts))

    def _needs(self, part: PatternPart) -> FactorChoice | None:
        """Return the cheapest choice of which a text needs one factor where *part* matches, None if there is none."""
        return part.needs if part.whole is None else _cheapest(part.needs, self._judge(part.whole))

    def _judge(self, strings: Strings) -> FactorChoice | None:
        """Return the factors that one of *strings* has; None if one of them has none."""
        if len(strings) > MOST_STRINGS * 2:
            return None
        found = {self._find_rarest(string) for string in strings}
        return None if "" in found or not found else self._choose(Strings(found))

    def _choose(self, factors: Strings) -> FactorChoice:
        return FactorChoice(
            factors, reduce(int.__or__, (self._having.get(factor, 0) for factor in factors), 0)
        )

    def _find_rarest(self, string: str) -> str:
        """Return the rarest factor of *string*, '' if it has none."""
        found = self._rarest.get(string)
        if found is None:
            found = self._find_rarest(string[:-1]) if len(string) > 1 else ""
            rate = self._rate(found) if found else _NEVER
            for size in range(1, min(LONGEST_FACTOR, len(string)) + 1):
                piece = string[-size:]
                if (other := self._rate(piece)) < rate:
                    found, rate = (
                        piece if CHARACTER_KINDS.isdisjoint(piece) else replace_by_kinds(piece),
                        other,
                    )
            self._rarest[string] = found
        return found

    def _rate(self, piece: str) -> tuple[int, float]:
        """Return how many sentences have *piece*, and how frequent its characters are; `_NEVER` if it is no factor."""
        rate = self._rates.get(piece)
        if rate is None:
            rate = _NEVER
            if is_factor(piece):
                factor = piece if CHARACTER_KINDS.isdisjoint(piece) else replace_by_kinds(piece)
                frequency = prod(_FREQUENT.get(character, 1) / _ALL_FREQUENCIES for character in piece)
                rate = self._having.get(factor, 0).bit_count(), frequency
            self._rates[piece] = rate
        return rate

    def _chain(self, first: PatternPart, last: PatternPart) -> PatternPart:
        """Return what is known of *first* with *last* behind it."""
        if EMPTY in {first.whole, last.whole}:
            part, other = (last, first) if first.whole == EMPTY else (first, last)
            return part._replace(needs=_cheapest(part.needs, other.needs))
        before, behind = first.whole, last.whole
        if before is not None and behind is not None and len(before) * len(behind) <= MOST_STRINGS:
            whole = concatenate(before, behind)
            return PatternPart(whole, whole, whole, _cheapest(first.needs, last.needs))
        ends, starts = shorten(drop_absent(first.ends), at_end=True), shorten(drop_absent(last.starts))
        needs = _cheapest(self._needs(first), self._needs(last))
        for size in (LONGEST_FACTOR, 1):
            if needs and needs.cost < _GOOD:
                break
            near = Strings(string[-size:] for string in ends)
            needs = _cheapest(
                needs, self._judge(concatenate(near, shorten(starts, most=MOST_STRINGS // len(near))))
            )
        return PatternPart(None, begin_with(first, last.starts), end_with(first.ends, last), needs)

    def _sequence(self, items: Iterable[tuple[Any, Any]], flags: int, *, outer: bool = False) -> PatternPart:
        """Return what is known of *items*, which follow each other; *outer* if nothing else is in the pattern."""
        made, items, ahead = MATCHES_EMPTY, list(items), EMPTY
        for number, (operation, argument) in enumerate(items):
            if operation is not constants.ASSERT:
                made = self._chain(made, self._item(operation, argument, flags))
                continue
            around = self._sequence(argument[1], flags)
            is_ahead = argument[0] > 0
            if outer and number == 0 and not is_ahead:
                made = around  # it stands in the text as if it were matched
                continue
            ahead = around.starts if is_ahead and made is MATCHES_EMPTY else ahead
            near = self._chain(made, around) if is_ahead else around
            made = made._replace(needs=_cheapest(made.needs, self._needs(near)))
        is_shown_ahead = ahead != EMPTY and not made.starts.isdisjoint(_OPEN)
        return PatternPart(None, ahead, made.ends, self._needs(made)) if is_shown_ahead else made

    def _item(self, operation: Any, argument: Any, flags: int) -> PatternPart:  # noqa: ANN401 -- as above
        """Return what is known of one item."""
        if operation in _SINGLE:
            return one_of_strings(
                members_of_class(argument if operation is constants.IN else [(operation, argument)], flags)
            )
        if operation in BORDERS:
            return one_of_strings(border_of_word(operation, argument, flags))
        if operation in _REPEATS:
            least, most, inner = argument
            return self._repeat(least, most, inner, flags)
        if operation is constants.SUBPATTERN:
            return self._sequence(argument[3], (flags | argument[1]) & ~argument[2])
        ways = ways_of_item(operation, argument)
        return (
            self._alternatives([self._sequence(way or (), flags) for way in ways])
            if ways
            else MATCHES_ANYTHING
        )

    def _alternatives(self, ways: list[PatternPart]) -> PatternPart:
        """Return what is known of a part that matches as one of *ways* does."""
        needed = [self._needs(way) for way in ways]
        needs = None
        if all(needed):
            needs = self._choose(Strings().union(*(choice.factors for choice in needed if choice)))
        if all(way.whole is not None for way in ways):
            whole = Strings().union(*(way.whole or () for way in ways))
            return PatternPart(whole, whole, whole, needs)
        sides = [[mark_absent(way, side) for side in (way.starts, way.ends)] for way in ways]
        starts, ends = (Strings().union(*side) for side in zip(*sides, strict=True))
        return PatternPart(None, shorten(starts), shorten(ends, at_end=True), needs)

    def _repeat(self, least: int, most: int, inner: Any, flags: int) -> PatternPart:  # noqa: ANN401 -- as above
        """Return what is known of *inner*, *least* to *most* times."""
        one = self._sequence(inner, flags)
        if one.whole is not None and most < LONGEST_FACTOR and len(one.whole) ** most <= MOST_STRINGS // 4:
            whole, times = (EMPTY if least == 0 else Strings()), EMPTY
            for time in range(1, most + 1):
                times = concatenate(times, one.whole)
                whole = whole | times if time >= least else whole
            return PatternPart(whole, whole, whole, one.needs if least else None)
        if least == 0:
            sides = [mark_absent(one, side) | {ABSENT} for side in (one.starts, one.ends)]
            return PatternPart(None, shorten(sides[0]), shorten(sides[1], at_end=True))
        made = reduce(self._chain, [one] * min(least, LONGEST_FACTOR))
        return PatternPart(None, shorten(made.starts), shorten(made.ends, at_end=True), self._needs(made))


def _cheapest(*choices: FactorChoice | None) -> FactorChoice | None:
    """Return the one of *choices* that costs least, None if all are."""
    return min((choice for choice in choices if choice), key=lambda choice: choice.cost, default=None)
