"""Plain text."""

import textwrap

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vorleser.article import Article, Role
from vorleser.ingest.reader import Raw
from vorleser.ingest.readers.text import read_text

LONG = "Am Montag hat die Stadt den neuen Radweg zwischen Bahnhof und Hafen freigegeben, nach zwei Jahren."


def _read(text: str) -> Article:
    return read_text(Raw("artikel.txt", text.encode()))


def _told(text: str) -> list[tuple[str, str]]:
    return [(block.role.value, block.text) for block in _read(text).blocks]


def test_a_first_line_before_a_blank_line_is_the_headline() -> None:
    """First rule: set apart by a blank line."""
    assert _told("Ein Radweg\n\nEr ist neu.\n") == [("headline", "Ein Radweg"), ("paragraph", "Er ist neu.")]


def test_a_much_shorter_first_line_without_a_full_stop_is_the_headline() -> None:
    """Second rule: much shorter, no full stop, no blank line needed."""
    assert _told(f"Ein Radweg ist fertig\n{LONG}\n{LONG}")[0] == ("headline", "Ein Radweg ist fertig")


@pytest.mark.parametrize("first", ["Es ist fertig.", LONG])
def test_a_sentence_or_a_long_line_is_no_headline(first: str) -> None:
    """A line with a full stop, or as long as the rest, begins the text."""
    assert [role for role, _ in _told(f"{first}\n{LONG}")] == ["paragraph", "paragraph"]


def test_a_first_paragraph_of_two_sentences_is_no_headline() -> None:
    """A paragraph before a blank line is not mistaken for a headline."""
    assert _told("Es regnet. Es schneit.\n\nDann scheint die Sonne.")[0][0] == "paragraph"


def test_without_a_headline_the_title_is_how_it_begins() -> None:
    """Every article has a title; one without words at its start takes its first words."""
    article = _read(f"{LONG} {LONG}\n{LONG}")
    assert article.metadata.title == "Am Montag hat die Stadt den neuen Radweg zwischen Bahnhof und Hafen …"


@pytest.mark.parametrize(
    ("line", "author"),
    [
        ("(M. Muster--XYZ)", "M. Muster"),
        ("(M. Muster -- XYZ)", "M. Muster"),
        ("(Maria Muster – NDA)", "Maria Muster"),
    ],
)
@pytest.mark.parametrize("border", ["\n\n", "\n", " "])
def test_a_closing_agency_line_is_the_byline(line: str, author: str, border: str) -> None:
    """The agency's line names the author, in a line of its own or behind the last sentence."""
    article = _read(f"Titel\n\nDer Weg ist frei.{border}{line}\n\n")
    assert article.metadata.authors == (author,)
    assert [(block.role, block.text) for block in article.blocks[1:]] == [
        (Role.PARAGRAPH, "Der Weg ist frei."),
        (Role.BYLINE, line),
    ]


@pytest.mark.parametrize(
    "end",
    [
        "so in der Saison (2020/21)",
        "sagt das Bündnis (Grün/Blau)",
        "sagt er (lacht).",
        "nicht alles. (SPD/Grüne)",
    ],
)
def test_a_parenthesis_in_a_sentence_is_no_byline(end: str) -> None:
    """Only an agency's line is one."""
    assert _read(f"Titel\n\nDas war {end}").metadata.authors == ()


def test_single_and_double_newlines_both_part_paragraphs() -> None:
    """However a newsroom parts paragraphs, each is one."""
    told = [text for _, text in _told(f"Titel\n\n{LONG} Eins.\n{LONG} Zwei.\n\n{LONG} Drei.")]
    assert told == ["Titel", f"{LONG} Eins.", f"{LONG} Zwei.", f"{LONG} Drei."]


@given(
    st.lists(st.integers(40, 200), min_size=2, max_size=5),
    st.sampled_from([50, 60, 65, 72, 76, 80]),
    st.sampled_from(["\n", "\r\n", "\r"]),
)
def test_hard_wrapped_text_is_rejoined(lengths: list[int], width: int, newline: str) -> None:
    """Wrapping a text at a width and reading it gives the paragraphs it was made of."""
    words = LONG.rstrip(".").split()
    paragraphs = [
        " ".join(words[(first * 7 + number * number) % len(words)] for number in range(count)) + "."
        for first, count in enumerate(lengths)
    ]
    wrapped = "\n\n".join(textwrap.fill(paragraph, width) for paragraph in paragraphs)
    told = [
        text for role, text in _told(f"Ein Titel\n\n{wrapped}".replace("\n", newline)) if role == "paragraph"
    ]
    assert told == paragraphs


def test_a_word_divided_at_a_wrapped_lines_end_is_one_word() -> None:
    """A hyphen at a line's end divides; before "und" it stands for a missing half and stays."""
    text = (
        "Titel\n\nDie Stadt baut einen neuen Weg für Fuß- und Radverkehr, sagte die Verwal-\n"
        "tung am Montag; er führt vom Bahnhof zum Hafen und ist drei Meter breit, Rad-\n"
        "und Fußverkehr sind dort seit dem Frühjahr getrennt, und nachts ist es auch ge-\n"
        "nügend hell.\n"
    )
    told = _told(text)[1][1]
    assert "die Verwaltung am" in told
    assert "Rad- und Fußverkehr" in told
    assert "genügend" in told


def test_list_items_are_items() -> None:
    """Bullets are dropped, numbers stay: they are said."""
    told = _told(f"Titel\n\n{LONG}\n\n- Äpfel\n• Birnen\n– Nüsse\n\n1. Waschen\n2) Schneiden\n")
    assert told[2:] == [
        ("list_item", "Äpfel"),
        ("list_item", "Birnen"),
        ("list_item", "Nüsse"),
        ("list_item", "1. Waschen"),
        ("list_item", "2) Schneiden"),
    ]


def test_a_short_line_before_a_paragraph_is_a_subhead() -> None:
    """A line without a full stop, shorter than the paragraph after it, is a subhead."""
    assert _told(f"Titel\n\n{LONG}\n\nMehr Platz für Räder\n\n{LONG}")[2] == (
        "subhead",
        "Mehr Platz für Räder",
    )


def test_a_headline_alone_is_kept() -> None:
    """One line is an article of one line."""
    assert _told("Nur eine Zeile\n\n") == [("paragraph", "Nur eine Zeile")]


@given(st.text(st.characters(exclude_categories=("Cs", "Cc")) | st.just("\n"), max_size=300))
def test_no_word_is_lost(text: str) -> None:
    """Whatever the text, each letter comes out again, once and in order (a byline last)."""
    letters = [
        character for character in "".join(block.text for block in _read(text).blocks) if character.isalpha()
    ]
    from vorleser.ingest.charset import clean_source  # the reader's own notion of a clean text

    assert sorted(letters) == sorted(character for character in clean_source(text) if character.isalpha())


def test_a_dash_before_other_dashes_opens_a_dialogue() -> None:
    """What is said in turns is one paragraph; a dash alone opens an item."""
    told = _told(f"Titel\n\n– Wer ist da? – Ich.\n\n– Mehl und Zucker\n\n{LONG}")
    assert told[1:3] == [("paragraph", "– Wer ist da? – Ich."), ("list_item", "Mehl und Zucker")]


def test_a_letterhead_is_no_headline() -> None:
    """Who sends a press release may stand between the lines that say what it is."""
    head = "PRESSEINFORMATION Nr. 17/2026\nStadtwerke Lohheim\nFrei ab sofort"
    assert _told(f"{head}\n\nWärme aus dem Fluss\n\n{LONG}\n")[0] == ("headline", "Wärme aus dem Fluss")
