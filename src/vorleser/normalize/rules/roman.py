"""Roman numerals of rulers, wars, centuries and parts: Ludwigs XIV., I. Weltkrieg, Hartz IV."""

import re

from vorleser.normalize.calendar import CLOSING_SIGNS, opens_sentence
from vorleser.normalize.grammar import (
    DAS,
    DER,
    DIE,
    EIN,
    EINE,
    FUNCTION_WORDS,
    MERGED,
    OBLIQUE,
    THE,
    Case,
    adjective_ending,
    last_words,
    next_noun,
)
from vorleser.normalize.nouns import Gender, is_one_after_die, search_gender
from vorleser.normalize.roman import FEMALE_TITLES, KINGS, NUMERAL, PARTS, QUEENS, TITLES, value
from vorleser.normalize.rule import Form, Found, Rule
from vorleser.normalize.rulers import NAME, bare_name, case_after, count_ruler
from vorleser.text.numerals import cardinal, ordinal, year
from vorleser.text.regex import compile_late

_LETTERS = frozenset("CDLMXVI")
"""Lone letters are initials more often than numbers."""


def ruler(found: Found) -> str | None:
    """Friedrich II., Ludwigs XIV., unter Benedikt XVI."""
    name, numeral = found["name"], found["numeral"]
    if name.lower() in FUNCTION_WORDS or _GRADED.match(found.after):
        return None
    words = last_words(found.before, 6)
    titled = bool(words) and words[0] in TITLES
    first = bare_name(name)
    known = first in KINGS or first in QUEENS
    if not (known or titled or _REIGNED.match(found.after)) and (len(numeral) == 1 or not words_allow(found)):
        return None
    if (
        numeral in _LETTERS
        and not titled
        and (not found["dot"] or re.match(r" ?[A-ZÄÖÜ]", found.after))
        and numeral != "I"
        and not known
    ):
        return None
    if initial(found, titled=titled):
        return None
    female = first in QUEENS or any(word in FEMALE_TITLES for word in words[:1])
    genitive = name != first or bool(found["apostrophe"])
    counted = count_ruler(found, numeral, female=female, genitive=genitive)
    stop = "." if found["dot"] and CLOSING_SIGNS.match(found.after) and opens_sentence(found.before) else ""
    return f"{name}{found['apostrophe']} {counted}{stop}"


_REIGNED = compile_late(r" \((?:reg(?:\.|ierte)|herrschte|†|\*)")
_GRADED = compile_late(r" (?:Grades?|Klasse|Ordnung|Stufe|Wahl|Kategorie|Generation)\b")
"""What a numeral behind a noun counts: "Arthrose II. Grades"."""
_RULERS = compile_late(rf"(?P<name>{NAME}) {NUMERAL}\.(?:, {NUMERAL}\.)*(?:,| und| oder| sowie| bis) $")


def sibling(found: Found) -> str | None:
    """Ludwig XIV., XV. und XVI.: rulers that share a name."""
    first = _RULERS.search(found.before)
    if not first or bare_name(first["name"]) not in KINGS | QUEENS:
        return None
    name = bare_name(first["name"])
    female = name in QUEENS
    genitive = name != first["name"]
    case = Case.GENITIVE if genitive else case_after(found.before[: first.start()], female=female)
    kind = Gender.FEMININE if female else Gender.MASCULINE
    weak = case is not Case.NOMINATIVE and not (female and case is Case.ACCUSATIVE)
    nth = ordinal(str(value(found["numeral"])), "en" if weak else "e")
    stop = "." if CLOSING_SIGNS.match(found.after) and opens_sentence(found.before) else ""
    return f"{THE[kind][case.value]} {nth[0].upper()}{nth[1:]}{stop}"


