"""Every form of every rule, met in texts that are made of its own pattern."""

import re
from collections.abc import Iterator
from functools import cache
from re import _constants as op  # type: ignore[attr-defined]
from re import _parser  # type: ignore[attr-defined]
from typing import Any
from unittest import mock

import msgspec
import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from vorleser import normalize
from vorleser.normalize import RULES, load_rules, say_text
from vorleser.normalize.rule import Form, Rule
from vorleser.normalize.settings import NormalizeSettings
from vorleser.runtime import plugins

SETTINGS = NormalizeSettings()
ANYWHERE = tuple(msgspec.structs.replace(rule, trigger=re.compile("")) for rule in load_rules())
LOADED = {name: plugins.load_constant(RULES, name, "RULE") for name in plugins.names(RULES)}


def written_forms(form: Form) -> st.SearchStrategy[str]:
    """Return what may be written for *form*: any match of its pattern, any word of its list."""
    if isinstance(form.pattern, str):
        return st.from_regex(re.compile(form.pattern))
    return st.sampled_from(form.pattern.words)


@pytest.mark.parametrize("name", LOADED)
def test_a_trigger_finds_every_form(name: str) -> None:
    """Where one stands, it is said as if no rule had a trigger, which only saves time; no form is a fault."""
    rule = LOADED[name]
    assert isinstance(rule, Rule)

    @given(st.one_of([written_forms(form) for form in rule.forms]))
    @settings(
        max_examples=10, derandomize=True, phases=[Phase.generate], suppress_health_check=[*HealthCheck]
    )
    def check(written: str) -> None:
        spoken = say_text(written, SETTINGS).text
        if not rule.trigger.search(written):
            with mock.patch.object(normalize, "load_rules", return_value=ANYWHERE):
                assert say_text(written, SETTINGS).text == spoken

    check()


Items = list[tuple[Any, Any]]
"""A parsed pattern: each item is an operator with its arguments."""
_CATEGORIES = {op.CATEGORY_DIGIT: "5", op.CATEGORY_WORD: "a", op.CATEGORY_SPACE: " "}
_CATEGORIES |= {op.CATEGORY_NOT_DIGIT: "a", op.CATEGORY_NOT_WORD: "-", op.CATEGORY_NOT_SPACE: "a"}


def _character(items: Items) -> str:
    """Return a character of a set, the first that is named there."""
    kind, value = items[0]
    if kind is op.NEGATE:
        pattern = {_character([item]) for item in items[1:]}
        return next(each for each in "x5 .-" if each not in pattern)
    if kind is op.RANGE:
        return chr(value[0])
    return _CATEGORIES[value] if kind is op.CATEGORY else chr(value)


def _write(items: Items, chosen: int) -> str:
    """Return a text for a parsed pattern, with the first alternative of each branch, but *chosen*, the id of one."""
    written = ""
    for kind, value in items:
        if kind is op.LITERAL:
            written += chr(value)
        elif kind is op.IN:
            written += _character(value)
        elif kind in {op.ANY, op.NOT_LITERAL}:
            written += "x"
        elif kind is op.BRANCH:
            ways = value[1]
            written += _write(next((way for way in ways if chosen in _ways(way)), ways[0]), chosen)
        elif kind in {op.MAX_REPEAT, op.MIN_REPEAT, op.POSSESSIVE_REPEAT}:
            least, _, inside = value
            written += _write(inside, chosen) * (max(1, least) if least or chosen in _ways(inside) else 0)
        elif kind in {op.SUBPATTERN, op.ATOMIC_GROUP, op.ASSERT}:
            written += _write(value[-1] if isinstance(value, tuple) else value, chosen)
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
        written = _write(items, chosen)
        if re.search(form.pattern, written):
            yield written


def test_of_most_rules_an_alternative_is_easily_found() -> None:
    """What the tests of triggers and needs try is there, but for one rule in twenty at most."""
    without = [name for name in LOADED if not any(texts for _, texts in _texts(name))]
    assert len(without) * 20 <= len(LOADED), without


@pytest.mark.parametrize("name", LOADED)
def test_a_trigger_hides_no_alternative(name: str) -> None:
    """Nor does it hide what is seldom written: what no trigger finds is said as if there were none."""
    rule = LOADED[name]
    assert isinstance(rule, Rule)
    texts = {written for _, written_so in _texts(name) for written in written_so}
    found = msgspec.structs.replace(rule, trigger=re.compile(""))
    everywhere = tuple(found if each is rule else each for each in load_rules())
    assert found in everywhere
    for written in sorted(text for text in texts if not rule.trigger.search(text)):
        spoken = say_text(written, SETTINGS).text
        with mock.patch.object(normalize, "load_rules", return_value=everywhere):
            assert say_text(written, SETTINGS).text == spoken


@pytest.mark.parametrize("name", LOADED)
def test_what_a_form_needs_stands_in_all_that_it_matches(name: str) -> None:
    """What a form needs only saves time: each alternative of its pattern has it."""
    for form, texts in _texts(name):
        assert texts or not form.needs
        for written in texts if form.needs else ():
            stands = (
                any(character in written for character in form.needs)
                if isinstance(form.needs, str)
                else form.needs.search(written)
            )
            assert stands, (form.pattern, written)


@pytest.mark.parametrize("name", LOADED)
def test_what_patterns_need_stands_in_all_that_they_match(name: str) -> None:
    """No alternative of a form, and nothing that the trigger finds, is without the characters that they need."""
    rule = LOADED[name]
    assert isinstance(rule, Rule)
    for form, texts in _texts(name):
        for written in texts:
            assert not form.needed or not form.needed.isdisjoint(written), (form.pattern, written)
            found = rule.needed and rule.trigger.search(written)
            assert not found or not rule.needed.isdisjoint(written), (rule.trigger.pattern, written)
