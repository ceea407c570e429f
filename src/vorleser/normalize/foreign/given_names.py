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


def language_of_accent(name: str) -> str:
    """Return the one language that has the given *name* with its accent, '' if it has none: Hélène is French."""
    if set(name.lower()) <= OF_GERMAN:
        return ""
    found = [tag for tag, names in load_given_names().items() if name in names]
    return found[0] if len(found) == 1 and found[0] != "de" else ""


@cache
def _every_name() -> frozenset[str]:
    return frozenset().union(
        *(names for tag, names in load_given_names().items() if not tag.endswith(_ALWAYS))
    )


@cache
def _never_german() -> dict[str, tuple[int, str]]:
    """Return the places and languages of given names that German hardly has; of two languages the first counts."""
    found: dict[str, tuple[int, str]] = {}
    for place, (tag, names) in enumerate(load_given_names().items()):
        for name in names if tag.endswith(_ALWAYS) else ():
            found.setdefault(name, (place, tag.removesuffix(_ALWAYS)))
    return found


def is_given_name(word: str) -> bool:
    """Return whether *word* is a given name that German has."""
    return word in _every_name()


def always(word: str) -> str:
    """Return the language of the given name *word* that German hardly has, '' if it is none."""
    known, stem = _never_german(), word.removesuffix("s")
    found = known.get(word)
    if stem != word and stem in known:
        found = min(found or known[stem], known[stem])
    return found[1] if found else ""
