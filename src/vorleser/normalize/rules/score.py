"""Scores, ratios and scales: 3:1, 7:6, 1:100.000, 2:0-Sieg, 50/50."""

import re

from vorleser.normalize.calendar import full_stop
from vorleser.normalize.numbers import NUMBER, say_number
from vorleser.normalize.rule import Form, Found, Rule
from vorleser.text.numerals import cardinal, one_by_one, ordinal
from vorleser.text.regex import compile_late

_NO = r"(?<![\w.,:/–−-])"
_OFF = r"(?![\w:])(?![.,][0-9])"


def ratio(found: Found) -> str:
    """3:1."""
    return f"{say_number(found['a'])} zu {say_number(found['b'])}"


def proportions(found: Found) -> str:
    """1 : 1 : 1,5: of more than two parts."""
    return " zu ".join(map(say_number, found[0].split(" : ")))


def say_parted(found: Found) -> str:
    """20 : 4: a score, unless the sentence speaks of reckoning."""
    reckoned = re.search(r"[Rr]echn|[Mm]athe|[Dd]ividier|[Dd]ivision", found.before)
    first, second = (say_number(found[side].replace(".", ",")) for side in "ab")
    return f"{first} {'geteilt durch' if reckoned else 'zu'} {second}"


_THROWN = compile_late(
    r"Handball|Torschütz|Siebenmeter|[Ww]erfer|\bwarf(?:en)?\b|\b(?:HSG|HC|HBF|HBL|SG|HSV)\b|Kreisläufer|Rückraum"
)
"""Where goals are thrown."""
_SCORER = compile_late(r"[A-ZÄÖÜ][\w-]+(?<!tag) \($")


def seven_metres(found: Found) -> str | None:
    """Muster (8/2): goals at handball, and how many of them were penalties."""
    named = _SCORER.search(found.before) and _THROWN.search(found.match.string)
    if int(found["b"]) > int(found["a"]) or not named:
        return None
    return f"{cardinal(found['a'])}, davon {cardinal(found['b'], 'ein')} Siebenmeter"


_NEXT_SCORER = compile_late(r"[A-ZÄÖÜ][\w-]+ [0-9]{1,2}(?:/[0-9]{1,2})?[,;] (?:[A-ZÄÖÜ][\w.-]*,? ){1,4}$")
"""Another scorer and his goals, before one more."""
_SCORERS = compile_late(r"(?:[A-ZÄÖÜ][\w-]+ [1-9][0-9]?(?:/[1-9][0-9]?)?, ){3}[A-ZÄÖÜ]")
"""A row of scorers with what each threw; of what sport, the sentence does not say."""


def unbracketed(found: Found) -> str | None:
    """Muster 5, Kern 8/2: the same in a list without brackets."""
    thrown = _NEXT_SCORER.search(found.before) and _THROWN.search(found.match.string)
    if int(found["b"]) > int(found["a"]) or not (thrown or _SCORERS.search(found.match.string)):
        return None
    said = f"{cardinal(found['a'])}, davon {cardinal(found['b'], 'ein' if thrown else 'eins')}"
    return f"{said} Siebenmeter" if thrown else said


AFTER_TIME = {"V": "Verlängerung", "E": "Elfmeterschießen", "P": "Penaltyschießen", "n": "nach", "i": "im"}


def after_time(found: Found) -> str:
    """4:3 n. V., 5:4 i. E.: how the score came about."""
    how = f"{AFTER_TIME[found['how']]} {AFTER_TIME[found['end']]}"
    said = f"{say_number(found['a'])} zu {say_number(found['b'])} {how}"
    return said + full_stop(found.before, found[0], found.after)


def behind_parts(found: Found) -> str:
    """5:4 (2:1, 1:2, 1:1, 1:0) n. P.: the same behind the scores of the parts."""
    said = f"{AFTER_TIME[found['how']]} {AFTER_TIME[found['end']]}"
    return said + full_stop(found.before, found[0], found.after)


def before_score(found: Found) -> str:
    """I. E. 4:2: how a score came about, before it."""
    return f"{AFTER_TIME[found['how']]} {AFTER_TIME[found['end']]} {ratio(found)}"


