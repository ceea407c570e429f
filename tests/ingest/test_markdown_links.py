"""Lines of Markdown that lead elsewhere are not read; links that are the text are."""

import pytest

from vorleser.errors import SourceError
from vorleser.ingest.reader import Raw, read_article
from vorleser.ingest.readers.markdown import read_markdown
from vorleser.ingest.settings import IngestSettings

TEXT = "Der Steg am See ist seit Mai gesperrt, weil zwei Pfähle brechen könnten."


def _read(below: str) -> list[tuple[str, str]]:
    article = read_markdown(Raw("steg.md", f"# Der Steg\n\n{TEXT}\n\n{below}\n".encode()))
    told = {"related", "caption", "image"}
    return [(b.role.value, b.text) for b in article.blocks[2:] if b.role.value not in told]


@pytest.mark.parametrize(
    "line",
    [
        '<a href="https://see.example/plan" class="button">Mehr zum Plan</a>',
        "**[Karte ansehen](https://see.example/karte)**",
        "→ [Stege der Region](https://see.example/stege)",
    ],
)
def test_a_link_to_press_is_not_read(line: str) -> None:
    """A paragraph that is one link leads away, by a tag, in bold where it calls, or behind an arrow."""
    assert _read(f"{line}\n\n{TEXT[:-1]}, sagt sie.") == [("paragraph", f"{TEXT[:-1]}, sagt sie.")]


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ('<a href="/a">Mia Kern</a> leitet das Amt.', "Mia Kern leitet das Amt."),
        ('<a href="/a">Mia Kern</a> und <a href="/b">Udo Lang</a>', "Mia Kern und Udo Lang"),
        ("**[Das blaue Buch](https://see.example/buch)**", "Das blaue Buch"),
        ("Mehr weiß [das Amt](https://see.example/amt)", "Mehr weiß das Amt"),
    ],
)
def test_a_sentence_with_links_is_read(line: str, said: str) -> None:
    """Links among other words are the text, and a bold one that calls to nothing may be a heading."""
    assert said in [text for _, text in _read(f"{line}\n\n{TEXT}")]


def test_the_links_that_end_a_text_are_not_read() -> None:
    """Lists of nothing but links below a heading over links go with it; other lists, and other headings, stay."""
    links = "- [Alte Stege](/a)\n- [Neue Stege](/b)"
    assert _read(f"## Weiterführende Artikel\n\n{links}") == []
    assert _read(f"Weiterführende Links:\n\n{links}\n\n---") == []
    assert _read(f"## Unsere Vereine\n\n{links}")[0] == ("subhead", "Unsere Vereine")
    assert len(_read(f"## Mehr zum Thema\n\n{links}\n- Ein dritter ist geplant")) == 4
    assert len(_read(f"## Mehr zum Thema\n\n{links}\n\n{TEXT}")) == 4


def test_small_words_below_a_picture_are_its_caption() -> None:
    """What stands in <small> right below a picture tells of the picture; below a paragraph it is the text's."""
    small = "<small>\n  Das Team: Mia Kern und Udo Lang.\n  Foto: See e.V.\n</small>"
    assert _read(f"![Das Team](team.jpg)\n\n{small}") == []
    assert len(_read(f"{TEXT}\n\n<small>Alle Angaben ohne Gewähr.</small>")) == 2


@pytest.mark.parametrize(
    "line",
    [
        "**Weiterlesen:** [Alte Stege](/a) · [Neue Stege](/b)",
        "👉 **Jetzt vergleichen und sparen:** [→ Alle Preise](/go)",
    ],
)
def test_a_label_with_links_alone_is_not_read(line: str) -> None:
    """A label that calls, or stands over links, goes with the links behind it."""
    assert _read(f"{line}\n\n{TEXT[:-1]}, sagt sie.") == [("paragraph", f"{TEXT[:-1]}, sagt sie.")]


def test_a_label_with_what_it_tells_is_read() -> None:
    """Names and sentences behind a label are the text, linked or not."""
    told = ["Vorstand: Mia Kern · Udo Lang", "Weiterlesen: Das lohnt sich beim alten Bericht."]
    lines = [
        "Vorstand: [Mia Kern](/a) · [Udo Lang](/b)",
        "Weiterlesen: Das lohnt sich beim [alten Bericht](/c).",
    ]
    assert [text for _, text in _read(f"{lines[0]}\n\n{lines[1]}\n\n{TEXT}")][:2] == told


def test_a_heading_over_comments_is_not_read() -> None:
    """Where the comments below a text are hidden, so is what stands above them; and a picture alone is no text."""
    comments = '<h5 class="comments-h">\n3 Kommentare </h5>\n<ul class="commentlist"><li>Schön!</li></ul>'
    page = f"# Der Steg\n\n{TEXT}\n\n{comments}\n"
    read = read_article(Raw("steg.md", page.encode()), IngestSettings())
    assert [block.text for block in read.blocks] == ["Der Steg", TEXT]
    with pytest.raises(SourceError, match="nothing under it"):
        read_article(Raw("steg.md", page.replace(TEXT, "![Steg](steg.jpg)").encode()), IngestSettings())
    below = "## Drei Kommentare zum Haushalt\n\nDer Rat sprach lange."
    assert _read(below)[0][1] == "Drei Kommentare zum Haushalt"


def test_a_call_behind_the_last_sentence_is_not_read() -> None:
    """A link that only calls for more goes; one that is a part of its sentence stays."""
    assert _read("Das Fest entfällt. [Mehr Details ...](/fest)") == [("paragraph", "Das Fest entfällt.")]
    assert (
        _read("Das Fest kostet nichts. Es gibt [mehr](/fest)")[0][1] == "Das Fest kostet nichts. Es gibt mehr"
    )
