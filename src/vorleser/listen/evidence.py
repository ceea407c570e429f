"""Measure how well a clip fits its sentence, compared with a reference voice's clip of the same sentence.

A small recogniser misspells many names, so its transcript alone says little. More telling is the likelihood of the
sentence, word by word, in the clip and in that of a reference voice that is sure to say every word: taking a
missing word out of the text makes the next one more likely, and a missing word takes up no time.
"""

import itertools
from collections.abc import Callable, Sequence

import msgspec
import numpy as np

from vorleser.listen.laid import Laid, gain_twice, gain_with, gain_without, lay_along
from vorleser.listen.match import Match, frames_of, match
from vorleser.listen.recogniser import Floats, Recogniser
from vorleser.listen.sounds import compare_words, sounds_of, weight

_ASKED = 6  # words of a sentence that are tried without, at the most
_DOUBLED = 8  # words that are tried twice, at the most
_BESIDE = 2  # of them, those that are tried with the reference, too
_DROP = -1.0  # of a word's log-likelihood beside the reference's: from there on, it may be missing
_SECONDS = 0.02  # that a word seems longer for each unit by which the next is less likely
_UNLIKELY = -5.0  # a gain as low as that says no more than a lower one
_HOPELESS = -3.0  # of the whole fit: another text
_ALONE = -1.5  # what a good voice's words are like, where there is no reference
_LEAST = 0.08  # seconds: added to a word's length, so that short ones count less
_UNLIKE = 0.5  # the share of a heard word's sounds that the sentence has: below, it may be invented
_RUNS, _RUN = 3, 4  # so many runs of invented words are tried, so many words of each

Gain = Callable[[Recogniser, Laid, Sequence[int]], list[float]]


class Evidence(msgspec.Struct, frozen=True):
    """What tells whether a sentence was said as written; numbers are beside the reference.

    ``without`` and ``twice`` are the gains in log-likelihood of the word whose absence or doubling gains most: the
    words ``missing`` and ``doubled``. ``drop`` is the greatest loss of a word's first sound, ``fit`` that of the whole;
    ``longer`` and ``shorter`` are the seconds by which a word is longest and shortest, ``squeezed`` is the logarithm of
    the latter; ``pace`` the logarithm of how much longer the clip is. ``first`` is the least likelihood of a word and
    ``mean`` that of all, by themselves, not beside the reference;
    ``words`` is how many there are.
    """

    without: float
    twice: float
    drop: float
    fit: float
    longer: float
    shorter: float
    squeezed: float
    pace: float
    first: float
    mean: float
    words: int
    missing: str = ""
    doubled: str = ""


class Transcripts(msgspec.Struct, frozen=True):
    """What is ``heard`` freely, and how far its sounds are from those of the sentence, beside the reference's.

    ``distance`` is the whole's, 0 to about 1; ``lost`` the weight of the word that is least found, ``invented`` that
    of the heard word least like any. ``inserted`` is the gain in log-likelihood of heard words that the sentence has
    not, ``extra``; ``gap`` that of the whole transcript.
    """

    heard: str
    distance: float
    lost: float
    invented: float
    inserted: float
    gap: float
    extra: str = ""


class Heard(msgspec.Struct, frozen=True):
    """All that is told of a clip; ``match`` is None where there is no reference.

    ``lacking`` and ``surplus`` are the words where the match lacks most, and where there is most too much.
    """

    evidence: Evidence
    transcripts: Transcripts | None = None
    match: Match | None = None
    lacking: str = ""
    surplus: str = ""


