"""How German writes what more than one stage writes or reads: months, a day, a list of names, a place in a table."""

from collections.abc import Sequence

MONTHS = tuple("Januar Februar März April Mai Juni Juli August September Oktober November Dezember".split())
AUSTRIAN_MONTHS = {"Jänner": "Januar", "Feber": "Februar"}
"""Names that Austria has for months, and the German ones."""
EVERY_MONTH = (*MONTHS, *AUSTRIAN_MONTHS)
CUT_MONTHS = {
    **{name[:3]: name for name in MONTHS if name != "Mai"},
    "Jän": "Jänner",
    "Febr": "Februar",
    "Mrz": "März",
    "Sept": "September",
}
"""The months' abbreviations, without full stop, and the names that they stand for."""
LONGEST_TABLE = 24
"""Clubs of the largest league: a greater number before one is a minute or an age."""


def spell_day(year: int, month: int, day: int) -> str:
    """Return a day as German writes it: 3. Mai 2026; *month* counts from 1."""
    return f"{day}. {MONTHS[month - 1]} {year}"


def list_names(names: Sequence[str]) -> str:
    """Return *names* as German lists them: A, B und C; '' if there are none."""
    return " und ".join(part for part in (", ".join(names[:-1]), *names[-1:]) if part)
