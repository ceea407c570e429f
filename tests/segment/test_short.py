"""Short texts have short openings: nobody waits twelve seconds for two sentences."""

import pytest
from msgspec.structs import replace

from vorleser import disclosure
from vorleser.article import Article, Block, Metadata, Role
from vorleser.segment import segment
from vorleser.segment.settings import SegmentSettings

METADATA = Metadata("Brücke wieder offen", authors=("A. Bauer",), date="2026-05-03")
NEWS = "Die Brücke ist wieder frei. Die Arbeiten haben drei Tage gedauert."
SETTINGS = SegmentSettings()


def _article(text: str, *before: Block) -> Article:
    return Article(METADATA, (*before, Block(Role.HEADLINE, METADATA.title), Block(Role.PARAGRAPH, text)))


def test_headline_and_notice_are_all_that_is_heard_before_short_news() -> None:
    """No author, no date, the short notice, and pauses no longer than a sentence's before the text."""
    script = segment(_article(NEWS), SETTINGS, "Uferblatt")
    assert script.short
    assert [piece.shown for piece in script.segments] == [
        METADATA.title,
        disclosure.SPOKEN_SHORT,
        "Die Brücke ist wieder frei.",
        "Die Arbeiten haben drei Tage gedauert.",
    ]
    assert [piece.pause_ms for piece in script.segments[:2]] == [SETTINGS.sentence_ms] * 2


@pytest.mark.parametrize(("letters", "short"), [(399, True), (400, False), (4000, False)])
def test_the_border_is_the_settings(letters: int, short: bool) -> None:  # noqa: FBT001 -- a parameter
    """A text with as many characters as the settings say, or more, has the whole opening."""
    script = segment(_article("a" * letters), replace(SETTINGS, longest=5000))
    roles = [piece.role for piece in script.segments]
    assert script.short is short
    assert (Role.BYLINE in roles) is not short


def test_nothing_is_short_where_nobody_wants_it() -> None:
    """With 0 every text has the whole opening."""
    script = segment(_article(NEWS), replace(SETTINGS, short=0))
    assert not script.short
    assert disclosure.SPOKEN in [piece.shown for piece in script.segments]


def test_a_newsrooms_own_notice_stays() -> None:
    """What a newsroom says instead of the house's notice is never shortened."""
    script = segment(_article(NEWS), replace(SETTINGS, notice_text="Gelesen vom Rechner."))
    assert [piece.shown for piece in script.segments if piece.role is Role.NOTICE] == ["Gelesen vom Rechner."]


def test_the_kicker_is_heard_first_as_it_is_seen_first() -> None:
    """A kicker that stands behind the headline in the source is heard before it, as every page shows it."""
    blocks = (
        Block(Role.HEADLINE, METADATA.title),
        Block(Role.KICKER, "Verkehr"),
        Block(Role.PARAGRAPH, NEWS),
    )
    roles = [piece.role for piece in segment(Article(METADATA, blocks), SETTINGS).segments]
    assert roles[:2] == [Role.KICKER, Role.HEADLINE]
