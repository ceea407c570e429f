"""What documents hold for editors, and what only looks like it."""

import pytest

from vorleser.article import Block, Role
from vorleser.ingest.editor_lines import leave_out_editor_lines
from vorleser.ingest.reader import Raw
from vorleser.ingest.readers.text import read_text

TEXT = [
    Block(Role.PARAGRAPH, "Die Fähre fährt von Juni an wieder jede Stunde, auch am Abend, sagt der Kapitän.")
] * 4


def _paragraphs(*lines: str) -> list[Block]:
    return [Block(Role.PARAGRAPH, line) for line in lines]


@pytest.mark.parametrize(
    "label", ["PRESSEMITTEILUNG", "Sperrfrist: 3. Mai 2026, 10 Uhr", "Stand: 12. Mai 2026 · Entwurf 3"]
)
def test_labels_at_the_top_are_silent(label: str) -> None:
    """They say what a text is, and from when on it may be printed; in a plain text they are no headline."""
    assert leave_out_editor_lines([*_paragraphs(label), *TEXT]) == TEXT
    assert leave_out_editor_lines([*TEXT, *_paragraphs(label)])[-1].text == label
    source = f"{label}\n\nDie Fähre\n\n{TEXT[0].text}\n"
    assert read_text(Raw("a.txt", source.encode())).metadata.title == "Die Fähre"


@pytest.mark.parametrize(
    "lines",
    [
        ("-Ende-", "1.120 Zeichen", "Rückfragen an Eva Lind"),
        ("Rückfragen:", "Eva Lind, Tel. 0555 1234"),
        ("Pressekontakt: Eva Lind, eva@insel.example",),
    ],
)
def test_contacts_at_the_end_are_silent(lines: tuple[str, ...]) -> None:
    """A mark says that the text is over, or contacts begin; above the text they end nothing."""
    assert leave_out_editor_lines([*TEXT, *_paragraphs(*lines)]) == TEXT
    assert leave_out_editor_lines([*_paragraphs(*lines), *TEXT])[-4:] == TEXT


def test_a_table_of_contents_typed_by_hand_is_silent() -> None:
    """Dots lead to pages, or the lines are the headings below; one such line alone is text."""
    heads = [Block(Role.SUBHEAD, "1 Die Fähre", level=2), Block(Role.SUBHEAD, "2 Der Hafen", level=2)]
    body = [heads[0], *TEXT, heads[1], *TEXT]
    dotted = _paragraphs("Inhalt", "1 Die Fähre ........ 2", "2 Der Hafen ..... 14")
    bare = _paragraphs("Die Fähre 2", "Der Hafen 14")
    assert leave_out_editor_lines([*dotted, *body]) == body
    assert leave_out_editor_lines([*bare, *body]) == body
    assert leave_out_editor_lines([*bare[:1], *body]) == [*bare[:1], *body]


def test_captions_jumps_and_sources_are_no_text() -> None:
    """Numbered captions, names of files and lines that lead to a page; sources come with their role."""
    lines = _paragraphs(
        "Abb. 1: Die Fähre am Steg", "BU: Der Kapitän", "faehre_03.jpg", "Fortsetzung auf Seite 6"
    )
    sources = [
        Block(Role.SUBHEAD, "3 Literatur", level=2),
        *_paragraphs("Lind, E. (2021): Fähren. Ulm, S. 14."),
    ]
    found = leave_out_editor_lines([*TEXT, *lines, *TEXT, *sources])
    assert [block for block in found if block.role is Role.PARAGRAPH] == [*TEXT, *TEXT]
    assert [block.role for block in found[-2:]] == [Role.FOOTNOTE] * 2
    assert sum(block.role is Role.CAPTION for block in found) == 3
    springs = [
        Block(Role.SUBHEAD, "Quellen", level=2),
        *_paragraphs("Das Wasser tritt am Hang aus dem Boden."),
    ]
    assert leave_out_editor_lines([*TEXT, *springs]) == [*TEXT, *springs]


@pytest.mark.parametrize(
    "line",
    [
        "Hinweis für die Redaktionen: Karten gibt es beim Amt.",
        "Anmerkung an die Bildredaktion: Bitte nicht beschneiden.",
        "(Achtung, Redaktionen: Die Zahl im dritten Absatz ist neu.)",
        "Hinweise für Journalistinnen und Journalisten: Der Steg ist schmal.",
        "Startseite › Region",
        "Home / Lokales / Fluss",
        "Lesen Sie auch: Der neue Steg",
        "Das könnte Sie auch interessieren: Die alte Mühle",
    ],
)
def test_lines_for_editors_and_lines_that_lead_away_are_silent(line: str) -> None:
    """They stand anywhere in a text, and are none."""
    assert leave_out_editor_lines([*TEXT, *_paragraphs(line), *TEXT]) == [*TEXT, *TEXT]


@pytest.mark.parametrize(
    "line",
    [
        "Hinweis an die Presse gab es keinen.",
        "An die Redaktion schrieb niemand.",
        "Achtung, der Steg ist glatt!",
        "Start: 9 Uhr",
        "Start in die Saison",
        "Lesen Sie auch nachts?",
    ],
)
def test_lines_with_the_same_words_are_read(line: str) -> None:
    """A sentence about editors speaks to readers."""
    assert leave_out_editor_lines([*TEXT, *_paragraphs(line)])[-1].text == line


