"""What short words of courts' files, small ads and notices stand for, by their neighbours: "z.", "d.", "Kl."."""

import re
from collections.abc import Callable

from vorleser.normalize.agreement import inflect
from vorleser.normalize.clinic import after_illness, say_patient, suspected
from vorleser.normalize.cut_prepositions import (
    above_on_page,
    at_a,
    below,
    beneath,
    in_a,
    say_article,
    towards,
    up_to,
)
from vorleser.normalize.grammar import next_noun
from vorleser.normalize.notices import (
    BY_WHAT_FOLLOWS,
    at_hand,
    at_latest,
    building,
    cases,
    combined,
    each_weekday,
    emeritus,
    every,
    financial,
    ground,
    in_alsace,
    in_the,
    in_years,
    month_of,
    not_done,
    nth_of_weeks,
    out_of_the,
    pupils,
    registration,
    say_children,
    special,
    visitors,
    wide,
)
from vorleser.normalize.offices import offices
from vorleser.normalize.parties import pupils_or_plaintiff, station_or_complainant
from vorleser.normalize.persons import (
    direction_or_judge,
    father,
    john,
    noble,
    prevailing,
    prosecutor,
    ruled,
    saints,
)
from vorleser.normalize.press_words import PRESS_WORDS
from vorleser.normalize.rule import Found
from vorleser.normalize.whole_nouns import PLACE_BEFORE
from vorleser.text.regex import compile_late


def _counted(noun: str) -> Callable[[Found], str | None]:
    """Return a function that says *noun*, a plural, behind a number, and nothing elsewhere."""

    def say(found: Found) -> str | None:
        if re.search(r"(?<![0-9.,])1 $", found.before) and noun.endswith("en"):
            return noun.removesuffix("n" if noun.endswith("men") else "en")
        return noun if re.search("[0-9½] $", found.before) else None

    return say


def offered(found: Found) -> str:
    """Say "Verk." at the head of an ad: somebody sells."""
    if re.match(r"(?:in)? ?\([mwd]/", found.after):
        return "Verkäufer"
    if found.before.strip():
        runs = _VEHICLE.search(found.before) and not found.before.endswith(("zu ", "Zu "))
        return "verkehrt" if runs else after_to("verkaufen", "verkauft")(found)
    return "Verkaufe" if found[0][0] == "V" else "verkaufe"


_VEHICLE = compile_late(
    r"\b(?:\w*[Zz]ug|\w*[Bb]us|Linie(?: [0-9A-Z]+)?|\w*[Bb]ahn|\w*[Ff]ähre|[RSU]E?[0-9]+|Tram|RE|RB|IC|ICE) $"
)
"""What runs by a timetable."""


def after_to(infinitive: str, default: str) -> Callable[[Found], str]:
    """Return a function that says an infinitive behind "zu", *default* elsewhere: "zu verm.", "Verm. 2 Zimmer"."""

    def say(found: Found) -> str:
        is_offer = found[0][0].isupper() and _OFFERED.match(found.after)
        return (
            infinitive if found.before.endswith(("zu ", "Zu ")) else infinitive[:-1] if is_offer else default
        )

    return say


_OFFERED = compile_late(
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
            r" (?:§|Paragra|Art|Abs|Ziff|Nr|Satzung|Beschl|Vertrag|[A-Z][A-Za-z]{1,8}(?:GB|[GOV])\b)",
            found.after,
        )
        else None
    )


def in_connection(found: Found) -> str:
    """Say "i. V.": before "mit" it joins, elsewhere somebody signs for another."""
    if re.match(r" (?:v\. |von )?[0-9]+ ?: ?[0-9]", found.after):
        return "im Verhältnis"
    return "in Verbindung" if re.match(r" (?:mit|m\.)", found.after) else "in Vertretung"


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


def other_view(found: Found) -> str | None:
    """Say "A. A." before a court or a scholar that sees it otherwise; elsewhere they are initials."""
    is_court = re.match(
        r" (?:(?:[OL]L?G|BGH|[AV]G|OVG|BVer|BFH|BSG|BAG|VGH|EuGH)\b|noch\b|wohl\b|[A-Z]\w+/)", found.after
    )
    return "Anderer Ansicht" if is_court else None


