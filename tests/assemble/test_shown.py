"""Which written words are heard when: the laws of bringing spoken words to the text that is shown."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vorleser.article import Article, Block, Metadata, Role
from vorleser.assemble.shown import UNSURE, cue_words
from vorleser.clip import Take, Word
from vorleser.config import Config
from vorleser.pipeline import write_script
from vorleser.scripts import Segment, Span

RATE = 16_000


def shown(segment: Segment, *words: Word) -> list[tuple[int, int, str]]:
    """Return when what is heard, in milliseconds, and the characters."""
    take = Take("k", "", RATE * 10, RATE, b"", 0.5, words)
    return [(begin, end, segment.shown[a:b]) for begin, end, a, b in cue_words(segment, take, 0, 1000)]


def spoken_evenly(segment: Segment, confidence: float = 1.0) -> list[Word]:
    """Return the words of *segment*, 100 ms each."""
    words, place = [], 0
    for number, word in enumerate(segment.spoken.split()):
        place = segment.spoken.index(word, place)
        words.append(Word(place, place + len(word), 1600 * number, 1600 * (number + 1), confidence))
        place += len(word)
    return words


def written(text: str) -> Segment:
    """Return the segment of a sentence."""
    article = Article(Metadata("T"), (Block(Role.PARAGRAPH, text),))
    return next(one for one in write_script(article, Config()).segments if one.block == 0)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Die Fähre legt um 14:30 Uhr ab.", ["Die", "Fähre", "legt", "um", "14:30 Uhr", "ab"]),
        ("Rund 250 Gäste zahlten 12,50 €.", ["Rund", "250", "Gäste", "zahlten", "12,50 €"]),
        ("„Wir“, sagte sie, „gehen.“", ["Wir", "sagte", "sie", "gehen"]),
        ("Dr. Weber kommt z. B. mit 4 % Gewinn.", ["Dr", "Weber", "kommt", "z. B", "mit", "4 %", "Gewinn"]),
    ],
)
def test_a_written_form_is_one_word(text: str, words: list[str]) -> None:
    """However many words say a time, a sum or an abbreviation, what is written is marked as long as they last."""
    segment = written(text)
    found = shown(segment, *spoken_evenly(segment))
    assert [word for _, _, word in found] == words
    assert all(one[1] <= two[0] for one, two in pairwise(found))
    assert found[-1][1] == 100 * len(segment.spoken.split())


@given(st.data())
def test_words_stand_in_order(data: st.DataObject) -> None:
    """Whatever is said for whatever is written: neither times nor characters of two words overlap."""
    spans, spoken, text = [], "", ""
    for _ in range(data.draw(st.integers(1, 6))):
        said, seen = data.draw(
            st.sampled_from([("a ", "a "), ("b c ", "7 "), ("d ", ""), ("", "("), ("ef ", "e. ")])
        )
        spans.append(Span(len(text), len(text) + len(seen), len(spoken), len(spoken) + len(said)))
        text, spoken = text + seen, spoken + said
    segment = Segment(0, Role.PARAGRAPH, text, spoken, spans=tuple(spans))
    words = [
        Word(word.spoken_start, word.spoken_end, word.start, word.end, data.draw(st.floats(0, 1)))
        for word in spoken_evenly(segment)
    ]
    take = Take("k", "", RATE * 10, RATE, b"", 0.5, tuple(words))
    found = list(cue_words(segment, take, 500, 1000))
    assert all(one[1] <= two[0] and one[3] <= two[2] for one, two in pairwise(found))
    assert all(begin < end and first < last for begin, end, first, last in found)


def test_words_that_are_not_sure_make_a_phrase() -> None:
    """A word of little confidence is marked together with the neighbours whose border it shares."""
    segment = Segment(0, Role.PARAGRAPH, "a b c d e", "a b c d e")
    words = spoken_evenly(segment)
    words[2] = Word(4, 5, 3200, 4800, UNSURE / 2)
    assert shown(segment, *words) == [(0, 100, "a"), (100, 400, "b c d"), (400, 500, "e")]


def test_nothing_sure_is_the_sentence() -> None:
    """Where no word is sure, the whole sentence is one."""
    segment = Segment(0, Role.PARAGRAPH, "Ein Satz, wie er ist.", "Ein Satz, wie er ist.")
    assert shown(segment, *spoken_evenly(segment, 0.0)) == [(0, 500, "Ein Satz, wie er ist")]


def test_times_are_those_of_the_timeline() -> None:
    """A word's times are counted from where its take begins, at the timeline's rate."""
    segment = Segment(0, Role.PARAGRAPH, "Die 12 Räte", "Die zwölf Räte", spans=(
        Span(0, 4, 0, 4), Span(4, 6, 4, 9), Span(6, 11, 9, 14)))  # fmt: skip
    take = Take("k", "", RATE, RATE, b"", 0.5, tuple(spoken_evenly(segment)))
    assert list(cue_words(segment, take, 1000, 44_100)) == [
        (1000, 5410, 0, 3),
        (5410, 9820, 4, 6),
        (9820, 14_230, 7, 11),
    ]


def test_what_stands_nowhere_lengthens_the_word_before() -> None:
    """Words that nothing written stands for are heard while what was written before them is marked."""
    segment = Segment(
        0, Role.PARAGRAPH, "a b", "a x b", spans=(Span(0, 2, 0, 2), Span(2, 2, 2, 4), Span(2, 3, 4, 5))
    )
    assert [word for _, _, word in shown(segment, *spoken_evenly(segment))] == ["a", "b"]
