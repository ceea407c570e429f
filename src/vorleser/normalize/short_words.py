"""What short words of courts' files, small ads and notices stand for, by their neighbours: "z.", "d.", "Kl."."""

import re
from collections.abc import Callable

from vorleser.dictionary import knows
from vorleser.normalize.agreement import inflect
from vorleser.normalize.cities import CITIES
from vorleser.normalize.clinic import after_illness, say_patient, suspected
from vorleser.normalize.grammar import last_words, next_noun
from vorleser.normalize.notices import (
    at_hand,
    at_latest,
    building,
    cases,
    children,
    combined,
    each_weekday,
    either,
    emeritus,
    every,
    financial,
    ground,
    in_alsace,
    in_the,
    in_years,
    month_of,
    moved,
    not_done,
    nth_of_weeks,
    out_of_the,
    probation,
    pupils,
    registration,
    special,
    stage,
    visitors,
    wide,
)
from vorleser.normalize.nouns import Gender, gender, listed_gender
from vorleser.normalize.offices import (
    NOBLES,
    direction_or_judge,
    father,
    john,
    noble,
    prevailing,
    prosecutor,
    ruled,
)
from vorleser.normalize.parties import pupils_or_plaintiff, station_or_complainant
from vorleser.normalize.rule import Found
from vorleser.normalize.whole_nouns import PLACE_BEFORE, whole_noun


def counted(noun: str) -> Callable[[Found], str | None]:
    """Return a function that says *noun* behind a number, and nothing elsewhere."""
    return lambda found: noun if re.search("[0-9½] $", found.before) else None


def offered(found: Found) -> str:
    """Say "Verk." at the head of an ad: somebody sells."""
    if found.before.strip():
        return after_to("verkaufen", "verkauft")(found)
    return "Verkaufe" if found[0][0] == "V" else "verkaufe"


def given_away(found: Found) -> str | None:
    """Say "zu versch.": to give away."""
    return "verschenken" if found.before.endswith(("zu ", "Zu ")) else None


def after_to(infinitive: str, default: str) -> Callable[[Found], str]:
    """Return a function that says an infinitive behind "zu", *default* elsewhere: "zu verm.", "Verm. 2 Zimmer"."""

    def say(found: Found) -> str:
        is_offer = found[0][0].isupper() and _OFFERED.match(found.after)
        return (
            infinitive if found.before.endswith(("zu ", "Zu ")) else infinitive[:-1] if is_offer else default
        )

    return say


_OFFERED = re.compile(
    r" (?:[0-9]|(?:schöne|möbl|helle|neuw|gebr|gut)\w*\.? |Wohn|Zimmer|Haus|Garage|Auto|Fahrr|Kinder)"
)
"""What stands behind the first word of a small ad."""


def sister(found: Found) -> str:
    """Say "Sr.": senior behind a name, a nun before one, "Seiner" before Exzellenz and the like."""
    if re.match(r" (?:Exzellenz|Majestät|Eminenz|Heiligkeit|Durchlaucht|Hoheit)", found.after):
        return "Seiner"
    is_nun = re.match(r" [A-ZÄÖÜ][a-zäöüß]", found.after) and not PLACE_BEFORE.search(found.before)
    return "Schwester" if is_nun else "senior"


def canvas(found: Found) -> str | None:
    """Say "Lw." where something is painted on it."""
    return "Leinwand" if re.search(r"\b(?:auf|[Öö]l|Acryl|Tempera)/? ?$", found.before) else None


def by_law(found: Found) -> str | None:
    """Say "Gem." before a law that it names: "Gem. § 5"."""
    return (
        "Gemäß"
        if re.match(
            r" (?:§|Art|Abs|Ziff|Nr|Satzung|Beschl|Vertrag|[A-Z][A-Za-z]{1,8}(?:GB|[GOV])\b)", found.after
        )
        else None
    )


def in_connection(found: Found) -> str:
    """Say "i. V.": before "mit" it joins, elsewhere somebody signs for another."""
    if re.match(r" (?:v\. |von )?[0-9]+ ?: ?[0-9]", found.after):
        return "im Verhältnis"
    return "in Verbindung" if re.match(r" (?:mit|m\.)", found.after) else "in Vertretung"


