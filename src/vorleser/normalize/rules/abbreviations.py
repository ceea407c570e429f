"""Abbreviations, inflected where German inflects: sog., Dr. med., e. V., a. M., usw. at a sentence's end.

The table says of each what it stands for and where; see its head for the kinds.
"""

import re
from collections.abc import Callable
from functools import cache

from vorleser.normalize.agreement import inflect, of_person
from vorleser.normalize.clinic import in_clinic
from vorleser.normalize.cut_nouns import noun
from vorleser.normalize.foreign.given_names import is_given_name
from vorleser.normalize.grammar import PREPOSITIONS, last_words
from vorleser.normalize.item_letters import counts_item
from vorleser.normalize.neighbours import MONTH_STEMS, NEIGHBOURS
from vorleser.normalize.offices import woman_in_office
from vorleser.normalize.parties import in_court, say_party
from vorleser.normalize.rule import Form, Found, Rule
from vorleser.normalize.sentence_end import CLOSED, begins_sentence, gap, stop
from vorleser.normalize.shouted import SHOUTED, find_shouted_row
from vorleser.normalize.table import OPENED, WordList, rows
from vorleser.normalize.whole_nouns import LIMITED_NOUN, PLACE_BEFORE
from vorleser.text.dictionary import knows
from vorleser.text.regex import compile_late

_Row = tuple[str, ...]

NAME_NEXT = compile_late(r" ?[A-ZÄÖÜ]")
TITLE_NEXT = compile_late(r" (?:i\. ?R|em|a\. ?D|i\. ?G|d\. ?[RL])\.")
"""What may stand between an office and the name: "Pfr. i. R." Muster."""
COMPOUND = compile_late(r"-[A-ZÄÖÜ][a-zäöüß]{2}(?![\w-]{0,6}\.(?!\s*$))")
"""The rest of a compound: "Abt.-Leiter" is another rule's."""
NUMBER_NEXT = compile_late(r" ?[0-9]| ?[IVXLC]+\b")
_ABOUT_NUMBER = compile_late(r" ?(?:[≥≤<>±~] ?|(?:ca|rd|mind|max)\. |etwa |rund )?(?:[0-9]|[IVXLC]+\b)")
BEFORE_HERRN = PREPOSITIONS | {"dem", "den", "des", "vom", "zum", "beim"}
DATE_BEFORE = compile_late(
    r"(?:[0-9]\.?|\b(?:[Aa]nfang|[Mm]itte|[Ee]nde|[Ss]eit|[Bb]is|[Aa]b|[Ii]m|[Vv]om|[Zz]um|[Aa]m|von|und|ggü\.|gegenüber)"
    r"|–|/|-) ?$"
)
_COUNTED = compile_late(
    r" (?:[0-9]|ein|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|elf|zwölf|zwanzig|dreißig|fünfzig|hundert"
    r"|tausend|Drehzahl|Last)"
)
"""What "Max." stands before where it is no name."""
FROM_THE = compile_late(
    r" (?:(?:Bhf|Hbf|Bf|Mo|Di|Mi|Do|Fr|Sa|So)\.|(?:Bahnhof|Zentrum|Strand|Markt|See|Rathaus|Dom|Flughafen"
    r"|Meer)\b|[0-9]{1,2}\. d\.)"
)
"""Places and days that have an article: "3 km v. Bhf.", "v. Mo.", "v. 1. d. M."."""
_CLUB = compile_late(
    r" (?:BGH|BVerfG|BVerwG|BFH|BAG|BSG|EuGH|EGMR|[OV]?LG|VGH|AG|(?:1\. )?(?:FC|SC|SV|TSV|TV|TuS|VfB|VfL|FSV|MTV|HSV)"
    r"|THW|NDR|WDR|SWR|MDR|HR|BR|ZDF|DRK|ADAC|DFB|DGB|BUND)(?![\w-])"
)
"""Courts, clubs and broadcasters, which have an article: "v. BGH"."""
DAY_NEXT = compile_late(rf" ?[0-9]{{1,2}}\. ?(?:[0-9]{{1,2}}\.|(?:{MONTH_STEMS})\b)")


