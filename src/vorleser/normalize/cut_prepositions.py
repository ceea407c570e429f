"""Prepositions and articles cut to a letter, said as the noun after them asks: "z.", "d.", "i.", "a."."""

import re

from vorleser.normalize.grammar import PREPOSITIONS, last_words, next_noun
from vorleser.normalize.notices import either
from vorleser.normalize.nouns import Gender, gender, search_gender
from vorleser.normalize.rule import Found
from vorleser.normalize.sentence_end import begins_sentence
from vorleser.normalize.towns import cities
from vorleser.normalize.whole_nouns import whole_noun
from vorleser.text.dictionary import knows
from vorleser.text.regex import compile_late


def towards(found: Found) -> str | None:
    """Say "z." before a noun: "z. U-Bahn"."""
    if re.match(r" [0-9]{1,2}\. ?(?:[0-9]|[A-ZÄÖÜ])", found.after):
        return "zum"
    noun = next_noun(found.after)
    if not noun or not re.match(r" [A-ZÄÖÜ]", found.after):
        return None
    is_woman = gender(noun) is Gender.FEMININE or _FEMININE_CUT.match(found.after)
    return "zur" if is_woman else "zum"


_FEMININE_CUT = compile_late(
    r" (?:Bew|Vfg|Verf|Abt|Str|Whg|Univ|Ausst|Abst|Unters|Verh|Info|S-Bahn|U-Bahn)\b"
)
"""Feminine nouns, cut short."""


def _say_beside_verb(found: Found) -> str:
    """Say "d." of a subject, of a party in a row of parties, and of so many times: "fällt d. Training aus"."""
    after = re.sub(r"^ [0-9]{1,2}\. ", " ", found.after)
    noun = next_noun(after) if _OPENS_CLAUSE.search(found.before) and not _MONTH.match(after) else ""
    if noun:
        return {Gender.MASCULINE: "der", Gender.NEUTER: "das"}.get(gender(noun) or Gender.FEMININE, "die")
    if _ACTS.search(found.before) and (noun := next_noun(after)) and not _MONTH.match(after):
        return {Gender.MASCULINE: "den", Gender.NEUTER: "das"}.get(gender(noun) or Gender.FEMININE, "die")
    if _PARTY.match(found.after) and _BEFORE_PARTY.search(found.before):
        return "die"
    return "das" if _SO_MANY_TIMES.match(found.after) else ""


_ACTS = compile_late(
    r"\b(?:(?:be)?gründete[nt]?|baute[nt]?|eröffnete[nt]?|leitete[nt]?|besuchte[nt]?|feierte[nt]?|übernahm|gewann|verlor|steigert|führt|führte|führen"
    r"|senkt|erhöht|plant|sucht)(?: 1[0-9]{3}| 20[0-9]{2})? $"
)
"""What somebody does with what follows: "gründete 1994" d. Verein."""
_BEFORE_PARTY = compile_late(r"[a-zäöüß)%0-9], $|\b(?:holte|verlor|gewann|stellt|will|und|u\.) $")
_SO_MANY_TIMES = compile_late(r" [0-9,]+-?(?: bis [0-9,]+-?)?[Ff]ache\b")
"""D. 3- bis 5-Fache."""


_COUNTED_FEMININE = frozenset("Kl Aufl Abt Mannsch Halbz Etg Jgst".split())
"""What an ordinal counts, cut short: "die Eltern d." 4. Kl."""


def say_article(found: Found) -> str | None:
    """Say "d." before a day as the article that it stands for, before a noun likewise."""
    if said := _say_beside_verb(found):
        return said
    if re.match(r" [0-9]{1,2}\. ?(?:[A-ZÄÖÜ]|[0-9])", found.after):
        if found.before.endswith((" f. ", " für ")):
            kind = gender(next_noun(found.after) or "")
            return {Gender.FEMININE: "die", Gender.NEUTER: "das"}.get(kind or Gender.MASCULINE, "den")
        in_dative = _DATIVE_LED.search(found.before)
        counted = next_noun(re.sub(r"^ [0-9]{1,2}\.", "", found.after)) or ""
        kind = Gender.FEMININE if counted in _COUNTED_FEMININE else gender(counted)
        if kind is Gender.FEMININE and (in_dative or not found.before.endswith(", ")):
            return "der"
        return "dem" if in_dative else "den" if found.before.endswith(", ") else "des"
    described = _DESCRIBED.match(found.after)
    if described and found.before.endswith(_ACCUSATIVE):
        kind = gender(described["noun"])
        strong = {Gender.NEUTER: "das"} if described["strong"] else {Gender.MASCULINE: "den"}
        return strong.get(kind or Gender.FEMININE, "die")
    return of_the(found)


