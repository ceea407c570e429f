"""Article to Script: order, roles and pauses."""

from vorleser.article import Article, Block, Metadata, Role
from vorleser.scripts import Script
from vorleser.segment import segment
from vorleser.segment.settings import SegmentSettings

WHOLE = SegmentSettings(short=0)  # the whole opening, however short the article
ARTICLE = Article(
    Metadata("Titel", authors=("A. Bauer", "B. Kunz"), date="2026-05-03"),
    (
        Block(Role.HEADLINE, "Titel"),
        Block(Role.PARAGRAPH, "Eins ist da. Zwei kommt noch."),
        Block(Role.SUBHEAD, "Mitte", level=2),
        Block(Role.PARAGRAPH, "Drei folgt."),
        Block(Role.LIST_ITEM, "Vier"),
        Block(Role.LIST_ITEM, "Fünf"),
        Block(Role.CAPTION, "Ein Bild"),
        Block(Role.TABLE, "Ort\tWert\nUlm\t3"),
    ),
)


def _script(settings: SegmentSettings | None = None, publication: str = "") -> Script:
    return segment(ARTICLE, settings or WHOLE, publication)


def test_the_opening_comes_after_the_headline() -> None:
    """Headline, authors, day and publication, notice; then the article."""
    shown = [piece.shown for piece in _script(publication="Der Kurier").segments]
    assert shown[:5] == [
        "Titel",
        "Von A. Bauer und B. Kunz.",
        "Der Kurier, 3. Mai 2026.",
        SegmentSettings().notice_text,
        "Eins ist da.",
    ]


def test_opening_and_notice_can_be_switched_off() -> None:
    """Each of the two has a switch of its own."""
    roles = {piece.role for piece in _script(SegmentSettings(notice=False, opening=False)).segments}
    assert not roles & {Role.BYLINE, Role.DATE, Role.NOTICE}
    assert Role.NOTICE in {piece.role for piece in _script(SegmentSettings(opening=False)).segments}


def test_skipped_roles_are_not_read() -> None:
    """Captions are not read unless somebody wants them."""
    assert "Ein Bild" not in [piece.shown for piece in _script().segments]
    assert "Ein Bild" in [piece.shown for piece in _script(SegmentSettings(skip=())).segments]


def test_tables_are_read_row_by_row() -> None:
    """Each row is a segment, its cells parted for the voice."""
    assert [piece.shown for piece in _script().segments if piece.role is Role.TABLE] == [
        "Ort; Wert",
        "Ulm; 3",
    ]


def test_pauses_grow_with_the_border() -> None:
    """Sentence < list item < paragraph < before a subhead, each as the settings say."""
    settings = SegmentSettings()
    after = {piece.shown: piece.pause_ms for piece in _script().segments}
    assert after["Eins ist da."] == settings.sentence_ms
    assert after["Zwei kommt noch."] == settings.before_subhead_ms
    assert after["Mitte"] == settings.subhead_ms
    assert after["Vier"] == settings.item_ms
    assert after["Drei folgt."] == settings.paragraph_ms
    assert after["Titel"] == settings.headline_ms
    assert settings.sentence_ms < settings.item_ms < settings.paragraph_ms < settings.before_subhead_ms


def test_who_said_it_follows_on_the_quotation() -> None:
    """After a sentence's pause; between two quotations there is a paragraph's."""
    texts = ("Wir fangen an.", "— Karin Holz", "Endlich!")
    quoted = Article(Metadata("Titel"), tuple(Block(Role.QUOTE, text) for text in texts))
    silent = SegmentSettings(notice=False, opening=False, short=0)
    assert [piece.pause_ms for piece in segment(quoted, silent).segments] == [
        silent.sentence_ms,
        silent.paragraph_ms,
        silent.paragraph_ms,
    ]


def test_segments_know_their_block_and_have_an_anchor_of_their_own() -> None:
    """Block numbers are the article's, -1 for what the edition says; anchors are unique."""
    segments = _script().segments
    assert {piece.block for piece in segments} == {-1, 0, 1, 2, 3, 4, 5, 7}
    assert len({piece.anchor for piece in segments}) == len(segments)


def test_the_agency_line_is_said_in_the_opening_only() -> None:
    """A closing agency line names the author once, at the beginning."""
    blocks = (
        Block(Role.HEADLINE, "T"),
        Block(Role.PARAGRAPH, "Text."),
        Block(Role.BYLINE, "(M. Muster--XYZ)"),
    )
    script = segment(Article(Metadata("T", authors=("M. Muster",)), blocks), WHOLE)
    said = [(piece.block, piece.shown) for piece in script.segments if piece.role is Role.BYLINE]
    assert said == [(2, "Von M. Muster, XYZ.")]


def test_a_sentence_longer_than_an_engine_takes_is_cut() -> None:
    """No segment is longer than the settings allow, and no word is lost."""
    text = "Er sah das Haus, " * 100 + "und ging."
    script = segment(Article(Metadata("T"), (Block(Role.PARAGRAPH, text),)), SegmentSettings(notice=False))
    assert max(len(piece.shown) for piece in script.segments) <= SegmentSettings().longest
    assert " ".join(piece.shown for piece in script.segments).split() == text.split()


def test_the_notice_is_heard_early_whatever_comes_before_it() -> None:
    """Behind a long opening the notice moves to the front: it is always heard within the first 20 seconds."""
    authors = tuple(f"Vorname Nachname{number}" for number in range(9))
    for title, authors_, place in (("Kurz", ("A. B.",), 2), ("Kurz", authors, 1), ("Lang " * 40, (), 0)):
        blocks = (Block(Role.HEADLINE, title.strip()), Block(Role.PARAGRAPH, "Text."))
        script = segment(Article(Metadata(title, authors=authors_), blocks), WHOLE)
        assert [piece.role for piece in script.segments].index(Role.NOTICE) == place
