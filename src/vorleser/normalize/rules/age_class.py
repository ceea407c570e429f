"""Age classes of sport: "AK 9/10 m", "AK 40 w", "AK U12", "die mB-Jugend", "wU14"."""

from vorleser.normalize.grammar import adjective_ending
from vorleser.normalize.nouns import Gender
from vorleser.normalize.rule import Form, Found, Rule
from vorleser.text.numerals import cardinal

_SEXES = {"m": " männlich", "w": " weiblich"}


def _age_class(found: Found) -> str | None:
    """Say the class of two ages, of those under one, or of one and a sex; "AK 47" is a rifle, "AK 22 €" a price."""
    first, second, sex = found["first"], found["second"], found["sex"]
    if not (second or sex or found["under"]):
        return None
    ages = " ".join(cardinal(age) for age in (first, second) if age)
    return f"Altersklasse {'U ' if found['under'] else ''}{ages}{_SEXES.get(sex, '')}"


def youths(found: Found) -> str:
    """Say the team of boys or girls of a class: "die mB-Jugend", "wU14", "mJC2"."""
    many = found["noun"].endswith(("en", "innen", "Mädchen"))
    ending = adjective_ending(found.before, "", Gender.PLURAL if many else Gender.FEMININE)
    letter, number = found["letter"] or found["letter_alone"], found["team"] or found["team_alone"]
    team = f" {cardinal(number)}" if number else ""
    if found["under"]:
        name = f"U {cardinal(found['under'])}"
    elif found["noun"]:
        name = f"{letter}{team.replace(' ', '-')}-{found['noun']}"
    else:
        name = f"{letter}-Jugend{team}"
    return f"{_SEXES[found['sex']].strip()}{ending} {name}"


def _in_lists(found: Found) -> str:
    """M 14 – 100 m: a class, and behind the dash what was run: no range."""
    return f"{found['sex']} {cardinal(found['age'])}"


_JOINED = (
    r"(?:J ?)?(?P<letter>[A-F])(?P<team>[1-6])?-(?P<noun>Jugend|Junior(?:inn)?en|Mädchen|Jungen|Mannschaft)"
)

RULE = Rule(
    phase=9,
    forms=(
        Form(
            r"(?<![\w/])AK (?P<under>U)?(?P<first>[0-9]{1,2})(?:/(?P<second>[0-9]{1,2}))?(?: (?P<sex>[mw])(?!\w))?"
            r"(?![\w/-]|[.,:][0-9]| ?(?:€|Euro|EUR|CHF|Fr\.|,[–-]))",
            _age_class,
        ),
        Form(
            rf"(?<![\w-])(?P<sex>[mw])(?:{_JOINED}|(?:J ?)?U(?P<under>[0-9]{{1,2}})"
            r"|J(?P<letter_alone>[A-F])(?P<team_alone>[1-6])?)(?![\w-])",
            youths,
        ),
        Form(
            r"(?:(?<=^)|(?<=[,;] ))(?P<sex>[mw])(?P<letter>)(?P<noun>)(?P<under>)(?P<team>)(?P<letter_alone>[A-F])"
            r"(?P<team_alone>[1-6])?(?= (?:[–-]|gegen|gg\.|vs\.) [A-ZÄÖÜ])",
            youths,
        ),
        Form(
            r"(?:(?<![^\n])|(?<=[,;] ))(?P<sex>[MW]) ?(?P<age>[0-9]{1,2})"
            r"(?= [–-] (?:[A-ZÄÖÜ][a-zäöüß]+|[0-9]{2,5} ?m)(?: [\w-]+)?:)",
            _in_lists,
        ),
    ),
    examples=(
        ("Meister der AK 9/10 m", "Meister der Altersklasse neun zehn männlich"),
        ("Sieg in der AK 40 w", "Sieg in der Altersklasse vierzig weiblich"),
        (
            "Die mB-Jugend siegt, die wU14 auch.",
            "Die männliche B-Jugend siegt, die weibliche U vierzehn auch.",
        ),
        ("in der wJC2", "in der weiblichen C-Jugend zwei"),
        ("wE – SV Au, mD1 – TV Tal", "weibliche E-Jugend – S-V Au, männliche D-Jugend eins – T-V Tal"),
        ("M 14 – 100 m: Kern", "M vierzehn – hundert Meter: Kern"),
        ("die U8 und die AK U12", "die U acht und die Altersklasse U zwölf"),
    ),
)
