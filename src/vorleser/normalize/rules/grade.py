"""Marks at school and of debtors: "eine 2-", "Note 1–", "BBB–"."""

import re

from vorleser.normalize.rule import Form, Found, Rule
from vorleser.text.numerals import cardinal
from vorleser.text.regex import compile_late

_SCHOOL = compile_late(
    r"Note|Zensur|Klassenarbeit|Klausur|Zeugnis|Schul|Diktat|Test\b|Aufsatz|Mathe|Deutsch|Englisch"
)
_SIGNS = {"+": "plus", "-": "minus", "–": "minus", "−": "minus"}


def grade(found: Found) -> str | None:
    """Eine 2-: a mark and what shades it."""
    if not _SCHOOL.search(found.before + found.after):
        return None
    number = cardinal(found["mark"])
    one = re.search(r"\b(?:eine[rn]?|die|der) $", found.before)
    return f"{number.capitalize() if one else number} {_SIGNS[found['sign']]}"


_DEBT = compile_late(
    r"Rating|Bonität|Kreditwürdig|Agentur|Moody|Fitch|Scope|S&P|Standard & Poor|Anleihe|Schuldner|[Hh]erabgestuft"
    r"|stufte?\b"
)


def solvency(found: Found) -> str | None:
    """BBB–: the mark of a debtor, whose letters are said one by one."""
    if not _DEBT.search(found.before + found.after):
        return None
    return f"{'-'.join(found['letters'])} {_SIGNS[found['sign']]}"


RULE = Rule(
    phase=18,
    forms=(
        Form(
            r"(?<![\w.,:/–−-])(?P<mark>[1-6])(?P<sign>[+–−-])(?=[,;.!?)]|$| (?!(?:bis|und|oder) [0-9]+-\w))",
            grade,
        ),
        Form(
            r"(?<![\w-])(?P<letters>A{1,3}|B{1,3}|C{1,3})(?P<sign>[+–−-])(?=[,;.!?)]|$| (?!(?:und|bis|oder) ))",
            solvency,
        ),
    ),
    examples=(
        ("Im Diktat hatte sie eine 2-.", "Im Diktat hatte sie eine Zwei minus."),
        ("Das Rating fiel auf BBB–.", "Das Rating fiel auf B-B-B minus."),
        ("Note: 1-", "Note: eins minus"),
    ),
)
