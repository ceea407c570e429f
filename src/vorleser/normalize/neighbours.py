"""Expand abbreviations whose meaning depends on the words beside them: "d. J.", "geb.", "Bd.", "Mio"."""

import re
from collections.abc import Callable

from vorleser.normalize.agreement import inflect
from vorleser.normalize.confessions import evangelical
from vorleser.normalize.encyclopaedic import ENCYCLOPAEDIC
from vorleser.normalize.local_words import LOCAL_WORDS
from vorleser.normalize.magnitude_words import great, million
from vorleser.normalize.match_words import MATCH_WORDS
from vorleser.normalize.members import members
from vorleser.normalize.news_words import NEWS_WORDS
from vorleser.normalize.nouns import search_gender
from vorleser.normalize.press_words import heavy_or_severe
from vorleser.normalize.rule import Found
from vorleser.normalize.rulers import epithet
from vorleser.normalize.short_words import SHORT_WORDS
from vorleser.normalize.small_ads import SMALL_ADS
from vorleser.normalize.whole_nouns import LIMITED_NOUN, PLACE_BEFORE
from vorleser.text.regex import compile_late
from vorleser.text.wording import EVERY_MONTH

MONTH_STEMS = "|".join(EVERY_MONTH) + "|Jan|Feb|Apr|Aug|Sept?|Okt|Nov|Dez"
DETERMINED = compile_late(
    r"\b(?:der|die|das|dem|den|des|im|am|vom|zum|zur|beim|eine?[mnrs]?|beiden|seine?[mnrs]?|ihre?[mnrs]?) $",
    re.IGNORECASE,
)
_DAY_BEFORE = compile_late(
    rf"(?:[0-9]\.?|(?:{MONTH_STEMS})\.?|Ende|Anfang|Mitte"
    r"|Sommer|Herbst|Winter|Frühling|Frühjahr|Quartals?|Jahres|Laufe?) $"
)


def among(found: Found) -> str:
    """Say "u. a.": at the end of a list it means others, elsewhere among others."""
    cited = re.search(r"[A-ZÄÖÜ][\w-]+ $", found.before) and re.match(r" \([12][0-9]{3}", found.after)
    cited = cited or (
        re.search(r"\b[A-ZÄÖÜ]\. [A-ZÄÖÜ][\w-]+ $", found.before)
        and re.match(r", (?:[0-9]|Bd|Hg|Hrsg|in:)", found.after)
    )
    if not cited and not re.match(r"[ ]*(?:[“”\"«»);]|$)", found.after):
        return "unter anderem"
    return "und anderen" if _LIST_IN_DATIVE.search(found.before) else "und andere"


_LIST_IN_DATIVE = compile_late(
    r"\b(?:von|vom|mit|bei|beim|aus|nach|zu|zum|zur|unter|neben|samt) (?:[a-zäöüß]+[mnr] ){0,2}[A-ZÄÖÜ][\w.’'-]*"
    r"(?:,? (?:[A-ZÄÖÜ][\w.’'-]*|und|von|van|de[mnr]))*,? $"
)
"""A list that such a preposition governs: "von Klee, Macke u. a."."""


_LED_NOUN = compile_late(
    r"\b(?:[Dd]e[rsmn]|[Dd]ie|[Dd]as|[Ii]m|[Aa]m|[Vv]om|[Zz]u[mr]|[Bb]eim) (?:[a-zäöüß]+ )?"
    r"([A-ZÄÖÜ][a-zäöüß]+)(?<!er)(?<!or)(?<!ist)(?<!ent)(?<!herr)(?<!og)(?<!graf) $"
)
"""A thing with its article, which is no person: "der neue Kursus" d. J."""


def this_year(found: Found) -> str | None:
    """Say "d. J.": of this year after a date, the younger after a name."""
    if re.match(r" [1-9][0-9]{2,3}\b", found.after):
        return "dem Jahr" if re.search(r"\b(?:aus|seit|von|nach) $", found.before) else "Jahr"
    led = _LED_NOUN.search(found.before)
    is_thing = led is not None and search_gender(led[1].lower()) is not None
    if PLACE_BEFORE.search(found.before) and not _DAY_BEFORE.search(found.before) and not is_thing:
        return epithet("Jüngere")(found)
    return "dieses Jahres"


def compass(name: str) -> Callable[[Found], str]:
    """Return a function that says "südl.": an adjective after a determiner, else a preposition."""
    return lambda found: inflect(name, found) if DETERMINED.search(found.before) else name


def limit(adjective: str, adverb: str) -> Callable[[Found], str]:
    """Return a function that says "max.": an adjective before a noun ("die max. Höhe"), else an adverb."""
    return lambda found: inflect(adjective, found) if _LIMITED.match(found.after) else adverb


_LIMITED = compile_late(
    r" (?!(?:Euro|Franken|Anfang|Mitte|Ende)\b|(?:Tempo|Stufe|Note|Platz) [0-9])[A-ZÄÖÜ][a-zäöüß]{3,}"
)
"""A noun that is not itself what is limited, as in "max. Tempo 100", "bis max. Mitte Mai"."""


