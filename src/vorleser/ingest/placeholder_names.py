"""What programs write for an author where nobody has filled in a name, and labels of such fields."""

import re

from vorleser.text.regex import compile_late

PLACEHOLDER_NAME = compile_late(
    r"\W*(?:(?:microsoft[- ])?office[- ]user|(?:windows[- ])?(?:user|benutzer(?:in)?)[-_ ]?\d*|anonym(?:ous)?"
    r"|unknown|un-?named|unbekannt|besitzer|owner|\w*admin(?:istrator)?\d*|root|pc|test|default|gast|guest|editor|webmaster|n/a"
    r"|presse(?:stelle|team)?|öffentlichkeitsarbeit|(?:presse|medien|internet|sport)wart(?:in)?|pressesprecher(?:in)?|schriftführer(?:in)?|verein|vorstand"
    r"|super[- ]user|lay-?out(?:er(?:in)?)?[-_ ]?\d*|grafik|satz|desktop|notebook|laptop|computer|rechner|home|privat"
    r"|acer|asus|dell|fujitsu|hp|lenovo|medion|packard\sbell|samsung|toshiba|python-docx|odfdo|.|(?:pc|nb|ws)[-_ ]?\d+"
    r"|(?:(?:ihr|dein|mein|your)\s)?name|vorname\snachname|max\smustermann|autor(?:in|en)?|authors?|posted|written|by|von|(?:zeige\s)?alle\s(?:beiträge|artikel|texte))\W*",
    re.IGNORECASE,
)
_HANDLE = compile_late(r"@\S+|[a-zäöüß\d]*[_\d][a-zäöüß\d_-]*|[a-zäöüß]{4,}|[a-zäöüß]{2,}[._-][a-zäöüß\d]+")
_NO_HANDLE = compile_late(
    r"(?:dpa|dapd|epd|reuters|netzpolitik|correctiv)\b.*|.*\.(?:de|org|com|net|at|ch|eu|info)"
)


def is_handle(author: str) -> bool:
    """Return whether an *author* is the name of an account, written small, and no agency or site: @eva, eva_l, eva.

    >>> is_handle("eva_l"), is_handle("Eva Lind"), is_handle("dpa")
    (True, False, False)
    """
    return _HANDLE.fullmatch(author) is not None and _NO_HANDLE.fullmatch(author) is None
