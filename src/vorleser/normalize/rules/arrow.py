"""An arrow between words: "nach" on the way from place to place, a pause where one thing leads to another."""

from vorleser.normalize.rule import Form, Found, Rule
from vorleser.normalize.towns import all_cities
from vorleser.text.regex import compile_late

_LAST = compile_late(r"(?P<word>[^\W\d_][\w-]*)(?: (?:Hbf|Hauptbahnhof|ZOB|Bahnhof))?$")
_NEXT = compile_late(r"[^\W\d_][\w-]*")
_CLOSED = compile_late(r"[;,:)!?]|\.(?![\w.])")
_ON_A_WAY = compile_late(
    r"\b(?:Linien?|Strecken?|[\w-]*[Zz]üge?n?|[\w-]*[Zz]ug|Bus|Buse?|Busse|Flüge?n?|Flug|[\w-]*[Ff]ahrt(?:en)?|Etappen?|Routen?|Fähren?"
    r"|Richtung|Verbindung(?:en)?|Weg|RE|RB|ICE|IC|S-Bahn|[ABSU][ -]?[0-9]{1,3})\b"
)
"""What is on its way, before the place that it starts from."""


def _lead(found: Found) -> str:
    """Köln → Bonn is a way; Datei → Speichern, Alarm → sofort anrufen is one thing after another."""
    before, after = found.before.rstrip(" "), found.after.lstrip(" ")
    if before[-1:] in {"", "("} or _CLOSED.match(after):
        return ""
    if before[-1] == "-" == after[:1]:  # Stufen-→-Prozent-Kennlinie
        return "nach"
    left, right = _LAST.search(before), _NEXT.match(after)
    if not right or not before[-1].isalnum():
        return " " if before[-1:] in ",;:–—" else ", "
    is_way = (
        left
        and right[0][0].isupper()
        and left["word"][0].isupper()
        and (left["word"] in all_cities() or right[0] in all_cities() or _ON_A_WAY.search(before))
    )
    return " nach " if is_way else ", "


RULE = Rule(
    phase=79,
    forms=(
        Form(r" *[→←➜➔] *(?=\S)", _lead),
        Form(r"(?<=[a-zäöüß]{3}) > (?=[A-ZÄÖÜ][\wäöüß-]{2})", lambda _: ", "),  # one menu within another
    ),
    examples=(
        ("Die Linie Köln → Bonn fährt wieder.", "Die Linie Köln nach Bonn fährt wieder."),
        (
            "Der Zug Linz Hbf → Graz Hbf entfällt.",
            "Der Zug Linz Hauptbahnhof nach Graz Hauptbahnhof entfällt.",
        ),
        ("Fieber → sofort anrufen", "Fieber, sofort anrufen"),
        ("Unter Datei > Drucken steht es.", "Unter Datei, Drucken steht es."),
        ("Unter Datei → Drucken steht es.", "Unter Datei, Drucken steht es."),
        ("Anmeldung (kostenlos) → Bestätigung", "Anmeldung (kostenlos), Bestätigung"),
    ),
)
