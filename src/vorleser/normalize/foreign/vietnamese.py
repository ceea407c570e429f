"""Read Vietnamese names by their syllables: Nguyen Thi Lan Huong, Do Minh Duc, Lan Pham."""

import re
import unicodedata
from functools import lru_cache

from vorleser.normalize.foreign.word_part import FOREIGN_RULES
from vorleser.scripts import Hint
from vorleser.text.regex import compile_late

_SURNAMES = frozenset(
    "Bui Cao Chu Dam Dang Dao Dinh Do Doan Duong Ha Ho Hoang Huynh Khuat Lam Le Luong Luu Ly Mai Ngo Nguyen Pham Phan "
    "Phung Quach Ta Thach Thai To Tong Tran Trinh Truong Vo Vu Vuong".split()
)
_SIGNS = (
    "Nguyen", "Pham", "Tran", "Huynh", "Hoang", "Duong", "Trinh", "Truong", "Vuong", "Luong", "Phung", "Thi", "Minh",
    "Phuc", "Thuy", "Xuan", "Thanh", "Dinh", "Chinh", "Khanh", "Phuong", "Huong", "Hien", "Ngoc", "Quoc", "Tuan",
    "Dung", "Duc", "Viet", "Anh", "Binh", "Vinh", "Hieu", "Trung", "Quang", "Phat", "Giap", "Giang", "Tien", "Ngo",
)  # fmt: skip
"""Syllables that hardly another language has names of; one of them must be there, or `_MIDDLE` behind the surname."""
_MIDDLE = frozenset(("Van", "Thai"))
_GERMAN = frozenset(
    "Ach Am An Bin Da Dem Den Denn Die Doch Du Hin Im In Man Mal Mit Nach Nie Noch Nun Sie So Um Vom Wo Zu Zum".split()
)
"""German words in a sentence's beginning that Vietnamese has as syllables, or hardly."""
_STARTS = {
    "ngh": "ŋ", "ng": "ŋ", "nh": "nj", "ph": "f", "th": "t", "tr": "tʃ", "ch": "tʃ", "kh": "k", "gh": "ɡ", "gi": "z",
    "qu": "kv", "c": "k", "g": "ɡ", "r": "ʁ", "x": "s", "": "", **{letter: letter for letter in "bdhklmnpstv"},
}  # fmt: skip
_VOWELS = {
    "uye": "uˈjɛ", "uya": "u̯ja", "ieu": "i̯ɛʊ", "yeu": "i̯ɛʊ", "uoi": "u̯ɔɪ", "oai": "u̯aɪ", "uay": "u̯aɪ", "ie": "i̯ɛ",
    "ye": "i̯ɛ", "uo": "u̯ɔ", "uy": "u̯i", "oa": "u̯a", "oe": "u̯ɛ", "ue": "u̯ɛ", "ua": "u̯a", "ia": "ia", "ai": "aɪ",
    "ay": "aɪ", "ao": "aʊ", "au": "aʊ", "oi": "ɔɪ", "ui": "ui", "eo": "ɛo", "eu": "ɛʊ", "iu": "iu", "uu": "u",
    "a": "a", "e": "ɛ", "i": "i", "o": "ɔ", "u": "u", "y": "i",
}  # fmt: skip
_ENDS = {"ng": "ŋ", "nh": "n", "ch": "k", "c": "k", "m": "m", "n": "n", "p": "p", "t": "t", "": ""}
_OPENED = {"i": "ɪ", "u": "ʊ", "u̯i": "u̯ɪ"}
"""Vowels before a consonant of their syllable."""
_ALONE = {"a": "aː", "e": "eː", "i": "iː", "o": "oː", "u": "uː", "ɛ": "eː", "ɔ": "oː", "u̯i": "u̯iː"}
"""Vowels that end a syllable."""
_SYLLABLE = compile_late(f"({'|'.join(_STARTS)})({'|'.join(_VOWELS)})({'|'.join(_ENDS)})")
_SHORTEST = 2


def say_vietnamese(words: list[re.Match[str]]) -> tuple[Hint, ...]:
    """Return a hint for each syllable of the name that stands in *words*, which have capitals; () if none does."""
    plain = [_plain(word[0]) for word in words]
    name = _name_of(plain)
    return tuple(
        Hint(*word.span(), ipa=say_syllable(syllable), source=FOREIGN_RULES)
        for word, syllable in zip(words[name], plain[name], strict=True)
    )


def _plain(word: str) -> str:
    """Return *word* without the signs of tones."""
    if word.isascii():
        return word
    marks = unicodedata.normalize("NFD", word.replace("Đ", "D").replace("đ", "d"))
    return "".join(char for char in marks if not unicodedata.combining(char))


def _name_of(words: list[str]) -> slice:
    """Return which of *words* are one name: those behind words of other languages, up to another such word."""
    if _SURNAMES.isdisjoint(words):
        return slice(0, 0)
    known = [bool(say_syllable(word)) and word not in _GERMAN for word in words]
    start = known.index(True) if True in known else len(words)
    end = known.index(False, start) if False in known[start:] else len(words)
    firsts = [at for at in range(start, end) if words[at] in _SURNAMES]
    for first in (start, *firsts):
        if _is_name(words[first:end]):
            return slice(first, end)
    return slice(0, 0)


def _is_name(words: list[str]) -> bool:
    """Return whether *words*, syllables all, have a surname at either end and a sure sign."""
    if len(words) < _SHORTEST or not (words[0] in _SURNAMES or words[-1] in _SURNAMES):
        return False
    has_van = len(words) > _SHORTEST and words[0] in _SURNAMES and words[1] in _MIDDLE
    return has_van or not {*_SIGNS}.isdisjoint(words)


@lru_cache(maxsize=1024)
def say_syllable(word: str) -> str:
    """Return the sounds of *word*, a syllable without tones, '' if Vietnamese has none like it."""
    match = _SYLLABLE.fullmatch(word.lower())
    if match is None:
        return ""
    start, end = _STARTS[match[1]], _ENDS[match[3]]
    said = _VOWELS[match[2]]
    return start + (_OPENED.get(said, said) if end else _ALONE.get(said, said)) + end
