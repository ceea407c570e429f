"""What pages say about themselves is told by its words, and text that speaks of the same things is not."""

import pytest

from vorleser.ingest.html.phrases import name_phrase


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("Auch interessant", "a heading over links"),
        ("Letzte Ausgabe: Woher kommt der Wind?", "a heading over links"),
        ("Sie befinden sich hier: Aktuelles > Saison", "a label of a player or picture"),
        ("Klicken, um über Mastodon zu teilen", "a label of a player or picture"),
        ("PARTNERANGEBOT", "a label of a player or picture"),
        ("Kein Spam, Abmeldung jederzeit.", "promotion"),
        ("Ferien am Fluss: Jetzt Rabatt sichern!", "promotion"),
        ("Mit dem Code FLUSS10 spart ihr zehn Prozent.", "promotion"),
        ("Folgt mir gern bei Instagram unter @flussgarten.", "promotion"),
        ("Hör gleich in die neue Folge rein.", "promotion"),
        ("Haben Sie Fehler entdeckt? Schreiben Sie uns.", "asks the reader"),
        ("Diese Meldung wurde nicht redaktionell bearbeitet.", "asks the reader"),
        ("Keine Kommentare vorhanden", "about comments"),
        ("Anmelden oder registrieren, um Kommentare zu schreiben", "about comments"),
        ("Neueste 5 Beiträge:", "a heading over links"),
        (
            "Der Steg am See ist wieder frei, und die Boote liegen Weiterlesen …",
            "a teaser of another article",
        ),
        ("+++ Unseren Newsletter bestellen: www.talbote.example/brief", "promotion"),
        ("Hat dir der Text gefallen? Dann werde Mitglied und hilf uns.", "promotion"),
        ("Alternativ per Überweisung, IBAN: DE00 1111 2222 3333 4444 00", "promotion"),
        ("Fällt dir noch etwas ein? Dann schreibe gern einen Kommentar.", "asks the reader"),
        ("Wir danken der Autorin für das Recht zur Veröffentlichung.", "where it appeared before"),
        ("Abdruck honorarfrei, ein Beleg wird erbeten.", "rights"),
        ("Pressekontakt: Eishalle Soest, Mara Lindt, Tel. 02921 1234", "contacts"),
        ("Mara Lindt fährt gern Rad. Ihre Texte finden Sie hier.", "about the author"),
        ("Autorin: Mara Lindt, Leiterin der Eishalle.", "who wrote"),
        ("Erstellt von mlindt", "who wrote"),
        ("Geschrieben von Mara am 25.08.2015 22:30 (1599 x gelesen)", "who wrote"),
        ("Dieser Text wurde von Ärzten geprüft.", "who wrote"),
        ("zuletzt überarbeitet am 29. Mai 2024", "when it appeared, or how long it takes"),
        ("BU: Von links nach rechts Mara Lindt und Jan Ohm", "a label of a player or picture"),
        ("[gallery ids=1,2,3]", "a label of a player or picture"),
        ("Bitte aktualisieren Sie die Seite, um neue Einträge zu sehen.", "asks the reader"),
        ("Laden Sie diese Seite neu.", "asks the reader"),
        ("*Für Käufe über Links mit Sternchen erhalten wir eine Provision.", "asks the reader"),
        ("Dieser Beitrag enthält Affiliate-Links.", "asks the reader"),
        ("Artikel vom 01.05.2026 - 06:00", "when it appeared, or how long it takes"),
        ("3 / 12", "a label of a player or picture"),
        ("Video 2 Min | Ein Fährmann erzählt", "a label of a player or picture"),
        ("Sie sind Besucher Nr. 004711", "a label of a player or picture"),
        ("nach oben | Sie sind Besucher Nr. 004711", "a label of a player or picture"),
        ("Original-Content von: Eishalle Soest, übermittelt durch Talpost", "where it appeared before"),
        ("Bad Soest (ots)", "sources"),
        ("Bodenkunde heute, Band 71, Seiten 11–29 (2026)", "sources"),
        ("Radio Nord | AM MITTAG | 17. August 2026 | 12:00 Uhr", "a programme note"),
        ("Mehr zum Thema:", "a heading over links"),
        ("Externer Inhalt nicht verfügbar", "consent to something embedded"),
        ("Deine Privatsphäre-Einstellungen verhindern das Laden der Karte.", "consent to something embedded"),
        ("© Mara Lindt", "rights"),
        ("- Copyright Mara Lindt/Talbote 2024. All rights reserved", "rights"),
        ("Anzeige", "a label of a player or picture"),
        (
            "Auf unserer Website werden Cookies gemäß unserer Datenschutzerklärung verwendet. Diese helfen uns.",
            "consent to something embedded",
        ),
        ("Wir verwenden Cookies, um Ihnen den Besuch zu erleichtern.", "consent to something embedded"),
        ("Zum Vergrößern bitte anklicken", "a label of a player or picture"),
        ("Klicken Sie auf das Bild, um es zu vergrößern", "a label of a player or picture"),
        ("Bild: Das neue Boot am Steg. / Quelle: Talbote/Mara Lindt", "a label of a player or picture"),
        ("Symbolfoto: talbote.de", "a label of a player or picture"),
        ("Redaktion: Mara Lindt, Jan Ohm Faktencheck: Eva Brandt", "who wrote"),
        ("Jun 17, 2026", "when it appeared, or how long it takes"),
        ("Weitere Beiträge zum Fährhafen:", "a heading over links"),
        ("Trage deine Daten unten ein oder klicke ein Icon um dich einzuloggen:", "about comments"),
        ("[…] Fährmann – Nordblog – Unlängst ging ich zum Fluss […]", "about comments"),
        ("– Anzeige –", "a label of a player or picture"),
        ("Weiter nach der Anzeige", "a label of a player or picture"),
        (
            "Hier können Sie unseren Artikel anhören. Die Stimme ist künstlich.",
            "a label of a player or picture",
        ),
        ("Dieser Text wird von einer künstlichen Stimme vorgelesen.", "a label of a player or picture"),
        ("Bilderserie mit 8 Bildern", "a label of a player or picture"),
        ("Herzlich willkommen auf unserer Heimatseite", "a label of a player or picture"),
        ("Stimmen unserer Leserinnen", "about comments"),
        ("Mehr Meldungen", "a heading over links"),
        ("Ich habe die Hinweise zum Datenschutz gelesen und bin einverstanden.", "asks the reader"),
        ("Nichts verpassen: Folgen Sie dem Boten auf WhatsApp und Instagram.", "promotion"),
        ("Das ist frei zugänglich. Damit das so bleibt, brauchen wir Ihre Hilfe.", "promotion"),
        ("Mit fünf Euro im Monat sichern Sie unabhängigen Journalismus.", "promotion"),
        ("Die schönsten Geschichten in Ihrem Postfach.", "promotion"),
    ],
)
def test_lines_about_the_page_have_a_kind(line: str, kind: str) -> None:
    """A line that only speaks of the page is named by what it does there."""
    assert name_phrase(line) == kind


@pytest.mark.parametrize(
    "line",
    [
        "Auch interessant ist der zweite Fund am Ufer.",
        "Mehr zum Thema weiß der Heimatverein.",
        "Copyright ist ein englisches Wort.",
        "Die Anzeige bei der Polizei blieb ohne Folgen.",
        "In Ihrem Haus war es still.",
        "Nach der Anzeige ging es weiter mit dem Prozess.",
        "Sie folgt der Band auf Instagram.",
        "Unterstützen Sie als Verlegerin den Journalismus?",
        "Die Nachbarn hoffen, dass das so bleibt.",
        "Dieser Text wurde von einer Schülerin geschrieben.",
        "Der Rat will jetzt den Haushalt sichern.",
        "Jetzt können alle im Laden bestellen.",
        "Mit dem Code kam der Bote in das Haus.",
        "Daraus folgt uns ein großer Nutzen.",
        "Die Fähre hat keine Kommentare der Fahrgäste verdient.",
    ],
)
def test_text_is_no_line_about_the_page(line: str) -> None:
    """A sentence of an article is not silenced for a word it shares with a label."""
    assert name_phrase(line) == ""
