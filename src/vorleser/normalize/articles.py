"""Tell by the article before a noun that is cut short, and the verb behind it, which gender it may have."""

import re

from vorleser.normalize.frequent import several_with
from vorleser.normalize.nouns import Gender, gender
from vorleser.normalize.rule import Found
from vorleser.normalize.table import OPENED
from vorleser.text.dictionary import knows
from vorleser.text.regex import compile_late

_GENDERS = (
    (compile_late(r"\b(?:[Dd]as|[Ii]ns|[Aa]ns|[Aa]ufs|[Dd]ieses) $"), {Gender.NEUTER}),
    (
        compile_late(r"\b(?:[Ee]iner?|[Kk]einer?|[Ss]einer?|[Ii]hrer?|[Zz]ur) $"),
        {Gender.FEMININE, Gender.PLURAL},
    ),
    (
        compile_late(r"\b(?:[Dd]e[ms]|[Ii]m|[Vv]om|[Zz]um|[Bb]eim|[Aa]m|[Ee]ine[ms]) $"),
        {Gender.MASCULINE, Gender.NEUTER},
    ),
    (compile_late(r"\b(?:[Ee]inen|[Kk]einen) $"), {Gender.MASCULINE}),
)
"""Articles, and the genders that they stand before."""
_MANY_DO = compile_late(r" (?:sind|waren|[a-zäöüß]+(?:en|eln|ern))\b")
_AGENTS = ("er", "eur", "or", "ist", "ent", "ant", "and", "at")


def kinds_before(found: Found) -> set[Gender] | None:
    """Return the genders that the noun of *found* may have by its article and verb; None if they don't tell."""
    if re.search(r"\b[Dd]ie $", found.before):
        return None if _MANY_DO.match(found.after) else {Gender.FEMININE, Gender.PLURAL}
    if found.before.endswith("Der ") and OPENED.search(found.before[:-4]):
        return {Gender.MASCULINE}
    return next((kinds for article, kinds in _GENDERS if article.search(found.before)), None)


def fits(noun: str, found: Found) -> bool:
    """Return whether the article before *found* is one of *noun*, or of a woman who does what *noun* says."""
    kinds = kinds_before(found)
    return kinds is None or gender(noun) in {*kinds, None} or bool(of_woman(noun, found))


_TO_HER = compile_late(r"\b(?:[Zz]ur|[Ee]iner|[Ss]einer|[Ii]hrer|[Uu]nserer) (?:[a-zäöüß]{3,}en|[0-9]\.) $")
"""What a woman stands behind: "zur neuen" Schatzm."""


def of_woman(noun: str, found: Found) -> str:
    """Return *noun*, who does something, as a woman behind "die" and before a verb of one: "die Schausp. erhielt"."""
    kinds = kinds_before(found)
    led = (kinds is not None and Gender.FEMININE in kinds) or _TO_HER.search(found.before)
    is_one = led and gender(noun) is Gender.MASCULINE
    return f"{noun}in" if is_one and noun.endswith(_AGENTS) and knows(f"{noun}in") else ""


SURE_LETTERS = 5
"""Letters of a cut after which the first word of a list is the likeliest."""


def fitting(words: tuple[str, ...], found: Found) -> tuple[str, ...]:
    """Return those of *words* that the article before them and the verb behind them allow."""
    return words if words and words[0][0].islower() else tuple(word for word in words if fits(word, found))


def likeliest(cut: str, words: tuple[str, ...], found: Found, *, sure: bool = True) -> str:
    """Return the word of *words* that *cut* stands for, '' if it may stand for several; a long one is *sure*."""
    likely = fitting(several_with(cut, words), found)
    return likely[0] if likely and (len(likely) == 1 or (sure and len(cut) >= SURE_LETTERS)) else ""
