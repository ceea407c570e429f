"""Every form of every rule, met in texts that are made of its own pattern."""

import re
from collections.abc import Iterator
from functools import cache
from random import Random
from re import _constants as op  # type: ignore[attr-defined]
from re import _parser  # type: ignore[attr-defined]
from typing import Any, Protocol

import pytest

from vorleser.normalize.candidates import RULES, find_candidates
from vorleser.normalize.rule import Form, Rule
from vorleser.runtime import plugins
from vorleser.text.factors import MatchPlaces

LOADED = {name: plugins.load_constant(RULES, name, "RULE") for name in plugins.names(RULES)}


Items = list[tuple[Any, Any]]
"""A parsed pattern: each item is an operator with its arguments."""
_CATEGORIES = {op.CATEGORY_DIGIT: "5", op.CATEGORY_WORD: "a", op.CATEGORY_SPACE: " "}
_CATEGORIES |= {op.CATEGORY_NOT_DIGIT: "a", op.CATEGORY_NOT_WORD: "-", op.CATEGORY_NOT_SPACE: "a"}
_CLASSES = {op.CATEGORY_DIGIT: r"\d", op.CATEGORY_WORD: r"\w", op.CATEGORY_SPACE: r"\s"}
_CLASSES |= {op.CATEGORY_NOT_DIGIT: r"\D", op.CATEGORY_NOT_WORD: r"\W", op.CATEGORY_NOT_SPACE: r"\S"}
_ALL_KINDS = "059٣aegmzäßéAEKXZÖÉжЖ中_ \t\n\u00a0\u202f\u00ad.,;:!?'’\"„“»«()[]/\\&%‰§€$#*+-–—−×=<>|~^°²½…@"
"""Characters of all kinds, from which one of a class is taken."""


class Choices(Protocol):
    """Decides what is written where a pattern leaves a choice."""

    def character(self, items: Items) -> str:
        """Return a character of a set."""
        ...

    def way(self, ways: list[Items]) -> Items:
        """Return one of the alternatives of a branch."""
        ...

    def times(self, least: int, most: int, inside: Items) -> int:
        """Return how often *inside* is repeated."""
        ...


class FirstChoices:
    """Decides for the first alternative of each branch and no more than must be, but for *chosen*, the id of a part."""

    def __init__(self, chosen: int) -> None:
        self._chosen = chosen

    def character(self, items: Items) -> str:
        """Return the character that is named first."""
        kind, value = items[0]
        if kind is op.NEGATE:
            pattern = {self.character([item]) for item in items[1:]}
            return next(each for each in "x5 .-" if each not in pattern)
        if kind is op.RANGE:
            return chr(value[0])
        return _CATEGORIES[value] if kind is op.CATEGORY else chr(value)

    def way(self, ways: list[Items]) -> Items:
        """Return the way in which the chosen part is, or the first."""
        return next((way for way in ways if self._chosen in _ways(way)), ways[0])

    def times(self, least: int, _most: int, inside: Items) -> int:
        """Return how often it must be, or once for the chosen part."""
        return max(1, least) if least or self._chosen in _ways(inside) else 0


class AnyChoices:
    """Decides by *dice*."""

    def __init__(self, dice: Random) -> None:
        self._dice = dice

    def character(self, items: Items) -> str:
        """Return any character of the set; of a class or what is left by a set, one of some of all kinds."""
        if items[0][0] is op.NEGATE:
            excluded = re.compile(f"[{''.join(map(_as_set, items[1:]))}]")
            return self._dice.choice([each for each in _ALL_KINDS if not excluded.match(each)] or ["x"])
        kind, value = self._dice.choice(items)
        if kind is op.RANGE:
            return chr(self._dice.randint(*value))
        if kind is op.CATEGORY:
            return self._dice.choice([each for each in _ALL_KINDS if re.match(_CLASSES[value], each)])
        return chr(value)

    def way(self, ways: list[Items]) -> Items:
        """Return any alternative."""
        return self._dice.choice(ways)

    def times(self, least: int, most: int, _inside: Items) -> int:
        """Return a number that is allowed, a small one."""
        return self._dice.randint(least, min(most, least + 3))


def _as_set(item: tuple[Any, Any]) -> str:
    """Return an item of a set as it is written in one."""
    kind, value = item
    if kind is op.RANGE:
        return f"{re.escape(chr(value[0]))}-{re.escape(chr(value[1]))}"
    return _CLASSES[value] if kind is op.CATEGORY else re.escape(chr(value))


