"""Endings of abbreviated adjectives, found from the article before, and the noun and the verb after."""

import re

from vorleser.normalize.cases import is_object
from vorleser.normalize.counts import is_plural
from vorleser.normalize.grammar import (
    DETERMINERS,
    MERGED,
    PREPOSITIONS,
    adjective_ending,
    last_words,
    next_noun,
)
from vorleser.normalize.nouns import Gender, gender, has_umlaut, search_gender
from vorleser.normalize.participles import NO_ADVERBS, PARTICIPLE_NEXT
from vorleser.normalize.rule import Found
from vorleser.normalize.table import OPENED
from vorleser.normalize.women import GIVEN_TO_HER, SHE_IS, WOMAN_NEXT
from vorleser.text.first_words import OPENING
from vorleser.text.regex import compile_late
from vorleser.text.wording import MONTHS

_PARTNER = compile_late(r"^ (?:und|oder|sowie|bzw\.|u\.|od\.|,) (?!(?:lt|gem)\.)[a-zäöüß]+(?:\.|e[nrsm]?\b)")
"""A second adjective of the same noun: "kirchl. und staatl. Stellen"."""
_LISTED_PARTNER = compile_late(r", [a-zäöüß]{4,}e[nrsm]?(?= [A-ZÄÖÜ])")
"""The same behind a comma: "ein 40-jähr., betrunkener" Mann."""
BEFORE_WEAK = compile_late(r"\b(?:[Aa]lle|[Bb]eide|[Ss]ämtliche) $")
SOME = compile_late(
    r"\b(?<!/)(?:[Vv]iele|[Ee]inige|[Mm]ehrere|[Ee]tliche|[Mm]anche|[Ww]enige|[Zz]ahlreiche|[Zz]wei|[Dd]rei"
    r"|[Vv]ier|[Ff]ünf|[Ss]echs|[Ss]ieben|[Aa]cht|[Nn]eun|[Zz]ehn|[0-9]+|Mio\.|Mrd\.|Millionen|Milliarden) $"
)
"""Words for more than one, after which an adjective takes -en, and after which it takes -e."""
_WOMAN = compile_late(r"[A-ZÄÖÜ]\w*(?:a|beth|hild|gard|ud|wig|ie|ne|the|ine|ara)")
"""How the names of many women end: "der hl. Barbara"."""
_PLURALS = ("en", "er", "e", "s", "n")


_MEASURE = compile_late(
    r"(?:ca\. |circa |rund |etwa |mind\. |max\. )?[0-9][0-9.,]*(?: ?(?:–|-|bis) ?[0-9][0-9.,]*)?"
    r" ?(?:m²|m³|qm|m|km|kg|g|cm|mm|ha|l|ml|%|Prozent|Gramm|Kilo|Liter) $"
)
"""A measure between an article or a preposition and the adjective: "einen ca. 800 m²" gr. Garten."""


def inflect(stem: str, found: Found) -> str:
    """Return the adjective *stem* with the ending that its noun asks for; none where no noun follows."""
    dated = next_noun(found.after) in MONTHS and _PARTICIPLE.fullmatch(stem)  # gegr. Mai 1950
    if dated or _alone(stem, found) or (stem in _ADVERBS and _ADJECTIVE_NEXT.match(found.after)):
        return stem
    if stem == "allgemein" and _COMMONLY.match(found.after):
        return stem
    if stem.endswith(_LIKE_ADVERBS) and stem not in NO_ADVERBS and PARTICIPLE_NEXT.match(found.after):
        return stem
    aged = found[0][0].isdecimal() and _LISTED_PARTNER.match(found.after)
    noun = next_noun(found.after[aged.end() :] if aged else _PARTNER.sub(" ", found.after))
    if re.match(r" Drei K", found.after):  # Heilige Drei Könige
        return (
            f"{stem}en" if found.before.strip() and not re.search(r"[,;:(–] $", found.before) else f"{stem}e"
        )
    if noun and (BEFORE_WEAK.search(found.before) or _WEAK_BESIDE.search(found.before)):
        return f"{stem}en"
    apart = _ARTICLE_APART.search(found.before) if _PARTICIPLE.fullmatch(stem) else None
    before = apart["article"] if apart else re.sub(r"^.*\b[12][0-9]{3}\. $", "", found.before)
    before = _ABOUT.sub("", before) if found[0][0].isdecimal() else before
    ending = _ending(noun, found, before) if noun else say_nominal_ending(found)
    return f"{stem[:-2]}l{ending}" if ending and stem.endswith("el") else stem + ending  # dunkle


