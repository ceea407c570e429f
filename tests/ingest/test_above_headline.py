"""The headline of a document, and what stands above it."""

import pytest

from vorleser.article import Block, Metadata, Role
from vorleser.ingest.document import put_headline_first

TEXT = Block(
    Role.PARAGRAPH, "Die Imker zählen in diesem Jahr mehr Schwärme als je zuvor, und sie kommen früher."
)
HEAD = Block(Role.SUBHEAD, "Schwärme im April", level=1)
NEXT = Block(Role.SUBHEAD, "Was zu tun ist", level=1)


def _lines(*texts: str) -> list[Block]:
    return [Block(Role.PARAGRAPH, text) for text in texts]


def _arrange(*blocks: Block, title: str = "") -> list[tuple[str, str]]:
    _, found = put_headline_first([*blocks], Metadata(title=title), "ohne")
    return [(block.role.value, block.text) for block in found if block is not TEXT]


LETTERHEADS = [
    [Block(Role.TABLE, "Verband der Imker\tLindenallee 7\nTelefon: 030 99887766\tinfo@imker.example")],
    _lines("Verband der Imker", "Lindenallee 7 · 12345 Honigau", "www.imker.example"),
    _lines("Verband der Imker | Tel. 0555 1234", "Pressemitteilung 3/2026"),
]


@pytest.mark.parametrize("above", LETTERHEADS)
@pytest.mark.parametrize("head", [HEAD, Block(Role.HEADLINE, HEAD.text)])
def test_a_letterhead_is_silent(above: list[Block], head: Block) -> None:
    """Lines and tables above the heading that say how to reach the sender are no part of the text."""
    assert _arrange(*above, head, TEXT) == [("headline", HEAD.text)]


@pytest.mark.parametrize(
    "above",
    [
        [Block(Role.TABLE, "Länge\t12 Kilometer\nSaison\t2025/2026")],
        [Block(Role.TABLE, "Wer uns anruft, erreicht uns immer. Tel.\t0555 1234")],
        [TEXT, *_lines("Tel. 0555 1234")],
    ],
)
def test_facts_and_sentences_above_a_heading_are_read(above: list[Block]) -> None:
    """A table of facts is no letterhead, and neither is a text."""
    texts = [text for _, text in _arrange(*above, HEAD, TEXT)]
    assert all(block.text in texts for block in above if block is not TEXT)


def test_a_kicker_and_lines_may_stand_above_the_headline() -> None:
    """A few words alone are its kicker; lines with dates stand below it."""
    assert _arrange(*_lines("Wochenmarkt"), HEAD, TEXT) == [
        ("kicker", "Wochenmarkt"),
        ("headline", HEAD.text),
    ]
    assert _arrange(*_lines("Honigau, 5. Mai 2026"), HEAD, TEXT) == [
        ("headline", HEAD.text),
        ("paragraph", "Honigau, 5. Mai 2026"),
    ]


def test_a_heading_of_a_chapter_is_no_headline() -> None:
    """It stands below text, or others are as high and a title is known."""
    assert _arrange(TEXT, HEAD, TEXT)[0] == ("subhead", HEAD.text)
    assert _arrange(*_lines("Für Ida"), HEAD, TEXT, NEXT, TEXT, title="Bienen")[:2] == [
        ("headline", "Bienen"),
        ("paragraph", "Für Ida"),
    ]


@pytest.mark.parametrize(
    ("title", "said"),
    [
        ("Schwärme im April", "Schwärme im April"),
        ("schwärme im april", "Schwärme im April"),
        ("Schwärme im April | Imkerbote", "Schwärme im April"),
        ("Schwärme im April - Imkerbote", "Schwärme im April"),
        ("Schwärme im April: Eine Chronik", "Schwärme im April: Eine Chronik"),
    ],
)
def test_a_title_that_is_known_is_not_said_twice(title: str, said: str) -> None:
    """A site's name is no part of it, a second half is; other headings may be as high."""
    assert _arrange(HEAD, TEXT, NEXT, TEXT, title=title) == [("headline", said), ("subhead", NEXT.text)]


def test_a_heading_may_say_more_than_the_title() -> None:
    """Then it is the headline; one that only begins with the same words is another."""
    longer = Block(Role.SUBHEAD, "Schwärme: Was zu tun ist", level=1)
    assert _arrange(longer, TEXT, NEXT, TEXT, title="Schwärme")[0] == ("headline", longer.text)
    assert _arrange(HEAD, TEXT, NEXT, TEXT, title="Schwärme")[:2] == [
        ("headline", "Schwärme"),
        ("subhead", HEAD.text),
    ]


def test_a_line_above_a_styled_headline_is_its_kicker() -> None:
    """Word's style "Title" makes the headline; a rubric above it is heard before it, an author is no rubric."""
    title = Block(Role.HEADLINE, HEAD.text)
    kicker = ("kicker", "Aus dem Verein")
    assert _arrange(*_lines("Aus dem Verein"), title, TEXT) == [kicker, ("headline", HEAD.text)]
    _, found = put_headline_first(
        [*_lines("Lena Moor"), title, TEXT], Metadata(title="", authors=("Lena Moor",)), "ohne"
    )
    assert [block.role for block in found] == [Role.PARAGRAPH, Role.HEADLINE, Role.PARAGRAPH]
    long = "Ein ganzer Satz, der über der Überschrift steht, ist kein Ressort."
    assert _arrange(*_lines(long), title, TEXT)[0] == ("paragraph", long)
