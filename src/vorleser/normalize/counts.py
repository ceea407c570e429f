"""Tell whether a number of four digits counts things or names a year: "1500 Besucher", "Als 1961 der Bau begann"."""

import re

from vorleser.normalize.calendar import CLOSING_SIGNS
from vorleser.normalize.grammar import DETERMINERS, FUNCTION_WORDS, PREPOSITIONS, last_words
from vorleser.normalize.nouns import Gender, gender, plural_of, search_gender
from vorleser.normalize.rule import Found
from vorleser.text.dictionary import count, knows
from vorleser.text.regex import compile_late
from vorleser.text.wording import EVERY_MONTH

_COUNTING = frozenset(
    "knapp fast gut nahezu beinahe annähernd mindestens höchstens insgesamt jeweils maximal genau weitere".split()
)
"""What stands before a count and hardly ever before a year."""
_EVENT = compile_late(
    r"(?:[Rr]ücktritt|[Aa]mtsantritt|[Bb]eitritt|[Gg]ründung|[Ee]rnennung|[Mm]auerfall|[Kk]riegsende|[Kk]riegsbeginn"
    r"|[Mm]achtübernahme|[Ee]röffnung|[Ww]iedervereinigung|[Aa]uflösung|[Gg]eburt|[Hh]ochzeit|[Hh]eirat|\bTod|\bWahl"
    r"|(?:[Aa]bkommen|[Vv]ertrag|[Vv]erfassung|[Gg]esetz|[Uu]rteil|[Rr]oman|[Ff]ilm|[Aa]lbum|[Ss]tudie)e?s?"
    r" (?:von|aus)) $"
)
"""What has a year of its own behind it: "bis zum Rücktritt 1993 Minister", "laut dem Vertrag von 1961 Häfen"."""
_SINCE_YEAR = frozenset("seit jahr jahre jahren".split())
ROUGH = frozenset("rund etwa circa ca zirka ungefähr vermutlich wohl".split())
"""What stands before a count or a year that is not known for sure."""
_NUMBERED = frozenset(
    "seite platz zimmer halle raum gleis linie buslinie flug nummer hausnummer kanal artikel startnummer saal".split()
)
"""Nouns that a number names."""
MANY = frozenset("es sind waren wären kamen zählte zählt zählten zählen fehlen fehlten".split())
"""Words before a count that ends its sentence: "Im Vorjahr waren es 1750."."""
_ARE = frozenset("sind waren wären seien werden wurden gab gibt gebe sein".split())
"""Verbs of "es" before a count; behind others stands a year: "Er schrieb es 1774."."""
_DATED = frozenset(
    "jahre jahren jahres jahrs seit anfang ende mitte sommer winter herbst frühjahr "
    "frühling spätsommer anno frühsommer ostern weihnachten pfingsten silvester saison geboren jahrgang baujahr ab bis "
    "wm em sommerspiele winterspiele spiele".split()
).union(map(str.lower, EVERY_MONTH))
UNITS_AFTER = compile_late(
    r" ?(?:Uhr|[Mm]al\b|Prozent|Euro|Cent|Dollar|Mark|Franken|Pfund|Kilo|Meter|Kilometer|Quadrat"
    r"|Grad|Tonnen|Liter|Hektar|Stück|Gramm|Watt|Kubik|Seiten\b|Punkte|Stimmen\b|Zähler\b|Plätze"
    r"|Mann\b|Zoll|Jahren?\b|Tagen?\b|Stunden\b|Minuten\b|Mio|Mrd|Tsd|Millionen|Milliarden|Billionen"
    r"|tausend|Einwohner|Bürger\b|Besucher|Zuschauer|"
    r"Teilnehmer|Mitarbeiter|Schüler\b|Arbeiter\b|Fahrer\b|Häftlinge|[A-ZÄÖÜ]\w*(?:leuten?|menschen|meter|innen)\b"
    r"|(?:mehr|weniger|davon|an der Zahl)\b(?! Demokratie| als (?:[0-9]|ein|doppelt)))"
)
AGENTS = compile_late(
    r"(?:Teilnehm|Besuch|Zuschau|Läuf|Einwohn|Bewohn|Mitarbeit|Arbeit|Schül|Lehr|Helf|Fahr|Bürg|Wähl|Anwohn|Händl|Häus"
    r"|Büch|Bild|Länd|Wört|Mitglied|Wand|Radl|Sportl|Spiel|Kämpf|Sold|Förd|Nutz|Leser|Gegn|Anhäng|Aktionär|Handwerk"
    r"|Camp|Urlaub|Zeitung|Rent|Käuf|Kind|Tänz|Sänger|Musik|Verbrauch|Pend|Feuerwehrl|Retter|Flieg|Läd|Feld|Güt)"
    r"(?:er|ern|ler|lern|ner|iker)\b",
    re.IGNORECASE,
)
_NOMINALISED = compile_late(
    r"(?:Verletzt|Tot|Beschäftigt|Studierend|Geflüchtet|Angestellt|Infiziert|Vertrieben|Befragt|Freiwillig|Jugendlich"
    r"|Erwachsen|Abgeordnet|Deutsch|Delegiert|Gefangen|Reisend|Wahlberechtigt|Gläubig|Demonstrierend|Beamt|Arbeitslos"
    r"|Neuinfiziert|Verstorben|Überlebend|Kriminell|Intellektuell|Kranke?|Obdachlos|Alleinerziehend|Selbständig"
    r"|Selbstständig|Berechtigt|Betroffen|Vermisst|Tatverdächtig|Festgenommen|Auszubildend|Lehrend|Aktiv"
    r"|Ehrenamtlich|Einheimisch|Erkrankt|Geimpft|Genesen|Pflegebedürftig)en?",
    re.IGNORECASE,
)
_NOUN = compile_late(r" ([A-ZÄÖÜ][\w*:-]+)")
_ADJECTIVE = compile_late(r" ([a-zäöüß]+(?:e|en|er)) (?:[a-zäöüß]+(?:e|en|er) )?([A-ZÄÖÜ][\w-]+)")
NOT_PLURAL = compile_late(
    r"(?:[A-ZÄÖÜ]\w*)?(?:Bremen|Dresden|Baden|Polen|Schweden|Norwegen|Essen|München|Sachsen|Hessen|Bayern|Preußen|Thüringen"
    r"|Westfalen|Spanien|Italien|Indien|China|Asien|ungarn|hausen|heim|ingen|kirchen|Straßen)"
)
BUILT = compile_late(
    r"\b(?:starb|geboren|gebaut|erbaut|errichtet|gegründet|entstand|entstanden|erschien|verfasst|geschrieben|gemalt"
    r"|geschaffen|gestorben|entdeckt|erfunden|zerstört|erwähnt|datiert|stammt|Geburt|Tod|gefertigt|angelegt|begann)\b"
)
_FOUNDED = compile_late(
    r" (?:gegründet|gebaut|erbaut|errichtet|eröffnet|entstanden|erschienen|verfasst|geboren|geschaffen|verstorben"
    r"|gestorben|begonnen|fertiggestellt|uraufgeführt|veröffentlicht|unterzeichnet)e?[mnrs]?\b"
)
"""What a year stands before: "jeweils 1905 gegründete Vereine", "der 1955 geborene Maler"."""
_OF_PERSON = compile_late(r"[A-ZÄÖÜ][a-zäöüß]+ [A-ZÄÖÜ][a-zäöüß]+ $")
_PAST = compile_late(r" (?![a-zäöüß]*(?:[lr]ichte|weite|breite|alte)\b)[a-zäöüß]{4,}(?:te|ierte)\b")
"""What somebody did in a year: "Karl Marx 1845 philosophierte"."""
_COUNTED = compile_late(
    r"\b(?:zähl(?:t|te|ten|en)|umfass(?:t|te|ten)|registrier(?:t|te|ten)|erfass(?:t|te|ten)|verzeichne(?:t|te|ten))\b"
    r"[^.;:,]{0,60}$"
)
"""A verb of counting before a number, in its clause: "Am Teich zählten die Vogelkundler 1848 Kraniche"."""
_MOVED = compile_late(r"[Vv]erschob|[Vv]erleg|[Vv]ertag|[Dd]atier")
CHANGED_FROM = compile_late(
    r"(?: \w+){0,2}(?: im (?:Jahr|Vorjahr)\w*(?: [0-9]{4})?)? auf (?:rund |etwa |knapp |gut |nur )?[0-9]"
)
DATIVE_BEFORE = frozenset("von nach mit bei aus vor zu in unter".split())
VERBAL = compile_late(r"[a-zäöüß]{2,}(?:t|te|ten)")
BECOMING = frozenset(
    "seit wurde wurdest wird ist war waren wurden blieb heißt hieß gilt galt jetzt erst fast selbst".split()
)


