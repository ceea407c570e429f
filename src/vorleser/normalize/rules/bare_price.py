"""Prices without their currency, or with a mixed fraction: "Das kostet 1,50", "im Abo 2,80", "2 1/2 Mrd. Euro"."""

import re

from vorleser.normalize.currencies import CURRENCIES
from vorleser.normalize.nouns import Gender
from vorleser.normalize.numbers import MAGNITUDE, MAGNITUDES, PLAIN_NUMBER, one_for, say_number
from vorleser.normalize.rule import Form, Found, Rule
from vorleser.text.numerals import cardinal
from vorleser.text.regex import compile_late

_CURRENCY = "|".join(sorted(map(re.escape, CURRENCIES), key=len, reverse=True))
_PRICED = compile_late(
    r"(?:\bkost(?:et|eten?|en)(?: nur| jetzt| heute)?"
    r"|\b(?:pro|je) (?:Stück|Stk\.|Sack|Karte)(?: pauschal)?|\bpauschal\)?|(?:€|Euro)(?:, | \(|; )"
    r"(?:im Abo|ermäßigt|erm\.|Kinder|Schüler|Rentner"
    r"|Mitglieder|sonst|online|zuvor|früher|bisher|ohne \w+|mit \w+|[Aa]bendkasse)(?: zahlen| nur| kostet| kosten)?) $"
)
"""What stands before a price that does without its currency."""
_ON_MENU = compile_late(
    r"[0-9] ?(?:€|Euro)(?:, [^,;.!?0-9]{2,40}[0-9]+,[0-9]{2}){0,4}"
    r", [A-ZÄÖÜ][a-zäöüß]+(?: [A-ZÄÖÜ][a-zäöüß]+)?(?: ab| um| nur)? $"
)
"""Dishes, each with its price, of which the first has its currency."""
_PARTS = {
    **dict.fromkeys(("1/2", "½"), "einhalb"),
    **dict.fromkeys(("1/4", "¼"), "einviertel"),
    **dict.fromkeys(("3/4", "¾"), "dreiviertel"),
}


def _euros(found: Found) -> str:
    """Return a sum of euros and cents."""
    whole, cents = found["number"].split(",")
    euros = f"{say_number(whole, one_for(Gender.MASCULINE, found.before, found.after))} Euro"
    return f"{euros} {cardinal(cents)}" if cents.strip("0") else euros


def behind_verb(found: Found) -> str | None:
    """Das kostet 1,50; 3,20 Euro, im Abo 2,80."""
    return _euros(found) if _PRICED.search(found.before) or _ON_MENU.search(found.before) else None


def with_dot(found: Found) -> str | None:
    """Das kostet 4.99: the dot does not tell whether euros or francs."""
    whole, cents = found["number"].split(".")
    one = one_for(Gender.MASCULINE, found.before, found.after)
    return f"{say_number(whole, one)} {cardinal(cents)}" if _PRICED.search(found.before) else None


_NUMBERED = compile_late(r"\b(?:[Aa]m|[Vv]om|[Bb]is|[Zz]um|[Dd]er|[Ii]m|Nr\.|Seite|S\.) $")
"""What a day or a number stands behind, and no sum."""


_JOINED = compile_late(r" (?:bis|und|oder|u\.) [0-9]+\.-\w")
"""5.- bis 7.-Klässler: the word that an ordinal with a hyphen is part of."""


_RATED = {
    **dict.fromkeys(("Pers.", "Person"), "Person"),
    **dict.fromkeys(("Std.", "Stunde"), "Stunde"),
    **dict.fromkeys(("Mt.", "Monat"), "Monat"),
    **dict.fromkeys(("Stk.", "Stück"), "Stück"),
    **{noun: noun for noun in ("Tag", "Nacht", "Kind", "Paar", "Familie", "Woche", "Jahr")},
}
"""For what a sum is paid: "Eintritt 12.-/Pers."."""


def _francs(found: Found) -> str | None:
    """9.–: a round sum as the Swiss write it."""
    if _NUMBERED.search(found.before) or _JOINED.match(found.after):
        return None
    one = one_for(Gender.MASCULINE, found.before, found.after)
    rate = f" pro {_RATED[found['rate']]}" if found["rate"] else ""
    return f"{say_number(found['number'], one)} Franken{rate}"


def _round_euros(found: Found) -> str:
    """€ 8.-: a round sum behind its sign, as Austrians write it."""
    return f"{say_number(found['number'], one_for(Gender.MASCULINE, found.before, found.after))} Euro"


def _with_fraction(found: Found) -> str:
    """2 1/2 Mrd. Euro."""
    many = MAGNITUDES[found["magnitude"]][1]
    number = f"{cardinal(found['whole'], 'ein')}{_PARTS[found['fraction']]}"
    return f"{number} {many} {CURRENCIES[found['currency']][0].many}"


_RATE = "|".join(map(re.escape, _RATED))

RULE = Rule(
    phase=29,
    forms=(
        Form(
            rf"(?:€|\bEUR|\bEuro) ?(?P<number>{PLAIN_NUMBER})[.,](?:--|[–—]|-(?! ?[0-9]))(?=[ ,;)]|[.]?\s*$)",
            _round_euros,
        ),
        Form(
            rf"(?<![\w.,/'’–-])(?<!Fr\. )(?<!CHF )(?<![0-9] )(?P<number>[0-9]{{1,4}})\."
            rf"(?:[–—]|-(?! ?[0-9])|--)(?:/(?P<rate>{_RATE})(?!\w))?(?=[ ,;)]|[.]?\s*$)"
            r"(?! ?(?:€|EUR|Euro|DM|Mark|RM)\b)(?! ?€)",
            _francs,
        ),
        Form(
            rf"(?<![\w.,])(?P<number>{PLAIN_NUMBER},[0-9]{{2}})(?=[.,;)]|\s*$)(?![.,][0-9])",
            behind_verb,
        ),
        Form(r"(?<![\w.,])(?P<number>[1-9][0-9]{0,2}\.[1-9][0-9])(?=[.,;)]|\s*$)(?![.,][0-9])", with_dot),
        Form(
            rf"(?<![\w.,/])(?P<whole>[0-9]{{1,4}}) ?(?P<fraction>1/2|½|1/4|¼|3/4|¾) (?P<magnitude>{MAGNITUDE}) "
            rf"(?P<currency>{_CURRENCY})(?!\w)",
            _with_fraction,
        ),
        Form(
            rf"(?<![\w-])(?<![0-9] )(?:Euro|EURO) (?P<number>{PLAIN_NUMBER},[0-9]{{2}})"
            rf"(?![0-9]| ?(?:{_CURRENCY}|%|Prozent|M))",
            _euros,
        ),
    ),
    examples=(
        ("Das kostet 1,50.", "Das kostet einen Euro fünfzig."),
        ("Der Eintritt beträgt € 8.-", "Der Eintritt beträgt acht Euro"),
        ("Euro 19,90", "neunzehn Euro neunzig"),
        ("Rund 2 1/2 Mrd. Euro fehlen.", "Rund zweieinhalb Milliarden Euro fehlen."),
    ),
)