_ABOUT = compile_late(r"\b(?:ca\.|circa|zirka|etwa|rund|knapp|gut|ungefähr|vermutlich|mindestens) $")
"""What stands before an age: "Der ca." 45-j. Lenker."""
_ADVERBS = frozenset(
    """angeblich tatsächlich ursprünglich wahrscheinlich eigentlich wesentlich erheblich deutlich gewöhnlich vermutlich
    offensichtlich teilweise zusätzlich jährlich täglich monatlich durchschnittlich""".split()
)
"""Adjectives that before another adjective are adverbs: "mit angebl. großem" Wissen."""
_ADJECTIVE_NEXT = compile_late(r" [a-zäöüß]{3,}e[mnrs]? [A-ZÄÖÜ]")
_COMMONLY = compile_late(
    r" (?:bekannt|anerkannt|gültig|üblich|verständlich|zugänglich|bildend|gehalten)e[mnrs]? "
)
_LIKE_ADVERBS = ("lich", "isch", "ig", "haft", "ell", "deutsch")
"""How adjectives end that are adverbs before a participle: "staatl. anerkannt"."""


_PARTICIPLE = compile_late(r"(?:\w*ge\w{2,}|(?:be|er|ver|ent|zer)\w{3,}|\w+ier)(?:t|en)")
_ARTICLE_APART = compile_late(
    r"(?P<article>(?:^|.*[^\w])(?:[Dd](?:er|ie|as|em|en|es)|[Ee]ine?[mnrs]?|[Ii]m|[Vv]om|[Bb]eim|[Zz]u[mr]|[Aa]m) )"
    r"(?:[0-9]{4}|(?:von|vom|in|im|am|aus|durch|zur|zum|seit|unter|nach|bei|einst|erst|bereits|schon|eben) [\w.-]+"
    r"|(?:einst|erst|bereits|schon|eben))(?: [\w.-]+){0,3} $"
)
"""An article parted from its participle: "der 1889" gegr. Klub, "ein von Lehrern" gegr. Chor."""


def _ending(noun: str, found: Found, before: str) -> str:
    """Return the ending of an adjective before *noun*, and behind *before*."""
    near, before = before, _ABOVE_ALL.sub("", before)
    if (OF_MANY.search(before) or _SUBJECT.search(before)) and is_plural(noun):
        return "er"
    listed = _LISTED_BEFORE.sub("", before)
    shared = _SHARED.sub("", _MEASURE.sub("", listed))
    words = last_words(shared, 1) if shared != before else []
    governed = words and words[0].lower() in PREPOSITIONS | DETERMINERS | MERGED
    if words[:1] == ["des"] and not noun.endswith(("s", "en")):
        return adjective_ending("", noun, _kind_of(noun, found, near))
    kind = _kind_of(noun, found, listed if governed and listed != before else near)
    ending = adjective_ending(shared if governed else before, noun, kind)
    # "Der Garten braucht org. Dünger": the object of a verb whose subject stands before
    return "en" if ending == "er" and kind is Gender.MASCULINE and is_object(before, "") else ending


def say_nominal_ending(found: Found) -> str:
    """Return the ending of an adjective that stands for its noun: "der Termin bleibt, der o. g. entfällt"."""
    article = re.search(r"\b([Dd](?:er|ie|as|em|en|es)) $", found.before)
    if article is None or not re.match(r" [a-zäöüß]", found.after):
        return ""
    many = article[1] in {"die", "Die"} and re.match(r" (?:sind|[a-zäöüß]+en)\b", found.after)
    return "e" if article[1].lower() in {"der", "die", "das"} and not many else "en"


