"""Tell a mail that was saved as a text: its header stands above it, in German or English, its signature below it."""

from datetime import datetime

from vorleser.ingest.dates import iso
from vorleser.text.regex import compile_late

_NAMES = {
    "von": "From",
    "from": "From",
    "betreff": "Subject",
    "subject": "Subject",
    "datum": "Date",
    "gesendet": "Date",
    "sent": "Date",
    "date": "Date",
    "an": "To",
    "to": "To",
}
_NEEDED = frozenset({"From", "Subject"})
_FIELD = compile_late(r"(?P<name>[A-Za-z][A-Za-z-]{1,30})\s?:\s(?P<value>.*)")
_MOST_FIELDS = 40
_SIGNATURE = "-- "  # RFC 3676: what mail programs set above a signature
_LONGEST_SIGNATURE = 12  # lines


def as_mail(text: str, data: bytes) -> bytes:
    """Return a *text*, read from *data*, that begins with a mail's header as that mail, b"" if it does not.

    A header as servers write it tells how the text is encoded: then *data* are the mail.
    """
    lines = text.lstrip().split("\n")
    fields: list[tuple[str, str]] = []
    for number, line in enumerate(lines[: _MOST_FIELDS + 1]):
        if not line.strip():
            is_whole = any(name.lower() == "mime-version" for name, _ in fields)
            return data if is_whole else _mail(fields, lines, number)
        found = _FIELD.fullmatch(f"{line.rstrip()} ")
        if found:
            fields.append((found["name"], found["value"].strip()))
        elif fields and line[:1].isspace():  # the line before goes on
            fields[-1] = fields[-1][0], f"{fields[-1][1]} {line.strip()}"
        else:
            return b""
    return b""


def _mail(fields: list[tuple[str, str]], lines: list[str], end: int) -> bytes:
    """Return the mail whose header, of *fields*, is the *lines* up to *end*."""
    named = {_NAMES[name.lower()]: value for name, value in fields if name.lower() in _NAMES}
    if not named.keys() >= _NEEDED:
        return b""
    from email.utils import format_datetime  # few texts are mails

    head = [f"{name}: {value}" for name, value in named.items() if name != "Date"]
    day = iso(named.get("Date", ""))  # a German one is no date in mails
    head.append(f"Date: {format_datetime(datetime.fromisoformat(day)) if day else named.get('Date', '')}")
    return "\n".join([*head, "Content-Type: text/plain; charset=utf-8", "", *lines[end:]]).encode()


def without_typed_signature(text: str) -> str:
    """Return *text* without the signature that ends it."""
    above, sign, below = text.rpartition(f"\n{_SIGNATURE}\n")
    short = below.strip().count("\n") < _LONGEST_SIGNATURE
    return above if sign and above.strip() and short else text