def towards(found: Found) -> str | None:
    """Say "z." before a noun: "z. U-Bahn"."""
    if re.match(r" [0-9]{1,2}\. ?(?:[0-9]|[A-ZÄÖÜ])", found.after):
        return "zum"
    noun = next_noun(found.after)
    if not noun or not re.match(r" [A-ZÄÖÜ]", found.after):
        return None
    is_woman = gender(noun) is Gender.FEMININE or _FEMININE_CUT.match(found.after)
    return "zur" if is_woman else "zum"


_FEMININE_CUT = re.compile(r" (?:Bew|Vfg|Verf|Abt|Str|Whg|Univ|Ausst|Abst|Unters|Verh|Info|S-Bahn|U-Bahn)\b")
"""Feminine nouns, cut short."""


def settled(found: Found) -> str | None:
    """Say "st." of a court's rulings, and nothing elsewhere: "nach st. Rspr."."""
    if not re.match(r" (?:Rspr|Rechtspr)", found.after):
        return None
    if re.search(r"\b(?:der|einer|[Dd]ieser) $", found.before):
        return "ständigen"
    is_dative = re.search(r"\b(?:[Nn]ach|[Gg]emäß|[Mm]it|[Ee]ntgegen|[Ll]aut|[Vv]on|[Ii]n) $", found.before)
    return "ständiger" if is_dative else "ständige"


def large(found: Found) -> str | None:
    """Say "gr." before a noun: "gr. Saal"; elsewhere it may be Greek, or grams."""
    return inflect("groß", found) if next_noun(found.after) and re.match(r" [A-ZÄÖÜ]", found.after) else None


def of_file(found: Found) -> str | None:
    """Say "d. A." behind a sheet of a court's file."""
    return "der Akte" if re.search(r"Bl(?:att|\.) [0-9IVX ,f.ff]+ ?$", found.before) else None


def built_or_wished(found: Found) -> str:
    """Say "erb.": wished for behind what one answers, built elsewhere."""
    return (
        "erbeten"
        if re.search(
            r"(?:Res\.|[Rr]eservierung|Anmeldung|Anm\.|Spenden?|Antwort|Bewerbung\w*|Anruf) $", found.before
        )
        else "erbaut"
    )


def asked(found: Found) -> str | None:
    """Say "Befr.": those who were asked."""
    return "Befragten" if re.search(r"\b(?:[Dd]\.|[Dd]er|[Dd]ie|[Aa]lle[nr]?) $", found.before) else None


def article(found: Found) -> str | None:
    """Say "d." before a day as the article that it stands for, before a noun likewise."""
    if re.match(r" [0-9]{1,2}\. ?(?:[A-ZÄÖÜ]|[0-9])", found.after):
        in_dative = re.search(r"\b(?:aus|in|an|auf|bei|mit|von|seit|nach|zu|vor) $", found.before)
        return "den" if found.before.endswith(", ") else "dem" if in_dative else "des"
    return of_the(found)


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
    if before[0].islower() and before[0].endswith(("en", "te", "ten", "et", "ag", "am", "ch")) and kind:
        return {Gender.MASCULINE: "der", Gender.NEUTER: "das"}.get(kind, "die")
    if found.before.endswith((" f. ", " für ", " gg. ", " gegen ", " durch ", " ohne ")) or _SENT.match(
        found.after
    ):
        return {Gender.MASCULINE: "den", Gender.NEUTER: "das"}.get(kind, "die") if kind else "die"
    if found.before.endswith((" a. ", " i. ", " u. ")) or before[0].lower() in _DATIVE:
        is_woman = kind in {Gender.FEMININE, Gender.PLURAL, None}
        return "des" if _MAN.match(found.after) else "der" if is_woman else "dem"
    return "des" if is_of_him(noun, kind, found) else "der"


_SENT = re.compile(r"[^.;]{0,40}\.? (?:wenden|schicken|senden|richten|schreiben)\b")
"""Verbs whose "an" asks for the accusative: "an d. Schule wenden"."""
_DATIVE = frozenset("an in und auf bei mit von".split())
"""What the dative follows."""
_MAN = re.compile(
    r" (?:Joh|Hans|Karl|Georg|Friedr|Wilh|Heinr|Peter|Paul|Andreas|Jakob|Michael|Martin)\b(?!in|a\b)"
)
"""Men's names: "Tochter d. Joh. Georg"."""


