"""Eras and centuries: 44 v. Chr., im 5. Jh., im 18./19. Jh."""

from vorleser.normalize.calendar import full_stop
from vorleser.normalize.grammar import adjective_ending, last_words
from vorleser.normalize.nouns import Gender
from vorleser.normalize.rule import Form, Found, Rule
from vorleser.text.numerals import ordinal, year


def era(found: Found) -> str:
    """V. Chr. and its kin, with the years before them."""
    names = {"C": "Christus", "c": "Christus", "u": "unserer Zeitrechnung", "d": "der Zeitenwende"}
    said = f"{ {'v': 'vor', 'n': 'nach'}[found['side'].lower()] } {names[found['era'][0]]}"
    return said + full_stop(found.before + "x ", found[0], found.after)


def years(found: Found) -> str:
    """512 - 486 v. Chr.: from one year to another."""
    return f"{year(found['from'])} bis {year(found['until'])}"


def century(found: Found) -> str:
    """5. Jh., 18./19. Jh."""
    written = found["century"]
    genitive = last_words(found.before, 1)[:1] == ["des"]
    plural = bool(found["first"]) and not genitive
    determiner = last_words(found.before, 1)
    noun = "Jahrhundert" + ("s" if genitive or written.rstrip(".").endswith("s") else "")
    kind = Gender.NEUTER
    ending = adjective_ending(found.before, noun, kind)
    first = ""
    if plural and determiner and determiner[0] in {"die", "der", "den"}:
        noun, ending = "Jahrhunderte" + ("n" if determiner[0] == "den" else ""), "en"
    if found["first"]:
        word = "bis" if found["to"].strip() in {"–", "-", "bis"} else "und"
        first = f"{ordinal(found['first'], ending)} {word} "
    return f"{first}{ordinal(found['nth'], ending)} {noun}{full_stop(found.before, written, found.after)}"


_PARTS = {"H": "Hälfte", "V": "Viertel", "Dr": "Drittel", "Drit": "Drittel", "Anf": "Anfang", "E": "Ende"}


def part_of_century(found: Found) -> str:
    """Say which part of a century: "2. H. 18. Jh.", "Ende 19. Jh."."""
    part = _PARTS.get(found["part"], found["part"])
    stop = full_stop(found.before, found["century"], found.after)
    return f"{part} des {ordinal(found['nth'], 'en')} Jahrhunderts{stop}"


RULE = Rule(
    phase=20,
    forms=(
        Form(
            r"(?<![\w.,:/–-])(?P<from>[0-9]{1,4}) ?[-–—] ?(?P<until>[0-9]{1,4})(?= ?[vn]\. ?(?:Chr|u\.|d\.))",
            years,
        ),
        Form(r"(?<=[cC]hr\.) ?[–—-] ?(?=[0-9]{1,4} ?[vn]\. ?[cC]hr)", lambda _: " bis "),
        Form(
            (
                r"(?<!\w)(?P<side>[vVnN])\. ?(?P<era>(?:Chr|chr)\.?|u\. ?Z\.|d\. ?Z\.)(?:(?: ?G(?:eb)?\.)?)"
                r"(?!\w)"
            ),
            era,
        ),
        Form(
            r"(?:(?<=[1-4]\. )|(?<=\b[Aa]m )|^)(?P<part>H|V|Dr|Hälfte|Viertel|Drittel|Drit|Anfang|Ende|Anf|E)"
            r"(?:\.|(?=\s)) ?(?:d\. |des )?(?P<nth>[0-9]{1,2})\. ?"
            r"(?P<century>Jhd?t?\.s|Jhd?t?s?\.|Jhd?t?s?(?!\w)|Jahrh\.)",
            part_of_century,
        ),
        Form(
            (
                r"(?<![\w.,])(?:(?P<first>[0-9]{1,2})\.(?P<to> ?[–/-] ?| bis | und | u\. | oder ))?"
                r"(?P<nth>[0-9]{1,2})\. ?(?P<century>Jhd?t?\.s|Jhd?t?s?\.|Jhd?t?s?(?!\w)|Jahrh\.)"
            ),
            century,
        ),
    ),
    examples=(
        ("1. V. 19. Jh., Holz", "erstes Viertel des neunzehnten Jahrhunderts, Holz"),
        ("44 v. Chr.", "vierundvierzig vor Christus"),
        ("Er starb im Jahr 44 v. Chr.", "Er starb im Jahr vierundvierzig vor Christus."),
        ("512 - 486 v. Chr.", "fünfhundertzwölf bis vierhundertsechsundachtzig vor Christus"),
        ("im 5. Jh. n. Chr.", "im fünften Jahrhundert nach Christus"),
        ("des 19. Jh.", "des neunzehnten Jahrhunderts"),
        ("im 18./19. Jh.", "im achtzehnten und neunzehnten Jahrhundert"),
        ("vom 16. bis zum 18. Jh.", "vom sechzehnten bis zum achtzehnten Jahrhundert"),
    ),
)
