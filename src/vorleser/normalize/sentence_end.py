"""Tell whether the full stop of an abbreviation also ends its sentence."""

import re

from vorleser.normalize.rule import Found
from vorleser.regex import compile_late

CLOSED = compile_late(r"[ \n\t]*[“”\"«»’‘›‹]*[ \n\t]*$")
"""Nothing follows but closing quotes: the text is at its end."""
NEXT_SENTENCE = compile_late(
    r"[“”\"«»’‘›‹)]* +[„»«“\"‚‘'(]?(?:Das|Der|Die|Den|Dem|Ein|Eine|Einen|Er|Sie"
    r"|Es|Wir|Ich|Ihr|Man|Doch|Aber|Und|Auch|So|Dann|Da"
    r"|Denn|Nun|In|Im|Am|An|Auf|Bei|Beim|Mit|Nach|Seit|Von|Vor|Zu|Zum|Zur|Für|Wenn|Als|Weil|Dass|Damit|Dabei|Dies"
    r"|Diese|Dieser|Dieses|Dort|Hier|Heute|Gestern|Morgen|Jetzt|Was|Wer|Wie|Wo|Warum|Alle|Alles|Viele|Nur|Noch"
    r"|Schon|Sein|Seine|Ihre|Unter|Über|Zwei|Drei|Trotzdem|Außerdem|Deshalb|Danach|Später)\b"
)
CAPITAL_NEXT = compile_late(r"[“”\"«»’‘›‹)]* +[„»«“\"‚‘'(]?[A-ZÄÖÜ]")


LISTED = compile_late(r"usw|etc|usf|uvm|u\. ?(?:[aäv]|dgl|[sÄ]\. ?[wf])", re.IGNORECASE)
"""What closes a list, and so a sentence before any capital: no name follows it."""


def stop(kind: str, found: Found) -> str:
    """Return '.' if the full stop of the abbreviation also ends the sentence, '' otherwise."""
    if not found[0].endswith("."):
        return ""
    if CLOSED.match(found.after):
        return "."
    ends = CAPITAL_NEXT if LISTED.match(found[0]) else NEXT_SENTENCE
    return "." if kind in {"tail", "noun"} and ends.match(found.after) else ""


def gap(found: Found) -> str:
    """Return ' ' if a space is missing after the abbreviation ("Nr.5"), '' otherwise."""
    return " " if found[0].endswith(".") and found.after[:1].isalnum() else ""
