"""Units of an army, cut short or by their numbers: "I.Btl.", "3./PzBtl 33", "Füs.Btl.", "EK I"."""

import re

from vorleser.normalize.grammar import adjective_ending
from vorleser.normalize.roman import value
from vorleser.normalize.rule import Form, Found, Rule
from vorleser.text.numerals import cardinal, ordinal

_NOUNS = {"B": "Bataillon", "A": "Abteilung", "K": "Kompanie"}


def _say_joined(found: Found) -> str:
    """I.Btl.: a Roman numeral that leans on its noun."""
    noun = _NOUNS[found.after[0]]
    return f"{ordinal(str(value(found['numeral'])), adjective_ending(found.before, noun))} "


def _say_several(found: Found) -> str:
    """I. – III. Bataillon: from one unit to another of the same kind."""
    ending = adjective_ending(found.before, re.match(r"[\w.]+", found.after)[0])  # type: ignore[index]
    first, last = (ordinal(str(value(found[part])), ending) for part in ("first", "last"))
    return f"{first} {_JOINTS.get(found['to'].strip(), found['to'].strip())} {last} "


_JOINTS = {"–": "bis", "-": "bis", "u.": "und", "/": "und"}
_NUMERAL = "(?:I{1,3}|IV|V|VI{1,3}|IX|X)"
_UNITS = (
    "Btl|Bat|Abt|Komp|Bataillon|Abteilung|Kompanie|Korps|Armee|Division|Brigade|Gruppe|Regiment|Schwadron"
)


def _say_company(found: Found) -> str:
    """3./PzBtl 33: a company of a battalion or regiment."""
    return f"{ordinal(found['n'], adjective_ending(found.before, 'Kompanie'))} Kompanie "


RULE = Rule(
    phase=15,
    forms=(
        Form(
            rf"(?<![\w.])(?P<first>{_NUMERAL})\.(?P<to> ?[–/-] ?| bis | und | u\. )(?P<last>{_NUMERAL})\. "
            rf"(?=(?:{_UNITS})(?:s|es|en)?\b)",
            _say_several,
        ),
        Form(r"(?<![\w.])(?P<numeral>I{1,3}|IV|VI{0,3})\. ?(?=(?:Btl|Bat|Abt|Komp)\.)", _say_joined),
        Form(
            r"(?<![\w.])(?P<n>[1-9][0-9]?)\./"
            r"(?=[A-Z][A-Za-zäöü]*(?:Btl|[Bb]ataillon|Rgt|Regt|[Rr]egiment)\b|R?IR [0-9])",
            _say_company,
        ),
        Form(r"(?<!\w)Füs\. ?Btl\.", lambda _: "Füsilierbataillon"),
        Form(
            r"(?<!\w)EK (?P<numeral>II?)(?![\w-])(?!\.\w)",
            lambda found: f"E-K {cardinal(str(value(found['numeral'])))}",
        ),
    ),
    examples=(
        ("Stab des I. – III. Bataillons", "Stab des ersten bis dritten Bataillons"),
        ("die I. und II. Abteilung", "die erste und zweite Abteilung"),
        ("Stab, I.Btl. Köln, II. Btl. Ulm", "Stab, erstes Bataillon Köln, zweites Bataillon Ulm"),
        ("Er führt die 3./PzBtl 33.", "Er führt die dritte Kompanie Panzerbataillon dreiunddreißig."),
        ("das Füs.Btl. Soest", "das Füsilierbataillon Soest"),
        ("Das EK I trug er.", "Das E-K eins trug er."),
    ),
)
