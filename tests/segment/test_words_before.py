"""Numbers with a full stop lean back on some words, and end the sentence after others."""

import pytest

from vorleser.segment import sentences
from vorleser.segment.words_before import is_genitive_word, leans_back


@pytest.mark.parametrize(
    ("before", "word", "leans"),
    [
        ("Beethovens 9", "Sinfonie", True),
        ("Brahms' 1", "Sinfonie", True),
        ("mit Windows 10", "Nutzer", False),
        ("in Haus 3", "Nachbarn", False),
        ("der große 2", "Preis", True),
        ("im Wiener 3", "Bezirk", True),
        ("zum insgesamt 4", "Mal", True),
        ("Als 3", "Rednerin", True),
        ("dort untergebrachte 12", "Klasse", True),
        ("dafür zuständige 3", "Senat", True),
        ("des in Bern stationierten 1", "Bataillons", True),
        ("Alle benötigen 12", "Gäste", False),
        ("stieg auf 12", "Menschen", False),
        ("und große 2", "Preis", False),
        ("9", "Sinfonie", False),
    ],
)
def test_leans_back(before: str, word: str, leans: bool) -> None:  # noqa: FBT001 -- a row of the table
    """A genitive, or a determiner with an adjective or adverb, makes an ordinal of the number after it."""
    assert leans_back(before.split(), word) is leans


@pytest.mark.parametrize(
    ("word", "genitive"),
    [("Mahlers", True), ("Gleis", False), ("Kreis", False), ("Haus", False), ("Bus", False)],
)
def test_genitives(word: str, genitive: bool) -> None:  # noqa: FBT001 -- as above
    """A noun whose stem ends in s is no genitive."""
    assert is_genitive_word(word) is genitive


@pytest.mark.parametrize(
    "text",
    [
        "Sie hielt am 3. Tag einen Vortrag.",
        "Der Torwart hielt in der 38. Minute sieben Bälle.",
        "Sie bekam zum 18. Geburtstag einen Hund.",
        "Musiker des in Bern stationierten 1. Bataillons spielten Walzer.",
        "So sprach der Förster Georg W. Busch: „Wir pflanzen Buchen.“",
    ],
)
def test_one_clause(text: str) -> None:
    """An article or a number behind an ordinal's noun is no verb, and no second clause begins there."""
    assert sentences(text) == (text,)


@pytest.mark.parametrize(
    "text",
    [
        "Er war 1. Offizier auf dem Schiff.",
        "Sie ist 1. Geigerin und er 2. Hornist.",
        "Der Gewinn stieg, Umsatz 2. Quartal: drei Millionen.",
        "Zum Stand 1. Halbjahr lag nichts vor.",
        "Die Schweizerin blieb 2. Siegerin.",
        "Das Stichwort hieß Feuer 2. Alarm am Hafen.",
        "Das Fest 2021: 450. Geburtstag des Dichters.",
        "Es gab Lob zum 25., 40. und sogar 60. Ehejubiläum.",
        "Der Verein errang neun 3. Plätze.",
        "Sie steht an 4. Stelle der Liste.",
    ],
)
def test_one_of_several(text: str) -> None:
    """Offices, parts of the year, the loser of a final, alarms and anniversaries are counted by ordinals."""
    assert sentences(text) == (text,)


@pytest.mark.parametrize(
    "text",
    [
        "Der Verein wurde 2. Sieger war Ulm.",
        "Siehe Seite 2. Quartal für Quartal wächst der Umsatz.",
        "Er kam auf Platz 3. Offizier Kern gratulierte.",
        "Im Saal saßen 9. Cellisten fehlten.",
        "Der Stand 2021: 450. Gäste sind willkommen.",
        "Es kamen 300. Geburtstage feiern viele hier.",
    ],
)
def test_such_nouns_open_sentences_too(text: str) -> None:
    """Behind a place, a page or a count such a noun opens the next sentence."""
    assert len(sentences(text)) == 2


@pytest.mark.parametrize(
    ("text", "count"),
    [("Gewählt sind Kass. Huber und Schriftf. Lang.", 1), ("Man dankte dem Kass. Er trat zurück.", 2)],
)
def test_offices_of_a_club(text: str, count: int) -> None:
    """An office that is cut short goes with the name behind it, unless a sentence opens there."""
    assert len(sentences(text)) == count


def test_a_dash_among_names() -> None:
    """A dash is no name of whom an age could be told: the text is cut all the same."""
    text = "Am Start sind Ulm – Au, Berg, 4. Muster folgt danach."
    assert "".join(sentences(text)) == text


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Die 3. „Lange Nacht“ beginnt.", 1),
        ("Die 3. «Lange Nacht» beginnt.", 1),
        ("Sie kamen am 3. „Wir sind da“, sagten sie.", 2),
        ("Er zeigt mit dem Buch „Der Garten blüht“ in der 7. Musteria Biennale sein Werk.", 1),
        ("Turnier in Ulm 2. Platz", 1),
        ("Tore: 1:0 A. Graf, 2:0 L. Koch.", 1),
        ("Der Strom hat 16 A. Mehr geht nicht.", 2),
        ("Sie leitet die Muster GmbH.Dort ist es still.", 2),
    ],
)
def test_what_follows_a_number(text: str, count: int) -> None:
    """A title or a name goes on with its number; what is said, or a sentence that stands close, does not."""
    assert len(list(sentences(text))) == count
