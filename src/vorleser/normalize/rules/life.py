"""Dates of birth and death: (* 28. August 1749; † 1832)."""

import re

from vorleser.normalize.agreement import inflect
from vorleser.normalize.calendar import MONTH
from vorleser.normalize.grammar import next_noun
from vorleser.normalize.nouns import Gender, gender
from vorleser.normalize.roman import KINGS, QUEENS, value
from vorleser.normalize.rule import Form, Found, Rule
from vorleser.text.numerals import ordinal, year
from vorleser.text.regex import compile_late

_WORDS = {
    "*": "geboren",
    "†": "gestorben",
    "✝": "gestorben",
    "+": "gestorben",
    "⚭": "verheiratet",
    "∞": "verheiratet",
    "oo": "verheiratet",
    "□": "begraben",
    "~": "getauft",
    "≈": "getauft",
}
_DAY = compile_late(rf"(?:0?[1-9]|[12][0-9]|3[01])\. ?(?:{MONTH}|[0-9]{{1,2}}\.)")
_SIGN = "(?P<sign>[*†✝⚭∞□~≈]|oo)"


def sign_before_day(found: Found) -> str:
    """Say a star or dagger before a day."""
    return f"{_WORDS[found['sign']]} am "


def in_year(found: Found) -> str:
    """Say a star or dagger before a year."""
    return f"{_WORDS[found['sign']]} "


def by_guess(found: Found) -> str:
    """Say a star or dagger before a year that is no more than likely: "(†?1276)"."""
    return f"{_WORDS[found['sign']]} vermutlich "


_DEAD = compile_late(
    rf"(?:\b[IVX]+\.|\b(?:von|zu|der) [A-ZÄÖÜ][\wäöüß-]+|\bTode?s?|\b(?:{'|'.join(sorted(KINGS | QUEENS))})s?) \($"
    r"|\(\* ?(?:[a-z.]+ )?[0-9]{3,4}[,;] $"
)
"""A person before a bracket, or a birth before a death: "Egino II. (", "(*1020, "."""


def by_cross(found: Found) -> str | None:
    """Say a plus sign that stands for a dagger behind a person: "Egino II. (+ 1105)"."""
    if not _DEAD.search(found.before):
        return None
    return sign_before_day(found) if _DAY.match(found.after) else in_year(found)


_BORN = compile_late(r"\* ?(?:[0-9.]+ ?)?1[0-9]{3}(?: [A-ZÄÖÜ][\w-]+){1,3} $")
"""A birth and its place before a death: "*1830 Muster"."""


def by_cross_behind_place(found: Found) -> str | None:
    """Say a plus sign for a dagger behind where somebody was born: "*1830 Muster +1906 Au"."""
    return f"gestorben {year(found['year'])}" if _BORN.search(found.before) else None


def dead(found: Found) -> str:
    """Say a dagger before a person of whom it tells that he is dead: "des † Müllers"."""
    return inflect("verstorben", found)


def nth_marriage(found: Found) -> str:
    """Say how manieth marriage it was: "oo II. 1661"."""
    nth = str(value(found["nth"])) if found["nth"].isalpha() else found["nth"]
    return f"in {ordinal(nth, 'er')} Ehe verheiratet"


def son_or_daughter(found: Found) -> str | None:
    """Say whose child somebody was, in a row of families: "Maria Vogt, T. d. Schultheißen"."""
    if not _OF_FAMILY.search(found.match.string):
        return None
    noun = next_noun(found.after)
    mother = noun.endswith("in") or gender(noun) is Gender.FEMININE
    return f"{'Tochter' if found['child'] == 'T' else 'Sohn'} {'der' if mother else 'des'}"


_OF_FAMILY = compile_late(r"[*†⚭∞] ?(?:um |vor |ca\. )?[0-9]|\boo\b|\b(?:geb|get|gest|begr|verh)\.")


def uncertain(found: Found) -> str:
    """747/748–814: one of two years of birth, or of death."""
    parts = re.split("([/–-])", found[0])
    words = {"/": " oder ", "–": " bis ", "-": " bis "}
    return "".join(words.get(part) or year(part) for part in parts)


