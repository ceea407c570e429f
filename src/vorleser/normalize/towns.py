"""Read ``tables/towns.tsv``: which town a cut begins, what is said behind its name, its adjective."""

import re
from functools import cache, lru_cache

from vorleser.normalize.table import kinds, rows
from vorleser.text.dictionary import knows

_LARGE, _SMALL = "large", "small"
_LEAST = 2
"""Letters that a cut leaves out at least."""


@cache
def cities(kind: str = _LARGE) -> frozenset[str]:
    """Return the towns whose names alone tell that a town is meant: the large ones, or the small."""
    return frozenset(kinds("towns")[kind])


@cache
def all_cities() -> frozenset[str]:
    """Return the large and the small ones."""
    return cities() | cities(_SMALL)


@lru_cache(maxsize=256)
def cut_town(cut: str) -> str:
    """Return the town that *cut* begins, '' if it is a word or begins several."""
    town = _only(cut, all_cities())
    return town if town and not knows(cut) and cut not in all_cities() | _RIVERS else ""


_RIVERS = frozenset({"Rems", "Saar", "Wupper"})
"""Rivers that the dictionary lacks: Schorndorf an der Rems, not in Remscheid."""


def is_abbreviation(cut: str, *, before_noun: bool = False) -> bool:
    """Return whether *cut* is listed as something else: "Kass." as Kassierer, "bayr." as an adjective."""
    listed = _abbreviations()
    if before_noun:
        return cut in listed or listed.get(cut.lower()) == "adj"
    return listed.get(cut, "name") != "name"


@cache
def _abbreviations() -> dict[str, str]:
    """Return the kinds of the abbreviations of one word."""
    return {row[0].removesuffix("."): row[1] for row in rows("abbreviations")}


def cut_spa(cut: str) -> str:
    """Return the town that *cut* begins behind "Bad", '' if it begins several."""
    return _only(cut, spas())


@cache
def spas() -> tuple[str, ...]:
    """Return the towns named Bad, without it."""
    return tuple(name.removeprefix("Bad ") for name in kinds("towns")["spa"])


@cache
def double_towns() -> dict[str, str]:
    """Return the second parts of double towns, by the first."""
    return {first: second for first, _, second in (name.partition("-") for name in kinds("towns")["double"])}


def second_of(first: str, cut: str) -> str:
    """Return the second part of the double town *first* if *cut* begins it, else ''."""
    return _only(cut, (double_towns()[first],))


@cache
def first_parts() -> dict[tuple[str, str], str]:
    """Return what is said for a first part that is cut short, by the cut and the rest: ("Gr", "Gerau") is "Groß-"."""
    named = ((name, short, re.split(r"[ -]", name)[-1]) for name, short in kinds("towns")["parted"].items())
    return {(cut, town): name.removesuffix(town) for name, short, town in named for cut in short.split()}


@cache
def additions() -> dict[tuple[str, str], str]:
    """Return what is said behind a town, by its first word and what is written: ("Halle", "/Saale")."""
    named = ((name.partition(" "), short) for name, short in kinds("towns")["namesake"].items())
    return {(town, mark): behind for (town, _, behind), short in named for mark in short.split()}


@cache
def _adjectives() -> dict[str, str]:
    return {**kinds("towns")[_LARGE], **kinds("towns")[_SMALL]}


def adjective_of(town: str) -> str:
    """Return the adjective of *town*: "Mannheimer", "Göttinger"."""
    if listed := _adjectives().get(town):
        return listed
    if town.endswith("ingen"):
        return f"{town[:-2]}er"
    return f"{town}r" if town.endswith("e") else f"{town}er"


def _only(cut: str, towns: frozenset[str] | tuple[str, ...]) -> str:
    """Return the only one of *towns* that *cut* begins and is shorter than by more than a letter, else ''."""
    found = [town for town in towns if town.startswith(cut) and len(town) - len(cut) >= _LEAST]
    return found[0] if len(found) == 1 else ""
