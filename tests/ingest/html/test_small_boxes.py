"""One line of a small box tells what all of it is."""

import pytest
from lxml import html

from vorleser.ingest.html.boxes import find_below
from vorleser.ingest.html.small_boxes import name_small_boxes
from vorleser.ingest.html.walk import walk

TEXT = "<p>Der Bach führt seit dem Frühjahr wieder Wasser, und die Forellen sind zurück.</p>" * 8
SENTENCE = "Treppen aus Eiche, an einem einzigen Tag eingebaut und ohne Schmutz."
GIFT = "Für die neue Orgel fehlen der Pfarrei noch achttausend Euro."
LIFE = "Sie leitet die Sammlung seit neun Jahren und züchtet Kakteen."


def _silent(source: str) -> list[str]:
    """Return the texts of *source* that stand in such a box, if all is to be read but names and links."""
    blocks = [*walk(html.fromstring(f"<body><div>{source}</div></body>"))]
    read = [len(block.text.split()) > 3 for block in blocks]
    return [blocks[n].text for n, _ in name_small_boxes(blocks, read, find_below(blocks))]


@pytest.mark.parametrize("label", ["Anzeige", "ANZEIGE", "– Werbung –", "Advertorial"])
def test_what_is_labelled_as_advertising_is_silent(label: str) -> None:
    """A box that begins with such a label is silent, whatever its sentences are."""
    assert _silent(f"{TEXT}<div class='s'><span>{label}</span><p>{SENTENCE}</p></div>{TEXT}") == [SENTENCE]
    assert _silent(f"{TEXT}<div><div>{label}</div><div><p>{SENTENCE}</p></div></div>{TEXT}") == [SENTENCE]


def test_a_label_of_advertising_silences_no_text() -> None:
    """Where the label stands between paragraphs, or in each of the boxes that the text is parted into, all is read."""
    assert _silent(f"{TEXT}<p>Anzeige</p><p>{SENTENCE}</p>{TEXT}") == []
    part = "<section><div>Anzeige</div><p>{}</p></section>"
    assert _silent("".join(part.format(f"{SENTENCE} Das war am {day}. Mai so.") for day in range(9))) == []


@pytest.mark.parametrize("call", ["Jetzt bestellen", "Mitglied werden", "Hier spenden", "Zum Shop"])
def test_a_small_box_with_a_call_is_silent(call: str) -> None:
    """What stands with a call in a box of its own is what it calls for; what has such words in a sentence is text."""
    assert _silent(f"{TEXT}<div class='s'><p>{SENTENCE}</p><a>{call}</a></div>{TEXT}") == [SENTENCE]
    said = f"Jetzt bestellen viele Leute wieder beim Bäcker: {call}, sagen sie dann."
    assert _silent(f"{TEXT}<div class='s'><p>{SENTENCE}</p><p>{said}</p></div>{TEXT}") == []


def test_a_box_with_a_bank_account_is_silent() -> None:
    """Above an account's number in a box of their own stand words that ask for money; amid the text, they are text."""
    account = "<p>IBAN DE11 1111 1111 1111 1111 11</p>"
    assert GIFT in _silent(f"{TEXT}<div class='s'><p>{GIFT}</p>{account}</div>{TEXT}")
    assert GIFT not in _silent(f"{TEXT}<p>{GIFT}</p>{account}{TEXT}")


def test_readers_letters_are_silent() -> None:
    """So is what a bold label begins, and what it stands over in a box; a text about a guestbook is not."""
    letter = "„Ich lese den Boten jeden Morgen. Weiter so!“ (Alfons R.)"
    assert _silent(f"{TEXT}<div class='s'><b>Aus dem Gästebuch</b><br>{letter}</div>") != []
    assert letter in _silent(f"{TEXT}<div class='s'><h4>Leserbriefe</h4><p>{letter}</p></div>")
    assert _silent(f"{TEXT}<p>Aus dem Gästebuch liest der Wirt am liebsten vor.</p>{TEXT}") == []


def test_a_life_in_a_box_named_so_is_silent() -> None:
    """Below a name, in a box called person or member, stands who somebody is; without such a name, it is text."""
    person = f"<h4>Renate Gruber</h4><p>{LIFE}</p>"
    assert LIFE in _silent(f"{TEXT}<div class='c-person'>{person}</div>")
    assert LIFE not in _silent(f"{TEXT}<div class='c-part'>{person}</div>")
    assert LIFE not in _silent(f"{TEXT}<div class='c-person'><p>{LIFE}</p></div>")


def test_a_page_about_a_team_is_read() -> None:
    """Where several people are told of, the page is about them."""
    people = "".join(
        f"<div class='person'><h4>Renate {name}</h4><p>{LIFE}</p></div>" for name in ("Abel", "Bohl", "Conz")
    )
    assert LIFE not in _silent(f"{TEXT}{people}")


def test_a_word_about_the_author_above_and_below_the_text_is_silent() -> None:
    """What a page says twice in boxes named after its author tells of them; elsewhere, it is said once."""
    said = "Als Kind vom Land höre ich gern zu und schreibe hier."
    about = f"<div class='author__info'><b>Ida Loos</b><p>{said}</p></div>"
    assert _silent(about + TEXT + about.replace("__info", "__end")) == [said, said]
    assert _silent(about + TEXT) == []
    assert _silent(about.replace("author", "text") + TEXT + about.replace("author", "text")) == []


def test_the_points_of_an_offer_are_silent() -> None:
    """A list that is all that is read of a box with a button belongs to an offer; one below a text does not."""
    points = (
        "<ul><li>Mehr als hundert Treppen im Vergleich.</li><li>Kostenlos und ohne Anmeldung dazu.</li></ul>"
    )
    box = f"<div class='o'><h3>Treppen vergleichen</h3>{points}<form><button>Weiter</button></form></div>"
    said = ["Mehr als hundert Treppen im Vergleich.", "Kostenlos und ohne Anmeldung dazu."]
    assert _silent(f"{TEXT}{box}{TEXT}") == said
    assert _silent(f"{TEXT}{box.replace('<ul>', '<p>Das sind die Vorteile der Treppe:</p><ul>')}{TEXT}") == []
    assert _silent(f"{TEXT}<div><h3>Treppen</h3>{points}</div>{TEXT}") == []