def after_nth_extra_time(found: Found) -> str:
    """4:3 (1:1, 2:2) n. 2. V.: after which of several extra times."""
    said = f"nach der {ordinal(found['nth'], 'en')} Verlängerung"
    return said + full_stop(found.before, found[0], found.after)


def halves(found: Found) -> str:
    """2½:1½, 2½:1½-Sieg."""
    said = " zu ".join(
        f"{say_number(number[:-1], 'ein')}einhalb"
        if number.endswith("½") and number != "½"
        else "ein halb"
        if number == "½"
        else say_number(number)
        for number in found[0].split(":")
    )
    joined = re.match(r"-[A-ZÄÖÜ]", found.after)
    return f"{said[0].upper()}{said[1:].replace(' ', '-')}" if joined else said


def _compound(found: Found) -> str:
    """2:0-Sieg, 3:1-Erfolg: one word with hyphens."""
    said = f"{say_number(found['a'])}-zu-{say_number(found['b'])}".replace(" ", "-")
    return f"{said[0].upper()}{said[1:]}-"


def triple(found: Found) -> str:
    """4:4:2, 1:2:3."""
    return " zu ".join(say_number(number) for number in found[0].split(":"))


def _lap(found: Found) -> str:
    """1:04:314: the time of a lap, to the thousandth."""
    return f"{cardinal(found['minutes'])} {_two(found['seconds'])} Komma {one_by_one(found['parts'])}"


def _two(digits: str) -> str:
    """Return two figures as one number, or one by one if they begin with a nought: "null vier"."""
    return one_by_one(digits) if digits[0] == "0" else cardinal(digits)


def formation(found: Found) -> str:
    """4-4-2: the players of a team in their rows."""
    said = "-".join(say_number(number) for number in re.findall("[0-9]+", found["rows"]))
    return f"{said[0].upper()}{said[1:]}-" if found["hyphen"] else said.replace("-", " ")


_PLAYED = compile_late(
    r"\b(?:endete[nt]?|Halbzeit(?:stand)?|Pausenstand|[Ee]ndstand|[Zz]wischenstand|Spielstand|Endergebnis|Serie|siegten?"
    r"|gewann(?:en)?|bezwang(?:en)?|besiegten?|schlug(?:en)?|unterlag(?:en)?|verlor(?:en)?|[Ss]ieg|[Nn]iederlage"
    r"|(?:stand|hieß) es|führten?|Satz|Schüsse|Torverhältnis|Punktverhältnis|Gesamtscore)\b"
    r"(?!.*\b(?:[Nn]ummer|Nr\.|Jahr|Artikel|Saison|Jahren|Seiten?|Paragraf|Startplatz|Platz|Plätzen?|Runden?|Spiele|Uhr)\b)"
    r"(?:[^.;!?\d]{0,40}(?:[0-9]{1,3}(?:[-–:]| – )[0-9]{1,3}"
    r"(?:, | und (?:den [a-zäöü]+ )?| \(| (?:am Ende|schließlich|dann|(?:doch |dann )?noch) ))*)$"
)
"""What stands before the figures of a game in its sentence."""
_WORDS_BEHIND = (
    "Toren|Punkten|Sätzen|Treffern|nach|gegen|in|im|vor|für|zur|und|an|zu|bei|über|mit|aus|verloren|gewonnen"
)


def joined_by_dash(found: Found) -> str | None:
    """Das Spiel endete 24-17: a score with a dash behind words of a game."""
    return ratio(found) if _PLAYED.search(found.before) else None


_TOLD = compile_late(r"\b(?:erhöht|verkürzt|stellt)en? [^.;:!?0-9]{0,40}$")


def _reached(found: Found) -> str | None:
    """Sie erhöhte auf 2-0: a score that is reached; two numbers that run upwards may be a span."""
    told = re.match(" (?:erhöh|stell|verkürz)", found.after) or _TOLD.search(found.before)
    return ratio(found) if told or int(found["a"]) > int(found["b"]) else None


