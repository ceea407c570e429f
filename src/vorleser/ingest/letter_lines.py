"""What the lines around the text of a letter are: how it greets and ends, its subject, addresses, contacts, banks.

All readers of letters tell them by this table: those of typed lines, of styled paragraphs, and of mails.
"""

import re
from collections.abc import Iterable

from vorleser.ingest.editor_lines import REACHED
from vorleser.regex import compile_late

SALUTATION = compile_late(
    r"(?:sehr\sgeehrte[rs]?|liebe[rs]?|guten\s(?:tag|morgen)|hallo|moin|dear|werte[rs]?)\b.{0,100}[,!]|hallo|moin",
    re.IGNORECASE,
)
"""The words that greet the reader."""
SIGN_OFF = compile_late(
    r"(?:mit\s)?(?:(?:\w{2,20}(?:e|en|em|er|es)\s(?:(?:und|&)\s\w{2,20}(?:e|en|em|er|es)\s)?)?gr(?:ü|u|ue)(?:ß|ss)(?:e|en)?"
    r"|hochachtungsvoll|mfg|herzlichst|(?:best|kind|warm)\sregards|regards|sincerely|[lv]g(?=[\s,!]*(?:\w+\W*)?$))\b",
    re.IGNORECASE,
)
"""What the last lines begin with."""
SUBJECT = compile_late(r"(?i:betreff|betr\.|betrifft|thema|re)(?:\s?:\s*|\s+)(?=\S)")
"""What names the subject before it."""
RECEIVER = compile_late(r"(?i:frau|herrn?|familie|an|firma|eheleute)\b.*")
"""A line that says whom a letter is for."""
_STREET = (
    r"\b[\w.-]{2,30}"
    r"(?:straße|str\.|weg|gasse|platz|allee|damm|ring|ufer|markt)\s\d{1,4}\s?[a-z]?"
)
_ADDRESS = compile_late(
    rf"\b\d{{5}}\s[A-ZÄÖÜ]\w+|\b[A-Z]{{1,2}}-\d{{4,5}}\s|(?i:{_STREET})\b"
    r"|\b(?:Am|Im|An der|Auf dem|Zum|Zur)\s[\w ]{3,30}\s\d{1,3}\b|\bPostfach\b"
)
_BANK = compile_late(
    r"\b(?:IBAN|BIC|Bankverbindung|Spendenkonto|Konto(?:nummer)?|BLZ|Sparkasse|Volksbank|Steuernummer|USt-Id\w*)\b"
)
PLACE = compile_late(r"\b\d{4,5}\s[A-ZÄÖÜ]\w+")
"""A postcode with its place."""


def find_greeting(lines: Iterable[str]) -> int:
    """Return the number of the first of *lines* that greets the reader; 0 if none does."""
    return next((number for number, line in enumerate(lines) if SALUTATION.fullmatch(line)), 0)


def is_contact(line: str) -> bool:
    """Return whether a *line* has an address, a bank, or how to reach somebody."""
    return any(form.search(line) for form in (REACHED, _ADDRESS, _BANK))


def reaches_sender(line: str) -> bool:
    """Return whether a *line* says how to reach somebody, or where, be it by a short postcode."""
    return REACHED.search(line) is not None or PLACE.search(line) is not None
