"""Words with figures in them: 20-Jährige, 5-fach, 3x, 4-Zimmer-Wohnung, G20, CO2, Covid-19, 4K."""

import re

from vorleser.normalize.models import (
    airbus,
    aircraft,
    all_in_one,
    figure,
    is_year_of,
    letters,
    names_number,
    v_engine,
)
from vorleser.normalize.number_words import (
    SUFFIXES,
    WHOLE,
    cut,
    say_person,
    say_suffixed,
    say_times,
    seconds,
    tens_of_thousands,
)
from vorleser.normalize.numbers import NUMBER, say_number, whole_number
from vorleser.normalize.rule import Form, Found, Rule
from vorleser.text.numerals import cardinal, year
from vorleser.text.regex import compile_late

LOW = str.maketrans("₀₁₂₃₄₅₆₇₈₉", "0123456789")
_NO = r"(?<![\w.,:/])(?<![0-9]-)"

_WHOLE = compile_late(r",0+$")
"""What a whole number may have behind it: "ein 2,00-Meter-Mann"."""
_MEASURED = compile_late(
    r"(?:\w*[Ll]iter|\w*[Mm]eter|Zoll|\w*[Gg]ramm|Kilo|Tonnen|Prozent|Promille|Grad|Stunden|Minuten|Sekunden|Euro|Dollar"
    r"|Franken|Millionen|Milliarden|Zimmer|\w*[Ww]att|Volt|Hektar|Punkte|Sterne)\b"
)
"""What is measured by such a number; a mark is not: "das 1,0-Abitur"."""


_WON = compile_late(
    r"\w*(?:[Ss]ieg|[Ee]rfolg|[Nn]iederlage|[Uu]nentschieden|[Rr]emis|[Pp]leite|[Ff]ührung|[Rr]ückstand|[Aa]nschluss"
    r"|[Aa]usgleich|[Ee]ndstand|[Hh]albzeitstand)e?[sn]?\b"
)
"""What two figures before it are the score of: "ein 3-1-Auswärtssieg"."""


def say_hyphened(found: Found) -> str | None:
    """4-Zimmer-Wohnung, 100.000-Einwohner-Stadt, 3-Punkte-Vorsprung: hyphens stay."""
    number = found["number"]
    is_score = bool(found["first"] and _WON.match(found.after))
    one = "eins" if is_score or found.before.endswith("-") or names_number(found.before) else "ein"
    is_whole = _MEASURED.match(found.after)
    said = say_number(_WHOLE.sub("", number) if is_whole else number, one).replace(" ", "-")
    if number.endswith(",5") and found.after.startswith("Zimmer"):
        said = whole_number(number)
    if not found["first"] and is_year_of(number, found.after):
        said = year(number)
    to = "zu" if is_score else "bis"
    first = f"{say_number(found['first']).replace(' ', '-')}-{to}-" if found["first"] else ""
    if first and (found["first"] == number or found.before.endswith("-")):  # ISO-639-3-Code
        first = first.replace("bis-", "")
    said = f"{first}{said}"
    return f"{said[0].upper()}{said[1:]}-"


def say_shared(found: Found) -> str:
    """5- und 10-Cent-Münzen: the first of two numbers that share the rest of their word."""
    number = whole_number(found["number"])
    return f"{number[0].upper()}{number[1:]}-"


def _say_lettered(found: Found) -> str:
    """G20, A380, H2O, CO2, U21, B12: letters as they are, each number as one."""
    word = found[0].translate(LOW)
    pieces = re.findall(r"[0-9]+|[^\W\d_]+", word)
    said = " ".join(figure(piece) if piece.isdecimal() else letters(piece, len(pieces)) for piece in pieces)
    return _hyphenate(said) if re.match(r"-[^\W\d_]", found.after) else said


def _hyphenate(said: str) -> str:
    """Return words as the head of a compound with hyphens: G-zwanzig-Gipfel, Drei-D-Film."""
    said = said.replace(" ", "-")
    return said[0].upper() + said[1:]


_LIKE_ROMAN = compile_late(r"(?=.*[CDLM])[CDILMVX]{2,}")


def say_tailed(found: Found) -> str:
    """Covid-19, U-21, Boeing-737, Apollo-11: a word, a hyphen, a number."""
    word = found["word"]
    if _LIKE_ROMAN.fullmatch(word):  # XC-90, MD-11: models, of which the letters are no number
        word = "-".join(word)
    if re.match(r"-[^\W\d_]", found.after):
        return _hyphenate(f"{word}-{figure(found['number'])}")
    return f"{word} {figure(found['number'])}"