class Pair:
    """A clip and, behind it in *sounds*, a reference's, if there is one, laid along a sentence.

    *writings* are the words of it as they may be written: numbers in words or in figures. Those count that fit the
    clip best.
    """

    def __init__(
        self, recogniser: Recogniser, sounds: Sequence[Floats], writings: Sequence[Sequence[str]], lang: str
    ) -> None:
        self.recogniser = recogniser
        self.alone = len(sounds) == 1
        self._sounds = sounds
        encoded = [recogniser.encode(sound) for sound in sounds]
        laid = (lay_along(recogniser, encoded[0], words, lang) for words in writings)
        self.clip = max(laid, key=lambda each: each.fit)
        words = self.clip.words
        self.reference = self.clip if self.alone else lay_along(recogniser, encoded[1], words, lang)

    def evidence(self) -> Evidence:
        """Return the evidence of the clip, relative to the reference if there is one."""
        clip, drops = self.clip, self._drops()
        extra, squeezed = self._lengths()
        fit = clip.fit - self._reference_fit()
        without, missing, twice, doubled = _UNLIKELY, "", _UNLIKELY, ""
        if fit > _HOPELESS:
            asked = [each for each in np.argsort(drops)[:_ASKED].tolist() if drops[each] < _DROP]
            without, missing = self._most(gain_without, asked)
            longer = np.maximum(extra, np.append(extra[1:], 0) - _SECONDS * np.append(drops[1:], 0))
            twice, doubled = self._most(gain_twice, np.argsort(-longer)[:_DOUBLED].tolist())
        return Evidence(
            round(without, 2),
            round(twice, 2),
            round(float(drops.min(initial=0)), 2),
            round(fit, 2),
            round(float(extra.max(initial=0)), 2),
            round(float(extra.min(initial=0)), 2),
            round(float(squeezed.min(initial=0)), 2),
            0.0 if self.alone else round(float(np.log(clip.begins[-1] / self.reference.begins[-1])), 3),
            round(float(clip.first.min(initial=0)), 2),
            round(clip.fit, 2),
            len(clip.words),
            missing,
            doubled,
        )

    def hear(self) -> Heard:
        """Return all that is told of the clip."""
        evidence, transcripts = self.evidence(), self.transcripts()
        if self.alone:
            return Heard(evidence, transcripts)
        pairs = zip((self.clip, self.reference), self._sounds, strict=True)
        found = match(*(frames_of(laid.encoded.features[0], sound) for laid, sound in pairs))
        return Heard(
            evidence,
            transcripts,
            found,
            self.reference.word_at(found.lacking_at),
            self.clip.word_at(found.surplus_at),
        )

    def transcripts(self) -> Transcripts:
        """Return what is heard of the clip without knowing the sentence, relative to the reference if there is one."""
        clip, reference = self.clip, self.reference
        free = self.recogniser.transcribe(clip.encoded, clip.lang)
        distance, lost, invented, runs = _compare(clip.words, free.text)
        inserted, extra = self._most_inserted(runs)
        gap = free.likelihood - clip.likelihood
        if not self.alone:
            other = self.recogniser.transcribe(reference.encoded, clip.lang)
            usual = _compare(clip.words, other.text)
            distance, lost, invented = distance - usual[0], lost - usual[1], invented - usual[2]
            gap -= max(0.0, other.likelihood - reference.likelihood)
        return Transcripts(
            free.text,
            round(distance, 2),
            round(lost, 2),
            round(invented, 2),
            round(inserted, 2),
            round(gap, 2),
            extra,
        )

    def _most_inserted(self, runs: Sequence[tuple[int, Sequence[str]]]) -> tuple[float, str]:
        """Return the largest gain of one of *runs*, words heard behind so many of the sentence, and which they are."""
        if not runs:
            return _UNLIKELY, ""
        ours = np.array(gain_with(self.recogniser, self.clip, runs))
        theirs = np.array(
            [_UNLIKELY] * len(runs) if self.alone else gain_with(self.recogniser, self.reference, runs)
        )
        gains = ours - np.maximum(theirs, _UNLIKELY)
        best = int(gains.argmax())
        return float(gains[best]), " ".join(runs[best][1])

    def _drops(self) -> Floats:
        usual = np.full_like(self.clip.first, _ALONE) if self.alone else self.reference.first
        letters = np.array(
            [len(_bare(word)) < 2 for word in self.clip.words]
        )  # recognisers do not hear initials reliably
        return np.where(letters, np.float32(0), self.clip.first - usual)

    def _reference_fit(self) -> float:
        return _ALONE if self.alone else self.reference.fit

    def _lengths(self) -> tuple[Floats, Floats]:
        """Return how many seconds longer each word is than the reference's at the clip's pace, and by what factor."""
        ours = np.diff(self.clip.begins)
        if self.alone:
            theirs = np.array([weight(sounds_of(word)) for word in self.clip.words], np.float32) * _LEAST
        else:
            theirs = np.diff(self.reference.begins)
        ratios = np.log((ours + _LEAST) / (theirs + _LEAST))
        pace = np.float32(np.median(ratios)) if len(ratios) else np.float32(0)
        return ours - theirs * np.exp(pace), ratios - pace

    def _most(self, gain: Gain, asked: list[int]) -> tuple[float, str]:
        """Return the largest gain among the words *asked*, beside the reference's, and which word's it is."""
        if not asked:
            return _UNLIKELY, ""
        ours = np.array(gain(self.recogniser, self.clip, asked))
        chosen = np.argsort(-ours)[:_BESIDE]
        theirs = np.full(len(chosen), _UNLIKELY)
        if not self.alone and ours.max() > _UNLIKELY:
            theirs = np.array(gain(self.recogniser, self.reference, [asked[each] for each in chosen]))
        gains = ours[chosen] - np.maximum(theirs, _UNLIKELY)
        best = int(gains.argmax())
        return float(gains[best]), self.clip.words[asked[chosen[best]]]


def _compare(words: Sequence[str], heard: str) -> tuple[float, float, float, list[tuple[int, Sequence[str]]]]:
    """Return the distance between the sounds of *words* and *heard*, and the weights of what is lost and invented.

    Then come the runs of heard words that are hardly among *words*, each with the number of words before it.
    """
    others = heard.split()
    found = compare_words(words, others)
    total = sum(weight(sounds_of(word)) for word in words) or 1.0
    runs: list[tuple[int, Sequence[str]]] = []
    for strange, group in itertools.groupby(range(len(others)), lambda each: found.heard[each] < _UNLIKE):
        numbers = list(group)
        if strange:
            before = found.places[numbers[0] - 1] if numbers[0] else 0
            runs.append((before, others[numbers[0] : numbers[0] + min(len(numbers), _RUN)]))
    return (
        found.distance / total,
        max((_left(word, share) for word, share in zip(words, found.expected, strict=True)), default=0.0),
        max((_left(word, share) for word, share in zip(others, found.heard, strict=True)), default=0.0),
        runs[:_RUNS],
    )


def _bare(word: str) -> str:
    return word.strip(".,;:!?…„“”‚‘’»«()–-\"'")


def _left(word: str, share: float) -> float:
    return (1 - share) * weight(sounds_of(word))
