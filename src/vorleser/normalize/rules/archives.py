"""Where archives keep a thing: "I. HA, Rep. 102"."""

from vorleser.normalize.roman import value
from vorleser.normalize.rule import Form, Found, Rule
from vorleser.text.numerals import ordinal
from vorleser.text.regex import compile_late


def _say_department(found: Found) -> str:
    """I. HA: a main department."""
    nth = ordinal(str(value(found["numeral"])), "e")
    return f"{nth} Hauptabteilung"


_OF_ARCHIVE = compile_late(r"\bHA\b|[Aa]rchiv|StA\b|\bNr\.|\bBd\.|\bLoc\.")


def _say_repository(found: Found) -> str | None:
    """Rep. 102: a group of files, where the sentence tells of an archive."""
    return "Repositur" if _OF_ARCHIVE.search(found.match.string) else None


RULE = Rule(
    phase=15,
    forms=(
        Form(r"(?<!\w)(?P<numeral>[IVX]{1,5})\. HA(?!\w)", _say_department),
        Form(r"(?<!\w)Rep\.(?= (?:[0-9]|[IVX]+\b))", _say_repository),
    ),
    examples=(
        (
            "GStA PK, I. HA, Rep. 102, Nr. 7",
            "G-S-T-A P-K, erste Hauptabteilung, Repositur hundertzwei, Nummer sieben",
        ),
    ),
)
