"""Headlines that leave articles out: "Stadt feiert 750. Geburtstag", "Chor holt 3. Sieg"."""

from collections.abc import Sequence

from vorleser.text.enumeration import CLUB_OFFICES
from vorleser.text.first_words import OPENING

_TAKING = frozenset(
    """
    begeht beging beklagt beklagte bekommt bekam belegt belegte bestätigt bestätigte bestreitet bestritt eröffnet
    eröffnete erhält erhielt erlebt erlebte erreicht erreichte erwartet erwartete erzielt erzielte feiert feiern
    feierte feierten fordert forderte gewinnt gewann gewinnen holt holte holen kassiert kassierte meldet meldete
    plant plante schafft schaffte sichert sicherte startet sucht suchte verbucht verbuchte verliert verlor
    verpasst verpasste verteidigt verteidigte verzeichnet verzeichnete vergibt vergab verleiht verlieh
    """.split()
)
"""Verbs of the news whose object a headline counts."""
_PRONOUNS = frozenset("er sie es wir ich".split())


def takes_object(words: Sequence[str], noun: str) -> bool:
    """Return whether *noun*, without an article, is the object of *words*: of a verb and before it its subject.

    An office is a subject itself: "Am Montag eröffnet 1. Vorsitzender Lang"; so is a club: "gewann 1. FC Muster".
    """
    verb, subject = (*words, "", "")[:2]
    is_subject = (subject[:1].isupper() and subject not in OPENING) or subject.lower() in _PRONOUNS
    is_led = verb in _TAKING and is_subject
    return is_led and not noun.isupper() and not noun.lower().endswith(CLUB_OFFICES)
