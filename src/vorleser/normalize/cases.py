"""Which case a count or measure stands in: "wiegt einen Zentner", "es fehlt ein Punkt", "zwischen einem und zwei Euro".

A preposition decides; else the verb, and whether its subject has been named before the count. The case is
heard only in "ein" and in the endings of the dative, so a verb missing from these lists does little harm.
"""

import re

from vorleser.normalize.grammar import (
    DAS,
    DER,
    DIE,
    MERGED,
    MERGED_ACCUSATIVE,
    OBLIQUE,
    PREPOSITIONS,
    Case,
    case_of,
    last_words,
)
from vorleser.normalize.nouns import Gender, gender
from vorleser.text.regex import compile_late

COST = compile_late(
    r"(?:kost|wieg|wog|dauer|zahl|bezahl|beträg|betrag|betrug|verdien|gewann|gewinn|verlor"
    r"|verlier|brauch|lief|läuf|fuhr|fähr|"
    r"hat|hatt|hab|hätt|miss|maß|mess|erhäl|erhiel|bekomm|bekam|schaff|umfass|spend|leg|gib|gab"
    r"|nehm|nimm|nahm|trink|trank|"
    r"kauf|sammel|steig|stieg|sank|sink|fiel|spar|schwimm|geh|ging|wart|iss|aß|verbrauch|enthäl"
    r"|enthiel|benötig|such|find|fand|"
    r"seh|sah|sieh|kenn|bau|erziel|schieß|schoss|mach|setz|leist|verkauf|liefer|biet|bot|bracht|bring|schuld)"
    r"(?:e|en|t|te|ten|st|et|ete|eten)?",
    re.IGNORECASE,
)
"""Verbs whose measure or object is in the accusative."""

EXTENT = compile_late(
    r" (?:lang|hoch|breit|tief|groß|alt|weit|dick|schwer|(?:lang|hoh|breit|tief|groß|dick|schwer|stark)e[nrs]?"
    r"|entfernt|weiter|(?:nörd|süd|(?:nord|süd)?(?:öst|west))lich|(?:fluss|strom|tal|berg|land|stadt)?(?:auf|ab|ein|aus)wärts"
    r"|abseits|landeinwärts|hinter|(?:über|unter) de[mrn]|"
    r"davor|dahinter|tiefer|höher|länger|oberhalb|unterhalb|vorn|vorne|zurück|voraus|"
    r"vor|später|früher|zu|betr[aäu]g\w*|m[ai]ss|maß|messe)\b"
)
"""Words whose measure is in the accusative: "einen Meter lang"."""

_ATTRIBUTED = compile_late(
    r" (?:dick|dünn|lang|kurz|hoh|breit|schmal|tief|groß|klein|schwer|stark|fein|weit)e[mnrs]?(?= [A-ZÄÖÜ])"
)
"""An adjective before its noun, whose measure is in the accusative: "in" einen Zentimeter "dicke Scheiben"."""

ADVERBS = frozenset(
    "rund etwa circa ca knapp fast nur genau gut mindestens höchstens maximal minimal ungefähr "
    "bereits schon noch jeweils je nahezu "
    "weniger mehr als wenigstens insgesamt lediglich zirka bloß".split()
)
"""What may stand between a preposition and a number."""

_SHARED = compile_late(
    r"(?:(?:(?:[0-9][0-9.,]* ?(?:[–-]|bis) ?)?[0-9][0-9.,/]*|(?:zwei|drei|vier|fünf|sechs"
    r"|sieben|acht|neun|zehn|zwölf)\b)(?: ?[^\W\d_][\w.]*| ?[€$£%°]C?)?(?: [a-zäöüß]{3,}e[nrs])?"
    r"(?: [A-ZÄÖÜ][\wäöüß-]+)?(?: \([^()]{1,30}\))?(?:,| und| oder| bis| sowie| bzw\.) (?:auch |nur |etwa )?){1,5}$"
)
"""A count before this one, of the same case: "zwischen 1,50 Euro und" 2 Euro."""

SHORTENED = compile_late(
    r"\b(?:(?:ca|rd|max|mind|min|ungef|z\. ?[BT]|zzgl|durchschn)\. ?|nicht ganz |gut und gern )$"
)
"""An adverb before a count, cut short or of several words: "mit ca." 3 Metern."""

