"""The program's rules, and which of their forms a text may have: of a thousand, in most sentences some thirty.

What each form needs (see `text.pattern_factors`) stands in ``factors.json``, which ``scripts/make_factors`` writes.
What is not in there, as a new rule's forms, is found when it is first asked for, in some milliseconds for each. What
is looked up is kept for the next run, patterns included, so that a rule is imported only when a text has one of its
forms.
"""

import json
import re
import zlib
from array import array
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from functools import cache, lru_cache, partial
from importlib.resources import files
from itertools import chain, repeat
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, cast

import msgspec

from vorleser.normalize.rule import Form, Rule, Searchable
from vorleser.normalize.table import Trie, WordList, branches, insert
from vorleser.runtime import plugins
from vorleser.text import regex
from vorleser.text.factors import (
    CHARACTER_KINDS,
    MatchPlaces,
    factor_of_word,
    factors_at_borders,
    factors_of_kinds,
    is_at_border,
    replace_by_kinds,
    split_at_spaces,
)
from vorleser.text.kept import list_sources, make_once
from vorleser.text.kept_words import keep_by_word
from vorleser.text.regex import LatePattern, parse

if TYPE_CHECKING:
    from vorleser.text.pattern_factors import Analysis

RULES = "vorleser.normalize.rules"
FACTOR_TABLE = files(__package__) / "factors.json"
_LONGEST_WORD = 60
"""Characters of a word that is remembered."""


_KeptForm = tuple[str, int, str, int, str]
"""A form: the name of its rule, its number there, the kinds of what its matches begin with, its flags and pattern."""


class _Index(NamedTuple):
    """All forms in the order in which they claim, their numbers by factor, and the numbers of those that need none.

    The numbers of a factor are 16 bits each, in a row. The pattern of a form that is searched by other means is ''.
    ``longest`` is a pattern of the longest exact factor within words that begins at a place; such a factor has the
    numbers of those that it begins with, too.
    """

    forms: list[_KeptForm]
    having: dict[str, bytes]
    always: frozenset[int]
    longest: str


class FormCandidate(NamedTuple):
    """A form that a text may have: what is searched, and what loads the form when it is found.

    ``first`` holds the kinds of what its matches begin with, as `text.factors.MatchPlaces` takes them; '' if unknown.
    """

    compiled: Searchable
    load_form: Callable[[], Form]
    first: str = ""

    def find_match(self, text: str, places: MatchPlaces) -> re.Match[str] | None:
        """Return the first match in *text*, whose *places* are known."""
        if not self.first:
            return self.compiled.search(text)
        match = cast("re.Pattern[str]", self.compiled).match
        return next(filter(None, map(match, repeat(text), places.find(self.first))), None)


def as_candidate(form: Form) -> FormCandidate:
    """Return *form* as one that any text may have."""
    return FormCandidate(form.compiled, lambda: form)


@cache
def load_rules() -> dict[str, Rule]:
    """Return every rule of the folder by its name, in the order in which they claim."""
    named = {name: _load_rule(name) for name in plugins.names(RULES)}
    return dict(sorted(named.items(), key=lambda item: (item[1].phase, item[0])))


@cache
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
    name, place, first, flags, source = _load_index().forms[number]
    load_form = partial(_load_form, name, place)
    return FormCandidate(
        regex.compile_kept(source, flags) if source else load_form().compiled, load_form, first
    )


def _load_form(rule: str, place: int) -> Form:
    return _load_rule(rule).forms[place]


@cache
def _find_sources() -> list[str]:
    """Return the files that patterns are made of: modules and tables."""
    return list_sources(Path(__file__).parent, Path(regex.__file__).parent)


@lru_cache(maxsize=16384)
def _look_up(word: str) -> frozenset[int]:
    """Return the numbers of the forms that *word* has a factor of."""
    return frozenset(memoryview(_find_kept_numbers(word)).cast("H"))


@keep_by_word("forms", _find_sources)
def _find_kept_numbers(word: str) -> bytes:
    return array("H", sorted(_find_numbers(word))).tobytes()


def _find_numbers(word: str) -> frozenset[int]:
    kinds = replace_by_kinds(word)
    having = _load_index().having
    of_kinds = _look_up_kinds(kinds) if len(word) <= _LONGEST_WORD else _gather(factors_of_kinds(kinds))
    return of_kinds | _join(_longest_factor().findall(word), having.keys() & factors_at_borders(word))


