"""What a recogniser tells of a clip as the sound of a sentence, beside a reference voice's clip of the same sentence.

A recogniser that is small misspells every other name, so its transcript alone says little. What says more is how
likely the very sentence is, word by word, in this sound and in that of a voice which surely said all of it: a
word that is missing makes the next one the likelier, and leaves no time of its own.
"""

from collections.abc import Callable, Sequence

import msgspec
import numpy as np

from vorleser.listen.laid import Laid, gain_twice, gain_without, lay_along
from vorleser.listen.recogniser import Floats, Recogniser
from vorleser.listen.sounds import compare_words, sounds_of, weight

_ASKED = 6  # words of a sentence that are tried without, and twice, at the most
_DROP = -1.0  # of a word's log-likelihood beside the reference's: from there on, it may be missing
_LONGER = 0.08  # seconds beside the reference's: from there on, a word may be said twice
_UNLIKELY = -5.0  # a gain as low as that says no more than a lower one
_HOPELESS = -3.0  # of the whole fit: another text
_ALONE = -1.5  # what a good voice's words are like, where there is no reference
_LEAST = 0.08  # seconds: added to a word's length, so that short ones count less


Gain = Callable[[Recogniser, Laid, Sequence[int]], list[float]]


class Evidence(msgspec.Struct, frozen=True):
    """What tells whether a sentence was said as written; numbers are beside the reference.

    ``without`` and ``twice`` are the gains in log-likelihood of the word whose absence or doubling gains most: the
    words ``missing`` and ``doubled``. ``drop`` is the greatest loss of a word's first sound, ``fit`` that of the whole;
    ``longer`` and ``shorter`` are the seconds by which a word is longest and shortest, ``squeezed`` is the logarithm of
    the latter; ``pace`` the logarithm of how much longer the clip is.
    """

    without: float
    twice: float
    drop: float
    fit: float
    longer: float
    shorter: float
    squeezed: float
    pace: float
    missing: str = ""
    doubled: str = ""


class Transcripts(msgspec.Struct, frozen=True):
    """What is ``heard`` freely, and how far its sounds are from those of the sentence, beside the reference's.

    ``distance`` is the whole's, 0 to about 1; ``lost`` the weight of the word that is least found, ``invented`` that
    of the heard word least like any.
    """

    heard: str
    distance: float
    lost: float
    invented: float


class Heard(msgspec.Struct, frozen=True):
    """All that is told of a clip; transcripts only where the rest leaves a doubt."""

    evidence: Evidence
    transcripts: Transcripts | None = None


class Pair:
    """A clip and a reference's, or none, laid along a sentence.

    *spellings* are the words of it as they may be written: numbers in words or in figures. That counts which fits the
    reference best.
    """

    def __init__(
        self,
        recogniser: Recogniser,
        sound: Floats,
        reference: Floats | None,
        spellings: Sequence[Sequence[str]],
        lang: str,
    ) -> None:
        self.recogniser = recogniser
        self.alone = reference is None
        encoded = recogniser.encode(sound if reference is None else reference)
        laid = (lay_along(recogniser, encoded, words, lang) for words in spellings)
        self.reference = max(laid, key=lambda each: each.fit)
        self.clip = self.reference
        if not self.alone:
            self.clip = lay_along(recogniser, recogniser.encode(sound), self.reference.words, lang)

    def evidence(self) -> Evidence:
        """Return what the two tell."""
        clip, drops = self.clip, self._drops()
        extra, squeezed = self._lengths()
        fit = clip.fit - self._reference_fit()
        without, missing, twice, doubled = _UNLIKELY, "", _UNLIKELY, ""
        if fit > _HOPELESS:
            asked = [each for each in np.argsort(drops)[:_ASKED].tolist() if drops[each] < _DROP]
            without, missing = self._most(gain_without, asked)
            behind = {each - 1 for each in asked if each}
            longest = [each for each in np.argsort(-extra)[: _ASKED // 2].tolist() if extra[each] > _LONGER]
            twice, doubled = self._most(gain_twice, sorted(behind | set(longest)))
        return Evidence(
            round(without, 2),
            round(twice, 2),
            round(float(drops.min(initial=0)), 2),
            round(fit, 2),
            round(float(extra.max(initial=0)), 2),
            round(float(extra.min(initial=0)), 2),
            round(float(squeezed.min(initial=0)), 2),
            0.0 if self.alone else round(float(np.log(clip.begins[-1] / self.reference.begins[-1])), 3),
            missing,
            doubled,
        )

    def transcripts(self) -> Transcripts:
        """Return what is heard of the clip without being told the sentence, beside what is heard of the reference."""
        heard = self.recogniser.transcribe(self.clip.encoded, self.clip.lang)
        beside = heard if self.alone else self.recogniser.transcribe(self.reference.encoded, self.clip.lang)
        distance, lost, invented = _compare(self.clip.words, heard)
        if self.alone:
            return Transcripts(heard, round(distance, 2), round(lost, 2), round(invented, 2))
        usual = _compare(self.clip.words, beside)
        return Transcripts(
            heard, round(distance - usual[0], 2), round(lost - usual[1], 2), round(invented - usual[2], 2)
        )

    def _drops(self) -> Floats:
        usual = np.full_like(self.clip.first, _ALONE) if self.alone else self.reference.first
        return self.clip.first - usual

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
        theirs = np.array(
            [_UNLIKELY] * len(asked) if self.alone else gain(self.recogniser, self.reference, asked)
        )
        gains = ours - np.maximum(theirs, _UNLIKELY)
        best = int(gains.argmax())
        return float(gains[best]), self.clip.words[asked[best]]


def _compare(words: Sequence[str], heard: str) -> tuple[float, float, float]:
    """Return the distance between the sounds of *words* and *heard*, and the weights of what is lost and invented."""
    others = heard.split()
    found = compare_words(words, others)
    total = sum(weight(sounds_of(word)) for word in words) or 1.0
    return (
        found.distance / total,
        max((_left(word, share) for word, share in zip(words, found.expected, strict=True)), default=0.0),
        max((_left(word, share) for word, share in zip(others, found.heard, strict=True)), default=0.0),
    )


def _left(word: str, share: float) -> float:
    return (1 - share) * weight(sounds_of(word))
