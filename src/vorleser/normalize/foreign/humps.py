"""Part names that join words, each with its own capital: FinanceScout."""

from vorleser.text.regex import compile_late

_HUMPS = compile_late(
    r"^[^\W\d_][^\W\d_A-ZÄÖÜ]{2,}(?=[A-ZÄÖÜ])|(?<=[a-zäöüß])[A-ZÄÖÜ][^\W\d_A-ZÄÖÜ]*(?:[A-ZÄÖÜ]+$)?"
)


def split_humps(word: str) -> tuple[tuple[int, str], ...]:
    """Return the words that *word* joins with where they begin, () if it is one word."""
    found = [(match.start(), match[0]) for match in _HUMPS.finditer(word)]
    return tuple(found) if len(found) > 1 and "".join(hump for _, hump in found) == word else ()