_LISTED = compile_late(r"\b(?:Tore|Torfolge|Torschützen|Treffer): [^;!?]{0,300}$")
"""A list of goals, before the score that one more made."""


def _shut_out(found: Found) -> str | None:
    """Ein 3-0 gegen Ulm: no span runs down to nought, but a telephone number may end so."""
    return None if _CALLED.search(found.before) else ratio(found)


_CALLED = compile_late(r"[0-9] $|\b(?:Tel|Telefon|Fax|Durchwahl|Nummer|Nr|Stufen?|Noten?)\b[^A-ZÄÖÜ]{0,20}$")


def _listed(found: Found) -> str | None:
    """Tore: 1-0 Kern, 1-1 Lang: the score that each goal made."""
    return ratio(found) if _LISTED.search(found.before) else None


RULE = Rule(
    phase=25,
    forms=(
        Form(
            r"(?<=[a-zà-ž] \()(?P<a>[1-9][0-9]?)/(?P<b>[1-9][0-9]?)(?=\)|, |/)",
            seven_metres,
        ),
        Form(
            r"(?<=[a-zßà-ž] )(?P<a>[1-9][0-9]?)/(?P<b>[1-9][0-9]?)(?=[,;] [A-ZÄÖÜ]|\.?\s*$)",
            unbracketed,
        ),
        Form(
            rf"{_NO}(?P<a>[0-9]{{1,3}}) ?: ?(?P<b>[0-9]{{1,3}})-(?:(?=[A-ZÄÖÜ])"
            r"| (?=(?:\w+)?(?:[Ss]ieg|[Nn]iederlage|[Ee]rfolg|[Ff]ührung|[Rr]ückstand"
            r"|[Ee]ndstand|[Aa]usgleich|[Rr]emis)\b))",
            _compound,
        ),
        Form(
            rf"{_NO}(?P<a>[0-9]{{1,3}}) ?: ?(?P<b>[0-9]{{1,3}}) (?P<how>[ni])\. ?(?P<end>[VEP])\.",
            after_time,
        ),
        Form(r"(?<=[0-9]:[0-9]\) )(?P<how>[ni])\. ?(?P<end>[VEP])\.(?!\w)", behind_parts),
        Form(
            rf"(?<!\w)(?P<how>[ni])\. ?(?P<end>[VEP])\. (?P<a>[0-9]{{1,3}}) ?: ?(?P<b>[0-9]{{1,3}}){_OFF}",
            before_score,
        ),
        Form(r"(?<=[0-9)] )n\. ?(?P<nth>[2-9])\. ?V(?:\.|erl\.)", after_nth_extra_time),
        Form(
            rf"{_NO}(?P<a>[0-9]{{1,3}}(?:,5)?)(?:[-–]| – )(?P<b>[0-9]{{1,3}}(?:,5)?)"
            rf"(?=[.,;)]|\s*$| (?:\(|(?:{_WORDS_BEHIND})\b))"
            r"(?!\.?[0-9]|, [0-9]{1,2} )",
            joined_by_dash,
        ),
        Form(
            r"(?:(?<=\bzum )|(?<=\bbeim )|(?<=\b[Dd]em )|(?<=\b[Dd]as )|(?<=\beinem ))(?P<a>[0-9])[-–](?P<b>[0-9])"
            r"(?= (?!fach|mal\b|wöch|jähr|tägig)[a-zäöü(]|[.,;)])(?!, [0-9])",
            ratio,
        ),
        Form(r"(?<![\w.,:/–−-])(?P<a>[1-9][0-9]?)[-–](?P<b>0)(?=[.,;)]? (?![0-9])|[.,;)]?\s*$)", _shut_out),
        Form(
            r"(?:(?<=: )|(?<=, )|(?<=/ )|(?<=; ))(?P<a>[0-9]{1,2})[-–](?P<b>[0-9]{1,2})(?= [A-ZÄÖÜ])", _listed
        ),
        Form(
            rf"(?<=\b[Aa]uf ){_NO}(?P<a>[0-9]{{1,2}})[-–](?P<b>[0-9]{{1,2}})(?!,[0-9])"
            r"(?=[.,;)]| erhöh| stell| verkürz|\s*$)",
            _reached,
        ),
        Form(r"(?<![\w.,:/])(?=[0-9½:]*½)[0-9]{0,2}½?(?<=[0-9½]):(?=[0-9½])[0-9]{0,2}½?(?![\w:½])", halves),
        Form(
            r"(?<=\()[678][0-9](?:/[678][0-9]){1,3}(?=\))",
            lambda found: ", ".join(map(cardinal, found[0].split("/"))),
        ),
        Form(rf"{_NO}{NUMBER}(?: : {NUMBER}){{2,5}}{_OFF}", proportions),
        Form(rf"{_NO}(?P<a>{NUMBER}):(?P<b>{NUMBER}){_OFF}", ratio),
        Form(
            rf"{_NO}(?P<a>[0-9]{{1,2}}[,.][05]) : (?P<b>[0-9]{{1,2}}[,.][05])(?![\w.,:])",
            say_parted,
        ),
        Form(rf"{_NO}(?P<a>[0-9]{{1,3}}) : (?P<b>[0-9]{{1,3}}){_OFF}(?! ?=)", say_parted),
        Form(
            rf"{_NO}(?P<minutes>[0-9]):(?P<seconds>[0-5][0-9]):(?P<parts>[0-9]{{3}}){_OFF}",
            _lap,
        ),
        Form(rf"{_NO}[0-9]{{1,3}}(?::[0-9]{{1,3}}){{2,5}}{_OFF}", triple),
        Form(
            (
                r"(?<![\w.,:/–−-])(?P<rows>[1-6](?:[-–][1-6]){2,3})(?P<hyphen>-(?=[A-Z]))?(?![\w.,–-][0-9]"
                r"|[\w–])(?!-[0-9])"
            ),
            formation,
        ),
    ),
    examples=(
        ("Die Mannschaft gewann 3:1.", "Die Mannschaft gewann drei zu eins."),
        ("7:6, 6:4", "sieben zu sechs, sechs zu vier"),
        ("28:25", "achtundzwanzig zu fünfundzwanzig"),
        ("Sie siegten 21:15.", "Sie siegten einundzwanzig zu fünfzehn."),
        ("1:100.000", "eins zu hunderttausend"),
        ("Werferin Muster (8/2)", "Werferin Muster (acht, davon zwei Siebenmeter)"),
        ("der 2:0-Sieg", "der Zwei-zu-null-Sieg"),
        ("der Treffer zum 1-1 gelang", "der Treffer zum eins zu eins gelang"),
        ("Sie verloren mit 3,5-4,5.", "Sie verloren mit drei Komma fünf zu vier Komma fünf."),
        ("Er fuhr eine 1:04:314.", "Er fuhr eine eins null vier Komma drei eins vier."),
        ("im 4-4-2", "im vier vier zwei"),
        ("Das Spiel endete 24-17.", "Das Spiel endete vierundzwanzig zu siebzehn."),
        ("Nach dem 3-1 war Ruhe.", "Nach dem drei zu eins war Ruhe."),
        ("Ulm gewann nach dem 0-1 noch 3-1.", "Ulm gewann nach dem null zu eins noch drei zu eins."),
        ("Ein 3-0 gegen Ulm war es.", "Ein drei zu null gegen Ulm war es."),
        ("Tore: 1-0 Kern, 1-1 Lang", "Tore: eins zu null Kern, eins zu eins Lang"),
        ("Sie erhöhte auf 2-0.", "Sie erhöhte auf zwei zu null."),
        ("Wer auf 2-0 erhöhte, siegte.", "Wer auf zwei zu null erhöhte, siegte."),
        ("Sie gewannen 5 – 3 gegen Ulm.", "Sie gewannen fünf zu drei gegen Ulm."),
        (
            "Ulm gewann 2:1 (0:0, 1:1) n. 2. V.",
            "Ulm gewann zwei zu eins (null zu null, eins zu eins) nach der zweiten Verlängerung.",
        ),
    ),
)
