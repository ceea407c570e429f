"""How the names of rulers are inflected: in which case a name stands, and whether it is in the genitive."""

import re
from collections.abc import Callable

from vorleser.normalize.grammar import ACCUSATIVE, DATIVE, GENITIVE, THE, Case, last_words
from vorleser.normalize.nouns import Gender, search_gender
from vorleser.normalize.roman import KINGS, QUEENS, value
from vorleser.normalize.rule import Found
from vorleser.text.numerals import ordinal
from vorleser.text.regex import compile_late

NAME = r"[A-ZÄÖÜ][a-zäöüßéèáåóøçćčñí]+(?:-[A-ZÄÖÜ][a-zäöüßéèá]+)?"
ALSO_WITH_POSSESSIVE = compile_late(r"(?:us|es|is|as|os|z|x|ß|ce)$")

GOVERNED = {
    **dict.fromkeys(DATIVE - {"an", "auf", "über"}, Case.DATIVE),
    **dict.fromkeys(ACCUSATIVE | {"an", "auf", "über"}, Case.ACCUSATIVE),
    **dict.fromkeys(GENITIVE, Case.GENITIVE),
    **dict.fromkeys("am im vom zum beim dem zur diesem seinem ihrem einem".split(), Case.DATIVE),
    **dict.fromkeys("den diesen seinen ihren einen".split(), Case.ACCUSATIVE),
    **dict.fromkeys("des dieses seines ihres eines".split(), Case.GENITIVE),
}
_ARTICLES = frozenset("der die eine seine ihre unsere keine diese jene welche".split())
_ONLY_DATIVE = DATIVE - {"an", "auf", "hinter", "in", "neben", "über", "unter", "vor", "zwischen"} | {"unter"}
"""Prepositions after which "den" is a plural's: "von den Kaisern"."""
DATIVE_FEMALE = frozenset("der einer dieser seiner ihrer zur".split())
COORDINATED = compile_late(
    rf"(?:{NAME} (?:(?:dem |der |den |des )?[IVXLC]+\.?|\(?[0-9–-]+\)?)?"
    r"(?:, | und | u\. | sowie | oder )(?:(?:König|Papst|Kaiser)s? )?)+$"
)


CUT_RULERS = {
    "Joh": "Johann",
    "Fr": "Friedrich",
    "Frdr": "Friedrich",
    "Friedr": "Friedrich",
    "Heinr": "Heinrich",
    "Wilh": "Wilhelm",
    "Ludw": "Ludwig",
    "Ferd": "Ferdinand",
    "Aug": "August",
    "Albr": "Albrecht",
    "Maxim": "Maximilian",
    "Rud": "Rudolf",
    "Leop": "Leopold",
    "Phil": "Philipp",
    "Christ": "Christian",
    "Konr": "Konrad",
}
"""Names of rulers that histories cut short before the next name or a number."""
_CUT_TITLE = compile_late(
    rf"(?:(?<!\w)(?:Kg|Ks|Kf|Kfst|Hzg?|Ghzg|Ehzg|Gf|Mgf|Lgf|Ldgf|Pfgf|Bf|Ebf|{'|'.join(CUT_RULERS)})\. )+$"
)
"""Titles and first names cut short before a ruler's name: "unter Kf. Joh." Georg II."""


def bare_name(name: str) -> str:
    """Return *name* without the -s of a genitive."""
    if name in KINGS or name in QUEENS:
        return name
    stem = name[:-1]
    if name.endswith("s") and (stem in KINGS or stem in QUEENS or not ALSO_WITH_POSSESSIVE.search(name)):
        return stem
    return name


def case_after(before: str, *, female: bool) -> Case:
    """Return the case of a ruler's name after *before*, past titles and first names."""
    before = _CUT_TITLE.sub("König ", COORDINATED.sub("", before))
    words = last_words(before, 6)
    for at, word in enumerate(words):
        if word[0].isupper() and at < len(words) - 1 and word not in {"Im", "Am"}:
            if word in {"Königs", "Kaisers", "Papstes", "Herzogs", "Sultans"} and at == 0:
                return Case.GENITIVE
            continue
        if at and _is_adjective(word):
            continue
        return _case_after(word.lower(), "".join(words[at + 1 : at + 2]).lower(), female=female)
    return Case.NOMINATIVE


def _is_adjective(word: str) -> bool:
    """Return whether *word* may be an adjective before a title: unter dem "ersten" "salischen" König."""
    return (
        word.islower() and word.endswith(("en", "e", "er")) and word not in GOVERNED and word not in _ARTICLES
    )


def _case_after(word: str, before: str, *, female: bool) -> Case:
    """Return the case that *word* asks for, after the word *before*: "mit den" Päpsten, but "den" Papst."""
    if (female and word in DATIVE_FEMALE) or (word == "den" and before in _ONLY_DATIVE):
        return Case.DATIVE
    return GOVERNED.get(word, Case.NOMINATIVE)


_HE = compile_late(r"^\W*(?:Er|Ich|Wir|Man|Wer|er|ich|wir|man|wer)\b [a-zäöüß]{3,}")
_THEY = compile_late(
    r"^\W*(?:Die|Seine|Ihre|Viele|Alle|Beide|Zahlreiche|Mehrere|Einige|Deren|Dessen) (?:[a-zäöüß]+en? )?"
    r"[A-ZÄÖÜ]\w+ (?:[^,;:]* )?"
    r"(?:[a-zäöüß]{3,}ten|trafen|schlugen|riefen|verließen|empfingen|sahen|lasen|baten|boten)"
    r"(?: (?:auch|dann|damals|später|schließlich|so|nun|selbst|König|Kaiser|Papst|Zar|Fürst|Herzog))* $"
)
"""A plural with its verb before a single ruler, whom it then does something to: "Die Maler porträtierten"."""


