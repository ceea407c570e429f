"""The program's rules, and which of their forms a text may have: of a thousand, in most sentences some thirty.

What each form needs (see `text.pattern_factors`) stands in ``factors.json``, which ``scripts/make_factors`` writes.
What is not in there, as a new rule's forms, is found when it is first asked for, in some milliseconds for each.
"""

import json
import re
import zlib
from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import cache, lru_cache
from importlib.resources import files
from itertools import chain
from typing import NamedTuple, cast

import msgspec

from vorleser.normalize.rule import Form, Rule
from vorleser.normalize.table import WordList
from vorleser.runtime import plugins
from vorleser.text.factors import (
    MatchPlaces,
    exact_factors,
    factors_of_kinds,
    replace_by_kinds,
    split_at_spaces,
)
from vorleser.text.pattern_factors import Analysis
from vorleser.text.regex import LatePattern, parse

RULES = "vorleser.normalize.rules"
FACTOR_TABLE = files(__package__) / "factors.json"
_LONGEST_WORD = 60
"""Characters of a word that is remembered."""


class _Index(NamedTuple):
    """All forms in the order in which they claim, their numbers by factor, and the numbers of those that need none."""

    candidates: tuple["FormCandidate", ...]
    having: dict[str, list[int]]
    always: frozenset[int]


class FormCandidate(NamedTuple):
    """A form, and the kinds of what its matches begin with, as `text.factors.MatchPlaces` takes them; '' if unknown."""

    form: Form
    first: str = ""

    def find_match(self, text: str, places: MatchPlaces) -> re.Match[str] | None:
        """Return the first match in *text*, whose *places* are known."""
        if not self.first:
            return self.form.compiled.search(text)
        pattern = cast("re.Pattern[str]", self.form.compiled)
        for at in places.find(self.first):
            if match := pattern.match(text, at):
                return match
        return None


@cache
def load_rules() -> tuple[Rule, ...]:
    """Return every rule of the folder, in the order in which they claim."""
    named = [
        (cast("Rule", plugins.load_constant(RULES, name, "RULE")), name) for name in plugins.names(RULES)
    ]
    return tuple(rule for rule, _ in sorted(named, key=lambda pair: (pair[0].phase, pair[1])))


def find_candidates(text: str) -> Iterator[FormCandidate]:
    """Yield the forms that may match in *text*, in the order in which they claim."""
    index = _load_index()
    found = (
        _look_up(word) if len(word) <= _LONGEST_WORD else _find_numbers(word)
        for word in split_at_spaces(text)
    )
    return map(index.candidates.__getitem__, sorted(index.always.union(*found)))


@lru_cache(maxsize=16384)
def _look_up(word: str) -> frozenset[int]:
    """Return the numbers of the forms that *word* has a factor of."""
    return _find_numbers(word)


def _find_numbers(word: str) -> frozenset[int]:
    kinds = replace_by_kinds(word)
    of_kinds = _look_up_kinds(kinds) if len(word) <= _LONGEST_WORD else _gather(factors_of_kinds(kinds))
    return of_kinds | _gather(exact_factors(word))


@lru_cache(maxsize=4096)
def _look_up_kinds(kinds: str) -> frozenset[int]:
    """Return the numbers of the forms that a word with these *kinds* of characters has a factor of."""
    return _gather(factors_of_kinds(kinds))


def _gather(factors: set[str]) -> frozenset[int]:
    having = _load_index().having
    return frozenset(chain.from_iterable(having[factor] for factor in having.keys() & factors))


@cache
def _load_index() -> _Index:
    """Return what `find_candidates` looks up."""
    table = read_table()
    having: dict[str, list[int]] = defaultdict(list)
    candidates: list[FormCandidate] = []
    always: list[int] = []
    for number, form in enumerate(form for rule in load_rules() for form in rule.forms):
        first, *factors = table.get(key_of(form)) or analyse(form, _plain_analysis())
        candidates.append(FormCandidate(form, first))
        for factor in factors:
            having[factor].append(number)
        if not factors:
            always.append(number)
    return _Index(tuple(candidates), dict(having), frozenset(always))


def read_table() -> dict[str, list[str]]:
    """Return by `key_of` what `analyse` has found."""
    return msgspec.json.decode(FACTOR_TABLE.read_bytes(), type=dict[str, list[str]])


def make_factor_table(sentences: Iterable[str]) -> str:
    """Return the table of the program's forms, by the *sentences* of a sample: JSON, a line for each pattern."""
    analysis = Analysis(sentences)
    found = {key_of(form): analyse(form, analysis) for rule in load_rules() for form in rule.forms}
    lines = (f'"{key}":{json.dumps(cells, separators=(",", ":"))}' for key, cells in sorted(found.items()))
    return "{\n" + ",\n".join(lines) + "\n}\n"


def key_of(form: Form) -> str:
    """Return what the form's pattern is known by in the table."""
    pattern = form.pattern
    if isinstance(pattern, WordList):
        written = "\n".join(pattern.words)
    elif isinstance(pattern, LatePattern):
        written = f"{int(pattern.written_flags)} {pattern.written!r}"
    else:
        written = f"0 {pattern!r}"
    return f"{zlib.crc32(written.encode()):08x}"


def analyse(form: Form, analysis: Analysis) -> list[str]:
    """Return the kinds of what a match of *form* begins with, '' if unknown, and the factors of which a text needs one.

    Without factors any text may have a match.
    """
    pattern = form.pattern
    if isinstance(pattern, WordList):
        return ["", *sorted(analysis.find_words(pattern.words))]
    if isinstance(pattern, LatePattern):
        parsed = parse(str(pattern.written), pattern.written_flags)
    elif isinstance(pattern, str):
        parsed = parse(pattern)
    else:
        return [""]
    return [analysis.find_first(parsed), *sorted(analysis.find(parsed))]


@cache
def _plain_analysis() -> Analysis:
    return Analysis(())
