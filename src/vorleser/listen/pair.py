"""Measure how well a clip fits its sentence, compared with a reference voice's clip of the same sentence.

A small recogniser misspells many names, so its transcript alone says little. More telling is the likelihood of the
sentence, word by word, in the clip and in that of a reference voice that is sure to say every word: taking a
missing word out of the text makes the next one more likely, and a missing word takes up no time.
"""

from collections.abc import Callable, Sequence
from itertools import groupby, pairwise

import numpy as np
from numpy.typing import NDArray

from vorleser.listen.echo import find_echoes
from vorleser.listen.evidence import BY_WORD, UNLIKELY, Evidence, Heard, Transcripts
from vorleser.listen.exchange import Exchange, find_exchanges
from vorleser.listen.laid import Laid, gain_instead, gain_twice, gain_with, gain_without
from vorleser.listen.match import Match, cut_frames, match
from vorleser.listen.recogniser import Recogniser, Transcript
from vorleser.listen.sounds import compare_words, sounds_of, weight
from vorleser.listen.spellings import strip_marks
from vorleser.meter import Floats

_ASKED = 7  # words of a sentence that are tried without, at the most
_DOUBLED = 8  # words that are tried twice, at the most
_BESIDE = 3  # of them, those that are tried with the reference, too
_DROP = -1.0  # of a word's log-likelihood beside the reference's: from there on, it may be missing
_LACKED = 20.0  # of a word's log-likelihood: as much as a second that the match lacks there
_SECONDS = 0.02  # that a word seems longer for each unit by which the next is less likely
_HOPELESS = -3.0  # of the whole fit: another text
_ALONE = -1.5  # what a good voice's words are like, where there is no reference
_LEAST = 0.08  # seconds: added to a word's length, so that short ones count less
_UNLIKE = 0.5  # the share of a heard word's sounds that the sentence has: below, it may be invented
_RUNS, _RUN = 3, 4  # so many runs of invented words are tried, so many words of each

Gain = Callable[[Recogniser, Laid, Sequence[int]], list[float]]


Tried = tuple[tuple[Exchange, float], ...]
"""What may have been said instead, the likeliest first, and how much likelier that is (log-likelihoods)."""


def try_exchanges(recogniser: Recogniser, clip: Laid, heard: str) -> Tried:
    """Return what may be said in *clip* instead of its words, if anything; its transcript is *heard*."""
    exchanges = find_exchanges(clip.words, heard.split())
    gains = gain_instead(recogniser, clip, exchanges)
    likely = [pair for pair in zip(exchanges, gains, strict=True) if pair[1] > UNLIKELY]
    return tuple(sorted(likely, key=lambda pair: -pair[1])[:_BESIDE])


