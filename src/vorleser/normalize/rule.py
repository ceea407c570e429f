"""What a rule is: how it finds a written form, and what it makes of it in the context of its sentence.

One class of written forms is one file in ``rules/``, ending in one constant ``RULE``. Rules run by phase,
lowest first, and within a phase by name; what one has claimed no later one sees. The phases in use:

====== ==========================================================================
phase  class
====== ==========================================================================
0–9    the house lexicon: it outranks everything
10–19  forms that contain other forms whole: net and phone, law and references
20–29  dates, times, scores and ratios
30–39  money, measure, percent
40–49  ordinals and Roman numerals
50–59  words with digits in them (20-Jährige, CO2, 4K)
60–69  abbreviations, acronyms, gender forms
70–79  cardinals: every digit that is left
80–89  signs
====== ==========================================================================
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

import msgspec

from vorleser.normalize.settings import NormalizeSettings
from vorleser.scripts import Hint
from vorleser.text.regex import compile_kept

_WINDOW = 160
"""As many characters each side of a form are its context; a bound keeps hostile input linear."""


@dataclass(frozen=True, slots=True)
class Found:
    """One written form in its text: the match, what stands around it, and the policies of the house."""

    match: re.Match[str]
    settings: NormalizeSettings

    def __getitem__(self, group: str | int) -> str:
        """Return what *group* matched, '' if it took no part."""
        return self.match[group] or ""

    @property
    def before(self) -> str:
        """What stands before the form, at most ``WINDOW`` characters."""
        start = self.match.start()
        return self.match.string[max(0, start - _WINDOW) : start]

    @property
    def after(self) -> str:
        """What stands after the form, at most ``WINDOW`` characters."""
        end = self.match.end()
        return self.match.string[end : end + _WINDOW]


class Saying(msgspec.Struct, frozen=True):
    """What is said for a form, with hints whose offsets count from the start of ``text``."""

    text: str
    hints: tuple[Hint, ...] = ()


Verbalise = Callable[[Found], str | Saying | None]
"""Makes words of a form; None says that the form is not this rule's after all."""


class Searchable(Protocol):
    """Whatever is searched like a compiled pattern."""

    def search(self, text: str, at: int = 0, /) -> re.Match[str] | None:
        """Return the first match in *text* from *at* on."""


class Form(msgspec.Struct, frozen=True):
    """One pattern of a class and what makes words of it.

    The pattern is compiled on first use: an article needs a third of them. It is searched in a text that has what the
    pattern needs, see `candidates`.
    """

    pattern: str | Searchable
    verbalise: Verbalise

    @property
    def compiled(self) -> Searchable:
        """What is searched; kept patterns are looked up in a moment."""
        return compile_kept(self.pattern) if isinstance(self.pattern, str) else self.pattern


class Rule(msgspec.Struct, frozen=True):
    """One class of written forms; of two that match in one place the earlier form is said.

    ``examples`` are (written, spoken) pairs: the documentation of the class and its tests.
    """

    phase: int
    forms: tuple[Form, ...]
    examples: tuple[tuple[str, str], ...]
