"""A bold line is a heading where it stands as one, in every format by the same laws."""

import pytest

from vorleser.article import Role
from vorleser.ingest import Raw, read_article
from vorleser.ingest.settings import IngestSettings

BREAD = "Am Abend wird der Teig angesetzt, und über Nacht geht er langsam auf."
OVEN = "Im Ofen braucht er eine Stunde; danach kühlt er auf einem Gitter aus."
RYE = "Wer Roggen nimmt, gibt etwas mehr Wasser dazu und knetet länger."


def _roles(name: str, data: bytes) -> list[tuple[Role, str]]:
    return [(block.role, block.text) for block in read_article(Raw(name, data), IngestSettings()).blocks]


def _markdown(body: str) -> list[tuple[Role, str]]:
    return _roles("brot.md", f"# Brot\n\n{body}\n".encode())[1:]


@pytest.mark.parametrize("end", ["\n", "  \n", "\\\n", "\n\n"])
def test_a_bold_line_above_its_text_is_a_heading(end: str) -> None:
    """A soft break, a hard one or an empty line parts it; it is not read into the sentence."""
    assert _markdown(f"{BREAD}\n\n**Das Backen**{end}{OVEN}\n\n**Mit Roggen?**{end}{RYE}") == [
        (Role.LEAD, BREAD),
        (Role.SUBHEAD, "Das Backen"),
        (Role.PARAGRAPH, OVEN),
        (Role.SUBHEAD, "Mit Roggen?"),
        (Role.PARAGRAPH, RYE),
    ]


@pytest.mark.parametrize(
    ("body", "first"),
    [
        (f"**Wichtig** ist das Mehl.\n{OVEN}", f"Wichtig ist das Mehl. {OVEN}"),
        (f"**Zum Teig:** Er ruht.\n{OVEN}", f"Zum Teig: Er ruht. {OVEN}"),
        ("**Der lange\nbekannte Bäcker** sagt nichts dazu.", "Der lange bekannte Bäcker sagt nichts dazu."),
    ],
)
def test_bold_words_in_a_sentence_stay_in_it(body: str, first: str) -> None:
    """Only a line that is bold as a whole is parted from what follows."""
    assert _markdown(f"{BREAD}\n\n{body}\n\n{RYE}")[1] == (Role.PARAGRAPH, first)


def test_a_bold_line_between_text_and_list_is_a_heading() -> None:
    """Lists have short items; an item's own bold line is said apart from its text."""
    found = _markdown(
        f"{BREAD}\n\n**Die Zutaten**\n\n- Mehl\n- **Salz**\n  Ein Löffel genügt.\n\n**Die Arbeit**\n\n{OVEN}"
    )
    assert found[1:] == [
        (Role.SUBHEAD, "Die Zutaten"),
        (Role.LIST_ITEM, "Mehl"),
        (Role.LIST_ITEM, "Salz"),
        (Role.LIST_ITEM, "Ein Löffel genügt."),
        (Role.SUBHEAD, "Die Arbeit"),
        (Role.PARAGRAPH, OVEN),
    ]


@pytest.mark.parametrize("mark", ["**", "__"])
def test_short_paragraphs_have_bold_headings_too(mark: str) -> None:
    """A sentence is text, however short; above a heading may also stand a quotation."""
    found = _markdown(
        f"{BREAD}\n\n{mark}Das Backen{mark}\n\nEs eilt nicht.\n\n> Brot!\n\n{mark}Danach{mark}\n\nEs kühlt."
    )
    assert [text for role, text in found if role is Role.SUBHEAD] == ["Das Backen", "Danach"]


@pytest.mark.parametrize("below", ["**Telefon**", "Backstube Lind", "Anna"])
def test_a_bold_line_above_mere_words_is_none(below: str) -> None:
    """Names and labels below one another are no text."""
    assert (Role.PARAGRAPH, "Das Haus") in _markdown(f"{BREAD}\n\n**Das Haus**\n\n{below}\n\n{RYE}")


def test_a_bold_line_that_begins_markdown_is_its_headline() -> None:
    """Exports of documents know no other; a question, or a text with a headline, has none there."""
    assert _roles("a.md", f"**Das Brot**\n\n{BREAD}".encode())[0] == (Role.HEADLINE, "Das Brot")
    assert _roles("a.md", f"---\ntitle: T\n---\n**Das Brot**\n\n{BREAD}".encode())[0] == (Role.HEADLINE, "T")
    assert _roles("a.md", f"**Wann kommt das Brot?**\n\n{BREAD}".encode())[0][0] is not Role.HEADLINE


def test_counted_bold_lines_are_headings_alike() -> None:
    """Where two of a row are headings, so are the first below another heading and one that calls out."""
    rows = (
        f"## Drei Wege\n\n**1. Der Steg**\n\n{BREAD}\n\n**2. Der Teig**\n\n{OVEN}\n\n**3. Das Korn**\n\n{RYE}"
    )
    last = f"\n\n**4. Nun los!**\n\n{BREAD}"
    told = [text for role, text in _markdown(rows + last) if role is Role.SUBHEAD]
    assert told == ["Drei Wege", "1. Der Steg", "2. Der Teig", "3. Das Korn", "4. Nun los!"]
    alone = f"## Ein Weg\n\n**1. Der Steg**\n\n{BREAD}\n\n{OVEN}\n\n**Nun los!**\n\n{RYE}"
    assert [text for role, text in _markdown(alone) if role is Role.SUBHEAD] == ["Ein Weg"]


def test_a_bold_line_may_begin_with_a_symbol() -> None:
    """A label with an emoji is parted from the text below its break, as one without is."""
    assert _markdown(f"{BREAD}\n\n**⚠️ Vorsicht heiß**\n{OVEN}\n\n{RYE}")[1:3] == [
        (Role.SUBHEAD, "⚠️ Vorsicht heiß"),
        (Role.PARAGRAPH, OVEN),
    ]