_LISTED_BEFORE = compile_late(
    r"(?<!\w)(?:[a-zäöüß]{3,}(?:e[nrms]?|\.)|[0-9]{1,3}\.)(?:,| und| oder| sowie| u\.| od\.| bzw\.) "
    r"(?:neu |völlig |stark |vollst\. )?$"
)
"""An adjective of the same noun before a comma: "in der zweiten," durchges. Auflage."""
_ABOVE_ALL = compile_late(r"\b[Vv]or allem $")
_SHARED = compile_late(r"(?:[a-zäöüß]+e[nrms]? )?[A-ZÄÖÜ][\w-]+ (?:und|oder|sowie|u\.|od\.) $")
"""A noun before this one that the same preposition governs: "bei gutem Wetter und"."""
_SUBJECT = compile_late(r"^[„»\"]?(?:Der|Die|Das|Eine?) [A-ZÄÖÜ][\w-]+ $")
"""A sentence's first noun, which a plural at once after it belongs to in the genitive."""
OF_MANY = compile_late(
    r"\b(?:Vertreter\w*|Mitglieder|Angehörige|Reihe|Vielzahl|Zahl|Anzahl|Gruppen?|Teilnehmer\w*|Spieler\w*|Fans|Besucher"
    r"|Leiter\w*|Experten|Bewohner|Schüler\w*|Bürger\w*|Delegierte|Politiker\w*|Autoren|Werke?|Listen?|Verkauf|Kauf"
    r"|Nutzung|Einsatz|Sammlung|Chefs|Vorsitzende|Mitarbeiter\w*) $"
)
"""Nouns that a plural in the genitive follows at once: "Vertreter versch. Vereine"."""


_WEAK_BESIDE = compile_late(r"\b[a-zäöüß]{3,}(?:er|st|ig|lich|isch|bar|sam|haft|end)en $")
"""An adjective in -en right before another: "zum günstigeren" eff. Zins."""
_LANGUAGES = frozenset(
    """deutsch englisch französisch italienisch spanisch portugiesisch lateinisch griechisch altgriechisch russisch
    polnisch tschechisch slowakisch ungarisch rumänisch bulgarisch türkisch arabisch hebräisch persisch niederländisch
    schwedisch dänisch norwegisch finnisch isländisch japanisch chinesisch koreanisch kroatisch serbisch slowenisch
    ukrainisch bayerisch bairisch schwäbisch alemannisch österreichisch schweizerisch amerikanisch britisch jiddisch
    mittelhochdeutsch althochdeutsch niederdeutsch plattdeutsch katalanisch baskisch keltisch irisch gälisch""".split()
)


def _alone(stem: str, found: Found) -> bool:
    """Return whether *stem* takes no ending here: it names a word's language, or is an adverb before a number."""
    if re.match(r" (?:Mitte|Anfang|Ende|Mo|Di|Mi|Do|Fr|Sa|So)\b", found.after) and found[0][:1].islower():
        return True
    follows = re.match(r" ([a-zäöü]+)\b(?!\.)", found.after)
    if follows and follows[1] in MERGED | PREPOSITIONS and found[0][:1].islower():
        return True
    language = stem in _LANGUAGES
    named = found[0][:1].islower() and re.search(r"(?:^|\([^()]{0,60}, |\(|; )$", found.before) and language
    return bool(named) or (stem.endswith("lich") and re.match(r" [0-9]", found.after) is not None)


def _kind_of(noun: str, found: Found, before: str) -> Gender | None:
    """Return the gender of *noun*, by the article in *before* and the verb after it rather than by its ending."""
    kind = gender(noun)
    before = before.rstrip()
    if kind is None or (has_umlaut(noun) and search_gender(noun.lower()) is None):
        kind = Gender.PLURAL if has_umlaut(noun) else kind
    if re.search(r"\b[Dd]as$", before):
        return Gender.NEUTER
    titled = _TITLE_CUT.match(found.after)
    is_led = (
        re.search(r"\b(?:[a-zäöüß-]+|[A-ZÄÖÜ]\w+) der$", before) and kind is None and _WOMAN.fullmatch(noun)
    )
    if is_led or (titled and WOMAN_NEXT.match(found.after[titled.end() :])):
        return Gender.FEMININE
    if before.endswith("Der") and OPENED.search(before[:-3]):
        return Gender.MASCULINE
    if re.search(r"\b(?:[Ee]in|[Kk]ein|[MmDdSs]ein|[Ii]hr)$", before):
        return Gender.NEUTER if kind is Gender.NEUTER else Gender.MASCULINE
    if re.search(r"\b[Dd]ie$", before):
        is_one = _PERSON_CUT.match(found.after) and (
            SINGULAR_BEFORE.search(found.before) or _ONE_DOES.match(found.after)
        )
        return Gender.FEMININE if is_one else many_or_one(noun, kind, found.after)
    several = found[0].lower().startswith(("versch", "div.", "einz."))
    several = several and kind is Gender.MASCULINE and noun.endswith(("en", "er", "el"))
    many = several or found[0].lower().startswith("zahlr") or SOME.search(found.before)
    return Gender.PLURAL if many or bare_plural(noun, kind, found) else kind