def is_count(found: Found) -> bool:
    """Return whether the figure counts things rather than naming a year."""
    words = [word.lower() for word in last_words(found.before, 3)]
    first = words[0] if words else ""
    after = re.sub(r"^(?: (?:und|bis|oder) [0-9]{4}|[–-][0-9]{4})", "", found.after)
    if UNITS_AFTER.match(after) or first in _NUMBERED:
        compares = re.match(r" (?:mehr|weniger|davon)\b", after)
        return not (compares and first in _SINCE_YEAR)
    if first in MANY and CLOSING_SIGNS.match(found.after.lstrip(".,;!?")):
        return first != "es" or bool(words[1:] and words[1] in _ARE)
    if first in _COUNTING:
        is_dated = words[1:2] == ["bis"] or (first == "jeweils" and _FOUNDED.match(found.after))
        return not is_dated or bool(_NOUN.match(after))
    tells = (_FOUNDED.match(after) and first in DETERMINERS) or (
        _PAST.match(after) and _OF_PERSON.search(found.before)
    )
    if tells or first in _DATED or _EVENT.search(found.before) or _is_span(found):
        return first == "bis" and words[1:2] == ["zu"]
    decide = _BY_WORD.get(first)
    if not decide and first not in PREPOSITIONS and _NOUN.match(after) and _COUNTED.search(found.before):
        return True
    return decide(found, words, after) if decide else plural_follows(after, first)