_PARTY = compile_late(r" (?:CDU|CSU|SPD|FDP|AfD|Linken?|Grünen|Union|ÖVP|FPÖ|SPÖ|SVP|Neos|Freien Wähler)\b")
"""Parties, feminine or plural."""
_OPENS_CLAUSE = compile_late(
    r"[;–] $|\b(?:ist|war|wird|wurde|bleibt|fällt|findet|öffnet|schließt|beginnt|endet|startet|kommt|steht"
    r"|liegt|gilt|lädt|spielt|singt|feiert|kann|soll|muss|steigt|sinkt|dauert|kostet|läuft|tritt|tagt)"
    r"(?: (?:auch|noch|nun|jetzt|heute|morgen))? $"
)
"""What a subject with its article follows: "fällt" d. Training aus."""
_DATIVE_LED = compile_late(
    r"\b(?:ab|Ab|aus|in|an|auf|bei|mit|von|seit|Seit|nach|zu|vor) "
    r"(?:d\. [0-9]{1,2}\. [A-ZÄÖÜ]\w*\.?(?:, | u\. | und ))*$"
)
"""What "d." is in the dative behind, perhaps after others like it: "aus d. 1. Vors., d." 2. Vors."""


def of_the(found: Found) -> str | None:
    """Say "d." before a noun as the article that it stands for: "Urt. d. Gerichts", "a. d. Univ."."""
    noun = next_noun(found.after) or ""
    before = last_words(found.before, 1)
    if not before and re.search(r"[a-zäöüß]{2}\. $", found.before):
        before = [""]  # behind another abbreviation: "Sprechstd. d. Amtes"
    if not re.match(r" [A-ZÄÖÜ]", found.after) or not before:
        return None
    noun = whole_noun(found.after) or noun
    kind = gender(noun) if noun else None
    if noun.endswith(("ern", "eln", "innen")) and _GIVING.search(found.before):
        return "den"
    is_verb = before[0].islower() and before[0] not in PREPOSITIONS
    if (
        is_verb
        and before[0].endswith(("en", "te", "ten", "et", "ag", "am", "ch", "ält", "ägt", "immt"))
        and kind
    ):
        return {Gender.MASCULINE: "der", Gender.NEUTER: "das"}.get(kind, "die")
    if found.before.endswith(_ACCUSATIVE) or _SENT.match(found.after):
        kind = Gender.MASCULINE if re.match(r" (?:[0-9]\. )?(?:Vors|Präs|Beauftr)\.", found.after) else kind
        return {Gender.MASCULINE: "den", Gender.NEUTER: "das"}.get(kind or Gender.FEMININE, "die")
    if found.before.endswith((" a. ", " i. ", " u. ", " m. ")) or before[0].lower() in _DATIVE:
        is_woman = kind in {Gender.FEMININE, Gender.PLURAL, None} and not _OF_MAN.match(found.after)
        return "des" if _MAN.match(found.after) else "der" if is_woman else "dem"
    return "des" if is_of_him(noun, kind, found) else "der"


_ACCUSATIVE = (" f. ", " für ", " gg. ", " gegen ", " durch ", " ohne ", "vertr. d. ")
_DESCRIBED = compile_late(r" [a-zäöüß]{3,}(?:(?P<strong>e)|en) (?P<noun>[A-ZÄÖÜ][\w-]+)")
"""An adjective and its noun behind "d.": "f. d. neue" Hallenbad."""
_GIVING = compile_late(
    r"\b(?:dank\w*|half|halfen|hilft|helfen|gratulier\w*|gehör\w*|gab|gibt|geben|fehl\w*) $"
)
"""Verbs whose object is in the dative: "dankte d. Spendern"."""
_SENT = compile_late(r"[^.;]{0,40}\.? (?:wenden|schicken|senden|richten|schreiben)\b")
"""Verbs whose "an" asks for the accusative: "an d. Schule wenden"."""


_DATIVE = frozenset("an in und auf bei mit von nach seit aus zu".split())
"""What the dative follows."""


_MAN = compile_late(
    r" (?:Joh|Hans|Karl|Georg|Friedr|Wilh|Heinr|Peter|Paul|Andreas|Jakob|Michael|Martin)\b(?!in|a\b)"
)
"""Men's names: "Tochter d. Joh. Georg"."""


def is_of_him(noun: str, kind: Gender | None, found: Found) -> bool:
    """Return whether the noun after "d." is masculine or neuter, and in the genitive."""
    ends = noun.endswith(("s", "es")) and kind is not Gender.FEMININE
    return bool(
        ends or any(sign.match(found.after) for sign in (NOUN_CUT, _CLUB, _MAN)) or whole_noun(found.after)
    )


_CLUB = compile_late(
    r" (?:[OL]?L?G|AG|VG|OVG|B[GSAFV][HG]|BVer[fw]w?G|EuGH|EGMR|IGH|StGH|VGH|ArbG|SozG|FG)\b"
    r"| (?:1\. )?(?:TSV|SV|FC|VfB|VfL|VfR|TuS|TV|SC|MTV|ASV|DRK|THW|BUND|DGB|ADAC|DFB|BDI|ZDF|NDR|WDR)\b"
)
"""Clubs and unions, masculine or neuter."""


_OF_MAN = compile_late(rf"{_CLUB.pattern}| (?:ICE?|IRE?|EC|RE|RJX?|TGV|Bus|Zug)\b")
"""Clubs and trains, which are no women in the dative."""


