"""A mail that was saved as a text is read as the mail that it is."""

import pytest

from vorleser.article import Article
from vorleser.ingest.reader import Raw, read_article
from vorleser.ingest.settings import IngestSettings

TEXT = "Das Fest am Anger war so gut besucht wie nie. Rund 1.500 Leute tanzten."


def _read(source: str) -> Article:
    return read_article(Raw("a.txt", source.encode()), IngestSettings())


@pytest.mark.parametrize(
    "header",
    [
        "Von: Eva Lind <e@dorf.example>\nAn: p@kurier.example\nDatum: Mo, 4. Mai 2026 09:12\nBetreff: WG: Das Fest",
        "From: Eva Lind <e@dorf.example>\nTo: p@k.example\nDate: Mon, 4 May 2026 09:12:00 +0200\nSubject: Das\n Fest",
        "Subject: Das Fest\nFrom: Eva Lind <eva@dorf.example>\nDate: Mon, 4 May 2026 09:12:00 +0200\nMIME-Version: 1.0",
    ],
)
def test_its_header_tells_title_author_and_day(header: str) -> None:
    """The header is not read, in whatever language and order; nor is the signature."""
    found = _read(f"{header}\n\n{TEXT}\n\n-- \nEva Lind\nTel. 01234 5678\n")
    about = found.metadata
    assert (about.title, about.authors, about.date[:10]) == ("Das Fest", ("Eva Lind",), "2026-05-04")
    assert [block.text for block in found.blocks] == ["Das Fest", TEXT]


def test_its_encoding_is_undone() -> None:
    """A header as servers write it tells how."""
    header = (
        "From: a@b.example\nSubject: Fest\nMIME-Version: 1.0\nContent-Transfer-Encoding: quoted-printable"
    )
    found = _read(f"{header}\nContent-Type: text/plain; charset=utf-8\n\nDas Fest war sch=C3=B6n und laut.\n")
    assert found.blocks[-1].text == "Das Fest war schön und laut."


@pytest.mark.parametrize("begin", ["Von: Eva Lind", "Betreff: ein Fest\nOrt: Anger", "Von: der Wiese"])
def test_lines_with_colons_are_no_header(begin: str) -> None:
    """It names who wrote and what about, at the least."""
    assert TEXT in {block.text for block in _read(f"Das Fest\n\n{begin}\n\n{TEXT}\n").blocks}


def test_a_signature_ends_any_text() -> None:
    """The sign for it is known well beyond mails; a long part below the sign is text."""
    assert [block.text for block in _read(f"Fest\n\n{TEXT}\n\n-- \nEva Lind\n").blocks] == ["Fest", TEXT]
    long = "\n".join(f"{TEXT}\n" for _ in range(12))
    assert len(_read(f"Fest\n\n{TEXT}\n\n-- \n{long}").blocks) > 13
