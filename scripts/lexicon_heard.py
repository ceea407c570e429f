"""Print the rows of the house lexicon that Pico says no differently with their sounds than by its own reading.

    python scripts/lexicon_heard.py [FIELD or FILE.tsv …]

A row is of no help to Pico if its sounds, as they are or with a secondary stress somewhere, come out as the bare word
does; it is of no use to any voice if its sounds hold a symbol that none can say. Rows with a language are left out:
English ones are parts of compounds as well. Exits with 1 if a row can't be said.
"""

import sys
from collections.abc import Iterator
from pathlib import Path

import numpy as np

from bench_names import cepstra, distance, spoken
from vorleser.normalize.foreign import say_unlisted
from vorleser.normalize.lexicon.house import FIELDS
from vorleser.text import phonemes

WORDS = Path(__file__).parents[1] / "src" / "vorleser" / "normalize" / "lexicon" / "words"
SAME = 0.5  # per frame; what is said alike differs by 0.2 at most, another vowel by 3 at least
FRAMES = 2  # by which two that are said alike may differ in length


def readings(ipa: str) -> Iterator[str]:
    """Yield *ipa* in Pico's phonemes, then with a secondary stress before each of its syllables."""
    yield phonemes.pico(ipa)
    sounds = phonemes.tokens(ipa)
    for at, sound in enumerate(sounds):
        if sound in phonemes.VOWELS and phonemes.PRIMARY in sounds[:at]:
            for before in range(at - 1, max(at - 4, sounds.index(phonemes.PRIMARY) + 1), -1):
                yield phonemes.pico("".join((*sounds[:before], "ˌ", *sounds[before:])))


def is_alike(one: np.ndarray, other: np.ndarray) -> bool:
    """Return whether two sounds are the same but for what Pico leaves to chance."""
    return abs(len(one) - len(other)) <= FRAMES and distance(one, other) < SAME


def is_idle(word: str, ipa: str) -> bool:
    """Return whether Pico says the bare *word* as it says *ipa*, and no rule would hint at the word."""
    if say_unlisted(word, ()):
        return False
    bare = spoken(word, ())
    return any(is_alike(bare, cepstra(f"<phoneme alphabet='xsampa' ph='{said}'/>")) for said in readings(ipa))


def main() -> int:
    """Print the rows that help nobody."""
    unsaid = 0
    for name in sys.argv[1:] or FIELDS:
        path = Path(name) if "." in name else WORDS / f"{name}.tsv"
        for line in path.read_text("utf-8").splitlines():
            word, ipa, language = (*line.split("\t"), "", "")[:3]
            if line.startswith("#") or not ipa:
                continue
            if wrong := phonemes.unknown(ipa):
                print(f"{path.name}\t{word}\tcan't be said: {' '.join(wrong)}")
                unsaid += 1
            elif not language and is_idle(word, ipa):
                print(f"{path.name}\t{word}\tsaid the same without")
    return int(unsaid > 0)


if __name__ == "__main__":
    sys.exit(main())
