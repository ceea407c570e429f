"""Words that a number opens: zwanzigjährig, fünffach, dreimal, die Achtziger, Zwanzigjährige."""

import re

from vorleser.normalize.agreement import inflect
from vorleser.normalize.numbers import say_number, whole_number
from vorleser.normalize.rule import Found
from vorleser.text.numerals import cardinal, year
from vorleser.text.regex import compile_late

WHOLE = r"(?:[0-9]{1,3}(?:\.[0-9]{3})+(?![0-9])|[0-9]+)"

SUFFIXES = (
    "(?:"
    + "|".join(
        """jährig jährlich monatig monatlich tägig täglich wöchig wöchentlich stündig stündlich minütig
        blütig zählig lappig
        sekündig köpfig stellig teilig seitig malig fach stöckig geschossig etagig türig gängig sprachig
        strahlig zeilig spurig gleisig silbig zylindrig eckig kantig beinig armig bändig gradig
        prozentig karätig polig äugig dimensional motorig lagig sitzig reihig stufig flügelig flüglig
        blättrig bettig zimmrig zöllig klassig mal punktig pfündig phasig
        streifig achsig kanalig adrig schichtig farbig türmig schiffig gliedrig rädrig wertig geschoßig bahnig stimmig
        aktig sätzig jochig kernig wandig räumig fenstrig""".split()
    )
    + ")"
)
"""What a number joins into one word: zwanzigjährig."""


def _between(form: str) -> str:
    """Return the word between two numbers of *form* that share their last part: "54 und 63-jährig"."""
    joint = re.search(r" (und|oder) ", form)
    return joint[1] if joint else "bis"


def say_suffixed(found: Found) -> str:
    """20-jährig, 5fach, 3-mal: number and word become one."""
    number = whole_number(found["number"])
    to = f"{whole_number(found['first'])}- {_between(found[0])} " if found["first"] else ""
    if found["word"] in {"fache", "fachen", "faches"} and re.search(
        r"\b(?:das|dem|ein|aufs|ums|vom|zum|im) $", found.before
    ):
        number = number[0].upper() + number[1:]
    return f"{to}{number}{found['word']}"


def tens_of_thousands(found: Found) -> str:
    """10.000ende, 100.000e: so many that nobody has counted them."""
    end = found["end"].removeprefix("end")
    said = f"{whole_number(found['number'])}{end}"
    return said.capitalize() if not found.before.strip() else said


def say_person(found: Found) -> str:
    """20-Jährige, 20jährige: nouns of age, and others that a number opens."""
    number = whole_number(found["number"])
    word = found["word"]
    first = found["first"] or found["first2"]
    to = f"{whole_number(first)}- {_between(found[0])} " if first else ""
    to = to[:1].upper() + to[1:]
    return f"{to}{number[0].upper()}{number[1:]}{word[0].lower()}{word[1:]}"


def say_times(found: Found) -> str:
    """3x, 3×: how many times; a 777x is an aircraft."""
    if re.fullmatch("7[0-9]7", found["number"]):
        return f"{cardinal(found['number'])} X"
    if "," in found["number"] and not found["number"].endswith(",5"):
        return f"{say_number(found['number'])} mal"  # 1,8x EBITDA
    to = f"{whole_number(found['first'])}- bis " if found["first"] else ""
    return f"{to}{whole_number(found['number'])}mal"


_LISTED = compile_late(r"[,;)]|\s*$")
"""What follows one item of a list: "3-trg., Klima"."""


def cut(found: Found) -> str:
    """50-jähr. Jubiläum, 3-monat. Pause."""
    stem = {"tlg": "teil", "türig": "tür", "trg": "tür", "stdl": "stündl", "tgl": "tägl"}.get(
        found["word"], found["word"]
    )
    if stem.endswith("l") and stem != "teil":
        return inflect(f"{whole_number(found['number'])}{stem}ich", found)
    said = f"{whole_number(found['number'])}{stem}ig"
    return said if stem == "tür" and _LISTED.match(found.after) else inflect(said, found)


def seconds(found: Found) -> str:
    """20er, 1er, 5er-Pack, 10ern, 05er."""
    number = found["number"]
    if "," in number:
        said = say_number(number).replace(" ", "-")
        return f"{said[0].upper()}{said[1:]}-{found['word']}"
    if number[0] == "0" and len(number) == 2:
        return f"Null{whole_number(number[1])}{found['word']}"
    said = (
        year(number)
        if re.fullmatch("1[0-9]{3}", number)
        else "eins"
        if number == "1"
        else whole_number(number)
    )
    return f"{said[0].upper()}{said[1:]}{found['word']}"
