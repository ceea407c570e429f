"""Captions: the laws that VTT, SRT and the JSON transcript share."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from vorleser.article import Role
from vorleser.mix import Cue, Timeline
from vorleser.publish.captions import Shape, captions

WORDS = st.lists(st.text("abcdeäöü.,-", min_size=1, max_size=40), min_size=1, max_size=60)
SHAPES = st.sampled_from([Shape(65, 2), Shape(32, 2), Shape(20, 1)])


def spoken(texts: list[list[str]], *, rate: int = 1000) -> Timeline:
    """Return a timeline with a cue for each text, 100 ms a word, 50 ms between."""
    cues, at = [], 0
    for number, words in enumerate(texts):
        text = " ".join(words)
        cues.append(Cue(at, at + 100 * len(words), number, Role.PARAGRAPH, text, text, "de", f"s{number}"))
        at = cues[-1].end + 50
    return Timeline(rate, at, tuple(cues), ())


@given(st.lists(WORDS, min_size=1, max_size=4), SHAPES)
def test_fits(texts: list[list[str]], shape: Shape) -> None:
    """No caption has more lines, no line more characters than its shape allows; no character is lost."""
    found = list(captions(spoken(texts), shape))
    assert all(len(caption.lines) <= shape.height for caption in found)
    assert all(0 < len(line) <= shape.width for caption in found for line in caption.lines)
    heard = "".join(line for caption in found for line in caption.lines).replace(" ", "")
    assert heard == "".join(word for words in texts for word in words)


@given(st.lists(WORDS, min_size=1, max_size=4), SHAPES)
def test_in_order(texts: list[list[str]], shape: Shape) -> None:
    """Captions never overlap, each lasts, and together they lie within their cues' times."""
    timeline = spoken(texts)
    found = list(captions(timeline, shape))
    assert all(caption.start < caption.end for caption in found)
    assert all(first.end <= second.start for first, second in pairwise(found))
    starts = {timeline.ms(cue.start) for cue in timeline.cues}
    ends = {timeline.ms(cue.end) for cue in timeline.cues}
    assert starts <= {caption.start for caption in found}
    assert ends <= {caption.end for caption in found}


def test_parted_where_the_word_begins() -> None:
    """Where the engine tells when its words begin, a long sentence is parted at that sample."""
    text = "Erst kommt ein kurzes Stück und dann erst kommt das lange"
    first = text.index("und")
    cue = Cue(
        0, 9000, 0, Role.PARAGRAPH, text, text, "de", "a", words=((0, 500, 0, 4), (8000, 9000, first, 57))
    )
    found = list(captions(Timeline(1000, 9000, (cue,), ()), Shape(30, 1)))
    assert [(caption.lines, caption.start) for caption in found] == [
        (("Erst kommt ein kurzes Stück",), 0),
        (("und dann erst kommt das lange",), 8000),
    ]


def test_parted_by_share() -> None:
    """Where it tells none, each character takes the same time."""
    text = "Erst kommt ein kurzes Stück und dann erst kommt das lange"
    found = list(captions(spoken([text.split()]), Shape(30, 1)))
    assert found[1].start == 1100 * text.index("und") // len(text)


def test_too_short_to_be_parted() -> None:
    """A cue of a millisecond stays whole rather than losing text."""
    cue = Cue(0, 1, 0, Role.PARAGRAPH, "viele Worte in fast keiner Zeit", "", "de", "a")
    (caption,) = captions(Timeline(1000, 10, (cue,), ()), Shape(10, 1))
    assert " ".join(caption.lines) == cue.shown


def test_named() -> None:
    """Where the speaker goes into the text, the name counts towards the line's length."""
    cue = Cue(0, 900, 0, Role.ANSWER, "Ja, das ist so.", "", "de", "a", speaker="Herta Lindqvist")
    (caption,) = captions(Timeline(1000, 900, (cue,), ()), Shape(20, 2, named=True))
    assert caption.lines == ("Herta Lindqvist:", "Ja, das ist so.")


def test_named_once() -> None:
    """A speaker is named where it changes, and not where the text itself begins with the name."""
    texts = (
        ("Herta Lindqvist", "Ja."),
        ("Herta Lindqvist", "Und nein."),
        ("Uferblatt", "Uferblatt: Wirklich?"),
    )
    cues = tuple(
        Cue(900 * at, 900 * at + 900, 0, Role.ANSWER, text, "", "de", "a", speaker=speaker)
        for at, (speaker, text) in enumerate(texts)
    )
    found = captions(Timeline(1000, 2700, cues, ()), Shape(40, 1, named=True))
    assert [*(caption.lines for caption in found)] == [
        ("Herta Lindqvist: Ja.",),
        ("Und nein.",),
        ("Uferblatt: Wirklich?",),
    ]
