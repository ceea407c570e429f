"""Fractions: ½, 3/4, 2 1/2, 2/3 der Wähler."""

import re

from vorleser.normalize.cases import case_of_measure
from vorleser.normalize.fraction_units import CUT_TIMES, UNIT_SIGNS, keep_full_stop, say_many_of_unit
from vorleser.normalize.grammar import (
    DAS,
    DER,
    DIE,
    EIN,
    EINE,
    OBLIQUE,
    ONE,
    STRONG,
    Case,
    adjective_ending,
    last_words,
    name_before,
)
from vorleser.normalize.nouns import Gender, gender
from vorleser.normalize.numbers import FRACTION_SIGNS, one_for
from vorleser.normalize.rule import Form, Found, Rule
from vorleser.normalize.rules.kitchen import KITCHEN_MEASURES
from vorleser.normalize.units import PLAIN_UNITS
from vorleser.text.numerals import cardinal, ordinal
from vorleser.text.regex import compile_late

_SIGNS = "".join(FRACTION_SIGNS)


def denominator(digits: str, *, many: bool) -> str:
    """Return the name of a fraction's lower number: Drittel, Hundertstel."""
    names = {"2": "Halbe" if many else "Halb", "3": "Drittel", "7": "Siebtel"}
    if digits in names:
        return names[digits]
    name = ordinal(digits, "el")
    return name[0].upper() + name[1:]


def say_mixed(found: Found) -> str | None:
    """2 1/2, 2½: a whole number and a fraction."""
    upper, lower = _parts(found)
    if not 0 < int(upper) < int(lower):
        return None
    unit = f" {say_many_of_unit(found)}" if found["unit"] else ""
    whole = cardinal(found["whole"], "ein")
    if found["joint"] and (upper, lower) != ("1", "2"):
        return None
    if (upper, lower) == ("1", "2"):
        said = f"{whole}einhalb{unit}"
        return said[0].upper() + said[1:] if re.match(r"-?[A-ZÄÖÜ]", found.after) else said
    if upper != "1" and lower not in {"4", "8"}:
        return f"{whole} {_plain(upper, lower)}{unit}"  # 16⅔ Hz
    return f"{whole}{_plain(upper, lower).replace(' ', '').lower()}{unit}"


_QUOTING = compile_late(rf'(?<![0-9{_SIGNS}])"')
"""A straight quotation mark, which stands behind no number."""


def inches(found: Found) -> str | None:
    """¾", 1 ½"; the sign may close a quotation instead."""
    upper, lower = _parts(found)
    is_quoted = len(_QUOTING.findall(found.before)) % 2 or "„" in found.before[-40:]
    if is_quoted or not 0 < int(upper) < int(lower):
        return None
    if not re.match(r"-[A-ZÄÖÜ]", found.after):
        return f"{say_mixed(found) if found['whole'] else _plain(upper, lower)} Zoll"
    said = say_mixed(found) if found["whole"] else _hyphenate(upper, lower)
    return said and f"{said[0].upper()}{said[1:]}-Zoll"


def _parts_of_second(found: Found) -> str:
    """12/100 s: hundredths of a second."""
    many = found["upper"] != "1"
    name = denominator(found["lower"].replace(".", ""), many=many)
    return f"{cardinal(found['upper'], 'eine')} {name}sekunde{'n' if many else ''}"


def _halves(found: Found) -> str | None:
    """½–½, 3½–2½: the points of a match, of which the second are no more than the first."""
    first, second = found["first"] or "0", found["second"] or "0"
    if int(first) < int(second):
        return None
    return " zu ".join(
        f"{cardinal(part, 'ein')}einhalb" if int(part) else "ein halb" for part in (first, second)
    )


def _parts(found: Found) -> tuple[str, str]:
    """Return upper and lower number of what was found."""
    fraction = found["fraction"].lstrip("-")  # 2-1/2
    written = FRACTION_SIGNS.get(fraction, fraction).replace("⁄", "/")
    upper, _, lower = written.partition("/")
    return upper.strip(), lower.strip()


def _plain(upper: str, lower: str, one: str = "ein") -> str:
    """Return a fraction in words, of which *one* is what a single part begins with."""
    if lower == "2":
        return "ein halb" if upper == "1" else f"{cardinal(upper)} Halbe"
    return f"{cardinal(upper, one)} {denominator(lower, many=upper != '1')}"


