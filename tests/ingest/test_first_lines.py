"""The headline among the lines that begin a document without a style or a size for it."""

import pytest

from vorleser.article import Block, Metadata, Role
from vorleser.ingest.document import put_headline_first
from vorleser.ingest.first_lines import read_day

TEXT = Block(
    Role.PARAGRAPH,
    "Am Samstag haben zweihundert Gäste das neue Bootshaus besichtigt, das der Verein gebaut hat.",
)
PART = Block(Role.SUBHEAD, "Ruhezeiten", level=1)
OTHER = Block(Role.SUBHEAD, "Schlüssel", level=1)


def _lines(*texts: str) -> list[Block]:
    return [Block(Role.PARAGRAPH, text) for text in texts]


def _arrange(*blocks: Block, title: str = "", author: str = "") -> list[tuple[str, str]]:
    metadata = Metadata(title=title, authors=(author,) if author else ())
    _, found = put_headline_first([*blocks], metadata, "ohne")
    return [(block.role.value, block.text) for block in found if block is not TEXT]


@pytest.mark.parametrize(
    "line",
    [
        "Das Bootshaus ist fertig",
        "Wer zahlt das Bootshaus?",
        "Satzung des Rudervereins Olversum e. V.",
        "„Unser Haus am Weiher“",
    ],
)
def test_a_short_line_above_the_text_is_the_headline(line: str) -> None:
    """It ends as no sentence does, and text follows; a label's colon is not said."""
    assert _arrange(*_lines(line), TEXT, TEXT) == [("headline", line)]
    assert _arrange(*_lines("Anleitung:"), TEXT, TEXT) == [("headline", "Anleitung")]


@pytest.mark.parametrize(
    "lines",
    [
        ["Liebe Mitglieder,"],
        ["Sehr geehrte Frau Ott", "vielen Dank für Ihren Brief"],
        ["Frau Eva Lind", "Ruderverein", "Olversum, 3. Mai 2026", "Liebe Eva,"],
        ["Es war einmal ein Weiher."],
        ["Der Verein meldet:"],
        ["1. Name und Sitz"],
        ["Einleitung"],
        ["Eva Lind", "Hafenstraße 3", "12345 Olversum"],
        ["Olversum, 3. Mai 2026"],
        [
            "Nachts schläft der Weiher",
            "kein Boot fährt mehr",
            "die Stege knarren",
            "müde weht der Wind",
            "ein Licht brennt",
        ],
    ],
)
def test_what_begins_a_letter_a_text_or_a_list_is_no_headline(lines: list[str]) -> None:
    """Greetings, sentences, parts, addresses, days, verses: they are read as they stand."""
    assert _arrange(*_lines(*lines), TEXT, TEXT) == [("paragraph", line) for line in lines]


def test_a_line_that_goes_on_below_or_is_longer_than_all_text_is_no_headline() -> None:
    """A headline stands above a text of its own."""
    below = _lines("der noch lange dauern wird, wie die Vorsitzende den Mitgliedern gestern sagte.")
    assert _arrange(*_lines("Der Verein plant einen Steg"), *below, TEXT)[0][0] == "paragraph"
    assert _arrange(*_lines("Der Verein plant einen Steg", "Ende"))[0][0] == "paragraph"


@pytest.mark.parametrize(
    "sender", ["Ruderverein Olversum e. V.", "Kirchenchor Olversum", "Gemeinde Olversum", "Lind AG"]
)
@pytest.mark.parametrize("kind", ["Statuten", "Protokoll der Mitgliederversammlung", "Beitragsordnung 2026"])
@pytest.mark.parametrize("role", [Role.PARAGRAPH, Role.HEADLINE])
def test_what_a_text_is_counts_for_more_than_its_sender(sender: str, kind: str, role: Role) -> None:
    """The sender above it is its kicker, also where it is set larger."""
    below = Block(Role.PARAGRAPH, kind)
    assert _arrange(Block(role, sender), below, TEXT, TEXT) == [("kicker", sender), ("headline", kind)]


