"""Parts that Pico misreads in compounds, in letters that it reads rightly: Bundes-chef, Torchance, Backpulver.

It reads a compound that it does not know across its joints, so that these parts are wrong in every compound.
"""

import re
from functools import lru_cache

from vorleser.text.regex import compile_late

_BEFORE = r"(?<=[a-zäöüß]{2})"
"""What stands before: a part of at least three letters, of which the first may be a capital."""
_LETTERS = {
    r"(?<=[a-zäöüß]{2}s)(?P<chef>chef)(?=(?:s|in|innen)?$)": "schäff",
    rf"{_BEFORE}(?P<chancen>chance)(?=n$)": "schangße",
    rf"{_BEFORE}(?P<chance>chance)$": "schangs-e",
    r"^(?P<erste>Chancen)(?=[a-zäöüß]{4})": "Schangßen",
    rf"{_BEFORE}(?P<pulver>pulver)(?=n?$)": "pulwer",
    rf"{_BEFORE}(?P<festival>festival)(?=s?$)": "festiwal",
    rf"{_BEFORE}(?<![Kk]on)(?<![Pp]er)(?<![Ss]ub)(?<!tro)(?<![Tt]ra)(?P<version>version)(?=(?:en)?$)": "wersion",
    rf"{_BEFORE}(?P<vase>vase)(?=n?$)": "wase",
}
"""For a pattern of a part the letters that stand for it; each has a name of its own."""
SHORTEST = 8
"""Letters of a word that has such a part: Glasvase."""
_PART = compile_late("|".join(_LETTERS))
_BY_NAME = {re.search(r"\?P<(\w+)>", pattern)[1]: letters for pattern, letters in _LETTERS.items()}  # type: ignore[index]


def rules_of_parts() -> str:
    """Return what differs whenever a part or its letters do."""
    return " ".join(f"{pattern} {letters}" for pattern, letters in _LETTERS.items())


@lru_cache(maxsize=8192)
def respell_parts(word: str) -> str:
    """Return *word* with the parts that Pico misreads in other letters."""
    return _PART.sub(lambda match: _BY_NAME[match.lastgroup or ""], word)
