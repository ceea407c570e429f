"""What changed a law, as the federal laws have it: "Art. 6 G v. 3.12.2020 I 2694", "Bek. v. 2.1.2002 I 42"."""

from vorleser.normalize.rule import Form, Found, Rule
from vorleser.text.numerals import cardinal
from vorleser.text.regex import compile_late

_DAY = r"[0-9]{1,2}\.[0-9]{1,2}\.[0-9]{4}"
_ACTS = {"G": ("Gesetz", "des Gesetzes"), "V": ("Verordnung", "der Verordnung")}
_ISSUED = compile_late(rf"\b(?:[GV]|Bek\.) v\. {_DAY}$")
_OF_PART = compile_late(r"[0-9]+[a-z]? $")


def _say_act(found: Found) -> str:
    """Say the act behind one of its articles, or alone."""
    return _ACTS[found["act"]][_OF_PART.search(found.before) is not None]


def _say_place(found: Found) -> str | None:
    """Say part and page of the federal gazette behind the day of an act."""
    if not _ISSUED.search(found.before):
        return None
    return f", Bundesgesetzblatt {cardinal(str(len(found['part'])))} Seite {cardinal(found['page'])}"


RULE = Rule(
    phase=13,
    forms=(
        Form(rf"(?<![\w.-])(?P<act>[GV])(?= v\. {_DAY})", _say_act),
        Form(r"(?<=[0-9]) (?P<part>I{1,2}) (?P<page>[0-9]{1,4})(?![\w.,]*[0-9])", _say_place),
    ),
    examples=(
        (
            "Art. 6 G v. 3.12.2020 I 12",
            "Artikel sechs des Gesetzes vom dritten Dezember zweitausendzwanzig, Bundesgesetzblatt eins Seite zwölf",
        ),
        (
            "durch V v. 5.11.2015 I 42",
            "durch Verordnung vom fünften November zweitausendfünfzehn, Bundesgesetzblatt eins Seite zweiundvierzig",
        ),
    ),
)