_ONE_DOES = compile_late(
    r" \w+\. (?:[a-zäöüß]+t|[a-zäöüß]+te|sprach|kam|ging|gab|sah|hielt|nahm|war|bat|lud|warf|trat)\b"
)
"""What one person does."""
_TITLE_CUT = compile_late(r" (?:Prof|Dir|Präs|Geschäftsf|Bgm|OBgm|Leit|Rekt|Dez|Doz)\.(?: Dr\.)?")
"""An office cut short, perhaps before a woman's name: "apl. Prof." Anna Muster."""
_PERSON_CUT = compile_late(r" (?:Vors|Vorsitz|Abg|Beigeordn)\.")


def bare_plural(noun: str, kind: Gender | None, found: Found) -> bool:
    """Return whether *noun*, with no article, is a plural, by its verb, its ending, or "und" before it."""
    before = found.before.rstrip()
    if re.search(
        r"(?:^|[.,;:!?] |\b(?:[Uu]nd|[Oo]der|sowie|[Aa]uch|[Nn]ur|[Vv]or allem) )$", found.before
    ) and noun.endswith(_PLURALS):
        verb = re.search(rf"{re.escape(noun)} ([a-zäöüß]+)", found.after)
        many = verb and verb[1] not in PREPOSITIONS and verb[1].endswith(("en", "sind"))
        if many or (noun.endswith(("er", "e")) and before.endswith(("und", "oder", "sowie"))):
            return True
    unlisted = (
        search_gender(noun.lower()) is None and noun.endswith("en") and not before.endswith(("er", "den"))
    )
    unheard = kind is None and not re.search(r"\b(?:kein|\w+er)$", before) and noun.endswith(("s", "n"))
    return unlisted or unheard


def many_or_one(noun: str, kind: Gender | None, after: str) -> Gender:
    """Return whether "die" before *noun* is the plural's or the feminine's, by the verb after it if one follows."""
    if noun.endswith(("in", "ende", "ordnete", "stellte")):
        return Gender.FEMININE
    verb = re.search(rf"{re.escape(noun)}\.? ([a-zäöüß]+)", after)
    if verb and verb[1] not in PREPOSITIONS and (kind is not Gender.FEMININE or noun.endswith(_PLURALS)):
        if verb[1].endswith(("en", "ern", "eln")) or verb[1] == "sind":
            return Gender.PLURAL
        if verb[1].endswith("t") and kind is not Gender.PLURAL:
            return Gender.FEMININE
    if kind in {Gender.FEMININE, Gender.PLURAL}:
        return kind
    return Gender.PLURAL if noun.endswith(_PLURALS) else Gender.FEMININE


CUT_BEFORE = compile_late(r"(?:[a-zäöüß]+\. )+$")
"""Adjectives cut short: "die stellv." Vors."""
_EVERY = compile_late(r"\b(?:alle[nr]?|beiden?|sämtlichen?|keinen?|diese|diesen) $", re.IGNORECASE)
DATIVE_SOME = compile_late(
    r"\b(?:von|mit|bei|zu|aus|nach|unter|neben) (?:(?:ca|mind|max|rd|insg)\. |(?:rund|etwa|circa|fast|knapp|über|nur"
    r"|je|mindestens|maximal|bis zu) )?[\w.]+ $|en $|\bde[rn] [0-9]+ $",
    re.IGNORECASE,
)
MANY_AFTER = compile_late(r" (?:sind|waren|haben|hatten|werd(?=\.)|[a-zäöüß]+en)\b")


def finite(after: str) -> str:
    """Return the first of five words in *after* that may be a verb, before punctuation; '' if none is."""
    for word in re.findall(r"[^\W\d_]+", re.split(r"[.,;:!?(]", after)[0])[:5]:
        if word[0].islower() and word not in PREPOSITIONS | DETERMINERS | MERGED:
            return "" if word in {"und", "oder", "sowie"} else word
        if word[0].isupper() and word == after.split(maxsplit=1)[0]:
            return ""
    return ""