def side(adverb: str, adjective: str) -> Callable[[Found], str]:
    """Return a function that says "li.": on which side, or which of two before a noun."""
    return lambda found: inflect(adjective, found) if re.match(r" [A-ZÄÖÜ][a-zäöüß]", found.after) else adverb


def room(found: Found) -> str | None:
    """Say "R." before a room's number: "VHS, R. 204"; behind a shooter's result it is rings."""
    if re.search(r"[0-9] $", found.before) and re.search(r"Ring|Schütz|Schieß|Serie", found.match.string):
        return "Ringe"
    is_place = found.before.endswith((", ", "in ", ") ", "im "))
    return "Raum" if is_place and re.match(r" [0-9]{1,4}[a-z]?(?![\w.,]*[0-9])", found.after) else None


def beginners(found: Found) -> str:
    """Say "Anf." behind "für": a course for them; elsewhere the beginning."""
    return "Anfänger" if re.search(r"\b(?:f\.|für|auch) $", found.before) else "Anfang"


def of_them(found: Found) -> str | None:
    """Say "dar." before a number: so many of them; elsewhere it ends a sentence."""
    return "darunter" if re.match(r" [0-9]", found.after) and found.before.endswith(("(", ", ")) else None


def revision(found: Found) -> str | None:
    """Say "Rev." of a court's files."""
    return "Revision" if re.match(r" (?:d\.|des|der|gg\.|gegen|wird|ist|beim)", found.after) else None


def need(found: Found) -> str:
    """Say "Bed." behind "bei" or "nach": where it is needed; elsewhere a condition."""
    return "Bedarf" if re.search(r"\b(?:[Bb]ei|[Nn]ach|b\.|n\.) $", found.before) else "Bedingung"


def deposit(found: Found) -> str | None:
    """Say "Kt." before or behind so many months' rent: a deposit; elsewhere a canton."""
    if re.search(r"(?:MM|Monatsmieten?) $", found.before):
        return "Kaution"
    return "Kaution" if re.match(r":? [0-9.,]+ ?(?:MM|KM|€|Euro|Monatsm)", found.after) else None


SHORT_WORDS: dict[str, Callable[[Found], str | None]] = {
    "Pass.": _counted("Passagiere"),
    "Kt.": deposit,
    "Rev.": revision,
    "Bed.": need,
    "dar.": of_them,
    "i.": in_a,
    "a.": at_a,
    "b.": up_to,
    "Anf.": beginners,
    "R.": room,
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
    "Joh.": john,
    "Hll.": saints,
    "hll.": saints,
    "P.": father,
    **{written: noble(title) for written, title in offices("ruler").items()},
    "a.d.": out_of_the,
    "verb.": combined,
    "Verf.": at_hand,
    "Bes.": visitors,
    "Rs.": cases,
    "i.d.": in_the,
    "em.": emeritus,
    "i.E.": in_alsace,
    "bes.": special,
    **BY_WHAT_FOLLOWS,
    "gem.": ground,
    "Jew.": each_weekday,
    "jew.": each_weekday,
    "jd.": every,
    "Kdr.": say_children,
    "br.": wide,
    **PRESS_WORDS,
    "Anm.": registration,
    "Sch.": pupils,
    "Geb.": building,
    "spät.": at_latest,
    "Mon.": month_of,
    "n.": not_done,
    "o.": above_on_page,
    "unt.": beneath,
    "Ass.": _counted("Assists"),
    "HJ": financial("Halbjahr"),
    "Qu.": financial("Quartal"),
    "GJ": financial("Geschäftsjahr"),
    "WJ": financial("Wirtschaftsjahr"),
    "erb.": built_or_wished,
    "d.": say_article,
    "u.": below,
    "li.": side("links", "link"),
    "re.": side("rechts", "recht"),
    "Ex.": _counted("Exemplare"),
    "Enth.": _counted("Enthaltungen"),
    "verurt.": after_to("verurteilen", "verurteilt"),
    "beantr.": after_to("beantragen", "beantragt"),
    "verm.": after_to("vermieten", "vermutlich"),
    "verk.": offered,
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