@lru_cache(maxsize=4096)
def _look_up_kinds(kinds: str) -> frozenset[int]:
    """Return the numbers of the forms that a word with these *kinds* of characters has a factor of."""
    return _gather(factors_of_kinds(kinds))


def _gather(factors: set[str]) -> frozenset[int]:
    return _join(_load_index().having.keys() & factors)


def _join(*known: Iterable[str]) -> frozenset[int]:
    """Return the numbers of the *known* factors."""
    found = b"".join(map(_load_index().having.__getitem__, chain.from_iterable(known)))
    return frozenset(memoryview(found).cast("H"))


@cache
def _longest_factor() -> re.Pattern[str]:
    return regex.compile_kept(_load_index().longest)


@cache
def _load_index() -> _Index:
    """Return what `find_candidates` looks up, made of all rules or kept by an earlier run."""
    return _Index(*make_once(__file__, _find_sources(), _make_index))


def _make_index() -> tuple[list[_KeptForm], dict[str, bytes], frozenset[int], str]:
    table = read_table()
    having: dict[str, array[int]] = defaultdict(lambda: array("H"))
    forms: list[_KeptForm] = []
    always: list[int] = []
    for name, rule in load_rules().items():
        for place, form in enumerate(rule.forms):
            first, *factors = table.get(key_of(form)) or analyse(form, _plain_analysis())
            for factor in factors:
                having[factor].append(len(forms))
            if not factors:
                always.append(len(forms))
            forms.append((name, place, first, *_written(form)))
    within = sorted(
        factor for factor in having if not is_at_border(factor) and CHARACTER_KINDS.isdisjoint(factor)
    )
    found = {factor: numbers.tobytes() for factor, numbers in having.items()}
    for factor in reversed(within):  # what it begins with stands before it
        found[factor] = b"".join(found.get(factor[:size], b"") for size in range(1, len(factor) + 1))
    return forms, found, frozenset(always), f"(?=({_choice_of(within)}))"


def _choice_of(factors: Iterable[str]) -> str:
    """Return a pattern of *factors*, of those that begin alike the longest."""
    trie: Trie = {}
    for factor in factors:
        insert(trie, [re.escape(character) for character in factor])
    return branches(trie)


def _written(form: Form) -> tuple[int, str]:
    """Return the flags and the pattern of *form*, '' where it is searched by other means."""
    pattern = form.pattern
    if isinstance(pattern, LatePattern):
        return int(pattern.written_flags), str(pattern.pattern)
    return 0, pattern if isinstance(pattern, str) else ""


def read_table() -> dict[str, list[str]]:
    """Return by `key_of` what `analyse` has found."""
    return msgspec.json.decode(FACTOR_TABLE.read_bytes(), type=dict[str, list[str]])


def make_factor_table(sentences: Iterable[str]) -> str:
    """Return the table of the program's forms, by the *sentences* of a sample: JSON, a line for each pattern."""
    from vorleser.text.pattern_factors import Analysis  # seldom needed

    analysis = Analysis(sentences)
    forms = (form for rule in load_rules().values() for form in rule.forms)
    found = {
        key_of(form): analyse(form, analysis) for form in forms if not isinstance(form.pattern, WordList)
    }
    lines = (f'"{key}":{json.dumps(cells, separators=(",", ":"))}' for key, cells in sorted(found.items()))
    return "{\n" + ",\n".join(lines) + "\n}\n"


def key_of(form: Form) -> str:
    """Return what the form's pattern is known by in the table."""
    flags, source = _written(form)
    return f"{zlib.crc32(f'{flags} {source or form.pattern!r}'.encode()):08x}"


def analyse(form: Form, analysis: "Analysis") -> list[str]:
    """Return the kinds of what a match of *form* begins with, '' if unknown, and the factors of which a text needs one.

    Without factors any text may have a match.
    """
    if isinstance(form.pattern, WordList):
        return ["", *map(factor_of_word, sorted(form.pattern.heads))]
    flags, source = _written(form)
    if not source:
        return [""]
    parsed = parse(source, flags)
    return [analysis.find_first(parsed), *sorted(analysis.find(parsed))]


@cache
def _plain_analysis() -> "Analysis":
    from vorleser.text.pattern_factors import Analysis  # as above

    return Analysis(())