SINGULAR_BEFORE = compile_late(
    r"\b(?:[a-zäöüß]{3,20}t|[a-zäöüß]{2,20}te|sprach|kam|ging|gab|sah|stand|rief|hielt|schrieb|nahm|las|war|bat|trat|begann|lud)"
    r" die (?:[a-zäöüß]+\. |[a-zäöüß]+e |[0-9]\. )?$"
)
"""A verb of one subject before a woman: "sprach die" Vorsitzende."""


_VERB_OF_MANY = compile_late(r"\b[a-zäöüß]{3,20}(?<!geg)(?<!neb)(?<!zwisch)(?<!morg)en die $")
_YEARS_BEFORE = compile_late(r"(?:(?:v\.|von|ab|seit) )?(?:[12][0-9]{3}(?:–|-| bis ))?[12][0-9]{3} $")
"""When somebody was it: "war 1998–2006" Abg."""
_TOWN_BEFORE = compile_late(r"(?<=\b[Dd]ie )[A-ZÄÖÜ][a-zäöüß]+er $")
"""Where the person is from: "die Salzburger" LAbg."""
_SEVERAL_NAMED = compile_late(
    r"(?: (?:Dr\.|Prof\.|[A-ZÄÖÜ][\w-]+)){1,3}(?: \([^()]*\))?(?:, (?:Dr\. )?[A-ZÄÖÜ][^,.;:]{2,40})* (?:und|u\.|sowie)"
    r" (?:Dr\. )?[A-ZÄÖÜ][\w-]+ [A-ZÄÖÜ]"
)
"""Several names: "die Abg." Petra Lang und Udo Ried."""
SAME_PERSON = compile_late(r"(?<=\b[Dd]er )[A-ZÄÖÜ][\w-]+ (?:und|u\.|sowie) $")
"""The first of two things one person is: "Der MdB u." Vors."""


_AGE = compile_late(r"[0-9]{1,3}-jährige[nrm]? $")
"""How old the person is: "den 42-jährigen" Angekl."""


def of_person(stem: str, found: Found) -> str:
    """Return the adjective *stem* as a person's noun: "der Vorsitzende", "ein Vorsitzender", "mehrere Abgeordnete"."""
    before = CUT_BEFORE.sub("", _AGE.sub("", SAME_PERSON.sub("", found.before)))
    before = _YEARS_BEFORE.sub("", _TOWN_BEFORE.sub("", before))
    many = _VERB_OF_MANY.search(before) and re.match(r" [a-zäöü]", found.after)  # "Heute tagen die"
    if many or _EVERY.search(before) or GIVEN_TO_HER.search(before) or found.before.endswith(" d. "):
        return f"{stem}en"
    if SOME.search(before) or (OPENED.search(before) and MANY_AFTER.match(found.after)):
        return stem + ("en" if DATIVE_SOME.search(before) else "e")
    if re.search(r"\b[Dd]ie (?:[a-zäöü]+e[nr]? |[0-9]\. )?$", before) and (verb := finite(found.after)):
        return f"{stem}{'en' if verb.endswith(('en', 'sind')) else 'e'}"
    owned = re.search(r"\b([A-ZÄÖÜ]\w+)(?: \([^()]*\))? der $", before)
    is_several = before.endswith(("die ", "Die ")) and _SEVERAL_NAMED.match(found.after)
    if is_several or (owned and owned[1] not in OPENING):  # "die Rede der", but "Auch der"
        return f"{stem}en"
    if SINGULAR_BEFORE.search(before):  # trägt die Beklagte
        return f"{stem}e"
    one = re.search(r"\b[Dd]ie (?:[0-9]\. )?$", before) and re.match(
        r" [A-ZÄÖÜ][a-zäöüß-]+\b(?! und| [A-ZÄÖÜ]\w+ und)", found.after
    )
    if not one and found.after[:1] == " " and WOMAN_NEXT.match(found.after):
        one = WOMAN_NEXT.match(found.after)
    is_woman = one or re.search(r"\b(?:[Ee]ine|[Jj]ede|[Kk]eine) $", before) or SHE_IS.search(before)
    return stem + adjective_ending(before, "", Gender.FEMININE if is_woman else Gender.MASCULINE)
