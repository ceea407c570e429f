"""What stands above the headline of a press release whose lines are a document's, a mail's or a Markdown text's."""

import io

import docx
import pytest

from vorleser.article import Article, Role
from vorleser.ingest import Raw, read_article
from vorleser.ingest.settings import IngestSettings

TITLE = "Kreis baut 4,8 km Radweg am Deich"
TEXT = (
    "Der neue Radweg führt vom Hafen bis zum Leuchtturm und wird im Mai freigegeben.",
    "Die Kosten teilen sich Kreis und Land. Zwei Brücken werden erneuert.",
)
HEADS = [
    (
        "Turnverein Olversum e. V.",
        "Deichweg 9, 95999 Olversum",
        "Pressemitteilung Nr. 7",
        "Olversum, 27. November 2026",
    ),
    ("Landkreis Olversum", "Presse- und Öffentlichkeitsarbeit", "27.11.2026"),
    ("Medieninformation", "Datum: 27. November 2026", "Klinikum Olversum gGmbH, Unternehmenskommunikation"),
    ("Landfrauenverein Olversum", "Olversum, den 27. November 2026"),
]


def _read(name: str, data: bytes) -> Article:
    return read_article(Raw(name, data), IngestSettings())


def _document(*lines: str, bold: tuple[str, ...] = ()) -> bytes:
    """Return a Word document of *lines*, those in *bold* set so as a whole."""
    document, saved = docx.Document(), io.BytesIO()
    for line in lines:
        document.add_paragraph().add_run(line).bold = line in bold or None
    document.save(saved)
    return saved.getvalue()


def _said(found: Article) -> list[str]:
    return [f"{block.role.value}: {block.text}" for block in found.blocks]


@pytest.mark.parametrize("head", HEADS)
@pytest.mark.parametrize("is_bold", [True, False])
def test_a_document_begins_with_its_headline(head: tuple[str, ...], *, is_bold: bool) -> None:
    """Who sends it and what it is are silent, empty paragraphs or not; the day is known."""
    bold = (head[0], TITLE) if is_bold else ()
    found = _read("a.docx", _document(*head[:2], "", *head[2:], "", TITLE, *TEXT, bold=bold))
    assert (found.metadata.title, found.metadata.date) == (TITLE, "2026-11-27")
    assert _said(found)[:2] == [f"headline: {TITLE}", f"paragraph: {TEXT[0]}"]


@pytest.mark.parametrize("head", HEADS)
@pytest.mark.parametrize("mark", ["# ", "## ", "**"])
def test_a_markdown_text_begins_with_its_headline(head: tuple[str, ...], mark: str) -> None:
    """So it does with a heading of any rank, and with a bold line."""
    title = f"**{TITLE}**" if mark == "**" else mark + TITLE
    source = "\n\n".join([*head, title, *TEXT])
    found = _read("a.md", source.encode())
    assert (found.metadata.title, found.metadata.date) == (TITLE, "2026-11-27")
    assert _said(found)[0] == f"headline: {TITLE}"
    assert [block.text for block in found.blocks[1:]] == [*TEXT]


def test_a_label_may_be_a_heading_itself() -> None:
    """The next heading says what the text is about."""
    source = f"# Pressemitteilung\n\nOlversum, 27. November 2026\n\n## {TITLE}\n\n{TEXT[0]}\n\n{TEXT[1]}\n"
    found = _read("a.md", source.encode())
    assert (found.metadata.title, found.metadata.date) == (TITLE, "2026-11-27")
    assert "Pressemitteilung" not in " ".join(_said(found))


def test_when_and_where_an_event_is_stays() -> None:
    """A day with its hour and an address below a club's name are the event's; its bold line is the headline."""
    lines = (
        "Heimatverein Olversum e. V.",
        "06.12.2026, 17 Uhr",
        "Alte Schmiede, Dorfplatz 2",
        "Märchenabend am Feuer",
    )
    found = _read("a.docx", _document(*lines, *TEXT, bold=lines[3:]))
    assert _said(found)[:4] == [
        f"kicker: {lines[0]}",
        f"headline: {lines[3]}",
        f"paragraph: {lines[1]}",
        f"paragraph: {lines[2]}",
    ]