@pytest.mark.parametrize("above", ["Firmen-News", "Ad-hoc-Mitteilung", "Bekanntmachung", "Einladung"])
def test_a_label_above_a_title_is_its_kicker(above: str) -> None:
    """The day between title and text stays where it is."""
    lines = _lines(above, "Neues Bootshaus am Weiher", "Olversum, 3. Mai 2026")
    told = [("kicker", above), ("headline", lines[1].text), ("paragraph", lines[2].text)]
    assert _arrange(*lines, TEXT, TEXT) == told


@pytest.mark.parametrize(
    ("headline", "below"),
    [
        ("Die Stadt und ihr Weiher", "Protokoll einer langen Freundschaft"),
        ("Der Chor", "Einladung zum Träumen"),
        ("Wie die Bienen zurückkamen", "Ein Bericht aus dem Garten"),
        ("Satzung", "Ruderverein Olversum e. V."),
        ("Protokoll", "Anwesend: Eva Lind und Jan Ott"),
        ("Einladung", "Samstag, 9. Mai 2026"),
    ],
)
def test_a_line_below_the_headline_is_none(headline: str, below: str) -> None:
    """Whatever it begins with: nothing but a sender or a label stands above a headline."""
    assert _arrange(Block(Role.HEADLINE, headline), *_lines(below), TEXT, TEXT)[0] == ("headline", headline)
    assert _arrange(*_lines(headline, below), TEXT, TEXT)[0] == ("headline", headline)


def test_headings_of_parts_below_a_kind_of_text_are_none() -> None:
    """Several are as high as the first."""
    parts = [
        Block(Role.SUBHEAD, f"{text} des Vereins", level=1) for text in ("Name und Sitz", "Zweck und Ziel")
    ]
    told = _arrange(Block(Role.HEADLINE, "Einladung"), parts[0], TEXT, parts[1], TEXT)
    assert told[:2] == [("headline", "Einladung"), ("subhead", parts[0].text)]


@pytest.mark.parametrize(
    ("first", "second", "role"),
    [
        ("Satzung", "des Rudervereins Olversum e. V.", Role.PARAGRAPH),
        ("Statuten des", "Rudervereins Olversum", Role.SUBHEAD),
        ("Das neue Haus", "am alten Weiher", Role.HEADLINE),
    ],
)
def test_a_title_over_two_lines_is_one(first: str, second: str, role: Role) -> None:
    """The first line can't be the end, or the second not the beginning."""
    level = 1 if role is Role.SUBHEAD else 0
    broken = [Block(role, text, level=level) for text in (first, second)]
    assert _arrange(*broken, TEXT, PART, TEXT, OTHER, TEXT)[0] == ("headline", f"{first} {second}")


def test_a_title_that_an_earlier_text_left_is_not_said() -> None:
    """Of a known title and a line that says what the text is, the line counts; a title that holds it says more."""
    assert _arrange(*_lines("Hausordnung"), PART, TEXT, OTHER, TEXT, title="Mietvertrag Lind")[0] == (
        "headline",
        "Hausordnung",
    )
    known = "Hausordnung für das Bootshaus"
    assert _arrange(*_lines("Hausordnung"), PART, TEXT, OTHER, TEXT, title=known)[0] == ("headline", known)
    known = "Wie die Bienen zurückkamen"
    assert _arrange(*_lines("Bienen am Weiher"), TEXT, TEXT, title=known)[0] == ("headline", known)