def _write(items: Items, choices: Choices) -> str:
    """Return a text for a parsed pattern; what must not stand there is not heeded."""
    written = ""
    for kind, value in items:
        if kind is op.LITERAL:
            written += chr(value)
        elif kind is op.IN:
            written += choices.character(value)
        elif kind in {op.ANY, op.NOT_LITERAL}:
            written += choices.character([(op.NEGATE, None), (op.LITERAL, value or ord("\n"))])
        elif kind is op.BRANCH:
            written += _write(choices.way(value[1]), choices)
        elif kind in {op.MAX_REPEAT, op.MIN_REPEAT, op.POSSESSIVE_REPEAT}:
            least, most, inside = value
            written += "".join(_write(inside, choices) for _ in range(choices.times(least, most, inside)))
        elif kind in {op.SUBPATTERN, op.ATOMIC_GROUP, op.ASSERT}:
            written += _write(value[-1] if isinstance(value, tuple) else value, choices)
    return written


_KNOWN: dict[int, tuple[Items, frozenset[int]]] = {}
"""By its id, a pattern that was looked through, kept so that no other gets its id, and what was found there."""


def _ways(items: Items) -> frozenset[int]:
    """Return the ids of *items*, and of all alternatives and repeated parts in them."""
    if id(items) not in _KNOWN:
        _KNOWN[id(items)] = (items, frozenset({id(items)}.union(*map(_ways, _parts(items)))))
    return _KNOWN[id(items)][1]


def _parts(items: Items) -> Iterator[Items]:
    """Yield the alternatives and groups that stand in *items* themselves."""
    for kind, value in items:
        if kind is op.BRANCH:
            yield from value[1]
        elif kind in {op.SUBPATTERN, op.ASSERT, op.MAX_REPEAT, op.MIN_REPEAT, op.POSSESSIVE_REPEAT}:
            yield value[-1]
        elif kind is op.ATOMIC_GROUP:
            yield value


@cache
def _texts(name: str) -> tuple[tuple[Form, tuple[str, ...]], ...]:
    """Return each form of the rule *name* with a text for each of its alternatives."""
    rule = LOADED[name]
    assert isinstance(rule, Rule)
    return tuple((form, tuple(_alternatives(form))) for form in rule.forms)


def _alternatives(form: Form) -> Iterator[str]:
    """Yield a text for each alternative of *form*, where one is easily found, and each word of its list."""
    if not isinstance(form.pattern, str):
        yield from form.pattern.words
        return
    items = _parser.parse(form.pattern)
    for chosen in sorted(_ways(items)):
        written = _write(items, FirstChoices(chosen))
        if re.search(form.pattern, written):
            yield written


def _any_texts(form: Form, dice: Random) -> Iterator[str]:
    """Yield ever another text with *form* in it: any match of its pattern, any word of its list."""
    while not isinstance(form.pattern, str):
        yield dice.choice(form.pattern.words)
    items, pattern = _parser.parse(form.pattern), re.compile(form.pattern)
    for _ in range(_TRIES):
        written = f"{dice.choice(_AROUND)}{_write(items, AnyChoices(dice))}{dice.choice(_AROUND)}"
        if pattern.search(written):
            yield written


_TRIES = 60  # to write what matches: what a pattern forbids before and behind is met by chance
_AROUND = ("", "", "", " ", "\n", "(", ")", ".", ", ", "5", "a", " Wort ", "Ü", "–")


def _is_found(form: Form, written: str) -> bool:
    """Return whether *form* is a candidate in *written*, and its first match is the one of its pattern."""
    candidates = [candidate for candidate in find_candidates(written) if candidate.load_form() is form]
    expected = form.compiled.search(written)
    found = candidates[0].find_match(written, MatchPlaces(written)) if candidates else None
    return found is not None and expected is not None and found.span() == expected.span()


@pytest.mark.parametrize("name", LOADED)
def test_a_form_is_looked_for_wherever_it_stands(name: str) -> None:
    """What a form needs only saves time: no text drawn from its pattern is without, and the first match is found."""
    rule = LOADED[name]
    assert isinstance(rule, Rule)
    dice = Random(name)  # noqa: S311 -- the same texts each time
    texts = [(form, _any_texts(form, dice)) for form in rule.forms]
    for form, drawn in (dice.choice(texts) for _ in range(30)):
        written = next(drawn, None)
        assert written is None or _is_found(form, written), (form.pattern, written)


def test_of_most_rules_an_alternative_is_easily_found() -> None:
    """What the test below tries is there, but for one rule in twenty at most."""
    without = [name for name in LOADED if not any(texts for _, texts in _texts(name))]
    assert len(without) * 20 <= len(LOADED), without


@pytest.mark.parametrize("name", LOADED)
def test_no_alternative_of_a_form_is_overlooked(name: str) -> None:
    """Nor is one that is seldom written."""
    for form, texts in _texts(name):
        for written in texts:
            assert _is_found(form, written), (form.pattern, written)