def with_article(found: Found) -> str | None:
    """Ludwig der XIV., Ludwig dem XIV., Ludwig d. XIV."""
    name = bare_name("".join(last_words(found.before, 1)))
    if name not in KINGS and name not in QUEENS:
        return None
    female = name in QUEENS
    case = found["article"]
    if case == "d.":
        kind = Gender.FEMININE if female else Gender.MASCULINE
        before = found.before.rstrip().removesuffix(name).rstrip()
        case = THE[kind][
            (Case.GENITIVE if before.endswith("Herrn") else case_after(f"{before} ", female=female)).value
        ]
    ending = "e" if (case == "die" if female else case == "der") else "en"
    stop = "." if found["dot"] and CLOSING_SIGNS.match(found.after) and opens_sentence(found.before) else ""
    return f"{case} {ordinal(str(value(found['numeral'])), ending).capitalize()}{stop}"


def words_allow(found: Found) -> bool:
    """Return whether a capitalised word that is no known name may be a ruler's: "Thutmosis III."."""
    return (
        bool(found["dot"])
        and (not search_gender(found["name"].lower()) or found["name"].endswith(("hard", "hart")))
        and not CLOSING_SIGNS.match(found.after)
        and not re.match(r" [0-9]{1,2}(?![0-9])", found.after)  # "in den Fällen III. 3 bis 7"
        and len(found["numeral"]) > 1
        and found["name"] not in PARTS
    )


def initial(found: Found, *, titled: bool) -> bool:
    """Return whether a lone letter is the initial of a name: "Robert L. Stevenson"."""
    if len(found["numeral"]) > 1 or titled or bare_name(found["name"]) != found["name"]:
        return False
    follows = re.match(r" ([A-ZÄÖÜ][a-zäöüß]+)", found.after)
    if found["numeral"] == "I":
        return False
    if found["numeral"] in {"V", "X"}:
        return not found["dot"] or bool(follows)
    return True


BOOKISH = frozenset(
    "Teil Kapitel Band Artikel Akt Buch Abschnitt Ziffer Tafel Gesang Anhang Szene Klasse Figur".split()
)
"""Nouns after which even a lone X is a number."""


def _say_counted(found: Found) -> str | None:
    """Teil II, Kapitel IV, Hartz IV."""
    numeral = found["numeral"]
    lone = numeral in {"C", "D", "L", "M"} or (numeral == "X" and found["word"] not in BOOKISH)
    if lone or (found["dot"] and _GRADED.match(found.after)):
        return None
    # "Typ DC-3" has become "Typ DC drei": a type's letters
    if (len(numeral) == 1 or numeral[0] in _LETTERS - {"I", "V", "X"}) and re.match(
        r"[ -](?:ein|zwei|drei|vier|fünf|sech|sieb|acht|neun|zehn|elf|zwölf|hundert|tausend)", found.after
    ):
        return None
    stop = (
        "."
        if found["dot"] and CLOSING_SIGNS.match(found.after)
        else found["dot"]
        if found["dot"] and not found.after.startswith(" ")
        else ""
    )
    last = (
        (
            f" {found['to'].strip() if found['to'].strip().isalpha() else 'bis'} "
            f"{cardinal(str(value(found['second'])))}"
        )
        if found["second"]
        else ""
    )
    return f"{found['word']}{found['gap']}{cardinal(str(value(numeral)))}{last}{stop}"


def number_with_letter(found: Found) -> str:
    """Klasse IIb, Typ IIa: a Roman number and a letter."""
    return f"{cardinal(str(value(found['numeral'])))} {found['letter']}"


def _in_row(found: Found) -> str | None:
    """Briefwahlbezirke I bis IV, Klassen I und II: numerals that rise behind a noun."""
    first, second = value(found["numeral"]), value(found["second"])
    if second <= first or ("und" in found["to"] and second > first + 1):
        return None
    if bare_name("".join(last_words(found.before, 1))) in KINGS | QUEENS:
        return None
    return f"{cardinal(str(first))} {found['to'].strip(' –-') or 'bis'} {cardinal(str(second))}"


