"""Headlines that leave articles out: "Stadt feiert 750. Geburtstag", "Chor holt 3. Sieg"."""

from collections.abc import Sequence

from vorleser.text.enumeration import CLUB_OFFICES
from vorleser.text.first_words import OPENING

_TAKING = frozenset(
    """
    absolviert ahndet baut beantragt begeht beging bejubelt bekam beklagt beklagte bekommt belegt belegte beschert
    beschließt bestreitet bestritt bestätigt bestätigte bezieht bietet braucht bringt ehrt erhielt erhält erlebt
    erlebte erlässt ernennt erreicht erreichte ersetzt erwartet erwartete erzielt erzielte eröffnet eröffnete fasst
    feiern feiert feierte feierten finanziert findet fordert forderte fördert gebiert genehmigt gestaltet gewann
    gewinnen gewinnt gibt gründet holen holt holte hält kassiert kassierte kauft kriegt kürt landet lehnt meldet
    meldete nimmt plant plante präsentiert prüft rettet schafft schaffte schickt schließt schnappt sichert sicherte
    spielt startet stellt stiehlt stoppt sucht suchte testet verbucht verbuchte vergab vergibt verhindert verkauft
    verleiht verlieh verliert verlor verpasst verpasste verschiebt verteidigt verteidigte verzeichnet verzeichnete
    will wählt zeigt öffnet
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
    is_office = noun.lower().endswith(CLUB_OFFICES) and len(words) > 2
    return is_led and not noun.isupper() and not is_office


_LEADING = frozenset("vor nach mit für gegen ohne trotz wegen um über an bei durch während".split())
"""Prepositions that stand before a headline's ordinal: Streit um 3. Startbahn."""
_COUNTED = {
    "für": frozenset("Menü Platz Rezept Tisch Wohnung Zimmer Zutaten".split()),
    "über": frozenset("Erwachsene Frauen Jugendliche Kinder Männer Personen Senioren".split()),
    **dict.fromkeys(("vor", "nach"), frozenset("5 10 20 fünf Fünf zehn Zehn Viertel kurz Kurz".split())),
}
"""What a number behind a preposition counts, or tells the time with: Zutaten für 4, fünf vor 12."""


def leads_to_ordinal(words: Sequence[str]) -> bool:
    """Return whether *words*, the nearest first and without a verb, lead to an ordinal: Pläne für 4. Windpark."""
    preposition, before = (*words, "", "")[:2]
    return preposition.lower() in _LEADING and before not in _COUNTED.get(preposition.lower(), ())


_THEMES = {
    "über": frozenset(
        """sich Ärger Abstimmung Bericht Beschluss Debatte Diskussion Entscheidung Freude Frust Gespräche Jubel
        Streit Trauer Unmut Verhandlungen Wut""".split()
    ),
    "auf": frozenset("Aussicht Blick Chance Chancen Hoffnung Jagd Lust Vorfreude Warten".split()),
}
"""What "über" and "auf" follow with an object in the accusative, and no number: freut sich über 4. Kind."""


def is_about(words: Sequence[str]) -> bool:
    """Return whether *words*, the nearest first, lead to what somebody feels, says or hopes: Streit über 3. Gleis."""
    preposition, before = (*words, "", "")[:2]
    return before in _THEMES.get(preposition, ())