_FROM = compile_late(r"\b[Zz]wischen ([0-9]{4}) und $")
_TO = compile_late(r" und ([0-9]{4})(?![\w.,:-]*[0-9])")


def _is_span(found: Found) -> bool:
    """Return whether "zwischen" 1869 "und" 1887 are years: they rise, and nobody counts that exactly."""
    first, last = _FROM.search(found.before), _TO.match(found.after)
    one, other = (first[1], found[0]) if first else (found[0], last[1] if last else "0")
    return 1100 <= int(one) < int(other) < 2100 and bool(int(one) % 10) and bool(int(other) % 10)


def after_on(found: Found, words: list[str], after: str) -> bool:  # noqa: ARG001 -- one shape for all
    """Return whether the number after "auf" is a count: what something rose to, not a year it was put off to."""
    return not (
        _MOVED.search(found.before + found.after)
        or re.search(r"[Jj]ahr|\bvon (?:1[0-9]{3}|20[0-9]{2}) auf $", found.before)
    ) or bool(re.search(r"(?:stieg|st[ei]{2}g\w*|sank|sink\w*|fiel|wuchs|erhöh\w*)\b.*\bauf $", found.before))


def after_from(found: Found, words: list[str], after: str) -> bool:  # noqa: ARG001 -- one shape for all
    """Return whether the number after "von" is a count: what something rose from, or of how many."""
    rose = re.search(r"stieg|st[ei]{2}g|sank|sink|fiel|wuchs|erhöh", found.before)
    return bool(rose and CHANGED_FROM.match(found.after)) or plural_follows(after, "von")