INTRANSITIVE = compile_late(
    r"(?:ist|war|wird|wurden?|werden|sind|waren|bleib\w*|blieb\w*|heißt|fehl\w*|kommt|kam\w*|existier\w*|steht|st"
    r"and\w*"
    r"|liegt|lag\w*|sitz\w*|saß\w*|wohn\w*|leb\w*|folg\w*|genüg\w*|reich\w*|st[ai]rb\w*|gehör\w*|gilt|galt\w*"
    r"|erschein\w*|erschien\w*|entsteh\w*|entstand\w*|besteh\w*|bestand\w*|verletzt\w*|gehen|geht|ging\w*|läuft|l"
    r"ief\w*"
    r"|tritt|trat\w*|bedarf|entspr[iae]ch\w*)"
)
"""Verbs that have no object in the accusative."""
PRONOUNS = frozenset("ich er wir man wer sie du".split())
ADVERBIAL = frozenset(
    """gestern heute morgen dort hier dann dazu danach davor dabei damals da nun so zudem außerdem auch immer nur
    jetzt bald später zunächst zuerst schließlich vorher inzwischen dafür daneben darunter darin darauf oft meist
    hinzu insgesamt pro je als wenn weil dass ob""".split()
)
"""How a sentence opens whose subject stands behind its verb."""
VERB = compile_late(
    r"[a-zäöüß]+(?:t|te|ten|en)|(?:[a-zäöüß]+)?(?:trug|rief|sprach|schlug|fing|hielt|zog|ließ|riss|bot|warf|stahl"
    r"|traf"
    r"|fand|sah|las|trank|goss|schloss|bog|lieh|sang|fraß|vergaß|bat|lud|grub|wusch|stieß|schuf|ritt|strich|griff"
    r"|schliff"
    r"|genoss|verließ|nahm|gab|schoss|verlor|gewann|hob|schob|trieb|schrieb|bekam|fuhr|biss|schnitt|brach|band)"
)
FINITE = compile_late(r"\b(?:muss|soll|kann|wird|darf|wurde|will|hat|ist|war|[a-zäöüß]+(?:te?))\b")
_INFINITIVE = compile_late(r"[^.;!?]*?\b[a-zäöüß]{2,}(?:en|ern|eln)\b *(?:[.,;!?)]|und\b|$)")
CLAUSE = compile_late(r"(?<![0-9])\.|[;:!?(„“\n]|, ")


_FALLING = compile_late(
    r"\b(?:fällt|fallen|fiel\w*|sink\w*|sank\w*|rutsch\w*|stürz\w*|sackt\w*|drück\w*|geht|ging|kippt\w*) [^.;:]{0,30}$"
)
"""What goes below a mark, with a verb of motion: "Der Kurs fällt unter" einen Euro."""


_SHARED_OUT = compile_late(r"^[^.;!?]{0,60}\b(?:komm(?:t|en)|kam(?:en)?|entf[aä]ll(?:t|en)|entfiel(?:en)?)\b")
"""What is shared out among a count: "Auf" einen Quadratkilometer "kommen 12 Einwohner"."""


def case_of_measure(before: str, after: str = "") -> Case:
    """Return the case of a count or measure between *before* and *after*."""
    if _ATTRIBUTED.match(after):
        return Case.ACCUSATIVE
    before = SHORTENED.sub("", _SHARED.sub("", before) if before.endswith(" ") else before)
    case = case_of(before)
    words = last_words(before, 6)
    if case is not None:
        falls = words[0] == "unter" and _FALLING.search(CLAUSE.split(before)[-1])
        is_shared = words[0] == "Auf" and _SHARED_OUT.search(after)
        return Case.ACCUSATIVE if falls or is_shared or words[0] in {"um", "über", "auf"} else case
    if words and re.fullmatch(r"entspr[aei]ch\w*", words[0]):
        return Case.DATIVE
    if (
        words
        and VERB.fullmatch(words[0])
        and words[0] not in ADVERBIAL
        and is_inverted(CLAUSE.split(before)[-1].split())
    ):
        return Case.NOMINATIVE
    governing = through_adverb(words[:3])
    if governing is not Case.NOMINATIVE:
        return governing
    near = re.findall(r"[^\W\d_]+", before[-60:]) if words[:1] in (["und"], ["oder"]) else words[:3]
    measured = EXTENT.match(after) or any(COST.fullmatch(word) for word in near)
    return Case.ACCUSATIVE if measured or is_object(before, after) else Case.NOMINATIVE


def is_object(before: str, after: str) -> bool:
    """Return whether a count is its clause's object: a subject and a verb stand before it, or an infinitive follows."""
    words = CLAUSE.split(before)[-1].split()
    if not words:
        return bool(_INFINITIVE.match(after)) and not FINITE.search(CLAUSE.split(after)[0])
    while words and words[-1].lower() in ADVERBS:
        words.pop()
    if not words:
        return False
    verbs = [at for at, word in enumerate(words) if at and VERB.fullmatch(word)]
    if any(INTRANSITIVE.fullmatch(word.lower()) for word in words[1:]) or not verbs:
        return False
    if any(word.lower() in PRONOUNS for word in words):
        return True
    follows = words[verbs[0] + 1 :]
    named = any(word[0].isupper() or word in DER | DIE | DAS for word in follows)
    return named if is_inverted(words) else words[0][0].isupper()


def is_inverted(words: list[str]) -> bool:
    """Return whether the clause that *words* begin opens with something else than its subject."""
    if len(words) > 1 and words[0] == "Der":
        noun = next((word for word in words[1:] if word[0].isupper()), "")
        if gender(noun) is not Gender.FEMININE:
            return False
    return bool(words) and words[0].lower() in OBLIQUE | ADVERBIAL | PREPOSITIONS | MERGED | MERGED_ACCUSATIVE


def through_adverb(words: list[str]) -> Case:
    """Return the case that the preposition before adverbs ("nach etwa 1 Stunde") asks for."""
    for at, word in enumerate(words):
        if word.lower() not in ADVERBS:
            if at and word.lower() in {"um", "über", "auf"}:  # auf mehr als eine Million
                return Case.ACCUSATIVE
            return (case_of(word) if at else None) or Case.NOMINATIVE
    return Case.NOMINATIVE