_NEW_SENTENCE = compile_late(r" (?:D(?:er|ie|as)|Ein(?:e)?) [a-zäöüßA-ZÄÖÜ]")
"""What follows the number of a section: "IV. Das Land trägt die Kosten"."""


def _before_noun(found: Found) -> str | None:
    """I. Weltkrieg, XIX. Jahrhundert: an ordinal before its noun."""
    led = "".join(last_words(found.before, 1)).lower() in EIN | EINE | OBLIQUE | DER | DIE | DAS | MERGED
    quoted = found.before.endswith(("„", "»")) and not re.match(f" (?:{'|'.join(COUNTABLE)})", found.after)
    if (quoted and not led) or (not found.before.strip() and _NEW_SENTENCE.match(found.after)):
        return f"{ordinal(str(value(found['numeral'])), 'ens').capitalize()}:"
    noun = next_noun(found.after)
    if not noun or (found["numeral"] in {"C", "D", "L", "M"}) or not counts(found, noun):
        return None
    kind = Gender.FEMININE if is_one_after_die(found.before, noun) else None
    nth = ordinal(str(value(found["numeral"])), adjective_ending(found.before, noun, kind))
    if noun.startswith(("Weltkrieg", "Vatikanisch", "Vatikanum")):
        nth = nth[0].upper() + nth[1:]
    return nth


COUNTABLE = tuple(
    """Weltkrieg Jahrhundert Liga Teil Akt Quartal Symphonie Internationale Vatikan Klasse Abteilung
        Band Kapitel Mannschaft Reich Weltkongress Korps Armee Division Legion Senat Kammer Halbjahr Semester
        Kongress Republik Dynastie Bataillon Bezirk Garde Violine Geige Obergeschoss Etage
        Stock Rang Preis Jahrgang Bauabschnitt BA Instanz Zivil Strafsenat""".split()
)
"""How the nouns begin that even a lone I. or V. counts."""


def counts(found: Found, noun: str) -> bool:
    """Return whether a Roman numeral with a dot stands before a noun it can count."""
    if len(found["numeral"]) > 1:
        return True
    words = last_words(found.before, 1)
    article = bool(words) and words[0].lower() in EIN | EINE | OBLIQUE | DER | DIE | DAS | MERGED
    return article or noun.startswith(COUNTABLE)


def after_article(found: Found) -> str | None:
    """Die MMXX und die XII: figures on their own, MCMXCIX a year."""
    if len(found["numeral"]) > 3 and 1400 < value(found["numeral"]) < 2100:
        return year(str(value(found["numeral"])))
    return cardinal(str(value(found["numeral"])))


_NOUN_NEXT = r"(?= [A-ZÄÖÜa-zäöü]|, [IVX]{1,6}\.)"
"""A noun, or more numerals before it: "des I.", II. und III. Konzils."""

