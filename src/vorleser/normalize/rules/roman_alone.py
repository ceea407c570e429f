"""Roman numerals of teams and lists: unsere II. Mannschaft, die II. verlor, Senioren V, (IV, V, VI)."""

import re

from vorleser.normalize.grammar import last_words, next_noun
from vorleser.normalize.roman import KINGS, QUEENS, value
from vorleser.normalize.rule import Form, Found, Rule
from vorleser.text.numerals import cardinal, ordinal

_OWNERS = r"(?:[Uu]nser|[Ii]hr|[Ee]uer|[Ee]ur|[Dd]ein|[Mm]ein|[Ss]ein)"
_TEAMS = "Mannschaft|Herren|Damen|Männer|Frauen|Garnitur|Vertretung|Abteilung|Kompanie|Gruppe|Reserve|Elf|Riege|Jugend"


def _owned(found: Found) -> str:
    """Unsere II. Mannschaft: no ruler by the name of Unsere."""
    end = found["ending"]
    return f"{found['owner']} {ordinal(str(value(found['numeral'])), 'e' if end == 'e' else 'en')}"


def _team(found: Found) -> str | None:
    """Die II. verlor: a team, whose noun everybody knows."""
    if next_noun(found.after) and not re.match(r" [a-zäöüß]+t[e]? ", found.after):
        return None
    article = found["article"]
    name = "".join(last_words(found.before, 1))
    if name in KINGS | QUEENS:  # Ludwig der II. baute Schlösser
        return None
    nth = ordinal(str(value(found["numeral"])), "e" if article.lower() == "die" else "en")
    return f"{article} {nth.capitalize()}"


def _class(found: Found) -> str:
    """Senioren V, Herren III: a class of age or a team by its number."""
    return cardinal(str(value(found["numeral"])))


def _row(found: Found) -> str | None:
    """(IV, V, VI): numerals that rise."""
    parts = re.split(r"(, ?)", found[0])
    numbers = [value(part) for part in parts[::2]]
    if sorted(set(numbers)) != numbers:
        return None
    return ", ".join(cardinal(str(number)) for number in numbers)


RULE = Rule(
    phase=40,
    forms=(
        Form(
            rf"\b(?P<owner>{_OWNERS}(?P<ending>e|er|en))(?= [IVX]+\. (?:{_TEAMS})) (?P<numeral>I{{1,3}}|IV|V)\.",
            _owned,
        ),
        Form(
            r"(?<!\w)(?P<article>[Dd]ie|[Dd]er) (?P<numeral>I{2,3}|IV)\.(?= [a-zäöü]{3,})(?! (?:und|oder|bis|sowie)\b)",
            _team,
        ),
        Form(
            r"(?:(?<=[a-zäöüß]grad )|(?<=[a-zäöüß]klasse )|(?<=[a-zäöüß]stufe )|(?<=[a-zäöüß]level )"
            r"|(?<=[a-zäöüß]phase ))(?P<numeral>[IV])(?![\w-])(?!\. ?[a-zA-ZÄÖÜ])",
            _class,
        ),
        Form(
            r"(?:(?<=\bSenioren )|(?<=\bSeniorinnen )|(?<=\bSchüler )|(?<=\bKinder )|(?<=\bJugend )"
            r"|(?<=\bDamen )|(?<=\bHerren )"
            r"|(?<=\bMänner )|(?<=\bFrauen )|(?<=\bAK ))(?P<numeral>I{1,3}|IV|V|VI)(?![\w-])(?!\. ?[a-zA-ZÄÖÜ])",
            _class,
        ),
        Form(r"(?<![\w.])(?:[IVX]{1,5}, ?){2,}[IVX]{1,5}(?![\w.-])", _row),
    ),
    examples=(
        ("Unsere II. Mannschaft siegte.", "Unsere zweite Mannschaft siegte."),
        ("mit unserer III. Herren", "mit unserer dritten Herren"),
        ("Die II. verlor in Ulm.", "Die Zweite verlor in Ulm."),
        ("bei den Senioren V", "bei den Senioren fünf"),
        ("im Sommer (IV,V,VI)", "im Sommer (vier, fünf, sechs)"),
        ("Der Hof, die V. Straße", "Der Hof, die fünfte Straße"),
    ),
)
