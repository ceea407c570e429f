"""What is better seen than heard is announced where the house wants it so."""

import pytest
from msgspec.structs import replace

from vorleser.article import Article, Block, Metadata, Role
from vorleser.segment import segment
from vorleser.segment.settings import SegmentSettings

QUIET = SegmentSettings(notice=False, opening=False)


def _said(block: Block, settings: SegmentSettings) -> list[str]:
    article = Article(Metadata(title="T"), (Block(Role.PARAGRAPH, "Davor."), block))
    return [piece.shown for piece in segment(article, settings).segments][1:]


@pytest.mark.parametrize(
    ("block", "said"),
    [
        (
            Block(Role.TABLE, "Ort\tLänge\nHafen\t3 km\nBahnhof\t2 km"),
            "Hier steht eine Tabelle mit zwei Zeilen: Ort, Länge.",
        ),
        (Block(Role.TABLE, "Ort\tLänge"), "Hier steht eine Tabelle: Ort, Länge."),
        (Block(Role.CODE, "x = 1"), "An dieser Stelle steht ein Stück Programmcode."),
        (Block(Role.CAPTION, "Ein Rad am Hafen."), "Bildunterschrift: Ein Rad am Hafen."),
        (Block(Role.IMAGE, "Ein Rad"), "Bild: Ein Rad"),
    ],
)
def test_each_role_has_its_announcement(block: Block, said: str) -> None:
    """Announced, it is one sentence; skipped, nothing."""
    announcing = replace(QUIET, announce=(block.role,), skip=())
    assert _said(block, announcing) == [said]
    assert _said(block, replace(QUIET, skip=(block.role,))) == []


def test_a_table_that_is_read_is_read_row_by_row() -> None:
    """Neither skipped nor announced, each row is a sentence."""
    assert _said(Block(Role.TABLE, "Ort\tLänge\nHafen\t3 km"), QUIET) == ["Ort; Länge", "Hafen; 3 km"]


def test_a_picture_without_words_is_not_announced() -> None:
    """Nothing is said of nothing."""
    assert _said(Block(Role.IMAGE, ""), replace(QUIET, announce=(Role.IMAGE,), skip=())) == []


def test_what_is_announced_and_skipped_is_announced() -> None:
    """Pictures are skipped unless something else is said of them; a block's own word counts more than its role's."""
    picture = Block(Role.IMAGE, "Ein Boot am Steg")
    announcing = replace(QUIET, announce=(Role.IMAGE,), skip=(Role.IMAGE,))
    assert _said(picture, announcing) == ["Bild: Ein Boot am Steg"]
    assert _said(replace(picture, read=False), announcing) == []