def is_of_him(noun: str, kind: Gender | None, found: Found) -> bool:
    """Return whether the noun after "d." is masculine or neuter, and in the genitive."""
    ends = noun.endswith(("s", "es")) and kind is not Gender.FEMININE
    return bool(
        ends or any(sign.match(found.after) for sign in (NOUN_CUT, _CLUB, _MAN)) or whole_noun(found.after)
    )


_CLUB = re.compile(
    r" (?:[OL]?L?G|AG|VG|OVG|B[GSAFV][HG]|BVer[fw]w?G|EuGH|EGMR|IGH|StGH|VGH|ArbG|SozG|FG)\b"
    r"| (?:1\. )?(?:TSV|SV|FC|VfB|VfL|VfR|TuS|TV|SC|MTV|ASV|DRK|THW|BUND|DGB|ADAC|DFB|BDI|ZDF|NDR|WDR)\b"
)
"""Clubs and unions, masculine or neuter."""


NOUN_CUT = re.compile(r" (?:Urteil|Beschluss|Urt|Beschl|Ausschusses|Ger|Min|Präs|Verf|Abs|Art)\b")
"""Masculine and neuter nouns, cut short, behind the genitive's article."""


def other_view(found: Found) -> str | None:
    """Say "A. A." before a court or a scholar that sees it otherwise; elsewhere they are initials."""
    is_court = re.match(
        r" (?:(?:[OL]L?G|BGH|[AV]G|OVG|BVer|BFH|BSG|BAG|VGH|EuGH)\b|noch\b|wohl\b|[A-Z]\w+/)", found.after
    )
    return "Anderer Ansicht" if is_court else None


def below(found: Found) -> str | None:
    """Say "u." before an age: "Kinder u. 6 J."."""
    is_age = re.match(r" [0-9]{1,2} ?(?:J\.|Jahren?\b|Mon\.)", found.after)
    return "unter" if is_age and re.search(r"[A-ZÄÖÜ][a-zäöüß]+(?:er|en|e|n)? $", found.before) else "und"


def side(adverb: str, adjective: str) -> Callable[[Found], str]:
    """Return a function that says "li.": on which side, or which of two before a noun."""
    return lambda found: inflect(adjective, found) if re.match(r" [A-ZÄÖÜ][a-zäöüß]", found.after) else adverb


def room(found: Found) -> str | None:
    """Say "R." before a room's number: "VHS, R. 204"."""
    is_place = found.before.endswith((", ", "in ", ") ", "im "))
    return "Raum" if is_place and re.match(r" [0-9]{1,4}[a-z]?(?![\w.,]*[0-9])", found.after) else None


def games(found: Found) -> str | None:
    """Say "Sp." behind a number: games; before one it is a column."""
    if re.match(r" [0-9]", found.after):
        return "Spalte"
    if not re.search(r"[0-9] $", found.before):
        return None
    return "Spielen" if re.search(r"\b(?:aus|nach|in|von|mit|bei) [0-9]+ $", found.before) else "Spiele"


def beginners(found: Found) -> str:
    """Say "Anf." behind "für": a course for them; elsewhere the beginning."""
    return "Anfänger" if re.search(r"\b(?:f\.|für|auch) $", found.before) else "Anfang"


def of_them(found: Found) -> str | None:
    """Say "dar." before a number: so many of them; elsewhere it ends a sentence."""
    return "darunter" if re.match(r" [0-9]", found.after) else None


def revision(found: Found) -> str | None:
    """Say "Rev." of a court's files."""
    return "Revision" if re.match(r" (?:d\.|des|der|gg\.|gegen|wird|ist|beim)", found.after) else None


def need(found: Found) -> str:
    """Say "Bed." behind "bei" or "nach": where it is needed; elsewhere a condition."""
    return "Bedarf" if re.search(r"\b(?:bei|nach|b\.|n\.) $", found.before) else "Bedingung"


def in_a(found: Found) -> str | None:
    """Say "i." before a noun: in a town, "im" or "in der" before another."""
    return _led(found, "in", "im", "in der")


def at_a(found: Found) -> str | None:
    """Say "a." before a noun: "a. Straßenrand"."""
    return _led(found, "", "am", "an der")


