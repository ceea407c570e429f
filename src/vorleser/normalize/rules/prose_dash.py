"""Dashes between two numbers that part two statements: "auf Platz 3 – 12 Punkte mehr"."""

from vorleser.normalize.counts import is_plural
from vorleser.normalize.numbers import NUMBER, digits_of
from vorleser.normalize.rule import Form, Found, Rule
from vorleser.text.regex import compile_late

_FIRST = compile_late(rf"(?<![\w.,:/–-])(?P<first>{NUMBER})$")
_LAST = compile_late(rf"(?P<last>{NUMBER})(?! ?[–-] ?[0-9]) ?(?:[%€$]|(?P<word>[A-Za-zÄÖÜäöü][a-zäöüß]+))")
_REASONED = frozenset(
    "ist sind macht ergibt gibt wird wäre war gleich und oder plus minus mal bis vor Uhr".split()
)
"""Words behind a sum or a range: "10 – 4 ist sechs"."""
_COUNTING = compile_late(r"[Rr]ech(?:ne|nung|en)|[Aa]ufgabe|[Ss]umme|[Ff]ormel|[Dd]ifferenz")
_SPANNED = compile_late(rf"\b[Vv]on {NUMBER}$")
_RANKED = compile_late(r"\b(?:Platz|Rang|Level|Version|Etappe|Windows|iPhone|PlayStation|Switch) [0-9]+$")
"""What one number is the name of, so that no range of them is counted."""


def part(found: Found) -> str | None:
    """Keep a dash that is no minus and no range.

    A number that falls, with a word behind it, begins something new, and so does a count of things behind the number
    that a rank or a product is named by. Behind "von" it is a range, whether it rises or falls.
    """
    first, last = _FIRST.search(found.before), _LAST.match(found.after)
    if not first or not last or last["word"] in _REASONED or _COUNTING.search(found.before):
        return None
    if _SPANNED.search(found.before):
        return " bis "
    word = last["word"] or ""
    is_counted = not word or word in {"Prozent", "Euro"} or is_plural(word)
    is_named = _RANKED.search(found.before) and is_counted
    return found[0] if is_named or _value(first["first"]) > _value(last["last"]) else None


def _value(number: str) -> float:
    """Return the value of a written number, whose thousands may be grouped."""
    whole, _, rest = number.partition(",")
    return float(f"{digits_of(whole)}.{digits_of(rest) or 0}")


RULE = Rule(
    phase=27,
    forms=(Form(r"(?<=[0-9]) [–—-] (?=[0-9])", part),),
    examples=(
        ("auf Platz 3 – 12 Punkte mehr", "auf Platz drei – zwölf Punkte mehr"),
        (
            "die Karte 4070 – 23 Prozent schneller",
            "die Karte viertausendsiebzig – dreiundzwanzig Prozent schneller",
        ),
        ("Windows 11 – 5 Tipps", "Windows elf – fünf Tipps"),
        ("3 – 12 Punkte", "drei bis zwölf Punkte"),
        ("Der Wert fiel von 30 – 20 Prozent.", "Der Wert fiel von dreißig bis zwanzig Prozent."),
        ("10 – 4 ist leicht", "zehn minus vier ist leicht"),
    ),
)
