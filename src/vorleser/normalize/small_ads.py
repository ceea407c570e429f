"""What small ads cut short, said otherwise than elsewhere: "Bes. n. V.", "Spenden erw.", "su. Laufrad"."""

import re
from collections.abc import Callable

from vorleser.normalize.agreement import inflect
from vorleser.normalize.grammar import next_noun
from vorleser.normalize.notices import recorded, visitors
from vorleser.normalize.nouns import search_gender
from vorleser.normalize.rule import Found
from vorleser.text.first_words import SURNAMES
from vorleser.text.regex import compile_late

_PLAYED = compile_late(
    r"[0-9] ?: ?[0-9]|[Ss]ieg|[Ss]chl[uä]g|[Uu]nterl|[Nn]iederlage|[Gg]ew[ao]nn|[Vv]erl[io]r|[Tt]reffer"
    r"|\bTore?\b|[Ff]inale|Runde|[A-ZÄÖÜ][a-zäöüß]+ [0-9]{1,3}, [A-ZÄÖÜ][\w ]{2,30} [0-9]{1,3} $"
)
_BY_APPOINTMENT = compile_late(r"Uhr|[Ss]prech|Termin|[Öö]ffn|Führung|Besicht")
_ENDS = compile_late(r"\s*(?:$|[,;:!)/–])|\s+(?:und|oder|unter|Tel)\b")
_SEEN = compile_late(r" (?:n\. ?V|nach Ver|n\. tel|jederzeit|mögl|möglich|erwünscht|ab |am |So\b|Sa\b)")


def by_appointment(found: Found) -> str | None:
    """Say "n. V.": after extra time where something is played, else by appointment."""
    is_played = _PLAYED.search(found.before) and not _BY_APPOINTMENT.search(found.before)
    return None if is_played else "nach Vereinbarung"


def seen(found: Found) -> str | None:
    """Say "Bes." before a time or "n. V.": when something may be looked at; elsewhere visitors or what is special."""
    return "Besichtigung" if _SEEN.match(found.after) else visitors(found)


def welcome(found: Found) -> str | None:
    """Say "erw." behind what is asked for: welcome; before a year or a noun it is something else."""
    if re.search(r"\b(?:urk(?:undl?)?\.|urkundlich|erstm\.|erstmals) $", found.before):
        return "erwähnt"
    asked = re.search(r"[A-ZÄÖÜ][\w-]+ $", found.before) and _ENDS.match(found.after)
    return "erwünscht" if asked else recorded(found)


def seeks(found: Found) -> str:
    """Say "su.": who writes an ad seeks; someone named in it before does, too: "Sie, 62, su. Ihn"."""
    if found.before.endswith(("Wir ", "wir ")):
        return "suchen"
    speaks = re.search(r"(?:^|[;.:!] )$|\b[Ii]ch\b|\b(?:Verk|Biete|Tausche)", found.before)
    return "suche" if speaks else "sucht"


def picked_up(found: Found) -> str | None:
    """Say "Selbstabh." behind "gegen" or "nur": that it is fetched; elsewhere who fetches it."""
    return "Selbstabholung" if re.search(r"\b(?:geg\.|gegen|[Nn]ur|bei|zur|z\.) $", found.before) else None


def used(found: Found) -> str | None:
    """Say "Gebr." before a thing: it is used; before a name they are brothers."""
    noun = next_noun(found.after)
    is_name = noun in SURNAMES or noun.endswith(("er", "mann"))
    alone = re.match(r" [A-ZÄÖÜ][a-zäöüß]{3,}(?! [A-ZÄÖÜ])", found.after)
    return inflect("Gebraucht", found) if alone and search_gender(noun.lower()) and not is_name else None


def commercial(found: Found) -> str | None:
    """Say "Kfm." before who works so: "Kfm. Angestellter"; elsewhere a merchant."""
    works = re.match(
        r" (?:Angest|Mitarb|Leit|Sachb|Azubi|Ausbild|Beruf|Lehre|Assist|Direkt|Geschäftsf)", found.after
    )
    return inflect("Kaufmännisch", found) if works else None


SMALL_ADS: dict[str, Callable[[Found], str | None]] = {
    "n.V.": by_appointment,
    "Bes.": seen,
    "erw.": welcome,
    "su.": seeks,
    "Selbstabh.": picked_up,
    "Gebr.": used,
    "Kfm.": commercial,
}