def _led(found: Found, town: str, masculine: str, feminine: str) -> str | None:
    """Return a preposition with the article that the noun after it asks for, None where there is no noun."""
    joined = re.match(r" [A-ZÄÖÜ]\w*\.-([A-ZÄÖÜ]\w+)", found.after)
    noun = joined[1] if joined else whole_noun(found.after) or next_noun(found.after)
    if not noun or not re.match(r" [A-ZÄÖÜ][a-zäöüß]", found.after):
        return None
    if noun in CITIES:
        return town or None
    if not re.search(r"[a-zäöüß0-9]{2}[.,)]? $", found.before):
        return None
    kind = listed_gender(noun.lower()) or (gender(noun) if not town or knows(noun) else None)
    if kind is None:
        return town or masculine
    return {Gender.MASCULINE: masculine, Gender.NEUTER: masculine, Gender.FEMININE: feminine}.get(kind)


def up_to(found: Found) -> str | None:
    """Say "b." before an age or a year: up to it; "bei" before a noun or a share."""
    if re.match(r" (?:[0-9]{1,2} (?:J\.|Jahre|Mon)|(?:19|20)[0-9]{2}\b|[0-9]{1,2}\.)", found.after):
        return "bis"
    return "bei" if re.match(r" (?:[A-ZÄÖÜ][a-zäöüß]|[0-9])", found.after) and found.before.strip() else None


def deposit(found: Found) -> str | None:
    """Say "Kt." before so many months' rent: a deposit; elsewhere a canton."""
    return "Kaution" if re.match(r":? [0-9.,]+ ?(?:MM|KM|€|Euro|Monatsm)", found.after) else None


SHORT_WORDS: dict[str, Callable[[Found], str | None]] = {
    "Pass.": counted("Passagiere"),
    "Kt.": deposit,
    "Rev.": revision,
    "Bed.": need,
    "dar.": of_them,
    "i.": in_a,
    "a.": at_a,
    "b.": up_to,
    "Anf.": beginners,
    "R.": room,
    "Sp.": games,
    "h.M.": prevailing,
    "h.L.": prevailing,
    "V.a.": suspected,
    "v.a.": suspected,
    "Z.n.": after_illness,
    "Pat.": say_patient,
    "Lj.": in_years,
    "Wo.": nth_of_weeks,
    "Ri.": direction_or_judge,
    "reg.": ruled,
    "StA": prosecutor,
    "St.": stage,
    "Joh.": john,
    "P.": father,
    **{written: noble(title) for written, title in NOBLES.items()},
    "a.d.": out_of_the,
    "verb.": combined,
    "Verf.": at_hand,
    "Bes.": visitors,
    "Rs.": cases,
    "i.d.": in_the,
    "em.": emeritus,
    "i.E.": in_alsace,
    "Bew.": probation,
    "bes.": special,
    "gem.": ground,
    "Jew.": each_weekday,
    "jew.": each_weekday,
    "jd.": every,
    "Kdr.": children,
    "br.": wide,
    "verl.": moved,
    "Anm.": registration,
    "Sch.": pupils,
    "Geb.": building,
    "spät.": at_latest,
    "Mon.": month_of,
    "n.": not_done,
    "o.": either,
    "HJ": financial("Halbjahr"),
    "Qu.": financial("Quartal"),
    "GJ": financial("Geschäftsjahr"),
    "WJ": financial("Wirtschaftsjahr"),
    "erb.": built_or_wished,
    "Befr.": asked,
    "d.": article,
    "u.": below,
    "li.": side("links", "link"),
    "re.": side("rechts", "recht"),
    "Ex.": counted("Exemplare"),
    "Enth.": counted("Enthaltungen"),
    "verurt.": after_to("verurteilen", "verurteilt"),
    "beantr.": after_to("beantragen", "beantragt"),
    "verm.": after_to("vermieten", "vermutlich"),
    "verk.": offered,
    "versch.": given_away,
    "Sr.": sister,
    "Lw.": canvas,
    "Gem.": by_law,
    "i.V.": in_connection,
    "z.": towards,
    "d.A.": of_file,
    "A.A.": other_view,
    "Kl.": pupils_or_plaintiff,
    "Bf.": station_or_complainant,
    "st.": settled,
    "gr.": large,
}
