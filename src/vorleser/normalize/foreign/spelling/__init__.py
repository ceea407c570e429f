"""Read words of other languages by their spelling: one table per language, its rows tried from top to bottom.

The result is what speakers of German make of a word, with their sounds and lengths.
"""

import re
from functools import cache, lru_cache
from importlib.resources import files

from vorleser.text.regex import compile_late
from vorleser.text.small_tables import read_small_table

_VOWEL = compile_late(r"(?:[aɑɔɛeioɪʊuyøœəɐɨʏ]\u0303?ː?)(?:[ɪʊ](?!\u0303)\u032f?)?")
GLIDE = "\u032f"
FULL = compile_late(r"[aɑɔɛeioɪʊuyøœɨʏ](?!\u032f)")
CONSONANT = "[bdfɡhjklmnpʁstvwxzʃʒɕʑɲŋðθç]"
_ONSET = compile_late(
    rf"(?:s?[ptk]|[bdɡfvxʃ])[ʁlvw](?:w|[eiou]\u032f)?|s[ptkmnlvwx](?:[eiou]\u032f)?|ʃt|{CONSONANT}(?:[jw]|[eiou]\u032f)|(?:t[ʃsɕ]|d[ʒzʑ])(?:j|[eiou]\u032f)?|(?!ŋ){CONSONANT}"
)
"""What can begin a syllable."""
ALONE = compile_late(rf"(?:[ptkbdɡf][ʁl]|{CONSONANT})(?:j|[iu]\u032f)?")
"""What leaves the vowel before it long."""
_DOUBLE = "ˑ"
"""Stands before a consonant that is written twice."""
TWICE = compile_late(r"([bcdfghklmnprstvz])\1|cq|ck")
ACCENTS = {"it": "àèéìòù", "es": "áéíóú", "pt": "áéíóúâêôãõ"}
_LAST, BEFORE_LAST, FIRST = -1, -2, 0
STRESS = {
    "fr": _LAST, "it": BEFORE_LAST, "es": BEFORE_LAST, "pt": BEFORE_LAST, "pl": BEFORE_LAST, "cs": FIRST,
    "hr": FIRST, "hu": FIRST, "ro": BEFORE_LAST, "tr": _LAST, "nl": FIRST, "sv": FIRST, "da": FIRST,
    "ar": BEFORE_LAST, "hi": BEFORE_LAST, "ja": BEFORE_LAST, "ru": BEFORE_LAST, "sw": BEFORE_LAST,
    "sq": BEFORE_LAST, "el": BEFORE_LAST, "is": FIRST, "lt": FIRST, "fi": FIRST, "ru-Latn": BEFORE_LAST,
}  # fmt: skip
"""Which vowel bears the stress where no accent tells."""
LENGTHENED = frozenset(
    ("it", "es", "pt", "nl", "sv", "da", "ar", "hi", "ja", "ru", "ru-Latn", "sw", "sq", "el")
)
"""Languages whose stressed vowel German speakers draw out before a single consonant."""
_OPEN = {"e": "ɛ", "o": "ɔ", "u": "ʊ"}
_OPENED = frozenset(("it", "es", "pt", "hu"))
_CLOSED = compile_late(rf"[eo](?=[lmnʁs](?!j|{GLIDE}|[iu]{GLIDE})[bdfɡkptvxzʃʒsmn])")
"""A vowel before two consonants that begin no syllable together; their speakers hardly open it, Germans do."""
TURKISH = str.maketrans({"İ": "i", "I": "ı"})
_LAST_O = compile_late(r"ɔ$")
"""An o that bears no stress; of Hungarian words it is an a."""
_LAST_V = compile_late(r"v$")
"""Voiceless at a German word's end."""
LAST_R = compile_late(r"(?<=[aɔuyɛeiœ])ʁ$")
"""Of a French word: its vowel is long."""
_THIRD_LAST, _FOURTH_LAST = -3, -4
_ENDS = {
    "it": ((compile_late(r"^(?:er|mon|veron|angel|domen)ic[ao]$"), _THIRD_LAST),),
    "es": ((compile_late(r"ez$|[iu]az$"), BEFORE_LAST), (compile_late(r"uis$"), _LAST)),
    "el": ((compile_late(r"opoulos$"), _THIRD_LAST), (compile_late(r"ianou$"), _LAST)),
    "tr": ((compile_late(r"o[ğg]lu$"), _THIRD_LAST),),
    "ro": ((compile_late(r"e[șşs]ti$"), BEFORE_LAST), (compile_late(r"[bdlmnrștvz]i$|ău$"), _LAST)),
    "lt": (
        (compile_late(r"(?:i[cč]ius|ait[eė])$"), _THIRD_LAST),
        (compile_late(r"(?:[uū]nas|yt[eė]|[iū]ūt[eė]|[eė]da|ien[eė]|askas|auskas)$"), BEFORE_LAST),
    ),
    "hr": ((compile_late(r"(?:ov|ev)i[ćčc]$"), _THIRD_LAST),),
    "ru": (
        (compile_late(r"ikowa$"), _FOURTH_LAST),
        (compile_late(r"(?:[oe]wa|ow?ska[jy]a|i[km]ow)$"), _THIRD_LAST),
        (compile_late(r"(?:jan|[tj]uk|tschuk|grad|hrad|sk|jow|tschow)$"), _LAST),
    ),
    "ru-Latn": (
        (compile_late(r"ikova$"), _FOURTH_LAST),
        (compile_late(r"(?:ova|o[wv]?ska[jy]a|ik?ov)$"), _THIRD_LAST),
        (compile_late(r"(?:yan|shov|[iy]uk|yak|chuk)$"), _LAST),
    ),
    "ar": (
        (
            compile_late(
                r"(?:[iu]|oo|ou|ee|aa|ā|ī|ū|(?<!ss)a(?=[nrlfm]))[^aeiouh]$|ei[nd]$|ai[nd]$|zai$|ll?ah$|[aiou]nn?e$"
            ),
            _LAST,
        ),
    ),
    "hi": (
        (compile_late(r"(?:ee|oo|aa)[^aeiou]h?$|bad$|singhe$"), _LAST),
        (compile_late(r"aniam$"), _THIRD_LAST),
    ),
    "ja": ((compile_late(r"[ōū]$"), _LAST),),
}
"""Endings and which vowel bears the stress in words with them: Çalhanoğlu, Milošević, Sacharowa, Munir."""
_LONG_LAST = frozenset(("ar", "hi"))
"""Languages whose stressed last vowel is long before a consonant, too."""


