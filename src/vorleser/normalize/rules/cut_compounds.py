"""Compounds whose first part is cut short before a hyphen, perhaps both: "Mus.-Verein", "Waschm.-Anschl.".

The parts stand in ``tables/compounds.tsv``; nouns cut short there, as in "Abt.-Leiter", are left to ``cut_words``.
"""

from functools import cache

from vorleser.normalize.compound_parts import head_of, list_hyphened_parts, second_parts
from vorleser.normalize.rule import Form, Found, Rule
from vorleser.normalize.rules.cut_words import nouns
from vorleser.normalize.sentence_end import gap, stop
from vorleser.normalize.table import rows
from vorleser.text.dictionary import count


@cache
def whole_cuts() -> frozenset[str]:
    """Return the abbreviations of two parts that the table has whole: "Gem.-Ref."."""
    return frozenset(row[0] for row in rows("abbreviations") if ".-" in row[0])


def first_cut(found: Found) -> str | None:
    """Say a compound whose first part is cut short: "Mus.-Verein"."""
    if found[0] in whole_cuts():
        return None
    second = found["last"].lower()
    head = head_of(found["first"], second)
    return f"{head}{second}" if head else None


def both_cut(found: Found) -> str | None:
    """Say a compound of which both parts are cut short: "Waschm.-Anschl."."""
    last = found["last"]
    seconds = second_parts(last) or (
        (list_hyphened_parts().get(last.lower()) or nouns().get(f"{last}.") or "").lower(),
    )
    if f"{found[0]}" in whole_cuts() or not seconds[0] or not head_of(found["first"], seconds[0]):
        return None
    whole = [f"{head_of(found['first'], second)}{second}" for second in seconds]
    said = next((word for word in whole if count(word)), whole[0])
    return f"{said}{stop('noun', found)}{gap(found)}"


RULE = Rule(
    phase=59,
    forms=(
        Form(
            r"(?<![\w.-])(?P<first>[A-ZÄÖÜ][A-Za-zäöüß]{1,12})\.-(?P<last>[A-ZÄÖÜ][a-zäöüß]{2,40})(?![\w-]{0,6}\.(?!\s*$)|\w|-)",
            first_cut,
        ),
        Form(
            r"(?<![\w.-])(?P<first>[A-ZÄÖÜ][A-Za-zäöüß]{1,12})\.-(?P<last>[A-ZÄÖÜ][a-zäöüß]{1,12})\.",
            both_cut,
        ),
    ),
    examples=(
        ("Der Mus.-Verein spielt.", "Der Musikverein spielt."),
        ("Ein Bad mit Waschm.-Anschl. und Fenster", "Ein Bad mit Waschmaschinenanschluss und Fenster"),
        ("Die Bed.-Anl. liegt bei.", "Die Bedienungsanleitung liegt bei."),
        ("Die Feuerw.-Kap. spielt.", "Die Feuerwehrkapelle spielt."),
    ),
)
