"""Where a sentence speaks another language for a while."""

from msgspec.structs import replace

from vorleser.article import Role
from vorleser.assemble.foreign import foreign_ranges, foreign_runs
from vorleser.scripts import Hint, Segment


def _segment(text: str, *words: tuple[str, str]) -> Segment:
    hints = tuple(Hint(text.index(word), text.index(word) + len(word), lang=lang) for word, lang in words)
    return Segment(0, Role.PARAGRAPH, text, text, hints=hints)


def test_a_phrase_is_marked_and_a_name_is_not() -> None:
    """Three words in a row are a change of language; names of two words and loanwords are none."""
    text = "Das Team liest „We build harbours“ in San Francisco."
    words = [("Team", "en"), ("We", "en"), ("build", "en"), ("harbours", "en"), ("San Francisco", "en")]
    found = list(foreign_runs(_segment(text, *words)))
    assert [(text[start:end], lang) for start, end, lang in found] == [("We build harbours", "en")]


def test_words_between_end_a_phrase() -> None:
    """A German word, a digit, or another language between two words parts them."""
    text = "One two und three four 5 six seven huit neuf dix."
    words = [(word, "en") for word in "One two three four six seven".split()]
    words += [(word, "fr") for word in "huit neuf dix".split()]
    found = list(foreign_runs(_segment(text, *words)))
    assert [(text[start:end], lang) for start, end, lang in found] == [("huit neuf dix", "fr")]


def test_the_segments_own_language_is_no_foreign_one() -> None:
    """A hint in the language of the sentence, whatever its region, marks nothing."""
    segment = _segment("We build harbours.", ("We", "en-GB"), ("build", "en-GB"), ("harbours", "en-GB"))
    english = Segment(0, Role.PARAGRAPH, segment.shown, segment.spoken, lang="en", hints=segment.hints)
    assert list(foreign_runs(english)) == []


def test_what_the_source_marks_counts() -> None:
    """A marked word is marked, however short; what was found elsewhere stays, what overlaps gives way."""
    text = "Das piano spielt „We build harbours here“ und We build harbours there."
    segment = _segment(text, ("We", "en"), ("build", "en"), ("harbours", "en"))
    at, quote = text.index("piano"), text.index("We build harbours here")
    marks = ((at, at + 5, "it"), (quote, quote + 22, "en-GB"), (0, 3, "de-AT"))
    found = list(foreign_ranges(replace(segment, foreign=marks)))
    assert [(text[start:end], lang) for start, end, lang in found] == [
        ("piano", "it"),
        ("We build harbours here", "en-GB"),
    ]
    assert [lang for *_, lang in foreign_ranges(segment)] == ["en"]