RULE = Rule(
    phase=19,
    forms=(
        Form(rf"(?<!\w){_SIGN} ?(?={_DAY.pattern})", sign_before_day),
        Form(rf"\b(?:[Gg]eboren|[Gg]estorben) (?={_DAY.pattern})", lambda found: f"{found[0]}am "),
        Form(r"(?<![\w*])(?P<sign>[*†✝⚭□]) ?(?=(?:um )?[0-9]{3,4}(?![0-9.]))", in_year),
        Form(
            r"(?:(?<=\()|(?<=[,;] ))(?P<sign>[*†✝⚭□]) ?"
            r"(?=(?:(?:ca\.|circa|zirka|etwa|um|vor|nach|zwischen|wohl|vermutlich|spätestens|frühestens) ){1,2}"
            r"[1-9][0-9]{2,3}(?![0-9.]))",
            in_year,
        ),
        Form(r"(?<=\()(?P<sign>[*†✝]) ?\? ?(?=[1-9][0-9]{2,3}(?![0-9.]))", by_guess),
        Form(
            r"(?:(?<=\()|(?<=[,;] ))(?P<sign>\+) ?"
            rf"(?=(?:(?:um|nach|vor|ca\.) )?(?:[1-9][0-9]{{2}}|1[0-9]{{3}}|20[0-9]{{2}})[),;]|{_DAY.pattern})",
            by_cross,
        ),
        Form(r"(?<=\w )\+ ?(?P<year>1[0-9]{3})(?![0-9.,:])", by_cross_behind_place),
        Form(
            r"(?<=\()(?:[1-9][0-9]{2,3}/[1-9][0-9]{2,3}[–-][1-9][0-9]{2,3}(?:/[1-9][0-9]{2,3})?"
            r"|[1-9][0-9]{2,3}[–-][1-9][0-9]{2,3}/[1-9][0-9]{2,3})(?=[),;])",
            uncertain,
        ),
        Form(r"(?<!\w)(?:oo|∞|⚭) ?(?P<nth>I{1,3}|IV|V|[1-5])\.(?= )", nth_marriage),
        Form(r"(?<![\w-])oo(?= [A-ZÄÖÜ][a-zäöüß]+ (?:[A-ZÄÖÜ]|v\. ))", lambda _: "verheiratet mit"),
        Form(r"(?:(?<=\b[Dd]e[rsmn] )|(?<=\b[Dd]ie )|(?<= d\. ))†(?= [A-ZÄÖÜ][a-zäöüß])", dead),
        Form(r"(?<=, )(?P<child>[TS])\. (?:d\.|des|der)(?= [A-ZÄÖÜ])", son_or_daughter),
        Form(r"(?:(?<=, )|(?<=; ))(?P<sign>[∞~]|oo) ?(?=1[0-9]{3}(?![0-9.]))", in_year),
    ),
    examples=(
        (
            "(* 28. August 1749; gestorben im März)",
            "(geboren am achtundzwanzigsten August siebzehnhundertneunundvierzig; gestorben im März)",
        ),
        (
            "Bauer, ~ 3.3.1702, ⚭ 1728",
            "Bauer, getauft am dritten März siebzehnhundertzwei, verheiratet siebzehnhundertachtundzwanzig",
        ),
        (
            "(747/748–814)",
            "(siebenhundertsiebenundvierzig oder siebenhundertachtundvierzig bis achthundertvierzehn)",
        ),
        ("Graf Egino II. (+ 1105)", "Graf Egino der Zweite (gestorben elfhundertfünf)"),
        ("(geb. 1702), T. d. Müllers", "(geboren siebzehnhundertzwei), Tochter des Müllers"),
        ("Witwe des † Müllers", "Witwe des verstorbenen Müllers"),
        (
            "Hans, † 1689, oo II. 1661",
            "Hans, gestorben sechzehnhundertneunundachtzig, in zweiter Ehe verheiratet sechzehnhunderteinundsechzig",
        ),
        (
            "Georg *1830 Au +1906 Muster",
            "Georg geboren achtzehnhundertdreißig Au gestorben neunzehnhundertsechs Muster",
        ),
        ("(*1970)", "(geboren neunzehnhundertsiebzig)"),
        ("(† 2. Mai 1980)", "(gestorben am zweiten Mai neunzehnhundertachtzig)"),
    ),
)
