"""Lines that credit who wrote and who took the pictures."""

import pytest

from vorleser.article import Block, Role
from vorleser.ingest import Raw, read_article
from vorleser.ingest.beside_text import is_beside
from vorleser.ingest.credit_lines import read_credits
from vorleser.ingest.settings import IngestSettings

TEXT = "Am Deich grasen wieder Schafe, seit der Pächter seine Kühe verkauft hat. Abends bellt ein Hund."
CREDITS = [
    ("Text: Lisa Thoms, Fotos: Eva Schlick", ("Lisa Thoms",)),
    ("TEXT: LISA THOMS FOTOS: EVA SCHLICK", ("Lisa Thoms",)),
    ("TEXT Leonie Brandt | FOTOS Max Uhl", ("Leonie Brandt",)),
    ("Fotos: Max Uhl / Text: Ole Maibaum und Ruth von der Au", ("Ole Maibaum", "Ruth von der Au")),
    ("Text und Bild Anna Kurz | Grafik Paul Ort", ("Anna Kurz",)),
    ("(Text: Gerti M., Bild: Archiv)", ("Gerti M.",)),
]


@pytest.mark.parametrize(("line", "names"), CREDITS)
def test_credits_name_those_who_wrote(line: str, names: tuple[str, ...]) -> None:
    """With colons or signs between them, in any order and in capitals; pictures have other authors."""
    assert read_credits(line) == names


@pytest.mark.parametrize(
    "line",
    [
        "Text Probe und Foto Meier zeigen es",
        "Text: Das ist ein Satz, der zu lang ist.",
        "Foto: Max Uhl",
        "Texte, Fotos und Karten gibt es im Archiv.",
        "Text",
    ],
)
def test_a_sentence_credits_nobody(line: str) -> None:
    """Nor does a credit of pictures alone name who wrote."""
    assert read_credits(line) == ()


@pytest.mark.parametrize(("name", "head"), [("artikel.txt", "Die Schafe"), ("artikel.md", "# Die Schafe")])
@pytest.mark.parametrize("place", ["below", "end"])
@pytest.mark.parametrize(("line", "names"), CREDITS)
def test_credits_are_a_byline_in_every_document(
    line: str, names: tuple[str, ...], place: str, name: str, head: str
) -> None:
    """Below the headline or at the end of the text: whoever wrote is told, and the line itself is silent."""
    parts = [head, line, TEXT, TEXT] if place == "below" else [head, TEXT, TEXT, line]
    article = read_article(Raw(name, "\n\n".join(parts).encode()), IngestSettings())
    assert article.metadata.authors == names
    assert line not in {block.text for block in article.blocks}


@pytest.mark.parametrize(
    "line",
    ["Lesezeit: 4 Minuten", "(Lesezeit: ca. 3 Min.)", "(Anschläge: 4.210 inkl. Leerzeichen)", "912 Zeichen"],
)
def test_how_long_a_text_is_is_silent(line: str) -> None:
    """Its minutes and its characters are told of the printed text, not of the sound."""
    assert is_beside(Block(Role.PARAGRAPH, line))


@pytest.mark.parametrize(
    ("tail", "names"),
    [
        ("*Text: Eva Lind, Bild: Archiv*", ("Eva Lind",)),
        ("Text: Gerti M., Bild: Archiv", ("Gerti M.",)),
        ("(Text: Dr. Anna Kurz, Fotos: Max Uhl)", ("Dr. Anna Kurz",)),
        ("3.412 Zeichen", ()),
        ("Lesezeit: 4 Minuten", ()),
    ],
)
def test_what_ends_the_last_paragraph_is_cut_off(tail: str, names: tuple[str, ...]) -> None:
    """A line break in Markdown parts no paragraph: credits and lengths stand behind the last sentence."""
    article = read_article(
        Raw("artikel.md", f"# Die Schafe\n\n{TEXT}\n\n{TEXT}\n{tail}\n".encode()), IngestSettings()
    )
    assert [block.text for block in article.blocks] == ["Die Schafe", TEXT, TEXT]
    assert article.metadata.authors == names


@pytest.mark.parametrize("end", ["Der Text hat 3.412 Zeichen.", "Sie sagte: Text: Nein."])
def test_a_last_sentence_stays(end: str) -> None:
    """It says how long a text is, or what is a text."""
    article = read_article(Raw("artikel.md", f"# Die Schafe\n\n{TEXT} {end}\n".encode()), IngestSettings())
    assert article.blocks[-1].text == f"{TEXT} {end}"
