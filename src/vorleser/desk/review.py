"""What an editor reviews: each sentence as shown and as it will be said, and what is doubtful in it."""

from collections.abc import Iterable, Iterator, Mapping

import msgspec
from msgspec.structs import replace

from vorleser.article import Article
from vorleser.listen.verdict import Hearing
from vorleser.normalize.doubts import Doubt, Doubtful, doubts, of_segment
from vorleser.scripts import Hint, Segment
from vorleser.speak.record import quote
from vorleser.text.regex import compile_late

LONG_NUMBER = compile_late(r"(?<![\w.,])\d(?:[\d.\s\u202f]*\d)?(?![\w])")
LONG_DIGITS = 6  # digits from which on a number is easily misread
REASONS = {
    Doubt.TYPO: "vielleicht ein Tippfehler",
    Doubt.UNKNOWN: "unbekanntes Wort, wird gesprochen, wie es geschrieben ist",
    Doubt.GUESSED: "fremdes Wort, die Aussprache ist geraten",
}
MISHEARD = {
    "missing": "nicht erkannt",
    "doubled": "doppelt gehört",
    "invented": "zusätzlich gehört",
    "changed": "anders gehört",
}


class SentenceDoubt(msgspec.Struct, frozen=True):
    """A *word* of a sentence that an editor should hear, and the ``reason``, in German; ``how`` it will be said."""

    kind: str
    word: str
    reason: str
    how: str = ""


class Sentence(msgspec.Struct, frozen=True):
    """One sentence of an edition: its ``number`` in it, its ``block`` in the article, -1 for what the edition says."""

    number: int
    block: int
    anchor: str
    role: str
    shown: str
    spoken: str
    lang: str
    hints: tuple[Hint, ...] = ()
    doubts: tuple[SentenceDoubt, ...] = ()


class Review(msgspec.Struct, frozen=True):
    """What was made: the ``article`` as it was read, its ``sentences``, and their segments, to be spoken again."""

    article: Article
    sentences: tuple[Sentence, ...]
    segments: tuple[Segment, ...]


def make_review(
    article: Article, segments: tuple[Segment, ...], misheard: Mapping[int, Hearing] | None = None
) -> Review:
    """Return what an editor sees of *article*, of which *segments* are said; *misheard* are suspected, by number."""
    misheard = misheard or {}
    settled = {each.word: each for each in doubts(segments)}
    sentences = tuple(
        Sentence(
            number,
            segment.block,
            segment.anchor,
            segment.role.value,
            segment.shown,
            segment.spoken,
            segment.lang,
            segment.hints,
            (*_misheard_doubts(misheard.get(number)), *_doubts_of(segment, settled)),
        )
        for number, segment in enumerate(segments)
    )
    return Review(article, sentences, segments)


def mark_unspoken(review: Review, error: str) -> tuple[Sentence, ...]:
    """Return the sentences of *review*, those that *error* quotes with the doubt that the voice could not say them."""
    if not error:
        return review.sentences
    unspoken = SentenceDoubt("unspoken", "", "wurde nicht so gesprochen, wie es dasteht")
    return tuple(
        replace(sentence, doubts=(unspoken, *sentence.doubts))
        if quote(sentence.spoken) in error
        else sentence
        for sentence in review.sentences
    )


def count_doubts(sentences: Iterable[Sentence]) -> int:
    """Return how many different words are doubtful; a doubt of a whole sentence counts as one."""
    return len({doubt.word or sentence.shown for sentence in sentences for doubt in sentence.doubts})


def _misheard_doubts(hearing: Hearing | None) -> Iterator[SentenceDoubt]:
    """Yield what *hearing* tells against a sentence; no word is marked, since no lexicon entry settles it."""
    for each in hearing.differences if hearing else ():
        words = each.other or each.words if each.what in MISHEARD else hearing.heard if hearing else ""
        what = MISHEARD.get(each.what, "anders gehört")
        told = f"Beim Nachhören {what}: ‚{words}‘" if words else f"Beim Nachhören {what}"
        yield SentenceDoubt("misheard", "", told)


def _doubts_of(segment: Segment, settled: dict[str, Doubtful]) -> Iterator[SentenceDoubt]:
    """Yield what is doubtful in *segment*; what is said of a word by all its places is *settled*."""
    if segment.lang.lower().startswith("de"):
        for each in {one.word: settled.get(one.word, one) for one in of_segment(segment)}.values():
            how = each.how.removeprefix("perhaps ") if each.doubt is not Doubt.UNKNOWN else ""
            yield SentenceDoubt(each.doubt.value, each.word, REASONS[each.doubt], how)
    for form in segment.unknown:
        yield SentenceDoubt("form", form, "ein Zeichen, das keine Regel kennt")
    for match in LONG_NUMBER.finditer(segment.shown):
        if sum(char.isdigit() for char in match[0]) >= LONG_DIGITS:
            yield SentenceDoubt("number", match[0], "lange Zahl")
