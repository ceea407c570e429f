"""The laws of the one timeline."""

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from vorleser.article import Metadata, Role
from vorleser.assemble.timeline import TIMELINE_RATE, Lengths, TimelinePlan, lay_out, samples
from vorleser.clip import Take, Word
from vorleser.mix import Cue
from vorleser.mpeg import FRAME
from vorleser.scripts import Hint, Script, Segment, Span

ROLES = [Role.PARAGRAPH, Role.PARAGRAPH, Role.QUOTE, Role.SUBHEAD]
SENTENCES = st.lists(
    st.tuples(st.integers(1, 40_000), st.integers(0, 4000), st.booleans(), st.sampled_from(ROLES)),
    min_size=1,
    max_size=40,
)
JINGLES = st.sampled_from([Lengths(), Lengths(intro=185_220, entry=123_264, separator=57_330, outro=194_040)])


def laid(sentences: list[tuple[int, int, bool, Role]], lengths: Lengths):  # type: ignore[no-untyped-def]  # noqa: ANN201
    """Return script, takes and plan of *sentences*: frames, pause, whether a block begins, its role."""
    block, segments, role = (
        0,
        [Segment(0, Role.HEADLINE, "Titel", "Titel", pause_ms=500, anchor="h")],
        Role.QUOTE,
    )
    for number, (_, pause, new, its) in enumerate(sentences):
        if new or number == 0:
            block, role = block + 1, its
        segments.append(Segment(block, role, f"S{number}", f"S{number}", pause_ms=pause, anchor=f"s{number}"))
    script = Script(Metadata("Titel"), tuple(segments))
    frames = [8000, *(sentence[0] for sentence in sentences)]
    takes = tuple(Take(str(n), "", count, 16_000, b"", 0.5) for n, count in enumerate(frames))
    return script, takes, lay_out(script, takes, lengths)


@settings(deadline=None)
@given(SENTENCES, JINGLES)
def test_cues_stand_in_order_and_chapters_cover_everything(
    sentences: list[tuple[int, int, bool, Role]], lengths: Lengths
) -> None:
    """No two cues overlap; chapters are contiguous from 0 to the end; nothing is heard after the end."""
    script, takes, plan = laid(sentences, lengths)
    timeline = plan.timeline
    assert [cue.anchor for cue in timeline.cues] == [segment.anchor for segment in script.segments]
    assert all(one.end <= two.start for one, two in pairwise(timeline.cues))
    for cue, take in zip(timeline.cues, takes, strict=True):
        assert 0 <= (cue.end - cue.start) - take.frames * TIMELINE_RATE / take.rate < 1
    assert timeline.chapters[0].start == 0
    assert timeline.chapters[-1].end == timeline.length
    assert all(one.end == two.start for one, two in pairwise(timeline.chapters))
    assert timeline.length >= timeline.cues[-1].end
    begins = [
        two for one, two in pairwise(timeline.cues) if two.role is Role.SUBHEAD and two.block != one.block
    ]
    titles = [
        " ".join(cue.shown for cue in timeline.cues if cue.block == begin.block and cue.role is Role.SUBHEAD)
        for begin in begins
    ]
    told = [(chapter.start, chapter.title, chapter.anchor) for chapter in timeline.chapters]
    first = (0, "Titel", "h")
    assert told == [
        first,
        *((cue.start, title, cue.anchor) for cue, title in zip(begins, titles, strict=True)),
    ]


@settings(deadline=None)
@given(SENTENCES)
def test_pauses_are_what_the_script_says(sentences: list[tuple[int, int, bool, Role]]) -> None:
    """Within a block to the sample; before a block to half an MP3 frame, 13 ms, if it is as long; no dead air."""
    script, _, plan = laid(sentences, Lengths())
    assert len(plan.timeline.cues) == len(script.segments) == len(sentences) + 1
    run = 0
    for number, (one, two) in enumerate(pairwise(plan.timeline.cues)):
        told = samples(min(script.segments[number].pause_ms, 2400))
        run = 0 if two.block != one.block else run + 1
        rounded = FRAME // 2 if told >= FRAME // 2 else FRAME  # a shorter pause can be rounded up only
        allowed = rounded if run % 8 == 0 else 0
        assert abs(two.start - one.end - told) <= allowed
        if run % 8 == 0:
            assert two.start % FRAME == 0
        assert (two.start - one.end) / TIMELINE_RATE <= 2.45


@settings(deadline=None)
@given(SENTENCES, st.integers(0, 39), st.integers(1, 40_000))
def test_an_edit_moves_what_follows_by_whole_frames(
    sentences: list[tuple[int, int, bool, Role]], place: int, frames: int
) -> None:
    """After an edited sentence every later block begins where it did, give or take whole MP3 frames."""
    place %= len(sentences)
    _, _, before = laid(sentences, Lengths())
    edited = list(sentences)
    edited[place] = (frames, *sentences[place][1:])
    _, _, after = laid(edited, Lengths())
    block = before.timeline.cues[place + 1].block
    for one, two in zip(before.timeline.cues, after.timeline.cues, strict=True):
        if one.block > block:
            assert (two.start - one.start) % FRAME == 0


