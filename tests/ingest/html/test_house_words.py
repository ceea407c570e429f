"""What houses say of themselves is told by its words; text that speaks of the same things is not."""

import pytest

from vorleser.ingest.html.house_words import NOTE_AMID
from vorleser.ingest.html.phrases import name_phrase


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("(Mara Lindt) +++", "who wrote"),
        ("Übersetzung veröffentlicht am 30 April 2026 13:10 GMT", "when it appeared, or how long it takes"),
        ("Es gilt das gesprochene Wort!", "when it appeared, or how long it takes"),
        ("Husum, den 2. Dezember 2026", "when it appeared, or how long it takes"),
        ("Auf dem Bild zu sehen: Der Steg am See im Winter", "a label of a player or picture"),
        ("Das Bildmaterial wurde vom Heimatverein zur Verfügung gestellt.", "a label of a player or picture"),
        ("00:40 Das Feuer 01:25 Der Hammer", NOTE_AMID),
        ("Wie das geht, sehen Sie in unserem Video:", NOTE_AMID),
        ("Mehr dazu hier!", NOTE_AMID),
        ("Im Video: So wird der Deich gebaut", NOTE_AMID),
        ("Hier ist der Link zum Fahrplan der Fähre.", NOTE_AMID),
        ("Bei Rückfragen stehen wir Ihnen jederzeit gern zur Verfügung.", "contacts"),
        ("WERBUNG für Gummistiefel", "promotion"),
        (
            "[Alle Meldungen finden Sie im Newsletter „Flut“. Zur Anmeldung geht es hier.]",
            NOTE_AMID,
        ),
        ("Den ganzen Bericht lesen Sie in der neuen April-Ausgabe unseres Heftes.", "promotion"),
        ("Für Abonnentinnen und Abonnenten inklusive.", "promotion"),
        ("Mit Flut+ weiterlesen", "promotion"),
        ("Solche Berichte kosten Zeit, wir freuen uns über Spenden.", "promotion"),
        ("Schon mit 3 Euro kannst du unsere Arbeit unterstützen.", "promotion"),
        ("Diese Seite hat Affiliate-Links, die mir eine kleine Provision bringen.", "promotion"),
        ("*Dieser Beitrag ist in Kooperation mit dem Seeamt entstanden.", "how it was made"),
    ],
)
def test_words_of_a_house(line: str, kind: str) -> None:
    """Editions, apps, videos, gifts and links that pay are known by how they are spoken of."""
    assert name_phrase(line) == kind


@pytest.mark.parametrize(
    "line",
    [
        "Husum, am Hafen, im Dezember.",
        "Samstag, 14. März 2026",
        "Kiel, 3. Mai 2026",
        "Mit dem Boot weiterfahren kann man hier nicht.",
        "Auf dem Bild sieht man den Steg, den sein Großvater gebaut hat.",
        "Mehr dazu sagt der Bürgermeister am Montag.",
        "Das Video zeigt Sie und ihn auf dem Steg.",
        "Den ganzen Bericht las der Kapitän am Abend vor.",
        "Der Verein freut sich über Spenden aus dem ganzen Land.",
        "Bei Rückfragen stand der Kapitän den Gästen zur Seite.",
        "Werbung für Gummistiefel",
        "Der Beitrag steigt im Mai auf zwölf Euro.",
        "Die App des Seeamts zeigt, wann die Fähre kommt.",
    ],
)
def test_text_is_none(line: str) -> None:
    """A sentence of an article is not silenced for a word it shares with them."""
    assert name_phrase(line) == ""