def say_mentioned(found: Found) -> str:
    """Say "gen.": an adjective after a determiner, else a participle ("Karl, gen. Karlchen")."""
    return inflect("genannt", found) if DETERMINED.search(found.before) else "genannt"


def ministry(found: Found) -> str | None:
    """Say "Min.": "Ministerium" after "das" and the like; before a number "Minute", or "Mindestens" at the head."""
    if re.match(r" (?:Dr\.|Prof\.|a\. ?D)", found.after):
        return "Minister"
    if re.match(r" [0-9]", found.after) and not re.search(r"[0-9] $", found.before):
        return "Minute" if found.before.strip() else "Mindestens"
    if LIMITED_NOUN.match(found.after) and re.search(r"(?:^|[,;:(\t]|\bund) ?$", found.before):
        said = inflect("minimal", found)
        return said if found.before.endswith("und ") else said.capitalize()
    if re.search(r"\b(?:[Dd]er|[Dd]en) $", found.before) and re.match(r" [a-zäöü]|[,;:)]", found.after):
        return "Minister"
    article = re.search(r"\b([Dd]as|[Dd]es|[Ii]m|[Vv]om|[Bb]eim|[Zz]um) $", found.before)
    return article and ("Ministeriums" if article[1].lower() == "des" else "Ministerium")


def _extension(found: Found) -> str | None:
    """Say "App." before the figures of an extension: a telephone; elsewhere a flat."""
    return "Apparat" if re.match(r" [0-9]{2,5}(?=[,.;)]|\s|$)(?! ?(?:m²|qm|€|Euro))", found.after) else None


def _hours(found: Found) -> str | None:
    """Say "Std." after an ordinal: one lesson; what something is for each hour."""
    return (
        "Stunde" if re.search(r"(?:[0-9]\.|\b[Jj]e|\b[Pp]ro|\b\w+(?:ste|te)[nr]?) $", found.before) else None
    )


def size(found: Found) -> str | None:
    """Say "Gr." before a number or a letter: a size of clothes or eggs, or a group."""
    if re.match(r" (?:[2-6]?X{1,3}[SL]|[SML])\b(?!\.)", found.after):
        return "Größe"
    if re.search(r"[0-9] $", found.before) and not re.match(r" [0-9]", found.after):
        return "Gruppen"
    if re.match(r" [A-H](?=[:,;)]|\s*$)", found.after):
        return "Gruppe"
    number = re.match(r" ([0-9]{1,3})", found.after)
    if not number and re.match(" [A-ZÄÖÜ][a-zäöüß]", found.after):
        return inflect("Groß", found)
    is_worn = number and (int(number[1]) > 29 or _WORN.search(found.before[-60:]))
    return number and ("Größe" if is_worn else "Gruppe")


_WORN = compile_late(
    r"(?i:schuh|stiefel|hose|jacke|kleid|pulli|pullover|shirt|mantel|rock\b|paar\b|mütze|ski|rad\b|anzug|body)"
)
"""What has a size, though a small one."""


def presidency(found: Found) -> str | None:
    """Say "Reg.-Präs.": the authority after "das" or "im"; None elsewhere."""
    return (
        "Regierungspräsidium"
        if re.search(r"\b(?:[Dd]as|[Ii]m|[Vv]om|[Bb]eim|[Zz]um) $", found.before)
        else None
    )


def doctors(found: Found) -> str | None:
    """Say "Drs." before the names of several doctors."""
    many = re.search(r"\b(?:[Dd]ie|[Dd]en|[Dd]er) $", found.before) and re.match(
        r" [A-ZÄÖÜ][a-zäöü]", found.after
    )
    return "Doktoren" if many else None


def _born(found: Found) -> str:
    """Say "geb.": before a surname it is the maiden name, after a book's pages its binding."""
    if re.search(r"\b(?:S\.|Seiten|Ln\.|Bde\.|Bände), $", found.before) or _PAGES.match(found.after):
        return "gebunden"
    if re.match(r":? [0-9][0-9.,–-]* ?(?:€|Euro|CHF|EUR)", found.after):
        return "Gebühr"
    if re.match(r" [A-ZÄÖÜ][a-zäöüß]", found.after) and not re.match(rf" (?:{MONTH_STEMS})\b", found.after):
        return "geborene"
    return on_day("geboren")(found)


_PAGES = compile_late(r", (?:ca\. )?[0-9]{2,4} (?:S\.|Seiten)")
"""What a book has, behind its binding."""


_DAY = compile_late(rf" ?(?:0?[1-9]|[12][0-9]|3[01])\. ?(?:[0-9]{{1,2}}\.|(?:{MONTH_STEMS}))")


def on_day(done: str) -> Callable[[Found], str]:
    """Return what says that someone was *done* on a day, or without one: "gest. 3. Mai", "gest. in Ulm"."""
    return lambda found: f"{done} am" if _DAY.match(found.after) else done