@cache
def _table() -> dict[str, _Row]:
    """Return the rows of the table by their written form without spaces."""
    return {row[0].replace(" ", ""): row for row in rows("abbreviations")}


def keys() -> list[str]:
    """Return all written forms, those that begin small also as they stand at a sentence's head."""
    written = [row[0] for row in rows("abbreviations")]
    heads = [word[0].upper() + word[1:] for word in written if word[0].islower() and "." in word]
    return [*written, *heads, *SHOUTED]


_INITIAL = compile_late(r"\b(?:[Vv]on|und|[A-ZÄÖÜ]\.) [A-ZÄÖÜ]\. $|\b(?:Herrn?|Frau) $")
"""What stands before a surname at a sentence's end: "Von L." Beil."""
_FIRST = compile_late(r"([A-ZÄÖÜ][a-zäöüß]+) $")


def _is_surname(written: str, found: Found) -> bool:
    """Return whether what is *written* at a sentence's end is a surname: "mit Uli" Baur."""
    if not written[0].isupper() or written == "Str." or not CLOSED.match(found.after):
        return False
    first = _FIRST.search(found.before)
    return bool(_INITIAL.search(found.before) or (first and is_given_name(first[1])))


def _say(found: Found) -> str | None:
    """Say one abbreviation of the table, with the full stop that it shared with its sentence."""
    follows = found.after[:1]
    if (
        found.after.startswith("..")
        or (follows.isalpha() and len(found[0]) < 3)
        or (follows == "-" and not found[0].endswith("."))
    ):
        return None
    written = found[0].replace(" ", "")
    named = found.before.endswith(("Punkt ", "Doktor ")) and written[0].islower()
    if named or (len(written) == 2 and counts_item(written[0], found)):
        return None
    row = _table().get(written) or find_shouted_row(written, found, _table())
    heads = row is None
    if row is None:
        row = _table().get(written[0].lower() + written[1:])
        # "ein starker Sog." is no "Sogenannter"
        is_named = row and row[1] == "adj" and written not in {"Sog.", "Off."} and _is_part_of_name(found)
        if row is None or not (_begins(written, found) or is_named):
            return None
    is_noun = row[1] in {"noun", "word"}
    if is_noun and ((follows == "-" and COMPOUND.match(found.after)) or _is_surname(written, found)):
        return None
    said = KINDS[row[1]](row, found)
    if said is None:
        return None
    said = said[0].upper() + said[1:] if heads else said
    return said + stop(row[1], found) + gap(found)


def _begins(written: str, found: Found) -> bool:
    """Return whether the capital of *written* is its sentence's; "M. E." before a name are initials."""
    if not OPENED.search(found.before) or not found.after.strip():
        return False
    if written == "Max." and not (_COUNTED.match(found.after) or LIMITED_NOUN.match(found.after)):
        return False
    return not (written.replace(".", "").isupper() and len(written) < 5 and NAME_NEXT.match(found.after)) or (
        written == "Z.B."
    )


def _is_part_of_name(found: Found) -> bool:
    """Return whether an adjective is part of the name after it: "Bayer. Rundfunk"."""
    return bool(NAME_NEXT.match(found.after)) and not begins_sentence(found.after)


_SAID_ANYWHERE = frozenset("n.V. Std. v.a. V.a. i.E. bes. gem. i.d. em. Bes. jd. Sch. Geb.".split())
"""What is said as the table has it where the neighbours decide nothing; others stay as they are."""
_INITIALED = compile_late(r"\b[A-ZÄÖÜ]\. [A-ZÄÖÜ][\w-]+ $")
"""A name with its initial."""


