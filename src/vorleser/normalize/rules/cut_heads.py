"""Words cut short before a hyphen or their -ig: "K.-o.-Spiel", "St.-Anna-Kirche", "dt.-poln.", "zuständ. Behörde"."""

from functools import cache

from vorleser.normalize.agreement import inflect
from vorleser.normalize.rule import Form, Found, Rule
from vorleser.normalize.sentence_end import stop
from vorleser.normalize.table import rows
from vorleser.regex import compile_late


def _say_lettered(found: Found) -> str:
    """Say the letters that a compound begins with: "K.-o.-Spiel", "E.-T.-A.-Hoffmann-Platz"."""
    return found[0].replace(".", "").upper()


@cache
def adjectives() -> dict[str, str]:
    """Return the adjectives of the table that are cut short, and their stems."""
    return {row[0].lower(): row[2] for row in rows("abbreviations") if row[1] == "adj"}


def both_adjectives(found: Found) -> str | None:
    """Say two adjectives joined by a hyphen, of which the last takes the ending: "das Dt.-Poln. Jugendwerk"."""
    stems = adjectives()
    first = stems.get(found["first"].lower()) or (found["first"] if found["first"][-1] != "." else None)
    second = stems.get(found["second"].lower())
    if not (first and second):
        return None
    written = f"{first}-{second.capitalize() if found['second'][0].isupper() else second}"
    said = inflect(written.capitalize() if found["first"].islower() else written, found)
    said = said[0].lower() + said[1:] if found["first"][0].islower() else said[0].upper() + said[1:]
    return said + stop("adj", found)


def in_ig(found: Found) -> str | None:
    """Say an adjective that is cut before its -ig: "zuständ.", "gegenwärt."."""
    said = inflect(f"{found[1]}ig", found)
    return said if said != f"{found[1]}ig" else None


RULE = Rule(
    phase=61,
    trigger=compile_late(r"\.(?:-|(?<=[dßlt]\.) )|-[A-Za-z]{2,12}\."),
    forms=(
        Form(
            r"(?<![\w.-])(?P<first>[A-Za-zÄÖÜäöü][a-zäöüß]{1,11}\.|[A-Za-zÄÖÜäöü][a-zäöüß]{1,11}(?:isch|o))"
            r"-(?P<second>[A-Za-zÄÖÜäöü][a-zäöüß]{1,11}\.)(?!\w|-)",
            both_adjectives,
        ),
        Form(r"(?<![\w.])St\.-(?=[A-ZÄÖÜ])", lambda _: "Sankt-"),
        Form(r"(?<=[A-Za-z]-)St\.(?= [A-ZÄÖÜ])", lambda _: "Sankt"),
        Form(r"(?<![\w.-])(?:[A-Za-z]\.-){2,4}(?=[A-ZÄÖÜ])", _say_lettered),
        Form(
            r"(?<![\w.])([a-zäöüß]*(?:ständ|wärt|kräft|mäß|gült|verdächt|freiwill))\.(?= [a-zA-ZÄÖÜäöü])",
            in_ig,
        ),
    ),
    examples=(
        ("Die K.-o.-Spiele in der E.-T.-A.-Hoffmann-Halle", "Die K-O-Spiele in der E-T-A-Hoffmann-Halle"),
        ("Das Dt.-Poln. Jugendwerk", "Das Deutsch-Polnische Jugendwerk"),
        ("Die zuständ. Behörde prüft.", "Die zuständige Behörde prüft."),
        ("Die St.-Anna-Kirche", "Die Sankt-Anna-Kirche"),
    ),
)
