"""Short words that are cut: before a figure (Erw. 4 €), and at the head of a notice (Verk. Sofa)."""

from functools import lru_cache

from vorleser.segment.abbreviations import BINDING, CLOSING, DETERMINING, LEADING, UNITS
from vorleser.segment.verbs import has_verb
from vorleser.text.cut_streets import whole_street
from vorleser.text.dictionary import begins_word, knows
from vorleser.text.first_words import OPENING
from vorleser.text.regex import compile_late

UNCUT = frozenset("App Feed Stream Scan Screen Snack Gin".split())
"""Borrowed words that are whole, though the dictionary of German does not know them: Das ist die App. Nutzer …"""
_WHOLE = compile_late(r".{3,}(?:e[nrt]|e[rl]n|i?ert|elt|est|tet|end|lich|isch|ig|los|sam|bar|haft)")
"""Endings of whole words that no dictionary knows: gegendert, chillig."""
_TOKENS = 5  # words before a stop that are looked at
_CONSONANTS = compile_late(r"[b-df-hj-np-tv-xz]{2}$")


def is_clipped_short(tokens: list[str], stem: str, word: str) -> bool:
    """Return whether *stem*, which ends *tokens*, is short, ends in several consonants, and is no word: Erw. 4 €.

    It may also be a street (Kirchg. 4), or a noun that is cut in what has no verb (Stimmbet. 43 %); a year as the
    next *word* may begin a sentence.
    """
    is_year = len(word) == 4 and word.isdecimal()
    if ends_row(tokens, stem) and not is_year:
        return True
    is_short = 2 < len(stem) < 5 and _CONSONANTS.search(stem) is not None
    return bool(whole_street(stem)) or (
        is_short and stem not in UNITS and stem not in CLOSING and not knows(stem)
    )


def ends_row(tokens: list[str], stem: str) -> bool:
    """Return whether *stem* is no word but begins one, in what has no verb: Stimmbet. 43 %, Zulad. 420 kg."""
    is_open = stem.istitle() and len(stem) > 4 and stem[-1] not in "aeiouyäöü"
    is_cut_noun = (
        is_open and not knows(stem) and (begins_word(stem) or any(knows(stem[:-cut]) for cut in (1, 2)))
    )
    # of a longer sentence the verb may stand farther ahead: "Er fuhr mit dem Zug nach Waldeck. 300 Gäste …"
    is_row = len(tokens) < _TOKENS or tokens[-2][-1:] in {",", ";", ":", "|"}
    return is_cut_noun and is_row and not has_verb(" ".join(tokens[:-1]))


def begins_notice(first: str, word: str) -> bool:
    """Return whether the *first* word is cut short before the noun *word* (Verk. Sofa, Max. Teilnehmerzahl)."""
    is_short = 2 < len(first) < 7 and first.isalpha() and first[-1] not in "aeiouyäöü" and not first.isupper()
    if is_clipped_adjective(first):  # Nichtöffentl. Teil
        return True
    is_cut = first in {"Max", "Min"} or ((is_short or first == "Su") and not knows(first))
    return is_cut and word not in OPENING and knows(word)


_COLOURED = frozenset(
    (colour, thing)
    for colour in "gelb blau braun grau grün rot schwarz weiß gelb-rot".split()
    for thing in "Sack Säcke Säcken Tonne Tonnen Karte Karten Kreuz Liste".split()
) | {("Nord", "Komb"), ("Alp", "Komb")}
"""Colours cut to what is a word itself, and things that are named by them."""


_BEFORE_MAN = frozenset("wurde war ist blieb werden zum als neuer erster letzter ein dem den Der".split())
"""What a man's office stands behind, and "die Abt." never does."""


def names_by_colour(cut: str, previous: str, word: str) -> bool:
    """Return whether *cut* is the colour of *word*: der gelb. Sack, Restmüll, gelb. Sack."""
    is_led = not previous or previous.lower() in DETERMINING or not previous[-1].isalnum()
    return is_led and (cut, word) in _COLOURED


def is_loud(stem: str, word: str) -> bool:
    """Return whether all is in capitals where an abbreviation leads on: ST. PÖLTEN, BZW. NICHT."""
    is_listed = stem.title() in LEADING or stem.lower() in BINDING
    return len(stem) > 1 and stem.isupper() and word.isupper() and is_listed


def is_abbot(stem: str, previous: str) -> bool:
    """Return whether *stem* is a man, whom *previous* leads to, and no department: er wurde Abt."""
    return stem == "Abt" and previous in _BEFORE_MAN


_MONTHS_CUT = frozenset("Jan Feb Febr Mär Apr Jun Jul Aug Sep Sept Okt Nov Dez".split())
_LEFT = frozenset("Zeit Gelegenheit Frist Anspruch Gültigkeit".split())
"""What somebody has until a day: er hat bis 2. Okt. Zeit."""
_DAY = compile_late(r"\d{1,2}\.")


def ends_limit(tokens: list[str], word: str) -> bool:
    """Return whether *tokens* end with the day until which something may be done: bis Mi., 2. Okt. Teilnahme frei."""
    *before, last = tokens
    if last not in _MONTHS_CUT or "bis" not in before[-3:] or not _DAY.fullmatch(before[-1]):
        return False
    led = before[: before.index("bis")]
    if word in _LEFT or has_verb(" ".join(led)):
        return False
    is_span = led and (led[-1][0].isdecimal() or led[-1].rstrip(".") in _MONTHS_CUT)
    return word[0].isupper() and not is_span


def is_duke(stem: str, previous: str) -> bool:
    """Return whether *stem* is no unit, since *previous* is no number: Hz. Georg."""
    return stem == "Hz" and not previous[:1].isdecimal()


def opens_cut(tokens: list[str]) -> bool:
    """Return whether *tokens* are a word alone at the head of a sentence, or an adjective cut short behind a colon."""
    return len(tokens) == 1 or (tokens[-2].endswith(":") and is_clipped_adjective(tokens[-1]))


def is_clipped_adjective(first: str) -> bool:
    """Return whether *first*, at the head of a sentence, is an adjective cut before its end: Mittelalterl. Kunst."""
    low = first.lower()
    if low.endswith("tl"):
        return is_cut(low)
    if len(low) < 5 or not low.isalpha() or knows(low):
        return False
    return knows(f"{low}ich") if low.endswith("l") else knows(f"{low}isch")


@lru_cache(maxsize=4096)
def is_cut(stem: str) -> bool:
    """Return whether *stem* is a word cut short before a vowel: durchschnittl. 3 Euro, der amerik. Präsident."""
    is_open = stem.isalpha() and stem.islower() and stem[-1] not in "aeiouyäöü"
    return is_open and not knows(stem) and not knows(stem.replace("ß", "ss")) and not _WHOLE.fullmatch(stem)