def _phrase(row: _Row, found: Found) -> str | None:
    """Say *row* as it stands, but for the few that their neighbours decide."""
    if row[0] == "u.E." and re.match(r" [A-ZÄÖÜ][a-zäöü]", found.after) and _INITIALED.search(found.before):
        return None  # K. Muster u. E. Beispiel
    if len(row[0]) > 3 and found.after[:1].islower() and found[0][0].isupper():
        return None  # a company with a full stop in its name: Get.on
    decide = NEIGHBOURS.get(row[0])
    default = row[2] if not decide or row[0] in _SAID_ANYWHERE else None
    return (decide and decide(found)) or default


_LED_TO_MAN = compile_late(r"\b(?:[Zz]um|[Dd]em|[Vv]om|[Bb]eim) $")
"""What no department stands behind: "zum Abt. Huber"."""


def _word(row: _Row, found: Found) -> str | None:
    """Say a noun whose abbreviation is a word of its own, and is that at a sentence's end."""
    if row[0] == "Abt." and _LED_TO_MAN.search(found.before):
        return "Abt"
    ends = CLOSED.match(found.after) or begins_sentence(found.after)
    if ends and not re.search(r"[2-9] $|[0-9][0-9] $|[0-9]\. $|\b(?:pro|je) $", found.before):
        return None
    return noun(row, found)


def _person(row: _Row, found: Found) -> str | None:
    """Say an adjective that names a person, "der Vorsitzende"; "er hat den Vorsitz." ends with a noun."""
    ends = CLOSED.match(found.after) or begins_sentence(found.after)
    return None if ends and knows(row[0].rstrip(".")) else of_person(row[2], found)


def say_adjective(row: _Row, found: Found) -> str | None:
    """Say an adjective with its ending, or what its neighbours make of it."""
    decide = NEIGHBOURS.get(row[0])
    return (decide(found) if decide else None) or inflect(row[2], found)


def name(row: _Row, found: Found) -> str | None:
    """Say what only stands before a name, or what its neighbours make of it."""
    if row[0] in NEIGHBOURS and (said := NEIGHBOURS[row[0]](found)):
        return said
    if row[2] == "von" and re.match(r" [0-9]{1,2}\. ?(?:–|-|bis)", found.after):
        return "vom"
    if row[2] == "von" and any(led.match(found.after) for led in (DAY_NEXT, FROM_THE, _CLUB)):
        return "vom"
    if row[2] == "Herr" and (words := last_words(found.before, 1)) and words[0].lower() in BEFORE_HERRN:
        return "Herrn"
    numbered = (row[2] == "von" and _ABOUT_NUMBER.match(found.after)) or (
        row[2] == "nach" and re.match(r" (?:ca\. )?1[0-9]{3}\b", found.after)
    )
    numbered = numbered or (row[2] == "bei" and re.match(r" [0-9]{1,3} [A-ZÄÖÜ]", found.after))
    titled = (
        NAME_NEXT.match(found.after)
        or re.match(r" (?:v\.|von|zu|zum|vom|van|de) ", found.after)
        or TITLE_NEXT.match(found.after)
    )
    if not titled and _PROMOTED.search(found.before) and re.match(r" [a-zäöü]|[,;)]", found.after):
        weak = row[2] == "Gefreiter" and found.before.endswith(("zum ", "dem "))
        return "Gefreiten" if weak else row[2]
    return (titled and woman_in_office(row[2], found.after)) or (row[2] if numbered or titled else None)


_PROMOTED = compile_late(r"\b(?:[Zz]um|[Aa]ls|[Dd]er|[Dd]em|[Ee]in|[Ee]inem) $")
"""What stands before a rank without a name: "zum Hptm. befördert"."""


def _place(row: _Row, found: Found) -> str | None:
    """Say what only stands after a place's name: "Frankfurt a. M."."""
    return row[2] if PLACE_BEFORE.search(found.before) else None


def _number(row: _Row, found: Found) -> str | None:
    """Say what only stands before a number, and of "ü." a town that a diversion leads by."""
    is_led = NAME_NEXT.match(found.after) or re.match(r" (?:das|die|den) ", found.after)
    if row[2] == "über" and re.search(r"[a-zäöüß]{4} $", found.before) and is_led:
        return row[2]
    return row[2] if NUMBER_NEXT.match(found.after) else None


