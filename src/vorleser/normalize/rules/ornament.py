"""Ornaments: "+++ 14:02 Uhr +++", "***", "► Mehr", "Kultur | Ulm": a pause between words, nothing at an edge."""

import re

from vorleser.normalize.rule import Form, Found, Rule
from vorleser.normalize.rules.agency import DATELINE_PLACE
from vorleser.text.dictionary import knows
from vorleser.text.regex import compile_late

RULED = r"+*=~_#|/\\°^<>─-╿·•●■◆★☆►«»‹›"
"""What rules and frames are made of when it stands alone, twice or more."""
BULLET = "\u2023\u2043\u2022\u2219\u25e6·●○■□▪▫◆◇◊►▶▷▸▹▻◄◀➤➜➔➝➞➡⮕⇒→↦❯❮❖✓✔✗✘★☆✦✧✪✱✳❱☛☞⬛⬜◼◻❏❑\uf0b7\uf0a7▼▽▲△"
"""Signs that stand before an item or a link."""
STARS = "*★☆✦✪"
_OPENERS = "„“\"»«‚‘'([ "
_PARTED = compile_late(r"[.!?:;,–—…][)”“\"«]*$")


def run(found: Found) -> str | None:
    """+++ Eil +++: two or more of a sign."""
    if "-" in found["signs"]:
        return _pause(found, " – ", " – ")
    if found["signs"][0] in "«»‹›" and len(set(found["signs"])) > 1:
        return None
    return _pause(found, ". ", " " if found["signs"][0] in STARS else ", ")


def _pause(found: Found, before_capital: str, before_small: str) -> str:
    """Return nothing at an edge of the text or of a line, a space after a stop, else a stop by what follows."""
    before, after = found.before.rstrip(" \t"), found.after.lstrip(_OPENERS)
    if not before or before[-1] == "\n" or not after or after[0] == "\n":
        return ""
    if _PARTED.search(before):
        return " "
    return before_capital if after[0].isupper() or after[0].isdigit() else before_small


_REPORT = compile_late(
    r"(?:Der|Die|Das|Ein|Eine|Im|In|Am|An|Auf|Bei|Mit|Nach|Zum|Zur|Seit|Für|Wer|Wie|Rund|Es) [^·•|]{20,}"
)
"""What follows the dot behind the town of a report: "Musterstadt · Der Rat tagt heute"."""


def bullet(found: Found) -> str:
    """► Mehr zum Thema: a sign before an item; behind the sign of equality a dot is that of a product."""
    if (
        found["sign"] == "·"
        and _REPORT.match(found.after)
        and DATELINE_PLACE.fullmatch(found.before.rstrip(" "))
    ):
        return ". "
    is_product = found["sign"] in "·∙" and _FORMULA.search(found.before.rstrip(" "))
    if is_product and not _EQUATION.match(found.after):
        return " mal "
    if _IN_ROW.match(found["sign"]) and _is_cut(found.before.rstrip(" ")) and found.after.strip():
        return ", "
    return _pause(found, ", ", " " if found["sign"] in STARS else ", ")


_IN_ROW = compile_late("[|·•]")
_CUT = compile_late(r"(?P<number>[0-9] ?)?(?<![^\W\d_])(?P<word>[A-ZÄÖÜ]?[a-zäöü]{1,5})\.$")


def _is_cut(before: str) -> bool:
    """Return whether the full stop that ends *before* is an abbreviation's, which ends nothing: "25 Min." | Ofen."""
    cut = _CUT.search(before)
    return cut is not None and bool(cut["number"] or not knows(cut["word"].lower()))


_LEADS = compile_late(r"(?:S\.|Seiten?|Siehe|Mehr|Weiter\w*|Lesen|Kommentar|Bericht)\b")
"""Where the reader is sent: "Kommentar → Seite 4"."""


def arrow(found: Found) -> str | None:
    """→ Mehr zum Thema, Weiter →: an arrow at the beginning or the end; one between words is said."""
    before, after = found.before.rstrip(" "), found.after.lstrip(" ")
    if before[-1:].isalnum() and _LEADS.match(after):
        return ", "
    if (
        re.search(r"\b[a-zäöüß]+$", before)
        and after[:1].isalpha()
        and found[0].strip() in {"→", "➜", "➔", "⇒"}
        and found[0].strip() not in before
    ):
        return " "
    if before[-1:] in ":.!?" and before and after:
        return " "
    return "" if before[-1:] in "\n.!?" or not after or after[0] == "\n" else None


def subscribers(found: Found) -> str:
    """[+] before the title of what only subscribers can read."""
    return _pause(found, " ", " ")


def heart(found: Found) -> str | None:
    """Bis morgen <3: a heart, unless a value is compared."""
    return (
        None
        if re.search(r"\b(?:bei|auf|von|mit|ist|sind|war|waren|[Ww]erte?|lag|liegt)$", found.before)
        else ""
    )


def marker(_: Found) -> str:
    """* Mehl, # Titel: the mark of an item or heading in plain text."""
    return ""


def _times(_: Found) -> str:
    """3 * 5: no ornament but the sign of a keyboard for ×."""
    return " mal "


_FORMULA = compile_late(r"\w ?= ?[\w²³/,. *+-]{1,40}$")
_EQUATION = compile_late(r"\S{1,20} ?=")
"""What begins the next equation."""


