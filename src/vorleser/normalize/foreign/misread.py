"""Respell German words and names that voices misread: Mueller, Meyer, Oertel, Rhabarber, Pony.

A voice with a lexicon of its own knows the frequent ones; the rest it reads letter by letter. `misread.tsv` says which
letters go wrong (found by sound) and which stand for them; the word that is shown keeps its own.
"""

import re
from functools import cache, lru_cache
from importlib.resources import files
from typing import NamedTuple

from vorleser.normalize.foreign.given_names import is_given_name, load_given_names
from vorleser.normalize.foreign.word_part import WordPart
from vorleser.text import dictionary
from vorleser.text.regex import compile_late
from vorleser.text.small_tables import read_small_table

TABLE = "misread.tsv"
_UMLAUTS = {"ae": "ä", "oe": "ö", "ue": "ü"}
_FIRST = compile_late("(?!Ueda)[OU]e(?=[b-df-hj-np-tv-z])")
_WRITTEN_OUT = compile_late("(?<![aeiouqAEIOUQ])(?:ae|oe|ue)(?=[b-df-hj-np-tv-z])")
"""An umlaut in two letters, perhaps: Schaefer, fuer; but Israel, Duell."""
_SURNAME = compile_late(
    r"[B-DF-HJ-NP-TV-Z][^aeiouyäöü\W]{0,3}(?:ae|oe|ue)[^aeiouyäöü\W]*"
    r"(?:(?:l|n|st|[dhlt]t|[bdfgklmnprstz][gklnst]?)e[lnrs]?|lin|ich|ig|ing|ow|art|ch|ck|k[eu]|[rst]t|tz|rz|ert|sch|ss|nn|hns?|hm|rr|ff|hl|hr"
    r"|mann|berg|bach|feld|meier|hardt?)s?"
)
"""A surname with an umlaut in its first syllable, and an end as German ones have: Kloeppel, Haerdle."""
_NO_SURNAME = compile_late(
    r"Poe|Phl|Fuen|Fuerte|Sjoe|No?e|Joe|Koe[xf]|Zoe|Due[lnrt]|[SC]ue|Gue|Rue[ld]|Hue[lvr]|Pue|Lue[lgn]|Mue?e|Tue|Bae[stz]|Gae[lt]|Ra?e|Mae|Jae[ln]|"
    r"Cae|Lae|Phoe|Boe[ir]|Vae|Hae[mt]|Nae|Toe|Foe|Sae"
)
"""How words begin whose two vowels are two, or that are no German ones."""


_NO_F = compile_late(r"(?!Vat|Vet|Vog|Vol[km]|\w*(?:aa|[äöü]))[A-Z]\w{2,}[aio]s?")
"""A name that ends as German ones with an f in it do not."""
_LIKE_F = compile_late(r"^V(?=[aeiou])|(?<=[lr])v(?=[aeiou])")
"""Where Pico reads a v as f; between vowels it does so at times only."""
_GERMAN_V = compile_late("v(?:er|or|oll|olk|iel|ieh|ater|og)")
"""How parts of German compounds begin whose v is an f, whatever the compound ends in: Verwaltungs-kreis."""


class _Row(NamedTuple):
    """A pattern, and the letters for what it matches."""

    pattern: re.Pattern[str]
    letters: str


@cache
def _table() -> tuple[tuple[str, ...], ...]:
    return read_small_table(files(__package__) / TABLE, cells=2)


@cache
def _rows() -> tuple[_Row, ...]:
    return tuple(_Row(compile_late(pattern), letters) for pattern, letters in _table())


_SUSPECT = compile_late(
    r"[yYvVARrdcfto](?:(?<=[yYvV])|(?<=A)e|(?<=[Rr])h|(?<=d)t|(?<=c)k|(?<=f)f|(?<=t)h|(?<=o)w)"
)
"""What a word has that a row matches: most words have nothing of it."""


@lru_cache(maxsize=16384)
def respell_misread(word: str) -> tuple[WordPart, ...]:
    """Return the German *word* in letters that voices read as it is said, () if its own do."""
    said = put_umlaut(word)
    for pattern, letters in _rows() if _SUSPECT.search(said) else ():
        said, times = pattern.subn(letters, said)
        if times:
            break
    said = say_v(word) if said == word else said
    return (WordPart(0, len(word), "", "", TABLE, said),) if said != word else ()


def say_v(word: str) -> str:
    """Return *word* with w for a v that is no f, as the end of the name shows: Silva, Vitoria."""
    if not _NO_F.fullmatch(word) or dictionary.count(word) or is_given_name(word.removesuffix("s")):
        return word
    if any(map(_GERMAN_V.match, dictionary.compound(word.lower()))):
        return word
    return _LIKE_F.sub(lambda match: "W" if match[0] == "V" else "w", word)


@lru_cache(maxsize=4096)
def put_umlaut(word: str) -> str:
    """Return *word* with an umlaut for the two letters that it is written with; *word* itself if they are none."""
    if _FIRST.match(word):
        return ("Ö" if word[0] == "O" else "Ü") + word[2:]
    match = _WRITTEN_OUT.search(word)
    if not match or dictionary.count(word):
        return word
    said = f"{word[: match.start()]}{_UMLAUTS[match[0]]}{word[match.end() :]}"
    known = load_given_names()["de"]
    if dictionary.count(said) or said in known or said.removesuffix("s") in known:
        return said
    is_surname = _SURNAME.fullmatch(word) and not _NO_SURNAME.match(word)
    return said if is_surname and not dictionary.compound(word.lower()) else word