_INVERTED = compile_late(
    r"\b(?P<verb>[a-zäöüß]{3,}(?:t|te|[a-z])) (?:man|er|ich|wir)(?: (?:[a-zäöüß]+|[0-9]{4}))? $"
)
"""A verb and its pronoun before a ruler: "Dort enthauptete man"."""
_TO_SOMEONE = compile_late(
    r"(?:besieg|krön|salb|ermorde|töte|stürz|enthaupte|unterstütz|begleite|porträtier|verehr|bekämpf|beerb|verklag|belager|heirate"
    r"|beschuldig|verurteil|bestärk|beriet|überfiel|ersetz|entmachte|verhafte|exkommunizier|ermächtig)(?:te?|t)\b"
    r"|\b(?:schlug|traf|empfing|erschlug|überzeugte|setzte ab)\b"
)
"""Verbs of what one man does to another."""
_MAN = compile_late(
    rf"^\W*(?:(?:(?P<article>Der|Das|Ein|Dieser|Sein|Ihr) (?:[a-zäöüß]+er? |junge )?(?P<noun>[A-ZÄÖÜ][a-zäöüß-]+))"
    rf"|(?:König|Kaiser|Papst|Herzog|Graf|Bischof|Erzbischof|Kurfürst|Fürst|Zar) {NAME}"
    r"(?: (?:der|von|zu) [A-ZÄÖÜ]\w+)?)"
    r" (?P<verb>[a-zäöüß]+)(?: (?:[a-zäöüß]{2,}|[0-9]{3,4}|(?:König|Kaiser|Papst|Herzog|Zar)))* $"
)
"""A man, or a masculine noun that its article shows to be a subject, and its verb: "Der Kurfürst besiegte"."""
_TO_WHOM = compile_late(
    r"^\W*(?!(?:Ihm|Ihr|Ihnen|Dem|Den|Mir|Uns|Auf|Als|ihm|ihr|ihnen|als)\b).*\b(?:gehör(?:t|te|ten)|begegne(?:t|te|ten)"
    r"|dien(?:t|te|ten)|huldig(?:t|te|ten)|unterl(?:ag|agen|iegt|iegen)|gehorch(?:t|te|ten)|misstrau(?:t|te|ten)"
    r"|ähnel(?:t|te|ten)|nachfolg(?:t|te|ten)|widersetz(?:t|te|ten) sich)(?: [a-zäöüß]+){0,3}"
    r"(?: (?:König|Kaiser|Papst|Zar|Fürst|Herzog|Königin|Kaiserin|Zarin))? $"
)
"""A subject and a verb whose object is in the dative: "Die Laute gehörte angeblich"."""


def count_ruler(found: Found, numeral: str, *, female: bool, genitive: bool) -> str:
    """Return "der Siebte" for the *numeral* of the ruler's name that *found* begins with, in its case."""
    case = Case.GENITIVE if genitive else case_after(found.before, female=female)
    if case is Case.NOMINATIVE:
        case = case_of_object(found.before, found.after)
    weak = case is not Case.NOMINATIVE and not (female and case is Case.ACCUSATIVE)
    nth = ordinal(str(value(numeral)), "en" if weak else "e")
    article = THE[Gender.FEMININE if female else Gender.MASCULINE][case.value]
    return f"{article} {nth[0].upper()}{nth[1:]}"


def case_of_object(before: str, after: str) -> Case:
    """Return the case of a ruler's name after *before* that only a verb governs: "Es gehörte Karl dem Fünften"."""
    clause = re.split(r"[,;:.!?] ", before)[-1]
    if _TO_WHOM.match(clause) and not re.match(r"[^,;:.!?]* an[,;:.!?]", after):
        return Case.DATIVE
    return Case.ACCUSATIVE if _is_object(clause, after) else Case.NOMINATIVE


def _is_object(clause: str, after: str) -> bool:
    """Return whether a ruler's name after *clause* is the object of another subject's verb: "Er traf"."""
    inverted = _INVERTED.search(clause)
    if inverted and not re.match(r"(?:war|ist|wurde|wird|bleib|blieb|hieß|hei)", inverted["verb"]):
        return not re.search(r"\b(?:als|wie) $", clause)
    if (man := _MAN.match(clause)) and _TO_SOMEONE.match(man["verb"]):
        gender = search_gender(man["noun"].lower()) if man["noun"] else Gender.MASCULINE
        is_subject = gender is (Gender.NEUTER if man["article"] == "Das" else Gender.MASCULINE)
        return is_subject or (gender is None and man["article"] == "Der")
    if _HE.match(clause):
        return not re.search(r"\b(?:war|ist|wurde|wird|bleibt|blieb|hieß|heißt|als|wie) (?:\w+ )?$", clause)
    return _THEY.match(clause) is not None and not after.startswith(" und")


def say_epithet(before: str, name: str, adjective: str) -> str:
    """Return "der Große" for *name* after *before*: "Katharina die Große", "unter Karl dem Großen"."""
    female = bare_name(name) in QUEENS
    case = Case.GENITIVE if name != bare_name(name) else case_after(before, female=female)
    article = THE[Gender.FEMININE if female else Gender.MASCULINE][case.value]
    weak = case is not Case.NOMINATIVE and not (female and case is Case.ACCUSATIVE)
    return f"{article} {adjective}{'n' if weak else ''}"


def epithet(adjective: str) -> Callable[[Found], str | None]:
    """Return a function that says "d. Gr." or the like after a name, in the name's case."""

    def say(found: Found) -> str | None:
        named = re.search(rf"({NAME})(?P<nth> [IVX]+\.?)? (?P<bracket>\()?$", found.before)
        return say_epithet(found.before[: named.start()], named[1], adjective) if named else None

    return say
