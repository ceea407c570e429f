"""Whether a street's name in quotation marks follows the word that is cut short: in der Str. „Am Holzhof“."""

from vorleser.text.regex import compile_late

_STREET = compile_late(r"\b(?:der|die|einer|Höhe|Ecke) Str$")
_NAME = compile_late(r"[„“»\"](?:A[mnu]f?|I[mn]|Bei[m]?|Zu[mr]?|Unter|Vor|Hinter|Auf)\b[^.!?]{2,40}[“”«\"]")


def is_street_name(before: str, text: str, at: int) -> bool:
    """Return whether a quoted name in *text* at *at* is that of the street that ends *before*."""
    return _STREET.search(before) is not None and _NAME.match(text, at) is not None
