"""Abbreviations, inflected where German inflects: sog., Dr. med., e. V., a. M., usw. at a sentence's end.

The table says of each what it stands for and where; see its head for the kinds.
"""

import re
from collections.abc import Callable
from functools import cache

from vorleser.normalize.agreement import SOME, inflected
from vorleser.normalize.grammar import PREPOSITIONS, adjective_ending, last_words, next_noun
from vorleser.normalize.nouns import Gender
from vorleser.normalize.rule import Form, Found, Rule
from vorleser.normalize.sentence_end import CLOSED, NEXT_SENTENCE, gap, stop
from vorleser.normalize.table import OPENED, pattern, rows

Row = tuple[str, ...]

NAME_NEXT = re.compile(r" ?[A-ZÄÖÜ]")
PLACE_BEFORE = re.compile(r"[A-ZÄÖÜ][\w-]+ $")
COMPOUND = re.compile(r"-[A-ZÄÖÜ][a-zäöüß]{2}(?![\w-]*\.)")
"""The rest of a compound: "Abt.-Leiter" is another rule's."""
NUMBER_NEXT = re.compile(r" ?[0-9]| ?[IVXLC]+\b")
GENITIVE = re.compile(
    r"\b(?:des|eines|dieses|jenes|jedes|seines|ihres|unseres|meines|deines|keines)[ ](?:[^\s,;:]+ )?$",
    re.IGNORECASE,
)
OBLIQUE = re.compile(
    r"\b(?:dem|den|einem|einen|diesem|diesen|vom|zum|beim|am|im) (?:[^\s,;:]+ )?$", re.IGNORECASE
)
CUT_BEFORE = re.compile(r"(?:[a-zäöüß]+\. )+$")
"""Adjectives cut short: "die stellv." Vors."""
EVERY = re.compile(r"\b(?:alle[nr]?|beiden?|sämtlichen?|keinen?|dieser?|diesen) $", re.IGNORECASE)
DATIVE_SOME = re.compile(r"\b(?:von|mit|bei|zu|aus|nach|unter|neben) \w+ $|en $")
MANY_AFTER = re.compile(r" (?:sind|waren|haben|hatten|[a-zäöüß]+en)\b")
BEFORE_HERRN = PREPOSITIONS | {"dem", "den", "des", "vom", "zum", "beim"}
DATE_BEFORE = re.compile(
    r"(?:[0-9]\.?|[Aa]nfang|[Mm]itte|[Ee]nde|[Ss]eit|[Bb]is|[Aa]b|[Ii]m|[Vv]om|[Zz]um|[Aa]m|von|und|–|/|-) ?$"
)
MONTHS = (
    "Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember"
    "|Jan|Feb|Apr|Aug|Sept?|Okt|Nov|Dez"
)
DAY_NEXT = re.compile(rf" ?[0-9]{{1,2}}\. ?(?:[0-9]{{1,2}}\.|(?:{MONTHS})\b)")
DAY_BEFORE = re.compile(rf"(?:[0-9]\.?|(?:{MONTHS})\.?|Ende|Anfang|Mitte) $")


@cache
def table() -> dict[str, Row]:
    """Return the rows of the table by their written form without spaces."""
    return {row[0].replace(" ", ""): row for row in rows("abbreviations")}


def keys() -> list[str]:
    """Return all written forms, those that begin small also as they stand at a sentence's head."""
    written = [row[0] for row in rows("abbreviations")]
    return written + [word[0].upper() + word[1:] for word in written if word[0].islower() and "." in word]


def say(found: Found) -> str | None:
    """Say one abbreviation of the table, with the full stop that it shared with its sentence."""
    follows = found.after[:1]
    if (follows.isalpha() and len(found[0]) < 3) or (follows == "-" and not found[0].endswith(".")):
        return None
    written = found[0].replace(" ", "")
    if found.before.endswith("Punkt ") and written[0].islower():
        return None
    row = table().get(written)
    heads = row is None
    if row is None:
        row = table().get(written[0].lower() + written[1:])
        if row is None or not (begins(written, found) or (row[1] == "adj" and named(found))):
            return None
    if follows == "-" and row[1] in {"noun", "word"} and COMPOUND.match(found.after):
        return None
    said = KINDS[row[1]](row, found)
    if said is None:
        return None
    said = said[0].upper() + said[1:] if heads else said
    return said + stop(row[1], found) + gap(found)


def begins(written: str, found: Found) -> bool:
    """Return whether the capital of *written* is its sentence's; "M. E." before a name are initials."""
    if not OPENED.search(found.before) or not found.after.strip():
        return False
    return not (written.replace(".", "").isupper() and len(written) < 5 and NAME_NEXT.match(found.after)) or (
        written == "Z.B."
    )


