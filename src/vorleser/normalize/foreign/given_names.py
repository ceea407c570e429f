"""Given names, by the languages that have them."""

from functools import cache, lru_cache

from vorleser.normalize.lexicon.house import table

OF_GERMAN = frozenset("abcdefghijklmnopqrstuvwxyzäöüß")
"""The letters that German words are written with."""
_ALWAYS = "!"
"""After the language of given names that German hardly has."""


@cache
def load_given_names() -> dict[str, frozenset[str]]:
    """Return by language the given names that German has too, said in that language beside a surname of it."""
    return {tag: frozenset(names.split()) for tag, names in table("given_names", cells=2)}


@lru_cache(maxsize=4096)
def is_german_only(name: str) -> bool:
    """Return whether the given *name* is a German one that no other language of the table has."""
    names = load_given_names()
    return name in names["de"] and not any(name in known for tag, known in names.items() if tag != "de")


def accented(name: str) -> str:
    """Return the one language that has the given *name* with its accent, '' if it has none: Hélène is French."""
    if set(name.lower()) <= OF_GERMAN:
        return ""
    found = [tag for tag, names in load_given_names().items() if name in names]
    return found[0] if len(found) == 1 and found[0] != "de" else ""


def is_given_name(word: str) -> bool:
    """Return whether *word* is a given name that German has."""
    return any(word in names for tag, names in load_given_names().items() if not tag.endswith(_ALWAYS))


def always(word: str) -> str:
    """Return the language of the given name *word* that German hardly has, '' if it is none."""
    names = (word, word.removesuffix("s"))
    return next(
        (tag[:-1] for tag, known in load_given_names().items() if tag.endswith(_ALWAYS) and known & {*names}),
        "",
    )