def _part_of_time(found: Found, upper: str, lower: str, noun: str) -> str:
    """Return how much of an hour or a year: "eine viertel Stunde", "nach einer viertel Stunde"."""
    kind = Gender.FEMININE if noun.startswith("Stunde") else Gender.NEUTER
    led = {word.lower() for word in last_words(found.before, 1)} & (EIN | EINE | OBLIQUE | DER | DIE | DAS)
    return _plain(upper, lower, "" if led else one_for(kind, found.before)).strip().lower()


_OUT_OF = ("Punkte", "Sterne", "Siebenmeter", "Freiwürf", "Dreier", "Würfe", "Würfen", "Elfmeter")
"""What is counted out of so many: "3/4 Siebenmeter"."""

_THROWN = compile_late(
    r"(?:Siebenmeter|7m|7-m|\bFW|\w*[Qq]uote\b|Freiw[uü]rfe?|Dreier|Zweier|(?:Straf)?[Ww]ürfen?(?!l)|Penaltys?)[^.;!?]{0,4}:?[^.;!?0-9]{0,24}"
    r"(?:[0-9]+/[0-9]+ ?[–:-] ?)?$"
)
"""Throws before how many of them went in: "Siebenmeter: 4/5 – 3/3"."""


def simple(found: Found) -> str | None:  # noqa: PLR0911 -- one return for each kind of fraction
    """½, 3/4."""
    upper, lower = _parts(found)
    if (
        found["fraction"] not in FRACTION_SIGNS
        and _THROWN.search(found.before)
        and int(lower) * int(upper) > 0
    ):
        hit, thrown = sorted((upper, lower), key=int)
        return f"{cardinal(hit)} von {cardinal(thrown)}"
    if int(lower) < 2 or upper[0] == "0" or lower[0] == "0" or is_pair(found, lower):
        return None
    halves = lower == "2" and found.after.startswith("-Takt")
    beats = (halves or lower in _NOTES) and int(upper) < 16 and re.match(r"-[A-ZÄÖÜ]", found.after)
    if int(upper) >= int(lower) and not beats:  # ein 9/8-Takt, der 9/8-Teil
        return None
    if re.match(r"-[A-ZÄÖÜ]", found.after):
        return _hyphenate(upper, lower)
    noun = re.match(r" ?([A-ZÄÖÜ][\w-]+)", found.after)
    if (upper, lower) == ("1", "2") and (noun or found["unit"]):
        return _half(found, noun[1] if noun else "")
    if noun and noun[1].startswith(_OUT_OF) and not noun[1].startswith("Würfel"):
        return f"{cardinal(upper)} von {cardinal(lower)}"
    if found["unit"]:
        return f"{_plain(upper, lower)} {PLAIN_UNITS[found['unit']].many}"
    if noun and noun[1].startswith(("Stunde", "Jahr")):
        return _part_of_time(found, upper, lower, noun[1])
    if (case_of_measure(found.before) is Case.DATIVE or found.before.endswith("zu je ")) and not noun:
        return _dative(upper, lower)
    return _plain(upper, lower)


def is_pair(found: Found, lower: str) -> bool:
    """Return whether a stroke parts two numbers: an issue and its year, sizes, a season."""
    if found["fraction"] in FRACTION_SIGNS:
        return False
    if _ABOUT.search(found.before):
        return False
    at_end = re.match(r"[,.;)]|$", found.after) is not None
    if re.search(r"(?:Halbe|Hälfte|Drittel|Viertel|Fünftel|Achtel|Zehntel)n? \($", found.before):
        return False
    if (
        re.search(r"(?:\b[A-Z]{2}[a-z]?|\b[A-Z][b-df-hj-np-tv-z]{1,2}|\)) $", found.before)
        and len(lower) == 2
    ):
        return True  # a register and a year
    of_year = re.match(r" (?:19|20)[0-9]{2}(?![0-9])", found.after)
    named = found["unit"] in CUT_TIMES and lower not in {"2", "4"}  # an initial: "2/3 J. Muster"
    if named or of_year or PAIRED_BEFORE.search(found.before) or (at_end and name_before(found.before)):
        return True
    parted = lower in _PARTED or (lower == "12" and int(_parts(found)[0]) > 4)
    return not parted and not re.match(
        r" (?:der|des|von|aller|Zoll|Liter|Takt|Sekunden?)\b|-Takt|s\b", found.after
    )