def named(found: Found) -> bool:
    """Return whether an adjective is part of the name after it: "Bayer. Rundfunk"."""
    return bool(NAME_NEXT.match(found.after)) and not NEXT_SENTENCE.match(found.after)


def phrase(row: Row, found: Found) -> str | None:
    """Say *row* as it stands, but for the few that their neighbours decide."""
    decide = NEIGHBOURS.get(row[0])
    return decide(found) if decide else row[2]


def noun(row: Row, found: Found) -> str:
    """Say a noun, in the genitive after "des", with -en after "dem" if it is weak."""
    if row[3] and GENITIVE.search(found.before[-60:]):
        return row[3]
    weak = row[3].endswith("en") and not row[2].endswith("en")
    return row[3] if weak and OBLIQUE.search(found.before[-60:]) else row[2]


def word(row: Row, found: Found) -> str | None:
    """Say a noun whose abbreviation is a word of its own, and is that at a sentence's end."""
    if CLOSED.match(found.after) or NEXT_SENTENCE.match(found.after):
        return None
    return noun(row, found)


def person(row: Row, found: Found) -> str:
    """Say an adjective that stands for a person: "der Vorsitzende", "ein Vorsitzender"."""
    before = CUT_BEFORE.sub("", found.before)
    if EVERY.search(before):
        return f"{row[2]}en"
    if SOME.search(before) or (OPENED.search(before) and MANY_AFTER.match(found.after)):
        return row[2] + ("en" if DATIVE_SOME.search(before) else "e")
    verb = re.match(r" ([a-zäöüß]+)", found.after)
    if re.search(r"\b[Dd]ie $", before) and verb and verb[1] not in PREPOSITIONS and verb[1].endswith("t"):
        return f"{row[2]}{'en' if verb[1] == 'sind' else 'e'}"
    if re.search(r"\b[Dd]ie (?:[a-zäöü]+e|[0-9]\.) $", before) and verb and verb[1].endswith(("t", "te")):
        return f"{row[2]}e"
    one = re.search(r"\b[Dd]ie $", before) and re.match(
        r" [A-ZÄÖÜ][a-zäöüß-]+(?! und| [A-ZÄÖÜ]\w+ und)", found.after
    )
    return row[2] + adjective_ending(before, "", Gender.FEMININE if one else Gender.MASCULINE)


def name(row: Row, found: Found) -> str | None:
    """Say what only stands before a name."""
    if row[2] == "von" and DAY_NEXT.match(found.after):
        return "vom"
    if row[2] == "Herr" and (words := last_words(found.before, 1)) and words[0].lower() in BEFORE_HERRN:
        return "Herrn"
    numbered = row[2] == "von" and NUMBER_NEXT.match(found.after)
    return row[2] if numbered or NAME_NEXT.match(found.after) else None


def place(row: Row, found: Found) -> str | None:
    """Say what only stands after a place's name: "Frankfurt a. M."."""
    return row[2] if PLACE_BEFORE.search(found.before) else None


def number(row: Row, found: Found) -> str | None:
    """Say what only stands before a number."""
    return row[2] if NUMBER_NEXT.match(found.after) else None


def date(row: Row, found: Found) -> str | None:
    """Say a month beside a number or a time word; elsewhere it may be a name."""
    beside = re.match(r" ?[0-9]", found.after) or DATE_BEFORE.search(found.before)
    return row[2] if beside else None


def degree(row: Row, found: Found) -> str | None:
    """Say an academic degree, unless its letters are a name's initials."""
    return None if NAME_NEXT.match(found.after) else row[2]


KINDS: dict[str, Callable[[Row, Found], str | None]] = {
    "phrase": phrase,
    "tail": phrase,
    "adj": lambda row, found: inflected(row[2], found),
    "noun": noun,
    "word": word,
    "person": person,
    "name": name,
    "place": place,
    "number": number,
    "date": date,
    "degree": degree,
}


def among(found: Found) -> str:
    """Say "u. a.": at the end of a list it means others, elsewhere among others."""
    return "und andere" if re.match(r"[ ]*(?:[“”\"«»)]|$)", found.after) else "unter anderem"


def this_year(found: Found) -> str:
    """Say "d. J.": of this year after a date, the younger after a name."""
    if PLACE_BEFORE.search(found.before) and not DAY_BEFORE.search(found.before):
        return "der Jüngere"
    return "dieses Jahres"


def born(found: Found) -> str:
    """Say "geb.": before a surname it is the maiden name, after a book's pages its binding."""
    if re.search(r"\b(?:S\.|Seiten|Ln\.), $", found.before):
        return "gebunden"
    if re.match(r" [A-ZÄÖÜ][a-zäöüß]", found.after) and not re.match(rf" (?:{MONTHS})\b", found.after):
        return "geborene"
    return "geboren"


