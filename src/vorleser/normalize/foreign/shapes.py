"""Shapes of names that tell their language surely, though other languages have the same letters: -ović, -czyk, -ães."""

import re
from functools import lru_cache

from vorleser import dictionary
from vorleser.normalize.foreign import english
from vorleser.normalize.foreign.pinyin import is_pinyin

_SURE = (
    ("hr", r"[oe]vac$|[oe]vci$|(?:ov|ev|av)ica$|[^aeiou]nj[ae]?$|hadži|hadzi"),
    ("pl", r"(?:wicz|czyk|czak|[wn]iak|[aou]wlak)$|szcz|^(?:krz|grz|prz|brz)"),
    ("pt", r"(?:ães|ões|[ae]nça|[çl]alves|onçalves|ânia|lhães|êncio)$|[aeiou]lh[ao]$"),
    ("it", r"(?:cc|[nrs]c)hi$|[aeiou]ghi$|gli[aeo]\w{0,5}$|ucci$"),
    ("hu", r"(?:szky|falvi|halmi|szegi|[áo]gyi)$|^szent"),
    ("ro", r"(?:escu|eanu|ești|esti)$"),
    ("es", r"qu(?:era|ero)s?$|[ñ]"),
    ("fr", r"(?:euil|oux|[aei]court|gnac|gnan|guier|œ\w*|llière?s?|gneux?|gny)$"),
)
"""Languages and how their names end or begin; tried in this order."""
_WEAK = (("fr", r"[^aeiou]ville$"),)
"""The same for words that English's dictionary does not have."""
_ANY = re.compile("|".join(pattern for _, pattern in (*_SURE, *_WEAK)))
_PINYIN = re.compile("zh|x|q|ch|iang|uang|guo|shuo|zeng|iao")
"""What at least a name has that is looked at closely: most have nothing."""
_IN_IC = re.compile(r"[bcdgjklmnprstvz]i[cć]$")
_OFTEN, _COMMON = 100, 2000
"""Times an English word was met in film subtitles: Public is one, Nikolic is none."""
_SHORTEST = 5


@lru_cache(maxsize=4096)
def language_by_shape(word: str) -> str:
    """Return the language that the shape of the name *word* shows, '' if it shows none."""
    if not word[0].isupper() or word.isupper():
        return ""
    small = word.lower()
    if _IN_IC.search(small) and len(word) >= _SHORTEST and dictionary.count(word, "en") < _OFTEN:
        return "hr"
    if not (_ANY.search(small) or _PINYIN.search(small)) or dictionary.count(word):
        return ""
    if is_pinyin(word) and dictionary.count(word, "en") < _COMMON:
        return "zh"
    shapes = () if len(word) < _SHORTEST else _SURE if english.phones(word) else (*_SURE, *_WEAK)
    return next((tag for tag, pattern in shapes if re.search(pattern, small)), "")
