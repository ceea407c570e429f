"""Align a sentence with a sound, word by word: how likely each word is, and when it begins."""

from collections.abc import Sequence
from itertools import pairwise

import msgspec
import numpy as np

from vorleser.listen.exchange import Exchange
from vorleser.listen.recogniser import ENCODER_STEP, Encoded, Recogniser, Tokens
from vorleser.listen.spellings import without_signs
from vorleser.meter import Floats

_AHEAD = 4
"""Words behind a change that still tell whether it is true."""


class Laid(msgspec.Struct, frozen=True, eq=False):
    """The ``words`` of a sentence along the sound ``encoded``.

    ``first`` is the log-likelihood of each word's first token, after the words before it; ``begins`` are seconds, one
    more than words; ``fit`` is the mean log-likelihood of all tokens.
    """

    words: tuple[str, ...]
    tokens: tuple[Tokens, ...]
    encoded: Encoded
    lang: str
    first: Floats
    begins: Floats
    fit: float
    sums: Floats

    @property
    def likelihood(self) -> float:
        """The log-likelihood of the whole."""
        return float(self.sums[-1])

    def most_by_word(self, values: Floats) -> Floats:
        """Return the most of *values* within each word; each is a frame's of the encoder."""
        places = np.minimum(self.begins / ENCODER_STEP, len(values) - 1).astype(int)
        return np.array([values[start : max(start + 1, end)].max() for start, end in pairwise(places)])

    def number_at(self, seconds: float) -> int:
        """Return the number of the word that sounds at *seconds*."""
        return int(np.searchsorted(self.begins[1:-1], seconds, side="right"))


def lay_along(recogniser: Recogniser, encoded: Encoded, words: Sequence[str], lang: str) -> Laid:
    """Return *words* laid along the sound *encoded*."""
    tokens = recogniser.tokens(words)
    (found,) = recogniser.align(encoded, [_join(tokens)], lang)
    starts = np.cumsum([0, *map(len, tokens)])
    begins = np.append(found.starts[starts[:-1]], encoded.seconds).astype(np.float32)
    begins = np.minimum.accumulate(begins[::-1])[::-1]
    return Laid(
        tuple(words),
        tuple(tokens),
        encoded,
        lang,
        found.likelihoods[starts[:-1]],
        np.asarray(begins, np.float32),
        float(found.likelihoods.mean()),
        np.append(np.float32(0), np.cumsum(found.likelihoods))[starts],
    )


def gain_without(recogniser: Recogniser, laid: Laid, numbers: Sequence[int]) -> list[float]:
    """Return how much more likely the sentence is without each of the words *numbers* (log-likelihoods)."""
    return _gains(recogniser, laid, [(number, _without(recogniser, laid, number)) for number in numbers])


def gain_twice(recogniser: Recogniser, laid: Laid, numbers: Sequence[int]) -> list[float]:
    """Return how much more likely the sentence is with each of the words *numbers* said twice."""
    return _gains(recogniser, laid, [(number, _twice(recogniser, laid, number)) for number in numbers])


def gain_with(
    recogniser: Recogniser, laid: Laid, inserted: Sequence[tuple[int, Sequence[str]]]
) -> list[float]:
    """Return how much more likely the sentence is with each of *inserted*, words behind so many of its own."""
    changed = [
        (
            number - 1,
            [*laid.tokens[:number], *recogniser.tokens(words), *laid.tokens[number : number + _AHEAD]],
        )
        for number, words in inserted
    ]
    return _gains(recogniser, laid, changed)


def gain_instead(recogniser: Recogniser, laid: Laid, exchanges: Sequence[Exchange]) -> list[float]:
    """Return how much more likely the sentence is with each of *exchanges* (log-likelihoods)."""
    changed = [
        (
            each.number,
            [
                *laid.tokens[: each.number],
                *recogniser.tokens(each.words),
                *laid.tokens[each.number + 1 : each.number + 1 + _AHEAD],
            ],
        )
        for each in exchanges
    ]
    return _gains(recogniser, laid, changed)


def _gains(recogniser: Recogniser, laid: Laid, changed: Sequence[tuple[int, list[Tokens]]]) -> list[float]:
    """Return the gain of each of *changed*, a word's number and the tokens of the sentence up to some words behind it.

    What comes later is as likely either way.
    """
    texts = [_join(tokens) for _, tokens in changed]
    possible = [number for number, text in enumerate(texts) if text]
    found = recogniser.align(laid.encoded, [texts[number] for number in possible], laid.lang)
    gains = [0.0] * len(texts)
    for number, aligned in zip(possible, found, strict=True):
        end = min(len(laid.words), changed[number][0] + 1 + _AHEAD)
        gains[number] = float(aligned.likelihoods.sum() - laid.sums[end])
    return gains


def _without(recogniser: Recogniser, laid: Laid, number: int) -> list[Tokens]:
    """Return the words before *number* and some of those behind it; where its last is lost, the full stop stays."""
    before = list(laid.tokens[:number])
    behind = list(laid.tokens[number + 1 : number + 1 + _AHEAD])
    if behind or not before:
        return before + behind
    stop = laid.words[number][len(without_signs(laid.words[number], ahead=False)) :]
    return before[:-1] + recogniser.tokens([without_signs(laid.words[number - 1], ahead=False) + stop])


def _twice(recogniser: Recogniser, laid: Laid, number: int) -> list[Tokens]:
    once = recogniser.tokens([without_signs(laid.words[number], ahead=False)])
    return list(laid.tokens[:number]) + once + list(laid.tokens[number : number + 1 + _AHEAD])


def _join(tokens: Sequence[Tokens]) -> Tokens:
    return [token for word in tokens for token in word]