def against(found: Found) -> str:
    """Say "vs." between two sides."""
    return "gegen" if re.match(r" [A-ZÄÖÜ0-9]", found.after) else "versus"


def letter_or_literary(found: Found) -> str:
    """Say "lit." before a single letter of a law, or as the adjective."""
    return "Buchstabe" if re.match(r" [a-z](?!\w)", found.after) else inflected("literarisch", found)


def members(found: Found) -> str:
    """Say "Mitgl." after a number or alone."""
    return (
        "Mitglieder"
        if re.search(r"(?:[0-9]|\b(?:[Dd]ie|alle|viele|mehrere)) $", found.before)
        else "Mitglied"
    )


def founding(found: Found) -> str:
    """Say "i. G.": an officer is on the general staff, a company being founded."""
    return (
        "im Generalstab"
        if re.search(r"(?:Oberst|[Ll]eutnant|Major|Hauptmann|[Gg]eneral) $", found.before)
        else "in Gründung"
    )


def sought(found: Found) -> str:
    """Say "ges." without a noun: somebody is wanted."""
    noun = next_noun(found.after)
    return inflected("gesetzlich", found) if noun else "gesucht"


def great(singular: str, plural: str) -> Callable[[Found], str]:
    """Return what says a great number's name after "eine" or after more."""
    return lambda found: (
        singular
        if re.search(r"\b[Ee]iner?(?: (?:halbe|ganze|gute|knappe|weitere|runde)n?)? $", found.before)
        else plural
    )


def floor(name: str) -> Callable[[Found], str | None]:
    """Return what says "EG" or "OG" in a house: "im EG", "2. OG"; elsewhere they are acronyms."""
    return lambda found: name if re.search(r"(?:\b(?:[Ii]m|vom|zum|ins)|[0-9]\.) $", found.before) else None


def million(singular: str, plural: str) -> Callable[[Found], str | None]:
    """Return what says "Mio" without its full stop beside a number or a currency; alone it is a name."""
    say_great = great(singular, plural)
    return lambda found: (
        say_great(found) if COUNT_BEFORE.search(found.before) or CURRENCY_AFTER.match(found.after) else None
    )


COUNT_BEFORE = re.compile(
    r"(?:[0-9½¼¾]|\b(?:in|mehrere|einige|viele|paar|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|zwölf|hundert|hunderte"
    r"|halbe|ganze|je|pro|Komma \w+|\w+(?:zehn|zig|hundert)))[ -]?\(?$"
)
CURRENCY_AFTER = re.compile(r"[ -](?:Euro|Dollar|Franken|Mark|EUR|USD|CHF|[€$£])")


NEIGHBOURS: dict[str, Callable[[Found], str | None]] = {
    "u.a.": among,
    "d.J.": this_year,
    "geb.": born,
    "vs.": against,
    "EG": floor("Erdgeschoss"),
    "OG": floor("Obergeschoss"),
    "UG": floor("Untergeschoss"),
    "DG": floor("Dachgeschoss"),
    "ges.": sought,
    "lit.": letter_or_literary,
    "Mitgl.": members,
    "i.G.": founding,
    "Mio.": great("Million", "Millionen"),
    "Mio": million("Million", "Millionen"),
    "Mrd.": great("Milliarde", "Milliarden"),
    "Mrd": million("Milliarde", "Milliarden"),
}


RULE = Rule(
    phase=60,
    trigger=re.compile(
        r"[\w]\.|Hbf|Bhf|\bRA|Mio|Mrd|Tsd|M[Ww]St|usw|bzw|bzgl|evtl|ggf|inkl|vgl|Ffm|Sp[Vv]gg|\b[EOUD]G\b|StA|\bca\b"
        r"|\b[Oo]k\b|\bNr\b|\bTel\b|PS:|c/o"
    ),
    forms=(Form(rf"(?<![\w.-])(?:{pattern(keys())})(?<!\w(?=\w))", say),),
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
        ("Sie dankt dem Präs.", "Sie dankt dem Präsidenten."),
        ("Lucas Cranach d. J. malte.", "Lucas Cranach der Jüngere malte."),
        ("Am Ende d. J. ist Schluss.", "Am Ende dieses Jahres ist Schluss."),
        ("Max. zehn Leute passen hinein.", "Maximal zehn Leute passen hinein."),
        ("Er heißt Max.", "Er heißt Max."),
        ("C. G. Jung und M. E. Muster", "C. G. Jung und M. E. Muster"),
    ),
)
