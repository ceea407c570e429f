"""Who wrote, who photographed and how long a text is are no part of it, in documents and mails as on pages."""

import pytest

from vorleser.article import Article
from vorleser.ingest import Raw, read_article
from vorleser.ingest.settings import IngestSettings

TEXT = "Im Hof der Mühle wird am Sonntag wieder Brot gebacken."


def _read(line: str, author: str = "") -> Article:
    front = f"---\nauthor: {author}\n---\n" if author else ""
    source = f"{front}# Die Mühle\n\n{line}\n\n{TEXT}\n".encode()
    return read_article(Raw("a.md", source), IngestSettings())


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("Von Eva Lind", ("Eva Lind",)),
        ("*Von Eva Lind, 3. Mai 2026*", ("Eva Lind",)),
        ("VON Eva Lind und Dr. Jan van der Moor", ("Eva Lind", "Dr. Jan van der Moor")),
        ("Text: Eva Lind | 3.5.26", ("Eva Lind",)),
        ("Text und Fotos: Eva Lind", ("Eva Lind",)),
        ("Von Åsa Çelik", ("Åsa Çelik",)),
        ("Von Łukasz Żak und Émile Roux", ("Łukasz Żak", "Émile Roux")),
        ("Von: Eva Lind", ("Eva Lind",)),
        ("Von Dr. jur. Eva Lind", ("Dr. jur. Eva Lind",)),
        ("Von Prof. Dr. med. dent. Eva Lind", ("Prof. Dr. med. dent. Eva Lind",)),
        ("Von Eva Lind · 9. Mai 2026 · Lesezeit: 3 Min.", ("Eva Lind",)),
        ("Von Eva Lind | 5 Min. Lesezeit", ("Eva Lind",)),
        ("Von Eva Lind, Januar 2026", ("Eva Lind",)),
    ],
)
def test_a_byline_names_the_authors_and_is_silent(line: str, names: tuple[str, ...]) -> None:
    """It is said where the authors are said, and not a second time."""
    found = _read(line)
    assert found.metadata.authors == names
    assert [block.text for block in found.blocks] == ["Die Mühle", TEXT]


@pytest.mark.parametrize("line", ["Von Kopf bis Fuß voller Mehl", "Von Ulm aus sind es zwei Stunden."])
def test_a_line_that_names_nobody_is_read(line: str) -> None:
    """A sentence may begin with "von"."""
    found = _read(line)
    assert found.metadata.authors == ()
    assert line in {block.text for block in found.blocks}


def test_a_byline_tells_the_day() -> None:
    """Where nothing else does."""
    assert _read("Von Eva Lind · 9. Mai 2026 · Lesezeit: 3 Min.").metadata.date == "2026-05-09"
    assert not _read("Von Eva Lind · Ulm").metadata.date


def test_names_beside_a_known_author_are_authors() -> None:
    """A line of names alone; of others than the author, in a sentence, or below a heading of people it is read."""
    for line in ("Eva Lind, Jan Ott", "9. Mai 2026\n\nEva Lind, Jan Ott"):
        assert _read(line, "Jan Ott").metadata.authors == ("Eva Lind", "Jan Ott")
    assert "Eva Lind, Jan Ott" not in [block.text for block in _read("Eva Lind, Jan Ott", "Jan Ott").blocks]
    for line in (
        "Eva Lind, Jan Ott",
        "Eva Lind, Max Uhl und Jan Ott backen.",
        "## Anwesend\n\nEva Lind, Max Uhl",
    ):
        found = _read(line, "Max Uhl")
        assert found.metadata.authors == ("Max Uhl",)
        assert line.split("\n")[-1] in [block.text for block in found.blocks]
    text = "Am 9. Mai 2026 wird im Hof der alten Mühle zum ersten Mal in diesem Jahr gebacken, und alle helfen mit."
    assert _read(f"{text}\n\nEva Lind, Jan Ott", "Jan Ott").metadata.authors == ("Jan Ott",)
    listed = read_article(
        Raw("a.md", b"---\nauthor: Jan Ott\n---\n# Anwesende\n\nEva Lind, Jan Ott\n\nWir tagten."),
        IngestSettings(),
    )
    assert "Eva Lind, Jan Ott" in [block.text for block in listed.blocks]


def test_a_fuller_name_that_is_known_is_kept() -> None:
    """The byline adds nothing to it."""
    assert _read("Von Eva Lind", "Prof. Eva Lind").metadata.authors == ("Prof. Eva Lind",)


@pytest.mark.parametrize("author", ["user01", "Benutzer", "(anonymous)", "Microsoft Office User"])
def test_a_program_that_fills_in_a_name_names_nobody(author: str) -> None:
    """What stands where nobody has written a name is not said as one."""
    assert _read("Ein Vorspann steht hier.", author).metadata.authors == ()


@pytest.mark.parametrize(
    "line",
    [
        "Foto: Max Grün",
        "(Fotos: Max Grün/Verein)",
        "© Max Grün",
        "Zeichen: 2.345 (mit Leerzeichen)",
        "Der Müller hebt einen Sack. Foto: Grün",
    ],
)
def test_credits_and_counts_are_silent(line: str) -> None:
    """They are for the page and the desk; a credit tells a caption, too."""
    assert line not in {block.text for block in _read(line).blocks}


@pytest.mark.parametrize(
    "line", ["Bild der Woche ist ein Kuchen", "Foto: Der Bäcker lacht. Er hat Grund dazu."]
)
def test_a_sentence_about_a_picture_is_read(line: str) -> None:
    """Only a bare credit is silent."""
    assert line in {block.text for block in _read(line).blocks}


@pytest.mark.parametrize(
    "line",
    [
        "Foto: G. Reis",
        "Fotos: T. Sahm (2), J. Ode",
        "Bild: Dr. K. Wenz, privat",
        "(Foto: picture alliance/dpa | A. B. Meier)",
        "Bildrechte: Kirchenkreis Auetal / A. Mohn",
    ],
)
def test_initials_are_part_of_a_credit(line: str) -> None:
    """A name's full stop ends no sentence."""
    assert [block.text for block in _read(line).blocks] == ["Die Mühle", TEXT]


@pytest.mark.parametrize(
    "line",
    [
        "Von unserem Redakteur Götz Alt",
        "Von unserer Mitarbeiterin Eva Lind",
        "Von unserem Korrespondenten Ali Öz",
    ],
)
def test_our_own_reporter_is_an_author(line: str) -> None:
    """A byline may say first that who wrote belongs to the house; only the name is the author's."""
    article = _read(line)
    assert line not in {block.text for block in article.blocks}
    assert article.metadata.authors == (" ".join(line.split()[-2:]),)


def test_a_sentence_behind_the_word_for_a_photo_is_read() -> None:
    """It names nobody, but says something."""
    line = "Foto: Wer eins hat, bringe es mit. Der Müller sammelt alte Aufnahmen."
    assert line in {block.text for block in _read(line).blocks}


def test_sentences_before_a_credit_at_the_end_of_the_text_are_read() -> None:
    """What stands in a paragraph before the credit of a picture is no caption: only the credit is cut."""
    text = "Die Mühle steht seit gestern still. Sie war alt. Der Müller glaubt an sie. Foto: Max Muster"
    article = read_article(Raw("a.md", f"# Die Mühle\n\n{text}\n".encode()), IngestSettings())
    assert article.blocks[-1].text == text.removesuffix(" Foto: Max Muster")