def after_rough(found: Found, words: list[str], after: str) -> bool:
    """Return whether the number after "rund" is a count: before a noun, and not where something was built or born."""
    if _NOUN.match(after) or ((match := _ADJECTIVE.match(after)) and is_adjective(match[1])):
        return True
    if int(found[0]) % 5:
        return False  # what is rough is no such number
    verb = re.match(r" ([a-zäöüß]+) ", found.after)
    if not found.before.rpartition(words[0])[0].strip() and verb and not verb[1].endswith("en"):
        return False
    clause = re.split(r"[.;!?]", found.before)[-1] + re.split(r"[.;!?]", found.after)[0]
    return not BUILT.search(clause)


def after_than(found: Found, words: list[str], after: str) -> bool:
    """Return whether the number after "als" is a count: "mehr als 1500", but not "als 1961 der Bau begann"."""
    compared = (
        words[1:2] and (words[1].endswith("er") or words[1] in {"mehr", "weniger"}) and words[1] != "früher"
    )
    is_alone = re.match(r"\W*$|[,;]", found.after)
    if (
        compared
        and is_alone
        and re.search(r"(?:%|Prozent|Punkte|doppelt|Mal|mal) (?:mehr|weniger) als $", found.before)
    ):
        return False  # 8 % mehr als 1990
    return bool(compared) or plural_follows(after, "als")


def after_over(found: Found, words: list[str], after: str) -> bool:  # noqa: ARG001 -- one shape for all
    """Return whether the number after "über" is a count ("more than"), not the year that a book is about."""
    return not re.search(
        r"(?:Buch|Film|Roman|Ausstellung|Doku\w*|Vortrag|Stück|Text|Schau) über $", found.before
    )


def after_year(found: Found, words: list[str], after: str) -> bool:  # noqa: ARG001 -- one shape for all
    """Return whether the number after "Jahr" is a count: what it counts follows at once ("im Jahr 1500 Kilometer")."""
    return bool(_NOUN.match(after)) and plural_follows(after, "jahr")


_BY_WORD = {
    "auf": after_on,
    "von": after_from,
    "als": after_than,
    "über": after_over,
    "jahr": after_year,
    **dict.fromkeys(ROUGH, after_rough),
}
"""What judges a figure after one word."""


_SINCE = compile_late(r"(?:(?:Nach)?[Gg]ebor|Zugezog|Zugewander|Eingewander|Entstand|Hinzugekomm|Errichte)")
"""Whom a year behind "nach" tells of: "die nach 1989 Geborenen"."""


def plural_follows(after: str, before: str = "") -> bool:
    """Return whether a plural noun, perhaps with an adjective, follows at once, in a case that *before* allows."""
    if match := _NOUN.match(after):
        told = before in {"und", "oder", "sowie"} or (VERBAL.fullmatch(before) and before not in BECOMING)
        if told and match[1].endswith(("er", "el")) and knows(match[1]):
            return True
        if before in {"nach", "vor", "seit"} and _SINCE.match(match[1]):
            return False
        return is_plural(match[1]) and (before not in DATIVE_BEFORE or match[1].endswith(("n", "s")))
    match = _ADJECTIVE.match(after)
    if match is None or not is_adjective(match[1]):
        return False
    if match[1] in PREPOSITIONS | DETERMINERS | FUNCTION_WORDS or not is_plural(match[2]):
        return False
    return match[1].endswith("en") == (before in DATIVE_BEFORE)


def is_adjective(word: str) -> bool:
    """Return whether *word* in -e, -en or -er takes the endings -es and -er as well, as no verb does."""
    if word in DETERMINERS:
        return False
    stem = re.sub("e[nr]?$", "", word)
    return count(f"{stem}es") > 0 and count(f"{stem}er") > 0


def is_plural(noun: str) -> bool:
    """Return whether *noun* is a plural as far as its ending and the lists tell."""
    if gender(noun) is Gender.PLURAL or AGENTS.search(noun) or _NOMINALISED.fullmatch(noun):
        return True
    if noun.endswith("s") and plural_of(noun.lower()):
        return True
    return noun.endswith("en") and search_gender(noun.lower()) is None and not NOT_PLURAL.fullmatch(noun)
