"""Results of races: ranks before a club ("Lang (3./Ulm)"), seconds behind at a sentence's end ("Berg (Au) 2.36.")."""

from vorleser.normalize.rule import Form, Found, Rule
from vorleser.normalize.women import IS_WOMANS
from vorleser.text.numerals import decimal, ordinal
from vorleser.text.regex import compile_late

_NAMED = compile_late(r"(?P<given>[A-ZÄÖÜ][\w-]+) (?:[a-z]{2,3} )*[A-ZÄÖÜ][\w-]+ \($")
"""Whose rank a bracket tells."""
_OF_GOALS = compile_late(
    r"[Tt]reffer|\b[Tt]ore?\b|\btraf|[Ee]lfer|[Ee]lfmeter|[Ss]trafsto|[Ee]igentor|Kopfball|[0-9]:[0-9](?![0-9])"
)
"""Where a number in brackets is a minute of play."""
_OF_RACE = compile_late(r"[0-9]:[0-9]{2}[.,][0-9]{1,2}|\bzurück\b")
"""Times of a race, beside which others are gaps."""

_RANKED = compile_late(r"(?:^|[.:;] )[1-9][0-9]{0,2}\. [A-ZÄÖÜ][^()0-9.:;]{3,40} \([^()]{2,40}\) $")
"""A rank, its holder and a club in brackets."""


def _rank(found: Found) -> str | None:
    """Say the rank before a club or town: a woman's, a man's."""
    named = _NAMED.search(found.before)
    if named is None or _OF_GOALS.search(found.match.string):
        return None
    return ordinal(found["n"], "e" if IS_WOMANS.match(named["given"]) else "er").capitalize()


def _gap(found: Found) -> str | None:
    """Say seconds and hundredths behind the winner."""
    is_gap = _RANKED.search(found.before) or _OF_RACE.search(found.match.string)
    return decimal(*found["n"].split(".")) if is_gap else None


RULE = Rule(
    phase=14,
    forms=(
        Form(r"(?<=\()(?P<n>[1-9][0-9]{0,2})\.(?=/[A-ZÄÖÜ][a-zäöüß])", _rank),
        Form(r"(?<=\) )(?P<n>[0-9]{1,2}\.[0-9]{2})(?=\.(?: [0-9A-Z]|\s*$)| zurück)", _gap),
    ),
    examples=(
        ("Eva Lang (3./Ulm) lief mit.", "Eva Lang (Dritte, Ulm) lief mit."),
        ("12. Jan Lang (Au) 2.36.", "Zwölfter Jan Lang (Au) zwei Komma drei sechs."),
        ("Jan Lang (30./Foulelfer) traf.", "Jan Lang (dreißigste Minute, Foulelfer) traf."),
        ("Ferner: Jan Lang (Au) 0.86 zurück.", "Ferner: Jan Lang (Au) null Komma acht sechs zurück."),
    ),
)
