"""The program's rules, and which of their forms a text may have: of a thousand, in most sentences some thirty.

What each form needs (see `text.pattern_factors`) stands in ``factors.json``, which ``scripts/make_factors`` writes.
What is not in there, as a new rule's forms, is found when it is first asked for, in some milliseconds for each. What
is looked up is kept for the next run, so that a rule is imported only when a text may have one of its forms.
"""

import json
import os
import re
import zlib
from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import cache, lru_cache
from importlib.resources import files
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, cast

import msgspec

from vorleser.normalize.rule import Form, Rule
from vorleser.normalize.table import WordList
from vorleser.runtime import plugins
from vorleser.text import regex
from vorleser.text.factors import (
    MatchPlaces,
    exact_factors,
    factors_of_kinds,
    replace_by_kinds,
    split_at_spaces,
)
from vorleser.text.kept import make_once
from vorleser.text.regex import LatePattern, parse

if TYPE_CHECKING:
    from vorleser.text.pattern_factors import Analysis

RULES = "vorleser.normalize.rules"
FACTOR_TABLE = files(__package__) / "factors.json"
_SOURCES = (".py", ".tsv", ".txt", ".json")
_LONGEST_WORD = 60
"""Characters of a word that is remembered."""


class _Index(NamedTuple):
    """All forms in the order in which they claim, their numbers by factor, and the numbers of those that need none.

    Of each form there are the name of its rule, its number there, and the kinds of what its matches begin with.
    """

    forms: list[tuple[str, int, str]]
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
def load_rules() -> dict[str, Rule]:
    """Return every rule of the folder by its name, in the order in which they claim."""
    named = {name: _load_rule(name) for name in plugins.names(RULES)}
    return dict(sorted(named.items(), key=lambda item: (item[1].phase, item[0])))


def _load_rule(name: str) -> Rule:
    return cast("Rule", plugins.load_constant(RULES, name, "RULE"))


def find_candidates(text: str) -> Iterator[FormCandidate]:
    """Yield the forms that may match in *text*, in the order in which they claim."""
    index = _load_index()
    found = (
        _look_up(word) if len(word) <= _LONGEST_WORD else _find_numbers(word)
        for word in split_at_spaces(text)
    )
    return map(_load_candidate, sorted(index.always.union(*found)))


@cache
def _load_candidate(number: int) -> FormCandidate:
    name, place, first = _load_index().forms[number]
    return FormCandidate(_load_rule(name).forms[place], first)


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
    """Return what `find_candidates` looks up, made of all rules or kept by an earlier run."""
    return _Index(*make_once(__file__, _find_sources(), _make_index))


def _find_sources() -> list[Path]:
    """Return the files that patterns are made of: modules and tables."""
    folders = (Path(__file__).parent, Path(regex.__file__).parent)
    return [
        Path(folder, name)
        for top in folders
        for folder, _, names in os.walk(top)
        for name in sorted(names)
        if name.endswith(_SOURCES)
    ]


def _make_index() -> tuple[list[tuple[str, int, str]], dict[str, list[int]], frozenset[int]]:
    table = read_table()
    having: dict[str, list[int]] = defaultdict(list)
    forms: list[tuple[str, int, str]] = []
    always: list[int] = []
    for name, rule in load_rules().items():
        for place, form in enumerate(rule.forms):
            first, *factors = table.get(key_of(form)) or analyse(form, _plain_analysis())
            for factor in factors:
                having[factor].append(len(forms))
            if not factors:
                always.append(len(forms))
            forms.append((name, place, first))
    return forms, dict(having), frozenset(always)


def read_table() -> dict[str, list[str]]:
    """Return by `key_of` what `analyse` has found."""
    return msgspec.json.decode(FACTOR_TABLE.read_bytes(), type=dict[str, list[str]])


def make_factor_table(sentences: Iterable[str]) -> str:
    """Return the table of the program's forms, by the *sentences* of a sample: JSON, a line for each pattern."""
    from vorleser.text.pattern_factors import Analysis  # seldom needed

    analysis = Analysis(sentences)
    found = {key_of(form): analyse(form, analysis) for rule in load_rules().values() for form in rule.forms}
    lines = (f'"{key}":{json.dumps(cells, separators=(",", ":"))}' for key, cells in sorted(found.items()))
    return "{\n" + ",\n".join(lines) + "\n}\n"


def key_of(form: Form) -> str:
    """Return what the form's pattern is known by in the table."""
    pattern = form.pattern
    if isinstance(pattern, WordList):
        written = "\n".join(pattern.words)
    elif isinstance(pattern, LatePattern):
        written = f"{int(pattern.written_flags)} {pattern.pattern!r}"
    else:
        written = f"0 {pattern!r}"
    return f"{zlib.crc32(written.encode()):08x}"


def analyse(form: Form, analysis: "Analysis") -> list[str]:
    """Return the kinds of what a match of *form* begins with, '' if unknown, and the factors of which a text needs one.

    Without factors any text may have a match.
    """
    pattern = form.pattern
    if isinstance(pattern, WordList):
        return ["", *sorted(analysis.find_words(pattern.words))]
    if isinstance(pattern, LatePattern):
        parsed = parse(str(pattern.pattern), pattern.written_flags)
    elif isinstance(pattern, str):
        parsed = parse(pattern)
    else:
        return [""]
    return [analysis.find_first(parsed), *sorted(analysis.find(parsed))]


@cache
def _plain_analysis() -> "Analysis":
    from vorleser.text.pattern_factors import Analysis  # as above

    return Analysis(())