NOUN_CUT = compile_late(r" (?:Urteil|Beschluss|Urt|Beschl|Ausschusses|Ger|Min|Präs|Verf|Abs|Art)\b")
"""Masculine and neuter nouns, cut short, behind the genitive's article."""


ON_PAGE = compile_late(r"\b(?:S\.|Seite|Bild|Foto) ?[0-9]+ $|\b(?:Bild|Foto) $")
"""What stands before a place on a page."""


def below(found: Found) -> str | None:
    """Say "u." before an age: "Kinder u. 6 J."; below on a page: "S. 7 u."."""
    if ON_PAGE.search(found.before) and re.match(r"\s*$|[.,;:)]", found.after):
        return "unten"
    is_age = re.match(r" [0-9]{1,2} ?(?:J\.|Jahren?\b|Mon\.)", found.after)
    return "unter" if is_age and re.search(r"[A-ZÄÖÜ][a-zäöüß]+(?:er|en|e|n)? $", found.before) else "und"


def above_on_page(found: Found) -> str | None:
    """Say "o." behind a page: "S. 5 o."; elsewhere what is between two words or before a noun."""
    on_page = ON_PAGE.search(found.before) and re.match(r"\s*$|[.,;:)]", found.after)
    return "oben" if on_page else either(found)


def beneath(found: Found) -> str | None:
    """Say "unt." behind a page: "S. 23, unt."."""
    return "unten" if re.search(r"[0-9],? (?:r\. |l\. |re\. |li\. )?$", found.before) else None


def in_a(found: Found) -> str | None:
    """Say "i." before a noun: in a town, "im" or "in der" before another."""
    if _MONTH.match(found.after):
        return "im"
    if re.match(
        r" [0-9]+ (?:(?:v\.|von) [0-9]|Sp\.|Spielen|Tagen|Jahren|Min|Std|Sek)| [„»]| (?:NRW|BW|RLP|MV|SH|BY|SN)\b",
        found.after,
    ):
        return "in"
    if (led := re.match(r" [a-zäöüß]{2,}en ([A-ZÄÖÜ][a-zäöüß]+)", found.after)) and found.before[
        -2:-1
    ].islower():
        kind = gender(led[1].removesuffix("e")) or gender(led[1])
        return {Gender.MASCULINE: "im", Gender.NEUTER: "im", Gender.FEMININE: "in der"}.get(
            kind or Gender.PLURAL, "in"
        )
    return _led(found, "in", "im", "in der")


_MONTH = compile_late(r" (?:Jan|Febr?|März|April?|Apr|Mai|Juni?|Juli?|Aug|Sept?|Okt|Nov|Dez)(?:\.|[a-z]*\b)")


def at_a(found: Found) -> str | None:
    """Say "a." before a noun: "a. Straßenrand"."""
    return _led(found, "", "am", "an der")


_NAMED = compile_late(
    r"\b(?:Abschnitt|Absatz|Abs\.|Buchstabe|Variante|Option|Punkt|Teil|Frage|Aufgabe|Klasse|Gruppe|Haus|Anlage|Fall|Ziffer"
    r"|Zeile|Antwort|Autor\w*|(?<!:)(?<!:[0-9])[0-9]) $"
)
"""What a letter names: "Abschnitt b."."""


def _is_letter(found: Found) -> bool:
    """Return whether the letter before its full stop is one, at the end of a sentence."""
    return begins_sentence(found.after) or _NAMED.search(found.before) is not None


def _led(found: Found, town: str, masculine: str, feminine: str) -> str | None:
    """Return a preposition with the article that the noun after it asks for, None where there is no noun."""
    joined = re.match(r" [A-ZÄÖÜ]\w*\.-([A-ZÄÖÜ]\w+)", found.after)
    noun = joined[1] if joined else whole_noun(found.after) or next_noun(found.after)
    if not noun or not re.match(r" [A-ZÄÖÜ][a-zäöüß]", found.after) or _is_letter(found):
        return None
    if noun in cities():
        return town or None
    if not re.search(r"[a-zäöüß0-9]{2}[.,)]? $", found.before):
        return None
    kind = search_gender(noun.lower()) or (gender(noun) if not town or knows(noun) else None)
    if kind is None:
        return town or masculine
    return {Gender.MASCULINE: masculine, Gender.NEUTER: masculine, Gender.FEMININE: feminine}.get(kind)


def up_to(found: Found) -> str | None:
    """Say "b." before an age or a year: up to it; "bei" before a noun or a share."""
    if re.match(
        r" (?:[0-9]{1,2} (?:J\.|Jahre|Mon)|(?:19|20)[0-9]{2}\b|[0-9]{1,2}\.(?![0-9]{3}))", found.after
    ):
        return "bis"
    if _is_letter(found) or not found.before.strip():
        return None
    return "bei" if re.match(r" (?:[A-ZÄÖÜ][a-zäöüß]|[0-9])", found.after) else None