def _times_in_formula(found: Found) -> str | None:
    """Umfang = Länge * Breite: behind the sign of equality no ornament either."""
    return " mal " if _FORMULA.search(found.before) else None


def dots(found: Found) -> str:
    """So ging es weiter .....: more dots than an ellipsis has."""
    space = " " if found[0][0] == " " else ""
    return f"{space}… " if found.after[:1].isalnum() else f"{space}…"


def both_ways(found: Found) -> str:
    """Ulm <> Au: a line that is gone in either direction."""
    return " und " if re.search(r"\b[Zz]wischen [^.;:!?<>]{2,40}$", found.before) else " – "


RULE = Rule(
    phase=11,
    forms=(
        Form(r"(?<=[a-zäöüß)]) ?<[-=]?> ?(?=[A-ZÄÖÜ])", both_ways),
        Form(rf"[ \t]*(?<!\S)(?P<signs>(?P<sign>[{RULED}])(?:[ \t]?(?P=sign)){{1,80}})(?!\S)[ \t]*", run),
        Form(rf"[ \t]*(?<!\S)(?P<signs>(?![<>]=[ \t]*[0-9])[{RULED}]{{2,80}})(?!\S)[ \t]*", run),
        Form(r"[ \t]*(?<!\S)(?P<signs>(?P<sign>[+=])(?P=sign){2,80})(?=[^\W_])", run),
        Form(r"(?<=[\w.!?:]{2})(?P<signs>(?P<sign>[+=])(?P=sign){2,80})(?!\S)[ \t]*", run),
        Form(r"[ \t]*(?<!\S)(?P<signs>-[ \t]?-(?:[ \t]?-){0,80})(?!\S)[ \t]*", run),
        Form(r"[ \t]?\([-–—](?: [-–—]){1,5}\)", marker),
        Form(r"[ \t]*(?<!\S)(?:\[\+\]|\(\+\))(?!\S)[ \t]*", subscribers),
        Form(r"[ \t]*(?<!\S)[←-⇿➜➔](?!\S)[ \t]*|[ \t]+[→➜➔⇒](?=[^\W\d_])", arrow),
        Form(
            rf"[ \t]*(?<!\S)(?P<sign>(?![→⇒↦➜➔])[{BULLET}|])(?!\S)(?<![0-9] [·•])(?<!\b[a-zA-Zα-ωΔΩ] [·•])"
            r"(?![ \t]*[0-9]+ ?[·•])[ \t]*",
            bullet,
        ),
        Form(r"(?<![^\n])[ \t]*[*+#>~-][ \t]+(?=[„“\"(]?[^\W\d_])|[ \t]+[~*](?![^\n])", marker),
        Form(r"\A[»›] (?=[^«‹]{1,200}\Z)", marker),
        Form(
            r"(?<=[\w)]) > (?=[0-9]{1,2}(?: ?: ?[0-9]{1,3}(?![\w:.,]| Uhr)|[.:][0-9]{2} Uhr))", lambda _: ", "
        ),
        Form(r"(?<=[\w²³)]) \* (?=[\w(])", _times_in_formula),
        Form(r"(?<=\w[^\W\d_])[ \t]+(?P<sign>[*~])[ \t]+(?=[^\W\d_]{2})", bullet),
        Form(r"(?:[ \t]+|(?<![^\n]))(?:[:;]-[)(DPp*/]|[:;][)D*]|:?=-?[)D])(?!\w)", marker),
        Form(r"(?<=[^\W\d_][^\W\d_])[ \t]+<3+(?= ?[!.]*$)", heart),
        Form(r"(?<=[0-9²³°%]) ?\* ?(?=[0-9])", _times),
        Form(r"[ \t]?\.{4,80}(?!\w)|\.{4,80}(?=\w)", dots),
    ),
    examples=(
        (
            "Masse = 0,9 g/cm³ * 220 cm³",
            "Masse gleich null Komma neun Gramm pro Kubikzentimeter mal zweihundertzwanzig Kubikzentimeter",
        ),
        ("Umfang = Seite * Anzahl", "Umfang gleich Seite mal Anzahl"),
        ("+++ Eil +++ Der Zug entgleist. +++", "Eil. Der Zug entgleist."),
        ("+++Eil+++ Der Zug entgleist.", "Eil. Der Zug entgleist."),
        ("*** Achtung: Der Zug fällt aus. ***", "Achtung: Der Zug fällt aus."),
        ("► Mehr zum Thema", "Mehr zum Thema"),
        ("→ Mehr zum Thema", "Mehr zum Thema"),
        ("Es gab viel Schnee (- -).", "Es gab viel Schnee."),
        ("Bericht zur Wahl → Seite 4", "Bericht zur Wahl, Seite vier"),
        ("Kultur | Der Preis geht nach Ulm.", "Kultur, Der Preis geht nach Ulm."),
        ("Das Haus -- ein Neubau -- steht leer.", "Das Haus – ein Neubau – steht leer."),
        ("SV Au - SV Ulm > 1:2", "S-V Au - S-V Ulm, eins zu zwei"),
        ("Rechne 3 · 4.", "Rechne drei mal vier."),
        ("Bad Musterau · Der Rat tagt heute Abend.", "Bad Musterau. Der Rat tagt heute Abend."),
        ("Kultur · Sport · Die Stadt", "Kultur, Sport, Die Stadt"),
        ("Dauer: 25 Min. | Ort: Halle", "Dauer: fünfundzwanzig Minuten, Ort: Halle"),
    ),
)
