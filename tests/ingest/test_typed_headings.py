"""Headings of typed texts, and what only looks like one."""

import pytest

from vorleser.article import Role
from vorleser.ingest.reader import Raw
from vorleser.ingest.readers.text import read_text

LONG = "Der Verein hat am Sonntag getagt, und alle waren da. Danach gab es Suppe für hundert Leute."


def _subheads(text: str) -> list[str]:
    source = f"Titel\n\n{LONG}\n\n{text}".encode()
    return [block.text for block in read_text(Raw("a.txt", source)).blocks if block.role.value == "subhead"]


@pytest.mark.parametrize(
    "text",
    [
        f"Über den Verein\n{LONG}",
        f"Über den Verein\n\n{LONG}",
        "Über den Verein\n\n- alt\n- groß",
        f"ÜBER DEN VEREIN\n{LONG}",
        "ÜBER DEN VEREIN\nEr ist alt.",
    ],
)
def test_a_line_above_text_is_a_heading(text: str) -> None:
    """With a blank line below it or not, above a paragraph or a list."""
    assert [found.lower() for found in _subheads(text)] == ["über den verein"]


def test_a_counted_part_and_its_title_are_headings() -> None:
    """The count has the title below it."""
    assert _subheads(f"Teil 2\nDie Überfahrt\n\n{LONG}") == ["Teil 2", "Die Überfahrt"]


@pytest.mark.parametrize(
    "text",
    [
        "500 g Mehl\n1 Prise Salz\n4 Eier\n200 g Zucker",
        "Jule Harms\nVorsitzende des Vereins",
        "Gasse 7\n09876 Wiesenthal",
        f"Wiesenthal, 4. Mai 2026\n\n{LONG}",
        "Sa., 9. Mai, 14 Uhr: Führung\nSo., 10. Mai, 15 Uhr: Lesung mit Musik",
        "a) am Steg\nb) am langen Nordweg",
    ],
)
def test_entries_addresses_and_days_are_no_headings(text: str) -> None:
    """Each of their lines is one of many, or says when a text was written."""
    assert _subheads(text) == []


def test_an_interview_in_capitals_has_turns() -> None:
    """Names before colons tell who asks, if most paragraphs are turns; two of them in a long text tell nothing."""
    talk = (
        "KURIER: Hält das?\n\nILK: Ja.\n\nKURIER: Wie lange?\n\nILK: Lange. Das Holz ist gut\nund trocken.\n"
    )
    blocks = read_text(Raw("a.txt", f"Die Geige\n\n{talk}".encode())).blocks
    assert [block.role.value for block in blocks[1:]] == ["question", "answer"] * 2
    assert blocks[-1].text == "ILK: Lange. Das Holz ist gut und trocken."
    long = read_text(Raw("a.txt", ("\n\n".join(["Die Geige", talk, *[LONG] * 8])).encode())).blocks
    assert {block.role.value for block in long[1:]} == {"paragraph"}


LONG_TEXT = "Am Deich grasen wieder Schafe, seit der Pächter seine Kühe verkauft hat. Abends treibt ein Hund sie heim."


def _roles(*paragraphs: str) -> list[Role]:
    text = "\n\n".join(["Die Schafe", LONG_TEXT, *paragraphs])
    return [block.role for block in read_text(Raw("a.txt", text.encode())).blocks[2:]]


@pytest.mark.parametrize(
    "line", ["Wer zahlt das?", "Geht das gut?!", "Ein Hund? Nein danke", "Jetzt mitmachen!"]
)
def test_a_short_question_above_a_long_paragraph_is_a_heading(line: str) -> None:
    """So is an exclamation, and a heading with a question in it."""
    assert _roles(LONG_TEXT, line, LONG_TEXT) == [Role.PARAGRAPH, Role.SUBHEAD, Role.PARAGRAPH]


@pytest.mark.parametrize(
    "line",
    [
        "Ist das viel? Ist das wenig?",
        "Gut, dass es den Hund gibt!",
        "„Wer zahlt das?“",
        "Liebe Nachbarn!",
        "– Wer zahlt das?",
    ],
)
def test_other_questions_are_text(line: str) -> None:
    """Two sentences, an exclamation with a clause, speech and greetings are no headings."""
    assert Role.SUBHEAD not in _roles(LONG_TEXT, line, LONG_TEXT)


def test_questions_in_a_story_are_text() -> None:
    """Where people speak, questions stand alone, too."""
    spoken = ("„Komm jetzt“, sagte sie.", "„Gleich“, sagte er.")
    assert Role.SUBHEAD not in _roles(*spoken, "Wer zahlt das?", LONG_TEXT)


TURNS = [
    "Herr Boysen, wie lange fahren Sie schon?",
    "Seit 1991. Mein Vater hat mir das Seil gegeben.",
    "Die Stadt will eine Brücke. Muss das sein?",
    "Nein.",
    "Wer übernimmt die Fähre?",
    "Meine Tochter. Sie will nur das Radio behalten.",
]


@pytest.mark.parametrize("announced", ["Das Gespräch führte Gesche Lorenz.", "Interview: Gesche Lorenz"])
def test_questions_and_answers_alternate_in_an_interview(announced: str) -> None:
    """A line above says that it is one; what is said of it at the end is no answer."""
    roles = _roles(announced, *TURNS, "Das Gespräch erschien zuerst in der Zeitung.")
    assert roles[1:] == [Role.QUESTION, Role.ANSWER] * 3 + [Role.PARAGRAPH]


def test_questions_without_an_interview_are_no_turns() -> None:
    """Questions that are often asked have no author."""
    assert Role.QUESTION not in _roles(*TURNS)


def test_questions_that_do_not_alternate_are_no_turns() -> None:
    """Two of them in a row are asked by the writer."""
    assert Role.ANSWER not in _roles("Interview: Gesche Lorenz", TURNS[0], *TURNS)