def test_a_line_of_names_above_the_headline_is_heard() -> None:
    """Below the letterhead it may be what the text is about."""
    names, deck = "Adventskonzert in der Marienkirche", "Chor singt Werke von Schütz und Distler"
    found = _read("a.docx", _document("Pressemitteilung", "Olversum, 27. November 2026", names, deck, *TEXT))
    assert _said(found)[:2] == [f"kicker: {names}", f"headline: {deck}"]
    marked = _read("a.docx", _document("Pressemitteilung", names, deck, *TEXT, bold=(names,)))
    assert _said(marked)[:2] == [f"headline: {names}", f"paragraph: {deck}"]


def test_a_letter_keeps_its_head() -> None:
    """What greets its reader and says nothing of the press is a letter."""
    lines = ("Kegelclub Olversum", "Olversum, 4. Januar 2026", "Einladung", "Liebe Kegelbrüder,", *TEXT)
    assert "Kegelclub Olversum" in " ".join(_said(_read("a.docx", _document(*lines))))


def test_rich_text_has_a_paragraph_a_line() -> None:
    """No blank lines part what stands in a letterhead."""
    lines = [line.encode("cp1252").decode("latin-1") for line in (*HEADS[3], TITLE, *TEXT)]
    escaped = ["".join(c if c.isascii() else rf"\'{ord(c):02x}" for c in line) for line in lines]
    source = "{\\rtf1\\ansi\\ansicpg1252 " + "\\par\n".join(escaped) + "\\par}"
    found = _read("a.rtf", source.encode("ascii"))
    assert (found.metadata.title, found.metadata.date) == (TITLE, "2026-11-27")
    assert found.blocks[1].text == TEXT[0]


def test_a_day_alone_is_no_item_of_a_list() -> None:
    """Markdown would take "3. August 2026" for the third item; beside a byline it is the text's day."""
    source = f"# {TITLE}\n\nVon Anna Lang\n\n3. August 2026\n\n{TEXT[0]}\n\n{TEXT[1]}\n"
    found = _read("a.md", source.encode())
    assert (found.metadata.authors, found.metadata.date) == (("Anna Lang",), "2026-08-03")
    assert Role.LIST_ITEM not in {block.role for block in found.blocks}
    diary = _read(
        "a.md", f"# Termine\n\n3. August 2026\n\n{TEXT[0]}\n\n9. August 2026\n\n{TEXT[1]}\n".encode()
    )
    assert [block.text for block in diary.blocks[1::2]] == ["3. August 2026", "9. August 2026"]


def test_a_kind_of_text_above_its_title_is_the_kicker() -> None:
    """Newspapers say so above the headline."""
    found = _read("a.docx", _document("Kommentar", "Das Freibad ist kein Luxus", "Von Lars Behn", *TEXT))
    assert _said(found)[:2] == ["kicker: Kommentar", "headline: Das Freibad ist kein Luxus"]


def test_a_genre_above_the_one_heading_of_first_rank_is_the_kicker() -> None:
    """So is a sender, above a list as above a text."""
    for above in ("KOLUMNE", "**Kirchengemeinde Olversum**"):
        found = _read("a.md", f"{above}\n\n# {TITLE}\n\n- {TEXT[0]}\n- {TEXT[1]}\n".encode())
        assert _said(found)[:2] == [f"kicker: {above.strip('*')}", f"headline: {TITLE}"]


@pytest.mark.parametrize("name", ["a.txt", "a.md", "a.docx"])
@pytest.mark.parametrize(
    "lines",
    [
        ("Satzung des Turnvereins Olversum e. V.", "Stand: 3. Mai 2026", "Präambel"),
        ("Leitbild der Grundschule Olversum", "Entwurf: März 2026", "Vorwort"),
    ],
)
def test_a_title_that_names_a_club_is_no_sender(name: str, lines: tuple[str, ...]) -> None:
    """What the text is, and its version, make no press release of it; nothing but the version is silent."""
    source = "\n\n".join([*lines, *TEXT]).encode()
    said = " ".join(_said(_read(name, _document(*lines, *TEXT) if name.endswith("docx") else source)))
    assert lines[0].rstrip(".") in said
    assert lines[2] in said