def test_a_subhead_has_a_separator_with_half_the_pause_on_either_side() -> None:
    """The separator stands in the pause before a subhead, and nowhere else."""
    lengths = Lengths(separator=50_000)
    sentences = [(16_000, 1000, True, Role.PARAGRAPH), (16_000, 800, True, Role.SUBHEAD)]
    _, _, plan = laid(sentences, lengths)
    (start,) = plan.separators
    before, after = plan.timeline.cues[-2:]
    assert start - before.end == samples(500)
    assert after.start - (start + 50_000) == pytest.approx(samples(500), abs=FRAME // 2 + 1)


def test_the_longest_edition_is_laid_out() -> None:
    """A hundred thousand segments are laid out at once."""
    sentences = [(16_000, 300, number % 5 == 0, Role.PARAGRAPH) for number in range(100_000)]
    _, _, plan = laid(sentences, Lengths())
    assert len(plan.timeline.cues) == 100_001
    assert plan.timeline.length / TIMELINE_RATE > 100_000


def test_the_outro_begins_a_moment_after_the_last_word() -> None:
    """600 ms after it, and the timeline ends with it; without one it ends with the last word, or the intro."""
    sentences = [(16_000, 1000, True, Role.PARAGRAPH)]
    _, _, plan = laid(sentences, Lengths(outro=50_000))
    end = plan.timeline.cues[-1].end
    assert (plan.outro, plan.timeline.length) == (end + samples(600), end + samples(600) + 50_000)
    _, _, plan = laid(sentences, Lengths())
    assert plan.timeline.length == plan.timeline.cues[-1].end
    _, _, plan = laid(sentences, Lengths(intro=500_000, entry=FRAME * 10, outro=7))
    assert (plan.outro, plan.timeline.length) == (500_000, 500_007)
    assert plan.timeline.cues[0].start == FRAME * 10


def test_every_eighth_sentence_of_a_block_begins_on_a_frame() -> None:
    """The first, the ninth and the seventeenth; those between them keep their pauses to the sample."""
    sentences = [(16_001, 311, number == 0, Role.PARAGRAPH) for number in range(20)]
    _, _, plan = laid(sentences, Lengths())
    cues = plan.timeline.cues[1:]
    assert [number for number, cue in enumerate(cues) if cue.start % FRAME == 0] == [0, 8, 16]
    for number, (one, two) in enumerate(pairwise(cues), 1):
        assert (two.start - one.end == samples(311)) is (number % 8 != 0)


def test_milliseconds_become_samples() -> None:
    """Rounded to the nearest."""
    assert [samples(ms) for ms in (0, 1, 500, 1000)] == [0, 44, 22_050, 44_100]


@pytest.mark.parametrize(("title", "role", "told"), [("", Role.HEADLINE, "Kopf"), ("", Role.QUOTE, "Kopf")])
def test_the_first_chapter_has_a_title_whatever_is_missing(title: str, role: Role, told: str) -> None:
    """The article's, or its headline, or else what is said first."""
    segments = (Segment(0, role, "Kopf", "Kopf", anchor="h"), Segment(1, Role.PARAGRAPH, "Satz", "Satz"))
    takes = tuple(Take(str(n), "", 16_000, 16_000, b"", 0.5) for n in range(2))
    plan = lay_out(Script(Metadata(title), segments), takes, Lengths())
    assert [(chapter.title, chapter.anchor) for chapter in plan.timeline.chapters] == [(told, "h")]


def spoken(*segments: Segment, lengths: Lengths = Lengths()) -> TimelinePlan:  # noqa: B008 -- frozen
    """Return the plan of *segments*, each a second long."""
    takes = tuple(Take(str(number), "", 16_000, 16_000, b"", 0.5) for number in range(len(segments)))
    return lay_out(Script(Metadata("Titel"), segments), takes, lengths)


def test_a_cue_tells_all_of_its_sentence() -> None:
    """Its block, role, texts, language, anchor, speaker, the words by their times, and what is foreign in it."""
    shown, said = "Er rief 3 Mal: It is over.", "Er rief drei Mal: It is over."
    spans = (Span(0, 8, 0, 8), Span(8, 9, 8, 12), Span(9, 26, 12, 29))
    hints = tuple(Hint(at, at + len(word), lang="en") for word, at in (("It", 18), ("is", 21), ("over", 24)))
    words = tuple(Word(start, end, 100 * start, 100 * end) for start, end in ((0, 2), (8, 12), (18, 20)))
    segment = Segment(7, Role.QUOTE, shown, said, "de-AT", 300, "a7", "Rätin", spans, hints)
    script = Script(Metadata("Titel"), (segment,))
    (cue,) = lay_out(
        script, (Take("k", "", 4000, 16_000, b"", 0.5, words),), Lengths(entry=FRAME)
    ).timeline.cues
    times = tuple(FRAME + round(100 * at * 44.1 / 16) for at in (0, 2, 8, 12, 18, 20))
    assert cue == Cue(
        FRAME, FRAME + 11_025, 7, Role.QUOTE, shown, said, "de-AT", "a7", "Rätin",
        ((*times[:2], 0, 2), (*times[2:4], 8, 9), (*times[4:], 15, 17)), ((15, 25, "en"),),
    )  # fmt: skip


@pytest.mark.parametrize("jingles", [Lengths(), Lengths(intro=185_220, entry=123_264)])
def test_the_voice_enters_on_the_nearest_frame(jingles: Lengths) -> None:
    """At once where nothing comes before it, else where the intro lets it in."""
    (cue,) = spoken(Segment(0, Role.PARAGRAPH, "Satz", "Satz"), lengths=jingles).timeline.cues
    assert cue.start % FRAME == 0
    assert abs(cue.start - jingles.entry) <= FRAME // 2


def test_without_jingles_nothing_is_added() -> None:
    """The timeline has the sentences, their pauses, and nothing else; the plan tells the lengths it was made with."""
    assert Lengths() == Lengths(0, 0, 0, 0)
    segments = (Segment(0, Role.PARAGRAPH, "A", "A", pause_ms=0), Segment(1, Role.SUBHEAD, "B", "B"))
    plan = spoken(*segments)
    assert (plan.separators, plan.timeline.rate) == ((), 44_100)
    assert [(cue.start, cue.end) for cue in plan.timeline.cues] == [(0, 44_100), (44_928, 89_028)]
    lengths = Lengths(1, 2, 3, 4)
    assert spoken(*segments, lengths=lengths).lengths == lengths


def chapters(*segments: Segment) -> list[tuple[str, str]]:
    """Return title and anchor of the chapters of *segments*."""
    return [(chapter.title, chapter.anchor) for chapter in spoken(*segments).timeline.chapters]


def test_a_subhead_is_one_chapter_whatever_its_sentences() -> None:
    """Its sentences are one title; one that follows at once, or is said once more later, is a chapter of its own."""
    first, second = (
        Segment(1, Role.SUBHEAD, shown, shown, anchor=shown) for shown in ("Der Kai.", "Und der Kran.")
    )
    head = Segment(0, Role.HEADLINE, "Kopf", "Kopf", anchor="h")
    own = Segment(2, Role.SUBHEAD, "Das Tor", "Das Tor", anchor="t")
    text = Segment(3, Role.PARAGRAPH, "Satz", "Satz")
    again = Segment(3, Role.SUBHEAD, "Schluss", "Schluss", anchor="s")
    assert chapters(head, first, second, own, again, text, again) == [
        ("Titel", "h"),
        ("Der Kai. Und der Kran.", "Der Kai."),
        ("Das Tor", "t"),
        ("Schluss", "s"),
        ("Schluss", "s"),
    ]


def test_what_begins_with_a_subhead_has_no_empty_chapter() -> None:
    """The chapter of the headline is left out where it would have no sound."""
    head = Segment(0, Role.SUBHEAD, "Kopf", "Kopf", anchor="h")
    assert chapters(head, Segment(1, Role.PARAGRAPH, "Satz", "Satz", anchor="s")) == [("Kopf", "h")]


def test_a_headline_of_several_sentences_is_a_title() -> None:
    """Where the article has none, its headline's sentences are joined, wherever they stand."""
    segments = (
        Segment(0, Role.KICKER, "Hafen", "Hafen", anchor="k"),
        Segment(1, Role.HEADLINE, "Es wird.", "Es wird.", anchor="a"),
        Segment(1, Role.HEADLINE, "Es ist.", "Es ist.", anchor="b"),
    )
    takes = tuple(Take(str(number), "", 16_000, 16_000, b"", 0.5) for number in range(3))
    plan = lay_out(Script(Metadata(""), segments), takes, Lengths())
    assert [(one.title, one.anchor) for one in plan.timeline.chapters] == [("Es wird. Es ist.", "a")]


def test_a_single_block_begins_once() -> None:
    """Only its first and ninth sentence are moved to a frame, though no headline stands before it."""
    segments = [Segment(0, Role.PARAGRAPH, "Satz", "Satz", pause_ms=311) for _ in range(10)]
    cues = spoken(*segments).timeline.cues
    apart = [two.start - one.end for one, two in pairwise(cues)]
    assert [number for number, pause in enumerate(apart, 1) if pause != samples(311)] == [8]


def test_places_are_whole_samples() -> None:
    """Every place and length is an integer, at frames and in the middle of a pause too, as encoders want it."""
    segments = (
        Segment(0, Role.PARAGRAPH, "Satz", "Satz", pause_ms=333),
        Segment(1, Role.SUBHEAD, "Kopf", "Kopf", pause_ms=100),
    )
    plan = spoken(*segments, lengths=Lengths(7, 5, 1001, 9))
    timeline = plan.timeline
    places = [timeline.length, plan.outro, *plan.separators]
    places += [place for one in (*timeline.cues, *timeline.chapters) for place in (one.start, one.end)]
    assert {type(place) for place in places} == {int}
    assert plan.separators == (timeline.cues[0].end + samples(333) // 2,)