class Pair:
    """A *clip* and a *reference*'s, if there is one, each laid along a sentence, and their *sounds*.

    *tried* is what may be said in the clip instead; without a reference that tells nothing.
    """

    def __init__(
        self,
        recogniser: Recogniser,
        clip: Laid,
        reference: Laid | None,
        sounds: Sequence[Floats],
        tried: Tried = (),
    ) -> None:
        self.recogniser = recogniser
        self.clip = clip
        self.alone = reference is None
        self.reference = reference or clip
        self._tried = tried
        self._told = {name: np.full(len(clip.words), _SILENT.get(name, 0.0)) for name in BY_WORD}
        self._match = None if reference is None else self._match_sounds(sounds)

    def hear(self, free: Transcript) -> Heard:
        """Return all that is told of the clip, which the recogniser hears as *free* without knowing the sentence."""
        return Heard(
            self._evidence(),
            self._transcripts(free),
            self._match,
            self.clip.words,
            tuple(tuple(round(float(value), 2) for value in self._told[name]) for name in BY_WORD),
        )

    def _match_sounds(self, sounds: Sequence[Floats]) -> Match:
        both = self.clip, self.reference
        frames = [
            cut_frames(laid.encoded.features[0], sound) for laid, sound in zip(both, sounds, strict=True)
        ]
        ours, theirs = (laid.most_by_word(find_echoes(each)) for laid, each in zip(both, frames, strict=True))
        self._told["echoed"] = np.where(
            _twice_in_text(self.clip.words), 0, np.maximum(0, ours - near(theirs))
        )
        found = match(*frames)
        for number, places in enumerate(found.places):
            for place in places:
                if place.lacking > 0:
                    row, word = f"lacking {number}", self.reference.number_at(place.at_reference)
                else:
                    row, word = f"surplus {number}", self.clip.number_at(place.at)
                if word < len(self.clip.words):
                    self._told[row][word] = max(self._told[row][word], abs(place.lacking))
        return found

    def _evidence(self) -> Evidence:
        """Return the evidence of the clip, relative to the reference if there is one."""
        clip, drops = self.clip, self._drops()
        extra, squeezed = self._lengths()
        self._told |= {"drop": drops, "longer": extra, "squeezed": squeezed}
        fit = clip.fit - self._reference_fit()
        without, missing, twice, doubled = UNLIKELY, "", UNLIKELY, ""
        if fit > _HOPELESS:
            likely = drops - _LACKED * near(self._told["lacking 1"])
            asked = [each for each in np.argsort(likely)[:_ASKED].tolist() if likely[each] < _DROP]
            without, missing = self._most(gain_without, asked, "without")
            longer = np.maximum(extra, np.append(extra[1:], 0) - _SECONDS * np.append(drops[1:], 0))
            longer = longer + near(self._told["surplus 1"])
            twice, doubled = self._most(gain_twice, np.argsort(-longer)[:_DOUBLED].tolist(), "twice")
        instead, changed, other = self._instead()
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
            round(instead, 2),
            changed,
            other,
        )

    def _instead(self) -> tuple[float, str, str]:
        """Return the largest gain of what was tried, beside the reference's, the word and what is said in its place."""
        if not self._tried:
            return UNLIKELY, "", ""
        exchanges = [exchange for exchange, _ in self._tried]
        ours = np.array([gain for _, gain in self._tried])
        theirs = np.array(gain_instead(self.recogniser, self.reference, exchanges))
        gains = ours - np.maximum(theirs, UNLIKELY)
        best = int(gains.argmax())
        chosen = exchanges[best]
        return float(gains[best]), self.clip.words[chosen.number], " ".join(chosen.words)

    def _transcripts(self, free: Transcript) -> Transcripts:
        """Return how *free* differs from the sentence, relative to what is heard of the reference if there is one."""
        clip, reference = self.clip, self.reference
        distance, lost, invented, runs = _compare(clip.words, free.text)
        inserted, extra = self._most_inserted(runs)
        gap = free.likelihood - clip.likelihood
        if not self.alone:
            other = self.recogniser.transcribe(reference.encoded, clip.lang)
            usual = _compare(clip.words, other.text)
            distance, lost, invented = distance - usual[0], lost - usual[1], invented - usual[2]
            gap -= max(0.0, other.likelihood - reference.likelihood)
        self._told |= {"lost": lost, "invented": invented}
        return Transcripts(
            free.text,
            round(distance, 2),
            round(float(lost.max(initial=-9)), 2),
            round(float(invented.max(initial=-9)), 2),
            round(inserted, 2),
            round(gap, 2),
            extra,
        )

    def _most_inserted(self, runs: Sequence[tuple[int, Sequence[str]]]) -> tuple[float, str]:
        """Return the largest gain of one of *runs*, words heard behind so many of the sentence, and which they are."""
        if not runs:
            return UNLIKELY, ""
        ours = np.array(gain_with(self.recogniser, self.clip, runs))
        theirs = np.array(
            [UNLIKELY] * len(runs) if self.alone else gain_with(self.recogniser, self.reference, runs)
        )
        gains = ours - np.maximum(theirs, UNLIKELY)
        for (before, _), gain in zip(runs, gains, strict=True):
            word = max(0, before - 1)
            self._told["inserted"][word] = max(self._told["inserted"][word], gain)
        best = int(gains.argmax())
        return float(gains[best]), " ".join(runs[best][1])

    def _drops(self) -> Floats:
        usual = np.full_like(self.clip.first, _ALONE) if self.alone else self.reference.first
        letters = np.array(
            [len(strip_marks(word)) < 2 for word in self.clip.words]
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

    def _most(self, gain: Gain, asked: list[int], name: str) -> tuple[float, str]:
        """Return the largest gain among the words *asked*, beside the reference's, and which word's it is."""
        if not asked:
            return UNLIKELY, ""
        ours = np.array(gain(self.recogniser, self.clip, asked))
        chosen = np.argsort(-ours)[:_BESIDE]
        theirs = np.full(len(chosen), UNLIKELY)
        if not self.alone and ours.max() > UNLIKELY:
            theirs = np.array(gain(self.recogniser, self.reference, [asked[each] for each in chosen]))
        gains = ours[chosen] - np.maximum(theirs, UNLIKELY)
        self._told[name][[asked[each] for each in chosen]] = gains
        best = int(gains.argmax())
        return float(gains[best]), self.clip.words[asked[chosen[best]]]


_SILENT = {"without": UNLIKELY, "twice": UNLIKELY, "inserted": UNLIKELY}


def _twice_in_text(words: Sequence[str]) -> NDArray[np.bool_]:
    """Return of each of *words* whether the text itself has it or a neighbour twice on end.

    There a sound repeats itself, by how much depends on the voice.
    """
    sounds = [sounds_of(word) for word in words]
    twice = np.array([here == after for here, after in pairwise((*sounds, None))], np.float32)
    return near(near(twice)) > 0


def near(values: Floats) -> Floats:
    """Return the most of each of *values* and its two neighbours: where a word ends is known to about a word."""
    padded = np.pad(values, 1, mode="edge")
    return np.maximum(np.maximum(padded[:-2], padded[1:-1]), padded[2:])


def _compare(
    words: Sequence[str], heard: str
) -> tuple[float, Floats, Floats, list[tuple[int, Sequence[str]]]]:
    """Return the distance between the sounds of *words* and *heard*, and of each word what is lost and invented there.

    Then come the runs of heard words that are hardly among *words*, each with the number of words before it.
    """
    others = heard.split()
    found = compare_words(words, others)
    total = sum(weight(sounds_of(word)) for word in words) or 1.0
    runs: list[tuple[int, Sequence[str]]] = []
    for strange, group in groupby(range(len(others)), lambda each: found.heard[each] < _UNLIKE):
        numbers = list(group)
        if strange:
            before = found.places[numbers[0] - 1] if numbers[0] else 0
            runs.append((before, others[numbers[0] : numbers[0] + min(len(numbers), _RUN)]))
    lost = [_share_left(word, share) for word, share in zip(words, found.expected, strict=True)]
    invented = np.zeros(len(words), np.float32)
    for word, share, place in zip(others, found.heard, found.places, strict=True):
        here = max(0, place - 1)
        invented[here] = max(invented[here], _share_left(word, share))
    return found.distance / total, np.array(lost, np.float32), invented, runs[:_RUNS]


def _share_left(word: str, share: float) -> float:
    return (1 - share) * weight(sounds_of(word))