def translated_by(found: Found) -> str | None:
    """Say "Übers. v.": by whom a book was translated, else the translation."""
    return "Übersetzt" if re.match(r" (?:v\.|von|aus|a\.) ", found.after) else None


def against(found: Found) -> str:
    """Say "vs." between two sides."""
    return "gegen" if re.match(r" [A-ZÄÖÜ0-9]", found.after) else "versus"


def letter_or_literary(found: Found) -> str:
    """Say "lit." before a single letter of a law, or as the adjective."""
    return "Buchstabe" if re.match(r" [a-z](?!\w)", found.after) else inflect("literarisch", found)


def founding(found: Found) -> str:
    """Say "i. G.": an officer is on the general staff, a company being founded."""
    return (
        "im Generalstab"
        if re.search(r"(?:Oberst|[Oo]berstlt|[Ll]t|[Ll]eutnant|Major|Hauptmann|[Gg]eneral) $", found.before)
        else "in Gründung"
    )


def floor(name: str) -> Callable[[Found], str | None]:
    """Return a function that says "EG" or "OG" in a house: "im EG", "2. OG"; elsewhere they are acronyms."""
    return lambda found: (
        name
        if re.search(r"(?:\b(?:[Ii]m|[Vv]om|[Zz]um|[Ii]ns|\w{2,}(?:te|ste)[nrms]?)|[0-9]\.) $", found.before)
        or re.match(
            r" (?:und|bis|u\.|oder|od\.|sowie) (?:[0-9]\. |im )?(?:[OUD]G|Obergeschoss|Dachgeschoss|Keller)\b",
            found.after,
        )
        else None
    )


def bundle(found: Found) -> str | None:
    """Say "Bd." of herbs in a recipe, of a book elsewhere."""
    return (
        "Bund"
        if re.search("[0-9½] $", found.before)
        and re.match(" (?:[a-zäöü]+[er] )?[A-ZÄÖÜ][a-zäöüß]", found.after)
        else None
    )


def volume(found: Found) -> str | None:
    """Say "Vol." without a number: how much something holds or costs."""
    return None if re.match(r" [0-9IVX]", found.after) else "Volumen"


def provision(found: Found) -> str | None:
    """Say "Prov." beside a share or a flat: what a broker takes."""
    near = re.match(r":? (?:[0-9]|inkl|zzgl)", found.after) or re.search(
        r"(?:zzgl\.|ohne|keine) $", found.before
    )
    return "Provision" if near else None


_SEVERE = compile_late(
    r" (?:[A-ZÄÖÜ]\w*(?:raub|verletz|unfall|brand|schaden|schäden|gewitter|sturm|diebstahl|krank"
    r"|erkrank|fehler|last)\w*|Raub|Unfall|Brand|Schäden|Schaden|Sturm|Gewitter|Diebstahl|Krankheit|Erdbeben|Körper|Verletz|Vorwürfe|Fehler)"
)


def severe(found: Found) -> str | None:
    """Say "schw." of harm and of weights: severe or heavy, not black."""
    return heavy_or_severe(found) or (inflect("schwer", found) if _SEVERE.match(found.after) else None)


NEIGHBOURS: dict[str, Callable[[Found], str | None]] = {
    **SHORT_WORDS,
    **NEWS_WORDS,
    **LOCAL_WORDS,
    **SMALL_ADS,
    **MATCH_WORDS,
    **ENCYCLOPAEDIC,
    "ev.": evangelical,
    "u.a.": among,
    "d.J.": this_year,
    "schw.": severe,
    "Vol.": volume,
    "Prov.": provision,
    "d.Gr.": epithet("Große"),
    "d.Ä.": epithet("Ältere"),
    "nördl.": compass("nördlich"),
    "südl.": compass("südlich"),
    "östl.": compass("östlich"),
    "westl.": compass("westlich"),
    "gen.": say_mentioned,
    "max.": limit("maximal", "maximal"),
    "min.": limit("minimal", "mindestens"),
    "Übers.": translated_by,
    "Min.": ministry,
    "Std.": _hours,
    "App.": _extension,
    "Gr.": size,
    "Reg.-Präs.": presidency,
    "Drs.": doctors,
    "geb.": _born,
    "gest.": on_day("gestorben"),
    "get.": on_day("getauft"),
    "begr.": on_day("begraben"),
    "gef.": on_day("gefallen"),
    "vs.": against,
    "KH": floor("Krankenhaus"),
    "EG": floor("Erdgeschoss"),
    "OG": floor("Obergeschoss"),
    "UG": floor("Untergeschoss"),
    "DG": floor("Dachgeschoss"),
    "lit.": letter_or_literary,
    "Mitgl.": members,
    "Bd.": bundle,
    "i.G.": founding,
    "Mio.": great("Million", "Millionen"),
    "Mio": million("Million", "Millionen"),
    "Mrd.": great("Milliarde", "Milliarden"),
    "Mrd": million("Milliarde", "Milliarden"),
}
