"""What of a mail is no text."""

import pytest

from vorleser.article import Block, Role
from vorleser.ingest.newsletter import without_asides

TEXT = [Block(Role.PARAGRAPH, "Die Fähre fährt von Juni an wieder jede Stunde, auch am Abend.")] * 4


@pytest.mark.parametrize(
    "line",
    [
        "Wenn Sie diese E-Mail (an: leserin@insel.example) nicht mehr empfangen möchten, können Sie sie abbestellen.",
        "Sie erhalten diese E-Mail, weil Sie sich angemeldet haben.",
        "Newsletter abbestellen",
        "Abmelden | Online ansehen",
        "Wenn Sie keine Informationen mehr erhalten möchten, können Sie sich hier abmelden.",
        "Du bist zurzeit kostenloser Abonnent von Inselbriefe.",
    ],
)
def test_a_footer_ends_the_text(line: str) -> None:
    """Below the line that cancels a newsletter there is no text; above the text, it silences nothing else."""
    footer = [Block(Role.PARAGRAPH, line), Block(Role.PARAGRAPH, "Inselblatt, Deichweg 3, Hollern")]
    assert without_asides([*TEXT, *footer]) == TEXT
    assert without_asides([footer[0], *TEXT])[-4:] == TEXT


def test_last_lines_about_the_mail_are_silent() -> None:
    """A mail's last words may ask to pass it on; an address is text unless a footer has begun."""
    asked = Block(Role.PARAGRAPH, "Hat Ihnen die Ausgabe gefallen? Leiten Sie sie gern weiter.")
    place = Block(Role.PARAGRAPH, "Kulturhaus, Deichweg 3, 21723 Hollern")
    assert without_asides([*TEXT, asked]) == TEXT
    assert without_asides([*TEXT, place]) == [*TEXT, place]


@pytest.mark.parametrize(
    "line",
    [
        "Weitergeleitete E-Mail? Hier abonnieren",
        "In der App lesen",
        "Inselbriefe leben von ihren Lesern. Um keinen zu verpassen, abonniere kostenlos oder werde Mitglied.",
    ],
)
def test_calls_to_subscribe_are_silent_where_they_stand(line: str) -> None:
    """Platforms for newsletters put them above the text and amid it."""
    assert without_asides([*TEXT[:2], Block(Role.PARAGRAPH, line), *TEXT[:2]]) == TEXT


def test_the_senders_address_right_above_the_footer_is_no_text() -> None:
    """A footer may begin with it."""
    place = Block(Role.PARAGRAPH, "Kulturhaus, Deichweg 3, 21723 Hollern")
    assert without_asides([*TEXT, place, Block(Role.PARAGRAPH, "Newsletter abbestellen")]) == TEXT


@pytest.mark.parametrize(
    "line",
    [
        "Teilen: Facebook X WhatsApp",
        "Artikel teilen: Facebook, X und E-Mail",
        "Auf Facebook teilen | Twittern",
        "Folgen Sie uns",
        "Darstellungsprobleme?",
        "Probleme mit der Darstellung? Hier geht es zur Webansicht",
        "4. Mai 2026 | Online lesen",
        "Ihr Programm kann kein HTML anzeigen.",
        "Denken Sie an die Umwelt, bevor Sie diese E-Mail ausdrucken.",
    ],
)
def test_lines_about_the_mail_are_silent_where_they_stand(line: str) -> None:
    """Ways to share it, to see it elsewhere, and notices."""
    assert without_asides([*TEXT[:2], Block(Role.PARAGRAPH, line), *TEXT[:2]]) == TEXT


@pytest.mark.parametrize(
    "line", ["Teilen hilft, sagte die Leiterin.", "Folgen Sie uns in den Wald, rief er.", "X kam zuerst."]
)
def test_sentences_with_the_same_words_are_read(line: str) -> None:
    """Only a line of nothing but ways is one."""
    sentence = Block(Role.PARAGRAPH, line)
    assert sentence in without_asides([*TEXT[:2], sentence, *TEXT[:2]])


def test_how_the_sender_is_reached_stands_beside_his_address() -> None:
    """Above a footer both are silent; where there is no address, a telephone is text."""
    place = Block(Role.PARAGRAPH, "Kulturhaus, Deichweg 3, 21723 Hollern")
    reached = Block(Role.PARAGRAPH, "Tel. 0555 12345")
    footer = Block(Role.PARAGRAPH, "Newsletter abbestellen")
    assert without_asides([*TEXT, place, reached, footer]) == TEXT
    assert without_asides([*TEXT, reached, footer]) == [*TEXT, reached]


@pytest.mark.parametrize("line", ["Ausgabe 4/2026", "Nr. 3 / 2026", "Heft 12, Mai 2026"])
def test_the_number_of_the_issue_is_silent(line: str) -> None:
    """At the top it only says which issue this is; below, and in a sentence, it is text."""
    issue, sentence = Block(Role.PARAGRAPH, line), Block(Role.PARAGRAPH, f"{line} liegt im Rathaus.")
    assert without_asides([TEXT[0], issue, *TEXT[1:]]) == TEXT
    assert without_asides([sentence, *TEXT]) == [sentence, *TEXT]
