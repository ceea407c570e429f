"""Tell words of other languages, whose length is less certain, by their letters and by words that are among them."""

import re

from vorleser.text.regex import compile_late

GERMAN_LETTERS = compile_late(r"[\sa-zA-ZäöüÄÖÜßéèêàôç\W\d_]*")
"""A text without letters that are foreign to German."""
BRAND = compile_late(r"(?=.*[aeiouyäöü])[^\W\d_]*[a-zäöüß][A-ZÄÖÜ][a-zäöüß]{2,}")
"""A name as "iPhone" and "YouTube", but not "GmbH"."""
FOREIGN = compile_late(
    r"(?<![-.])\b(?:the|and|of|to|is|my|you|good|on|with|le|la|les|et(?! (?:cetera|al))|est|une|"
    r"je (?=ne|suis|sais|veux|vais)|il|della|del|el|(?-i:y)|och|sit)\b(?!-)",
    re.IGNORECASE,
)
"""A word that shows a sentence to be foreign; beside a hyphen it is a part of one that is used in German."""


def is_strange(word: str) -> bool:
    """Return whether *word* has letters, or capitals, that no German word has."""
    return not GERMAN_LETTERS.fullmatch(word) or bool(BRAND.fullmatch(word))
