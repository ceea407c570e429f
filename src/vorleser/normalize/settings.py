"""Settings of the normalize stage."""

from typing import Literal

import msgspec


class NormalizeSettings(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Policies of the house: how written forms without one right reading are said.

    ``acronyms``: each as is usual (NATO read, AfD spelled), all spelled, or in full where the table knows how.
    ``gender``: "Leser*innen" with a glottal stop, as the pair "Leserinnen und Leser", or as written.
    ``links``: addresses said in words, or "Link im Text" for each.
    ``emoji``: dropped, or said by name.
    ``enumeration``: "1. Zeit, 2. Geld" as "erstens Zeit, zweitens Geld", as "Punkt eins", or without its numbers.
    ``agency``: agencies' marks, as in "Berlin (dpa) – …", dropped or said.
    ``lexicon``: files in TOML or PLS that outrank the house's own; ``publication`` chooses among their entries.
    ``house_lexicon``: whether names and words from elsewhere get hints, by the lexicon that ships and by rules.
    """

    acronyms: Literal["usual", "spell", "expand"] = "usual"
    gender: Literal["glottal", "pair", "written"] = "glottal"
    links: Literal["said", "announced"] = "said"
    emoji: Literal["dropped", "said"] = "dropped"
    enumeration: Literal["erstens", "punkt", "dropped"] = "erstens"
    agency: Literal["dropped", "said"] = "dropped"
    lexicon: tuple[str, ...] = ()
    publication: str = ""
    house_lexicon: bool = True