def _say_headed(found: Found) -> str:
    """4K, 5G, 3D, 2G: a number and a capital letter or two."""
    word = " ".join(found["word"]) if found["word"].isupper() and len(found["word"]) < 4 else found["word"]
    said = f"{say_number(found['number'])} {word}"
    return _hyphenate(said) if re.match(r"-[^\W\d_]", found.after) else said


def say_multiplied(found: Found) -> str:
    """4x4-Antrieb."""
    word = " plus " if "+" in found[0] else " mal "
    return _hyphenate(word.join(say_number(number) for number in re.findall("[0-9]+", found[0])))


def two_counts(found: Found) -> str:
    """8/4er-Garn, ein 6/8er: two numbers that count as one name."""
    said = f"{cardinal(found['first'])}-{cardinal(found['number'])}er"
    return f"{said[0].upper()}{said[1:]}-" if found["hyphen"] else said


RULE = Rule(
    phase=50,
    forms=(
        Form(
            r"(?<![\w.,])(?P<number>100?0?\.?000|100)(?P<end>end(?:e[nr]?)|e[nr]?)(?!\w)",
            tens_of_thousands,
        ),
        Form(
            (
                r"(?<![\w.,-])(?P<a>[0-9]{1,2})-(?P<word>in|zu|auf|gegen)-(?P<b>[0-9]{1,2})(?!\w)"
                r"(?P<hyphen>-(?=[A-ZÄÖÜ]))?"
            ),
            all_in_one,
        ),
        Form(
            r"(?<![\w/@#.-])(?P<word>[A-EQ])(?P<number>[0-9]{2,3})-(?P<variant>[0-9]{3,4})(?!\w)(?!-[0-9])",
            airbus,
        ),
        Form(
            (
                rf"{_NO}(?:(?P<first>{WHOLE}(?:,[0-9])?)-?(?: ?(?:bis|–|und|oder|/) ?|-))?(?P<number>{WHOLE}"
                rf"(?:,[0-9]+)?)-?(?P<word>{SUFFIXES}(?:e[mnrs]?|st|er)?(?![a-zäöüß]))(?![\w])"
            ),
            say_suffixed,
        ),
        Form(
            (
                rf"{_NO}(?:(?P<first>{WHOLE})-?(?: ?(?:bis|–|und|oder) ?| - )|(?P<first2>{WHOLE})-)?"
                rf"(?P<number>{WHOLE}(?:,5)?)-?(?P<word>[Jj]ährige[mnrs]?|Jährigen?|Tonner[ns]?|Sitzer[ns]?"
                rf"|Zylinder[ns]?|Teiler[ns]?|Pfünder[ns]?|Ender[ns]?|Fache[ns]?)(?![\w])"
            ),
            say_person,
        ),
        Form(
            rf"{_NO}(?P<number>{WHOLE})-?(?P<word>jährl|monatl|tägl|tgl|stündl|stdl|jähr|monat|wöch|täg|stünd|minüt|köpf|stöck|seit|zeil|bänd"
            rf"|teil|tlg|trg|türig|spur)\.(?= |$|[,;)])",
            cut,
        ),
        Form(
            r"(?<![\w.,/])(?P<first>[1-9][0-9]?)/(?P<number>[1-9][0-9]?)-?er"
            r"(?:(?P<hyphen>-)(?=[A-ZÄÖÜ])|(?![\w-]))",
            two_counts,
        ),
        Form(
            rf"{_NO}['’‘]?(?P<number>{WHOLE}(?:,[0-9])?)-?(?P<word>er[ns]?)(?![a-zäöüß])",
            seconds,
        ),
        Form(
            (
                rf"{_NO}(?P<first>)(?P<number>[0-9]{{1,3}})[x×](?= [0-9])(?! [0-9.,]+ ?(?:m|cm|mm|km|Meter"
                rf"|Zentimeter)\b)"
            ),
            say_times,
        ),
        Form(
            rf"{_NO}(?:(?P<first>{WHOLE}) ?[–-] ?)?(?P<number>{NUMBER}) ?[x×](?![\w×])(?! ?[0-9])",
            say_times,
        ),
        Form(
            r"(?<=[0-9]) ?[x×] ?(?=[0-9][0-9.,]* ?(?:Mio|Mrd|Tsd|Million|Milliard|Prozent|%))",
            lambda _: " mal ",
        ),
        Form(
            r"(?<![\w.,/])[0-9]{1,4}(?:(?: ?[x×] ?|\+)[0-9]{1,4}){1,3}(?=-[A-ZÄÖÜ])",
            say_multiplied,
        ),
        Form(r"(?<=[a-zäöü])-(?P<letters>[A-Z])(?P<number>[0-9]{1,3})(?![\w])", v_engine),
        Form(
            rf"{_NO}(?P<number>{WHOLE})-(?=,? (?:(?:{WHOLE})-, )?(?:und|oder|bis) {WHOLE}-[A-ZÄÖÜ])"
            r"(?!(?:[^A-Z]*)-Jähr)",
            say_shared,
        ),
        Form(
            r"(?<!\w)[Vv](?P<version>[0-9]{1,3}(?:\.[0-9]{1,4}){1,3})(?!\w)",
            lambda found: "Version " + " Punkt ".join(map(cardinal, found["version"].split("."))),
        ),
        Form(
            (
                rf"{_NO}(?:(?P<first>{WHOLE})(?:-bis-|-? bis |[–]|-))?(?P<number>{NUMBER})-"
                rf"(?=[A-ZÄÖÜ][a-zäöüßA-Z])"
            ),
            say_hyphened,
        ),
        Form(r"(?<![\w§])§(?=-[0-9]{1,4}[a-z]?-[A-ZÄÖÜ])", lambda _: "Paragraf"),
        Form(
            rf"{_NO}(?P<number>[0-9]{{1,3}})k(?= [A-ZÄÖÜ][a-zäöü]|\+)",
            lambda found: cardinal(f"{found['number']}000"),
        ),
        Form(
            rf"{_NO}(?P<number>{NUMBER})-? ?(?<![0-9] )(?P<word>[A-Z]{{1,3}})(?![\w])(?!\.)",
            _say_headed,
        ),
        Form(
            (
                r"(?<!\w)(?P<word>Boeing |Porsche )(?P<number>7[0-9]7|9[0-9]{2})"
                r"(?:-(?P<variant>[0-9]{1,4})(?P<letters>[A-Z]{1,3})?)?(?!\w)(?!-[0-9])"
            ),
            aircraft,
        ),
        Form(
            (
                r"(?<![\w/@#.-])(?P<word>[A-ZÄÖÜ][A-Za-zÄÖÜäöü]*)[-–](?P<number>[0-9]{1,4})(?![\w/@]"
                r"|[.,:][0-9])"
            ),
            say_tailed,
        ),
        Form(
            (
                r"(?<![\w/@#.])(?=[A-Za-zÄÖÜäöü0-9₀-₉]{2,12}(?![\w@]|/(?!k[mW]|[tl]\b|Jahr|Kopf)))"
                r"(?:[A-Za-zÄÖÜäöü]{1,8}[0-9₀-₉]{1,4}){1,4}[A-Za-zÄÖÜäöü]{0,4}(?![\w@]|/(?!k[mW]|[tl]\b|Jahr|Kopf))"
            ),
            _say_lettered,
        ),
        Form(r"(?<![\w/@#.])[0-9]{1,3}[A-Za-z]{1,3}[0-9]{0,3}(?![\w@/])", _say_lettered),
    ),
    examples=(
        ("der §-218-Streit", "der Paragraf-Zweihundertachtzehn-Streit"),
        ("ein 20-Jähriger", "ein Zwanzigjähriger"),
        ("die 20-jährige Frau", "die zwanzigjährige Frau"),
        ("18- bis 25-Jährige", "Achtzehn- bis Fünfundzwanzigjährige"),
        ("5-fach", "fünffach"),
        ("3x", "dreimal"),
        ("3×", "dreimal"),
        ("1-mal", "einmal"),
        ("eine 4-Zimmer-Wohnung", "eine Vier-Zimmer-Wohnung"),
        ("1-Zimmer-Wohnung", "Ein-Zimmer-Wohnung"),
        ("G20", "G zwanzig"),
        ("der A380", "der A dreihundertachtzig"),
        ("H2O", "H zwei O"),
        ("CO2", "C O zwei"),
        ("CO₂-Ausstoß", "C-O-zwei-Ausstoß"),
        ("der G20-Gipfel", "der G-zwanzig-Gipfel"),
        ("ein 3-D-Drucker", "ein Drei-D-Drucker"),
        ("Covid-19", "Covid neunzehn"),
        ("4K", "vier K"),
        ("in 3D", "in drei D"),
        ("das 3-in-1-Gerät", "das Drei-in-eins-Gerät"),
        ("die Boeing 737-800", "die Boeing sieben drei sieben achthundert"),
        ("die MD-11", "die M-D elf"),
        ("ein A350-900", "ein A dreihundertfünfzig neunhundert"),
        ("die U21", "die U einundzwanzig"),
    ),
)
