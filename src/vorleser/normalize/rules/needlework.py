"""Patterns for knitting and crochet: "2 M re, 1 U, 2 M re zus.str.", "3 LM, 1 fM", "*…* wdh.", "5. Rd"."""

from vorleser.normalize.grammar import adjective_ending
from vorleser.normalize.nouns import Gender
from vorleser.normalize.rule import Form, Found, Rule
from vorleser.text.numerals import cardinal, ordinal
from vorleser.text.regex import compile_late

_CRAFT = compile_late(
    r"[Ss]trick|[Hh]äkel|[Mm]asche|[Nn]adel|\bWolle\b|\b[0-9]+ (?:M|LM|fM|Stb|DStb|hStb|KM) "
    r"|(?<![0-9] )\b(?:R|Rd|Reihe|Runde) [0-9]|[0-9] U\b|\bzus\.|\bGarn\b|glatt (?:re|li)\b"
)
_ALONE = compile_late(r"[0-9]+ (?:LM|Lm|fM|Stb|DStb|hStb|Rdm) |\bRd\.? [0-9]|[0-9]\. Rd\b|M (?:re|li)\b")
"""What says by itself that somebody knits: one letter may stand for anything ("6 M", "I R 108")."""
_WORDS = {  # one, many
    "M": ("Masche", "Maschen"),
    "LM": ("Luftmasche", "Luftmaschen"),
    "Lm": ("Luftmasche", "Luftmaschen"),
    "fM": ("feste Masche", "feste Maschen"),
    "FM": ("feste Masche", "feste Maschen"),
    "KM": ("Kettmasche", "Kettmaschen"),
    "Km": ("Kettmasche", "Kettmaschen"),
    "RM": ("Randmasche", "Randmaschen"),
    "Rdm": ("Randmasche", "Randmaschen"),
    "WM": ("Wendemasche", "Wendemaschen"),
    "Stb": ("Stäbchen", "Stäbchen"),
    "hStb": ("halbes Stäbchen", "halbe Stäbchen"),
    "DStb": ("Doppelstäbchen", "Doppelstäbchen"),
    "U": ("Umschlag", "Umschläge"),
    "R": ("Reihe", "Reihen"),
    "Rd": ("Runde", "Runden"),
    "Nd": ("Nadel", "Nadeln"),
}
_ONE = {"Umschlag": "einen"}
_NEUTER = ("Stäbchen", "stäbchen")
_NAMES = "|".join(sorted(_WORDS, key=len, reverse=True))
_SIDES = {"re": "rechts", "li": "links", "verschr": "verschränkt", "abh": "abheben", "abk": "abketten"}


def _is_craft(found: Found) -> bool:
    itself = f"{found[0]}{found.after[:4]}"
    return bool(_CRAFT.search(found.before) or _CRAFT.search(found.after) or _ALONE.match(itself))


def stitches(found: Found) -> str | None:
    """Say how many stitches: "2 M", "1 U"."""
    if not _is_craft(found):
        return None
    one, many = _WORDS[found["what"]]
    if found["n"] != "1":
        return f"{cardinal(found['n'])} {many}"
    return f"{_ONE.get(one, 'ein' if one.endswith(_NEUTER) else 'eine')} {one}"


def _way(found: Found) -> str | None:
    """Say "Hinr" and "Rückr": rows there and back."""
    return f"{found['way']}{found['shared'] or 'reihe'}" if _is_craft(found) else None


_OF_ONE = compile_late(
    r"\b(?:(?:[Jj]ede|[Dd]iese|[Ee]ine|[Jj]ene)[rn]?|[Dd]er|[Zz]ur"
    r"|nächste|letzte|vorletzte|erste|zweite|dritte|folgende) $"
)
"""What stands before one stitch or row, and not before several."""


def _alone(found: Found) -> str | None:
    """Say "jeder R", "vor der M", "die nächste M": a stitch or a row without its number."""
    if not (_CRAFT.search(found.before) or _CRAFT.search(found.after)):
        return None
    one, many = _WORDS[found["what"]]
    is_one = _OF_ONE.search(found.before)
    return None if not is_one and found.after[1:2].isdecimal() else one if is_one else many


