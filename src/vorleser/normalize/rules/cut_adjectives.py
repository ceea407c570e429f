"""Adjectives of which a part is cut short: "umweltpol.", "dt.-poln.", "nichtöffentl.", "zuständ.".

The ends stand in ``tables/compounds.tsv``, the adjectives that are cut whole in ``abbreviations.tsv``.
"""

from functools import cache

from vorleser.normalize.agreement import inflect
from vorleser.normalize.compound_parts import compound_parts
from vorleser.normalize.rule import Form, Found, Rule
from vorleser.normalize.sentence_end import stop
from vorleser.normalize.table import rows
from vorleser.text.dictionary import compound, count, knows

_SURE = 5
"""Letters of a last part that make a compound sure."""


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


def in_lich(found: Found) -> str | None:
    """Say any adjective in -lich that is cut after its -l, where no German word ends: "nichtöffentl."."""
    if found.after[:1].isalnum() or knows(found[1]) or not _is_adjective(f"{found[1]}ich"):
        return None
    return inflect(f"{found[1]}ich", found) + stop("adj", found)


def in_bar_or_haft(found: Found) -> str | None:
    """Say an adjective cut before its last two or three letters: "lieferb.", "mangelh."."""
    whole = f"{found[1]}{'ar' if found[1].endswith('b') else 'aft'}"
    if found.after[:1].isalnum() or knows(found[1]) or not count(whole):
        return None
    return inflect(whole, found) + stop("adj", found)


def in_adjective(found: Found) -> str | None:
    """Say an adjective that the last part of a compound cuts short: "umweltpol. Sprecherin"."""
    if knows(found[0].rstrip(".")) or not count(found["head"].removesuffix("s")):
        return None
    return inflect(f"{found['head']}{compound_parts('adjective')[found['end']]}", found) + stop("adj", found)


def _is_adjective(word: str) -> bool:
    """Return whether *word*, in -lich, is one, or a compound of one."""
    parts = compound(word)
    return count(word) > 0 or (bool(parts) and len(parts[-1]) > _SURE)


RULE = Rule(
    phase=61,
    forms=(
        Form(
            r"(?<![\w-])(gelb|blau|braun|grau|grün|rot|schwarz|weiß|gelb-rot)\.(?= (?:Säcken?|Sack|Tonnen?|Karten?)\b)",
            lambda found: inflect(found[1], found),
        ),
        Form(
            r"(?<![\w.-])(?P<first>[A-Za-zÄÖÜäöü][a-zäöüß]{1,11}\.|[A-Za-zÄÖÜäöü][a-zäöüß]{1,11}(?:isch|o))"
            r"-(?P<second>[A-Za-zÄÖÜäöü][a-zäöüß]{1,11}\.)(?!\w|-)",
            both_adjectives,
        ),
        Form(
            r"(?<![\w.-])([A-ZÄÖÜa-zäöü][a-zäöüß]{2,}(?:[zß]ig|undert))j\.(?= [A-ZÄÖÜ])",
            lambda found: inflect(f"{found[1]}jährig", found),
        ),
        Form(
            r"(?<![\w.])([a-zäöüß]*(?:ständ|wärt|kräft|mäß|gült|verdächt|freiwill))\.(?= [a-zA-ZÄÖÜäöü])",
            in_ig,
        ),
        Form(
            rf"(?<![\w.-])(?P<head>[a-zäöüß]{{3,16}})"
            rf"(?P<end>{'|'.join(sorted(compound_parts('adjective'), key=len, reverse=True))})\."
            r"(?= [a-zA-ZÄÖÜäöü0-9]|[,;:)]|\s*$)",
            in_adjective,
        ),
        Form(r"(?<![\w.])(?!bissl)([a-zäöüß]{3,40}[bcdfghkmnprstwxz]l)\.", in_lich),
        Form(r"(?<![\w.-])([a-zäöüß]{3,40}(?<=[b-df-hj-np-tv-xzßl])[bh])\.", in_bar_or_haft),
        Form(r"\A([A-ZÄÖÜ][a-zäöüß]{3,40}[bcdfghkmnprstwxz]l)\.(?= [A-ZÄÖÜ])", in_lich),
    ),
    examples=(
        ("Der gelb. Sack wird geholt.", "Der gelbe Sack wird geholt."),
        ("Das Dt.-Poln. Jugendwerk", "Das Deutsch-Polnische Jugendwerk"),
        ("Die zuständ. Behörde prüft.", "Die zuständige Behörde prüft."),
        ("im Dreißigj. Krieg", "im Dreißigjährigen Krieg"),
        ("Der Bezug ist waschb. und haltb.", "Der Bezug ist waschbar und haltbar."),
        ("Ein nichtöffentl. Gespräch", "Ein nichtöffentliches Gespräch"),
    ),
)
