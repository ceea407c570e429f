"""Marks that have slipped are said as if they stood where they belong; what is shown stays."""

import pytest

from vorleser.normalize import say_text
from vorleser.normalize.settings import NormalizeSettings


def _say(text: str) -> str:
    return say_text(text, NormalizeSettings()).text


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("Wichtig:Die Frist endet.", "Wichtig: Die Frist endet."),
        ("Das Wetter:schlecht;die Laune:gut.", "Das Wetter: schlecht; die Laune: gut."),
        ("Er (34)sagte:„Ja“.", "Er (vierunddreißig) sagte: „Ja“."),
        ("Uhrzeit:18.30 Uhr", "Uhrzeit: achtzehn Uhr dreißig"),
        ("Zutaten:200 g Mehl,3 Eier", "Zutaten: zweihundert Gramm Mehl, drei Eier"),
        ("Erwachsene:5€;Kinder:2€", "Erwachsene: fünf Euro; Kinder: zwei Euro"),
        ("Nr.:12 und Betr.:Ihre Anfrage", "Nummer: zwölf und Betreff: Ihre Anfrage"),
        ("100km/h,50km", "hundert Kilometer pro Stunde, fünfzig Kilometer"),
        ("Am 24.12.,18 Uhr,ist Messe.", "Am vierundzwanzigsten Dezember, achtzehn Uhr, ist Messe."),
        ("Samstag,12.12.,ab 15 Uhr", "Samstag, zwölfter Dezember, ab fünfzehn Uhr"),
        ("Von 8-12 Uhr,14-18 Uhr", "Von acht bis zwölf Uhr, vierzehn bis achtzehn Uhr"),
        ("Am 24.12. ,18 Uhr, ist Messe.", "Am vierundzwanzigsten Dezember, achtzehn Uhr, ist Messe."),
        ("Kinder Mi.16-17.30Uhr", "Kinder Mittwoch sechzehn Uhr bis siebzehn Uhr dreißig"),
        ("Nach §5Abs.2 und Art.5GG", "Nach Paragraf fünf Absatz zwei und Artikel fünf Grundgesetz"),
        ("gegr.1921", "gegründet neunzehnhunderteinundzwanzig"),
        ("Der Bus (Linie 5)fährt.", "Der Bus (Linie fünf) fährt."),
        ("Am 15 .10. und am 3 .Mai", "Am fünfzehnten Oktober und am dritten Mai"),
        ("Temperatur:-5°C", "Temperatur: minus fünf Grad Celsius"),
        ("Text :wie immer", "Text: wie immer"),
        ("Mo.,7. Dezember:19.30 Uhr", "Montag, siebter Dezember: neunzehn Uhr dreißig"),
        ("Beginn :20 Uhr", "Beginn: zwanzig Uhr"),
        ("50 €,Kinder frei", "fünfzig Euro, Kinder frei"),
        ("?Wir müssen handeln.", "Wir müssen handeln."),
        ("„:Das war es.“", "„Das war es.“"),
        ("„Wie geht’s?“fragte sie.", "„Wie geht’s?“ fragte sie."),
        ("„Nein“,sagte er.", "„Nein“, sagte er."),
        ("Die A!B!C Tage", "Die A B C Tage"),
        ("E.T.A. Hoffmann und C.H.Beck", "E. T. A. Hoffmann und C. H. Beck"),
        ("Das Haus--so hieß es--steht leer.", "Das Haus – so hieß es – steht leer."),
        ("Bauamt -", "Bauamt"),
        ("Der Wert ist (-).", "Der Wert ist."),
        ("mit „git --help“", "mit „git help“"),
        ("Haupt-/ Nebenstraße", "Haupt- und Nebenstraße"),
    ],
)
def test_slipped_marks_are_said_where_they_belong(written: str, said: str) -> None:
    """A voice would name a mark that leans on the next word, or a rule would not know what stands behind it."""
    assert _say(written) == said


@pytest.mark.parametrize(
    "text",
    [
        "Der Zug – ein Eilzug – fuhr ab.",
        "Er kam, sah und ging; wer weiß?",
        "A:Ja.",
        "Das ist „gut“! Wirklich?",
        "Wo läuft Sat.eins?",
        "Was heißt ,anwesend‘?",
    ],
)
def test_marks_in_their_places_stay(text: str) -> None:
    """Nothing is moved that stands as usual."""
    assert _say(text) == text


def test_gender_signs_and_addresses_are_no_slips() -> None:
    """A colon stands inside words and addresses, too, and a comma in addresses."""
    assert _say("Teilnehmer:innen und jede:r") == _say("Teilnehmer:innen") + " und " + _say("jede:r")
    assert ": " not in _say("Teilnehmer:innen")
    assert ": " not in _say("unter example.org:8080 im Netz")
    assert ", " not in _say("unter example.org/hafen,kran im Netz")


def test_what_is_shown_is_mapped_to_what_is_said() -> None:
    """Each word keeps its place, so that it is marked while it is said."""
    text = "Wichtig:Die Frist endet heute :heißt es."
    spoken = say_text(text, NormalizeSettings())
    for word in ("Wichtig", "Die Frist", "heißt es"):
        at = text.index(word)
        span = next(one for one in spoken.spans if one.shown_start <= at < one.shown_end)
        start = span.spoken_start + at - span.shown_start
        assert spoken.text[start : start + len(word)] == word
