"""Write out the preposition that is cut short before a number: "i. 3. Stock", "i. 1. Hj."; the case depends on it."""

from collections.abc import Iterator

from vorleser.text.regex import compile_late

_IN = compile_late(r"(?<![\w.])i\.(?= (?:[0-9]{1,2}\. [A-ZÄÖÜ]|(?:EG|OG|UG|DG)\b|Jahre? [0-9]))")


def find_cut_in(written: str) -> Iterator[tuple[tuple[int, int], str]]:
    """Yield the place of each such preposition in *written*, in order, and how it is written elsewhere."""
    for found in _IN.finditer(written) if "i. " in written else ():
        yield found.span(), "im"