def languages() -> tuple[str, ...]:
    """Return the languages whose letters are known."""
    return tuple(STRESS)


@cache
def _rules(language: str) -> tuple[tuple[re.Pattern[str], str], ...]:
    """Return the table of *language*."""
    rows = read_small_table(files(__package__) / f"{language}.tsv", cells=2)
    return tuple((compile_late(letters), sound) for letters, sound in rows)


@lru_cache(maxsize=4096)
def spelling_ipa(word: str, language: str) -> str:
    """Return the sounds of *word* by the spelling of *language*; '' if it has a letter that the table lacks."""
    small = (word.translate(TURKISH) if language == "tr" else word).lower()
    pieces: list[tuple[str, int]] = []
    at = 0
    while at < len(small):
        for pattern, sound in _rules(language):
            match = pattern.match(small, at)
            if match and match.end() > at:
                mark = _DOUBLE if TWICE.search(match[0]) else ""
                pieces.append((mark + sound, at))
                at = match.end()
                break
        else:
            return ""
    return add_stress(pieces, small, language)


def add_stress(pieces: list[tuple[str, int]], word: str, language: str) -> str:
    """Return the sounds of *pieces* joined, with the stress and the lengths that German gives them."""
    sounds = "".join(sound for sound, _ in pieces)
    syllables = [vowel for vowel in _VOWEL.finditer(sounds) if sounds[vowel.end() : vowel.end() + 1] != GLIDE]
    vowels = [vowel for vowel in syllables if FULL.match(vowel[0])]
    if not vowels:
        return sounds.replace(_DOUBLE, "")
    chosen = vowels[_place(pieces, word, language, vowels)]
    at = 0 if chosen.start() == syllables[0].start() else onset(sounds, chosen.start())
    if language in _OPENED:
        sounds = _CLOSED.sub(lambda vowel: _OPEN[vowel[0]], sounds)
    if language in LENGTHENED:
        sounds = lengthen(sounds, chosen, "" if language in _LONG_LAST else "##")
    if language in {"ru", "ru-Latn"}:
        sounds = sounds.replace("ɛː", "ɛ").replace("ɔː", "ɔ")
    sounds = LAST_R.sub("ːʁ", sounds) if language == "fr" else _LAST_V.sub("f", sounds)
    if len(syllables) > 1:
        sounds = f"{sounds[:at]}ˈ{sounds[at:]}"
        if language != "hu" and chosen is not syllables[-1]:
            sounds = _LAST_O.sub("o", sounds)
    return sounds.replace(_DOUBLE, "").replace("ɔː", "oː" if language == "tr" else "ɔː")


def onset(sounds: str, vowel: int) -> int:
    """Return where the syllable of the vowel at *vowel* begins."""
    return next(
        (vowel - size for size in (4, 3, 2, 1) if _ONSET.fullmatch(sounds[max(0, vowel - size) : vowel])),
        vowel,
    )


def _place(pieces: list[tuple[str, int]], word: str, language: str, vowels: list[re.Match[str]]) -> int:
    """Return which of *vowels* bears the stress."""
    length = 0
    for sound, at in pieces:
        if word[at] in ACCENTS.get(language, ""):
            return next((number for number, vowel in enumerate(vowels) if vowel.start() >= length), -1)
        length += len(sound)
    for pattern, place in _ENDS.get(language, ()):
        if pattern.search(word):
            return max(place, -len(vowels))
    closed = {
        "es": word[-1] not in "aeiouns",
        "pt": word[-1] not in "aeomsn" or word.endswith("ão"),
        "ro": word[-1] not in "aeiouăâî",
        "it": word[-1] not in "aeiouy",
    }
    if closed.get(language, False):
        return _LAST
    return max(STRESS[language], -len(vowels))


def lengthen(sounds: str, vowel: re.Match[str], end: str) -> str:
    """Return *sounds* with the stressed *vowel* long where its syllable is open, else short.

    *end* closes the last syllable.
    """
    after = sounds[vowel.end() :]
    following = _VOWEL.search(after)
    between = after[: following.start()] if following else after + end
    if len(vowel[0]) > 1 or not after:
        return sounds
    if (ALONE.fullmatch(between) and between != "ŋ") or (not between and following):
        return f"{sounds[: vowel.end()]}ː{after}"
    return f"{sounds[: vowel.start()]}{_OPEN.get(vowel[0], vowel[0])}{after}"