RULE = Rule(
    phase=41,
    forms=(
        Form(
            rf"(?<=[a-zäöüß] )(?P<article>der|die|dem|den|des|d\.) (?P<numeral>{NUMERAL})(?P<dot>\.)(?![\w-])",
            with_article,
        ),
        Form(
            (
                rf"(?<!\w)(?P<word>{'|'.join(sorted(PARTS, key=len, reverse=True))})(?P<gap>[ -])"
                rf"(?P<numeral>{NUMERAL})(?:(?P<to> ?[–-] ?| bis | und )(?P<second>{NUMERAL}))?(?P<dot>\.?)"
                rf"(?!-(?:[0-9]|[A-Z](?![a-zäöü])))"
            ),
            _say_counted,
        ),
        Form(
            r"(?:(?<=[Kk]lasse )|(?<=\bTyp )|(?<=[Ss]tufe )|(?<=[Gg]ruppe )|(?<=[Ss]tadium )|(?<=[Ll]inie ))"
            r"(?P<numeral>I{1,3}|IV|VI{0,3})(?P<letter>[a-d])(?![\w-])",
            number_with_letter,
        ),
        Form(
            (
                r"(?<=[a-zäöüß] )(?P<numeral>[IVX]{1,5})(?P<to> ?[–-] ?| bis | und )(?P<second>[IVX]{1,5})"
                r"(?![\w-]|\.(?! ?$| [A-ZÄÖÜ]))"
            ),
            _in_row,
        ),
        Form(
            r"(?<=[A-Z]{3})-(?P<numeral>I{1,3}|IV)(?![\w.-])",  # HTLV-I
            lambda found: f" {cardinal(str(value(found['numeral'])))}",
        ),
        Form(r"(?<=\b[A-G]-Jugend )(?P<numeral>I{1,3}|IV)(?![\w.-])", after_article),
        Form(
            (
                rf"(?<![\w.])(?P<name>{NAME})(?P<apostrophe>['’]?) (?P<numeral>{NUMERAL})(?P<dot>\.?)"
                rf"(?![\w-])"
            ),
            ruler,
        ),
        Form(
            rf"(?:(?<=\., )|(?<=\. und )|(?<=\. oder )|(?<=\. sowie )|(?<=\. bis ))(?P<numeral>{NUMERAL})\.",
            sibling,
        ),
        Form(rf"(?<![\w.] )(?<![\w.])(?P<numeral>{NUMERAL})\.{_NOUN_NEXT}", _before_noun),
        Form(rf"(?<![\w.])(?P<numeral>{NUMERAL})\.{_NOUN_NEXT}", _before_noun),
        Form(
            (
                r"(?<![\w.-])(?P<numeral>(?=[IVX]{3})X{0,3}(?:IX|IV|V?I{0,3})|(?<=[a-zäöüßA-Z] )II|[VX]I{1,3}"
                r"|IV|IX|MM(?!I(?!I))[XVI]+|MC[MDCLXVI]{2,}|MD[CLXVI]{2,})(?![\w-])(?!\.\w| [0-9])"
            ),
            after_article,
        ),
    ),
    examples=(
        ("Friedrich II. regierte lange.", "Friedrich der Zweite regierte lange."),
        ("die Kriege Ludwigs XIV. und", "die Kriege Ludwigs des Vierzehnten und"),
        ("unter Benedikt XVI.", "unter Benedikt dem Sechzehnten"),
        ("Papst Johannes Paul II. reiste", "Papst Johannes Paul der Zweite reiste"),
        ("von Königin Elisabeth II. eröffnet", "von Königin Elisabeth der Zweiten eröffnet"),
        ("gegen König Georg III.", "gegen König Georg den Dritten"),
        ("Wilhelm I. wurde Kaiser", "Wilhelm der Erste wurde Kaiser"),
        ("Kaiser Karl V. dankte ab", "Kaiser Karl der Fünfte dankte ab"),
        ("unter Ludwig dem XIV. wuchs", "unter Ludwig dem Vierzehnten wuchs"),
        ("im I. Weltkrieg", "im Ersten Weltkrieg"),
        ("unter Ludwig XIV. und XV. wuchs", "unter Ludwig dem Vierzehnten und dem Fünfzehnten wuchs"),
        ("Hartz IV", "Hartz vier"),
        ("Kapitel IV", "Kapitel vier"),
        ("in den Wahlbezirken I bis IV lag", "in den Wahlbezirken eins bis vier lag"),
        ("die Klassen I und II", "die Klassen eins und zwei"),
        ("im XIX. Jahrhundert", "im neunzehnten Jahrhundert"),
        ("der II. Teil", "der zweite Teil"),
        ("Malcolm X", "Malcolm X"),
        ("Vitamin C", "Vitamin C"),
        ("Er las Malcolm X.", "Er las Malcolm X."),
        ("C. G. Jung und D. H. Lawrence", "C. G. Jung und D. H. Lawrence"),
    ),
)