def test_a_title_without_a_word_of_the_text_is_not_said() -> None:
    """A line above the text is the headline then; a title of one word may name a book, and one word may be a label."""
    stale = "Rundschreiben Heizungen Winter"
    assert _arrange(*_lines("Der Steg am Weiher"), TEXT, TEXT, title=stale) == [
        ("headline", "Der Steg am Weiher")
    ]
    assert _arrange(*_lines("Wassersport"), TEXT, TEXT, title=stale)[0] == ("headline", stale)
    assert _arrange(*_lines("Der Steg am Weiher"), TEXT, TEXT, title="Ruder")[0] == ("headline", "Ruder")
    told = "Gäste besichtigen Bootshaus"
    assert _arrange(*_lines("Der Steg am Weiher"), TEXT, TEXT, title=told)[0] == ("headline", told)
    assert _arrange(TEXT, TEXT, title=stale)[0] == ("headline", stale)


def test_the_author_above_the_headline_is_none() -> None:
    """A line that only says who wrote leaves the headline to the next."""
    lines = _lines("Eva Lind", "Mein Sommer am Weiher")
    assert ("headline", lines[1].text) in _arrange(*lines, TEXT, TEXT, author="Eva Lind")


def test_the_day_of_a_document_stands_at_its_top() -> None:
    """With or without a place; days of events, several days and days below the text are none."""
    head = Block(Role.HEADLINE, "Das Bootshaus ist fertig")
    for line in ("Olversum, den 3. Mai 2026", "3. Mai 2026", "03.05.2026"):
        assert read_day([head, *_lines(line), TEXT]) == "2026-05-03"
    assert read_day([head, *_lines("Samstag, 9. Mai 2026"), TEXT]) == ""
    assert read_day([head, *_lines("3. Mai 2026", "4. Mai 2026"), TEXT]) == ""
    assert read_day([head, TEXT, *_lines("3. Mai 2026"), TEXT]) == ""


def test_a_heading_that_says_more_than_the_cover_is_the_headline() -> None:
    """The cover's words are not said twice; a sentence below goes on with them by chance."""
    cover, whole = (
        Block(Role.SUBHEAD, text, level=1) for text in ("Zehn Gründe", "Zehn Gründe für einen Steg")
    )
    assert _arrange(cover, whole, TEXT, PART)[0] == ("headline", "Zehn Gründe für einen Steg")
    assert ("subhead", "Zehn Gründe für einen Steg") not in _arrange(cover, whole, TEXT, PART)
    sentence = Block(Role.PARAGRAPH, "Zehn Gründe fand der Verein, der den Steg bauen will.")
    assert _arrange(cover, sentence, TEXT)[0] == ("headline", "Zehn Gründe")


def test_a_headline_stands_below_a_letterhead_that_begins_with_the_name() -> None:
    """The sender is the kicker, however large he is set; the ways to reach him are silent."""
    sender = Block(Role.SUBHEAD, "RUDERVEREIN OLVERSUM 1978 E.V.", level=1)
    title = Block(Role.SUBHEAD, "13. Olversumer Regatta", level=2)
    address = _lines("Eva Lind, Hafenstraße 3, 12345 Olversum", "Tel.: 0555 1234")
    assert _arrange(sender, *address, title, TEXT) == [
        ("kicker", sender.text),
        ("headline", title.text),
    ]
    assert _arrange(sender, title, TEXT)[0] == ("headline", sender.text)


def test_a_kind_of_text_may_be_described() -> None:
    """It is the headline below its sender."""
    found = _arrange(*_lines("Gemeinde am Weiher", "Geistliches Leitbild und Ordnung"), TEXT, TEXT)
    assert ("headline", "Geistliches Leitbild und Ordnung") in found


def test_authors_and_days_above_the_text_are_no_lines_of_a_verse() -> None:
    """Title pages have more lines than other texts."""
    lines = _lines("Protokoll", "Ein Steg im Test", "Bautechnik", "Klasse 5", "Eva Lind", "3. Mai 2026")
    assert _arrange(*lines, TEXT, author="Eva Lind")[1][0] == "headline"


def test_the_name_of_contents_is_no_headline() -> None:
    """However large it is set, and though nothing larger follows."""
    assert _arrange(Block(Role.SUBHEAD, "Inhaltsverzeichnis", level=1), TEXT, PART, OTHER)[0][0] != "headline"