def date(row: _Row, found: Found) -> str | None:
    """Say a month beside a number or a time word; elsewhere it may be a name."""
    beside = re.match(r" ?[0-9]", found.after) or DATE_BEFORE.search(found.before)
    return row[2] if beside else None


def degree(row: _Row, found: Found) -> str | None:
    """Say an academic degree, unless its letters are a name's initials."""
    is_sure = row[0] not in {"M.A.", "B.A."}
    return row[2] if is_sure or not NAME_NEXT.match(found.after) else None


def link(row: _Row, found: Found) -> str | None:
    """Say what links a word and a noun: "Gottesdienst m. Abendmahl"; behind a number it is a unit or a page."""
    is_unit = re.search(r"[0-9] ?$", found.before)
    return (
        row[2]
        if re.match(
            r" (?:[A-ZÄÖÜ0-9]|d\. |je |jede[mnrs]? |verst\. |"
            r"(?:die|das|de[nmr]|eine?[nmr]?|alle|ca\.|rd\.|[is]hre?[nmr]?|seine?[nmr]?) )",
            found.after,
        )
        and found.before.strip()
        and not is_unit
        else None
    )


def clinical(row: _Row, found: Found) -> str | None:
    """Say what only a doctor's letter or a leaflet cuts short: "i. v."."""
    return _phrase(row, found) if in_clinic(found) else None


def _party(row: _Row, found: Found) -> str | None:
    """Say a party to a lawsuit, where one is spoken of: "Ast." may be a branch."""
    is_sure = row[0] in {"ASt.", "AGg.", "Beschwf."}
    return say_party(row[2], found) if is_sure or in_court(found) else None


KINDS: dict[str, Callable[[_Row, Found], str | None]] = {
    "phrase": _phrase,
    "tail": _phrase,
    "adj": say_adjective,
    "noun": noun,
    "word": _word,
    "person": _person,
    "name": name,
    "link": link,
    "party": _party,
    "clinic": clinical,
    "place": _place,
    "number": _number,
    "date": date,
    "degree": degree,
}


RULE = Rule(
    phase=60,
    # the list is searched in half of the time that a nearer one would take
    forms=(Form(WordList(keys()), _say),),
    examples=(
        ("Der sog. Hügel ist ein Damm.", "Der sogenannte Hügel ist ein Damm."),
        ("Z. B. Äpfel, Birnen usw.", "Zum Beispiel Äpfel, Birnen und so weiter."),
        ("Sie wohnt in Frankfurt a. M.", "Sie wohnt in Frankfurt am Main."),
        ("Mehrere Abg. gingen.", "Mehrere Abgeordnete gingen."),
        (
            "Das Urt. v. 3.5.2023 und Karl v. Muster",
            "Das Urteil vom dritten Mai zweitausenddreiundzwanzig und Karl von Muster",
        ),
        ("Die Rede des Prof. Muster.", "Die Rede des Professors Muster."),
        ("Auf Platz 2 Prof. Muster.", "Auf Platz zwei Professor Muster."),
        ("Sie dankt dem Präs.", "Sie dankt dem Präsidenten."),
        ("Lucas Cranach d. J. malte.", "Lucas Cranach der Jüngere malte."),
        ("Am Ende d. J. ist Schluss.", "Am Ende dieses Jahres ist Schluss."),
        ("Max. zehn Leute passen hinein.", "Maximal zehn Leute passen hinein."),
        ("Er heißt Max.", "Er heißt Max."),
        ("C. G. Jung und M. E. Muster", "C. G. Jung und M. E. Muster"),
        ("Sie tagt auf a. Antrag, b. Wunsch.", "Sie tagt auf a. Antrag, b. Wunsch."),
        ("Sie führt den Vorsitz.", "Sie führt den Vorsitz."),
        ("NACH ART. 6 ABS. 1 LIT. B", "Nach Artikel sechs Absatz eins Buchstabe B"),
    ),
)
