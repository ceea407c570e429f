"""Make text safe for files: remove characters that XML, HTML and JSON readers refuse or that mislead people."""

import re
from urllib.parse import urlsplit

from vorleser.text.regex import compile_late

_CONTROLS = r"\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f"
OVERRIDES = r"\u202a-\u202e\u2066-\u2069"  # reverse text, even beyond its element; 200e/200f do not
NOT_TEXT = r"\ud800-\udfff\ufdd0-\ufdef" + "".join(
    rf"\U{plane:04x}fffe\U{plane:04x}ffff" for plane in range(0x11)
)
_NOT_IN_URLS = compile_late(r"""[\s"<>\\^`{|}]""")  # RFC 3986 has none of them
_UNFIT = compile_late(f"[{_CONTROLS}{OVERRIDES}{NOT_TEXT}]")


def fit(text: str) -> str:
    """Return *text* without controls, lone surrogates, non-characters and direction overrides.

    What XML 1.0 and the HTML standard forbid would make the whole file unreadable; an override (U+202E) shows the
    words after it backwards.
    """
    return text if text.isprintable() else _UNFIT.sub("", text)  # all characters to remove are unprintable


def one_line(text: str) -> str:
    """Return *text* fit for any file, on one line, with single spaces."""
    return " ".join(fit(text).split())


_LABEL = compile_late(r"(?:korrektur(?:hinweis)?|berichtigung)\s*:\s*(?=\S)", re.IGNORECASE)


def without_label(note: str) -> str:
    """Return the *note* on a correction on one line, without the "Korrektur:" that is shown before it anyway."""
    text = one_line(note)
    return _LABEL.sub("", text, count=1) if _LABEL.match(text) else text


def printable(name: str) -> str:
    r"""Return the file *name* as valid Unicode: bytes that could not be decoded become escapes like ``\\xff``."""
    return name.encode("utf-8", "surrogateescape").decode("utf-8", "backslashreplace")


def web(url: str) -> str:
    """Return *url* if it is an http or https address without a user name, else "": only such may become links."""
    try:
        parts = urlsplit(url)
        host, _ = parts.hostname, parts.port  # a port that is none raises, too
    except ValueError:
        return ""
    plain = parts.scheme in {"http", "https"} and host and "@" not in parts.netloc
    return url if plain and not _NOT_IN_URLS.search(url) else ""