_ABOUT = compile_late(
    r"\b(?:[Cc]a\.|[Zz]irka|[Cc]irca|[Rr]und|[Ee]twa|[Uu]ngefähr|[Kk]napp|[Ff]ast|[Gg]ut|[Mm]ehr als) $"
)
"""What stands before how much of something, and before no issue or size: "Ca. 2/3, ja."."""
PAIRED_BEFORE = compile_late(
    r"\b(?:Ausgaben?|Hefte?|\w*-?(?:[Jj]ournal|[Mm]agazin|[Zz]eitschrift|[Rr]undbrief|[Zz]eitung|[Ss]piegel)|Nr\.|Nummer|Größen?|Folgen?|Saison|Spielzeit|Winter|Jahrgang|Stand:?|Semester|Schuljahr"
    r"|\w*[Ss]tufen?|Zimmer|Klassen?|Gleise?|Hallen?|Eingang|Block|Artikel|(?:Zeitstrafen|Siebenmeter|Freiwürfe|Ecken):|Drs\.|Az\.|Band|Kapitel|Seiten?"
    r"|Flur(?:stück)?|\w*[Ll]inien?) (?:[0-9]{1,4}[a-z]?(?:/[0-9]{1,4})?(?:, ?| und | oder | bis |–))*$"
)
_NOTES = frozenset({"4", "8", "16"})
"""What part of a whole note a bar counts; halves only in a "2/2-Takt"."""
_PARTED = frozenset("2 3 4 5 6 7 8 9 10 16 20 32 64 100 1000".split())
"""The lower numbers of the fractions that people write with a stroke."""


def _dative(upper: str, lower: str) -> str:
    """Return a fraction in the dative: "einem Viertel", "zwei Dritteln"."""
    if lower == "2":
        return _plain(upper, lower)
    one = upper == "1"
    return f"{cardinal(upper, 'einem')} {denominator(lower, many=not one)}{'' if one else 'n'}"


def _hyphenate(upper: str, lower: str) -> str:
    """Return a fraction as the head of a compound: Zwei-Drittel-Mehrheit, Halb-Liter-Glas."""
    if (upper, lower) == ("1", "2"):
        return "Halb"
    number = cardinal(upper, "ein")
    return f"{number[0].upper()}{number[1:]}-{'Halbe' if lower == '2' else denominator(lower, many=True)}"


def _gender_of_measure(found: Found, noun: str) -> Gender | None:
    """Return the gender of a kitchen's measure that *noun* is, or stands for: "1/2 Wrf. Hefe"."""
    cut = f"{noun}."
    if noun == "Bund" or (cut == "Bd." and found.after.startswith(" Bd.")):
        return Gender.NEUTER
    return KITCHEN_MEASURES[cut][2] if cut in KITCHEN_MEASURES else None


_NTH = compile_late(r"\b(?:erst|zweit|dritt|viert|jed|weiter|nächst|letzt|ander|angefangen)(e[rnms]?) $")
"""A word whose ending the half that follows it shares: "für die dritte" 1/2 Std."""


def _half(found: Found, noun: str) -> str:
    """Return "ein halber", "eine halbe" … before its noun or unit."""
    unit = PLAIN_UNITS[found["unit"]] if found["unit"] else None
    kind = unit.gender if unit else _gender_of_measure(found, noun) or gender(noun) or Gender.FEMININE
    case = case_of_measure(found.before)
    tail = f" {unit.one}" if unit else ""
    if nth := _NTH.search(found.before):
        return f"halb{nth[1]}{tail}"
    words = last_words(found.before, 1)
    if words and words[0].lower() in {"pro", "je"}:
        return f"halb{STRONG[kind][Case.ACCUSATIVE.value]}{tail}"
    if words and words[0].lower() in EIN | EINE | OBLIQUE | DER | DIE | DAS:
        return f"halb{adjective_ending(found.before, noun, kind)}{tail}"
    if case is Case.NOMINATIVE:
        return f"{ {Gender.FEMININE: 'eine'}.get(kind, 'ein') } halb{STRONG[kind][0]}{tail}"
    ending = STRONG[kind][case.value] if case is Case.ACCUSATIVE and kind is not Gender.MASCULINE else "en"
    return f"{ONE[kind][case.value]} halb{ending}{tail}"


