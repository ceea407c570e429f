"""What the lines around the text of a letter are: how it greets and ends, its subject.

All readers of letters tell them by this table: those of typed lines, of styled paragraphs, and of mails.
"""

import re
from collections.abc import Iterable

from vorleser.text.regex import compile_late

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


def find_greeting(lines: Iterable[str]) -> int:
    """Return the number of the first of *lines* that greets the reader; 0 if none does."""
    return next((number for number, line in enumerate(lines) if SALUTATION.fullmatch(line)), 0)
