"""Streets, squares and schools with cut names: "Fr.-Ebert-Platz", "Joh.-Seb.-Bach-Str.", "in der Ob. Marktstr."."""

from vorleser.normalize.grammar import adjective_ending
from vorleser.normalize.namesakes import CUT_NAMES, NAMESAKES
from vorleser.normalize.nouns import Gender
from vorleser.normalize.rule import Form, Found, Rule

_INITIALS_AT_LEAST = 2
"""As many letters are the initials of somebody whom the table does not know: "E.-T.-A.-Hoffmann"."""


def whom_named_for(found: Found) -> str | None:
    """Say the given names and offices that a street's or a school's name cuts short: "Th.-Mann-Schule"."""
    cuts = found["cuts"].rstrip("-").split("-")
    given = NAMESAKES.get(found["name"], "").split()
    if not found["name"] and len(cuts) < _INITIALS_AT_LEAST:
        return None
    if len(cuts) <= len(given) and all(
        name.startswith(cut.rstrip(".")) for cut, name in zip(cuts, given, strict=False)
    ):
        return "".join(f"{name.rstrip('.')}-" for name in given[: len(cuts)])
    if len(cuts) >= _INITIALS_AT_LEAST and all(len(cut.rstrip(".")) == 1 for cut in cuts):
        return None
    said = [CUT_NAMES.get(cut[:-1], "") if cut.endswith(".") else cut for cut in cuts]
    return "".join(f"{name}-" for name in said) if all(said) else None


_DUTCH = frozenset("Beethoven Gogh Dyck Delden Eyck".split())


def of_whom(found: Found) -> str:
    """Say the particle of a name in a street's: "Clemens-v.-Galen-Str."."""
    return "van-" if found["name"] in _DUTCH else "von-"


_STEMS = {
    "Ob": "Ober",
    "Unt": "Unter",
    "Mittl": "Mittler",
    "Vord": "Vorder",
    "Hint": "Hinter",
    "Äuß": "Äußer",
    "Inn": "Inner",
    "Gr": "Groß",
    "Kl": "Klein",
    "Lg": "Lang",
    "Krz": "Kurz",
    "Alt": "Alt",
    "Neu": "Neu",
    "Br": "Breit",
}
_ENDS = (
    (Gender.FEMININE, ("str", "straße", "gasse", "allee", "zeile", "stiege", "lände", "brücke", "wiese")),
    (Gender.NEUTER, ("tor", "dorf", "feld", "moos", "ried")),
    (
        Gender.MASCULINE,
        ("weg", "platz", "pl", "markt", "berg", "graben", "ring", "steig", "damm", "anger", "wall"),
    ),
)


def which_street(found: Found) -> str | None:
    """Say which of two streets: "in der Ob. Marktstr.", "Unt. Hauptstr. 4"."""
    street = found["street"].rstrip(".").lower()
    kind = next((kind for kind, ends in _ENDS if street.endswith(ends)), None)
    if kind is None:
        return None
    return f"{_STEMS[found['which']]}{adjective_ending(found.before, found['street'], kind)}"


RULE = Rule(
    phase=17,
    forms=(
        Form(r"(?:(?<=\b[Dd]er )|(?<=\b[Dd]ie ))Str\.(?= [„»\"][A-ZÄÖÜ])", lambda _: "Straße"),
        Form(
            r"(?<![\w.-])(?P<cuts>(?:[A-ZÄÖÜ][a-zäöüß]{0,9}-){0,2}[A-ZÄÖÜ][a-zäöüß]{0,8}\.-"
            r"(?:[A-ZÄÖÜ][a-zäöüß]{0,9}\.?-){0,3}?)"
            r"(?=(?:(?:von|vom|van|der|zu)-){0,2}(?P<name>[A-ZÄÖÜ][a-zäöüß]+)-[A-ZÄÖÜ]"
            r"|Str\.|(?:Straße|Platz|Weg|Allee|Schule|Ring|Gasse|Halle|Haus|Heim|Kirche|Damm|Ufer|Brücke|Park|Siedlung)\b)",
            whom_named_for,
        ),
        Form(r"(?<=[a-z]-)v\.-(?=(?P<name>[A-ZÄÖÜ][a-zäöüß]+)-)", of_whom),
        Form(
            rf"(?<![\w.-])(?P<which>{'|'.join(_STEMS)})\.(?= (?P<street>[A-ZÄÖÜ][a-zäöüß]{{2,24}}\b\.?))",
            which_street,
        ),
    ),
    examples=(
        ("in der Str. „Am Holzhof“", "in der Straße „Am Holzhof“"),
        ("Die Th.-Mann-Schule feiert.", "Die Thomas-Mann-Schule feiert."),
        ("Der Markt am Fr.-Ebert-Platz ruht.", "Der Markt am Friedrich-Ebert-Platz ruht."),
        ("Die Geschw.-Scholl-Schule lädt ein.", "Die Geschwister-Scholl-Schule lädt ein."),
        (
            "Gebaut wird in der Joh.-Seb.-Bach-Str.",
            "Gebaut wird in der Johann-Sebastian-Bach-Straße.",
        ),
        (
            "Am Pfr.-Huber-Weg und in der Bgm.-Lang-Str.",
            "Am Pfarrer-Huber-Weg und in der Bürgermeister-Lang-Straße.",
        ),
        ("Die Clemens-v.-Galen-Straße ruht.", "Die Clemens-von-Galen-Straße ruht."),
        ("Sie lebt in der Ob. Bachgasse.", "Sie lebt in der Oberen Bachgasse."),
        ("Die Unt. Gasse wird gesperrt.", "Die Untere Gasse wird gesperrt."),
    ),
)