_UNIT = rf"(?: ?(?P<unit>{UNIT_SIGNS})(?!\w))?"
RULE = Rule(
    phase=32,
    forms=(
        Form(
            rf"(?<![\w.,:/])(?:(?P<whole>[0-9]{{1,3}}) ?)?(?P<fraction>[{_SIGNS}]"
            r"|(?<![0-9])[1-9][0-9]?/(?:2|4|8|16|32))"
            r"(?P<unit>)(?P<joint>)[\"″”](?=-[A-ZÄÖÜ]|[\s.,;)]|$)",
            inches,
        ),
        Form(
            rf"(?<![\w.,:/–-])(?P<first>[0-9]{{1,3}}) ?[–-] ?"
            rf"(?=[0-9]{{0,3}} ?[{_SIGNS}]|[1-9][0-9]? [1-3]/[2348](?![0-9/]))",
            lambda found: f"{cardinal(found['first'], 'ein')} bis ",
        ),
        Form(
            r"(?<![\w.,:/–-])(?P<fraction>[1-3]/[2348]) ?[–-] ?"
            r"(?=(?:[1-9]|[1-3]/[2348]) ?(?:[TE]L|l|kg|h|Std|Tasse|Stunde)\b)",
            lambda found: f"{_plain(*_parts(found))} bis ",
        ),
        Form(
            r"(?<![\w.,:/–-])(?P<upper>[1-9][0-9]{0,2})/(?P<lower>10|100|1\.?000) ?(?:s|sec|Sek\.|Sekunden?)(?!\w)",
            _parts_of_second,
        ),
        Form(r"(?<![\w.,:/–-])(?P<first>[0-9]{0,2})½(?: ?[–-] ?)(?P<second>[0-9]{0,2})½(?![\w½])", _halves),
        Form(rf"(?<=[{_SIGNS}]) ?[–-] ?(?=[0-9{_SIGNS}])", lambda _: " bis "),
        Form(
            (
                rf"(?<![\w.,:/])(?P<whole>[0-9]{{1,6}}) ?(?P<fraction>[{_SIGNS}]|(?<= "
                rf")[1-9][0-9]?[/⁄][1-9][0-9]{{0,2}}(?![\w/.,]*[0-9])|-1[/⁄]2(?![0-9/])){_UNIT}(?P<joint>-(?=(?:jähr|mal|fach"
                rf"|stünd|tägig|minüt|monat|prozent|stöck|zeil)))?"
            ),
            keep_full_stop(say_mixed),
        ),
        Form(r"(?<![0-9] )(?<![\w.,:/])(?:½|1/2)-(?=stünd|jähr|minüt|monat|tägig)", lambda _: "halb"),
        Form(rf"(?<![\w.,:/])(?P<fraction>[{_SIGNS}]){_UNIT}", keep_full_stop(simple)),
        Form(r"(?<=\bt)½(?!\w)", lambda _: " ein halb"),  # t½, a half-life
        Form(
            (
                rf"(?<![\w.,:/–-])(?P<fraction>[0-9]{{1,2}} ?[/⁄] ?[0-9]{{1,4}})(?![/:⁄]|[\d]|[.,][0-9]| [/⁄]"
                rf"|-[0-9]){_UNIT}(?!\w)"
            ),
            keep_full_stop(simple),
        ),
    ),
    examples=(
        ("3/4", "drei Viertel"),
        ("ein 2-1/2-Jahres-Hoch", "ein Zweieinhalb-Jahres-Hoch"),
        ("2/3 der Wähler", "zwei Drittel der Wähler"),
        ("½ Stunde, ½-stündig", "eine halbe Stunde, halbstündig"),
        ("nach ½ Stunde", "nach einer halben Stunde"),
        ("den Teig ¼ Stunde rasten lassen", "den Teig eine viertel Stunde rasten lassen"),
        ("1/2 Wrf. Hefe, 1/2 Ds. Mais", "ein halber Würfel Hefe, eine halbe Dose Mais"),
        ("der 9/8-Teil", "der Neun-Achtel-Teil"),
        ("Rüde (½ J.), Katze (1 ½ J.)", "Rüde (ein halbes Jahr), Katze (eineinhalb Jahre)"),
        ("Er bekam nach 1 1/2 J. Haft 2 ½ J.", "Er bekam nach eineinhalb Jahren Haft zweieinhalb Jahre."),
        ("ein 1½-jähriges Kind", "ein eineinhalbjähriges Kind"),
    ),
)
