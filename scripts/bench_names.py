"""Print how near names and words from elsewhere come to what a German newsreader says, with hints and without.

    python scripts/bench_names.py [FILE.tsv]
    python scripts/bench_names.py --hidden 1000

Each line of FILE (tests/data/names/unlisted.tsv) has a word and its sounds in IPA. Pico speaks the word as German
letters say it, with this project's hints, and as the sounds say it; how far apart two of them are is the length of the
cheapest path between their spectra (mel-frequency cepstra, dynamic time warping), for each frame of the longer one.
Where a hint makes a word no nearer than ``SAME``, nothing is said to be gained.

With ``--hidden`` as many names of the lexicon are read as if no list had them, by the rules for letters and languages
alone; counted are those that the rules hint at. The lexicon has what misleads, so this is harder than the news.
"""

import sys
import zlib
from pathlib import Path

import numpy as np
from py_nanotts import NanoTTS

from vorleser.article import Role
from vorleser.normalize.foreign import hint, hints, say_unlisted
from vorleser.normalize.foreign.misread import respell_misread
from vorleser.normalize.lexicon.house import house
from vorleser.scripts import Hint, Segment
from vorleser.speak.engines.pico import mark_up
from vorleser.text import phonemes

DATA = Path(__file__).parent.parent / "tests" / "data" / "names"
RATE, FRAME, STEP, BANDS, CEPSTRA = 16_000, 400, 160, 26, 13
SAME = 0.05  # of the distance without hints
SILENT = 40.0  # decibels below the loudest frame


def filters() -> np.ndarray:
    """Return the mel bands, (BANDS, FRAME // 2 + 1)."""
    mels = np.linspace(0, 2595 * np.log10(1 + RATE / 2 / 700), BANDS + 2)
    bins = np.floor((FRAME + 1) * 700 * (10 ** (mels / 2595) - 1) / RATE).astype(int)
    out = np.zeros((BANDS, FRAME // 2 + 1))
    for band in range(BANDS):
        low, peak, high = bins[band : band + 3]
        out[band, low:peak] = np.linspace(0, 1, peak - low, endpoint=False)
        out[band, peak:high] = np.linspace(1, 0, high - peak, endpoint=False)
    return out


MELS = filters()
COSINES = np.cos(np.pi / BANDS * (np.arange(BANDS) + 0.5)[None, :] * np.arange(1, CEPSTRA)[:, None])


def cepstra(text: str) -> np.ndarray:
    """Return what Pico says for *text*, (frames, CEPSTRA - 1), without the silence around it."""
    pcm = np.frombuffer(NanoTTS().speak(text, voice="de-DE", volume=0.4), "<i2").astype(float)
    frames = np.lib.stride_tricks.sliding_window_view(pcm, FRAME)[::STEP] * np.hanning(FRAME)
    power = np.abs(np.fft.rfft(frames)) ** 2
    level = 10 * np.log10(power.sum(axis=1) + 1)
    heard = np.flatnonzero(level > level.max() - SILENT)
    return np.log(power[heard[0] : heard[-1] + 1] @ MELS.T + 1) @ COSINES.T


def distance(one: np.ndarray, other: np.ndarray) -> float:
    """Return the length of the cheapest path between two sounds, for each frame of the longer one."""
    cost = np.sqrt(((one[:, None, :] - other[None, :, :]) ** 2).sum(axis=2))
    best = np.full((len(one) + 1, len(other) + 1), np.inf)
    best[0, 0] = 0
    for row in range(1, len(one) + 1):
        above = np.minimum(best[row - 1, 1:], best[row - 1, :-1])
        line = best[row]
        for column in range(1, len(other) + 1):
            line[column] = cost[row - 1, column - 1] + min(above[column - 1], line[column - 1])
    return float(best[-1, -1]) / max(len(one), len(other))


def spoken(text: str, found: tuple[Hint, ...]) -> np.ndarray:
    """Return what Pico says for *text* with the hints *found*."""
    segment = Segment(0, Role.PARAGRAPH, text, text, hints=found)
    return cepstra(" ".join(part for _, part in mark_up(segment, 200)))


def hidden(most: int) -> None:
    """Print for each language, and for all, how many of *most* names come nearer and go further by the rules."""
    names = [
        (word, known)
        for word in house().words
        if (known := house().find(word)) and known.field != "wortschatz" and word[0].isupper()
    ]
    told: dict[str, list[float]] = {}
    for word, known in sorted(names, key=lambda name: zlib.crc32(name[0].encode()))[:most]:
        if not (found := say_unlisted(word, ()) or respell_misread(word)):
            continue
        wanted = cepstra(f"<phoneme alphabet='xsampa' ph='{phonemes.pico(known.ipa)}'/>")
        said = spoken(word, tuple(hint(part, 0) for part in found))
        share = distance(said, wanted) / max(distance(spoken(word, ()), wanted), 0.01)
        told.setdefault(found[0].lang or found[0].source, []).append(share)
        if share > 1 + SAME:
            print(f"{word}\t{known.ipa}\t{' '.join(part.ipa or part.letters for part in found)}\t{share:.2f}")
    told["all"] = [share for shares in told.values() for share in shares]
    for language, shares in sorted(told.items(), key=lambda pair: len(pair[1])):
        nearer, further = np.mean(np.array(shares) < 1 - SAME), np.mean(np.array(shares) > 1 + SAME)
        print(f"{language}: {len(shares)} names, {nearer:.0%} nearer, {further:.0%} further")


def main() -> None:
    """Print the shares of words that come nearer, stay, and go further, and the mean distances."""
    if "--hidden" in sys.argv:
        hidden(int(sys.argv[sys.argv.index("--hidden") + 1]))
        return
    path = Path(sys.argv[1]) if len(sys.argv) > 1 else DATA / "unlisted.tsv"
    rows = [line.split("\t") for line in path.read_text("utf-8").splitlines() if line and line[0] != "#"]
    known = {*house().words, *(phrase for found in house().phrases.values() for phrase, _ in found)}
    told: dict[bool, list[tuple[float, float]]] = {True: [], False: []}
    for word, ipa, *_ in rows:
        wanted = cepstra(f"<phoneme alphabet='xsampa' ph='{phonemes.pico(ipa)}'/>")
        found = hints(word)
        before = distance(spoken(word, ()), wanted)
        after = distance(spoken(word, found), wanted) if found else before
        listed = (
            all(part in known or part.removesuffix("s") in known for part in word.replace("-", " ").split())
            or word in known
        )
        told[listed].append((before, after))
        if "-v" in sys.argv or after > before * (1 + SAME):
            print(f"{word}\t{before:.2f}\t{after:.2f}\t{ipa}\t{' '.join(hint.ipa for hint in found)}")
    for listed, pairs in told.items():
        if not pairs:
            continue
        befores, afters = np.array(pairs).T
        nearer, further = np.mean(afters < befores * (1 - SAME)), np.mean(afters > befores * (1 + SAME))
        where = "in the lexicon" if listed else "in no list"
        print(f"{where}: {len(pairs)} words, {nearer:.0%} nearer, {further:.0%} further,")
        print(f"  mean distance {befores.mean():.2f} -> {afters.mean():.2f}")


if __name__ == "__main__":
    main()
