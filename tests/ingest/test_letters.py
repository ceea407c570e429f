"""What surrounds the text of a letter."""

import pytest

from vorleser.article import Block, Metadata, Role
from vorleser.ingest.letters import (
    is_notice,
    without_cover,
    without_signature,
    without_title,
)

TEXT = [
    Block(Role.PARAGRAPH, "Die Fähre fährt von Juni an wieder jede Stunde, auch am Abend, sagt der Kapitän.")
] * 4


def _paragraphs(*lines: str) -> list[Block]:
    return [Block(Role.PARAGRAPH, line) for line in lines]


@pytest.mark.parametrize(
    "lines",
    [
        ("Mit freundlichen Grüßen", "i. A. Eva Lind", "Amt für Häfen e. V.", "Tel.: 0555 1234"),
        ("Mit besten Grüßen\nDr. Eva Lind\nLeiterin\nTelefon +49 555 1234",),
        ("Best regards", "Eva Lind", "Deichweg 3", "21723 Hollern"),
        ("--", "Eva Lind", "Schriftführerin"),
        ("-- Eva Lind Schriftführerin",),
    ],
)
def test_a_signature_is_silent(lines: tuple[str, ...]) -> None:
    """It begins with dashes, or with a sign-off, and tells how somebody is reached; an afterthought stays."""
    assert without_signature([*TEXT, *_paragraphs(*lines)]) == TEXT
    after = _paragraphs("PS: Der Hund kommt mit.")
    assert without_signature([*TEXT, *_paragraphs(*lines), *after]) == [*TEXT, *after]


@pytest.mark.parametrize(
    "lines",
    [
        ("Viele Grüße", "Eva"),
        ("Viele Grüße soll ich von Pedro ausrichten. Seine Nummer ist 0051 555 1234.", "Bis bald!"),
        ("Herzliche Grüße", "Eva", "Der Chor singt am 3. Mai in der Kirche.", "Karten: Tel. 0555 1234"),
    ],
)
def test_a_letters_own_last_words_are_read(lines: tuple[str, ...]) -> None:
    """A name alone below them, or sentences, make no signature."""
    assert without_signature([*TEXT, *_paragraphs(*lines)]) == [*TEXT, *_paragraphs(*lines)]


@pytest.mark.parametrize(
    "text",
    [
        "Bitte prüfen Sie, ob diese Mail wirklich ausgedruckt werden muss. Diese E-Mail kann Vertrauliches enthalten.",
        "Denken Sie an die Umwelt, bevor Sie diese E-Mail ausdrucken.",
        "Please consider the environment before printing this e-mail.",
        "Der Inhalt dieser E-Mail ist vertraulich und nur für den Adressaten bestimmt. "
        + "Sehr wichtig. " * 40,
        "Die Nachricht ist vertraulich; wer nicht Empfänger ist, löscht sie.",
        "Informationen zum Datenschutz finden Sie unter www.insel.example/datenschutz",
        "Diese Nachricht wurde von meinem Android-Gerät mit K-9 Mail gesendet.",
        "Von meinem Galaxy gesendet",
        "Abdruck honorarfrei, Belegexemplar erbeten.",
        "Für Rückfragen stehe ich Ihnen gerne zur Verfügung.",
    ],
)
def test_notices_are_known(text: str) -> None:
    """Duties, wishes and advertising below a mail, however long."""
    assert is_notice(text)


@pytest.mark.parametrize(
    "text",
    [
        "Die Nachricht, die vertraulich war, stand trotzdem in der Zeitung.",
        "Wer an die Umwelt denkt, muss nicht jede Mail ausdrucken.",
        "Für Rückfragen steht Ihnen zur Verfügung:",
        "Von meinem Großvater gesendet, kam ein Koffer aus Amerika.",
        "Der Datenschutz hat in der Schule jetzt einen eigenen Raum.",
    ],
)
def test_sentences_about_mails_are_no_notices(text: str) -> None:
    """An article may speak of the same things."""
    assert not is_notice(text)


@pytest.mark.parametrize("label", [(), ("PRESSEMITTEILUNG Nr. 14/2026",), ("Die Fähre fährt wieder",)])
def test_words_that_hand_over_a_text_are_silent(label: tuple[str, ...]) -> None:
    """Up to the label or the title below them; what hands over and tells something is read."""
    cover = _paragraphs(
        "Sehr geehrte Damen und Herren,",
        "anbei erhalten Sie unsere Pressemitteilung. Über eine Veröffentlichung würden wir uns freuen.",
    )
    below = [*_paragraphs(*label), *TEXT]
    assert without_cover([*cover, *below], "Die Fähre fährt wieder") == below
    tells = _paragraphs(
        "Liebe Leser,", "anbei ein Bericht über unsere Reise. Wir fuhren mit dem Bus ans Meer."
    )
    assert without_cover([*tells, *TEXT], "Reise") == [*tells, *TEXT]


def test_a_title_is_said_once() -> None:
    """In whatever signs it stands again; a label for the press is no part of it. Further below it is a heading."""
    again = Block(Role.SUBHEAD, "Die Fähre – Sie fährt!", level=2)
    about, found = without_title(
        Metadata(title="Pressemitteilung: Die Fähre: sie fährt"), [again, *TEXT, *TEXT, again]
    )
    assert (about.title, found) == ("Die Fähre: sie fährt", [*TEXT, *TEXT, again])
    assert without_title(Metadata(title="PM der Insel"), TEXT)[0].title == "PM der Insel"