LONG_TEXT = (
    "Der Steg am See wird im Frühling erneuert, und die Stadt zahlt die Hälfte davon. Die andere trägt der Verein, "
    "der seit zehn Jahren Geld dafür sammelt. Im Herbst soll alles fertig sein, und dann legt auch die Fähre wieder an."
)


def test_what_leads_to_other_texts_below_a_printed_page_is_silent() -> None:
    """A heading over other articles ends the text, with or without signs."""
    blocks = [
        Block(Role.HEADLINE, "Der Steg"),
        Block(Role.PARAGRAPH, LONG_TEXT),
        Block(Role.SUBHEAD, "Das könnte Sie auch noch interessieren:", level=2),
        Block(Role.PARAGRAPH, "Wie die Mole entstand"),
    ]
    assert [block.text for block in leave_out_editor_lines(blocks)] == ["Der Steg", LONG_TEXT]


def test_accounts_are_silent() -> None:
    """Nobody writes down the number of an account while listening; a sentence that speaks of one is text."""
    sentence = (
        "Auf dem Konto mit der IBAN, die im Brief steht, liegen noch tausend Euro, sagt der Kassenwart."
    )
    blocks = [
        Block(Role.PARAGRAPH, text) for text in (LONG_TEXT, "IBAN: DE02 1203 0000 0000 2020 51", sentence)
    ]
    assert [block.text for block in leave_out_editor_lines(blocks)] == [LONG_TEXT, sentence]


def test_literature_below_a_plain_line_is_a_note() -> None:
    """A plain line over entries that all cite is a heading over literature; over sentences it is none."""
    cited = ["[1] Eva Lind: Stege, Verlag am See 2019", "[2] Jan Ott: Molen, https://molen.example/"]
    told = [Block(Role.PARAGRAPH, text) for text in (LONG_TEXT, "5. Literatur", *cited)]
    assert [block.role for block in leave_out_editor_lines(told)] == [Role.PARAGRAPH, *[Role.FOOTNOTE] * 3]
    plain = [
        Block(Role.PARAGRAPH, text) for text in (LONG_TEXT, "Literatur", "Sie mag sie sehr.", "Er auch.")
    ]
    assert all(block.role is Role.PARAGRAPH for block in leave_out_editor_lines(plain))


def test_contacts_above_other_text_are_silent() -> None:
    """What a sender says of himself may follow; addresses may have run together, and a sentence is none."""
    contact = "Eva Lind, Fährverein Olversum e. V., Deichweg 4, 25870 Olversum Tel.: 0555 1234 " * 4
    about = _paragraphs("Der Fährverein betreibt seit zwanzig Jahren die Fähre nach Olversum.")
    for heading in ("Kontakt:", "5. Träger & Kontakt", "Bei weiteren Fragen gerne an mich wenden:"):
        told = [*TEXT, *TEXT, *_paragraphs(heading, "Eva Lind", contact)]
        assert leave_out_editor_lines([*told, *about, *about]) == [*TEXT, *TEXT, *about, *about]
        assert leave_out_editor_lines([*_paragraphs(heading, contact), *TEXT])[0].text == heading
    plain = _paragraphs("Kontakt:", "Den sucht der Kapitän vergeblich.", "Er ruft noch einmal.")
    assert leave_out_editor_lines([*TEXT, *plain, *TEXT[:1]])[4:7] == plain


def test_addresses_of_pages_alone_are_silent() -> None:
    """Nobody hears them; a line that says what stands there is kept."""
    bare = _paragraphs("https://faehre.example/plan", "Weitere Informationen http://a.example www.b.example")
    assert leave_out_editor_lines([*TEXT, *bare, *TEXT]) == [*TEXT, *TEXT]
    hint = _paragraphs("Mehr unter www.faehre.example", "Karten: www.faehre.example")
    assert leave_out_editor_lines([*TEXT, *hint])[4:] == hint


def test_captions_in_brackets_are_captions() -> None:
    """Authors set them so where a picture shall stand."""
    found = leave_out_editor_lines([*TEXT, *_paragraphs("[Abbildung 2: Der Steg im Frühling.]"), *TEXT])
    assert found[4].role is Role.CAPTION


def test_contents_without_entries_are_silent() -> None:
    """Their name alone, a table of the headings below, and entries that ran together; other tables are read."""
    heads = [Block(Role.SUBHEAD, name, level=2) for name in ("Der Steg", "Die Mole", "Das Boot")]
    body = [block for head in heads for block in (head, *_paragraphs(f"{head.text} ist neu, sagt sie."))]
    table = Block(Role.TABLE, "Der Steg\t2\nDie Mole\t3\nDas Boot\t4")
    assert leave_out_editor_lines([*_paragraphs("Inhaltsverzeichnis"), *body]) == body
    assert leave_out_editor_lines([*_paragraphs("Inhalt"), table, *body]) == body
    assert table in leave_out_editor_lines([*_paragraphs("Die Maße"), table, *body])
    joined = "1 Der Steg . . . . . . . . . . . 2 2 Die Mole . . . . . . . . . . 3"
    assert leave_out_editor_lines([*_paragraphs(joined), *body]) == body