def _side(found: Found) -> str | None:
    """Say "re" and "li" behind a stitch: "2 M re"."""
    return _SIDES[found["side"]] if _is_craft(found) else None


def together(found: Found) -> str | None:
    """Say "zus.str.": knit together."""
    return "zusammenstricken" if _is_craft(found) else None


def nth_row(found: Found) -> str | None:
    """Say "5. Rd", "2. R": a row or a round."""
    if not _is_craft(found):
        return None
    noun = _WORDS[found["what"]][0]
    return f"{ordinal(found['n'], adjective_ending(found.before, noun, Gender.FEMININE))} {noun}"


def numbered(found: Found) -> str | None:
    """Say "Rd 3", "R 1–4": rows by their numbers."""
    return _WORDS[found[0].rstrip(".")][0] if _is_craft(found) else None


def ribs(found: Found) -> str:
    """Say "2 re, 2 li": what is knitted in turn."""
    first, second = _SIDES[found["side"]], _SIDES[found["other"]]
    return f"{cardinal(found['n'])} {first}{found['comma']} {cardinal(found['m'])} {second}"


RULE = Rule(
    phase=18,
    forms=(
        Form(
            r"(?<![\w.,/-])(?P<n>[0-9]{1,2}) (?P<side>re|li)\.?(?P<comma>,?)"
            r" (?P<m>[0-9]{1,2}) (?P<other>re|li)\.?(?=[ ,;:)*]|$)",
            ribs,
        ),
        Form(rf"(?<![\w.,/-])(?P<n>[0-9]{{1,3}}) (?P<what>{_NAMES})\.?(?=[ ,;:)*]|$)", stitches),
        Form(r"(?<![\w.,/-])(?P<n>[0-9]{1,3})\. (?P<what>Rd|R|Nd)\.?(?=[ ,;:)]|$)", nth_row),
        Form(r"(?<![\w/])(?<!/[0-9]{2} )(?:Rd|R)\.?(?= [0-9]{1,3}(?![0-9.,]* ?[a-zA-Z€%/]))", numbered),
        Form(
            r"(?<=[a-zäöü] )(?P<what>M|R|Rd|Nd)"
            r"(?= (?:re|li|wie|des|weiter|str|ab|ans|auf|vor|und|zus)\b|[.,;)]|\s*$| [0-9]{1,2} (?:M|LM|U)\b)",
            _alone,
        ),
        Form(r"(?<![\w-])(?P<way>Hin|Rück)r(?P<shared>-?)(?![\w])", _way),
        Form(r"(?<![\w.])M(?= (?:re|li)\b)", lambda found: "Maschen" if _is_craft(found) else None),
        Form(
            r"(?:(?<= M )|(?<=\bglatt )|(?<=\bkraus )|(?<=[0-9] )|(?<=en )|(?<= M\. ))"
            rf"(?P<side>{'|'.join(_SIDES)})\.?(?=[ ,;:)*]|$)",
            _side,
        ),
        Form(r"(?<=[0-9] M) ?[x×] ?(?=[0-9]{1,3} R\b)", lambda _: " mal "),
        Form(r"(?<!\w)zus\. ?(?:str|häk)\.?(?!\w)", together),
    ),
    examples=(
        ("2 re, 2 li im Wechsel", "zwei rechts, zwei links im Wechsel"),
        ("Maschenprobe: 14 M x 21 R", "Maschenprobe: vierzehn Maschen mal einundzwanzig Reihen"),
        ("2 M re, 2 M li stricken", "zwei Maschen rechts, zwei Maschen links stricken"),
        ("1 U, 2 M re zus.str.", "einen Umschlag, zwei Maschen rechts zusammenstricken"),
        (
            "Am Anfang jeder R 1 M abheben, die nächste M re stricken.",
            "Am Anfang jeder Reihe eine Masche abheben, die nächste Masche rechts stricken.",
        ),
        ("3 LM und 1 fM häkeln", "drei Luftmaschen und eine feste Masche häkeln"),
        ("In der 5. Rd 12 Stb häkeln.", "In der fünften Runde zwölf Stäbchen häkeln."),
    ),
)
