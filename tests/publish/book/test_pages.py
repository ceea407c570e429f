"""Pages, pieces and passages: the timeline as a book."""

from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from bookshelf import daisies, handmade, overlays
from bookshelf.handmade import article, paragraph, subhead
from vorleser.article import Block, Role
from vorleser.edition import Edition, Levels, Manifest, Publication, Sound, Voice
from vorleser.mix import Chapter, Cue, Timeline
from vorleser.publish import format_named
from vorleser.publish.book.markup import body_markup
from vorleser.publish.book.pages import book_pages, headings

ROLES = st.sampled_from(
    [Role.HEADLINE, Role.SUBHEAD, Role.PARAGRAPH, Role.LIST_ITEM, Role.TABLE, Role.NOTICE]
)
STEPS = st.tuples(
    st.integers(0, 200_000),
    st.integers(441, 90_000),
    st.integers(-1, 6),
    ROLES,
    st.text(max_size=9),
    st.booleans(),
)


def edition(timeline: Timeline) -> Edition:
    """Return an edition of *timeline*, without sound."""
    blocks = [Block(Role.PARAGRAPH, "x", level=level) for level in range(7)]
    manifest = Manifest(
        guid="1",
        stem="x",
        article=article("Titel", *blocks),
        publication=Publication(),
        voice=Voice("pico", "de-DE", 1.0, "trainedAlgorithmicMedia"),
        cover="",
        notice="",
        text_hash="",
        settings_hash="",
        versions={},
    )
    return Edition(manifest, timeline, Sound("", 0, "", 96, Levels(0, 0)))


@given(st.lists(STEPS, min_size=1, max_size=12), st.integers(0, 300_000), st.integers(0, 6))
def test_all_clips_together_are_the_recording(
    steps: list[tuple[int, int, int, Role, str, bool]], tail: int, level: int
) -> None:
    """Whatever the cues: no gap, no overlap, no clip without length, ids unique, headings a step deeper at most."""
    cues, starts, at = [], [0], 0
    for pause, length, block, role, anchor, opens in steps:
        at += pause
        if opens and at > starts[-1]:
            starts.append(at)
        cues.append(Cue(at, at + length, block, role, f"Satz {at}", "", "de", anchor))
        at += length
    end = at + tail
    chapters = [Chapter(a, b, "K", level=level) for a, b in pairwise([*starts, end])]
    made = book_pages(edition(Timeline(44_100, end, tuple(cues), tuple(chapters))))
    passages = [passage for page in made for passage in page.passages]
    timeline = Timeline(44_100, end, (), ())
    assert passages[0].begin == 0
    assert passages[-1].end == timeline.ms(end)
    assert all(before.end == after.begin for before, after in pairwise(passages))
    assert all(passage.begin < passage.end for passage in passages)
    assert [passage.begin for passage in passages if passage.text] == [timeline.ms(cue.start) for cue in cues]
    ids = [passage.id for passage in passages] + [piece.id for page in made for piece in page.pieces]
    assert len(ids) == len(set(ids))
    depths = [heading.depth for heading in headings(made)]
    assert depths[0] == 1
    assert all(after <= before + 1 for before, after in pairwise(depths))


def test_two_thousand_headings_are_two_thousand_pages(tmp_path: Path) -> None:
    """Each is a page of both books, and both hold together."""
    blocks = [block for n in range(2000) for block in (subhead(f"Nr. {n}", 2 + n % 5), paragraph("A."))]
    made = handmade.edition(tmp_path, article("Viele", *blocks), silent=True)
    [epub] = format_named("epub").render(made)
    data = b"".join(epub.chunks)  # type: ignore[arg-type]
    assert overlays.findings(data) == []
    assert overlays.files(data)["EPUB/nav.xhtml"].count(b'<a href="seite') == 2001
    [daisy] = format_named("daisy").render(made)
    assert daisies.findings(overlays.files(b"".join(daisy.chunks))) == []  # type: ignore[arg-type]


def test_pictures_stay_where_the_article_has_them() -> None:
    """A picture comes after what stands before it, even at the end of a page whose follower begins with a heading."""
    blocks = (
        paragraph("A."),
        Block(Role.IMAGE, "", link="x"),
        subhead("B"),
        paragraph("C."),
        Block(Role.IMAGE, "", link="y"),
    )
    written = article("T", *blocks)
    timeline = handmade.laid(written)
    base = edition(timeline)
    manifest = replace(base.manifest, article=written)
    made = book_pages(Edition(manifest, timeline, base.sound))
    assert [[piece.block for piece in page.pieces] for page in made] == [[0, -1, 1, 2], [3, 4, 5]]


@pytest.mark.parametrize("kind", ["epub", "daisy"])
def test_a_recording_without_words_is_a_book_of_music(kind: str, tmp_path: Path) -> None:
    """Nothing to read is no reason to fail."""
    made = handmade.edition(tmp_path, article("Stille"))
    silent = Edition(made.manifest, Timeline(44_100, made.timeline.length, (), ()), made.sound)
    [file] = format_named(kind).render(silent)
    assert b"".join(file.chunks).startswith(b"PK")  # type: ignore[arg-type]


def test_a_quotation_has_its_language() -> None:
    """What a sentence quotes in another language is marked in the book's text."""
    shown = "Sie rief: „Never give up!“ und ging."
    runs = ((11, 25, "en"), (30, 33, 'x"y'))
    cue = Cue(0, 44100, 0, Role.PARAGRAPH, shown, "", "de", "a", foreign=runs)
    book = edition(Timeline(44100, 44100, (cue,), (Chapter(0, 44100, "Titel"),)))
    html = "".join("".join(body_markup(page, {}, {})) for page in book_pages(book))
    assert '„<span lang="en" xml:lang="en">Never give up!</span>“' in html
    assert html.count("lang=") == 2
