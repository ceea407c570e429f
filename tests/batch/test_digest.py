"""Many articles as one edition: what is said before the first of them, and who is named."""

import pytest

from vorleser.article import Article, Block, Metadata, Role
from vorleser.batch.digest import HEARD, digest, name_as_edition
from vorleser.segment.opening import notice
from vorleser.segment.settings import SegmentSettings

PACE = 14  # characters a second, slower than any voice at its usual speed
PAUSES = 0.7  # seconds after each block


def _articles(titles: list[str], sections: list[str], authors: list[tuple[str, ...]]) -> list[Article]:
    return [
        Article(
            Metadata(title, authors=names, section=section),
            (Block(Role.HEADLINE, title), Block(Role.PARAGRAPH, "Das ist der Text.")),
        )
        for title, section, names in zip(titles, sections, authors, strict=True)
    ]


def _contents(blocks: tuple[Block, ...]) -> list[Block]:
    """Return what stands between the headline and the first chapter."""
    end = next(number for number, block in enumerate(blocks) if block.role is Role.SUBHEAD)
    return list(blocks[1:end])


@pytest.mark.parametrize("count", [1, 2, 5, 12, 60, 400])
@pytest.mark.parametrize("sections", [1, 3, 40])
@pytest.mark.parametrize(
    "title", ["Kurz", "Der längste Radweg des Landes bekommt eine Beleuchtung", "Wort " * 60]
)
def test_contents_are_heard_in_twenty_seconds(count: int, sections: int, title: str) -> None:
    """However many articles, sections and words in headlines: the contents last less than 20 s."""
    articles = _articles(
        [f"{title} {number}" for number in range(count)],
        [f"Ressort {number % sections}" if sections > 1 else "" for number in range(count)],
        [()] * count,
    )
    contents = _contents(digest("Ausgabe", articles).blocks)
    assert (
        sum(len(block.text) / PACE + PAUSES for block in contents[1:])
        < HEARD / PACE + len(contents) * 0.1
        < 20
    )
    assert contents[0].text.startswith(("Ein Beitrag", "Zwei Beiträge", "Fünf", "Zwölf", "60", "400"))


def test_the_first_of_each_section_stands_for_it() -> None:
    """Where not all headlines are read, those that are come from as many sections as there is time for."""
    titles = [f"Beitrag mit einem Titel, der eine Weile dauert, {number}" for number in range(9)]
    articles = _articles(titles, ["Lokales"] * 5 + ["Kultur"] * 4, [()] * 9)
    contents = _contents(digest("Ausgabe", articles).blocks)
    assert [block.text.rstrip(".")[-1] for block in contents[1:]] == ["0", "5"]
    assert contents[0].text == "Neun Beiträge in dieser Ausgabe, darunter:"


def test_each_author_is_named_once() -> None:
    """Who has been named is not named again, unless with somebody new."""
    authors = [("A. Bauer",), ("B. Kunz",), ("A. Bauer",), ("A. Bauer", "C. Lang"), ("C. Lang", "B. Kunz")]
    blocks = digest("Ausgabe", _articles(list("VWXYZ"), [""] * 5, authors)).blocks
    named = [block.text for block in blocks if block.text.startswith("Von ")]
    assert named == ["Von A. Bauer.", "Von B. Kunz.", "Von A. Bauer und C. Lang."]


def test_a_caption_goes_with_its_picture() -> None:
    """An edition of many articles shows no pictures; what stood below one would say nothing."""
    blocks = (
        Block(Role.PARAGRAPH, "Sie legt ab."),
        Block(Role.IMAGE, "", link="faehre.png"),
        Block(Role.CAPTION, "Die Fähre. Foto: Test"),
        Block(Role.PARAGRAPH, "Morgen wieder."),
    )
    found = digest("Kompakt", [Article(Metadata("Fähre"), blocks)])
    assert [block.text for block in found.blocks[-2:]] == ["Sie legt ab.", "Morgen wieder."]
    assert not {Role.CAPTION, Role.IMAGE} & {block.role for block in found.blocks}


def test_the_notice_speaks_of_an_edition() -> None:
    """The usual notice names an edition, in short ones the short notice stays; a publication's own is left alone."""
    settings = name_as_edition(SegmentSettings())
    assert notice(settings).shown == "Diese Ausgabe liest eine künstliche Stimme."
    assert notice(settings, short=True) == notice(SegmentSettings(), short=True)
    own = SegmentSettings(notice_text="Es spricht ein Automat.")
    assert name_as_edition(own) == own
